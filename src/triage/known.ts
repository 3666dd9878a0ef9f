import { type Blob, readerOf } from '../model/blob.ts'
import type { Match } from '../model/match.ts'

/** What is needed of the engine: the matches of a blob. */
export interface Scanner {
  scan(blob: Blob): Found | Promise<Found>
}

interface Found {
  readonly matches: readonly Match[]
}

/**
 * Whether one of these earlier versions of the match's file holds the same value, literally or, where it was decoded, as
 * the engine finds it there. By value, so that no diff has to be made or believed.
 */
export async function standsIn(match: Match, versions: readonly Buffer[], scanner: Scanner): Promise<boolean> {
  const value = Buffer.from(match.secret.expose(), 'latin1')
  if (versions.some((bytes) => bytes.includes(value))) return true
  if (match.decodedFrom.length === 0) return false
  for (const bytes of versions) {
    const blob: Blob = {
      origin: 'object',
      path: match.blob.path,
      id: null,
      sizeBytes: bytes.length,
      open: () => readerOf(bytes),
    }
    const { matches } = await scanner.scan(blob)
    if (matches.some((earlier) => earlier.secret.equals(match.secret))) return true
  }
  return false
}
