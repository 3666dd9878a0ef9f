import { placesOf } from '../model/lives.ts'
import { type Git, readGit, runGit } from './git.ts'

/** A key at a path: which blobs hold it, and which commits brought them. */
export interface Sought {
  /** The path's bytes; undefined for what has no path (messages, objects that nothing reaches). */
  readonly path: Buffer | undefined
  readonly blobs: ReadonlySet<string>
  readonly commits: readonly string[]
}

export interface Home {
  /** Places that hold one of the blobs at the path, and how the commits are reached. */
  readonly livesIn: readonly string[]
  /** A file stands at the path in HEAD or at a branch, with the key or without. */
  readonly kept: boolean
}

interface Tip {
  /** As reports name it: `HEAD`, `branch:x`, `tag:v1`, `stash`, `ref:refs/notes/commits`. */
  readonly label: string
  readonly id: string
  /** The blob that it names instead of a commit; '' for all but a few. */
  readonly blob: string
}

const KINDS: readonly (readonly [string, string])[] = [
  ['refs/heads/', 'branch:'],
  ['refs/tags/', 'tag:'],
  ['refs/remotes/', 'remote:'],
]

/** Where each of these lives. All paths are asked for together: a call of git each would take minutes for thousands. */
export function homesOf(git: Git, sought: readonly Sought[]): Home[] {
  if (sought.length === 0) return []
  const tips = listTips(git)
  const stashes = stashCommits(git)
  const fromRefs = new Set(lines(git, ['rev-list', '--exclude=refs/stash', '--all']))
  const trees = treesOf(tips, stashes)
  const held = heldAt(
    git,
    [...trees.keys()],
    sought.flatMap(({ path }) => path ?? []),
  )
  return sought.map(({ path, blobs, commits }) => {
    const out = new Set<string>()
    let kept = false
    const ids = path ? held.get(path.toString('latin1'))! : []
    let at = 0
    for (const labels of trees.values()) {
      const id = ids[at++] ?? ''
      if (id !== '' && labels.some((label) => label === 'HEAD' || /^(?:branch|remote):/.test(label))) kept = true
      if (blobs.has(id)) for (const label of labels) out.add(label)
    }
    for (const { label, blob } of tips) if (blob !== '' && blobs.has(blob)) out.add(label)
    for (const commit of commits) {
      const tagged = tips.filter(({ id, label }) => id === commit && label.startsWith('tag:'))
      if (!path && tagged.length > 0) for (const { label } of tagged) out.add(label)
      else out.add(fromRefs.has(commit) ? 'history' : stashes.has(commit) ? 'stash' : 'reflog')
    }
    return { livesIn: out.size > 0 ? placesOf([[...out]]) : ['unreachable'], kept }
  })
}

function listTips(git: Git): Tip[] {
  const tips: Tip[] = []
  const head = runGit(git, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (head.status === 0) tips.push({ label: 'HEAD', id: head.stdout.toString('latin1').trim(), blob: '' })
  const format = '--format=%(objectname) %(objecttype) %(*objectname) %(*objecttype) %(refname)'
  for (const line of lines(git, ['for-each-ref', format])) {
    const [id, type, peeledId, peeledType, ...words] = line.split(' ')
    const name = words.join(' ')
    const blob = type === 'blob' ? id! : peeledType === 'blob' ? peeledId! : ''
    const kind = KINDS.find(([prefix]) => name.startsWith(prefix))
    const label = kind ? `${kind[1]}${name.slice(kind[0].length)}` : `ref:${name}`
    tips.push({ label: name === 'refs/stash' ? 'stash' : label, id: id!, blob })
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

/** The trees to look into, with what they are called; a stash keeps what was staged and what was untracked in trees of their own. */
function treesOf(tips: readonly Tip[], stashes: ReadonlySet<string>): Map<string, string[]> {
  const trees = new Map<string, string[]>()
  for (const { label, id } of tips) if (label !== 'stash') trees.set(id, [...(trees.get(id) ?? []), label])
  for (const id of stashes) trees.set(id, [...(trees.get(id) ?? []), 'stash'])
  return trees
}

/** So many names go into one call. */
const MOST_NAMES = 100_000

/** By path (latin1 text of its bytes) the blob in each tree, '' where there is none. */
function heldAt(git: Git, trees: readonly string[], paths: readonly Buffer[]): Map<string, string[]> {
  const held = new Map<string, string[]>()
  const batched = new Set<string>()
  for (const path of paths) {
    const name = path.toString('latin1')
    // A name with a newline cannot go through a batch.
    if (!path.includes(10)) batched.add(name)
    else if (!held.has(name))
      held.set(
        name,
        trees.map((tree) => answer(git, `${tree}:${path.toString('utf8')}`)),
      )
  }
  const names = [...batched]
  const step = Math.max(1, Math.floor(MOST_NAMES / Math.max(1, trees.length)))
  for (let at = 0; at < names.length; at += step) {
    const some = names.slice(at, at + step)
    const input = some.flatMap((name) => trees.map((tree) => `${tree}:${name}\n`)).join('')
    const { stdout } = runGit(git, ['cat-file', '--batch-check=%(objectname)'], Buffer.from(input, 'latin1'))
    const ids = stdout
      .toString('latin1')
      .split('\n')
      .map((line) => (/^[0-9a-f]{40,64}$/.test(line) ? line : ''))
    some.forEach((name, i) => {
      held.set(name, ids.slice(i * trees.length, (i + 1) * trees.length))
    })
  }
  return held
}

function answer(git: Git, name: string): string {
  return runGit(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]).stdout.toString('latin1').trim()
}

function lines(git: Git, args: readonly string[]): string[] {
  return readGit(git, args).toString('utf8').split('\n').filter(Boolean)
}
