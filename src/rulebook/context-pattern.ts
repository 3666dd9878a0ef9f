import { narrowSpaces } from './narrow.ts'
import type { CompiledRule, ContextSource } from './schema.ts'

/**
 * Makes the pattern of a context rule: a name, header or host, a short gap that may cross a line end, and the token. It is
 * wide on purpose; the engine's `context.ts` reads the gap and tells exact from near from nothing.
 */
const GAP = '[^\\n\\r]{0,64}?(?:\\r?\\n[^\\n\\r]{0,64}?)?'
const HOST_GAP = '[^\\n\\r]{0,120}?(?:\\r?\\n[^\\n\\r]{0,120}?){0,2}?'
const NOT_IN_TOKEN = '(?<![A-Za-z0-9_+/.-])'
const TOKEN_ENDS = '(?![A-Za-z0-9_+/-]|=[A-Za-z0-9])'

export function contextPattern(context: ContextSource): string {
  const names = [...context.names.map(nameForms), ...(context.headers ?? []).map(anyCase)]
  const starts = [`(?:${names.join('|')})${GAP}`]
  if (context.hosts?.length) starts.push(`(?:${context.hosts.map(quoted).join('|')})${HOST_GAP}`)
  return `(?:${starts.join('|')})${NOT_IN_TOKEN}(?<secret>${context.secret})${TOKEN_ENDS}`
}

/** What the prefilter looks for: every form of the names, headers and hosts. A match starts with one of them. */
export function contextLiterals(context: ContextSource): string[] {
  const starts = [...context.names.flatMap(formsOf), ...(context.headers ?? []), ...(context.hosts ?? [])]
  return [...new Set(starts.map((text) => text.toLowerCase().slice(0, 64)))]
}

/** Between the words of a name: AzureOpenAI, AZURE_OPENAI, azure-openai, azure.openai, Azure OpenAI. */
const SEPARATORS = ['', '_', '.', '-', ' ']

function formsOf(name: string): string[] {
  const [first = '', ...rest] = name.split('_')
  return rest.reduce<string[]>(
    (heads, word) => heads.flatMap((head) => SEPARATORS.map((between) => head + between + word)),
    [first],
  )
}

function nameForms(name: string): string {
  return name.split('_').map(anyCase).join('[_. -]?')
}

function anyCase(text: string): string {
  return [...text].map((c) => (/[A-Za-z]/.test(c) ? `[${c.toUpperCase()}${c.toLowerCase()}]` : quoted(c))).join('')
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

/** The rule's pattern, ready for RegExp. */
export function patternOf(rule: CompiledRule): string {
  return rule.pattern ?? narrowSpaces(contextPattern(rule.context!))
}
