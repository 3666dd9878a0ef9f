import type { Match } from '../model/match.ts'
import type { Moment } from '../model/part.ts'
import { type CommitInfo, commitInfo } from '../sources/commits.ts'
import type { Git } from '../sources/git.ts'
import { COMMIT_ORDER, NO_PATH } from '../sources/history.ts'
import { gitLines, streamGit } from '../sources/lines.ts'
import { parseRawStream } from '../sources/raw-diff.ts'
import { objectsOfRefs, type RefObject } from '../sources/ref-objects.ts'
import { homesOf } from '../sources/refs.ts'

/** One key at one path of the history. */
export interface HistoryFinding {
  /** The match in its first version. */
  readonly match: Match
  readonly path: string
  readonly first: Moment | null
  readonly last: Moment | null
  /** How often the key stands in the versions of this path. */
  readonly occurrences: number
  /** `HEAD`, `branch:x`, `tag:v1`, `stash`, `reflog`, `history`, `unreachable`. */
  readonly livesIn: readonly string[]
  readonly blobs: readonly string[]
  /** A file stands at the path in HEAD or at a branch. */
  readonly kept: boolean
}

interface Place {
  readonly match: Match
  readonly at: Introduction | null
  /** The path's bytes where a tree has it and no commit. */
  readonly raw: Buffer | undefined
}

interface Introduction {
  readonly path: string
  /** The path's bytes. */
  readonly raw: Buffer
  readonly blob: string
  /** Position in the order of history, 0 is the oldest. */
  readonly order: number
  readonly commit: string
}

const NOWHERE: RefObject = { path: NO_PATH, raw: undefined }

/**
 * Finds commits and paths for the objects with findings, in one pass over the history's raw diffs, and joins what is one key at one
 * path into one finding: a key in a file that was edited sixty times is one, not sixty.
 * @param fits whether a match counts at a path (some rules stay off lock files); asked before any id, which can be dear to make
 */
export async function attribute(
  git: Git,
  matches: readonly Match[],
  fits: (match: Match, path: string) => boolean = () => true,
): Promise<HistoryFinding[]> {
  const byBlob = new Map<string, Match[]>()
  for (const match of matches) {
    const here = byBlob.get(match.blob.id!)
    if (here) here.push(match)
    else byBlob.set(match.blob.id!, [match])
  }
  const orders = await ordersOf(git, byBlob.size > 0)
  const introductions = await introductionsOf(git, byBlob, orders)
  const groups = new Map<string, { readonly path: string; readonly places: Place[] }>()
  const add = (path: string, match: Match, at: Introduction | null, raw?: Buffer): void => {
    const key = `${match.id}\0${path}`
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { path, places: [] }))
    group.places.push({ match, at, raw })
  }
  const stray = [...byBlob].filter(([blob, [match]]) => match!.blob.origin !== 'message' && !introductions.has(blob))
  const strayIds = new Set(stray.map(([blob]) => blob))
  const named = stray.length > 0 ? objectsOfRefs(git, (id) => strayIds.has(id)) : new Map<string, RefObject[]>()
  for (const [blob, here] of byBlob) {
    const places = introductions.get(blob) ?? []
    for (const match of here) {
      if (match.blob.origin === 'message') add(match.blob.path, match, messageOf(match, orders))
      else if (places.length === 0)
        for (const { path, raw } of named.get(blob) ?? [NOWHERE]) {
          if (raw === undefined || fits(match, path)) add(path, match, null, raw)
        }
      else for (const place of firstByPath(places)) if (fits(match, place.path)) add(place.path, match, place)
    }
  }
  const drafts = [...groups.values()].map(({ path, places }) => draftOf(path, places, introductions))
  const commits = new Set(drafts.flatMap(({ first, last }) => [first, last].flatMap((at) => at?.commit ?? [])))
  const infos = commitInfo(git, [...commits])
  const homes = homesOf(git, drafts)
  return drafts.map(({ match, path: _, shown, first, last, occurrences, blobs }, i) => ({
    match,
    path: shown,
    first: momentOf(first, infos),
    last: momentOf(last, infos),
    occurrences,
    livesIn: homes[i]!.livesIn,
    blobs: [...blobs].sort(),
    kept: homes[i]!.kept,
  }))
}

/** What is known of one key at one path before git is asked for people and places. */
function draftOf(shown: string, places: readonly Place[], introductions: ReadonlyMap<string, Introduction[]>) {
  const dated = places.filter(({ at }) => at !== null).sort((a, b) => a.at!.order - b.at!.order)
  const [first] = dated.length > 0 ? dated : [...places].sort((a, b) => (a.match.blob.id! < b.match.blob.id! ? -1 : 1))
  const blobs = new Set(places.map(({ match }) => match.blob.id!))
  const touching = [...blobs].flatMap((blob) => (introductions.get(blob) ?? []).filter(({ path }) => path === shown))
  const moments = [...touching, ...dated.map(({ at }) => at!)]
  return {
    match: first!.match,
    shown,
    path: touching[0]?.raw ?? first!.raw,
    first: first!.at,
    last: moments.reduce<Introduction | null>((last, at) => (last === null || at.order > last.order ? at : last), null),
    occurrences: places.length,
    blobs,
    commits: [...new Set(moments.map(({ commit }) => commit))],
  }
}

function momentOf(at: Introduction | null, infos: ReadonlyMap<string, CommitInfo>): Moment | null {
  const info = at && infos.get(at.commit)
  return info ? { order: at.order, ...info } : null
}

/** A tag has no place among the commits: it comes behind them. */
function messageOf(match: Match, orders: ReadonlyMap<string, number>): Introduction {
  const { path, id } = match.blob
  return { path, raw: Buffer.from(path), blob: id!, order: orders.get(id!) ?? orders.size, commit: id! }
}

async function ordersOf(git: Git, needed: boolean): Promise<Map<string, number>> {
  const orders = new Map<string, number>()
  if (needed) for await (const id of gitLines(git, COMMIT_ORDER)) orders.set(id, orders.size)
  return orders
}

function firstByPath(places: readonly Introduction[]): Introduction[] {
  const first = new Map<string, Introduction>()
  for (const place of places) if (!first.has(place.path)) first.set(place.path, place)
  return [...first.values()]
}

/** For each blob of interest every commit that brings it, oldest first, with its path. */
async function introductionsOf(
  git: Git,
  blobs: ReadonlyMap<string, readonly Match[]>,
  orders: ReadonlyMap<string, number>,
): Promise<Map<string, Introduction[]>> {
  const found = new Map<string, Introduction[]>()
  if (![...blobs.values()].some(([match]) => match!.blob.origin !== 'message')) return found
  const seen = new Set<string>()
  const diffs = streamGit(
    git,
    ['diff-tree', '--stdin', '-r', '-m', '--root', '--raw', '-z', '--no-abbrev', '--no-renames'],
    (child) => {
      child.stdin!.end(`${[...orders.keys()].join('\n')}\n`)
    },
  )
  for await (const { commit, id, path, raw } of parseRawStream(diffs, (id) => blobs.has(id))) {
    const key = `${commit} ${id} ${path}`
    if (seen.has(key)) continue
    seen.add(key)
    const places = found.get(id) ?? []
    places.push({ path, raw, blob: id, order: orders.get(commit) ?? 0, commit })
    found.set(id, places)
  }
  return found
}
