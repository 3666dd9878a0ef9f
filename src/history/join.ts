import { placesOfPath } from '../model/lives.ts'
import type { Moment, Part } from '../model/part.ts'

/**
 * Joins the parts of each key and path into one. The file on disk speaks for its place and for what is allowed there, since that
 * is what people can open and edit; else the first version does. The result does not depend on how the parts were cut or
 * in which order they come: this is what makes three shards equal to one run.
 */
export function joinParts(parts: readonly Part[]): Part[] {
  const groups = new Map<string, Part[]>()
  for (const part of parts) {
    const key = `${part.finding.id}\0${part.finding.path}`
    const group = groups.get(key)
    if (group) group.push(part)
    else groups.set(key, [part])
  }
  return [...groups.values()].map(joined)
}

function joined(group: readonly Part[]): Part {
  const parts = [...group].sort(bySpokesman)
  const [spokesman] = parts
  const first = earliest(parts.map((part) => part.first))
  const last = latest(parts.map((part) => part.last))
  // A file on disk counts only where no commit has it: mostly it is one of the versions that were counted.
  const counted = parts.some(({ worktree }) => !worktree) ? parts.filter(({ worktree }) => !worktree) : parts
  return {
    finding: {
      ...spokesman!.finding,
      occurrences: counted.reduce((sum, { finding }) => sum + finding.occurrences, 0),
      commit: first?.commit ?? null,
      author: first?.author ?? null,
      date: first?.date ?? null,
      livesIn: placesOfPath(parts.map(({ finding }) => finding.livesIn ?? [])),
    },
    allowed: spokesman!.allowed,
    worktree: spokesman!.worktree,
    first,
    last,
    blobs: [...new Set(parts.flatMap(({ blobs }) => blobs))].sort(),
    kept: parts.some(({ kept }) => kept),
  }
}

function bySpokesman(a: Part, b: Part): number {
  return (
    Number(b.worktree) - Number(a.worktree) ||
    (a.first && b.first ? byMoment(a.first, b.first) : Number(b.first !== null) - Number(a.first !== null)) ||
    compare(a.blobs[0] ?? '', b.blobs[0] ?? '') ||
    a.finding.line - b.finding.line ||
    a.finding.column - b.finding.column
  )
}

function byMoment(a: Moment, b: Moment): number {
  return a.order - b.order || compare(a.commit, b.commit)
}

export function earliest(moments: readonly (Moment | null)[]): Moment | null {
  return moments.filter((moment) => moment !== null).sort(byMoment)[0] ?? null
}

export function latest(moments: readonly (Moment | null)[]): Moment | null {
  return moments.filter((moment) => moment !== null).sort((a, b) => byMoment(b, a))[0] ?? null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
