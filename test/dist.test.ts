import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanEnv, temporaryFolder } from './support/repo.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))

/** Made for each release: scripts/release.mjs. */
const RELEASED = 'sbom.cdx.json'

function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort()
}

describe('dist', () => {
  it('is what the build makes, byte for byte', () => {
    const folder = temporaryFolder()
    execFileSync(process.execPath, ['scripts/build.mjs', folder], { cwd: ROOT })
    expect(listing(folder)).toEqual(listing(path.join(ROOT, 'dist')))
    for (const name of listing(folder)) {
      const same = readFileSync(path.join(folder, name)).equals(readFileSync(path.join(ROOT, 'dist', name)))
      expect(same, `${name} is stale: npm run build`).toBe(true)
    }
  })

  it('runs alone, without node_modules', () => {
    const folder = temporaryFolder()
    execFileSync('cp', ['-r', path.join(ROOT, 'dist'), folder])
    const printed = execFileSync(process.execPath, [path.join(folder, 'dist/cli.cjs'), '--version'], {
      cwd: folder,
      env: cleanEnv(),
    }).toString()
    expect(printed).toMatch(
      new RegExp(
        `^keysieve ${manifest.version.replaceAll('.', '\\.')} \\(commit unknown; \\d+ rules, digest [0-9a-f]{16}; Node [\\d.]+\\)\\n$`,
      ),
    )
  })
})

describe('what is made of the code', () => {
  it.each([
    ['scripts/rule-docs.mjs', 'docs/rules.md', (folder: string) => path.join(folder, 'docs/rules.md')],
    ['scripts/command-docs.mjs', 'docs/commands.md', (folder: string) => folder],
    ['scripts/command-docs.mjs', 'man/keysieve.1', (folder: string) => folder],
    [
      'scripts/terminal-picture.mjs',
      'docs/blocked-commit.svg',
      (folder: string) => path.join(folder, 'docs/blocked-commit.svg'),
    ],
  ])('%s gives %s', (script, name, target) => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'docs'))
    execFileSync(process.execPath, [script, target(folder)], { cwd: ROOT })
    const same = readFileSync(path.join(folder, name)).equals(readFileSync(path.join(ROOT, name)))
    expect(same, `${name} is stale: npm run build`).toBe(true)
  })
})

describe('package.json', () => {
  it('has no lifecycle scripts, workspaces or runtime dependencies: the pre-commit framework could not install such a tag', () => {
    const lifecycle = ['prepare', 'prepack', 'postpack', 'install', 'preinstall', 'postinstall']
    expect(Object.keys(manifest.scripts).filter((name) => lifecycle.includes(name))).toEqual([])
    expect(manifest.workspaces).toBeUndefined()
    expect(manifest.dependencies).toBeUndefined()
  })

  it('names files that are there', () => {
    for (const file of [
      manifest.bin.keysieve,
      manifest.exports['.'].types,
      manifest.exports['.'].default,
      ...manifest.files.filter((file: string) => file !== RELEASED),
    ])
      expect(statSync(path.join(ROOT, file)), file).toBeTruthy()
  })
})
