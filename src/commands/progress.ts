import { Writable } from 'node:stream'
import { type Options, type Params, SingleBar } from 'cli-progress'
import { sizeText } from '../report/summary.ts'
import type { Io } from './io.ts'

/** What a scan has done so far. */
export interface Done {
  /** Entries that were dealt with, of those that are listed by now. */
  readonly blobs: number
  readonly listed: number
  readonly bytes: number
}

export interface Bar {
  update(done: Done): void
  /** Takes it off the screen. */
  stop(): void
}

/** Only where somebody looks at it, or asked for it. */
export function wantsProgress(io: Io, flag: boolean | undefined, quiet: boolean): boolean {
  return flag ?? (!quiet && io.stderr.isTTY && !io.env.CI && io.env.TERM !== 'dumb')
}

/** A bar on stderr with blobs, bytes, rate and the time left; lines instead where stderr is no terminal. */
export function startBar(io: Io, startedMs: number): Bar {
  const stream = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        io.stderr.write(String(chunk))
        done()
      },
    }),
    { isTTY: io.stderr.isTTY, columns: io.stderr.columns },
  )
  let bytes = 0
  const format = (options: Options, params: Params): string => {
    const seconds = Math.max(0.001, (io.now() - startedMs) / 1000)
    const size = options.barsize ?? 20
    const full = Math.min(size, Math.round(params.progress * size))
    const left = params.progress > 0 ? (seconds * (1 - params.progress)) / params.progress : 0
    return [
      `keysieve [${'='.repeat(full)}${' '.repeat(size - full)}] ${Math.floor(params.progress * 100)}%`,
      `${params.value.toLocaleString('en')}/${params.total.toLocaleString('en')} blobs`,
      `${sizeText(bytes)}, ${sizeText(Math.round(bytes / seconds))}/s`,
      `${timeText(left)} left`,
    ].join(' | ')
  }
  const bar = new SingleBar({
    stream,
    format,
    barsize: 20,
    clearOnComplete: true,
    noTTYOutput: true,
    notTTYSchedule: 5000,
    gracefulExit: false,
  })
  bar.start(1, 0)
  return {
    update({ blobs, listed, bytes: now }) {
      bytes = now
      bar.setTotal(Math.max(1, listed))
      bar.update(blobs)
    },
    stop: () => bar.stop(),
  }
}

export function timeText(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
