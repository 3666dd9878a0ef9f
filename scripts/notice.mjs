import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes the third-party notice: name, version, licence text of every bundled package. */
export function writeNotice(file, packages) {
  const parts = packages.map(
    ({ folder, name, version, license }) => `## ${name} ${version} (${license})\n\n${licenceText(folder)}`,
  )
  writeFileSync(
    file,
    `# Third-party notice\n\ndist/ bundles code of these packages. Made by scripts/notice.mjs.\n\n${parts.join('\n\n')}\n`,
  )
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
