import type { Item } from '../model/blob.ts'
import type { CleanIds } from './clean-ids.ts'
import { type Git, readGit, runGit } from './git.ts'
import { IdList, IdSet, Portions } from './id-set.ts'
import { Pointers } from './lfs.ts'
import { gitLines } from './lines.ts'
import { missingObject } from './missing.ts'
import { objectIn } from './object-blob.ts'
import { EMPTY_BLOB, ObjectStream } from './object-stream.ts'
import { readObjects, SUBMODULE } from './objects.ts'
import { displayPath } from './path.ts'
import type { Shard } from './shard.ts'
import { type Crew, OBJECTS, sieve } from './sieve.ts'
import { sinceOption } from './since.ts'

/** What the history reaches: every ref, HEADs of all worktrees, reflogs; with `unreachable` whatever else the object store holds. */
export interface HistoryScope {
  /** Revisions; none: everything. */
  readonly revisions: readonly string[]
  /** Only commits after this date, and what they hold that older ones did not. */
  readonly since?: string | undefined
  readonly unreachable: boolean
}

/** What a run leaves out of the scope, and is told about it. */
export interface Sparing {
  /** Only its share is listed. */
  readonly shard?: Shard | undefined
  /** Objects that need no second look. */
  readonly clean?: CleanIds | undefined
}

/** Paths of what has no path of its own. */
export const NO_PATH = '(unreachable object)'

/** No LFS pointer is longer. */
const SMALL = 1024

/** The order of history: oldest first, and no commit before its parents. Shards of one repository get the same. */
export const COMMIT_ORDER = ['rev-list', '--reverse', '--topo-order', '--all', '--reflog']

/**
 * Every blob, commit message and tag message once, in the order of the packs (any other order makes git inflate the same delta
 * bases again and again, at almost twice the cost). Paths and commits are found afterwards, for the few objects with findings.
 */
export async function* readHistory(
  git: Git,
  scope: HistoryScope,
  sparing: Sparing = {},
  crew?: Crew,
): AsyncGenerator<Item> {
  const { shard, clean } = sparing
  const named = scope.revisions.length > 0
  const roots = [
    ...(scope.since === undefined ? [] : [sinceOption(scope.since).replace('--since-as-filter', '--since')]),
    ...(named ? ['--end-of-options', ...scope.revisions] : ['--all', '--reflog']),
    '--',
  ]
  const hexLength = readGit(git, ['rev-parse', '--show-object-format']).toString().trim() === 'sha256' ? 64 : 40
  const wanted = new IdSet(hexLength)
  const all = shard && new IdSet(hexLength)
  const want = (id: string): void => {
    if (!shard || shard.takesId(id)) wanted.add(id)
    if (!all || all.has(id)) return
    all.add(id)
    shard!.noteId(id)
  }
  if (shard) await noteOrder(git, shard)
  const listing = async (args: readonly string[]): Promise<void> => {
    for await (const id of gitLines(git, ['rev-list', ...args, '--missing=print', ...roots]))
      want(id[0] === '?' ? id.slice(1) : id)
  }
  const stored = new IdList(hexLength)
  // All at once: each git has a core's work, and none needs what another one says.
  await Promise.all([
    listing(['--objects', '--no-object-names', '--filter=object:type=blob', '--filter-provided-objects']),
    listing([]),
    listStored(git, stored),
  ])
  for (const id of tagObjects(git, named ? scope.revisions : undefined)) want(id)
  yield { kind: 'listed', count: wanted.size }
  yield* submodules(git, shard)

  const order = new IdList(hexLength)
  let extra = 0
  let spared = 0
  const take = (id: string): void => {
    if (clean?.has(id)) spared++
    else order.push(id)
  }
  for (const id of stored) {
    if (wanted.take(id)) take(id)
    else if (scope.unreachable && !(all ?? wanted).has(id)) {
      shard?.noteId(id)
      if (shard && !shard.takesId(id)) continue
      take(id)
      extra++
    }
  }
  // Git knows the empty blob without having it.
  if (wanted.take(EMPTY_BLOB[hexLength]!)) order.push(EMPTY_BLOB[hexLength]!)
  if (extra > 0) yield { kind: 'listed', count: extra }
  for (const id of wanted.untaken())
    yield { kind: 'problem', problem: { code: 'missing-object', path: id, message: problemText(id) } }
  if (spared > 0) yield { kind: 'clean', count: spared }
  const reading = new Reading(git, clean)
  try {
    for await (const { left, clean: nothing, bytes } of sieve(order, crew, OBJECTS, (id) => id)) {
      yield* reading.items(left)
      if (nothing.length > 0) yield { kind: 'sieved', count: nothing.length, bytes }
      if (clean) for (const id of nothing) clean.add(id)
    }
  } finally {
    reading.close()
  }
}

/** What the object store holds in the order of its packs, without the trees. */
async function listStored(git: Git, stored: IdList): Promise<void> {
  const what = ['--batch-all-objects', '--unordered', '--batch-check=%(objectname) %(objecttype)']
  for await (const line of gitLines(git, ['cat-file', ...what])) {
    const cut = line.indexOf(' ')
    if (!line.endsWith(' tree')) stored.push(line.slice(0, cut))
  }
}

/** Two clones of one repository have the same refs and the same order of commits, or their shards do not fit together. */
async function noteOrder(git: Git, shard: Shard): Promise<void> {
  shard.note(readGit(git, ['for-each-ref', '--format=%(objectname) %(refname)']))
  for await (const id of gitLines(git, COMMIT_ORDER)) shard.note(id)
}

function problemText(id: string): string {
  const { message, hint } = missingObject(id)
  return `${message}. ${hint}`
}

/** Annotated tags, those that tag tags included: all, or those among the revisions. */
function tagObjects(git: Git, revisions: readonly string[] | undefined): Set<string> {
  const listing = revisions
    ? runGit(git, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], `${revisions.join('\n')}\n`).stdout
    : readGit(git, ['for-each-ref', '--format=%(objecttype) %(objectname)'])
  const tags = new Set<string>()
  let found = tagsIn(listing.toString('latin1'))
  while (found.length > 0) {
    for (const id of found) tags.add(id)
    const next: string[] = []
    for (let at = 0; at < found.length; at += 1000)
      for (const bytes of readObjects(git, found.slice(at, at + 1000)).values()) {
        const tagged = /^object ([0-9a-f]+)\ntype tag\n/.exec(bytes?.toString('latin1', 0, 200) ?? '')?.[1]
        if (tagged !== undefined && !tags.has(tagged)) next.push(tagged)
      }
    found = next
  }
  return tags
}

function tagsIn(listing: string): string[] {
  return listing
    .split('\n')
    .filter((line) => line.startsWith('tag '))
    .map((line) => line.slice(4))
}

/** The submodules that HEAD names: other repositories, with histories of their own. */
function* submodules(git: Git, shard: Shard | undefined): Generator<Item> {
  const { status, stdout } = runGit(git, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD'])
  if (status !== 0) return
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(0, at)
    const path = displayPath(stdout.subarray(stdout.indexOf(9, at) + 1, end))
    if (stdout.toString('latin1', at, at + 6) === SUBMODULE && (shard?.takesPath(path) ?? true)) {
      yield { kind: 'listed', count: 1 }
      yield { kind: 'skip', skip: { path, reason: 'submodule' } }
    }
    at = end + 1
  }
}

/** Reads objects from one git, portion by portion. */
class Reading {
  readonly #ids = new Portions()
  readonly #stream: ObjectStream
  readonly #pointers: Pointers
  readonly #clean: CleanIds | undefined

  constructor(git: Git, clean: CleanIds | undefined) {
    this.#stream = new ObjectStream(git, this.#ids)
    this.#pointers = new Pointers(git)
    this.#clean = clean
  }

  async *items(ids: Iterable<string>): AsyncGenerator<Item> {
    const stream = this.#stream
    this.#ids.add(ids)
    for (let answer = await stream.next(); answer; answer = await stream.next()) {
      if ('error' in answer) {
        yield {
          kind: 'problem',
          problem: { code: answer.error.code, path: answer.id, message: problemText(answer.id) },
        }
        continue
      }
      const blob = objectIn(stream, answer)
      if (answer.size >= SMALL || answer.type !== 'blob') yield { kind: 'blob', blob }
      else {
        let items = 0
        for (const item of this.#pointers.behind(blob)) {
          items++
          yield item
        }
        // What a pointer leads to may come and go.
        if (items > 1) this.#clean?.forget(answer.id)
      }
    }
  }

  close(): void {
    this.#stream.close()
  }
}
