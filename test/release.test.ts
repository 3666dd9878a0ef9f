import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanEnv, Repo, temporaryFolder } from './support/repo.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

/** The sources as they are now, in a repository of their own. */
function sources(): Repo {
  const folder = path.join(temporaryFolder('keysieve-'), 'sources')
  mkdirSync(folder)
  const repo = new Repo(folder)
  const names = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  for (const name of names.split('\0').filter(Boolean)) cpSync(path.join(ROOT, name), path.join(repo.root, name))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(repo.root, 'node_modules'))
  repo.write('.git/info/exclude', 'node_modules\n')
  return repo.commit({}, 'sources')
}

describe('scripts/release.mjs', () => {
  it('makes a tag that runs alone, names its commit and what it bundles, and is the same the second time', () => {
    const repo = sources()
    const make = (tree: string) =>
      spawnSync(process.execPath, ['scripts/release.mjs', '--tree', path.join(repo.root, '..', tree)], {
        cwd: repo.root,
        env: { ...cleanEnv(), HOME: process.env.HOME ?? '/nonexistent' },
        encoding: 'utf8',
      })
    const made = make('one')
    expect([made.status, made.stderr]).toEqual([0, expect.not.stringContaining('Error')])
    const head = repo.git('rev-parse', 'HEAD').trim()
    const tagged = repo.git('rev-parse', 'v0.1.0').trim()
    expect(repo.git('rev-parse', 'v0.1.0^').trim()).toBe(head)
    expect([repo.git('status', '--porcelain'), repo.git('rev-parse', 'HEAD').trim()]).toEqual(['', head])

    const manifest = JSON.parse(repo.git('show', 'v0.1.0:package.json'))
    expect(Object.keys(manifest).filter((name) => /dependencies$|^scripts$/i.test(name))).toEqual([])
    const clone = path.join(temporaryFolder(), 'clone')
    repo.git('clone', '-q', '--branch', 'v0.1.0', repo.root, clone)
    const version = execFileSync(process.execPath, [path.join(clone, 'dist/cli.cjs'), '--version'], { env: cleanEnv() })
    expect(version.toString()).toContain(`(commit ${head}; `)

    const bill = JSON.parse(readFileSync(path.join(clone, 'sbom.cdx.json'), 'utf8'))
    const noticed = [...readFileSync(path.join(clone, 'NOTICE.md'), 'utf8').matchAll(/^## (\S+) (\S+) \(/gm)]
    expect(bill.bomFormat).toBe('CycloneDX')
    expect(bill.components.map((one: { 'bom-ref': string }) => one['bom-ref']).sort()).toEqual(
      noticed.map(([, name, at]) => `${name}@${at}`).sort(),
    )
    expect(noticed.length).toBeGreaterThan(10)

    const again = make('two')
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('v0.1.0 is there already')])
    repo.git('tag', '-d', 'v0.1.0')
    expect(make('three').status).toBe(0)
    expect(repo.git('rev-parse', 'v0.1.0').trim()).toBe(tagged)
  })

  it('refuses while something is not committed', () => {
    const repo = sources()
    repo.write('README.md', 'changed\n')
    const made = spawnSync(process.execPath, ['scripts/release.mjs', '--tree', path.join(repo.root, '../out')], {
      cwd: repo.root,
      env: cleanEnv(),
      encoding: 'utf8',
    })
    expect([made.status, made.stderr]).toEqual([1, expect.stringContaining('commit what is changed here first')])
  })
})

describe('npm pack', () => {
  it('holds the program and its papers, and nothing else', () => {
    const done = spawnSync('npm', ['pack', '--dry-run', '--json'], {
      cwd: ROOT,
      env: { ...process.env, npm_config_offline: 'true' },
      encoding: 'utf8',
    })
    const [{ files }] = JSON.parse(done.stdout) as [{ files: { path: string }[] }]
    const others = files.map((file) => file.path).filter((file) => !/^(?:dist|hooks|man|schemas)\//.test(file))
    expect(others.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'NOTICE.md', 'README.md', 'SECURITY.md', 'package.json'])
    expect(files.filter(({ path: file }) => /\.(?:map|ts)$/.test(file) && !/\.d\.ts$/.test(file))).toEqual([])
  })
})
