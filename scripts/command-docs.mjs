/**
 * Writes docs/commands.md and man/keysieve.1 from what `--help` says: `node scripts/command-docs.mjs [FOLDER]`, after the build. A test
 * checks that both are fresh.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './load-ts.mjs'

const help = (...words) =>
  execFileSync(process.execPath, [path.join(ROOT, 'dist/cli.cjs'), ...words, '--help'], {
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    encoding: 'utf8',
  }).trim()

/** [{ name, text }]: what `--help` says of each command. */
export function commands() {
  const names = [...help().matchAll(/^ {2}keysieve ([a-z-]+)/gm)].map(([, name]) => name)
  return [...new Set(names)].map((name) => ({ name, text: help(name) }))
}

export function commandsPage(all) {
  const sections = all.map(({ name, text }) => `## keysieve ${name}\n\n\`\`\`\n${text}\n\`\`\``)
  return `# Commands\n\nWhat \`keysieve COMMAND --help\` says. Made by \`scripts/command-docs.mjs\`.\n\n${sections.join('\n\n')}\n`
}

/** roff for man(1), see groff_man(7). */
export function manPage(all, { version, description }) {
  const verbatim = (text) => `.nf\n${text.split('\n').map(escaped).join('\n')}\n.fi`
  return [
    `.\\" Made by scripts/command-docs.mjs.`,
    `.TH KEYSIEVE 1 "" "keysieve ${version}"`,
    '.SH NAME',
    `keysieve \\- ${escaped(description)}`,
    '.SH SYNOPSIS',
    '.B keysieve',
    '.I command',
    '.RI [ options ]',
    '.SH COMMANDS',
    ...all.flatMap(({ name, text }) => [`.SS keysieve ${escaped(name)}`, verbatim(text)]),
    '.SH EXIT STATUS',
    ...['clean', 'a finding blocks', 'could not do what was asked, or the scan is incomplete'].flatMap((what, code) => [
      '.TP',
      `.B ${code}`,
      what,
    ]),
    '.SH ENVIRONMENT',
    '.TP',
    '.B KEYSIEVE=0',
    'lets the hooks pass, which they say on standard error.',
    '.TP',
    '.BR NO_COLOR ", " FORCE_COLOR ", " CI',
    'as usual.',
    '.SH SEE ALSO',
    '.BR git (1),',
    '.BR githooks (5)',
    '',
  ].join('\n')
}

/** A leading dot or quote would be a request, a backslash an escape. */
function escaped(text) {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&')
}

if (import.meta.filename === path.resolve(process.argv[1] ?? '')) {
  const folder = path.resolve(process.argv[2] ?? ROOT)
  const all = commands()
  for (const below of ['docs', 'man']) mkdirSync(path.join(folder, below), { recursive: true })
  writeFileSync(path.join(folder, 'docs/commands.md'), commandsPage(all))
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  writeFileSync(path.join(folder, 'man/keysieve.1'), manPage(all, manifest))
}
