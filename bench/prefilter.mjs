/**
 * Speed of the prefilter and its twin on real text: `node bench/prefilter.mjs [file ...]`. Without files the text is that of the
 * installed packages. Takes the sum of each window's fastest time, so that a busy machine shows less; prints one line a case.
 */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { wasmPlugin } from '../scripts/wasm-plugin.mjs'
import { literalSet } from './prefilter-literals.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const WINDOW_BYTES = 1 << 20
const TEXT_BYTES = 100e6
const ROUNDS = 7

async function load(file) {
  const bundle = await rolldown({ input: path.join(ROOT, file), platform: 'node', plugins: [wasmPlugin()] })
  const { output } = await bundle.generate({ format: 'esm' })
  const target = path.join(mkdtempSync(path.join(tmpdir(), 'prefilter-')), 'bundle.mjs')
  writeFileSync(target, output[0].code)
  return import(pathToFileURL(target).href)
}

/** The installed packages' text, no file with more than 1 MB of it, again and again up to 100 MB. */
function corpus(files) {
  const paths = files.length > 0 ? files : textFiles(path.join(ROOT, 'node_modules'))
  const once = Buffer.concat(
    paths.map((file) => readFileSync(file).subarray(0, files.length > 0 ? undefined : 1 << 20)),
  )
  const times = Math.max(1, Math.round(TEXT_BYTES / once.length))
  return Buffer.concat(Array(times).fill(once))
}

function textFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|ts|md|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** MB/s of `work(length)` over the corpus, window by window in the scanner's own buffer; copying is not counted. */
function speed(scanner, text, work) {
  const windows = Math.ceil(text.length / WINDOW_BYTES)
  const fastest = new Float64Array(windows).fill(Number.POSITIVE_INFINITY)
  let sum = 0
  for (let round = 0; round < ROUNDS; round++) {
    sum = 0
    for (let i = 0; i < windows; i++) {
      const part = text.subarray(i * WINDOW_BYTES, (i + 1) * WINDOW_BYTES)
      scanner.buffer.set(part)
      const start = performance.now()
      sum += work(part.length)
      fastest[i] = Math.min(fastest[i], performance.now() - start)
    }
  }
  return { rate: text.length / 1e3 / fastest.reduce((a, b) => a + b), perMb: sum / (text.length / 1e6) }
}

function findAll(scanner) {
  return (length) => {
    let hits = 0
    for (let at = 0; at < length; at = scanner.next) hits += scanner.find(at, length, length)
    return hits
  }
}

function say(name, { rate, perMb }, what) {
  console.log(`${name.padEnd(34)}${rate.toFixed(0).padStart(6)} MB/s${perMb.toFixed(1).padStart(10)} ${what} a MB`)
}

const text = corpus(process.argv.slice(2))
console.log(`${(text.length / 1e6).toFixed(0)} MB of text, Node ${process.versions.node}`)
const { createWasm } = await load('src/engine/prefilter-wasm.ts')
const { createTwin } = await load('src/engine/prefilter-twin.ts')

for (const [prefixes, names] of [
  [300, 100],
  [600, 150],
  [1200, 200],
]) {
  const literals = literalSet(prefixes, names)
  for (const [name, create] of [
    ['wasm', createWasm],
    ['twin', createTwin],
  ]) {
    const start = performance.now()
    const scanner = create(literals, WINDOW_BYTES)
    const built = performance.now() - start
    say(`${name}, ${literals.length} literals`, speed(scanner, text, findAll(scanner)), 'hits')
    console.log(`${''.padEnd(34)}${built.toFixed(2).padStart(6)} ms to build`)
  }
}
for (const [name, create] of [
  ['wasm', createWasm],
  ['twin', createTwin],
]) {
  const scanner = create([], WINDOW_BYTES)
  say(
    `${name}, countNewlines`,
    speed(scanner, text, (length) => scanner.countNewlines(0, length)),
    'lines',
  )
  say(
    `${name}, countUnits`,
    speed(scanner, text, (length) => scanner.countUnits(0, length)),
    'units',
  )
  for (const min of [16, 20])
    say(
      `${name}, findRuns of ${min}`,
      speed(scanner, text, (length) => scanner.findRuns(0, length, min)),
      'runs',
    )
}
