import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Decode } from '../engine/engine.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import type { CompiledRule } from '../rulebook/schema.ts'
import type { Git } from '../sources/git.ts'
import { COMMIT_MESSAGE, TAG_MESSAGE } from '../sources/messages.ts'
import type { Crew, Sample } from '../sources/sieve.ts'
import type { Hands, InForce } from './hands.ts'
import { createEngine } from './in-force.ts'
import { type Limits, Sifter } from './sifter.ts'
import { keepYoungHeapSmall } from './young-heap.ts'

/** Threads of a run that nobody told how many. More take 35 to 70 MB each and were not measured to pay (docs/performance.md). */
const MOST_THREADS = 2
/** A run that has read so much already, and has more before it, pays for the start of threads. */
const ENOUGH_BYTES = 384 * 1024 * 1024
/** Batches that a thread has at once, so that it never waits for this one. */
const BATCHES = 3
/** A longer one is not sifted here: it is scanned as ever, which shows how far it is and can be broken off. */
const LONG_FILE = 8 * 1024 * 1024
/** Above this a thread is ended, and its work done here. */
const HEAP_MB = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 6 }

/** All that a thread has to know. */
export interface Errand {
  /** Null: the built-in ones. */
  readonly rules: {
    readonly list: readonly CompiledRule[]
    readonly trusted: number
    readonly muted?: ReadonlySet<string>
  } | null
  readonly now: number
  readonly decode: Decode
  readonly git: Git
  readonly limits: Limits
}

interface Hand {
  readonly worker: Worker
  /** Those who wait for its batches, in order. */
  readonly waiting: ((sizes: readonly number[]) => void)[]
}

/** Threads beside this one that help to find out where nothing is (sources/sieve.ts). Every one of them may die at any time. */
export class Threads implements Crew, Hands {
  readonly #git: Git
  readonly #jobs: number | undefined
  #inForce: InForce | undefined
  #own: Sifter | undefined
  #hands: Hand[] = []
  #begun = false

  /** @param jobs threads in all, this one among them; undefined: as many as pay */
  constructor(git: Git, jobs: number | undefined) {
    this.#git = git
    this.#jobs = jobs
  }

  /** To be called before the first batch. */
  equip(inForce: InForce): void {
    // Values of local files stay on this thread.
    if (inForce.running === inForce.rulebook) this.#inForce = inForce
  }

  begins(enough: number): boolean {
    if (this.#begun || !this.#inForce) return this.#begun
    const { listed, bytes, left } = this.#inForce.ledger
    const isLarge = left > 0 && (listed >= enough || bytes >= ENOUGH_BYTES)
    const threads = this.#jobs ?? (isLarge ? Math.min(MOST_THREADS, availableParallelism()) : 1)
    if (threads > 1) this.#start(this.#inForce, threads - 1)
    return this.#begun
  }

  takes(sample: Sample): boolean {
    const config = this.#inForce?.config
    if (!config) return true
    // What an object is shows when it is read.
    const paths = typeof sample === 'string' ? ['', COMMIT_MESSAGE, TAG_MESSAGE] : [sample.path]
    return !paths.some((name) => config.isExcluded(name))
  }

  get size(): number {
    return this.#hands.length
  }

  get hasRoom(): boolean {
    return this.#hands.some(({ waiting }) => waiting.length < BATCHES)
  }

  elsewhere(samples: readonly Sample[]): Promise<readonly number[]> {
    const [hand] = [...this.#hands].sort((a, b) => a.waiting.length - b.waiting.length)
    if (!hand) return Promise.resolve([])
    return new Promise((resolve) => {
      hand.waiting.push(resolve)
      hand.worker.postMessage(samples)
    })
  }

  async here(samples: readonly Sample[]): Promise<readonly number[]> {
    this.#own!.announce(samples)
    const sizes = await this.#own!.sift(samples)
    // Files are read without a turn of the event loop, which brings the others' answers.
    await new Promise(setImmediate)
    return sizes
  }

  close(): void {
    this.#own?.close()
    this.#dismiss(this.#hands)
  }

  #start(inForce: InForce, count: number): void {
    this.#begun = true
    const errand = errandOf(inForce, this.#git)
    const { running, decode } = inForce
    const limits = { maxBytes: Math.min(errand.limits.maxBytes, LONG_FILE) }
    this.#own = new Sifter(createEngine(running, errand.now, decode), this.#git, limits)
    const program = path.join(path.dirname(inForce.io.program), 'sift-thread.cjs')
    this.#hands = Array.from({ length: count }, () => this.#handWith(program, errand))
  }

  #handWith(program: string, errand: Errand): Hand {
    const worker = new Worker(program, { workerData: errand, resourceLimits: HEAP_MB, execArgv: [], stderr: true })
    const hand: Hand = { worker, waiting: [] }
    // A thread's start sets V8's own value again.
    worker.once('online', keepYoungHeapSmall)
    worker.on('message', (sizes: unknown) => hand.waiting.shift()?.(Array.isArray(sizes) ? sizes : []))
    for (const end of ['error', 'messageerror', 'exit']) worker.on(end, () => this.#dismiss([hand]))
    return hand
  }

  /** What they had is left to this thread. */
  #dismiss(hands: readonly Hand[]): void {
    this.#hands = this.#hands.filter((hand) => !hands.includes(hand))
    for (const { worker, waiting } of hands) {
      void worker.terminate()
      for (const answer of waiting.splice(0)) answer([])
    }
  }
}

function errandOf({ running, decode, maxBytes, io }: InForce, git: Git): Errand {
  const { table, trusted } = running
  const list = Array.from({ length: table.size }, (_, index) => table.rule(index))
  return {
    rules: running === BUILTIN ? null : { list, trusted, ...(table.muted ? { muted: table.muted } : {}) },
    now: io.now(),
    decode,
    git,
    limits: { maxBytes: maxBytes ?? Number.POSITIVE_INFINITY },
  }
}
