/**
 * Makes a release tag: `node scripts/release.mjs [--tree FOLDER]`. The tag's tree is not this one's: its package.json lists no dependencies
 * and no scripts (scripts/release-tree.mjs), it names the commit that it was made from, and it holds the bill of materials. Work tree and
 * index stay as they are; pushing the tag and publishing the folder to npm is left to people (it says how).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { ROOT } from './load-ts.mjs'
import { writeReleaseTree } from './release-tree.mjs'
import { sbom } from './sbom.mjs'

const git = (args, env = {}) =>
  execFileSync('git', args, { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8' }).trim()

export async function release(folder) {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const tag = `v${version}`
  const changes = readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8')
  if (!new RegExp(`^## ${version.replaceAll('.', '\\.')}\\b`, 'm').test(changes))
    throw new Error(`CHANGELOG.md says nothing of ${version}`)
  if (git(['status', '--porcelain']) !== '') throw new Error('commit what is changed here first')
  if (git(['tag', '--list', tag]) !== '') throw new Error(`${tag} is there already: raise the version in package.json`)
  const fresh = mkdtempSync(path.join(tmpdir(), 'keysieve-release-'))
  try {
    const { packages } = await build(fresh)
    git(['diff', '--no-index', '--quiet', fresh, 'dist'])
    const commit = git(['rev-parse', 'HEAD'])
    const date = new Date(git(['show', '--no-patch', '--format=%cI', 'HEAD'])).toISOString()
    writeReleaseTree(folder)
    writeFileSync(path.join(folder, 'dist/commit'), `${commit}\n`)
    writeFileSync(path.join(folder, 'sbom.cdx.json'), `${JSON.stringify(sbom(packages, { commit, date }), null, 2)}\n`)
    const index = { GIT_INDEX_FILE: path.join(fresh, 'index') }
    git(['--work-tree', folder, 'add', '--all', '--force', '.'], index)
    const tree = git(['write-tree'], index)
    // The same commit gives the same tag, byte for byte.
    const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    const tagged = git(['commit-tree', tree, '-p', 'HEAD', '-m', `Release ${version}`], dates)
    git(['tag', '--annotate', tag, tagged, '--message', `keysieve ${version}`], dates)
    return { tag, commit }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

if (import.meta.filename === path.resolve(process.argv[1] ?? '')) {
  const { values } = parseArgs({ options: { tree: { type: 'string' } } })
  const folder = path.resolve(values.tree ?? path.join(ROOT, 'release'))
  if (existsSync(folder)) throw new Error(`${folder} is there already: take it away, or name another with --tree`)
  const { tag } = await release(folder)
  console.log(`${tag} is made. Look at it, then:\n  git push origin ${tag}\n  npm publish --provenance ${folder}`)
}
