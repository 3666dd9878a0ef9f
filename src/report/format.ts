import type { Report } from '../model/report.ts'

export interface Look {
  /** Asked for only where something is shown: to know it takes a commit hook a millisecond. */
  readonly color: boolean
  /** Milliseconds since the epoch, for what tells when it was made. */
  readonly now: number
}

/** Writes a report piece by piece; `write` takes text. */
export type Format = (report: Report, write: (text: string) => void, look: Look) => void
