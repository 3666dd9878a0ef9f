import { Engine, type EngineOptions } from '../engine/engine.ts'
import { judge } from '../engine/judge.ts'
import type { Blob } from '../model/blob.ts'
import { readerOf } from '../model/blob.ts'
import type { Match } from '../model/match.ts'
import { patternOf } from '../rulebook/context-pattern.ts'
import { readPattern } from '../rulebook/regex.ts'
import type { CompiledRule, RuleSource } from '../rulebook/schema.ts'
import { CARRIERS, fill, hasName } from './carriers.ts'
import { expand, seeded } from './template.ts'

/**
 * What every rule must obey. Each law returns the ways in which the rule breaks it, as sentences that hold no
 * sample value. Used by the tests on the built-in rules and by `rules check` on anybody's.
 */
export interface Subject {
  readonly source: RuleSource
  readonly compiled: CompiledRule
}

export interface Bench {
  /** All rules together: no rival may claim the sample. */
  readonly all: Engine
  readonly options: EngineOptions
}

const NEUTRAL_NAME = 'service_value'
/** `{base62:8}` in a reject: text that looks like a secret stands in no file. */
const MADE_UP = /\{[A-Za-z0-9]+:\d+(?:-\d+)?\}/g
const SEEDS = [1, 2, 3]

export function blobOf(text: string, path = 'file.txt'): Blob {
  const bytes = Buffer.from(text, 'latin1')
  return { origin: 'file', path, id: null, sizeBytes: bytes.length, open: () => readerOf(bytes) }
}

/** The made-up values of a rule: every template with every seed. */
export function samplesOf(source: RuleSource, seeds: readonly number[] = SEEDS): string[] {
  const templates = typeof source.sample === 'string' ? [source.sample] : source.sample
  return templates.flatMap((template) => seeds.map((seed) => expand(template, seeded(seed * 7919 + template.length))))
}

/** The texts that must hold exactly this rule's finding: the rule's own matches, and the carriers that can hold it. */
export function textsOf({ source, compiled }: Subject, secret: string): { name: string; text: string }[] {
  const own = (source.matches ?? []).map((text, i) => ({
    name: `matches[${i}]`,
    text: fill(text, secret, nameOf(source)),
  }))
  const oneLine = !/[\r\n"'`\\<>&\s]/.test(secret)
  const bare = compiled.context === null && compiled.near === null && readPattern(patternOf(compiled)).secretFirst
  if (!oneLine || (!bare && compiled.context === null)) return own
  const carriers = CARRIERS.filter((carrier) => bare || hasName(carrier))
  return [...own, ...carriers.map(({ name, text }) => ({ name, text: fill(text, secret, nameOf(source)) }))]
}

function nameOf(source: RuleSource): string {
  return source.context ? `${source.context.names[0]}_api_key` : NEUTRAL_NAME
}

/** Every sample in every text is found by this rule alone, with exactly its span. */
export async function lawOfMatches(subject: Subject, bench: Bench): Promise<string[]> {
  const broken: string[] = []
  for (const secret of samplesOf(subject.source))
    for (const { name, text } of textsOf(subject, secret)) {
      const { matches } = await bench.all.scan(blobOf(text))
      broken.push(...differences(subject, secret, text, matches).map((what) => `${name}: ${what}`))
    }
  if (textsOf(subject, samplesOf(subject.source)[0]!).length === 0)
    broken.push('the rule has no text to be found in: give it matches')
  return [...new Set(broken)]
}

function differences({ compiled, source }: Subject, secret: string, text: string, matches: readonly Match[]): string[] {
  const expected = text.split(secret).length - 1
  if (expected === 0) return ['does not hold {secret}']
  const right = matches.filter(
    (match) => match.rule === compiled.id && text.slice(match.span.start, match.span.end) === secret,
  )
  const strange = matches.filter((match) => !right.includes(match))
  const out: string[] = []
  if (right.length !== expected) out.push(`${right.length} of ${expected} samples found with their exact span`)
  for (const match of strange)
    out.push(`${match.rule} claims ${match.span.end - match.span.start} bytes at ${match.span.start}`)
  const weakest = source.confidence ?? 'likely'
  for (const match of right) if (weakest !== 'maybe' && match.confidence === 'maybe') out.push('is only maybe')
  return out
}

/** Every `rejects` text holds a literal of the rule, gives no finding of it, and is refused by what it names. */
export async function lawOfRejects({ source, compiled }: Subject, bench: Bench): Promise<string[]> {
  const broken: string[] = []
  for (const { why, text: template, by = compiled.context ? 'context' : 'pattern' } of source.rejects ?? []) {
    const made = template.replace(MADE_UP, (part) => expand(part, seeded(part.length)))
    const text = made.includes('{secret}') ? fill(made, samplesOf(source)[0]!, nameOf(source)) : made
    const same = compiled.caseless ? text.toLowerCase() : text
    if (!compiled.literals.some((literal) => same.includes(compiled.caseless ? literal.toLowerCase() : literal)))
      broken.push(`rejects "${why}": holds no literal of the rule`)
    const { matches } = await bench.all.scan(blobOf(text))
    if (matches.some((match) => match.rule === compiled.id)) broken.push(`rejects "${why}": is found`)
    const refusers = refusersOf(compiled, text, bench.options.now)
    if (by === 'pattern' || (by === 'context' && refusers.length === 0)) {
      if (refusers.length > 0 && by === 'pattern')
        broken.push(`rejects "${why}": the pattern takes it; refused by ${refusers.join(', ')}`)
    } else if (!refusers.includes(by))
      broken.push(`rejects "${why}": refused by ${refusers.join(', ') || 'the pattern'}, not by ${by}`)
  }
  if ((source.rejects ?? []).length === 0) broken.push('the rule has no rejects')
  return broken
}

/** Runs the pattern over the whole text, with no prefilter and no window, and judges each match. */
function naive(
  rule: CompiledRule,
  text: string,
  now: number,
  pattern = regexOf(rule),
): { start: number; end: number; refusedBy: string }[] {
  const out: { start: number; end: number; refusedBy: string }[] = []
  for (const found of text.matchAll(pattern)) {
    const [start, end] = found.indices!.groups!.secret!
    const matchEnd = found.index + found[0].length
    const judgement = judge(
      rule,
      {
        secret: text.slice(start, end),
        lead: text.slice(found.index, start),
        before: text.slice(Math.max(0, found.index - rule.margin), found.index),
        after: text.slice(matchEnd, matchEnd + rule.margin),
      },
      now,
    )
    out.push({ start, end, refusedBy: 'refusedBy' in judgement ? judgement.refusedBy : '' })
  }
  return out
}

const regexOf = (rule: CompiledRule): RegExp => new RegExp(patternOf(rule), `${rule.flags}gd`)

function refusersOf(rule: CompiledRule, text: string, now: number): string[] {
  return [...new Set(naive(rule, text, now).map(({ refusedBy }) => refusedBy || 'nothing'))]
}

/**
 * No check refuses or doubts keys that were drawn at random: `count` samples of each template, judged where the rule's first text
 * has them. The bar is one in a million; this shows what is far above it, the checks' own tests and comments derive the rest.
 */
export function lawOfRandomKeys(subject: Subject, count: number, now: number, seed = 0): string[] {
  const { source, compiled } = subject
  const templates = typeof source.sample === 'string' ? [source.sample] : source.sample
  const misses = new Map<string, number>()
  const pattern = regexOf(compiled)
  const own = source.matches?.[0]
  for (const template of templates) {
    const random = seeded(template.length * 104729 + 17 + seed * 7919)
    for (let i = 0; i < count; i++) {
      const secret = expand(template, random)
      const text = own === undefined ? (textsOf(subject, secret)[0]?.text ?? secret) : fill(own, secret, nameOf(source))
      const found = naive(compiled, text, now, pattern).find(({ start, end }) => text.slice(start, end) === secret)
      const refused = found === undefined ? 'the pattern' : found.refusedBy
      if (refused !== '') misses.set(refused, (misses.get(refused) ?? 0) + 1)
    }
  }
  return [...misses].map(([by, times]) => `${by} refuses ${times} of ${count * templates.length} random keys`)
}

/** Prefilter and windows find what the bare pattern finds, wherever the buffer is cut. */
export async function lawOfWindows(subject: Subject, options: EngineOptions): Promise<string[]> {
  const { compiled } = subject
  const alone = new Engine([compiled], { ...options, bufferBytes: 1 })
  const reach = Math.max(256, compiled.longest + compiled.margin + 64)
  const secret = samplesOf(subject.source)[0]!
  const texts = textsOf(subject, secret)
  const broken: string[] = []
  for (const [i, { name, text }] of texts.entries()) {
    // The cut falls at 3 * reach: put the text before, across and behind it.
    const shift = 3 * reach - text.length + Math.floor((text.length * i * 2) / texts.length) - 8
    const padded = `${'.'.repeat(Math.max(0, shift) + (i % 5))}\n${text}${' '.repeat(2 * reach)}\n${text}`
    const expected = naive(compiled, padded, options.now).filter(({ refusedBy }) => !refusedBy)
    const { matches } = await alone.scan(blobOf(padded))
    const got = matches.map(({ span }) => `${span.start}-${span.end}`).join(' ')
    const want = expected.map(({ start, end }) => `${start}-${end}`).join(' ')
    if (got !== want)
      broken.push(`${name}: windows give ${got || 'nothing'}, the whole text gives ${want || 'nothing'}`)
  }
  return broken
}
