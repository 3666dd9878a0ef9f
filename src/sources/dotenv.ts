/** What a dotenv file assigns, as its loaders and shells read it: one line each. Pure; offsets are into the text. */
export interface Assignment {
  readonly name: string
  /** Without its quotes; escapes are left as they stand. */
  readonly value: string
  readonly start: number
  readonly end: number
}

const LINE =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*(?:"((?:\\.|[^"\\\r\n])*)"|'([^'\r\n]*)'|`([^`\r\n]*)`|([^\r\n]*))/dgm

/** @param text latin1 text of the file. Values over several lines are passed over: those are PEM blocks, which rules know. */
export function assignmentsOf(text: string): Assignment[] {
  return Array.from(text.replace(/^\xef\xbb\xbf/, '   ').matchAll(LINE), (found) => {
    const group = [2, 3, 4, 5].find((index) => found[index] !== undefined)!
    const value = group === 5 ? found[5]!.replace(/(?:^|[ \t]+)#.*$/, '').trimEnd() : found[group]!
    const [start] = found.indices![group]!
    return { name: found[1]!, value, start, end: start + value.length }
  })
}

const DOTENV = /^\.env(?:rc)?(?:[._-][\w.-]+)?$|^[\w.-]+\.env$/i
const EXAMPLE = /(?:^|[._-])(?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|vault)(?:[._-]|$)/i

/** Whether a file of that name holds local settings, is their published example, or neither. The encrypted `.env.vault` is an example too. */
export function dotenvKind(name: string): 'local' | 'example' | undefined {
  // Most names are told apart without a pattern, which a commit of many files would feel.
  if (!name.toLowerCase().includes('.env') || !DOTENV.test(name)) return undefined
  return EXAMPLE.test(name) ? 'example' : 'local'
}
