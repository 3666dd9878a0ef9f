/** A thread that sifts (threads.ts): batches come in, sizes go out. */
import { parentPort, workerData } from 'node:worker_threads'
import { BUILTIN } from '../rulebook/builtin.ts'
import type { Running } from '../rulebook/known.ts'
import { tableOf } from '../rulebook/table.ts'
import type { Sample } from '../sources/sieve.ts'
import { createEngine } from './in-force.ts'
import { Sifter } from './sifter.ts'
import type { Errand } from './threads.ts'

const { rules, now, decode, git, limits }: Errand = workerData
const sifter = new Sifter(createEngine(rules === null ? BUILTIN : runningOf(rules), now, decode), git, limits)
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (samples: readonly Sample[]) => {
  sifter.announce(samples)
  last = last.then(async () => parentPort?.postMessage(await sifter.sift(samples)))
})

function runningOf({ list, trusted, muted }: NonNullable<Errand['rules']>): Running {
  return { table: { ...tableOf(list), ...(muted ? { muted } : {}) }, trusted }
}
