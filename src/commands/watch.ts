import type { Blob, Item, Reader } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import { type Batch, batch, type Items } from '../model/items.ts'
import type { Ledger } from '../model/ledger.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import type { Bar } from './progress.ts'

/** Files are read and scanned without a turn of the event loop; signals and timers need one now and then. */
const TURN_MS = 50
/** A scan that is over by then shows no bar. */
const PATIENCE_MS = 700

/**
 * Watches over a scan that may be long: shows how far it is, and breaks it off at a signal, so that what was found until then is
 * still told, as incomplete. Not for hooks: they are short, and a signal ends them at once.
 */
export class Watch {
  readonly #io: Io
  readonly #options: ScanOptions
  readonly #ledger: Ledger
  readonly #started: number
  /** Ends what is being waited for. */
  #giveUp: ((error: KeysieveError) => void) | undefined
  interrupted = false
  #turned: number
  #bytes = 0
  #bar: Bar | undefined

  constructor(io: Io, options: ScanOptions, ledger: Ledger) {
    this.#io = io
    this.#options = options
    this.#ledger = ledger
    this.#started = this.#turned = io.now()
    io.onInterrupt(() => {
      this.interrupted = true
      this.#giveUp?.(interruption())
    })
  }

  async *over(items: Items): AsyncGenerator<Item | Batch> {
    if (Symbol.iterator in items) {
      yield batch(this.#each(items))
      return
    }
    const iterator = items[Symbol.asyncIterator]()
    try {
      for (;;) {
        const { done, value }: IteratorResult<Item | Batch> = await this.#unlessInterrupted(iterator.next())
        if (done) return
        if (this.#due) await this.#turn()
        if (this.interrupted) throw interruption()
        yield value.kind === 'batch' ? batch(this.#each(value.items)) : this.#seen(value)
      }
    } catch (error) {
      await this.#rethrow(error)
    } finally {
      // Not awaited: a git that still lists, or hangs, would hold up the report.
      Promise.resolve(iterator.return?.(undefined)).catch(() => {})
    }
  }

  /** There is a turn whenever a file is read. */
  *#each(items: Iterable<Item>): Generator<Item> {
    for (const item of items) {
      if (this.interrupted) throw interruption()
      yield this.#seen(item)
    }
  }

  #seen(item: Item): Item {
    if (item.kind === 'sieved') this.#bytes += item.bytes
    return item.kind === 'blob' ? { kind: 'blob', blob: this.#counted(item.blob) } : item
  }

  /** From here on a signal ends the program at once. */
  stop(): void {
    this.#io.onInterrupt(undefined)
    this.#bar?.stop()
    this.#bar = undefined
  }

  /** Waits for git, or for the signal: git may list for minutes. (Promise.race would keep something of every step.) */
  #unlessInterrupted<T>(step: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#giveUp = reject
      if (this.interrupted) reject(interruption())
      step.then(resolve, reject)
    })
  }

  /** A terminal's Ctrl-C reaches git too, whose end may be noticed first. */
  async #rethrow(error: unknown): Promise<never> {
    await this.#turn()
    throw this.interrupted ? interruption() : error
  }

  get #due(): boolean {
    return this.#io.now() - this.#turned > TURN_MS
  }

  async #turn(): Promise<void> {
    await new Promise(setImmediate)
    this.#turned = this.#io.now()
    if (this.#bar === undefined && this.#turned - this.#started > PATIENCE_MS) await this.#showBar()
    const { listed, scanned, skips, failed } = this.#ledger
    this.#bar?.update({ listed, blobs: scanned + skips.length + failed, bytes: this.#bytes })
  }

  async #showBar(): Promise<void> {
    const { startBar, wantsProgress } = await import('./progress.ts')
    const { progress, quiet } = this.#options
    this.#bar = wantsProgress(this.#io, progress, quiet)
      ? startBar(this.#io, this.#started)
      : { update() {}, stop() {} }
  }

  /** The blob, whose reading can be broken off: one file may have gigabytes. */
  #counted(blob: Blob): Blob {
    return {
      ...blob,
      open: () => {
        const opened = blob.open()
        return 'then' in opened ? opened.then((reader) => this.#tee(reader)) : this.#tee(opened)
      },
    }
  }

  #tee(reader: Reader): Reader {
    const count = (bytes: number): number | Promise<number> => {
      this.#bytes += bytes
      if (!this.#due) return bytes
      return this.#turn().then(() => {
        if (this.interrupted) throw interruption()
        return bytes
      })
    }
    return {
      read: (into) => {
        const bytes = reader.read(into)
        if (typeof bytes === 'number') return count(bytes)
        return this.#unlessInterrupted(bytes).then(count, (error) => this.#rethrow(error))
      },
      close: () => reader.close(),
    }
  }
}

function interruption(): KeysieveError {
  return new KeysieveError(
    'interrupted',
    'the run was interrupted',
    'What is told here is what was scanned until then.',
  )
}
