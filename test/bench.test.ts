import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanEnv, Repo } from './support/repo.ts'

const BENCH = path.resolve(import.meta.dirname, '../bench/run.mjs')

/** Two versions of a file; git shows what changed between them. */
function repository(): { repo: Repo; old: string } {
  const repo = new Repo().commit({ 'a.txt': 'one\n' }).commit({ 'a.txt': 'two\n' })
  return { repo, old: repo.git('rev-parse', 'HEAD~1:a.txt').trim() }
}

function ratiosOf(repo: Repo): string[] {
  const args = [BENCH, '--only', 'history', '--rounds', '1', '--history', repo.root]
  const stdout = execFileSync(process.execPath, args, { env: cleanEnv(), encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line.includes('git log -p'))
}

describe('the bench of a history', () => {
  it('has a ratio to git log -p', () => {
    const [row, cells] = ratiosOf(repository().repo)
    expect(row).toMatch(/ exit 0 {2}ours\/this \d+\.\d{3}, minus -?\d+\.\d ms$/)
    expect(cells).toMatch(/ \| git log -p \| [\d.]+ m?s \| \d+\.\d\d \|$/)
  })

  it('says why there is none where git log ends early', () => {
    const { repo, old } = repository()
    rmSync(path.join(repo.root, '.git/objects', old.slice(0, 2), old.slice(2)))
    const why = `no ratio: git log -p failed (fatal: unable to read ${old})`
    const [row, cells] = ratiosOf(repo)
    expect([row?.endsWith(` exit 128  ${why}`), cells?.endsWith(` | ${why} |`)]).toEqual([true, true])
  })
})
