import { KeysieveError } from '../model/error.ts'
import type { Report } from '../model/report.ts'
import { visible } from '../report/escape.ts'
import { createGit, type Git, runGit } from '../sources/git.ts'
import { commitsAmong, listNew } from '../sources/range.ts'
import { findRepository } from '../sources/repository.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { headOf, revisionPolicy, usualPolicy } from './policy-git.ts'
import { scanCommits } from './range.ts'
import { timeLimit } from './time-limit.ts'

const ZERO = /^0+$/
const LINE = /^\S+ [0-9a-f]{40,64} \S+ [0-9a-f]{40,64}$/

/** pre-push: standard input names what leaves (`<local ref> <local id> <remote ref> <remote id>`); what the remote has already is left out. */
export async function prePush(io: Io, options: ScanOptions, args: readonly string[]): Promise<number> {
  const git = createGit(io.cwd, io.env)
  const remote = args[0] ?? 'origin'
  const lines = (await readAll(io)).split('\n').filter(Boolean)
  const broken = lines.find((line) => !LINE.test(line))
  if (broken !== undefined) throw notUnderstood('pre-push')
  const updates = lines.map((line) => line.split(' '))
  const tips = [...new Set(updates.map(([, local]) => local!).filter((id) => !ZERO.test(id)))]
  if (tips.length === 0) {
    io.stderr.write('keysieve: nothing leaves with this push (only deletions): nothing to scan\n')
    return 0
  }
  const theirs = [...new Set(updates.map(([, , , id]) => id!).filter((id) => !ZERO.test(id)))]
  const range = listNew(git, tips, { options: [`--remotes=${literal(remote)}`], ids: commitsAmong(git, theirs) })
  const repository = findRepository(git)
  const root = repository?.root ?? io.cwd
  return scanCommits(io, options, git, {
    range,
    root,
    mode: 'hook',
    policy: () => usualPolicy(git, repository, io.cwd),
    advice: (report) => howToUnpush(git, report),
  })
}

/** pre-receive: what the pushed refs bring that no ref of this server reaches yet; works in git's quarantine. */
export async function preReceive(io: Io, options: ScanOptions): Promise<number> {
  const git = createGit(io.cwd, io.env)
  const lines = (await readAll(io)).split('\n').filter(Boolean)
  if (lines.some((line) => !/^[0-9a-f]{40,64} [0-9a-f]{40,64} \S/.test(line))) throw notUnderstood('pre-receive')
  const tips = [...new Set(lines.map((line) => line.split(' ')[1]!).filter((id) => !ZERO.test(id)))]
  if (tips.length === 0) return 0
  const range = listNew(git, tips, { options: ['--all'], ids: [] })
  return scanCommits(io, options, git, {
    range,
    root: findRepository(git)?.root ?? io.cwd,
    mode: 'hook',
    policy: () => revisionPolicy(git, headOf(git)),
    limitMs: timeLimit(io),
  })
}

async function readAll(io: Io): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** `--remotes=` takes a pattern. */
function literal(remote: string): string {
  return remote.replace(/[*?[\]\\]/g, '\\$&')
}

function notUnderstood(kind: string): KeysieveError {
  return new KeysieveError(
    'usage',
    `${kind} got lines on standard input that are not git's`,
    'Let git call the hook; see githooks(5).',
  )
}

function howToUnpush(git: Git, report: Report): string {
  const blocking = report.findings.filter((finding) => finding.blocking)
  const commits = [...new Set(blocking.flatMap(({ commit }) => commit ?? []))]
  const head = runGit(git, ['rev-parse', 'HEAD']).stdout.toString('latin1').trim()
  const lines = ['', 'keysieve stopped this push. What to do:']
  for (const commit of commits.slice(0, 5)) {
    const elsewhere = remotesWith(git, commit)
    const short = commit.slice(0, 12)
    if (elsewhere.length > 0)
      lines.push(
        `  ${short} has left already (${elsewhere.map(visible).join(', ')}): revoke the key first, at the address above`,
      )
    else if (commit === head)
      lines.push(`  ${short} is only here: take the key out of the file, then  git commit --amend -a`)
    else
      lines.push(
        `  ${short} is only here: ${rebaseTo(git, commit)}, take the key out, git commit --amend -a, git rebase --continue`,
      )
  }
  const { id } = blocking[0]!
  lines.push(`  not a secret? say so with a reason:  keysieve ignore ${id} --reason "..."`, '')
  return lines.join('\n')
}

/** Stops where the commit was made. Without --rebase-merges a rebase would flatten the merges behind it. */
function rebaseTo(git: Git, commit: string): string {
  const words = (args: readonly string[]): string[] =>
    runGit(git, ['rev-list', '--max-count=1', ...args])
      .stdout.toString('latin1')
      .split(/\s/)
      .filter(Boolean)
  const parents = words(['--parents', commit]).slice(1)
  const merges = words(['--merges', 'HEAD', commit, '--not', `${commit}^@`])
  const options = merges.length > 0 ? '--rebase-merges ' : ''
  const from = parents.length === 0 ? '--root' : `${commit.slice(0, 12)}~1`
  const how = parents.length > 1 ? 'write `break` below its `merge` line' : 'mark it `edit`'
  return `git rebase -i ${options}${from}, ${how}`
}

/** Remote-tracking branches that hold the commit. */
function remotesWith(git: Git, commit: string): string[] {
  const { stdout } = runGit(git, ['for-each-ref', '--format=%(refname:short)', '--contains', commit, 'refs/remotes'])
  return stdout.toString('utf8').split('\n').filter(Boolean).slice(0, 3)
}
