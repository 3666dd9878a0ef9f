import type { ChildProcess } from 'node:child_process'
import { delimiter, isAbsolute } from 'node:path'
import { KeysieveError, systemCode } from '../model/error.ts'

/**
 * Every git call goes through here, and none of them runs or obeys what the scanned repository configures: no lazy
 * fetch (and so no ssh command), no protocol, no stand-in objects, no fsmonitor, no locks, no pager, no prompt. The index and
 * repository that the environment names (GIT_INDEX_FILE, GIT_DIR) are the caller's choice and pass untouched.
 */
export interface Git {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Loaded with the first call: it takes 3 ms, and a commit hook calls no git where it can read the repository itself. */
const childProcess = () => process.getBuiltinModule('node:child_process')

const CONFIG: readonly (readonly [string, string])[] = [
  ['core.fsmonitor', 'false'],
  ['core.untrackedCache', 'false'],
  // A file that says what the parents and the tree of each commit are, and that nobody compares with the commits.
  ['core.commitGraph', 'false'],
  ['core.quotePath', 'true'],
  ['uploadpack.packObjectsHook', ''],
]

export function createGit(cwd: string, environment: Environment): Git {
  const env: NodeJS.ProcessEnv = {
    ...environment,
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
    GIT_NO_REPLACE_OBJECTS: '1',
    // A path below a file never opens, and silently: grafts would cut parts of the history off.
    GIT_GRAFT_FILE: '/dev/null/none',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    GIT_LITERAL_PATHSPECS: '1',
    LC_ALL: 'C',
  }
  for (const name of [
    'GIT_TRACE',
    'GIT_TRACE2',
    'GIT_TRACE2_EVENT',
    'GIT_EXTERNAL_DIFF',
    'GIT_DIFF_OPTS',
    'GIT_FLUSH',
    'GIT_ICASE_PATHSPECS',
    'GIT_GLOB_PATHSPECS',
    'GIT_NOGLOB_PATHSPECS',
  ])
    delete env[name]
  const given = Number.parseInt(environment.GIT_CONFIG_COUNT ?? '0', 10)
  let count = Number.isInteger(given) && given > 0 ? given : 0
  for (const [key, value] of CONFIG) {
    env[`GIT_CONFIG_KEY_${count}`] = key
    env[`GIT_CONFIG_VALUE_${count}`] = value
    count++
  }
  env.GIT_CONFIG_COUNT = String(count)
  // What `git -c` passes to a hook outranks the numbered settings: ours go behind it as well. Git before 2.31 knows only these.
  env.GIT_CONFIG_PARAMETERS = [
    ...(environment.GIT_CONFIG_PARAMETERS ? [environment.GIT_CONFIG_PARAMETERS] : []),
    ...CONFIG.map(([key, value]) => `'${key}=${value}'`),
  ].join(' ')
  // A relative folder in PATH would be looked up in the repository, and a `git` that lies there run.
  if (environment.PATH && process.platform !== 'win32')
    env.PATH = environment.PATH.split(delimiter)
      .filter((folder) => isAbsolute(folder))
      .join(delimiter)
  return { cwd, env }
}

export interface GitResult {
  readonly status: number
  readonly stdout: Buffer
  readonly stderr: string
  /** The output was larger than `maxBytes`: `stdout` is cut. */
  readonly overflow: boolean
}

const MAX_BYTES = 1024 * 1024 * 1024

/** Runs git to its end. Throws `KeysieveError` ('git') only when git cannot be started or was killed. */
export function runGit(git: Git, args: readonly string[], input?: string | Buffer, maxBytes = MAX_BYTES): GitResult {
  const done = childProcess().spawnSync('git', args, {
    cwd: git.cwd,
    env: git.env,
    maxBuffer: maxBytes,
    windowsHide: true,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  })
  const overflow = done.error !== undefined && systemCode(done.error) === 'ENOBUFS'
  if (done.error && !overflow) throw cannotStart(done.error)
  if (done.status === null && !overflow)
    throw new KeysieveError('git', `git ${args[0]} was killed by ${done.signal}`, 'Run the scan again.')
  return { status: done.status ?? -1, stdout: done.stdout, stderr: done.stderr.toString('utf8').trim(), overflow }
}

/** Runs git and gives its output. Throws `KeysieveError` ('git') with git's own words when it fails. */
export function readGit(git: Git, args: readonly string[], input?: string | Buffer): Buffer {
  const { status, stdout, stderr, overflow } = runGit(git, args, input)
  if (overflow) throw new KeysieveError('git', `git ${args[0]} gave more than ${MAX_BYTES} bytes`)
  if (status !== 0) throw gitFailed(args, status, stderr)
  return stdout
}

/** Starts git for streaming. */
export function startGit(git: Git, args: readonly string[], input: 'pipe' | 'ignore' = 'ignore'): ChildProcess {
  return childProcess().spawn('git', args, {
    cwd: git.cwd,
    env: git.env,
    windowsHide: true,
    stdio: [input, 'pipe', 'pipe'],
  })
}

/** Git's exit code for an option that it does not know. */
const BAD_USAGE = 129

export function gitFailed(args: readonly string[], status: number | null, stderr: string): KeysieveError {
  const lines = stderr.split('\n').filter((line) => !/^(?:hint|warning):/.test(line))
  const said = lines
    .slice(0, 3)
    .join(' ')
    .replace(/^(?:fatal|error): /, '')
  if (/not a git repository/.test(stderr))
    return new KeysieveError(
      'not-a-repository',
      'this is not a git repository',
      'Run it inside one, or scan files with `keysieve scan PATH`.',
    )
  if (/dubious ownership/.test(stderr))
    return new KeysieveError(
      'git',
      `git refuses this repository: ${said}`,
      'If you trust it: git config --global --add safe.directory PATH',
    )
  if (/invalid filter-spec/.test(stderr))
    return new KeysieveError('git', 'this git is too old', 'keysieve history needs git 2.32 or newer.')
  if (status === BAD_USAGE && args.some((arg) => arg.startsWith('--since-as-filter')))
    return new KeysieveError('git', 'this git is too old', '--since needs git 2.37 or newer.')
  return new KeysieveError('git', `git ${args[0]} failed (${status ?? 'killed'}): ${said}`)
}

export function cannotStart(error: unknown): KeysieveError {
  if (systemCode(error) === 'ENOENT')
    return new KeysieveError('git', 'git was not found', 'Install git 2.32 or newer, or put it on PATH.', error)
  return new KeysieveError('git', `git could not be started (${systemCode(error)})`, '', error)
}
