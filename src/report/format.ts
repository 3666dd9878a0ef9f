import type { Report } from '../model/report.ts'

export interface Look {
  readonly color: boolean
}

/** Writes a report piece by piece; `write` takes text. */
export type Format = (report: Report, write: (text: string) => void, look: Look) => void
