import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './load-ts.mjs'

const FOLDER = path.join(ROOT, 'src/engine/assembly')
const CACHE = path.join(ROOT, 'node_modules/.cache/keysieve')
const MODULE = 'virtual:prefilter-wasm'
const FILE = 'prefilter.wasm'
const ENTRY = 'prefilter.ts'
const FLAGS = [
  '-O3',
  '--runtime',
  'stub',
  '--noAssert',
  '--enable',
  'simd',
  '--enable',
  'bulk-memory',
  '--use',
  'abort=',
]

/**
 * Compiles src/engine/assembly: the same sources, flags and compiler give the same bytes, which are kept under
 * node_modules/.cache. Throws with the compiler's messages; a warning is an error.
 */
export async function compileWasm() {
  const sources = new Map(sourceFiles().map((file) => [path.basename(file), readFileSync(file, 'utf8')]))
  const compiler = readFileSync(path.join(ROOT, 'node_modules/assemblyscript/package.json'), 'utf8')
  const key = createHash('sha256')
    .update(JSON.stringify([FLAGS, compiler, ...sources]))
    .digest('hex')
    .slice(0, 16)
  const kept = path.join(CACHE, `prefilter-${key}.wasm`)
  try {
    return readFileSync(kept)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  const wasm = await compile(sources)
  mkdirSync(CACHE, { recursive: true })
  const partial = `${kept}.${process.pid}`
  writeFileSync(partial, wasm)
  renameSync(partial, kept)
  return wasm
}

function sourceFiles() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => path.join(FOLDER, name))
}

async function compile(sources) {
  // Half a second to load: only when something changed.
  const { default: asc } = await import('assemblyscript/asc')
  const written = new Map()
  const { error, stderr } = await asc.main([ENTRY, '--outFile', 'out.wasm', ...FLAGS], {
    readFile: (name) => sources.get(path.normalize(name)) ?? null,
    writeFile: (name, contents) => written.set(name, contents),
    listFiles: () => [],
  })
  const messages = stderr.toString()
  if (error || messages) throw new Error(`the prefilter does not compile: ${error?.message ?? ''}\n${messages}`)
  return Buffer.from(written.get('out.wasm'))
}

/**
 * Serves the compiled prefilter as a virtual module to rolldown and vite, so that no generated file lies in src. With `asFile` it becomes a
 * file beside the bundle, which loads faster than text in it.
 */
export function wasmPlugin({ asFile = false } = {}) {
  return {
    name: 'keysieve-wasm',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined
      for (const file of sourceFiles()) this.addWatchFile(file)
      if (asFile)
        return `import { readFileSync } from 'node:fs'\nexport const wasm = () => readFileSync(__dirname + '/${FILE}')`
      return `export const wasm = () => Buffer.from('${(await compileWasm()).toString('base64')}', 'base64')`
    },
    async generateBundle() {
      if (asFile) this.emitFile({ type: 'asset', fileName: FILE, source: await compileWasm() })
    },
  }
}
