import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = path.resolve(import.meta.dirname, '../src')

/** Who may import whom, beside model (design table). A room is a folder of src/ or a file at its top. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  checks: [],
  decoders: [],
  report: [],
  rulebook: ['checks'],
  sources: [],
  engine: ['rulebook', 'decoders', 'checks'],
  laws: ['rulebook', 'engine', 'checks'],
  triage: ['rulebook'],
  history: ['sources'],
  verify: ['rulebook'],
  'scan.ts': ['sources', 'engine', 'triage', 'history'],
  'publish.ts': ['rulebook'],
  'version.ts': [],
  install: ['sources/git', 'sources/repository'],
  fix: ['sources'],
  commands: ['*'],
  'library.ts': ['*'],
  'index.ts': ['library.ts'],
  'compile-cache.ts': [],
  'cli.ts': ['commands', 'compile-cache.ts'],
}
const NO_WORLD = ['model', 'checks', 'decoders', 'report', 'rulebook', 'engine', 'laws', 'triage']
const WORLD = /\bprocess\.(?!memory)|\bconsole\.|from 'node:(?:fs|child_process|net|http|https)'/

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'assembly' ? [] : files(full)
    return entry.name.endsWith('.ts') ? [full] : []
  })
}

const roomOf = (file: string): string => path.relative(SRC, file).split(path.sep)[0]!

const arrows = files(SRC).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target]) => ({
    from: file,
    to: path.resolve(path.dirname(file), target!),
  })),
)

describe('the architecture', () => {
  it('has a row for every room', () => {
    expect([...new Set(files(SRC).map(roomOf))].filter((room) => !(room in MAY))).toEqual([])
  })

  it('lets a room import what its row allows, and model', () => {
    const wrong = arrows.filter(({ from, to }) => {
      const room = roomOf(from)
      const target = path.relative(SRC, to)
      if (target.startsWith('..')) return room !== 'version.ts'
      if (roomOf(to) === room || target.startsWith('model/')) return false
      return !MAY[room]!.some(
        (allowed) =>
          allowed === '*' || target === allowed || target.startsWith(`${allowed}/`) || target.startsWith(`${allowed}.`),
      )
    })
    expect(wrong.map(({ from, to }) => `${path.relative(SRC, from)} -> ${path.relative(SRC, to)}`)).toEqual([])
    expect(arrows.length).toBeGreaterThan(100)
  })

  it('has no circles: a file can be read and changed without those that use it', () => {
    const next = new Map<string, string[]>()
    for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to])
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file))
        circles.push([...way.slice(way.indexOf(file)), file].map((one) => path.relative(SRC, one)).join(' -> '))
      if (way.includes(file) || done.has(file)) return
      for (const to of next.get(file) ?? []) visit(to, [...way, file])
      done.add(file)
    }
    for (const file of next.keys()) visit(file, [])
    expect(circles).toEqual([])
  })

  it('keeps the world out of the core: no files, processes, network or console', () => {
    const wrong = files(SRC).filter((file) => NO_WORLD.includes(roomOf(file)) && WORLD.test(readFileSync(file, 'utf8')))
    expect(wrong.map((file) => path.relative(SRC, file))).toEqual([])
  })

  it('exposes a secret only where values are compared, hashed, verified, masked or moved', () => {
    const callers = files(SRC).filter((file) => readFileSync(file, 'utf8').includes('.expose()'))
    const allowed = ['rulebook/known.ts', 'triage/known.ts', 'fix/env-file.ts', 'fix/value.ts', 'verify/request.ts']
    expect(callers.map((file) => path.relative(SRC, file)).filter((file) => !allowed.includes(file))).toEqual([])
  })
})
