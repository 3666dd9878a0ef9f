import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadTs, ROOT } from './load-ts.mjs'

const HOT = 'virtual:rules/hot'
const COLD = 'virtual:rules/cold'
const ASK = 'virtual:rules/verify'
const FILES = { [COLD]: 'rules-cold.json', [ASK]: 'rules-verify.json' }
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
 * Serves the built-in rule table as virtual modules: hot (what every scan loads: the literals, and which rules they wake), cold (what
 * findings need) and verify. With `asFiles` the rules, which are read when a literal is found, and the last two become files beside the
 * bundle, one rule a line.
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
      if (asFiles && Object.hasOwn(FILES, id)) return { id: `./${FILES[id]}`, external: true }
      return [HOT, COLD, ASK].includes(id) ? `\0${id}` : undefined
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
      if (id === `\0${ASK}`) return `export const VERIFY = ${code((await bundle()).verify)}`
    },
    async generateBundle() {
      if (!asFiles) return
      const { rows, about, verify } = await bundle()
      const byRule = (name, entries) => {
        const lines = Object.entries(entries).map(([id, entry]) => `${JSON.stringify(id)}:${JSON.stringify(entry)}`)
        return `{"${name}":{\n${lines.join(',\n')}\n}}\n`
      }
      this.emitFile({ type: 'asset', fileName: ROWS_FILE, source: rows.map((row) => JSON.stringify(row)).join('\n') })
      this.emitFile({ type: 'asset', fileName: FILES[COLD], source: byRule('ABOUT', about) })
      this.emitFile({ type: 'asset', fileName: FILES[ASK], source: byRule('VERIFY', verify) })
    },
  }
}

/** Data as code in ASCII: one character beyond it would double the memory of the file that it stands in, and V8's work. */
function code(value) {
  return JSON.stringify(value).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
