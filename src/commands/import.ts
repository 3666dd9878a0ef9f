import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { applyPlan } from '../install/apply.ts'
import { addUnion } from '../install/attributes.ts'
import { Draft } from '../install/draft.ts'
import { KeysieveError, systemCode } from '../model/error.ts'
import { CONFIG_FILE, IGNORE_FILE, type PolicyTexts } from '../model/policy.ts'
import { visible } from '../report/escape.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import { parseRules } from '../rulebook/parse.ts'
import type { RuleFile } from '../rulebook/schema.ts'
import { createGit } from '../sources/git.ts'
import { findRepository, insideRepository, type Repository } from '../sources/repository.ts'
import { readConfig } from '../triage/config.ts'
import { type NewEntry, withEntries } from '../triage/ignore-file.ts'
import { textOf } from '../triage/ignore-text.ts'
import { parseIgnores } from '../triage/ignores.ts'
import { asCalled } from './called.ts'
import { allowedBy } from './import/allowed.ts'
import { withImported } from './import/config-edit.ts'
import type { Imported } from './import/imported.ts'
import { joined } from './import/joined.ts'
import { READERS } from './import/list.ts'
import type { Io } from './io.ts'
import { usualPolicy } from './policy-git.ts'
import { ownRuleTexts } from './policy-rules.ts'

export interface ImportArguments {
  readonly files: readonly string[]
  readonly dryRun: boolean
}

interface ReadFile {
  /** As the user named it. */
  readonly name: string
  readonly imported: Imported
}

const CONFIG_HEADER = '# yaml-language-server: $schema=./node_modules/keysieve/schemas/config.schema.json\n'
const RULE_FILE = '.keysieve/rules/imported-gitleaks'

/** `keysieve import <files…>`: takes over another scanner's config, ignores and baseline; what cannot be carried over is listed. */
export async function importFiles(io: Io, { files, dryRun }: ImportArguments): Promise<number> {
  if (files.length === 0) throw new KeysieveError('usage', 'name the files to import', `It reads: ${formats()}.`)
  const git = createGit(io.cwd, io.env)
  const repository = findRepository(git)
  if (repository && repository.root === repository.gitDir)
    throw new KeysieveError('usage', 'a bare repository has no work tree to write to', 'Run it in a clone.')
  const root = repository?.root ?? io.cwd
  const texts = usualPolicy(git, repository, io.cwd)
  const read = await readAll(io, files, repository, texts)
  const all = joined(read.map(({ imported }) => imported))

  const draft = new Draft()
  const ruleFile = all.rules.length > 0 ? freeRuleFile(root, draft) : null
  const rules = ruleFile ? ruleText(all, ruleFile) : ''
  if (ruleFile) draft.write(path.join(root, ruleFile), rules, `${all.rules.length} rules`)
  const configPath = path.join(root, CONFIG_FILE)
  const before = draft.text(configPath) ?? ''
  const template = before === '' ? CONFIG_HEADER : before
  const config = withImported(template, ruleFile ? besideItself(all, ruleFile, rules) : all)
  if (config !== template) draft.write(configPath, config, 'config that was imported')

  const { entries, unmatched, problems } = await allowedBy(
    io,
    git,
    repository,
    read,
    policyWith(texts, root, draft, ruleFile),
  )
  const ignorePath = path.join(root, IGNORE_FILE)
  const fresh = notThere(entries, texts.ignores)
  if (fresh.length > 0) {
    const bytes = draft.read(ignorePath)
    draft.write(ignorePath, withEntries(bytes ? textOf(bytes) : '', fresh, IGNORE_FILE), 'keep what is allowed')
    if (repository) addUnion(root, draft)
  }

  const steps = draft.steps()
  if (dryRun) for (const step of steps) if (step.kind === 'write') show(io, path.relative(root, step.path), step.bytes)
  if (!dryRun) await applyPlan({ steps, covered: [], notes: [] }, { cwd: io.cwd, env: io.env })
  const say = (text: string): void => io.stdout.write(`${visible(asCalled(text, io))}\n`)
  for (const { name, imported } of read) {
    for (const { what, why } of imported.lost) say(`not carried over: ${name}: ${what}: ${why}`)
    for (const note of imported.notes) say(`note: ${name}: ${note}`)
  }
  for (const problem of problems) io.stderr.write(`keysieve: ${visible(problem)}\n`)
  const changed = steps.flatMap((step) => (step.kind === 'write' ? [path.relative(root, step.path)] : []))
  io.stderr.write(`keysieve: ${summary(all, fresh.length, unmatched)}\n`)
  io.stderr.write(`keysieve: ${visible(outcome(changed, dryRun, repository !== undefined))}\n`)
  return problems.length > 0 ? 2 : 0
}

function summary(all: Imported, lines: number, unmatched: number): string {
  const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
  return [
    count(all.rules.length, 'rule'),
    count(all.exclude.length + all.paths.length, 'path entry', 'path entries'),
    count(lines, 'ignore line'),
    `${count(unmatched, 'allowance')} that nothing here needs`,
    `${all.lost.length} not carried over`,
  ].join(', ')
}

function outcome(changed: readonly string[], dryRun: boolean, inGit: boolean): string {
  if (changed.length === 0) return 'there was nothing to write'
  if (dryRun) return `nothing was written (--dry-run); it would be ${changed.join(', ')}`
  return `wrote ${changed.join(', ')}${inGit ? `; for commits it counts once it is staged:  git add ${changed.join(' ')}` : ''}`
}

function show(io: Io, name: string, bytes: Buffer): void {
  io.stdout.write(`--- ${visible(name)}\n${textOf(bytes).split('\n').map(visible).join('\n')}\n`)
}

async function readAll(
  io: Io,
  files: readonly string[],
  repository: Repository | undefined,
  texts: PolicyTexts,
): Promise<ReadFile[]> {
  const builtin = new Set(BUILTIN.rules.map(({ id }) => id))
  const own = new Set(await ownRules(texts))
  const out: ReadFile[] = []
  for (const name of files) {
    const file = path.resolve(io.cwd, name)
    const text = contentOf(file, name)
    const reader = READERS.find((candidate) => candidate.accepts(path.basename(file), text))
    if (!reader) throw new KeysieveError('usage', `${name}: no file that import knows`, `It reads: ${formats()}.`)
    const inside = repository ? insideRepository(repository, file) : undefined
    const folder = inside === undefined || !inside.includes('/') ? '' : `${path.posix.dirname(inside)}/`
    const imported = await reader.read(text, { name: path.basename(name), folder, builtin, own })
    for (const { id } of imported.rules) own.add(id)
    out.push({ name, imported })
  }
  return out
}

async function ownRules(texts: PolicyTexts): Promise<string[]> {
  const config = texts.configs.length > 0 ? await readConfig(texts.configs) : null
  return ownRuleTexts(config, texts).flatMap(({ name, text }) => parseRules(text, name).rules.map(({ id }) => id))
}

function contentOf(file: string, name: string): string {
  try {
    return textOf(readFileSync(file))
  } catch (error) {
    throw new KeysieveError(
      'unreadable',
      `${name} cannot be read (${systemCode(error)})`,
      'Nothing was written.',
      error,
    )
  }
}

/** A name that nothing has yet, so that nothing is written over. */
function freeRuleFile(root: string, draft: Draft): string {
  for (let i = 1; ; i++) {
    const name = `${RULE_FILE}${i === 1 ? '' : `-${i}`}.yml`
    if (draft.read(path.join(root, name)) === null) return name
  }
}

/** Throws `KeysieveError` ('rule') if it would not load. */
function ruleText({ rules }: Imported, name: string): string {
  const file: RuleFile = { provider: 'Imported', rules }
  const text = `# yaml-language-server: $schema=../../node_modules/keysieve/schemas/rules.schema.json\n# Rules taken over by \`keysieve import\`; prove them with: keysieve rules check\n${stringify(file, { lineWidth: 0 })}`
  parseRules(text, name)
  return text
}

/** A loose pattern finds its own sample in the rule file: there it is off. */
function besideItself(all: Imported, name: string, text: string): Imported {
  const bytes = Buffer.from(text, 'utf8').toString('latin1')
  const loose = all.rules.filter(({ pattern, caseless }) => new RegExp(pattern ?? '', caseless ? 'i' : '').test(bytes))
  if (loose.length === 0) return all
  return { ...all, paths: [...all.paths, { match: [`/${name}`], 'rules-off': loose.map(({ id }) => id) }] }
}

/** The policy of the work tree as it will be. */
function policyWith(texts: PolicyTexts, root: string, draft: Draft, ruleFile: string | null): PolicyTexts {
  const read = (name: string): Buffer | null => draft.read(path.join(root, name))
  const bytes = read(CONFIG_FILE)
  const nested = texts.configs.filter((config) => config.path !== CONFIG_FILE)
  const fresh = ruleFile ? [{ path: ruleFile, bytes: read(ruleFile)! }] : []
  return {
    ...texts,
    configs: [...(bytes ? [{ path: CONFIG_FILE, bytes }] : []), ...nested],
    rules: [...texts.rules, ...fresh],
    read,
  }
}

/** Lines that people wrote stay, expired ones included. */
function notThere(entries: readonly NewEntry[], ignores: Buffer | null): NewEntry[] {
  const ids = new Set(ignores ? parseIgnores(ignores, IGNORE_FILE).map(({ id }) => id) : [])
  return entries.filter(({ id }) => !ids.has(id))
}

function formats(): string {
  return READERS.map(({ name }) => name).join(', ')
}
