import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './load-ts.mjs'

/** Packages whose code is bundled, with what they need in turn. */
const ROOTS = ['@eslint-community/regexpp', 'isbinaryfile', 'picomatch', 'simple-git', 'smol-toml', 'yaml', 'yargs']

/** Writes the third-party notice: name, version, licence text of every bundled package. */
export function writeNotice(file) {
  const seen = new Map()
  const visit = (name, from) => {
    const folder = locate(name, from)
    if (!folder || seen.has(folder)) return
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    seen.set(folder, manifest)
    for (const needed of Object.keys(manifest.dependencies ?? {})) visit(needed, folder)
  }
  for (const name of ROOTS) visit(name, ROOT)
  const entries = [...seen].sort(([, a], [, b]) => a.name.localeCompare(b.name))
  const parts = entries.map(
    ([folder, { name, version, license }]) => `## ${name} ${version} (${license})\n\n${licenceText(folder)}`,
  )
  writeFileSync(
    file,
    `# Third-party notice\n\ndist/ bundles these packages. Made by scripts/notice.mjs.\n\n${parts.join('\n\n')}\n`,
  )
}

function locate(name, from) {
  for (let folder = from; folder.startsWith(ROOT); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name)
    if (existsSync(path.join(candidate, 'package.json'))) return candidate
  }
  return undefined
}

function licenceText(folder) {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (!name) return 'See the package for its licence text.'
  const text = readFileSync(path.join(folder, name), 'utf8').trim().replaceAll('\r\n', '\n')
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}
