import { KeysieveError } from '../model/error.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import { patternOf } from '../rulebook/context-pattern.ts'
import { explainLocal } from '../rulebook/local-about.ts'
import type { Io } from './io.ts'

/** `keysieve rules list|explain|check`. */
export async function rules(
  io: Io,
  action: 'list' | 'explain' | 'check',
  names: readonly string[],
  format: 'text' | 'json',
): Promise<number> {
  if (action === 'list') return list(io, format)
  if (action === 'explain') return explain(io, names)
  const { checkRules } = await import('./rules-check.ts')
  return checkRules(io, names)
}

async function list(io: Io, format: 'text' | 'json'): Promise<number> {
  const about = await BUILTIN.about()
  const rows = BUILTIN.rules.map(({ id, severity, literals }) => ({
    id,
    provider: about[id]!.provider,
    title: about[id]!.title,
    severity,
    literals,
  }))
  if (format === 'json') io.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
  else {
    const width = Math.max(...rows.map(({ id }) => id.length))
    for (const { id, severity, title } of rows)
      io.stdout.write(`${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}\n`)
    io.stderr.write(`keysieve: ${rows.length} rules, digest ${BUILTIN.digest}\n`)
  }
  return 0
}

async function explain(io: Io, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) throw new KeysieveError('usage', 'name the rules to explain', 'See `keysieve rules list`.')
  const { CHECKS } = await import('../checks/list.ts')
  const about = await BUILTIN.about()
  const { VERIFY } = await import('../rulebook/builtin-verify.ts')
  for (const id of ids) {
    const local = explainLocal(id)
    if (local) {
      io.stdout.write(`${local.join('\n')}\n\n`)
      continue
    }
    const rule = BUILTIN.rules.find((candidate) => candidate.id === id)
    if (!rule)
      throw new KeysieveError(
        'usage',
        `there is no rule "${id}"`,
        `Did you mean ${nearest(id)}? See \`keysieve rules list\`.`,
      )
    const { provider, title, remedy } = about[id]!
    const verify = VERIFY[id]
    const lines = [
      `${id}: ${title} (${provider})`,
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
    io.stdout.write(`${lines.join('\n')}\n\n`)
  }
  return 0
}

function nearest(id: string): string {
  const words = new Set(id.split('-'))
  const shared = (other: string): number => other.split('-').filter((word) => words.has(word)).length
  return [...BUILTIN.rules].sort((a, b) => shared(b.id) - shared(a.id))[0]!.id
}
