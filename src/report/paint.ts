/** The few colours of text output (ECMA-48 SGR), or none. */
export interface Paint {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  yellow(text: string): string
  /** Not to be overlooked. */
  alarm(text: string): string
}

export function paintFor(color: boolean): Paint {
  const style = (on: number | string, off: number | string) => (text: string) =>
    color ? `\x1b[${on}m${text}\x1b[${off}m` : text
  const alarm = style('1;97;41', '22;39;49')
  return { bold: style(1, 22), dim: style(2, 22), red: style(31, 39), yellow: style(33, 39), alarm }
}
