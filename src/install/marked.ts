/**
 * Named blocks between two marks in files that belong to other people: shell scripts, YAML, .gitattributes, all of which take `#` as
 * a comment. The first mark says what taking the block out must undo besides, so that the bytes from before come back.
 */
const NO_NEWLINE = ' [no-newline]'
const CREATED = ' [created]'

export interface Insertion {
  readonly name: string
  /** Where the block goes: the start of a line, or the end of the text. */
  readonly at: number
  readonly indent?: string
  readonly lines: readonly string[]
  /** What the block stands in exists only for the block: taking it out leaves nothing to keep. */
  readonly created?: boolean
}

/** Puts the block in, or its newer version in the place where it stands already. */
export function insertMarked(text: string, insertion: Insertion): string {
  const { at, indent = '', created = false } = insertion
  const present = blockNamed(insertion.name).exec(text)
  if (present) {
    const [block, indentNow = '', noNewline = '', wasCreated = ''] = present
    return (
      text.slice(0, present.index) +
      blockOf(insertion, indentNow, noNewline + wasCreated) +
      text.slice(present.index + block.length)
    )
  }
  const before = text.slice(0, at)
  const lacksNewline = before !== '' && !before.endsWith('\n')
  const flags = (lacksNewline ? NO_NEWLINE : '') + (created ? CREATED : '')
  return before + (lacksNewline ? '\n' : '') + blockOf(insertion, indent, flags) + text.slice(at)
}

export interface Removal {
  readonly text: string
  /** What `Insertion.created` said. */
  readonly created: boolean
}

/** The text without that block; null when it is not there. */
export function removeMarked(text: string, name: string): Removal | null {
  const present = blockNamed(name).exec(text)
  if (!present) return null
  const before = text.slice(0, present.index)
  const after = text.slice(present.index + present[0].length)
  const kept = present[2] === undefined || after !== '' ? before : before.replace(/\n$/, '')
  return { text: kept + after, created: present[3] !== undefined }
}

/** True when both texts hold that block, and the blocks say the same, wherever they stand. */
export function sameMarked(a: string, b: string, name: string): boolean {
  const [left, right] = [a, b].map((text) => blockNamed(name).exec(text)?.[0].trim().split('\n').slice(1).join('\n'))
  return left !== undefined && left === right
}

/** Takes out every block of the names that is there; null when there is none. */
export function removeAllMarked(text: string, names: readonly string[]): Removal | null {
  // The last one first, for a line end that was added before one block may be the end of another.
  const present = names
    .filter((name) => blockNamed(name).test(text))
    .sort((a, b) => text.indexOf(beginOf(b)) - text.indexOf(beginOf(a)))
  if (present.length === 0) return null
  let without: Removal = { text, created: false }
  for (const name of present) without = removeMarked(without.text, name) ?? without
  return without
}

function beginOf(name: string): string {
  return `# >>> keysieve ${name} >>>`
}

/** Groups: indent, no-newline, created. */
function blockNamed(name: string): RegExp {
  return new RegExp(
    `^([ \\t]*)# >>> keysieve ${name} >>>( \\[no-newline\\])?( \\[created\\])?[^\\n]*\\n(?:[^\\n]*\\n)*?[ \\t]*# <<< keysieve ${name} <<<[^\\n]*(?:\\n|$)`,
    'm',
  )
}

/** `install`, `ignore` and `import` write blocks: the mark names what takes them out. */
function blockOf(insertion: Insertion, indent: string, flags: string): string {
  const begin = `${beginOf(insertion.name)}${flags} written by keysieve, taken out by \`keysieve uninstall\``
  const marked = [begin, ...insertion.lines, `# <<< keysieve ${insertion.name} <<<`]
  return `${marked.map((line) => (line === '' ? '' : indent + line)).join('\n')}\n`
}
