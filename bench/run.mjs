/**
 * npm run bench [-- --only CASE ...] [--rounds N] [--tree PATH] [--history PATH ...] [--peer [CASE:]NAME=COMMAND ...]
 *
 * Needs Node, git and npm; the corpus comes from the npm registry (corpus.mjs), unless --tree names a folder. `history` runs where
 * repositories are named. The cases: start, staged-1, staged-20, staged-300, tree, huge-1024, growth-10, growth-100, growth-1000,
 * rules, memory, history.
 *
 * Prints whole-process wall times and ratios of keysieve against its floors (Node's own start, a Node program that only reads the
 * same files) and against peers that are given as commands; a peer without CASE takes part in `tree`. Every row is one run, in turn.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus } from './corpus.mjs'
import { bigFile, memory, peakOf } from './memory.mjs'
import { inTurn, least, median } from './pairs.mjs'
import { syntheticRules } from './synthetic-rules.mjs'

const PROGRAM = path.resolve(import.meta.dirname, '../dist/cli.cjs')
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '9' },
    tree: { type: 'string' },
    history: { type: 'string', multiple: true, default: [] },
    peer: { type: 'string', multiple: true, default: [] },
  },
})
const rounds = Number(values.rounds)
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
const env = { ...inherited, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
const scratch = mkdtempSync(path.join(tmpdir(), 'keysieve-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const node = process.execPath
const ours = (...args) => [node, PROGRAM, ...args]
const onThreads = (...args) =>
  [1, 2].map((jobs) => ({ name: `keysieve --jobs ${jobs}`, argv: ours(...args, '--jobs', String(jobs)) }))
const floor = { name: 'node -e 0', argv: [node, '-e', '0'] }

function peersOf(kind) {
  return values.peer.flatMap((given) => {
    const [, of = 'tree', name, command] = /^(?:([\w-]+):)?([\w.-]+)=(.*)$/s.exec(given) ?? []
    if (!name) throw new Error(`--peer [CASE:]NAME=COMMAND, not ${given}`)
    return of === kind ? [{ name, argv: ['sh', '-c', `exec ${command}`] }] : []
  })
}

/** A repository of `files` committed text files, each staged with a change, and of `others` that are committed only. */
function stagedRepo(files, others) {
  const folder = mkdtempSync(path.join(scratch, `staged-${files}-`))
  const git = (...args) => execFileSync('git', args, { cwd: folder, env, stdio: 'ignore' })
  git('init', '-q')
  const text = (i, n) =>
    Array.from({ length: 120 }, (_, line) => `const value${i}_${line} = compute(${line * 7 + n}, 'name ${i}')`).join(
      '\n',
    )
  for (const [name, content] of Object.entries(others)) writeFileSync(path.join(folder, name), content)
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < files; i++) writeFileSync(path.join(folder, `file${i}.ts`), `${text(i, round)}\n`)
    git('add', '-A')
    if (round === 0) git('-c', 'user.name=b', '-c', 'user.email=b@example.com', 'commit', '-q', '-m', 'base')
  }
  return folder
}

const SOURCE_LIKE = Buffer.from(
  Array.from(
    { length: 20000 },
    (_, i) => `export function f${i}(a, b) { return lookup[a] + b * ${i} } // ${i.toString(36)}\n`,
  ).join(''),
)

/** A folder with one file of `mebibytes` MiB of source-like text. */
function hugeFile(mebibytes) {
  const folder = path.join(scratch, `huge-${mebibytes}`)
  bigFile(path.join(folder, 'huge.txt'), mebibytes, SOURCE_LIKE)
  return folder
}

const treeFolder = () => (values.tree ? path.resolve(values.tree) : makeCorpus())

const CASES = {
  start: () => ({ cwd: scratch, commands: [{ name: 'keysieve --version', argv: ours('--version') }, floor] }),
  'staged-1': () => staged(1),
  'staged-20': () => staged(20),
  'staged-300': () => staged(300),
  'staged-config': () => staged(1, { '.keysieve.yml': 'block: likely\n' }),
  'staged-ignore': () => staged(1, { '.keysieveignore': '# nothing\n' }),
  tree: () => {
    const cwd = treeFolder()
    return {
      cwd,
      rounds: Math.min(rounds, 5),
      commands: [
        { name: 'keysieve', argv: ours('scan', '--exit-zero', '.') },
        ...onThreads('scan', '--exit-zero', '.'),
        { name: 'read only', argv: [node, path.join(import.meta.dirname, 'read-only.mjs'), '.'] },
        ...peersOf('tree'),
      ],
    }
  },
  'huge-1024': () => ({
    cwd: hugeFile(1024),
    rounds: Math.min(rounds, 3),
    commands: [
      { name: 'keysieve', argv: ours('scan', 'huge.txt') },
      { name: 'read only', argv: [node, path.join(import.meta.dirname, 'read-only.mjs'), '.'] },
      ...peersOf('huge-1024'),
    ],
  }),
  'growth-10': () => ({ cwd: hugeFile(10), commands: [{ name: 'keysieve', argv: ours('scan', 'huge.txt') }] }),
  'growth-100': () => ({ cwd: hugeFile(100), commands: [{ name: 'keysieve', argv: ours('scan', 'huge.txt') }] }),
  'growth-1000': () => ({
    cwd: hugeFile(1000),
    rounds: Math.min(rounds, 3),
    commands: [{ name: 'keysieve', argv: ours('scan', 'huge.txt') }],
  }),
  rules: () => {
    const file = path.join(scratch, 'more-rules.yml')
    const count = syntheticRules(file)
    process.stdout.write(
      `  (${count} synthetic rules added; loading their YAML is in the time of "more rules, nothing to scan")\n`,
    )
    const empty = path.join(scratch, 'empty')
    mkdirSync(empty)
    writeFileSync(path.join(empty, 'a.txt'), '')
    const cwd = treeFolder()
    return {
      cwd,
      rounds: Math.min(rounds, 5),
      commands: [
        { name: 'more rules', argv: ours('scan', '--exit-zero', '--rules', file, '.') },
        { name: 'keysieve', argv: ours('scan', '--exit-zero', '.') },
        { name: 'more rules, nothing to scan', argv: ours('scan', '--rules', file, path.join(empty, 'a.txt')) },
        { name: 'nothing to scan', argv: ours('scan', path.join(empty, 'a.txt')) },
      ],
    }
  },
}

/** Short runs: more of them, as their differences are small. */
function staged(files, others = {}) {
  return {
    cwd: stagedRepo(files, others),
    rounds: 3 * rounds,
    commands: [{ name: 'keysieve', argv: ours('staged') }, floor, ...peersOf(`staged-${files}`), ...peersOf('staged')],
  }
}

/**
 * `git log -p` is what any scanner of diffs waits for; where an object is missing it ends there. Objects are listed, so the repository
 * may be bare.
 */
function history(repository) {
  return {
    cwd: path.resolve(repository),
    rounds: Math.min(rounds, 3),
    commands: [
      { name: 'keysieve', argv: ours('history', '--exit-zero') },
      ...onThreads('history', '--exit-zero'),
      { name: 'git log -p', argv: ['git', 'log', '-p', '-U0', '--all'], mustPass: true },
      ...peersOf('history'),
    ],
  }
}

const wanted = (name) => !values.only || values.only.includes(name)
const seconds = (ms) => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`)
const table = []
const leastOurs = new Map()

function runCase(name, { cwd, commands, rounds: own = rounds }) {
  process.stdout.write(`${name}\n`)
  const results = inTurn(
    commands.map((command) => ({ ...command, cwd, env })),
    own,
  )
  const base = results.get(commands[0].name)
  leastOurs.set(name, least(base.wallMs))
  for (const { name: row } of commands) {
    const { wallMs, codes, failure } = results.get(row)
    const isOurs = row === commands[0].name
    const ratio = median(base.wallMs) / median(wallMs)
    const noRatio = failure ? `no ratio: ${row} failed (${failure})` : ''
    const said = `ours/this ${ratio.toFixed(3)}, minus ${(least(base.wallMs) - least(wallMs)).toFixed(1)} ms`
    process.stdout.write(
      `  ${row.padEnd(30)} min ${least(wallMs).toFixed(1).padStart(9)} ms  median ${median(wallMs).toFixed(1).padStart(9)} ms  exit ${codes.join(',')}${isOurs ? '' : `  ${noRatio || said}`}\n`,
    )
    if (!isOurs)
      table.push([name, seconds(median(base.wallMs)), row, seconds(median(wallMs)), noRatio || ratio.toFixed(2)])
  }
  if (commands.length === 1) table.push([name, seconds(median(base.wallMs)), '', '', ''])
}

for (const [name, make] of Object.entries(CASES)) if (wanted(name)) runCase(name, make())

// Start-up left out, as it flatters the exponent.
const [small, large] = ['growth-10', 'growth-1000'].map((name) => leastOurs.get(name) - leastOurs.get('start'))
if (small > 0 && large > 0)
  table.push(['growth, 10 to 1000 MiB', `exponent ${(Math.log10(large / small) / 2).toFixed(3)}`, '', '', ''])

if (wanted('history'))
  for (const repository of values.history) {
    const name = `history of ${path.basename(repository)}`
    runCase(name, history(repository))
    const { mebibytes } = peakOf(PROGRAM, ['history', '--exit-zero'], path.resolve(repository), env, scratch)
    table.push([name, `${mebibytes} MiB peak`, '', '', ''])
  }

if (wanted('memory'))
  for (const { name, mebibytes, status } of memory(PROGRAM, env, scratch, SOURCE_LIKE)) {
    process.stdout.write(`memory, ${name.padEnd(24)} ${mebibytes} MiB, exit ${status}\n`)
    table.push([`memory, ${name}`, `${mebibytes} MiB peak`, '', '', ''])
  }

const day = new Date().toISOString().slice(0, 10)
process.stdout.write(`\n${day}, ${cpus().length} x ${cpus()[0]?.model}, Node ${process.versions.node}; medians\n\n`)
process.stdout.write('| case | keysieve | against | takes | ours/this |\n|---|---|---|---|---|\n')
for (const row of table) process.stdout.write(`| ${row.join(' | ')} |\n`)
