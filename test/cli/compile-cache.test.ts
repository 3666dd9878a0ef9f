import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { Repo, temporaryFolder } from '../support/repo.ts'

const KEY = keyOf('groq-api-key', 4)
const OLD = new Date('2026-01-02T03:04:05Z')

function scene() {
  const home = temporaryFolder()
  const repo = new Repo().commit({ 'a.txt': 'a\n' }).stage({ 'k.txt': `${KEY}\n` })
  const folder = path.join(home, '.cache/keysieve')
  return {
    home,
    repo,
    folder,
    staged: (env: Record<string, string> = {}) => repo.run(['staged'], { env: { HOME: home, ...env } }),
    files: () => (existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []),
  }
}

describe('the compiled program', () => {
  it('is kept in the user’s cache folder, for this user only, without anything of what was scanned', () => {
    const { staged, files, folder } = scene()
    expect(staged().status).toBe(1)
    const [file, ...others] = files()
    expect(others).toEqual([])
    expect(path.basename(file!)).toMatch(/^core-[0-9a-f]{16}-v\d+\.\d+\.\d+-\w+\.v8$/)
    expect([statSync(file!).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([0o600, 0o700])
    const bytes = readFileSync(file!)
    expect(bytes.length).toBeGreaterThan(10_000)
    for (const part of [KEY, KEY.slice(-12), 'k.txt']) {
      expect(bytes.includes(part)).toBe(false)
      expect(bytes.includes(Buffer.from(part, 'utf16le'))).toBe(false)
    }
  })

  it('is taken from there the next time, and gives the same', () => {
    const { staged, files } = scene()
    const first = staged()
    const [file] = files()
    utimesSync(file!, OLD, OLD)
    expect(staged()).toEqual(first)
    // Not made anew, so it was accepted.
    expect(statSync(file!).mtime).toEqual(OLD)
  })

  it.each<readonly [string, (file: string) => void]>([
    ['that others could have written', (file) => chmodSync(file, 0o666)],
    ['that is empty', (file) => writeFileSync(file, '')],
    ['that is something else', (file) => writeFileSync(file, 'something else '.repeat(99))],
    ['that is cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
    ['of other code', (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length, 7))],
  ])('is made anew in place of a file %s', (_, spoil) => {
    const { staged, files } = scene()
    const first = staged()
    const [file] = files()
    const good = readFileSync(file!)
    spoil(file!)
    utimesSync(file!, OLD, OLD)
    expect(staged()).toEqual(first)
    expect(statSync(file!).mtime).not.toEqual(OLD)
    expect(statSync(file!).mode & 0o777).toBe(0o600)
    expect(readFileSync(file!).length).toBeGreaterThan(good.length / 2)
    expect(files()).toEqual([file])
  })

  it.each<readonly [string, Record<string, string>]>([
    ['in CI', { CI: 'true' }],
    ['when it is switched off', { KEYSIEVE_COMPILE_CACHE: '0' }],
    ['without a home', { HOME: '' }],
    ['where the home does not exist', { HOME: path.join(temporaryRoot(), 'none') }],
    ['below a path that is not absolute', { XDG_CACHE_HOME: 'cache' }],
  ])('is not kept %s', (_, env) => {
    const { staged, files, repo } = scene()
    expect(staged(env).status).toBe(1)
    expect(files()).toEqual([])
    expect(existsSync(path.join(repo.root, 'cache'))).toBe(false)
    if (env.HOME) expect(existsSync(env.HOME)).toBe(false)
  })

  it('is kept where XDG_CACHE_HOME says, and old ones go', () => {
    const { staged, home } = scene()
    const cache = path.join(home, 'elsewhere')
    const folder = path.join(cache, 'keysieve')
    mkdirSync(folder, { recursive: true })
    for (let i = 0; i < 9; i++) {
      const file = path.join(folder, `core-${i}-v1.0.0-x64.v8`)
      writeFileSync(file, 'old')
      utimesSync(file, OLD, new Date(OLD.getTime() + i * 1000))
    }
    writeFileSync(path.join(folder, 'mine.txt'), 'mine')
    expect(staged({ XDG_CACHE_HOME: cache }).status).toBe(1)
    const left = readdirSync(folder).sort()
    expect(left).toHaveLength(7)
    expect(left).toContain('mine.txt')
    expect(left.filter((name) => name.includes('v1.0.0')).map((name) => name[5])).toEqual(['4', '5', '6', '7', '8'])
  })

  it.each<readonly [string, string, number, boolean]>([
    ['goes', 'core-1-v1.0.0-x64.v8.4711', 120, false],
    ['stays while a process may be writing it', 'core-1-v1.0.0-x64.v8.4711', 10, true],
    ['stays where it is not of ours', 'core-1-v1.0.0-x64.v8.old', 120, true],
  ])('a draft that a killed hook left %s: %s, %d minutes old', (_, name, minutes, stays) => {
    const { staged, folder } = scene()
    mkdirSync(folder, { recursive: true })
    const draft = path.join(folder, name)
    writeFileSync(draft, 'half')
    const then = new Date(Date.now() - minutes * 60_000)
    utimesSync(draft, then, then)
    expect(staged().status).toBe(1)
    expect(readdirSync(folder)).toHaveLength(stays ? 2 : 1)
    expect(existsSync(draft)).toBe(stays)
  })

  it('does not follow a link into a folder that is no folder of ours', () => {
    const { staged, home } = scene()
    symlinkSync('/dev/null', path.join(home, '.cache'))
    expect(staged().status).toBe(1)
  })

  it('is of no interest to calls that are no hooks', () => {
    const { repo, home, files } = scene()
    expect(repo.run(['scan'], { env: { HOME: home } }).status).toBe(1)
    expect(files()).toEqual([])
  })
})

function temporaryRoot(): string {
  return path.join('/tmp', `keysieve-none-${process.pid}`)
}
