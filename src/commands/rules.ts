import { KeysieveError } from '../model/error.ts'
import { visible } from '../report/escape.ts'
import { patternOf } from '../rulebook/context-pattern.ts'
import { explainLocal } from '../rulebook/local-about.ts'
import type { CompiledRule, RuleAbout, Rulebook } from '../rulebook/schema.ts'
import { createGit } from '../sources/git.ts'
import { findRepository } from '../sources/repository.ts'
import { Config } from '../triage/config.ts'
import { loadRulebook, policyOf } from './in-force.ts'
import type { Io } from './io.ts'
import { DEFAULTS } from './options.ts'
import { usualPolicy } from './policy-git.ts'

export interface RulesArguments {
  readonly names: readonly string[]
  /** Files with rules of the user's own. */
  readonly rules: readonly string[]
  readonly format: 'text' | 'json'
}

/** `keysieve rules list|explain|check`. */
export async function rules(io: Io, action: 'list' | 'explain' | 'check', args: RulesArguments): Promise<number> {
  if (action === 'list') return list(io, args)
  if (action === 'explain') return explain(io, args)
  const { checkRules } = await import('./rules-check.ts')
  return checkRules(io, [...args.rules, ...args.names])
}

interface Known extends Rulebook {
  readonly isOff: (id: string) => boolean
}

/** The built-in rules, those of the files and the work tree's own; those that its config switches off too. */
async function knownRules(io: Io, files: readonly string[]): Promise<Known> {
  const git = createGit(io.cwd, io.env)
  const policy = () => usualPolicy(git, findRepository(git), io.cwd)
  const { texts, config } = await policyOf(io, DEFAULTS, { policy })
  const filesOnly = { 'rule-files': config?.root['rule-files'] ?? [] }
  const all = new Config([{ path: '', folder: '', source: filesOnly, lineOf: () => 1 }], undefined)
  const rulebook = await loadRulebook(io, { ...DEFAULTS, rules: files }, { texts, config: all })
  return { ...rulebook, isOff: (id) => config?.isOff(id) === true }
}

async function list(io: Io, { rules: files, format }: RulesArguments): Promise<number> {
  const known = await knownRules(io, files)
  const about = await known.about()
  const rows = known.rules.map(({ id, severity, literals }) => {
    const { provider, title } = about[id]!
    return { id, provider, title, severity, literals, file: known.files[id] ?? null }
  })
  if (format === 'json') io.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
  else {
    const width = Math.max(...rows.map(({ id }) => id.length))
    for (const { id, severity, title, file } of rows) {
      const notes = `${file === null ? '' : `  (${visible(file)})`}${known.isOff(id) ? '  (off)' : ''}`
      io.stdout.write(`${id.padEnd(width)}  ${severity.padEnd(8)}  ${visible(title)}${notes}\n`)
    }
    const own = Object.keys(known.files).length
    const off = rows.filter(({ id }) => known.isOff(id)).length
    const parts = [`${own} of your own`, `${off} off`].filter((part) => !part.startsWith('0 '))
    io.stderr.write(`keysieve: ${[`${rows.length} rules`, ...parts, `digest ${known.digest}`].join(', ')}\n`)
  }
  return 0
}

async function explain(io: Io, { names, rules: files }: RulesArguments): Promise<number> {
  if (names.length === 0) throw new KeysieveError('usage', 'name the rules to explain', 'See `keysieve rules list`.')
  const known = await knownRules(io, files)
  const about = await known.about()
  for (const id of names) {
    const local = explainLocal(id)
    const rule = local ? undefined : known.rules.find((candidate) => candidate.id === id)
    if (!local && !rule)
      throw new KeysieveError(
        'usage',
        `there is no rule "${visible(id)}"`,
        `Did you mean ${nearest(id, known.rules)}? See \`keysieve rules list\`.`,
      )
    const lines = rule ? await explained(rule, about[id]!, known) : local!
    io.stdout.write(`${lines.map(visible).join('\n')}\n\n`)
  }
  return 0
}

async function explained(rule: CompiledRule, { provider, title, remedy }: RuleAbout, known: Known): Promise<string[]> {
  const { CHECKS } = await import('../checks/list.ts')
  const { VERIFY } = await import('../rulebook/builtin-verify.ts')
  const { id } = rule
  const file = known.files[id]
  // Rules of anybody else's files have no say over the network.
  const verify = file === undefined ? VERIFY[id] : undefined
  return [
    `${id}: ${title} (${provider})`,
    ...(file === undefined ? [] : [`  file        ${file}`]),
    ...(known.isOff(id) ? ['  off         by the config'] : []),
    `  severity    ${rule.severity}`,
    `  confidence  ${rule.confidence} before its checks`,
    `  looks in    ${rule.reach === 'all' ? 'every byte of every file' : 'text; not in lock files, minified code or media'}`,
    `  literals    ${rule.literals.join(' ')}${rule.caseless ? ' (either case)' : ''}`,
    `  pattern     ${patternOf(rule)}`,
    ...rule.checks.map(([name, ...args]) => `  check       ${[name, ...args].join(' ')}: ${CHECKS[name!]!.says}`),
    ...rule.raises.map(
      ({ marker, at, to }) => `  raise       ${to} when ${marker} stands ${at === undefined ? 'in it' : `at ${at}`}`,
    ),
    ...(rule.near
      ? [`  near        ${rule.near.pattern} within ${rule.near.within} bytes, else ${rule.near.else ?? 'nothing'}`]
      : []),
    `  remedy      ${remedy}`,
    ...(verify ? [`  verify      ${verify.request} (asked by \`keysieve verify\` alone)`] : []),
  ]
}

function nearest(id: string, rules: readonly CompiledRule[]): string {
  const words = new Set(id.split('-'))
  const shared = (other: string): number => other.split('-').filter((word) => words.has(word)).length
  return [...rules].sort((a, b) => shared(b.id) - shared(a.id))[0]!.id
}
