import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadTs, ROOT } from './load-ts.mjs'

const HOT = 'virtual:rules/hot'
const COLD = 'virtual:rules/cold'
const FILES = { [HOT]: 'rules-hot.json', [COLD]: 'rules-cold.json' }

/** The rule files in byte order of their names. */
export function ruleFiles() {
  const folder = path.join(ROOT, 'rules')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => ({ name: `rules/${name}`, text: readFileSync(path.join(folder, name), 'utf8') }))
}

/**
 * Serves the built-in rule table as two virtual modules: hot (what every scan loads) and cold (what findings need). With `asFiles` they
 * become JSON files beside the bundle, one rule a line, which people can read and V8 parses twice as fast as code.
 */
export function rulesPlugin({ asFiles = false } = {}) {
  let bundled
  const bundle = () => {
    bundled ??= loadTs('src/rulebook/bundle.ts').then(({ bundleRules }) => bundleRules(ruleFiles()))
    return bundled
  }
  return {
    name: 'keysieve-rules',
    resolveId: (id) => {
      if (id !== HOT && id !== COLD) return undefined
      return asFiles ? { id: `./${FILES[id]}`, external: true } : `\0${id}`
    },
    async load(id) {
      if (id === `\0${HOT}`) {
        const { stored, digest } = await bundle()
        return `export const DIGEST = ${JSON.stringify(digest)}\nexport const TABLE = ${JSON.stringify(stored)}`
      }
      if (id === `\0${COLD}`) return `export const ABOUT = ${JSON.stringify((await bundle()).about)}`
    },
    async generateBundle() {
      if (!asFiles) return
      const { stored, digest, about } = await bundle()
      const { rows, ...index } = stored
      const table = `${JSON.stringify(index).slice(0, -1)},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}`
      const hot = `{"DIGEST":${JSON.stringify(digest)},"TABLE":${table}}\n`
      const lines = Object.entries(about).map(([id, entry]) => `${JSON.stringify(id)}:${JSON.stringify(entry)}`)
      this.emitFile({ type: 'asset', fileName: FILES[HOT], source: hot })
      this.emitFile({ type: 'asset', fileName: FILES[COLD], source: `{"ABOUT":{\n${lines.join(',\n')}\n}}\n` })
    },
  }
}
