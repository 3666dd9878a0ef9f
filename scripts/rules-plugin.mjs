import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadTs, ROOT } from './load-ts.mjs'

const HOT = 'virtual:rules/hot'
const COLD = 'virtual:rules/cold'
const COLD_FILE = 'rules-cold.json'
const ROWS_FILE = 'rules.jsonl'

/** The rule files in byte order of their names. */
export function ruleFiles() {
  const folder = path.join(ROOT, 'rules')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => ({ name: `rules/${name}`, text: readFileSync(path.join(folder, name), 'utf8') }))
}

/**
 * Serves the built-in rule table as two virtual modules: hot (what every scan loads: the literals, and which rules they wake) and cold
 * (what findings need). With `asFiles` the rules, which are read when a literal is found, and what is cold become files beside the bundle,
 * one rule a line.
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
      if (id === COLD && asFiles) return { id: `./${COLD_FILE}`, external: true }
      return id === HOT || id === COLD ? `\0${id}` : undefined
    },
    async load(id) {
      if (id === `\0${HOT}`) {
        const { stored, rows, digest } = await bundle()
        return [
          `export const DIGEST = ${code(digest)}`,
          `export const TABLE = ${code(stored)}`,
          ...(asFiles
            ? [
                `import { readFileSync } from 'node:fs'`,
                `export const ROWS = () => readFileSync(__dirname + '/${ROWS_FILE}', 'utf8').split('\\n')`,
              ]
            : [`export const ROWS = () => ${code(rows.map((row) => JSON.stringify(row)))}`]),
        ].join('\n')
      }
      if (id === `\0${COLD}`) return `export const ABOUT = ${code((await bundle()).about)}`
    },
    async generateBundle() {
      if (!asFiles) return
      const { rows, about } = await bundle()
      const lines = Object.entries(about).map(([id, entry]) => `${JSON.stringify(id)}:${JSON.stringify(entry)}`)
      this.emitFile({ type: 'asset', fileName: ROWS_FILE, source: rows.map((row) => JSON.stringify(row)).join('\n') })
      this.emitFile({ type: 'asset', fileName: COLD_FILE, source: `{"ABOUT":{\n${lines.join(',\n')}\n}}\n` })
    },
  }
}

/** Data as code in ASCII: one character beyond it would double the memory of the file that it stands in, and V8's work. */
function code(value) {
  return JSON.stringify(value).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
