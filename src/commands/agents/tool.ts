import { KeysieveError } from '../../model/error.ts'
import type { Text } from './call.ts'
import { isObject } from './values.ts'

/** What a tool is called with. */
export interface ToolCall {
  readonly texts: readonly Text[]
  readonly reads: readonly string[]
}

const FILE = ['file_path', 'filePath', 'absolute_path', 'notebook_path', 'path', 'file']
const FILES = ['paths', 'file_paths', 'filePaths', 'include']
/** What an edit takes away: a key that is removed is no reason to refuse its removal. */
const BEFORE = new Set(['old_string', 'oldString', 'old_str', 'oldText', 'old_source'])
/** Read, ReadFile, read_file, read_many_files, view, mcp__filesystem__read_text_file, readFile. */
const READS = /(?:^|_)(?:read|view|open)(?:_|$|[A-Z])|^(?:Notebook)?Read/
/** Of those tools that write a file, where the text stands. */
const WRITTEN = new Set([
  'content',
  'contents',
  'new_string',
  'newString',
  'new_str',
  'new_source',
  'file_text',
  'code',
])
/** Claude Code's and Cursor's, Gemini's, Copilot's, VS Code's. */
const WRITES =
  /^(?:(?:Multi|Notebook)?Edit|Write|write_file|replace|create|edit|create_file|replace_string_in_file|insert_edit_into_file)$/
/** An array or object deeper than this is no tool's. */
const MOST_LEVELS = 64

/**
 * The texts that a tool call carries, and the files that it reads. Works for tools of any name: every string in it is looked at. Throws
 * `KeysieveError` ('usage') for what would be written but is no text, for then it is not known what would stand in the file.
 */
export function toolCall(name: string, input: unknown): ToolCall {
  if (WRITES.test(name)) refuseStrange(name, input)
  const files = isObject(input) ? filesIn(input) : []
  const before = stringsIn(input, (key) => BEFORE.has(key)).map(({ text }) => text)
  const texts = stringsIn(input, (key) => !BEFORE.has(key)).map(({ key, text }) => {
    const { added, kept } = text.includes(PATCH) ? patched(text) : { added: text, kept: [] }
    return {
      // The name of a field may be what tells its value: {"api_key": "..."}.
      text: added.includes('\n') || key === '' ? added : `${key}: ${added}`,
      path: files[0] ?? name,
      before: [...before, ...kept],
      file: READS.test(name) ? null : (files[0] ?? null),
    }
  })
  return { texts, reads: READS.test(name) ? files : [] }
}

function refuseStrange(name: string, input: unknown): void {
  const fields = fieldsIn(input)
  const strange = fields.find(({ key, value }) => WRITTEN.has(key) && typeof value !== 'string')
  const isText = ({ key, value }: Field): boolean =>
    typeof value === 'string' && !FILE.includes(key) && !FILES.includes(key) && !BEFORE.has(key)
  if (!strange && (typeof input === 'string' || fields.some(isText))) return
  throw new KeysieveError(
    'usage',
    `the agent's call of ${name} has ${strange ? `a "${strange.key}" that is no text` : 'no text to write'}, so it is not known what would be written and the call is refused`,
    'Compare the version of the agent with docs/agents.md, or take the hook out.',
  )
}

interface Field {
  readonly key: string
  readonly value: unknown
}

/** Of an object, and of the objects in its lists: an edit may be one of several. */
function fieldsIn(input: unknown): Field[] {
  if (Array.isArray(input)) return input.filter(isObject).flatMap(fieldsIn)
  if (!isObject(input)) return []
  return Object.entries(input).flatMap(([key, value]) => [
    { key, value },
    ...(Array.isArray(value) && !WRITTEN.has(key) ? fieldsIn(value) : []),
  ])
}

const PATCH = '*** Begin Patch'

/** Of a patch (Codex's apply_patch) only what it adds is new. */
function patched(text: string): { readonly added: string; readonly kept: string[] } {
  const lines = text.split('\n')
  const old = lines.filter((line) => /^[- ]/.test(line))
  return {
    added: lines.filter((line) => !/^[- ]/.test(line)).join('\n'),
    kept: [old.map((line) => line.slice(1)).join('\n')],
  }
}

/** Every string in what a tool gave back. */
export function outputTexts(name: string, output: unknown): Text[] {
  return stringsIn(output, () => true).map(({ text }) => ({ text, path: name, before: [], file: null }))
}

function filesIn(input: Readonly<Record<string, unknown>>): string[] {
  const one = FILE.map((key) => input[key]).find((value) => typeof value === 'string' && value !== '')
  const many = FILES.flatMap((key) => input[key]).filter((value) => typeof value === 'string')
  return [...(typeof one === 'string' ? [one] : []), ...many]
}

interface Leaf {
  readonly key: string
  readonly text: string
}

function stringsIn(value: unknown, wants: (key: string) => boolean, key = '', level = 0): Leaf[] {
  if (typeof value === 'string') return wants(key) && value !== '' ? [{ key, text: value }] : []
  if (typeof value !== 'object' || value === null) return []
  // As text what is too deep is still looked at.
  if (level > MOST_LEVELS) return [{ key, text: JSON.stringify(value) }]
  if (Array.isArray(value)) return value.flatMap((one) => stringsIn(one, wants, key, level + 1))
  return Object.entries(value).flatMap(([name, one]) => [
    ...(name.length > 8 ? [{ key: '', text: name }] : []),
    ...stringsIn(one, wants, name, level + 1),
  ])
}
