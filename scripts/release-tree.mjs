/**
 * Lays out what a release tag holds: `node scripts/release-tree.mjs FOLDER`. Its package.json lists no dependencies and no scripts at all,
 * since the bundle holds everything: old versions of the pre-commit framework install development dependencies too.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './load-ts.mjs'

const PARTS = [
  'dist',
  'hooks',
  'man',
  'schemas',
  'templates',
  'action.yml',
  '.pre-commit-hooks.yaml',
  'README.md',
  'LICENSE',
  'NOTICE.md',
  'CHANGELOG.md',
  'SECURITY.md',
]

export function writeReleaseTree(folder) {
  mkdirSync(folder, { recursive: true })
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true })
  const { scripts, devDependencies, ...manifest } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

if (import.meta.filename === path.resolve(process.argv[1] ?? '')) {
  if (!process.argv[2]) throw new Error('usage: node scripts/release-tree.mjs FOLDER')
  writeReleaseTree(path.resolve(process.argv[2]))
}
