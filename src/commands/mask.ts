import { createPrefilter } from '../engine/create-prefilter.ts'
import { Engine } from '../engine/engine.ts'
import { type Extent, Masker } from '../engine/masker.ts'
import { KeysieveError, systemCode } from '../model/error.ts'
import { visible } from '../report/escape.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import type { Running } from '../rulebook/known.ts'
import { cpuMs } from './in-force.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'

/** Input that pauses this long is somebody's live log: whole lines go out. */
const PAUSE_MS = 20
/** And what stands on an unfinished line goes out word by word: a prompt that waits for its answer. */
const LONG_PAUSE_MS = 500
/** Input that trickles without a pause goes out at least this often. */
const LATEST_MS = 100

type MaskOptions = Pick<ScanOptions, 'minConfidence' | 'rules' | 'knownSecrets'>

/** `keysieve mask`: standard input to standard output with every secret replaced by its rule's name. Finding some is no error. */
export async function mask(io: Io, options: MaskOptions): Promise<number> {
  const masker = new Masker(await rawEngine(io, options), options.minConfidence)
  const troubles = new Set<string>()
  const put = async (extent: Extent): Promise<boolean> => {
    const taken = await masker.take(extent)
    for (const trouble of taken.troubles) troubles.add(trouble)
    return taken.bytes.length === 0 || (await io.stdout.bytes!(taken.bytes))
  }
  const chunks = io.stdin[Symbol.asyncIterator]()
  const wasRead = await copy(io, chunks, masker, put)
  // Nobody reads any more (`| head`): the rest is not wanted.
  if (!wasRead || !(await put('end'))) await chunks.return?.()
  for (const trouble of troubles)
    io.stderr.write(`keysieve: ${visible(trouble)}; the output may show what it should have found\n`)
  return troubles.size > 0 ? 2 : 0
}

/** False when the reader went away. */
async function copy(
  io: Io,
  chunks: AsyncIterator<string | Buffer>,
  masker: Masker,
  put: (extent: Extent) => Promise<boolean>,
): Promise<boolean> {
  let next = chunks.next()
  let pauses = 0
  let since = io.now()
  for (;;) {
    const waits = masker.pending === 0 || pauses > 1 ? null : pauses === 0 ? PAUSE_MS : LONG_PAUSE_MS
    const came = await within(next, waits)
    if (came === undefined) {
      if (!(await put(pauses++ === 0 ? 'lines' : 'words'))) return false
      continue
    }
    if (came.done) return true
    pauses = 0
    let bytes = Buffer.from(came.value)
    if (masker.pending === 0) since = io.now()
    while (bytes.length > 0) {
      const fits = Math.min(masker.room, bytes.length)
      masker.push(bytes.subarray(0, fits))
      bytes = bytes.subarray(fits)
      if (masker.room > 0) continue
      if (!(await put('settled'))) return false
      since = io.now()
    }
    if (io.now() - since > LATEST_MS) {
      if (!(await put('lines'))) return false
      since = io.now()
    }
    next = chunks.next()
  }
}

/** Undefined when the time is over; null waits as long as it takes. */
async function within<T>(
  promise: Promise<IteratorResult<T>>,
  ms: number | null,
): Promise<IteratorResult<T> | undefined> {
  let timer: NodeJS.Timeout | undefined
  const pause = new Promise<undefined>((resolve) => {
    if (ms !== null) timer = setTimeout(resolve, ms, undefined)
  })
  try {
    return await (ms === null ? promise : Promise.race([promise, pause]))
  } catch (error) {
    throw new KeysieveError('unreadable', `standard input cannot be read (${systemCode(error)})`, '', error)
  } finally {
    clearTimeout(timer)
  }
}

async function rawEngine(io: Io, { rules, knownSecrets }: MaskOptions): Promise<Engine> {
  const rulebook =
    rules.length === 0 ? BUILTIN : (await import('./user-rules.ts')).withUserRules(BUILTIN, rules, io.cwd)
  let running: Running = rulebook
  if (knownSecrets !== undefined && knownSecrets !== 'off') {
    const files = (await import('./known-elsewhere.ts')).ignoredDotenvs(io)
    const { runningWithKnown } = await import('./known-secrets.ts')
    running = await runningWithKnown(io, rulebook, files.root, files, knownSecrets === 'home')
  }
  return new Engine(running.table, {
    createPrefilter,
    now: io.now(),
    decode: true,
    raw: true,
    trusted: running.trusted,
    clock: cpuMs,
    // What a log holds is text, whatever its first bytes are.
    isBinary: () => false,
  })
}
