import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createGit } from '../../src/sources/git.ts'
import { indexTree } from '../../src/sources/index-tree.ts'
import { cleanEnv, Repo, type ReportJson } from '../support/repo.ts'

const treeIn = (repo: Repo, folder = ''): string | null =>
  indexTree(createGit(path.join(repo.root, folder), cleanEnv()))

/** Names around the slash in byte order, where a folder does not sort as its name does. */
const NAMES = ['a', 'a-b', 'a.b', 'ab/c', 'ab/d/e', 'ab-c/x', 'ab.c', 'ab0', 'z/ä\n.txt', 'z/y/x/w', 'empty']

function full(repo: Repo): Repo {
  repo.stage(Object.fromEntries(NAMES.map((name) => [name, name === 'empty' ? '' : `${name}\n`])))
  repo.git('update-index', '--chmod=+x', 'a.b')
  symlinkSync('a', path.join(repo.root, 'link'))
  repo.git('add', 'link')
  repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.git('hash-object', 'a').trim()},sub`)
  return repo
}

describe('indexTree', () => {
  it.each([
    ['SHA-1', []],
    ['SHA-256', ['--object-format=sha256']],
  ])('is what git write-tree says (%s), from any folder', (_, args) => {
    const repo = full(new Repo(undefined, args))
    const before = repo.git('count-objects')
    expect(treeIn(repo)).toBe(treeIn(repo, 'z'))
    expect(repo.git('count-objects')).toBe(before)
    expect(treeIn(repo)).toBe(repo.git('write-tree').trim())
  })

  it('is the empty tree for an empty index', () => {
    expect(treeIn(new Repo())).toBe(new Repo().git('write-tree').trim())
  })

  it('leaves out what is only intended to be added', () => {
    const repo = full(new Repo()).write('later', 'x\n')
    repo.git('add', '-N', 'later')
    expect(treeIn(repo)).toBe(repo.git('write-tree').trim())
  })

  it('is null in a conflict', () => {
    const repo = new Repo().commit({ 'a.txt': 'base\n' })
    repo.git('checkout', '-q', '-b', 'side')
    repo.commit({ 'a.txt': 'theirs\n' })
    repo.git('checkout', '-q', 'main')
    repo.commit({ 'a.txt': 'ours\n' })
    expect(() => repo.git('merge', '-q', 'side')).toThrow()
    expect(treeIn(repo)).toBe(null)
  })

  it('stands in the JSON report of staged', () => {
    const repo = full(new Repo())
    const { covered } = (repo.report(['staged']).report as ReportJson & { scan: { covered: { indexTree: string } } })
      .scan
    expect(covered.indexTree).toBe(repo.git('write-tree').trim())
  })
})
