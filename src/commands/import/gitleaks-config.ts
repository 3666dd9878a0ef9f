import { KeysieveError } from '../../model/error.ts'
import type { RuleSource } from '../../rulebook/schema.ts'
import { readAllowlist, type Scope } from './gitleaks-allow.ts'
import { translateRule } from './gitleaks-rule.ts'
import { type Imported, type Lost, NOTHING, type ReadContext, type Reader } from './imported.ts'
import { joined } from './joined.ts'
import { isTable, type Table, tablesAt, textAt, textsAt } from './values.ts'

/** `.gitleaks.toml`, as the README of gitleaks describes it. */
export const gitleaksConfig: Reader = {
  name: 'gitleaks config (.gitleaks.toml)',
  accepts: (base, text) =>
    /\.toml$/i.test(base) && (/gitleaks/i.test(base) || /^\s*\[\[?(?:rules|allowlists?|extend)\]/m.test(text)),
  async read(text, context) {
    const config = await parse(text, context.name)
    const rules = readRules(config, context)
    const theirs = new Map(rules.ids)
    const scopeOf = (ids: readonly string[]): Scope => ({
      rules: ids.flatMap((id) => theirs.get(id) ?? (context.builtin.has(id) || context.own.has(id) ? [id] : [])),
      unknown: ids.filter((id) => !theirs.has(id) && !context.builtin.has(id) && !context.own.has(id)),
    })
    const general = allowlistsOf(config).map((table, i) => {
      const targets = textsAt(table, 'targetRules')
      const scope = targets.length > 0 ? scopeOf(targets) : { rules: null, unknown: [] }
      return readAllowlist(table, `allowlist ${i + 1}`, scope, context)
    })
    const special = tablesAt(config, 'rules').flatMap((rule) =>
      allowlistsOf(rule).map((table, i) =>
        readAllowlist(table, `rule ${textAt(rule, 'id')}: allowlist ${i + 1}`, scopeOf([textAt(rule, 'id')]), context),
      ),
    )
    return joined([rules.imported, extended(config, context), ...general, ...special])
  },
}

/** Older files have one `[allowlist]`, newer ones `[[allowlists]]`. */
function allowlistsOf(table: Table): Table[] {
  return [...tablesAt(table, 'allowlist'), ...tablesAt(table, 'allowlists')]
}

async function parse(text: string, name: string): Promise<Table> {
  const { parse, TomlError } = await import('smol-toml')
  try {
    const value: unknown = parse(text)
    return isTable(value) ? value : {}
  } catch (error) {
    // The parser's own message quotes the lines around the place.
    const where = error instanceof TomlError ? `:${error.line}:${error.column}` : ''
    throw new KeysieveError('config', `${name}${where}: not valid TOML`, 'Nothing was written.')
  }
}

function readRules(config: Table, context: ReadContext) {
  const rules: RuleSource[] = []
  const lost: Lost[] = []
  const notes: string[] = []
  const ids: [string, string][] = []
  const taken = new Set([...context.builtin, ...context.own])
  for (const table of tablesAt(config, 'rules')) {
    const theirs = textAt(table, 'id')
    if (textAt(table, 'regex') === '') {
      if (textAt(table, 'path') !== '')
        lost.push({ what: `rule ${theirs}`, why: 'it looks for paths alone; rules here look for values' })
      // Else it only adds to a rule of the other tool's own.
      continue
    }
    const plain = kebab(theirs)
    if (context.own.has(plain) || context.own.has(`gitleaks-${plain}`)) {
      notes.push(`rule ${theirs}: the repository has a rule of that name already`)
      continue
    }
    const id = unused(taken.has(plain) || plain === '' ? `gitleaks-${plain || 'rule'}` : plain, taken)
    const { rule, ...said } = translateRule(table, id, context.name)
    lost.push(...said.lost)
    notes.push(...said.notes)
    if (!rule) continue
    taken.add(id)
    rules.push(rule)
    ids.push([theirs, id])
    if (id !== theirs) notes.push(`rule ${theirs}: is called ${id} here`)
  }
  return { ids, imported: { ...NOTHING, rules, lost, notes } satisfies Imported }
}

function kebab(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function unused(id: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i++) {
    const name = i === 1 ? id : `${id}-${i}`
    if (!taken.has(name)) return name
  }
}

function extended(config: Table, { builtin, own }: ReadContext): Imported {
  const [extend] = tablesAt(config, 'extend')
  if (!extend) return NOTHING
  const lost: Lost[] = []
  if (textAt(extend, 'path') !== '') lost.push({ what: 'extend.path', why: 'import that file too, and first' })
  if (textAt(extend, 'url') !== '') lost.push({ what: 'extend.url', why: 'import that file too, and first' })
  const disabled = textsAt(extend, 'disabledRules')
  const off = disabled.filter((id) => builtin.has(id) || own.has(id))
  for (const id of disabled)
    if (!off.includes(id))
      lost.push({
        what: `extend.disabledRules: ${id}`,
        why: 'no rule here has that name; see `keysieve rules list` and rules.off',
      })
  return { ...NOTHING, off, lost }
}
