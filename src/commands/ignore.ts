import path from 'node:path'
import { applyPlan } from '../install/apply.ts'
import { addUnion } from '../install/attributes.ts'
import { Draft } from '../install/draft.ts'
import { KeysieveError } from '../model/error.ts'
import { IGNORE_FILE } from '../model/policy.ts'
import { createGit } from '../sources/git.ts'
import { findRepository, type Repository } from '../sources/repository.ts'
import { isDay } from '../triage/day.ts'
import { type NewEntry, withEntries, withoutLines } from '../triage/ignore-file.ts'
import { textOf } from '../triage/ignore-text.ts'
import { parseIgnores } from '../triage/ignores.ts'
import { everyId, placesOf, unallowed } from './ignore-search.ts'
import type { Io } from './io.ts'
import { dayOf } from './judge.ts'

export interface IgnoreArguments {
  readonly ids: readonly string[]
  readonly reason: string | undefined
  readonly until: string | undefined
  /** Everything that a scan of the tree finds now: the baseline. */
  readonly all: boolean
  /** Drop the lines that match nothing any more. */
  readonly prune: boolean
  readonly rule: string | undefined
}

/** `keysieve ignore`: writes lines of `.keysieveignore`, or drops stale ones. */
export async function ignore(io: Io, args: IgnoreArguments): Promise<number> {
  const git = createGit(io.cwd, io.env)
  const repository = findRepository(git)
  if (repository?.bare)
    throw new KeysieveError('usage', 'a bare repository has no work tree to write to', 'Run it in a clone.')
  const root = repository?.root ?? io.cwd
  checkUsage(args)
  if (args.prune) return prune(io, root, repository)
  const reason = checkedReason(args.reason)
  const until = checkedDay(args.until, dayOf(io.now()))
  const places = args.all
    ? await unallowed(io, git, repository)
    : await placesOf(io, git, repository, args.ids, args.rule)
  const entries: NewEntry[] = places.found.map(({ id, rule, path }) => ({ id, rule, path, until, reason }))
  if (entries.length > 0)
    await write(io, root, repository !== undefined, (text) => withEntries(text, entries, IGNORE_FILE))
  for (const problem of places.problems) io.stderr.write(`keysieve: ${problem}\n`)
  const lines = `${entries.length} ${entries.length === 1 ? 'line' : 'lines'}`
  io.stderr.write(
    entries.length === 0
      ? 'keysieve: nothing to ignore was found\n'
      : `keysieve: ${lines} written to ${IGNORE_FILE}${repository ? `; for commits it counts once it is staged:  git add ${IGNORE_FILE} .gitattributes` : ''}\n`,
  )
  return places.problems.length > 0 ? 2 : 0
}

async function prune(io: Io, root: string, repository: Repository | undefined): Promise<number> {
  const draft = new Draft()
  const bytes = draft.read(path.join(root, IGNORE_FILE))
  if (bytes === null)
    throw new KeysieveError('not-found', `there is no ${IGNORE_FILE} in ${root}`, 'There is nothing to prune.')
  const entries = parseIgnores(bytes, IGNORE_FILE)
  const ids = await everyId(io, createGit(io.cwd, io.env), repository)
  const stale = entries.filter(({ id }) => !ids.has(id))
  if (stale.length > 0)
    await write(io, root, repository !== undefined, (text) =>
      withoutLines(text, new Set(stale.map(({ line }) => line))),
    )
  for (const { id, rule, hint } of stale) io.stdout.write(`dropped ${id} ${rule} ${hint}\n`)
  io.stderr.write(
    `keysieve: ${stale.length} of ${entries.length} lines matched nothing in the tree or the history${stale.length > 0 ? ' and were dropped' : ''}\n`,
  )
  return 0
}

/** Through a file beside it; a repository's merges then join both sides' lines. */
async function write(io: Io, root: string, inGit: boolean, edit: (text: string) => string): Promise<void> {
  const draft = new Draft()
  const file = path.join(root, IGNORE_FILE)
  const bytes = draft.read(file)
  draft.write(file, edit(bytes ? textOf(bytes) : ''), 'keep what is allowed')
  if (inGit) addUnion(root, draft)
  await applyPlan({ steps: draft.steps(), covered: [], notes: [] }, { cwd: io.cwd, env: io.env })
}

function checkUsage({ ids, all, prune, reason, until, rule }: IgnoreArguments): void {
  const usage = (message: string, hint: string): never => {
    throw new KeysieveError('usage', message, hint)
  }
  const strange = ids.find((id) => !/^[0-9a-f]{24}$/.test(id))
  if (strange !== undefined) usage('this is no finding id: ids are 24 digits of 0-9a-f', 'Copy it from the report.')
  if (prune && (ids.length > 0 || all || reason !== undefined || until !== undefined || rule !== undefined))
    usage('--prune goes alone', 'keysieve ignore --prune')
  if (all && ids.length > 0) usage('name ids, or give --all for everything that is found now', 'Not both.')
  if (!all && !prune && ids.length === 0)
    usage(
      'name the finding to ignore',
      'keysieve ignore ID --reason "..."; --all --reason "..." for everything that is found now.',
    )
  if (rule !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule))
    usage('--rule needs a rule id', 'See `keysieve rules list`.')
}

function checkedReason(reason: string | undefined): string {
  const text = reason?.replace(/\s+/g, ' ').trim() ?? ''
  if (!/[\p{L}\p{N}]/u.test(text) || text.startsWith('until='))
    throw new KeysieveError(
      'usage',
      'a reason is needed',
      'Say why this is no secret: --reason "example key of the docs".',
    )
  return text
}

function checkedDay(until: string | undefined, today: string): string | null {
  if (until === undefined) return null
  if (!isDay(until)) throw new KeysieveError('usage', '--until needs a day such as 2027-01-31', 'Write YYYY-MM-DD.')
  if (until < today)
    throw new KeysieveError('usage', `--until ${until} is in the past`, 'Such a line would hide nothing.')
  return until
}
