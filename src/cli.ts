/** The program: the only file that touches the process. The hook's plain calls take a path that loads nothing they do not need. */
import path from 'node:path'
import type { Io, Output } from './commands/io.ts'
import { DEFAULTS } from './commands/options.ts'
import { KeysieveError } from './model/error.ts'

const INTERRUPTED = 130

function outputOf(stream: NodeJS.WriteStream): Output {
  // A reader that went away (`| head`) is no error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    write: (text) => {
      stream.write(text)
    },
    isTTY: stream.isTTY === true,
    bytes: (bytes) => new Promise((resolve) => stream.write(bytes, (error) => resolve(!error))),
    get columns() {
      return stream.columns
    },
  }
}

let onInterrupt: (() => void) | undefined

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  get stdin() {
    return process.stdin
  },
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  now: () => Date.now(),
  program: path.join(__dirname, 'cli.cjs'),
  node: process.execPath,
  onInterrupt: (listener) => {
    onInterrupt = listener
  },
}

async function run(argv: readonly string[]): Promise<number> {
  const call = argv.join(' ')
  if (call === 'staged') {
    const { staged } = await import('./commands/staged.ts')
    return staged(io, { ...DEFAULTS, paths: [], all: false })
  }
  if (call === 'hook pre-commit' || call === 'hook pre-merge-commit') {
    const { hook } = await import('./commands/hook.ts')
    return hook(io, argv[1]!, [], DEFAULTS)
  }
  if (call === 'agent-hook') {
    const { agentHook } = await import('./commands/agent-hook.ts')
    return agentHook(io, DEFAULTS)
  }
  if (call === 'github-action') {
    const { githubAction } = await import('./commands/github-action.ts')
    return githubAction(io)
  }
  const { main } = await import('./commands/main.ts')
  return main(io, argv)
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    const listener = onInterrupt
    onInterrupt = undefined
    if (listener) listener()
    else process.exit(INTERRUPTED)
  })

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
    // A git that was left behind in its work must not hold the program up.
    if (code === INTERRUPTED) process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
  },
  (error: unknown) => {
    process.exitCode = 2
    if (error instanceof KeysieveError)
      io.stderr.write(`keysieve: ${error.message}\n${error.hint ? `  ${error.hint}\n` : ''}`)
    // An unforeseen error could quote what was being scanned: only its kind and place are told.
    else io.stderr.write(`keysieve: internal error (${kindOf(error)}); the scan is INCOMPLETE. Please report it.\n`)
  },
)

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const place = /^\s+at .*$/m.exec(error.stack?.slice(error.stack.indexOf('\n    at ')) ?? '')?.[0].trim() ?? ''
  return `${error.name} ${place}`
}
