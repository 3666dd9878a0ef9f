import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './load-ts.mjs'

const ENTRY = 'index.d.ts'

/** Writes the declarations of the public API to FOLDER/types: what the entry's own reach, and no other. */
export function writeTypes(folder) {
  const types = path.join(folder, 'types')
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', path.join(ROOT, 'tsconfig.types.json'), '--outDir', types], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  const wanted = new Map()
  collect(path.join(types, ENTRY), wanted)
  rmSync(types, { recursive: true })
  for (const [file, text] of wanted) write(file, text)
  // What they declare is CommonJS, whatever the package around them is.
  write(path.join(types, 'package.json'), '{ "type": "commonjs" }\n')
}

/** The file and those that it imports, their imports named as every version of TypeScript finds them. */
function collect(file, wanted) {
  if (wanted.has(file)) return
  const text = readFileSync(file, 'utf8')
  wanted.set(
    file,
    text.replaceAll(IMPORT, (_, quote, target) => `${quote}${target}.js${quote}`),
  )
  for (const [, , target] of text.matchAll(IMPORT)) collect(path.resolve(path.dirname(file), `${target}.d.ts`), wanted)
}

const IMPORT = /(['"])(\.[^'"]*)\.[tj]s\1/g

function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
