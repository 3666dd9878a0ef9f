import type { Scanned } from './engine/decode/scope.ts'
import type { Engine } from './engine/engine.ts'
import type { Blob, Item, Problem } from './model/blob.ts'
import { KeysieveError } from './model/error.ts'
import type { Items } from './model/items.ts'
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
  const scanner = new Scanner(engine, ledger, onClean)
  try {
    if (Symbol.iterator in items) yield* scanner.scanAll(items)
    else for await (const item of items) yield* scanner.scanAll(item.kind === 'batch' ? item.items : [item])
  } catch (error) {
    // The source itself broke off: what was found stands, and the run is incomplete.
    if (!(error instanceof KeysieveError) || error.code === 'not-a-repository' || error.code === 'usage') throw error
    ledger.giveUp({ code: error.code, path: '', message: withHint(error) })
  }
}

const NONE: readonly Match[] = []

class Scanner {
  readonly #engine: Engine
  readonly #ledger: Ledger
  readonly #onClean: ((blob: Blob) => void) | undefined
  #blobs = 0

  constructor(engine: Engine, ledger: Ledger, onClean: ((blob: Blob) => void) | undefined) {
    this.#engine = engine
    this.#ledger = ledger
    this.#onClean = onClean
  }

  async *scanAll(items: Iterable<Item>): AsyncGenerator<Match> {
    const ledger = this.#ledger
    for (const item of items) {
      // Files are read without a turn of the event loop: ids that come from another thread need one now and then.
      if (++this.#blobs % BLOBS_A_TURN === 0 && isForetelling()) await new Promise(setImmediate)
      if (item.kind === 'listed') ledger.listed += item.count
      else if (item.kind === 'clean') ledger.known(item.count)
      else if (item.kind === 'sieved') ledger.sieved(item.count, item.bytes)
      else if (item.kind === 'skip') ledger.skip(item.skip)
      else if (item.kind === 'problem') ledger.fail(item.problem)
      else if (item.kind === 'trouble') ledger.trouble(item.problem)
      else {
        const matches = this.#scanBlob(item.blob)
        for (const match of 'then' in matches ? await matches : matches) yield match
      }
    }
  }

  #scanBlob(blob: Blob): readonly Match[] | Promise<readonly Match[]> {
    try {
      const scanned = this.#engine.scan(blob)
      if (!('then' in scanned)) return this.#entered(blob, scanned)
      return scanned.then(
        (late) => this.#entered(blob, late),
        (error: unknown) => this.#failed(blob, error),
      )
    } catch (error) {
      return this.#failed(blob, error)
    }
  }

  #entered(blob: Blob, { matches, bytes, stopped, problems, signs = [] }: Scanned): readonly Match[] {
    const ledger = this.#ledger
    ledger.scanned++
    ledger.bytes += bytes
    for (const rule of stopped) ledger.trouble(stoppedRule(rule, blob.path))
    for (const problem of problems) ledger.trouble(problem)
    for (const sign of signs) ledger.signs.push({ ...sign, path: blob.path })
    if (matches.length === 0 && stopped.length === 0 && problems.length === 0) this.#onClean?.(blob)
    return matches
  }

  #failed(blob: Blob, error: unknown): readonly Match[] {
    // An object of the history has no path yet.
    const path = blob.path || (blob.id ?? '')
    if (error instanceof NotAFile) this.#ledger.skip({ path, reason: error.reason })
    else if (error instanceof KeysieveError) this.#ledger.fail({ code: error.code, path, message: withHint(error) })
    else throw error
    return NONE
  }
}

function stoppedRule(rule: string, path: string): Problem {
  const message = `the rule ${rule} ran out of time here and was stopped; what it would have found is not known. Make its pattern simpler: npx keysieve rules check FILE`
  return { code: 'stopped-rule', path, message }
}

export function withHint(error: KeysieveError): string {
  return error.hint === '' ? error.message : `${error.message}. ${error.hint}`
}
