import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from '../sources/git.ts'
import type { Staged } from './canary.ts'
import type { HookKind } from './kinds.ts'
import type { Site } from './site.ts'

const TIMEOUT_MS = 120_000

export interface Trial {
  /** Null when it was stopped after two minutes, or could not be started. */
  readonly status: number | null
  /** The last line that the hook said. */
  readonly said: string
}

/** Runs the hook as git would, with content staged as a commit about to be made; `change` may take something from the environment. */
export type RunHook = (content: Staged, change?: (env: Environment) => Environment) => Trial

/**
 * Hands out a way to run the hook. simple-git does not fit here: it hides the exit status, and the environment must reach the hook whole.
 */
export function hookRunner(site: Site, kind: HookKind): RunHook {
  const git = gitPath(site.env)
  const hook = path.join(site.hooksDir, kind)
  // `git hook run` is how git itself starts a hook, but before 2.36 there was none, and before 2.40 it handed no input on.
  const isDirect = kind === 'pre-receive' || !hasHookRun(git, site)
  return (content, change = (env) => env) => {
    const own = { ...change(content.env), KEYSIEVE_DOCTOR: '1' }
    const env = isDirect ? withExecPath(git, own) : own
    const [program, args, input] = isDirect ? [hook, [], inputOf(kind, content)] : [git, ['hook', 'run', kind], '']
    const cwd = site.top ?? site.commonDir
    const options = {
      cwd,
      env,
      input,
      timeout: TIMEOUT_MS,
      windowsHide: true,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    } as const
    const done = spawnSync(program, args, options)
    const lines = `${done.stdout ?? ''}\n${done.stderr ?? ''}`.split('\n').filter((line) => line.trim() !== '')
    const said = done.error ? done.error.message : (lines.at(-1) ?? '')
    return { status: done.status, said: said.slice(0, 200) }
  }
}

/** What git hands to pre-receive: the refs that a push is about to move. */
function inputOf(kind: HookKind, content: Staged): string {
  if (kind !== 'pre-receive') return ''
  const commit = content.commit()
  return `${'0'.repeat(commit.length)} ${commit} refs/heads/keysieve-doctor\n`
}

function hasHookRun(git: string, site: Site): boolean {
  const [, major = '0', minor = '0'] =
    /(\d+)\.(\d+)/.exec(spawnSync(git, ['--version'], { env: site.env, encoding: 'utf8' }).stdout ?? '') ?? []
  return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 36)
}

/** Git puts its own programs before PATH when it starts a hook. */
function withExecPath(git: string, env: Environment): Environment {
  const folder = (spawnSync(git, ['--exec-path'], { env, encoding: 'utf8' }).stdout ?? '').trim()
  return { ...env, PATH: [folder, env.PATH].filter(Boolean).join(path.delimiter) }
}

function gitPath(env: Environment): string {
  const names = process.platform === 'win32' ? ['git.exe', 'git.cmd'] : ['git']
  const folders = (env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute)
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync) ?? 'git'
}

/** True when git would run the file; without the right to run it, git passes it over with a hint. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What a program that was started from a desktop has: the system's folders, and none of the shell's settings. */
export function desktopEnv(env: Environment): Environment {
  const settings = /^(?:NVM_|FNM_|VOLTA_|ASDF_|MISE_|NODENV_|N_PREFIX$|NODE_|npm_|PNPM_HOME$)/
  const kept = Object.entries(env).filter(([name]) => !settings.test(name))
  return { ...Object.fromEntries(kept), PATH: '/usr/bin:/bin:/usr/sbin:/sbin' }
}
