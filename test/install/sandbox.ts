import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, vi } from 'vitest'
import { applyPlan } from '../../src/install/apply.ts'
import type { HookKind } from '../../src/install/kinds.ts'
import { planInstall, planUninstall } from '../../src/install/plan.ts'
import type { Plan } from '../../src/install/step.ts'

/** A folder with a home, a git config of its own, and a stand-in for the program that writes down what it is called with. */
export interface Sandbox {
  readonly root: string
  readonly home: string
  readonly env: NodeJS.ProcessEnv
  readonly program: string
  readonly log: string
}

const HOOKS = path.join(import.meta.dirname, '../../hooks')
// Many processes a test: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 })

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** What the stand-in refuses: as a word of its own it is no secret, and it is what doctor's made-up key holds. */
export const REFUSED = 'WGdyb3FY'

const STAND_IN = `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require('node:fs')
const { execFileSync } = require('node:child_process')
const [kind, ...rest] = process.argv.slice(3)
const stdin = kind === 'pre-push' || kind === 'pre-receive' ? readFileSync(0, 'utf8') : ''
const index = process.env.GIT_INDEX_FILE ?? null
if (process.env.LOG) appendFileSync(process.env.LOG, JSON.stringify({ command: process.argv[2], kind, rest, stdin, index, cwd: process.cwd() }) + '\\n')
const pushed = stdin.split('\\n').map((line) => line.split(' ')[1]).filter((id) => /[1-9a-f]/.test(id ?? ''))
const git = (args) => execFileSync('git', args, { encoding: 'latin1', stdio: ['ignore', 'pipe', 'ignore'] })
let text = ''
try {
  text = kind === 'commit-msg' ? readFileSync(rest[0], 'latin1') : pushed.length > 0 ? git(['show', ...pushed]) : stdin !== '' ? '' : git(['diff', '--cached'])
} catch { process.exit(9) }
const added = kind === 'commit-msg' ? text : text.split('\\n').filter((line) => line.startsWith('+')).join('\\n')
if (added.includes('${REFUSED}')) {
  console.error('stand-in: refused')
  process.exit(1)
}
`

export function sandbox(name = 'it is "here"'): Sandbox {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'keysieve-install-')))
  made.push(root)
  const home = path.join(root, 'home')
  const program = path.join(root, name, 'dist', 'cli.cjs')
  write(program, STAND_IN)
  write(path.join(root, name, 'package.json'), '{"name":"keysieve","version":"1.0.0"}\n')
  write(path.join(root, name, 'hooks', 'keysieve-hook.sh'), readFileSync(path.join(HOOKS, 'keysieve-hook.sh')))
  const log = path.join(root, 'log')
  write(path.join(home, '.gitconfig'), '[user]\n\tname = A\n\temail = a@example.org\n[init]\n\tdefaultBranch = main\n')
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    GIT_CONFIG_GLOBAL: path.join(home, '.gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
    LOG: log,
  }
  return { root, home, env, program, log }
}

export function write(file: string, content: string | Buffer, mode?: number): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  if (mode !== undefined) chmodSync(file, mode)
}

export function repository(box: Sandbox, name = 'repo', ...args: string[]): string {
  const folder = path.join(box.root, name)
  execFileSync('git', ['init', '-q', ...args, folder], { env: box.env })
  return folder
}

export function git(
  box: Sandbox,
  cwd: string,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, env: box.env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

export async function install(
  box: Sandbox,
  cwd: string,
  more: { kinds?: HookKind[]; global?: boolean; fromTemporaryCache?: boolean; programPath?: string } = {},
): Promise<Plan> {
  const options = {
    cwd,
    env: box.env,
    kinds: [],
    global: false,
    programPath: box.program,
    nodePath: process.execPath,
    fromTemporaryCache: false,
    ...more,
  }
  const plan = await planInstall(options)
  await applyPlan(plan, options)
  return plan
}

export async function uninstall(
  box: Sandbox,
  cwd: string,
  more: { kinds?: HookKind[]; global?: boolean } = {},
): Promise<Plan> {
  const options = { cwd, env: box.env, kinds: [], global: false, ...more }
  const plan = await planUninstall(options)
  await applyPlan(plan, options)
  return plan
}

/** Commits a file with that content; the hooks decide. */
export function commit(
  box: Sandbox,
  cwd: string,
  content: string,
  name = 'file.txt',
): { status: number | null; stdout: string; stderr: string } {
  write(path.join(cwd, name), content)
  git(box, cwd, 'add', name)
  return git(box, cwd, 'commit', '-q', '-m', 'change')
}

export interface Call {
  command: string
  kind: string
  rest: string[]
  stdin: string
  index: string | null
  cwd: string
}

/** What the stand-in was called with since the last time. */
export function calls(box: Sandbox): Call[] {
  if (!existsSync(box.log)) return []
  const lines = readFileSync(box.log, 'utf8').trim().split('\n')
  rmSync(box.log)
  return lines.map((line) => JSON.parse(line))
}

/** Every file below a folder with its mode and bytes (or its target), but for what a commit changes in .git. */
export function snapshot(folder: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name)
    const stat = lstatSync(file)
    if (stat.isSymbolicLink()) found[name] = `-> ${readlinkSync(file)}`
    else if (stat.isFile()) found[name] = `${(stat.mode & 0o777).toString(8)} ${readFileSync(file, 'latin1')}`
  }
  return found
}
