import { MARK_TOOLS } from '../model/match.ts'
import { IGNORE_FILE, type PolicyTexts, RULES_FOLDER } from '../model/policy.ts'
import { visible } from '../report/escape.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import { createGit } from '../sources/git.ts'
import { findRepository } from '../sources/repository.ts'
import type { ConfigFile } from '../triage/config-schema.ts'
import { isExpired, parseIgnores } from '../triage/ignores.ts'
import { loadRulebook, policyOf } from './in-force.ts'
import type { Io } from './io.ts'
import { dayOf } from './judge.ts'
import { DEFAULTS, type ScanOptions } from './options.ts'
import { usualPolicy } from './policy-git.ts'

/** A value in force. */
interface Setting {
  readonly key: string
  readonly value: string
  /** `default`, or file and line. */
  readonly from: string
}

/** What holds where no file says otherwise. */
const BUILT_IN: readonly (readonly [key: string, value: string])[] = [
  ['block', 'likely'],
  ['rules.off', 'none'],
  ['exclude', 'nothing'],
  ['rule-files', 'none'],
  ['decode', 'true'],
  ['max-blob-size', 'no limit'],
]

/** `keysieve config`: what is in force in the work tree (or with --config-from in a revision), and where each value came from. */
export async function config(
  io: Io,
  options: Pick<ScanOptions, 'config' | 'configFrom'>,
  format: 'text' | 'json',
): Promise<number> {
  const git = createGit(io.cwd, io.env)
  const repository = findRepository(git)
  const policy = await policyOf(io, { ...DEFAULTS, ...options }, { policy: () => usualPolicy(git, repository, io.cwd) })
  const rulebook = await loadRulebook(io, DEFAULTS, policy)
  const files = policy.config?.files ?? []
  const settings = [
    ...defaults(files),
    ...files.flatMap(settingsOf),
    ...ruleFiles(policy.texts),
    ...ignores(policy.texts, dayOf(io.now())),
  ]
  if (format === 'json')
    io.stdout.write(
      `${JSON.stringify({ from: policy.texts.from, files: files.map(({ path }) => path), rules: rulebook.rules.length, settings }, null, 2)}\n`,
    )
  else {
    const width = (of: (setting: Setting) => string) =>
      Math.min(40, Math.max(...settings.map((setting) => of(setting).length)))
    const [keys, values] = [width(({ key }) => key), width(({ value }) => value)]
    for (const { key, value, from } of settings)
      io.stdout.write(`${visible(key).padEnd(keys)}  ${visible(value).padEnd(values)}  ${visible(from)}\n`)
  }
  for (const note of policy.config?.notes([...rulebook.rules, ...BUILTIN.rules].map(({ id }) => id)) ?? [])
    io.stderr.write(`keysieve: ${visible(note)}\n`)
  io.stderr.write(`keysieve: ${rulebook.rules.length} rules in force; config and ignores from ${policy.texts.from}\n`)
  return 0
}

function defaults(files: readonly ConfigFile[]): Setting[] {
  const root = files.find(({ folder }) => folder === '')
  const rows = BUILT_IN.filter(([key]) => !root || !says(root, key.split('.')))
  const marks = MARK_TOOLS.filter((tool) => root?.source.marks?.[tool] === undefined)
  return [
    ...rows.map(([key, value]) => ({ key, value, from: 'default' })),
    ...marks.map((tool) => ({ key: `marks.${tool}`, value: 'true', from: 'default' })),
  ]
}

function says({ source }: ConfigFile, path: readonly string[]): boolean {
  let at: unknown = source
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
  return at !== undefined
}

/** One row a value; those of a folder's file carry the folder. */
function settingsOf({ path, folder, source, lineOf }: ConfigFile): Setting[] {
  const rows: Setting[] = []
  const add = (at: readonly (string | number)[], value: unknown): void => {
    if (
      typeof value === 'object' &&
      value !== null &&
      !(Array.isArray(value) && value.every((entry) => typeof entry !== 'object'))
    ) {
      for (const [key, entry] of Object.entries(value)) add([...at, Array.isArray(value) ? Number(key) : key], entry)
      return
    }
    const key = at
      .map((part) => (typeof part === 'number' ? `[${part}]` : part))
      .join('.')
      .replaceAll('.[', '[')
    rows.push({
      key: folder === '' ? key : `${folder}: ${key}`,
      value: Array.isArray(value) ? value.join(', ') : String(value),
      from: `${path}:${lineOf(at)}`,
    })
  }
  add([], source)
  return rows
}

function ruleFiles({ rules }: PolicyTexts): Setting[] {
  return rules.map(({ path }) => ({ key: 'rule-files', value: path, from: RULES_FOLDER }))
}

function ignores({ ignores }: PolicyTexts, today: string): Setting[] {
  if (!ignores) return [{ key: 'ignores', value: 'none', from: 'default' }]
  const entries = parseIgnores(ignores, IGNORE_FILE)
  const expired = entries.filter((entry) => isExpired(entry, today)).length
  return [
    { key: 'ignores', value: `${entries.length}${expired > 0 ? ` (${expired} expired)` : ''}`, from: IGNORE_FILE },
  ]
}
