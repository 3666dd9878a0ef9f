import { chmodSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createWasm } from '../../src/engine/prefilter-wasm.ts'
import { Literals } from '../../src/rulebook/literals.ts'
import { DirectRepository } from '../../src/sources/direct/repository.ts'
import { createGit } from '../../src/sources/git.ts'
import { readObjects } from '../../src/sources/objects.ts'
import { listStaged } from '../../src/sources/staged.ts'
import { cleanEnv, Repo, temporaryFolder } from '../support/repo.ts'

const scanner = createWasm(Literals.of([]), 1024 * 1024)

/** Names that sort in ways that trees and the index have different rules for. */
const PARTS = ['a', 'a.b', 'a-', 'a0', 'b', 'Z', 'ä', 'deep', '.x']
const name = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))

type Step =
  | { readonly kind: 'write' | 'link' | 'run' | 'gitlink'; readonly name: string; readonly text: string }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'commit' | 'amend' | 'pack' | 'pack refs' | 'reset' | 'write-tree' | 'branch' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constantFrom('write', 'write', 'write', 'write', 'link', 'run', 'gitlink'),
      name,
      text: fc.stringMatching(/^[a-c]{1,3}$/),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('remove'), name }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'commit',
        'commit',
        'commit',
        'amend',
        'pack',
        'pack refs',
        'reset',
        'write-tree',
        'branch',
      ),
    }),
  },
)

function take(repo: Repo, one: Step): void {
  switch (one.kind) {
    case 'write':
    case 'run':
    case 'link': {
      const file = path.join(repo.root, one.name)
      clearWay(repo, path.dirname(one.name))
      rmSync(file, { recursive: true, force: true })
      mkdirSync(path.dirname(file), { recursive: true })
      if (one.kind === 'link') symlinkSync(one.text, file)
      else writeFileSync(file, `${one.text.repeat(40)}\n`)
      if (one.kind === 'run') chmodSync(file, 0o755)
      repo.git('add', '-A')
      break
    }
    case 'gitlink':
      if (repo.git('ls-files', '-s', '--', one.name) === '')
        try {
          repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.git('rev-parse', 'HEAD').trim()},${one.name}`)
        } catch {
          // A folder or file stands in the way.
        }
      break
    case 'remove':
      repo.git('rm', '-rfq', '--ignore-unmatch', '--', one.name)
      break
    case 'commit':
      repo.git('commit', '-qm', 'c', '--allow-empty')
      break
    case 'amend':
      repo.git('commit', '-q', '--amend', '-m', 'other')
      break
    case 'pack':
      repo.git('repack', '-adq')
      break
    case 'pack refs':
      repo.git('pack-refs', '--all')
      break
    case 'reset':
      repo.git('reset', '-q')
      break
    case 'write-tree':
      repo.git('write-tree')
      break
    case 'branch':
      repo.git('checkout', '-q', '-B', `side/${repo.git('rev-parse', '--short', 'HEAD').trim()}`)
  }
}

/** A file where a folder has to be makes way. */
function clearWay(repo: Repo, folder: string): void {
  if (folder === '.') return
  clearWay(repo, path.dirname(folder))
  const file = path.join(repo.root, folder)
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(file)
}

it('reads of a repository what git says of it, after whatever was done to it', () => {
  let direct = 0
  let changed = 0
  let folders = 0
  let runs = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 25, maxLength: 40 }), (steps) => {
      const repo = new Repo(temporaryFolder()).commit({ first: 'first\n' })
      const git = createGit(repo.root, cleanEnv())
      for (const [index, one] of steps.entries()) {
        take(repo, one)
        if (index % 3 !== 0) continue
        runs++
        const said = listStaged(git)
        const read = DirectRepository.open(git, (bytes, exact) => scanner.inflate!(bytes, exact))
        if (!read) continue
        direct++
        expect(read.listing.entries).toEqual(said.entries)
        expect([...read.listing.deleted].sort(byPath)).toEqual([...said.deleted].sort(byPath))
        changed += said.entries.length + said.deleted.length
        const names = PARTS.flatMap((part) => [`HEAD:${part}`, `:${part}`, `HEAD:deep/${part}`, `:a/${part}`]).map(
          (text) => Buffer.from(text).toString('latin1'),
        )
        const shown = readObjects(git, [...names, ...said.entries.map(({ id }) => id)])
        const contents = read.contents(git, [])
        for (const [asked, bytes] of shown) {
          const got = contents.get(asked)
          if (got === undefined) folders++
          else expect([asked, got?.toString('latin1')]).toEqual([asked, bytes?.toString('latin1')])
        }
        contents.close!()
      }
    }),
    { numRuns: 8, seed: 7, endOnFailure: true },
  )
  expect(direct).toBeGreaterThan(0.95 * runs)
  expect(changed).toBeGreaterThan(3 * runs)
  expect(folders).toBeGreaterThan(runs)
}, 240_000)

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1
}
