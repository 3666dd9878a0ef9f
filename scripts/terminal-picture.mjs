/**
 * Draws the README's picture from a real run: `node scripts/terminal-picture.mjs [FILE]`. A repository in a temporary folder, the
 * installed hook, a commit with a made-up key, the fix, the commit again. A test checks that the picture is fresh.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadTs, ROOT } from './load-ts.mjs'

const CLI = path.join(ROOT, 'dist/cli.cjs')
const COLUMNS = 110
const STYLES = { 1: 'font-weight="600"', 2: 'opacity="0.65"', 31: 'fill="#ff7b72"', 33: 'fill="#e3b341"' }
const [CHARACTER, LINE, MARGIN] = [8.4, 20, 20]

export async function terminalPicture() {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'keysieve-picture-')))
  try {
    return svgOf(await session(home))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** The lines that a person would see, prompts and all, with their colours. */
async function session(home) {
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    FORCE_COLOR: '1',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: path.join(home, '.gitconfig'),
  }
  const said = []
  const run = (program, args) => {
    // Through a shell, so that both streams come in the order in which they were written.
    const call = ['-c', 'exec "$@" 2>&1', 'sh', program, ...args]
    return spawnSync('sh', call, { cwd: home, env, encoding: 'utf8' }).stdout.trimEnd().split('\n')
  }
  const keysieve = (...args) => run(process.execPath, [CLI, ...args])
  const show = (prompt, lines) => said.push(`\x1b[2m$\x1b[22m \x1b[1m${prompt}\x1b[22m`, ...lines, '')
  writeFileSync(path.join(home, '.gitconfig'), '[user]\n\tname = A\n\temail = a@example.org\n')
  run('git', ['init', '-q', '-b', 'main'])
  show('npx keysieve install', keysieve('install'))
  const client = path.join(home, 'client.ts')
  const { expand, seeded } = await loadTs('src/laws/template.ts')
  const key = expand('gsk_{base62:20}WGdyb3FY{base62:24}', seeded(7))
  writeFileSync(client, `import Groq from 'groq-sdk'\n\nexport const groq = new Groq({ apiKey: '${key}' })\n`)
  run('git', ['add', 'client.ts'])
  show("git commit -m 'Add the client'", run('git', ['commit', '-m', 'Add the client']))
  writeFileSync(
    client,
    "import Groq from 'groq-sdk'\n\nexport const groq = new Groq({ apiKey: process.env.GROQ_API_KEY })\n",
  )
  run('git', ['add', 'client.ts'])
  const committed = run('git', ['commit', '-m', 'Add the client']).map((line) =>
    line.replace(/[0-9a-f]{7}\]/, '1f0e2d3]'),
  )
  show("git commit -am 'Add the client'", committed)
  return said
}

function svgOf(lines) {
  const rows = lines.flatMap(wrapped)
  const height = rows.length * LINE + 2 * MARGIN
  const width = Math.round(COLUMNS * CHARACTER + 2 * MARGIN)
  const texts = rows.map((row, at) =>
    row === '' ? '' : `<text x="${MARGIN}" y="${MARGIN + (at + 0.75) * LINE}">${row}</text>\n`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A commit with an API key is stopped; without the key it passes">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3">
${texts.join('')}</g>
</svg>
`
}

/** One line as rows of tspans, cut at the width of the terminal. */
function wrapped(line) {
  const rows = ['']
  let [open, column] = [[], 0]
  for (const [part, code] of line.matchAll(/\x1b\[(\d+)m|[^\x1b]+/g)) {
    if (code) {
      open = STYLES[code] ? [...open, STYLES[code]] : []
      continue
    }
    for (let at = 0; at < part.length; ) {
      if (column === COLUMNS) column = rows.push('') && 0
      const text = part.slice(at, at + COLUMNS - column)
      rows[rows.length - 1] += `<tspan${open.map((one) => ` ${one}`).join('')}>${escaped(text)}</tspan>`
      at += text.length
      column += text.length
    }
  }
  return rows
}

/** Spaces that no program folds. */
function escaped(text) {
  return text.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`).replaceAll(' ', '\u00a0')
}

if (import.meta.filename === path.resolve(process.argv[1] ?? ''))
  writeFileSync(path.resolve(process.argv[2] ?? path.join(ROOT, 'docs/blocked-commit.svg')), await terminalPicture())
