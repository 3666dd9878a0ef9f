/** The program: the only file that touches the process. The hook's plain calls take a path that loads nothing they do not need. */
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { asTold } from './commands/called.ts'
import type { Io, Output } from './commands/io.ts'
import { DEFAULTS } from './commands/options.ts'
import type { CompileCache } from './compile-cache.ts'
import { KeysieveError } from './model/error.ts'

const INTERRUPTED = 130
const FAILED = 2
/** Something may still be on its way out. */
let streaming = false
/** Something could not be written: whatever the run was about, not all of it was told. */
let untold = false
let onInterrupt: (() => void) | undefined

/** Written at once, without a stream, which costs a commit hook a millisecond; what does not go at once goes the usual way. */
function outputOf(fd: 1 | 2): Output {
  let stream: NodeJS.WriteStream | undefined
  return {
    write: (text) => {
      const told = fd === 2 ? asTold(text, { env: process.env, cwd: process.cwd() }) : text
      const rest = stream ? told : writtenNow(fd, told)
      if (rest.length > 0) (stream ??= streamOf(fd)).write(rest)
    },
    bytes: (bytes) => {
      stream ??= streamOf(fd)
      const to = stream
      return new Promise((resolve) => to.write(bytes, (error) => resolve(!error)))
    },
    get isTTY() {
      return nodeStream(fd).isTTY === true
    },
    get columns() {
      return nodeStream(fd).columns
    },
  }
}

/** What is left to write. */
function writtenNow(fd: number, text: string): string | Buffer {
  // A Windows console wants other characters than UTF-8.
  if (process.platform === 'win32') return text
  const bytes = Buffer.from(text)
  let at = 0
  try {
    while (at < bytes.length) at += writeSync(fd, bytes, at)
  } catch {
    // Full for now, or gone: the stream knows what to do.
  }
  return bytes.subarray(at)
}

const nodeStream = (fd: 1 | 2): NodeJS.WriteStream => (fd === 1 ? process.stdout : process.stderr)

function streamOf(fd: 1 | 2): NodeJS.WriteStream {
  streaming = true
  const stream = nodeStream(fd)
  // A reader that went away (`| head`) is no error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || untold) return
    untold = true
    process.exitCode = FAILED
    if (fd === 1) writtenNow(2, `keysieve: standard output cannot be written (${error.code})\n`)
  })
  return stream
}

function ioOf(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    get stdin() {
      return process.stdin
    },
    stdout: outputOf(1),
    stderr: outputOf(2),
    now: () => Date.now(),
    program: join(__dirname, 'cli.cjs'),
    node: process.execPath,
    onInterrupt: (listener) => {
      onInterrupt = listener
    },
  }
}

/** A hook as git, the installed hook and the pre-commit framework call it: without options, so without what parses them. */
function isHook([command, kind, ...rest]: readonly string[]): boolean {
  return command === 'hook' && kind !== undefined && [kind, ...rest].every(isName)
}

/** A scan as most people type it. */
function isPlainScan([command, ...paths]: readonly string[]): boolean {
  return command === 'scan' && paths.every(isName)
}

const isName = (word: string): boolean => word !== '' && !word.startsWith('-')

const isStaged = (argv: readonly string[]): boolean => argv.length === 1 && argv[0] === 'staged'

async function run(io: Io, argv: readonly string[]): Promise<number> {
  if (isStaged(argv)) {
    const { staged } = await import('./commands/staged.ts')
    return staged(io, { ...DEFAULTS, paths: [], all: false })
  }
  if (isHook(argv)) {
    const [, kind, ...files] = argv
    if (!ENDED_BY_SIGNAL.includes(kind!)) listenForSignals()
    const { hook } = await import('./commands/hook.ts')
    return hook(io, kind!, files, DEFAULTS)
  }
  switch (argv.join(' ')) {
    case 'agent-hook': {
      const { agentHook } = await import('./commands/agent-hook.ts')
      return agentHook(io, DEFAULTS)
    }
    case 'github-action': {
      const { githubAction } = await import('./commands/github-action.ts')
      return githubAction(io)
    }
    case '--version': {
      const { version } = await import('./commands/version.ts')
      return version(io)
    }
  }
  listenForSignals()
  if (isPlainScan(argv)) {
    const { scanTree } = await import('./commands/scan.ts')
    return scanTree(io, { ...DEFAULTS, paths: argv.slice(1) })
  }
  const { main } = await import('./commands/main.ts')
  return main(io, argv)
}

/** They are done before anybody could wish for what they have so far. */
const ENDED_BY_SIGNAL = ['pre-commit', 'pre-merge-commit']

function listenForSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupt)
}

/** The first signal lets a long scan tell what it has; the next one, and any other run, ends at once. */
function interrupt(): void {
  const listener = onInterrupt
  onInterrupt = undefined
  if (listener) listener()
  else process.exit(INTERRUPTED)
}

/** Called by start.cjs. @param cache to keep for the next start, which this one had to do without */
export function cli(cache?: CompileCache): void {
  const io = ioOf()
  const argv = process.argv.slice(2)
  run(io, argv).then(
    async (code) => {
      process.exitCode = untold ? FAILED : code
      if (cache && (isStaged(argv) || isHook(argv))) (await import('./compile-cache.ts')).keepCompiled(cache)
      // Node takes a millisecond to take itself to pieces, which nobody needs.
      if (!streaming) process.exit()
      // A git that was left behind in its work must not hold the program up.
      if (code === INTERRUPTED) process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
    },
    (error: unknown) => {
      process.exitCode = FAILED
      if (error instanceof KeysieveError)
        io.stderr.write(`keysieve: ${error.message}\n${error.hint ? `  ${error.hint}\n` : ''}`)
      // An unforeseen error could quote what was being scanned: only its kind and place are told.
      else io.stderr.write(`keysieve: internal error (${kindOf(error)}); the scan is INCOMPLETE. Please report it.\n`)
    },
  )
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const place = /^\s+at .*$/m.exec(error.stack?.slice(error.stack.indexOf('\n    at ')) ?? '')?.[0].trim() ?? ''
  return `${error.name} ${place}`
}
