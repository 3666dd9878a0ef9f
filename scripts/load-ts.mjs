import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

export const ROOT = path.resolve(import.meta.dirname, '..')

/** Bundles a TypeScript module of src/ in memory and imports it: Node 20 reads no TypeScript itself. */
export async function loadTs(file) {
  const bundle = await rolldown({
    input: path.join(ROOT, file),
    platform: 'node',
    external: [/^virtual:/],
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  await bundle.close()
  const cache = path.join(ROOT, 'node_modules/.cache/keysieve')
  mkdirSync(cache, { recursive: true })
  const target = path.join(cache, `${path.basename(file, '.ts')}-${process.pid}-${Date.now()}.mjs`)
  writeFileSync(target, output[0].code)
  return import(pathToFileURL(target).href)
}
