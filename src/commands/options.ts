import type { Confidence } from '../model/confidence.ts'

/** The options that every scan takes. */
export interface ScanOptions {
  /** `NAME` or `NAME=FILE`, in order. */
  readonly format: readonly string[]
  readonly minConfidence: Confidence
  readonly block: Confidence | 'never'
  readonly exitZero: boolean
  /** Files with rules of the user's own. */
  readonly rules: readonly string[]
  readonly maxBlobSize: number | null
  readonly quiet: boolean
  readonly color: boolean | undefined
}

export const DEFAULTS: ScanOptions = {
  format: [],
  minConfidence: 'maybe',
  block: 'likely',
  exitZero: false,
  rules: [],
  maxBlobSize: null,
  quiet: false,
  color: undefined,
}
