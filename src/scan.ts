import type { Engine } from './engine/engine.ts'
import type { Blob, Items, Problem } from './model/blob.ts'
import { KeysieveError } from './model/error.ts'
import type { Ledger } from './model/ledger.ts'
import type { Match } from './model/match.ts'
import { isForetelling } from './model/slow-ids.ts'
import { NotAFile } from './sources/not-a-file.ts'

const BLOBS_A_TURN = 16

/**
 * The pipeline: each blob that the source lists goes through the engine; its matches come out one by one, and the ledger is told
 * what became of every entry. A blob that cannot be read is a problem and the scan goes on with the next.
 * @param onClean told of every blob that was read to its end and in which nothing at all was found
 */
export async function* scan(
  items: Items,
  engine: Engine,
  ledger: Ledger,
  onClean?: (blob: Blob) => void,
): AsyncGenerator<Match> {
  let blobs = 0
  try {
    for await (const item of items) {
      // Files are read without a turn of the event loop: ids that come from another thread need one now and then.
      if (++blobs % BLOBS_A_TURN === 0 && isForetelling()) await new Promise(setImmediate)
      if (item.kind === 'listed') ledger.listed += item.count
      else if (item.kind === 'clean') ledger.known(item.count)
      else if (item.kind === 'sieved') ledger.sieved(item.count, item.bytes)
      else if (item.kind === 'skip') ledger.skip(item.skip)
      else if (item.kind === 'problem') ledger.fail(item.problem)
      else if (item.kind === 'trouble') ledger.trouble(item.problem)
      else yield* scanBlob(item.blob, engine, ledger, onClean)
    }
  } catch (error) {
    // The source itself broke off: what was found stands, and the run is incomplete.
    if (!(error instanceof KeysieveError) || error.code === 'not-a-repository' || error.code === 'usage') throw error
    ledger.giveUp({ code: error.code, path: '', message: withHint(error) })
  }
}

async function* scanBlob(
  blob: Blob,
  engine: Engine,
  ledger: Ledger,
  onClean?: (blob: Blob) => void,
): AsyncGenerator<Match> {
  try {
    const scanning = engine.scan(blob)
    const { matches, bytes, stopped, problems, signs = [] } = 'then' in scanning ? await scanning : scanning
    ledger.scanned++
    ledger.bytes += bytes
    for (const rule of stopped) ledger.trouble(stoppedRule(rule, blob.path))
    for (const problem of problems) ledger.trouble(problem)
    for (const sign of signs) ledger.signs.push({ ...sign, path: blob.path })
    if (matches.length === 0 && stopped.length === 0 && problems.length === 0) onClean?.(blob)
    yield* matches
  } catch (error) {
    // An object of the history has no path yet.
    const path = blob.path || (blob.id ?? '')
    if (error instanceof NotAFile) ledger.skip({ path, reason: error.reason })
    else if (error instanceof KeysieveError) ledger.fail({ code: error.code, path, message: withHint(error) })
    else throw error
  }
}

function stoppedRule(rule: string, path: string): Problem {
  const message = `the rule ${rule} ran out of time here and was stopped; what it would have found is not known. Make its pattern simpler: npx keysieve rules check FILE`
  return { code: 'stopped-rule', path, message }
}

export function withHint(error: KeysieveError): string {
  return error.hint === '' ? error.message : `${error.message}. ${error.hint}`
}
