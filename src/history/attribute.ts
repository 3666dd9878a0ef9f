import type { Match } from '../model/match.ts'
import { type CommitInfo, commitInfo } from '../sources/commits.ts'
import type { Git } from '../sources/git.ts'
import { NO_PATH } from '../sources/history.ts'
import { gitLines, streamGit } from '../sources/lines.ts'
import { parseRawStream } from '../sources/raw-diff.ts'
import { tipsOf } from '../sources/refs.ts'

/** One key at one path of the history. */
export interface HistoryFinding {
  /** The match in its first version. */
  readonly match: Match
  readonly path: string
  readonly first: CommitInfo | null
  readonly last: CommitInfo | null
  /** How often the key stands in the versions of this path. */
  readonly occurrences: number
  /** `HEAD`, `branch:x`, `tag:v1`, `stash`, `reflog`, `history`, `unreachable`. */
  readonly livesIn: readonly string[]
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

/**
 * Finds commits and paths for the objects with findings, in one pass over the history's raw diffs, and joins what is one key at one
 * path into one finding: a key in a file that was edited sixty times is one, not sixty.
 */
export async function attribute(git: Git, matches: readonly Match[]): Promise<HistoryFinding[]> {
  const byBlob = new Map<string, Match[]>()
  for (const match of matches) {
    const blob = match.blob.id!
    byBlob.set(blob, [...(byBlob.get(blob) ?? []), match])
  }
  const introductions = await introductionsOf(git, byBlob)
  const groups = new Map<
    string,
    { readonly path: string; readonly id: string; readonly places: { match: Match; at: Introduction | null }[] }
  >()
  const add = (path: string, match: Match, at: Introduction | null): void => {
    const key = `${match.id}\0${path}`
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { path, id: match.id, places: [] }))
    group.places.push({ match, at })
  }
  for (const [blob, here] of byBlob) {
    const places = introductions.get(blob) ?? []
    for (const match of here) {
      if (match.blob.origin === 'message') add(match.blob.path, match, messageOf(match))
      else if (places.length === 0) add(NO_PATH, match, null)
      else for (const place of firstByPath(places)) add(place.path, match, place)
    }
  }
  const commits = new Set<string>()
  for (const { places } of groups.values()) for (const { at } of places) if (at) commits.add(at.commit)
  for (const found of introductions.values()) for (const { commit } of found) commits.add(commit)
  const infos = commitInfo(git, [...commits])
  const findings: HistoryFinding[] = []
  const tips = await tipsOf(git)
  for (const { path, places } of groups.values()) {
    const dated = places.filter(({ at }) => at !== null).sort((a, b) => a.at!.order - b.at!.order)
    const first = dated[0] ?? places[0]!
    const blobs = new Set(places.map(({ match }) => match.blob.id!))
    const touching = [...blobs].flatMap((blob) =>
      (introductions.get(blob) ?? []).filter((place) => place.path === path),
    )
    const last =
      touching.reduce<Introduction | null>(
        (latest, place) => (latest === null || place.order > latest.order ? place : latest),
        null,
      ) ?? first.at
    findings.push({
      match: first.match,
      path,
      first: first.at ? (infos.get(first.at.commit) ?? null) : null,
      last: last ? (infos.get(last.commit) ?? null) : null,
      occurrences: places.length,
      livesIn: await tips.holding(
        touching[0]?.raw,
        blobs,
        touching.map(({ commit }) => commit).concat(first.at ? [first.at.commit] : []),
      ),
    })
  }
  return findings
}

function messageOf(match: Match): Introduction {
  return {
    path: match.blob.path,
    raw: Buffer.from(match.blob.path),
    blob: match.blob.id!,
    order: 0,
    commit: match.blob.id!,
  }
}

function firstByPath(places: readonly Introduction[]): Introduction[] {
  const first = new Map<string, Introduction>()
  for (const place of places) if (!first.has(place.path)) first.set(place.path, place)
  return [...first.values()]
}

/** For each blob of interest every commit that brings it, oldest first, with its path. */
async function introductionsOf(git: Git, blobs: ReadonlyMap<string, unknown>): Promise<Map<string, Introduction[]>> {
  const found = new Map<string, Introduction[]>()
  if (![...blobs.keys()].length) return found
  const commits: string[] = []
  for await (const id of gitLines(git, ['rev-list', '--reverse', '--topo-order', '--all', '--reflog'])) commits.push(id)
  const orders = new Map(commits.map((commit, order) => [commit, order]))
  const diffs = streamGit(
    git,
    ['diff-tree', '--stdin', '-r', '-m', '--root', '--raw', '-z', '--no-abbrev', '--no-renames'],
    (child) => {
      child.stdin!.end(`${commits.join('\n')}\n`)
    },
  )
  for await (const { commit, id, path, raw } of parseRawStream(diffs, (id) => blobs.has(id))) {
    const places = found.get(id) ?? []
    if (!places.some((place) => place.commit === commit && place.path === path))
      places.push({ path, raw, blob: id, order: orders.get(commit) ?? 0, commit })
    found.set(id, places)
  }
  return found
}
