import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, Repo, temporaryFolder } from '../support/repo.ts'

export const ZERO = '0'.repeat(40)
export const KEY = keyOf('groq-api-key')
export const OTHER = keyOf('groq-api-key', 12)
/** More than the first step of deepening brings. */
const OLD_COMMITS = 45

/** A repository on a server, with a history that no shallow clone has, and jobs that check it out as CI systems do. */
export class Hosted {
  readonly repo: Repo
  readonly url: string

  /** @param servesIds whether a commit can be fetched by its id, as GitHub and GitLab let it */
  constructor(servesIds = true, root: string = temporaryFolder('keysieve server ')) {
    this.repo = new Repo(root)
    this.url = `file://${this.repo.root}`
    this.repo.git('config', 'uploadpack.allowAnySHA1InWant', String(servesIds))
    const history = Array.from(
      { length: OLD_COMMITS },
      (_, i) =>
        `commit refs/heads/main\ncommitter C <c@example.com> ${1_700_000_000 + i} +0000\ndata 3\nold\nM 644 inline old.txt\ndata 6\n${String(i).padStart(5)}\n\n`,
    )
    execFileSync('git', ['fast-import', '--quiet'], { cwd: this.repo.root, env: cleanEnv(), input: history.join('') })
    this.repo.git('reset', '-q', '--hard')
  }

  /** A new branch from where `from` is. */
  branch(name: string, from = 'main'): this {
    this.repo.git('checkout', '-q', '-B', name, from)
    return this
  }

  /** Commits on the current branch and gives the id. */
  commit(files: Record<string, string>): string {
    this.repo.commit(files)
    return this.id('HEAD')
  }

  id(revision: string): string {
    return this.repo.git('rev-parse', revision).trim()
  }

  /** Merges into a commit that no branch has, as pull requests are checked out, under a ref of its own. */
  merged(ref: string, target: string, source: string): string {
    this.repo.git('checkout', '-q', '--detach', target)
    this.repo.git('merge', '-q', '--no-ff', '-m', 'merged', source)
    const id = this.id('HEAD')
    this.repo.git('update-ref', ref, id)
    this.repo.git('checkout', '-q', 'main')
    return id
  }

  /** A job's work tree: `wanted` (a ref or id) fetched to a depth and checked out, its remote's branches set up as refs of `tracked`. */
  checkout(wanted: string, depth = 1, tracked: readonly string[] = []): string {
    const root = path.join(temporaryFolder('keysieve job '), 'work')
    mkdirSync(root)
    const git = (...args: readonly string[]): void => {
      execFileSync('git', args, { cwd: root, env: cleanEnv(), stdio: 'ignore' })
    }
    git('init', '-q', '-b', 'job')
    git('remote', 'add', 'origin', this.url)
    const specs = [wanted, ...tracked.map((name) => `+refs/heads/${name}:refs/remotes/origin/${name}`)]
    git('fetch', '-q', '--no-tags', `--depth=${depth}`, 'origin', ...specs)
    git('checkout', '-q', '--detach', 'FETCH_HEAD')
    return root
  }
}
