import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, PROGRAM, Repo, type ReportJson, temporaryFolder } from '../support/repo.ts'

/** The matrix: one real repository a case, all four modes on it, and git's own listings to check the books. */
export interface Case {
  readonly name: string
  readonly init?: readonly string[]
  /** What stands there before the key comes. */
  readonly before?: (repo: Repo) => void
  /** Writes and stages the key. */
  readonly plant: (repo: Repo) => void
  /** Turns hostile settings on, behind the harness's own git calls. */
  readonly arm?: (repo: Repo, trap: string) => void
  /** Where the key must be found. */
  readonly paths: readonly string[]
  /** Where it must be found in one mode, if elsewhere; null: this mode has no place in the case. */
  readonly staged?: readonly string[] | null
  readonly scan?: readonly string[] | null
  readonly range?: readonly string[] | null
  readonly history?: readonly string[] | null
  readonly env?: Record<string, string> | ((repo: Repo) => Record<string, string>)
  /** The folder to run in, relative to the root. */
  readonly in?: string
  /** Listed entries beyond git's own listing, by mode (the content behind a pointer). */
  readonly more?: Partial<Record<Mode, number>>
}

type Mode = 'staged' | 'scan' | 'range' | 'history'

export const KEY = keyOf('groq-api-key', 4)
export const OTHER = keyOf('groq-api-key', 5)

export function matrix(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases)('$name', async (one) => {
      const scene = new Scene(one)
      await scene.check(['staged', 'scan'])
      scene.commit()
      await scene.check(['range', 'history'])
    })
  })
}

class Scene {
  readonly #case: Case
  readonly #repo: Repo
  readonly #marker: string

  constructor(one: Case) {
    this.#case = one
    this.#repo = new Repo(temporaryFolder(), one.init)
    // No space: most settings are commands for a shell.
    const aside = temporaryFolder('keysieve-trap-')
    this.#marker = path.join(aside, 'ran')
    if (one.before) one.before(this.#repo)
    else this.#repo.commit({ 'base.txt': 'base\n' })
    one.plant(this.#repo)
    one.arm?.(this.#repo, trapIn(aside, this.#marker))
  }

  async check(modes: readonly Mode[]): Promise<void> {
    const one = this.#case
    const due = modes.filter((mode) => one[mode] !== null)
    const listed = due.map((mode) => listings[mode](this.#repo) + (one.more?.[mode] ?? 0))
    rmSync(this.#marker, { force: true })
    const env = typeof one.env === 'function' ? one.env(this.#repo) : (one.env ?? {})
    const args = { staged: ['staged'], scan: ['scan'], range: ['range', 'HEAD'], history: ['history'] }
    const runs = await Promise.all(due.map((mode) => start(path.join(this.#repo.root, one.in ?? ''), args[mode], env)))
    expect(existsSync(this.#marker), 'something of the repository was run').toBe(false)
    due.forEach((mode, i) => {
      const { status, report, stderr } = runs[i]!
      const expected = one[mode] ?? one.paths
      expect
        .soft([...new Set(report?.findings.map((finding) => finding.path))], `${mode}: ${stderr}`)
        .toEqual([...expected].sort(byBytes))
      expect.soft(status, `${mode}: ${stderr}`).toBe(expected.length > 0 ? 1 : 0)
      if (!report) return
      const { totals } = report
      expect.soft(totals.listed, `${mode}: listed`).toBe(listed[i])
      expect.soft(totals.scanned + totals.skipped + totals.problems, `${mode}: the sum`).toBe(totals.listed)
    })
  }

  /** By plumbing: no hook, filter or setting has a say. */
  commit(): void {
    if (this.#case.range === null && this.#case.history === null) return
    const tree = plain(this.#repo, 'write-tree').trim()
    const parent = headOf(this.#repo)
    const commit = plain(this.#repo, 'commit-tree', tree, ...(parent ? ['-p', parent] : []), '-m', 'planted').trim()
    plain(this.#repo, 'update-ref', 'HEAD', commit)
  }
}

/** A script that leaves a mark when it is run, and passes its input on as a filter would. */
export function trapIn(folder: string, marker: string): string {
  const file = path.join(folder, 'trap')
  writeFileSync(file, `#!/bin/sh\n: > '${marker}'\n[ $# -gt 1 ] && exit 1\nexec cat\n`)
  chmodSync(file, 0o755)
  return file
}

export interface Reported {
  readonly status: number
  readonly report: ReportJson | undefined
  readonly stderr: string
}

/** Runs the program without waiting, so that two runs share the machine. */
export function start(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<Reported> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args, '--format', 'json'], {
      cwd,
      env: cleanEnv(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({ status: status ?? -1, stderr, report: stdout === '' ? undefined : (JSON.parse(stdout) as ReportJson) }),
    )
  })
}

/** Git without any setting of the scene. */
export function plain(repo: Repo, ...args: readonly string[]): string {
  const settings = [
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.quotePath=true',
    'core.bare=false',
    'core.commitGraph=false',
    'core.splitIndex=false',
    'filter.x.process=',
    'filter.x.clean=',
    'filter.x.required=false',
  ]
  const env = cleanEnv({ GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null', GIT_OPTIONAL_LOCKS: '0' })
  const given = settings.flatMap((setting) => ['-c', setting])
  return execFileSync('git', [...given, ...args], {
    cwd: repo.root,
    env,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).toString('latin1')
}

function headOf(repo: Repo): string | undefined {
  try {
    return plain(repo, 'rev-parse', '--verify', '--quiet', 'HEAD').trim()
  } catch {
    return undefined
  }
}

const records = (text: string): string[] => text.split('\0').filter(Boolean)

/** `mode id path` of a commit's files. */
function filesOf(repo: Repo, commit: string | undefined): Set<string> {
  if (commit === undefined) return new Set()
  const lines = records(plain(repo, 'ls-tree', '-r', '-z', '--full-tree', commit))
  return new Set(lines.map((line) => line.replace(/^(\d+) \w+ (\w+)\t/, '$1 $2 ')))
}

/** How many entries each mode has to account for, from listings that it does not use. */
const listings: Record<Mode, (repo: Repo) => number> = {
  staged(repo) {
    const head = filesOf(repo, headOf(repo))
    const index = records(plain(repo, 'ls-files', '-s', '-z')).filter((line) => !/^\d+ \w+ 1\t/.test(line))
    // Of a path in conflict both sides are read, whatever HEAD has.
    return index.filter((line) => / [23]\t/.test(line) || !head.has(line.replace(/^(\d+) (\w+) \d\t/, '$1 $2 '))).length
  },
  scan(repo) {
    const tracked = new Set(records(plain(repo, 'ls-files', '-z')))
    const status = records(
      plain(
        repo,
        '-c',
        'status.relativePaths=false',
        'status',
        '--porcelain=v1',
        '-z',
        '--untracked-files=all',
        '--no-renames',
      ),
    )
    return tracked.size + status.filter((line) => line.startsWith('?? ')).length
  },
  range(repo) {
    const [commit, ...parents] = plain(repo, 'rev-list', '--parents', '-1', 'HEAD', '--').trim().split(' ')
    const before = parents.map((parent) => filesOf(repo, parent))
    const changed = [...filesOf(repo, commit)].filter((line) => before.every((files) => !files.has(line)))
    return changed.length + 1
  },
  history(repo) {
    const known = trees(repo)
    const ids = plain(repo, 'rev-list', '--objects', '--no-object-names', '--all', '--reflog')
      .split('\n')
      .filter(Boolean)
    const links = headOf(repo)
      ? records(plain(repo, 'ls-tree', '-r', '-z', '--full-tree', 'HEAD')).filter((line) => line.startsWith('160000 '))
      : []
    return ids.filter((id) => !known.has(id)).length + links.length
  },
}

function trees(repo: Repo): Set<string> {
  const all = plain(repo, 'cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)').split('\n')
  return new Set(all.filter((line) => line.startsWith('tree ')).map((line) => line.slice(5)))
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
