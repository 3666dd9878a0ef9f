/**
 * Speed of the prefilter and of its twin on real text: `node bench/prefilter.mjs [file ...]`; without files the text is
 * that of the installed packages. Sums each slice's fastest time of some rounds, and takes the fastest of some cold
 * processes, so that a busy machine shows little. Prints one line a case.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { loadTs } from '../scripts/load-ts.mjs'
import { wasmPlugin } from '../scripts/wasm-plugin.mjs'
import { literalSet } from './prefilter-literals.mjs'

const { Literals } = await loadTs('src/rulebook/literals.ts')
const ROOT = path.resolve(import.meta.dirname, '..')
const WINDOW_BYTES = 1 << 20
/** Timed one by one, each shorter than the scheduler's slice on a busy machine. */
const SLICE_BYTES = 1 << 17
const TEXT_BYTES = 100e6
const MOST_OF_A_FILE = 1 << 20
const ROUNDS = 7
const COLD_PROCESSES = 15

const MODULES = { wasm: ['prefilter-wasm', 'createWasm'], twin: ['prefilter-twin', 'createTwin'] }
/** How many prefixes and names: some 400 rules have 750 literals, 800 would have 1,400. */
const SETS = [
  [300, 100],
  [600, 150],
  [1200, 200],
]

async function bundle(name, folder) {
  const bundle = await rolldown({
    input: path.join(ROOT, `src/engine/${name}.ts`),
    platform: 'node',
    plugins: [wasmPlugin()],
  })
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  const file = path.join(folder, `${name}.mjs`)
  writeFileSync(file, output[0].code)
  return pathToFileURL(file).href
}

/** The text, again and again up to 100 MB. Of no installed file more than 1 MB: one of them is a compiler of 13 MB. */
function corpus(files) {
  const once = Buffer.concat(
    files.length > 0
      ? files.map((file) => readFileSync(file))
      : packageFiles().map((file) => readFileSync(file).subarray(0, MOST_OF_A_FILE)),
  )
  return Buffer.concat(Array(Math.max(1, Math.round(TEXT_BYTES / once.length))).fill(once))
}

function packageFiles() {
  return readdirSync(path.join(ROOT, 'node_modules'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|ts|md|json)$/.test(entry.name) && !entry.parentPath.includes('.cache'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/**
 * MB/s and results a MB of `work(from, to)`, slice by slice of a window in the scanner's own buffer; copying is not
 * counted.
 */
function speed(scanner, text, work) {
  const fastest = new Float64Array(Math.ceil(text.length / SLICE_BYTES)).fill(Number.POSITIVE_INFINITY)
  let results = 0
  for (let round = 0; round < ROUNDS; round++) {
    results = 0
    for (let base = 0; base < text.length; base += WINDOW_BYTES) {
      const window = text.subarray(base, base + WINDOW_BYTES)
      scanner.buffer.set(window)
      for (let from = 0; from < window.length; from += SLICE_BYTES) {
        const start = performance.now()
        results += work(from, Math.min(from + SLICE_BYTES, window.length), window.length)
        const slice = (base + from) / SLICE_BYTES
        fastest[slice] = Math.min(fastest[slice], performance.now() - start)
      }
    }
  }
  return { rate: text.length / 1e3 / fastest.reduce((a, b) => a + b), perMb: results / (text.length / 1e6) }
}

const finder = (scanner) => (from, to, limit) => {
  let hits = 0
  for (let at = from; at < to; at = scanner.next) hits += scanner.find(at, to, limit)
  return hits
}

const runFinder = (scanner, minLength) => (from, to) => {
  let runs = 0
  for (let at = from; at < to; at = scanner.nextRun) runs += scanner.findRuns(at, to, minLength)
  return runs
}

function say(name, { rate, perMb }, what) {
  console.log(`${name.padEnd(24)}${rate.toFixed(0).padStart(7)} MB/s${perMb.toFixed(0).padStart(9)} ${what} a MB`)
}

/** In a process of its own: milliseconds to create a prefilter of 750 literals, and to find in the first window. */
async function cold(url, name, windowFile, length) {
  const literals = literalSet(600, 150)
  const create = (await import(url))[MODULES[name][1]]
  const text = readFileSync(windowFile)
  const start = performance.now()
  const scanner = create(Literals.of(literals), WINDOW_BYTES)
  const created = performance.now()
  scanner.buffer.set(text)
  const filled = performance.now()
  scanner.find(0, Number(length), Number(length))
  console.log(JSON.stringify([created - start, performance.now() - filled]))
}

async function main(files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'prefilter-'))
  const text = corpus(files)
  console.log(`${(text.length / 1e6).toFixed(0)} MB of text, Node ${process.versions.node}`)
  const window = path.join(folder, 'window')
  writeFileSync(window, text.subarray(0, WINDOW_BYTES))
  for (const [name, [file, create]] of Object.entries(MODULES)) {
    const url = await bundle(file, folder)
    const { [create]: createScanner } = await import(url)
    for (const [prefixes, names] of SETS) {
      const literals = literalSet(prefixes, names)
      const scanner = createScanner(Literals.of(literals), WINDOW_BYTES)
      say(`${name}, ${literals.length} literals`, speed(scanner, text, finder(scanner)), 'hits')
    }
    const scanner = createScanner(Literals.of([]), WINDOW_BYTES)
    say(
      `${name}, countNewlines`,
      speed(scanner, text, (from, to) => scanner.countNewlines(from, to)),
      'lines',
    )
    say(
      `${name}, countUnits`,
      speed(scanner, text, (from, to) => scanner.countUnits(from, to)),
      'units',
    )
    for (const min of [16, 20])
      say(`${name}, findRuns of ${min}`, speed(scanner, text, runFinder(scanner, min)), 'runs')
    for (const length of [10_000, 100_000, WINDOW_BYTES]) {
      const times = Array.from({ length: COLD_PROCESSES }, () =>
        JSON.parse(execFileSync(process.execPath, [import.meta.filename, '--cold', url, name, window, length])),
      )
      const [created, found] = [0, 1].map((i) => Math.min(...times.map((time) => time[i])))
      console.log(
        `${name}, cold: ${created.toFixed(2)} ms to create, ${found.toFixed(2)} ms for the first ${length} bytes`,
      )
    }
  }
  rmSync(folder, { recursive: true })
}

const [first, ...rest] = process.argv.slice(2)
await (first === '--cold' ? cold(...rest) : main(process.argv.slice(2)))
