import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadTs, ROOT } from './load-ts.mjs'

const HOT = 'virtual:rules/hot'
const COLD = 'virtual:rules/cold'
const ASK = 'virtual:rules/verify'
const FILES = { [COLD]: 'rules-cold.json', [ASK]: 'rules-verify.json' }
const ROWS_FILE = 'rules.jsonl'
const LITERALS_FILE = 'literals.dat'

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
 * findings need) and verify. With `asFiles` they become files beside the bundle: 50 KB of text in a program cost V8 two milliseconds, as a
 * file a tenth of one. The rules, a line each, and whom a literal wakes are read when a literal is found.
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
        if (asFiles) return fromFiles(stored, digest)
        return [
          `export const DIGEST = ${code(digest)}`,
          `export const TABLE = ${code(stored)}`,
          `export const ROWS = () => ${code(rows.map((row) => JSON.stringify(row)))}`,
        ].join('\n')
      }
      if (id === `\0${COLD}`) return `export const ABOUT = ${code((await bundle()).about)}`
      if (id === `\0${ASK}`) return `export const VERIFY = ${code((await bundle()).verify)}`
    },
    async generateBundle() {
      if (!asFiles) return
      const { stored, rows, about, verify } = await bundle()
      const byRule = (name, entries) => {
        const lines = Object.entries(entries).map(([id, entry]) => `${JSON.stringify(id)}:${JSON.stringify(entry)}`)
        return `{"${name}":{\n${lines.join(',\n')}\n}}\n`
      }
      const text = [stored.wakes, ...rows.map((row) => JSON.stringify(row))].join('\n')
      this.emitFile({ type: 'asset', fileName: ROWS_FILE, source: text })
      this.emitFile({ type: 'asset', fileName: LITERALS_FILE, source: literalsFile(stored.packs) })
      this.emitFile({ type: 'asset', fileName: FILES[COLD], source: byRule('ABOUT', about) })
      this.emitFile({ type: 'asset', fileName: FILES[ASK], source: byRule('VERIFY', verify) })
    },
  }
}

/** The literals in Latin1, a line each, before them their lengths, and NULs between, which also keep git from changing line ends. */
function literalsFile(packs) {
  const parts = packs.map(({ lengths, texts }) => `${lengths}\0${texts}`)
  if (parts.some((part) => part.split('\0').length !== 2)) throw new Error('a literal holds a NUL')
  return Buffer.from(parts.join('\0'), 'latin1')
}

function fromFiles({ size, reach, packs }, digest) {
  const forms = packs.map(({ form }) => form)
  return `
import { readFileSync } from 'node:fs'
export const DIGEST = ${code(digest)}
const parts = readFileSync(__dirname + '/${LITERALS_FILE}', 'latin1').split('\\0')
let lines
const read = () => (lines ??= readFileSync(__dirname + '/${ROWS_FILE}', 'utf8').split('\\n'))
export const TABLE = {
  size: ${size},
  reach: ${reach},
  packs: ${code(forms)}.map((form, i) => ({ form, lengths: parts[2 * i], texts: parts[2 * i + 1] })),
  get wakes() { return read()[0] },
}
export const ROWS = () => read().slice(1)
`
}

/** Data as code in ASCII: one character beyond it would double the memory of the file that it stands in, and V8's work. */
function code(value) {
  return JSON.stringify(value).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
