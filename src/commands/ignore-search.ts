import { KeysieveError } from '../model/error.ts'
import type { Items } from '../model/items.ts'
import { Ledger } from '../model/ledger.ts'
import type { Match } from '../model/match.ts'
import type { PolicyTexts } from '../model/policy.ts'
import { byPath } from '../model/report.ts'
import type { Running } from '../rulebook/known.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import { scan } from '../scan.ts'
import { StagedDotenvs } from '../sources/dotenv-files.ts'
import type { Git } from '../sources/git.ts'
import { readHistory } from '../sources/history.ts'
import { readEntries, readObjects } from '../sources/objects.ts'
import type { Repository } from '../sources/repository.ts'
import { listStaged, readStagedObjects } from '../sources/staged.ts'
import { named, workTree } from '../sources/tree.ts'
import { type GuardedFile, watching } from './guarded.ts'
import { createEngine, loadRulebook, policyOf } from './in-force.ts'
import type { Io } from './io.ts'
import { judged } from './judge.ts'
import { DEFAULTS } from './options.ts'
import { indexPolicy, usualPolicy } from './policy-git.ts'
import { wanted } from './wanted.ts'

/** A finding that an ignore line is to be written for. */
export interface Place {
  readonly id: string
  readonly rule: string
  readonly path: string
}

export interface Places {
  readonly found: readonly Place[]
  /** What could not be scanned: sentences. */
  readonly problems: readonly string[]
}

/**
 * Rule and path of findings, from what is staged or else from the tree; with `rule` an id that stands in neither is taken as it is.
 * Throws `KeysieveError` ('not-found') for an id that nothing has.
 */
export async function placesOf(
  io: Io,
  git: Git,
  repository: Repository | undefined,
  ids: readonly string[],
  rule: string | undefined,
): Promise<Places> {
  const missing = new Set(ids)
  const found = new Map<string, Place>()
  const look = async (items: Items, policy: () => PolicyTexts, known?: Known): Promise<void> => {
    const { matches } = await matchesIn(io, items, policy, known)
    for (const match of inOrder(matches)) if (missing.delete(match.id)) found.set(match.id, placeOf(match))
  }
  if (repository) await look(stagedItems(git), () => indexPolicy(git), await stagedKnown(io, git, repository.root))
  if (missing.size > 0) await look(treeItems(io, git, repository), () => usualPolicy(git, repository, io.cwd))
  const [first] = missing
  if (first !== undefined && rule === undefined)
    throw new KeysieveError(
      'not-found',
      `nothing that is staged or in the tree has the id ${first}`,
      'For a finding of the history name its rule: --rule RULE.',
    )
  for (const id of missing) found.set(id, { id, rule: rule!, path: '' })
  return { found: ids.map((id) => found.get(id)!), problems: [] }
}

/** Everything that a scan of the tree finds and nobody has allowed yet, one place an id. */
export async function unallowed(io: Io, git: Git, repository: Repository | undefined): Promise<Places> {
  const policy = await policyOf(io, DEFAULTS, { policy: () => usualPolicy(git, repository, io.cwd) })
  const items = treeItems(io, git, repository)
  const { matches, problems, rulebook } = await matchesIn(
    io,
    policy.config ? wanted(items, policy.config, policy.config.maxBlobSize) : items,
    () => policy.texts,
  )
  const { findings } = judged(
    { findings: inOrder(matches).map((match) => ({ match })) },
    { ...policy, options: DEFAULTS, rulebook, now: io.now(), full: false, ids: new Set() },
  )
  const first = new Map<string, Place>()
  for (const { match } of findings) if (!first.has(match.id)) first.set(match.id, placeOf(match))
  return { found: [...first.values()], problems }
}

/** Ids of all that the index, the tree and the history hold. Throws `KeysieveError` when some of it cannot be read: then nobody can tell what is stale. */
export async function everyId(io: Io, git: Git, repository: Repository | undefined): Promise<Set<string>> {
  if (repository?.shallow)
    throw new KeysieveError(
      'shallow',
      'this clone is shallow, so nobody can tell what matches nothing',
      'git fetch --unshallow',
    )
  const policy = () => usualPolicy(git, repository, io.cwd)
  const sources = [
    treeItems(io, git, repository),
    ...(repository ? [stagedItems(git), readHistory(git, { revisions: [], unreachable: false })] : []),
  ]
  const ids = new Set<string>()
  for (const items of sources) {
    const { matches, problems } = await matchesIn(io, items, policy)
    const [problem] = problems
    if (problem !== undefined)
      throw new KeysieveError(
        'unreadable',
        `the scan is incomplete, nothing was dropped: ${problem}`,
        'Mend that first.',
      )
    for (const { id } of matches) ids.add(id)
  }
  return ids
}

type Known = (rulebook: Rulebook) => Promise<Running>

/** The rules as `keysieve staged` runs them, values of local files among them. */
async function stagedKnown(io: Io, git: Git, root: string): Promise<Known> {
  const dotenvs = new StagedDotenvs(root, listStaged(git), false)
  const objects = readObjects(git, dotenvs.names)
  const files = dotenvs.parted((name) => objects.get(name) ?? null)
  const { runningWithKnown } = await import('./known-secrets.ts')
  return (rulebook) => runningWithKnown(io, rulebook, root, files, false)
}

/** @param known also what `keysieve staged` adds to the rules: known values, and files that do not belong into git */
async function matchesIn(io: Io, items: Items, texts: () => PolicyTexts, known?: Known) {
  const rulebook = await loadRulebook(io, DEFAULTS, await policyOf(io, DEFAULTS, { policy: texts }))
  const ledger = new Ledger()
  const matches: Match[] = []
  const engine = createEngine(known ? await known(rulebook) : rulebook, io.now())
  const guarded: GuardedFile[] = []
  for await (const match of scan(known ? watching(items, guarded) : items, engine, ledger)) matches.push(match)
  if (guarded.length > 0) matches.push(...(await import('./guard.ts')).guardMatches(guarded))
  ledger.close()
  const problems = ledger.problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
  return { matches, problems, rulebook }
}

function stagedItems(git: Git): Items {
  const { entries } = listStaged(git)
  return readEntries(git, entries, readStagedObjects(git, entries, []))
}

function treeItems(io: Io, git: Git, repository: Repository | undefined): Items {
  return repository ? workTree(git, repository, []) : named(io.cwd, '.')
}

function placeOf({ id, rule, blob }: Match): Place {
  return { id, rule, path: blob.path }
}

function inOrder(matches: readonly Match[]): Match[] {
  return [...matches].sort((a, b) => byPath(a.blob, b.blob) || a.span.start - b.span.start)
}
