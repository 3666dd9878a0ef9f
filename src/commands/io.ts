/** What a command gets of the world: cli.ts alone knows the process. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  /** Milliseconds since the epoch. */
  now(): number
  /** The program's own file, for hooks that call it. */
  readonly program: string
  readonly node: string
  /** Tells of the first SIGINT or SIGTERM. Where nobody listens (any more) it ends the program at once, as a second one does. */
  onInterrupt(listener: (() => void) | undefined): void
}

export interface Output {
  write(text: string): void
  readonly isTTY: boolean
  /** Writes bytes and waits until they have left; false when nobody reads any more. */
  bytes?(bytes: Uint8Array): Promise<boolean>
  /** The width of the terminal. */
  readonly columns?: number | undefined
}

/** Order: flag, NO_COLOR, FORCE_COLOR, CI systems that render ANSI, terminal. */
export function wantsColor(io: Io, flag: boolean | undefined, output: Output): boolean {
  if (flag !== undefined) return flag
  if (io.env.NO_COLOR) return false
  if (io.env.FORCE_COLOR !== undefined && io.env.FORCE_COLOR !== '') return io.env.FORCE_COLOR !== '0'
  if (io.env.GITHUB_ACTIONS || io.env.GITLAB_CI) return true
  return output.isTTY && io.env.TERM !== 'dumb'
}
