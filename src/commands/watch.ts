import type { Blob, Item, Items, Reader } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
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
  readonly #signal: Promise<never>
  interrupted = false
  #turned: number
  #bytes = 0
  #bar: Bar | undefined

  constructor(io: Io, options: ScanOptions, ledger: Ledger) {
    this.#io = io
    this.#options = options
    this.#ledger = ledger
    this.#started = this.#turned = io.now()
    this.#signal = new Promise((_, reject) => {
      io.onInterrupt(() => {
        this.interrupted = true
        reject(interruption())
      })
    })
    this.#signal.catch(() => {})
  }

  async *over(items: Items): AsyncGenerator<Item> {
    const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
    let listing = true
    try {
      for (;;) {
        // Until the first blob git may take long to list; later a step is short and need not be raced.
        const step = iterator.next()
        const { done, value }: IteratorResult<Item> =
          'then' in step ? await (listing ? Promise.race([step, this.#signal]) : step) : step
        if (done) return
        if (this.#due) await this.#turn()
        if (this.interrupted) throw interruption()
        listing &&= value.kind !== 'blob'
        yield value.kind === 'blob' ? { kind: 'blob', blob: this.#counted(value.blob) } : value
      }
    } catch (error) {
      // A terminal's Ctrl-C reaches git too, whose end may be noticed first.
      await this.#turn()
      throw this.interrupted ? interruption() : error
    } finally {
      // Not awaited: a git that still lists would hold up the report.
      iterator.return?.(undefined)
    }
  }

  /** From here on a signal ends the program at once. */
  stop(): void {
    this.#io.onInterrupt(undefined)
    this.#bar?.stop()
    this.#bar = undefined
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
        return typeof bytes === 'number' ? count(bytes) : bytes.then(count)
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
