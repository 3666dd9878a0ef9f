import type { Item } from '../model/blob.ts'
import { batch, type Batch as ItemBatch } from '../model/items.ts'

/** What any thread can read by itself: a file, or an object of git by its id. */
export type Sample = { readonly file: string | Uint8Array; readonly path: string } | string

/** Threads that look through samples, this one among them. Neither way of looking ever rejects. */
export interface Crew {
  /** Whether there is so much to do that they pay, with so many entries at the least. Once it was true it stays true. */
  begins(enough: number): boolean
  /** Whether this one is for them: what is to be left out, say, is not. */
  takes(sample: Sample): boolean
  /** The threads beside this one; 0 when all of them are gone. */
  readonly size: number
  /** Whether one of them can take a batch. */
  readonly hasRoom: boolean
  /** For each sample its bytes if it was read to its end and holds nothing at all, else -1: look yourself. */
  elsewhere(samples: readonly Sample[]): Promise<readonly number[]>
  here(samples: readonly Sample[]): Promise<readonly number[]>
}

/** What came out of a batch, or of a whole list without a crew: entries to be dealt with as ever, in their order, and those that are done. */
export interface Sieved<T> {
  readonly left: Iterable<T>
  readonly clean: readonly T[]
  readonly bytes: number
}

interface Batch<T> {
  readonly entries: readonly T[]
  /** For each entry the number of its sample, or -1. */
  readonly places: readonly number[]
  readonly samples: readonly Sample[]
  /** Left out: nobody looks at it yet. */
  sizes?: readonly number[] | undefined
  away?: Promise<void>
}

/**
 * Sorts out the entries in which there is nothing, on as many threads as the crew has. It decides nothing else: whatever is not plainly
 * clean stays in its place in the list, for the only thread that finds, counts and tells.
 * @param sampleOf what is to be looked at; undefined for an entry that is no matter of bytes
 */
export async function* sieve<T>(
  entries: Iterable<T>,
  crew: Crew | undefined,
  { size, enough }: Portion,
  sampleOf: (entry: T) => Sample | undefined,
): AsyncGenerator<Sieved<T>> {
  const rest = entries[Symbol.iterator]()
  const queue: Batch<T>[] = []
  yield { left: untilBegun(rest, crew, enough), clean: [], bytes: 0 }
  if (!crew) return
  for (let ended = false; ; ) {
    while (!ended && queue.length < AHEAD * (crew.size + 1)) {
      const batch = nextBatch(rest, size, crew, sampleOf)
      if (batch.entries.length === 0) ended = true
      else queue.push(batch)
    }
    const [first] = queue
    if (!first) return
    for (const batch of queue) if (isWaiting(batch) && crew.hasRoom) batch.away = sentOff(batch, crew)
    if (!first.sizes) {
      const own = queue.find(isWaiting)
      // Nobody to share with: looking twice would be a waste.
      if (own) own.sizes = crew.size > 0 ? await crew.here(own.samples) : []
      else await first.away
      continue
    }
    queue.shift()
    yield sorted(first, first.sizes)
  }
}

/** The same for items: files go through the sieve. */
export async function* sieveItems(items: Iterable<Item>, crew: Crew | undefined): AsyncGenerator<Item | ItemBatch> {
  for await (const { left, clean, bytes } of sieve(items, crew, FILES, sampleOfItem)) {
    yield batch(left)
    if (clean.length > 0) yield { kind: 'sieved', count: clean.length, bytes }
  }
}

/** Batches before the first that is not done, for each thread: one may take much longer than the others. */
const AHEAD = 8

/** How entries of a kind are shared. */
export interface Portion {
  /** In a batch: some milliseconds of work, so that nobody waits long for the last one. */
  readonly size: number
  /** With so many before it a run pays for the start of threads. */
  readonly enough: number
}

export const FILES: Portion = { size: 64, enough: 60_000 }
/** They are larger, and git has to unpack them. */
export const OBJECTS: Portion = { size: 256, enough: 20_000 }

function sampleOfItem(item: Item): Sample | undefined {
  return item.kind === 'blob' && item.blob.file !== undefined
    ? { file: item.blob.file, path: item.blob.path }
    : undefined
}

function* untilBegun<T>(rest: Iterator<T>, crew: Crew | undefined, enough: number): Generator<T> {
  while (!crew?.begins(enough)) {
    const { done, value } = rest.next()
    if (done) return
    yield value
  }
}

function nextBatch<T>(
  rest: Iterator<T>,
  size: number,
  crew: Crew,
  sampleOf: (entry: T) => Sample | undefined,
): Batch<T> {
  const entries: T[] = []
  const places: number[] = []
  const samples: Sample[] = []
  while (entries.length < size) {
    const { done, value } = rest.next()
    if (done) break
    const sample = sampleOf(value)
    entries.push(value)
    places.push(sample !== undefined && crew.takes(sample) ? samples.push(sample) - 1 : -1)
  }
  return { entries, places, samples }
}

function isWaiting<T>({ sizes, away }: Batch<T>): boolean {
  return !sizes && !away
}

async function sentOff<T>(batch: Batch<T>, crew: Crew): Promise<void> {
  batch.sizes = await crew.elsewhere(batch.samples)
}

function sorted<T>({ entries, places }: Batch<T>, sizes: readonly number[]): Sieved<T> {
  const left: T[] = []
  const clean: T[] = []
  let bytes = 0
  for (const [index, entry] of entries.entries()) {
    const size = sizes[places[index]!] ?? -1
    if (size < 0) left.push(entry)
    else {
      clean.push(entry)
      bytes += size
    }
  }
  return { left, clean, bytes }
}
