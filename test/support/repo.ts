import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export const PROGRAM = path.resolve(import.meta.dirname, '../../dist/cli.cjs')

/** No setting of this machine or its user reaches a test. */
export function cleanEnv(more: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH!,
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Ann Author',
    GIT_AUTHOR_EMAIL: 'ann@example.com',
    GIT_AUTHOR_DATE: '2026-01-02T03:04:05+0100',
    GIT_COMMITTER_NAME: 'Carl Committer',
    GIT_COMMITTER_EMAIL: 'carl@example.com',
    GIT_COMMITTER_DATE: '2026-01-02T03:04:05+0100',
    ...more,
  }
}

export interface Run {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built program as a user does. */
export function keysieve(
  cwd: string,
  args: readonly string[],
  options: { env?: Record<string, string>; input?: string | Buffer } = {},
): Run {
  const done = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: cleanEnv(options.env),
    input: options.input ?? '',
    maxBuffer: 256 * 1024 * 1024,
  })
  return { status: done.status ?? -1, stdout: done.stdout.toString('utf8'), stderr: done.stderr.toString('utf8') }
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(prefix = 'keysieve test ', parent = tmpdir()): string {
  const folder = mkdtempSync(path.join(parent, prefix))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A real repository in a temporary folder. */
export class Repo {
  readonly root: string

  constructor(root: string = temporaryFolder(), initArgs: readonly string[] = []) {
    this.root = root
    this.git('init', '-q', '-b', 'main', ...initArgs)
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.root,
      env: cleanEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 256 * 1024 * 1024,
    }).toString('utf8')
  }

  write(name: string, content: string | Buffer): this {
    const file = path.join(this.root, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
    return this
  }

  /** Writes, stages and commits; without a name it commits what is staged. */
  commit(files: Record<string, string | Buffer> = {}, message = 'a commit'): this {
    for (const [name, content] of Object.entries(files)) this.write(name, content)
    this.git('add', '-A')
    this.git('commit', '-q', '--no-verify', '--allow-empty', '-m', message)
    return this
  }

  stage(files: Record<string, string | Buffer>): this {
    for (const [name, content] of Object.entries(files)) {
      this.write(name, content)
      this.git('add', '-f', '--', name)
    }
    return this
  }

  run(
    args: readonly string[],
    options: { env?: Record<string, string>; input?: string | Buffer; in?: string } = {},
  ): Run {
    return keysieve(path.join(this.root, options.in ?? ''), args, options)
  }

  /** The JSON report of a run. */
  report(args: readonly string[], options: { env?: Record<string, string>; input?: string; in?: string } = {}) {
    const run = this.run([...args, '--format', 'json'], options)
    return { ...run, report: JSON.parse(run.stdout) as ReportJson }
  }
}

export interface ReportJson {
  readonly scan: { readonly mode: string; readonly root: string; readonly covered: { readonly commits: number } }
  readonly totals: Record<
    'listed' | 'scanned' | 'skipped' | 'problems' | 'bytes' | 'findings' | 'known' | 'suppressed',
    number
  >
  readonly findings: readonly FindingJson[]
  readonly skips: readonly { readonly path: string; readonly reason: string }[]
  readonly problems: readonly { readonly code: string; readonly path: string; readonly message: string }[]
}

export interface FindingJson {
  readonly id: string
  readonly rule: string
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly confidence: string
  readonly severity: string
  readonly blocking: boolean
  readonly commit: string | null
  readonly preview: string
  readonly excerpt: string
  readonly remedy: string
}
