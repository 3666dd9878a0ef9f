import { type Git, readGit, runGit } from './git.ts'

/** The tips of a repository: where content is alive. */
export interface Tips {
  /** Places that hold one of the blobs at the path, else how the given commits are still reached. */
  holding(path: Buffer | undefined, blobs: ReadonlySet<string>, commits: readonly string[]): Promise<string[]>
}

interface Tip {
  /** As reports name it: `HEAD`, `branch:x`, `tag:v1`, `stash`, `ref:refs/notes/commits`. */
  readonly label: string
  readonly id: string
}

const KINDS: readonly (readonly [string, string])[] = [
  ['refs/heads/', 'branch:'],
  ['refs/tags/', 'tag:'],
  ['refs/remotes/', 'remote:'],
]

export async function tipsOf(git: Git): Promise<Tips> {
  const tips = listTips(git)
  const stashes = stashCommits(git)
  const fromRefs = new Set(lines(git, ['rev-list', '--all']))
  return {
    async holding(path, blobs, commits) {
      const live = path ? [...alive(git, tips, path, blobs)] : []
      if (live.length > 0) return live
      if (commits.length === 0) return ['unreachable']
      const out = new Set<string>()
      for (const commit of commits) out.add(stashes.has(commit) ? 'stash' : fromRefs.has(commit) ? 'history' : 'reflog')
      return [...out].sort()
    },
  }
}

function listTips(git: Git): Tip[] {
  const tips: Tip[] = []
  const head = runGit(git, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (head.status === 0) tips.push({ label: 'HEAD', id: head.stdout.toString('latin1').trim() })
  for (const line of lines(git, ['for-each-ref', '--format=%(objectname) %(refname)'])) {
    const [id, name] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]
    if (name === 'refs/stash') tips.push({ label: 'stash', id })
    else {
      const kind = KINDS.find(([prefix]) => name.startsWith(prefix))
      tips.push({ label: kind ? `${kind[1]}${name.slice(kind[0].length)}` : `ref:${name}`, id })
    }
  }
  return tips
}

/** The commits of every stash entry: the stash itself, its index and its untracked files. */
function stashCommits(git: Git): Set<string> {
  const out = new Set<string>()
  const { status, stdout } = runGit(git, ['rev-list', '-g', '--parents', 'refs/stash', '--'])
  if (status !== 0) return out
  for (const line of stdout.toString('latin1').split('\n')) {
    const [stash, , index, untracked] = line.split(' ')
    for (const id of [stash, index, untracked]) if (id) out.add(id)
  }
  return out
}

/** Asks for `tip:path` of all tips in one call; the untracked files of a stash stand in its third parent. */
function alive(git: Git, tips: readonly Tip[], path: Buffer, blobs: ReadonlySet<string>): Set<string> {
  const trees = tips.flatMap(({ label, id }) =>
    label === 'stash'
      ? [
          { label, tree: id },
          { label, tree: `${id}^3` },
        ]
      : [{ label, tree: id }],
  )
  const held = blobsAt(
    git,
    trees.map(({ tree }) => tree),
    path,
  )
  return new Set(trees.filter((_, i) => blobs.has(held[i]!)).map(({ label }) => label))
}

/** The blob at the path in each tree, '' where there is none. */
function blobsAt(git: Git, trees: readonly string[], path: Buffer): string[] {
  // A name with a newline cannot go through a batch.
  if (path.includes(10)) return trees.map((tree) => answer(git, `${tree}:${path.toString('utf8')}`))
  const input = trees.map((tree) => `${tree}:${path.toString('latin1')}\n`).join('')
  const { stdout } = runGit(git, ['cat-file', '--batch-check=%(objectname)'], Buffer.from(input, 'latin1'))
  return stdout
    .toString('latin1')
    .split('\n')
    .map((line) => (/^[0-9a-f]{40,64}$/.test(line) ? line : ''))
}

function answer(git: Git, name: string): string {
  return runGit(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]).stdout.toString('latin1').trim()
}

function lines(git: Git, args: readonly string[]): string[] {
  return readGit(git, args).toString('utf8').split('\n').filter(Boolean)
}
