import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type HookValues, readHook, renderHook } from '../../src/install/template.ts'
import { write } from './sandbox.ts'

const TEMPLATE = readFileSync(path.join(import.meta.dirname, '../../hooks/keysieve-hook.sh'), 'utf8')
const which = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).stdout.trim()
const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0
const SHELLS = [
  { name: 'sh', command: ['sh'] },
  { name: 'dash', command: ['dash'] },
  { name: 'busybox sh', command: ['busybox', 'sh'] },
  { name: 'bash', command: ['bash'] },
].filter(({ command: [program = '', ...args] }) => has(program, ...args, '-c', ':'))

const HELP = 'run `npx keysieve install` in a terminal where node works, or skip once with KEYSIEVE=0\n'
/** The places that the hook names in full: a machine that has node there always finds it. */
const FIXED_PLACES = [
  '/opt/homebrew/bin/node',
  '/usr/local/bin/node',
  '/home/linuxbrew/.linuxbrew/bin/node',
  '/opt/local/bin/node',
  '/snap/bin/node',
]

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'keysieve-hook-')))
afterAll(() => rmSync(root, { recursive: true, force: true }))

// A bin folder with what the hook may need of the system, and neither node nor keysieve.
const bin = path.join(root, 'bin')
write(path.join(bin, '.keep'), '')
for (const name of ['cat', 'git', 'sh', 'env']) symlinkSync(which(name), path.join(bin, name))

/** A stand-in for node: says which one it is, what it is called with, and repeats its input. */
const nodeSaying = (name: string, status = 0) =>
  `#!/bin/sh\necho "${name}: $*"\n[ "$3" != pre-push ] || cat\nexit ${status}\n`

let made = 0
interface Place {
  readonly cwd: string
  readonly hook: string
  readonly home: string
}

function place(values: Partial<HookValues>, name = 'plain'): Place {
  const folder = path.join(root, String(made++), name)
  const hook = path.join(folder, 'hooks', values.kind ?? 'pre-commit')
  write(hook, renderHook(TEMPLATE, { kind: 'pre-commit', mode: 'repository', program: '', node: '', ...values }), 0o755)
  write(path.join(folder, 'tree', '.keep'), '')
  return { cwd: path.join(folder, 'tree'), hook, home: path.join(folder, 'home') }
}

function run(
  shell: readonly string[],
  { cwd, hook, home }: Place,
  more: { args?: string[]; env?: NodeJS.ProcessEnv; input?: string } = {},
) {
  const [name = 'sh', ...args] = shell
  const env = { PATH: bin, HOME: home, ...more.env }
  const done = spawnSync(which(name), [...args, hook, ...(more.args ?? [])], {
    cwd,
    env,
    input: more.input ?? '',
    encoding: 'utf8',
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

describe.each(SHELLS)('the hook under $name', ({ command }) => {
  it('runs the recorded program with the recorded node, whatever is in their paths', () => {
    const at = place({}, `it's "x" $HOME \`y\``)
    const node = path.join(path.dirname(at.hook), `no'de`)
    const program = path.join(path.dirname(at.hook), 'cli dist.cjs')
    write(node, nodeSaying('recorded'), 0o755)
    write(program, '')
    write(at.hook, renderHook(TEMPLATE, { kind: 'commit-msg', mode: 'repository', program, node }), 0o755)
    expect(run(command, at, { args: ['a b', '*'] })).toEqual({
      status: 0,
      stdout: `recorded: ${program} hook commit-msg a b *\n`,
      stderr: '',
    })
  })

  it.each([0, 1, 2, 130])('gives the status %d of the program on', (status) => {
    const at = place({})
    write(path.join(at.home, 'n', 'bin', 'node'), nodeSaying('n', status), 0o755)
    write(path.join(at.cwd, 'node_modules', '.bin', 'keysieve'), '#!/usr/bin/env node\n')
    expect(run(command, at)).toEqual({ status, stdout: 'n: node_modules/.bin/keysieve hook pre-commit\n', stderr: '' })
  })

  it('passes with KEYSIEVE=0, says so, and still runs the kept hook', () => {
    const at = place({})
    write(`${at.hook}.keysieve-chained`, '#!/bin/sh\necho kept\nexit 3\n', 0o755)
    expect(run(command, at, { env: { KEYSIEVE: '0' } })).toEqual({ status: 3, stdout: 'kept\n', stderr: '' })
    write(`${at.hook}.keysieve-chained`, '#!/bin/sh\necho kept\n', 0o755)
    expect(run(command, at, { env: { KEYSIEVE: '0' } })).toEqual({
      status: 0,
      stdout: 'kept\n',
      stderr: 'keysieve: pre-commit not scanned, for KEYSIEVE=0 is set\n',
    })
  })

  it('stops with one line when the program is gone', () => {
    const gone = run(command, place({ program: '/nowhere/dist/cli.cjs' }))
    expect(gone).toEqual({
      status: 2,
      stdout: '',
      stderr: `keysieve: pre-commit stopped: the keysieve program is gone; ${HELP}`,
    })
  })

  it.skipIf(FIXED_PLACES.some(existsSync))('stops with one line when there is no node, in a pipe too', () => {
    write(path.join(root, 'cli.cjs'), '')
    for (const kind of ['pre-commit', 'pre-push']) {
      const at = place({ program: path.join(root, 'cli.cjs'), node: '/nowhere/node', kind })
      write(`${at.hook}.keysieve-chained`, '#!/bin/sh\ncat >&2\n', 0o755)
      expect(run(command, at, { env: { N_PREFIX: '/nowhere' } })).toEqual({
        status: 2,
        stdout: '',
        stderr: `keysieve: ${kind} stopped: node was not found; ${HELP}`,
      })
    }
  })

  it('gives the refs to the program and, when that passes, to the kept hook', () => {
    const at = place({ kind: 'pre-push' })
    write(path.join(at.home, 'n', 'bin', 'node'), nodeSaying('n'), 0o755)
    write(path.join(at.cwd, 'node_modules', '.bin', 'keysieve'), '#!/usr/bin/env node\n')
    write(`${at.hook}.keysieve-chained`, '#!/bin/sh\necho "kept $*"\ncat\nexit 4\n', 0o755)
    const refs = Array.from(
      { length: 2000 },
      (_, at) => `refs/heads/${at} ${'a'.repeat(40)} \\n%s $x ${'0'.repeat(40)}\n`,
    ).join('')
    const { status, stdout } = run(command, at, { args: ['origin', 'u r l'], input: refs })
    expect(status).toBe(4)
    expect(stdout).toBe(`n: node_modules/.bin/keysieve hook pre-push origin u r l\n${refs}kept origin u r l\n${refs}`)
    expect(run(command, at, { args: ['origin'] }).stdout).toBe(
      'n: node_modules/.bin/keysieve hook pre-push origin\nkept origin\n',
    )
  })

  it('passes over a kept hook that is not executable, as git does', () => {
    const at = place({})
    write(path.join(at.home, 'n', 'bin', 'node'), nodeSaying('n'), 0o755)
    write(path.join(at.cwd, 'node_modules', '.bin', 'keysieve'), '#!/usr/bin/env node\n')
    write(`${at.hook}.keysieve-chained`, '#!/bin/sh\necho kept\n', 0o644)
    expect(run(command, at).stdout).toBe('n: node_modules/.bin/keysieve hook pre-commit\n')
  })

  it('looks for the program in node_modules, then in the recorded place, then in PATH', () => {
    const recorded = path.join(root, 'recorded.cjs')
    write(recorded, '')
    const at = place({ program: recorded })
    write(path.join(at.home, 'n', 'bin', 'node'), nodeSaying('n'), 0o755)
    write(path.join(at.cwd, 'node_modules', '.bin', 'keysieve'), '#!/usr/bin/env node\n')
    expect(run(command, at).stdout).toBe('n: node_modules/.bin/keysieve hook pre-commit\n')
    rmSync(path.join(at.cwd, 'node_modules'), { recursive: true })
    expect(run(command, at).stdout).toBe(`n: ${recorded} hook pre-commit\n`)
    rmSync(recorded)
    const onPath = path.join(at.home, 'bin')
    write(path.join(onPath, 'keysieve'), '#!/usr/bin/env node\n', 0o755)
    expect(run(command, at, { env: { PATH: `${onPath}:${bin}` } }).stdout).toBe(
      `n: ${onPath}/keysieve hook pre-commit\n`,
    )
  })

  it('never runs what is in the node_modules of a repository that did not ask for it', () => {
    const recorded = path.join(root, 'shared.cjs')
    write(recorded, '')
    for (const mode of ['shared', 'global'] as const) {
      const at = place({ program: recorded, mode })
      write(path.join(at.home, 'n', 'bin', 'node'), nodeSaying('n'), 0o755)
      write(path.join(at.cwd, 'node_modules', '.bin', 'keysieve'), '#!/bin/sh\necho hijacked\n', 0o755)
      execFileSync('git', ['init', '-q', at.cwd])
      expect(run(command, at).stdout).toBe(`n: ${recorded} hook pre-commit\n`)
    }
  })

  it('runs a wrapper that is no node script itself, with node in PATH for it', () => {
    const at = place({})
    write(path.join(at.home, 'n', 'bin', 'node'), nodeSaying('n'), 0o755)
    write(path.join(at.cwd, 'node_modules', '.bin', 'keysieve'), '#!/bin/sh\nexec node wrapped "$@"\n', 0o755)
    expect(run(command, at).stdout).toBe('n: wrapped hook pre-commit\n')
  })

  it.each([
    ['nvm', '.nvm/versions/node', 'bin/node', 'NVM_DIR', 'versions/node'],
    ['fnm', '.local/share/fnm/node-versions', 'installation/bin/node', 'FNM_DIR', 'node-versions'],
    ['volta', '.volta/tools/image/node', 'bin/node', 'VOLTA_HOME', 'tools/image/node'],
    ['asdf', '.asdf/installs/nodejs', 'bin/node', 'ASDF_DATA_DIR', 'installs/nodejs'],
    ['mise', '.local/share/mise/installs/node', 'bin/node', 'MISE_DATA_DIR', 'installs/node'],
    ['nodenv', '.nodenv/versions', 'bin/node', 'NODENV_ROOT', 'versions'],
  ])('takes the newest node of %s, by number and not by letter', (_, folder, rest, variable, below) => {
    const at = place({ program: path.join(root, 'cli.cjs') })
    write(path.join(root, 'cli.cjs'), '')
    for (const version of ['v9.11.2', 'v20.9.0', 'v20.19.1', 'v8.0.0', 'lts', 'v100'])
      write(path.join(at.home, folder, version, version === 'v100' ? 'nothing' : rest), nodeSaying(version), 0o755)
    expect(run(command, at).stdout).toBe(`v20.19.1: ${root}/cli.cjs hook pre-commit\n`)
    const moved = path.join(at.home, 'else where')
    write(path.join(moved, below, '22.1.0', rest), nodeSaying('moved'), 0o755)
    expect(run(command, at, { env: { [variable]: moved } }).stdout).toBe(`moved: ${root}/cli.cjs hook pre-commit\n`)
  })

  it('takes the node in PATH before those of version managers', () => {
    const at = place({ program: path.join(root, 'cli.cjs') })
    write(path.join(root, 'cli.cjs'), '')
    write(path.join(at.home, '.nvm/versions/node/v22.0.0/bin/node'), nodeSaying('nvm'), 0o755)
    write(path.join(at.home, 'bin/node'), nodeSaying('path'), 0o755)
    expect(run(command, at, { env: { PATH: `${at.home}/bin:${bin}` } }).stdout).toBe(
      `path: ${root}/cli.cjs hook pre-commit\n`,
    )
  })

  it('takes the kind from its first argument as a launcher', () => {
    const at = place({ kind: null, program: path.join(root, 'cli.cjs') })
    write(path.join(root, 'cli.cjs'), '')
    write(path.join(at.home, 'n', 'bin', 'node'), nodeSaying('n'), 0o755)
    expect(run(command, at, { args: ['commit-msg', 'a b'] }).stdout).toBe(`n: ${root}/cli.cjs hook commit-msg a b\n`)
    expect(run(command, at, { args: ['pre-push', 'a'], input: 'ref\n' }).stdout).toBe(
      `n: ${root}/cli.cjs hook pre-push a\nref\n`,
    )
  })
})

describe('the hook file', () => {
  it.skipIf(!has('shellcheck', '--version'))('is clean for shellcheck as a POSIX script', () => {
    const done = spawnSync('shellcheck', ['--shell=sh', '-'], { input: TEMPLATE, encoding: 'utf8' })
    expect(done.stdout).toBe('')
    expect(done.status).toBe(0)
  })

  it('tells what it was filled in with', () => {
    const values = { kind: 'pre-push', mode: 'shared', program: `/a 'b'/c`, node: '/n' } as const
    expect(readHook(renderHook(TEMPLATE, values))).toEqual(values)
  })

  it('has no value left to fill in', () => {
    expect(renderHook(TEMPLATE, { kind: 'pre-push', mode: 'pass', program: '', node: '' })).not.toMatch(/'@[A-Z]+@'/)
  })
})
