import path from 'node:path'
import { type Change, writeAll } from '../fix/files.ts'
import { gitPath, type IndexChange, indexHas, refuseLocked, storeBlob, writeIndex } from '../fix/index-write.ts'
import { beginJournal, recover } from '../fix/journal.ts'
import { isIgnored } from '../fix/versions.ts'
import { KeysieveError } from '../model/error.ts'
import { visible } from '../report/escape.ts'
import { createGit, type Git, readGit } from '../sources/git.ts'
import { findRepository } from '../sources/repository.ts'
import { consent } from './consent.ts'
import { describe, ENV, type FixPlan, GITIGNORE, makePlan } from './fix-plan.ts'
import { type BlockingScan, scanBlocking } from './fix-scan.ts'
import type { Io } from './io.ts'

export interface FixArguments {
  readonly yes: boolean
  readonly dryRun: boolean
}

const PRIVATE = 0o600
const JOURNAL = 'keysieve-fix'
const NOTHING = 'nothing was changed'
const WITHOUT = 'keysieve fix --yes does it without asking, --dry-run only shows it.'

/** `keysieve fix`: takes what blocks out of the index, into `.env`. 0 done (or nothing to do), 2 not. */
export async function fix(io: Io, { yes, dryRun }: FixArguments): Promise<number> {
  const git = createGit(io.cwd, io.env)
  const repository = findRepository(git)
  if (!repository) throw new KeysieveError('not-a-repository', 'this is not a git repository', 'Run it inside one.')
  if (repository.bare || repository.root === repository.gitDir)
    throw new KeysieveError('usage', 'there is no work tree here', 'Run it in a clone.')
  goOn(io, git)
  const found = await scanBlocking(io, git)
  if (found.matches.length === 0) {
    io.stderr.write('keysieve: nothing that is staged blocks; there is nothing to fix\n')
    return 0
  }
  refuseUnmerged(git)
  const plan = await makePlan(git, repository.root, found)
  for (const line of describe(plan)) io.stdout.write(`${visible(line)}\n`)
  if (dryRun) {
    io.stderr.write('keysieve: nothing was changed (--dry-run)\n')
    return 0
  }
  if (!yes && !(await consent(io, 'do this?', NOTHING, WITHOUT))) {
    io.stderr.write(`keysieve: ${NOTHING}\n`)
    return 0
  }
  carryOut(git, plan)
  const rest = await scanBlocking(io, git)
  if (rest.matches.length > 0) {
    const left = rest.matches.map(({ blob, place }) => visible(`${blob.path}:${place.line}`)).join(', ')
    throw new KeysieveError('internal', `something that is staged still blocks: ${left}`, 'See `keysieve staged`.')
  }
  await farewell(io, plan, found)
  return 0
}

/** Where an earlier run was killed half-way, the files become what they were before it. */
function goOn(io: Io, git: Git): void {
  const found = recover(gitPath(git, JOURNAL), (index) => indexHas(git, index))
  if (!found) return
  const said = found.undone ? 'was cut off; the files are as they were before it' : 'was cut off when all was done'
  io.stderr.write(`keysieve: an earlier fix ${said}\n`)
  for (const file of found.edited) io.stderr.write(`keysieve: ${visible(file)} was edited since and is left as it is\n`)
}

function refuseUnmerged(git: Git): void {
  if (readGit(git, ['diff', '--cached', '--name-only', '--diff-filter=U', '-z', '--no-ext-diff']).length > 0)
    throw new KeysieveError('usage', 'the index has conflicts', 'Solve them first.')
}

/** `.gitignore` first, so that `.env` is never seen by git; then the values' new home, then the files; the index last. */
function carryOut(git: Git, { root, steps, env, ignore }: FixPlan): void {
  refuseLocked(git)
  const at = (name: string): string => path.join(root, name)
  const changes: Change[] = []
  const index: IndexChange[] = []
  if (ignore) {
    const { was, bytes, entry, indexBytes } = ignore
    changes.push({ file: at(GITIGNORE), was, bytes, mode: 0o644, shown: GITIGNORE })
    const to = { mode: entry?.mode ?? '100644', id: storeBlob(git, indexBytes) }
    index.push({ raw: Buffer.from(GITIGNORE), was: entry, to })
  }
  if (env.file.grows) changes.push({ file: at(ENV), was: env.was, bytes: env.file.bytes(), mode: PRIVATE, shown: ENV })
  for (const step of steps) {
    const { raw, path, work, head } = step.versions
    const { mode, id } = step.versions.index
    const to = step.kind === 'replace' ? { mode, id: storeBlob(git, step.bytes) } : head
    index.push({ raw, was: { mode, id }, to })
    if (step.kind === 'replace' && step.workBytes !== null && work)
      changes.push({ file: work.file, was: work.bytes, bytes: step.workBytes, mode: 0o644, shown: visible(path) })
  }
  const begin = (beside: (change: Change) => string) => beginJournal(gitPath(git, JOURNAL), changes, beside, index)
  writeAll(changes, begin, () => {
    if (env.file.grows && !isIgnored(git, root, ENV))
      throw new KeysieveError(
        'usage',
        `git would still not ignore ${ENV}; nothing was changed`,
        `See git check-ignore -v ${ENV}.`,
      )
    writeIndex(git, index)
  })
}

async function farewell(io: Io, { steps }: FixPlan, found: BlockingScan): Promise<void> {
  const about = await found.about()
  const say = (text: string): void => io.stderr.write(`keysieve: ${visible(text)}\n`)
  const replaced = steps.filter(({ kind }) => kind === 'replace').length
  const unstaged = steps.length - replaced
  const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`
  say(
    `${[...(replaced > 0 ? [`${files(replaced)} fixed`] : []), ...(unstaged > 0 ? [`${files(unstaged)} unstaged`] : [])].join(', ')}; a fresh scan of the index finds nothing that blocks`,
  )
  say('if one of these keys was ever pushed, shared or logged, revoke it:')
  for (const rule of new Set(found.matches.map((match) => match.rule)))
    say(`  ${rule}: ${about[rule]?.remedy ?? 'see its provider'}`)
}
