import { expand, seeded } from '../../laws/template.ts'
import { KeysieveError } from '../../model/error.ts'
import { compileRule } from '../../rulebook/compile.ts'
import type { RuleSource } from '../../rulebook/schema.ts'
import type { Lost } from './imported.ts'
import { readRe2 } from './re2.ts'
import { Re2Refused } from './re2-cursor.ts'
import { literalsOf } from './re2-literals.ts'
import { nodesOf, OPEN_BOUND, printRe2 } from './re2-print.ts'
import { sampleOf } from './re2-sample.ts'
import type { Re2 } from './re2-tree.ts'
import { numberAt, type Table, textAt } from './values.ts'

export interface Translated {
  readonly rule?: RuleSource
  readonly lost: readonly Lost[]
  readonly notes: readonly string[]
}

/**
 * A `[[rules]]` table as a rule of ours, compiled once to prove that it loads. `keywords` are not needed: the literals come from the
 * pattern itself, where they hold for every match.
 * @param id what the rule is called here
 */
export function translateRule(table: Table, id: string, origin: string): Translated {
  const name = `rule ${textAt(table, 'id')}`
  const lose = (why: string): Translated => ({ lost: [{ what: name, why }], notes: [] })
  try {
    const tree = readRe2(textAt(table, 'regex'))
    const literals = literalsOf(tree)
    if (literals === null) return lose('no text of 3 bytes stands in every match, and a rule here needs one')
    const { secret, note } = secretGroup(tree, numberAt(table, 'secretGroup'))
    const { pattern, flags } = printRe2(tree, { secret, bounded: true })
    const sample = workingSample(tree, secret, new RegExp(pattern, flags))
    const rule: RuleSource = {
      id,
      title: oneLine(textAt(table, 'description')) || textAt(table, 'id'),
      severity: 'high',
      literals,
      ...(flags === 'i' ? { caseless: true } : {}),
      pattern,
      ...(numberAt(table, 'entropy') > 0 ? { checks: [`min-entropy ${numberAt(table, 'entropy')}`] } : {}),
      ...(sample ?? { sample: 'no sample could be made' }),
      ...rejectsOf(literals, new RegExp(pattern, flags)),
      remedy: `Revoke it where it was issued and create a new one (rule taken over from ${origin}).`,
    }
    compileRule(rule)
    return {
      rule,
      lost: lostFields(table, name),
      notes: [
        ...note,
        ...notesOn(tree),
        ...(sample ? [] : ['no sample could be made; write one for `keysieve rules check`']),
      ].map((text) => `${name}: ${text}`),
    }
  } catch (error) {
    if (error instanceof Re2Refused) return lose(`its regex has ${error.message}`)
    // Messages about repeats quote the pattern's end, which is no secret: it is what is looked for.
    if (error instanceof KeysieveError) return lose(error.message)
    throw error
  }
}

/** Every rule has to show something that it refuses: its fixed text alone. */
function rejectsOf(literals: readonly string[], pattern: RegExp): Pick<RuleSource, 'rejects'> {
  const bare = literals.find((literal) => !pattern.test(literal))
  return bare === undefined ? {} : { rejects: [{ why: 'the fixed text alone', text: utf8(bare) }] }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The group that a `secretGroup` names; without one a single group that can hold a key, else everything. */
function secretGroup(tree: Re2, named: number): { secret: number; note: string[] } {
  const groups = [...nodesOf(tree)].filter((node) => node.kind === 'group')
  const wanted = named || (groups.length === 1 && shortest(groups[0]!) >= 8 ? groups[0]!.index : 0)
  if (wanted === 0) return { secret: 0, note: [] }
  if (groups.some(({ index }) => index === wanted) && isAlwaysSet(tree, wanted)) return { secret: wanted, note: [] }
  return { secret: 0, note: [`group ${wanted} is not in every match; the whole match is taken as the secret`] }
}

function isAlwaysSet(node: Re2, index: number): boolean {
  if (node.kind === 'group') return node.index === index || isAlwaysSet(node.body, index)
  return node.kind === 'seq' && node.parts.some((part) => isAlwaysSet(part, index))
}

function shortest(node: Re2): number {
  switch (node.kind) {
    case 'char':
    case 'any':
    case 'class':
      return 1
    case 'seq':
      return node.parts.reduce((sum, part) => sum + shortest(part), 0)
    case 'alt':
      return Math.min(...node.options.map(shortest))
    case 'group':
      return shortest(node.body)
    case 'repeat':
      return node.min * shortest(node.body)
    default:
      return 0
  }
}

function notesOn(tree: Re2): string[] {
  const nodes = [...nodesOf(tree)]
  const open = nodes.some((node) => node.kind === 'repeat' && node.max === Number.POSITIVE_INFINITY)
  const edges = nodes.some((node) => node.kind === 'edge')
  return [
    ...(open ? [`its open repeats end at ${OPEN_BOUND}`] : []),
    ...(edges ? ['its ^ and $ mean the start and end of a line'] : []),
  ]
}

function lostFields(table: Table, name: string): Lost[] {
  const lost: Lost[] = []
  if (textAt(table, 'path') !== '')
    lost.push({ what: `${name}: path`, why: 'rules here look at every path; `paths` with rules-off takes some out' })
  if (table.required !== undefined)
    lost.push({ what: `${name}: required`, why: 'rules here do not depend on each other' })
  return lost
}

/** A sample, with the text that it needs around it, that the pattern finds whole. */
function workingSample(tree: Re2, secret: number, pattern: RegExp): Pick<RuleSource, 'sample' | 'matches'> | null {
  const parts = sampleOf(tree, secret)
  if (parts === null) return null
  const [before = '', value = '', after = ''] = [parts.before, parts.secret, parts.after].map((part, i) =>
    expand(part, seeded(i + 1)),
  )
  if (value === '' || pattern.exec(`${before}${value}${after}`)?.groups?.secret !== value) return null
  // Without a text of its own a value with quotes or spaces would stand in none of the usual carriers.
  const around = before !== '' || after !== '' || /[\s"'`\\<>&]/.test(value)
  return { sample: utf8(parts.secret), ...(around ? { matches: [utf8(`${before}{secret}${after}`)] } : {}) }
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8')
}
