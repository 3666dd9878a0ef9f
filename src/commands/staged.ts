import type { Engine } from '../engine/engine.ts'
import type { Match } from '../model/match.ts'
import { NOTHING_COVERED, type Report } from '../model/report.ts'
import { visible } from '../report/escape.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import { DirectRepository } from '../sources/direct/repository.ts'
import { StagedDotenvs } from '../sources/dotenv-files.ts'
import { createGit, type Git } from '../sources/git.ts'
import { type Contents, readEntries, readObjects } from '../sources/objects.ts'
import { findRoot } from '../sources/root.ts'
import type { Staged } from '../sources/staged.ts'
import { createEngine } from './in-force.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import type { Plan } from './plan.ts'
import { StagedPolicy } from './policy-staged.ts'
import { runPlan } from './run.ts'
import type { Triaged } from './triaged.ts'

export interface StagedOptions extends ScanOptions {
  readonly paths: readonly string[]
  /** Known values block too. */
  readonly all: boolean
}

/** `keysieve staged`: what is about to be committed. */
export async function staged(io: Io, options: StagedOptions): Promise<number> {
  return runPlan(io, options, await stagedPlan(io, options))
}

export async function stagedPlan(io: Io, options: StagedOptions): Promise<Plan> {
  const git = createGit(io.cwd, io.env)
  const engine = createEngine(BUILTIN, io.now(), options.decode)
  const direct =
    options.paths.length > 0 ? null : DirectRepository.open(git, (deflated, exact) => engine.inflate(deflated, exact))
  const listing = direct?.listing ?? (await import('../sources/staged.ts')).listStaged(git, options.paths)
  const policy = new StagedPolicy(git, listing, options.paths.length > 0)
  const root = findRoot(io.cwd, io.env)
  const dotenvs = options.knownSecrets === 'off' ? null : new StagedDotenvs(root, listing, options.paths.length > 0)
  const names = [...policy.names, ...(dotenvs?.names ?? [])]
  const contents =
    direct?.contents(git, names) ??
    (await import('../sources/staged.ts')).readStagedObjects(git, listing.entries, names)
  return {
    mode: 'staged',
    root,
    engine,
    covered: { ...NOTHING_COVERED, indexTree: await treeFor(git, options) },
    items: readEntries(git, listing.entries, contents),
    policy: () => policy.texts(contents),
    ...(dotenvs && { dotenvs: () => dotenvs.parted((name) => contentOf(git, contents, name)) }),
    guard: true,
    triage: (matches, engine) => setKnownAside(git, listing, options.all, matches, engine),
    // Paths are the root's; git runs hooks there and says where its user stands.
    advice: (report) => howToUnblock(report, listing.hasHead, io.env.GIT_PREFIX || io.cwd !== root ? ':/' : ''),
  }
}

/** From the batch, or on its own where the staged set is so large that it is streamed. */
function contentOf(git: Git, contents: Contents, name: string): Buffer | null {
  const content = contents.get(name)
  return content === undefined ? (readObjects(git, [name]).get(name) ?? null) : content
}

/** Reports that machines read name the tree that was scanned; the text does not, so the hook need not make it. */
async function treeFor(git: Git, { format }: ScanOptions): Promise<string | null> {
  if (format.every((one) => one === 'text')) return null
  return (await import('../sources/index-tree.ts')).indexTree(git)
}

/** A value that a parent's version of the same path holds already is known: it does not get worse by this commit. */
async function setKnownAside(
  git: Git,
  listing: Staged,
  all: boolean,
  matches: readonly Match[],
  engine: Engine,
): Promise<Triaged> {
  if (all) return { findings: matches.map((match) => ({ match })), known: [] }
  const { parentVersions } = await import('../sources/parents.ts')
  const { standsIn } = await import('../triage/known.ts')
  const known: Match[] = []
  const findings: { match: Match }[] = []
  const versions = new Map<string, Buffer[]>()
  for (const match of matches) {
    const { path } = match.blob
    let parents = versions.get(path)
    if (!parents) versions.set(path, (parents = parentVersions(git, listing, path)))
    if (await standsIn(match, parents, engine)) known.push(match)
    else findings.push({ match })
  }
  return { findings, known }
}

function howToUnblock(report: Report, hasHead: boolean, top: string): string {
  const blocking = report.findings.filter((finding) => finding.blocking)
  const paths = [...new Set(blocking.map(({ path }) => path))].slice(0, 3).map((path) => quote(top + visible(path)))
  const { id, rule } = blocking[0]!
  return [
    '',
    'keysieve stopped this commit. What to do:',
    `  1. take the key out of the file, or the file out of the commit:  ${hasHead ? 'git restore --staged' : 'git rm --cached'} ${paths.join(' ')}`,
    '  2. keep the value in an environment variable or an untracked .env file, and read it from there',
    '     or let keysieve do it: keysieve fix',
    '  3. if the key has been pushed, shared or logged before, revoke it at the address above first',
    `  not a secret? say so with a reason:  keysieve ignore ${id} --reason "..."`,
    `  or in the file, on that line:  keysieve:allow ${rule} <reason>`,
    '',
  ].join('\n')
}

function quote(path: string): string {
  return /^[A-Za-z0-9_./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
