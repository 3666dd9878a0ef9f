import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './load-ts.mjs'

/** Writes the declarations of the public API to FOLDER/types. */
export function writeTypes(folder) {
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc')
  execFileSync(
    process.execPath,
    [tsc, '-p', path.join(ROOT, 'tsconfig.types.json'), '--outDir', path.join(folder, 'types')],
    { cwd: ROOT, stdio: 'inherit' },
  )
}
