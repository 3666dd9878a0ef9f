import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Io } from '../../src/commands/io.ts'
import { DEFAULTS } from '../../src/commands/options.ts'
import { startBar, timeText, wantsProgress } from '../../src/commands/progress.ts'
import { Watch } from '../../src/commands/watch.ts'
import { type Blob, type Item, readerOf } from '../../src/model/blob.ts'
import type { Batch } from '../../src/model/items.ts'
import { Ledger } from '../../src/model/ledger.ts'

interface Screen extends Io {
  shown: string
  time: number
  signal: (() => void) | undefined
}

function screen(isTTY: boolean, env: Record<string, string> = {}): Screen {
  const io: Screen = {
    shown: '',
    time: 0,
    signal: undefined,
    cwd: '/',
    env,
    stdin: Readable.from([]),
    stdout: { write: () => {}, isTTY },
    stderr: { write: (text) => void (io.shown += text), isTTY, columns: 100 },
    now: () => io.time,
    program: '',
    node: '',
    onInterrupt: (listener) => {
      io.signal = listener
    },
  }
  return io
}

describe('the progress bar', () => {
  it.each<[string, boolean, Record<string, string>, boolean | undefined, boolean, boolean]>([
    ['on a terminal', true, {}, undefined, false, true],
    ['not elsewhere', false, {}, undefined, false, false],
    ['not in CI', true, { CI: 'true' }, undefined, false, false],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, undefined, false, false],
    ['not with --quiet', true, {}, undefined, true, false],
    ['not with --no-progress', true, {}, false, false, false],
    ['with --progress anywhere', false, { CI: 'true' }, true, true, true],
  ])('is shown %s', (_, isTTY, env, flag, quiet, wanted) => {
    expect(wantsProgress(screen(isTTY, env), flag, quiet)).toBe(wanted)
  })

  it('tells blobs, bytes, rate and the time left, and is gone afterwards', async () => {
    const io = screen(true)
    const bar = startBar(io, 0)
    io.time = 10_000
    bar.update({ blobs: 250, listed: 1000, bytes: 50 * 1024 * 1024 })
    await sleep(300)
    bar.stop()
    expect(io.shown).toContain('25% | 250/1,000 blobs | 50 MiB, 5.0 MiB/s | 30 s left')
    expect(io.shown.endsWith('\x1b[1G\x1b[2K')).toBe(true)
  })

  it.each([
    [0.2, '1 s'],
    [59.5, '1 min 0 s'],
    [3599, '59 min 59 s'],
    [7260, '2 h 1 min'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(timeText(seconds)).toBe(text)
  })
})

describe('a watched scan', () => {
  function* items(io: Screen, count: number, each: (i: number) => void): Generator<Item> {
    yield { kind: 'listed', count }
    for (let i = 0; i < count; i++) {
      io.time += 60
      each(i)
      const bytes = Buffer.alloc(10)
      yield {
        kind: 'blob',
        blob: { origin: 'file', path: `${i}`, id: null, sizeBytes: 10, open: () => readerOf(bytes) },
      }
    }
  }

  async function* blobsOf(items: AsyncIterable<Item | Batch>): AsyncGenerator<Blob> {
    for await (const item of items)
      for (const one of item.kind === 'batch' ? item.items : [item]) if (one.kind === 'blob') yield one.blob
  }

  it('passes everything on, shows a bar once it takes long, and breaks off at a signal', async () => {
    const io = screen(true)
    const watch = new Watch(io, DEFAULTS, new Ledger())
    const seen: string[] = []
    const run = async (): Promise<void> => {
      for await (const blob of blobsOf(watch.over(items(io, 100, (i) => i === 50 && io.signal!())))) {
        seen.push(blob.path)
        await (await blob.open()).read(Buffer.alloc(10))
      }
    }
    await expect(run()).rejects.toMatchObject({ code: 'interrupted' })
    expect(seen).toEqual(Array.from({ length: 50 }, (_, i) => String(i)))
    expect(watch.interrupted).toBe(true)
    watch.stop()
    expect(io.signal).toBeUndefined()
    expect(io.shown).toContain('keysieve [')
  })

  it('can be broken off within a file', async () => {
    const io = screen(false)
    const watch = new Watch(io, DEFAULTS, new Ledger())
    for await (const blob of blobsOf(watch.over(items(io, 1, () => {})))) {
      const reader = await blob.open()
      expect(await reader.read(Buffer.alloc(4))).toBe(4)
      io.time += 60
      io.signal!()
      await expect(Promise.resolve(reader.read(Buffer.alloc(4)))).rejects.toMatchObject({ code: 'interrupted' })
    }
  })
})
