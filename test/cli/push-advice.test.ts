import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, Repo } from '../support/repo.ts'

const KEY = keyOf('groq-api-key')
const ZERO = '0'.repeat(40)

/** What a push of main would be told. */
function pushed(repo: Repo): string {
  const head = repo.git('rev-parse', 'HEAD').trim()
  const run = repo.run(['hook', 'pre-push', 'origin', 'url'], {
    input: `refs/heads/main ${head} refs/heads/main ${ZERO}\n`,
  })
  expect(run.status).toBe(run.stderr.includes('stopped this push') ? 1 : 0)
  return run.stderr
}

const withKey = (repo: Repo): Repo => repo.commit({ 'key.txt': KEY }, 'the key')
const clean = (repo: Repo, name: string): Repo => repo.commit({ [name]: 'clean\n' }, name)

/** A branch of one commit, and its merge, which is not made yet. */
function merging(repo: Repo): Repo {
  repo.git('checkout', '-q', '-b', 'side')
  clean(repo, 'side.txt').git('checkout', '-q', 'main')
  clean(repo, 'main.txt').git('merge', '-q', '--no-ff', '--no-commit', 'side')
  return repo
}

describe('the advice of a push that was stopped', () => {
  it.each<[string, (repo: Repo) => unknown, RegExp, string]>([
    [
      'a commit',
      (repo) => clean(withKey(clean(repo, 'a')), 'b'),
      /git rebase -i \w{12}~1, mark it `edit`/,
      '1s/pick/edit/',
    ],
    ['the first commit', (repo) => clean(withKey(repo), 'b'), /git rebase -i --root, mark it `edit`/, '1s/pick/edit/'],
    [
      'a commit before a merge',
      (repo) => merging(withKey(clean(repo, 'a'))).commit({}, 'the merge'),
      /git rebase -i --rebase-merges \w{12}~1, mark it `edit`/,
      '/the key/s/pick/edit/',
    ],
    [
      'a merge',
      (repo) => clean(withKey(merging(clean(repo, 'a'))), 'b'),
      /git rebase -i --rebase-merges \w{12}~1, write `break` below its `merge` line/,
      '/^merge -C .* # the key/a break',
    ],
  ])('takes the key out of %s when it is followed', (_, make, words, edit) => {
    const repo = new Repo()
    make(repo)
    const merges = repo.git('rev-list', '--merges', '--count', 'HEAD')
    const said = pushed(repo)
    expect(said).toMatch(words)
    const [command] = /git rebase -i [^,]+/.exec(said)!
    const env = { ...cleanEnv(), GIT_SEQUENCE_EDITOR: `sed -i -e '${edit}'`, GIT_EDITOR: 'true' }
    const steps = `${command} && echo clean >key.txt && git commit -q --amend -a && git rebase --continue`
    execFileSync('sh', ['-c', steps], { cwd: repo.root, env, stdio: 'ignore' })
    expect(pushed(repo)).toContain('; no findings')
    expect(repo.git('rev-list', '--merges', '--count', 'HEAD')).toBe(merges)
    expect(repo.git('show', 'HEAD:key.txt')).toBe('clean\n')
  })
})
