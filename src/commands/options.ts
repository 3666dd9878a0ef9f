import type { Confidence } from '../model/confidence.ts'

export const KNOWN_SECRETS = ['repo', 'home', 'off'] as const

/** The options that every scan takes. */
export interface ScanOptions {
  /** `NAME` or `NAME=FILE`, in order. */
  readonly format: readonly string[]
  readonly minConfidence: Confidence
  /** Undefined: what the config says, else likely. */
  readonly block: Confidence | 'never' | undefined
  readonly exitZero: boolean
  /** Files with rules of the user's own. */
  readonly rules: readonly string[]
  /** A file in place of the config that stands in what is scanned. */
  readonly config: string | undefined
  /** The revision whose config and ignores count. */
  readonly configFrom: string | undefined
  /** Comments and ignore lines of what is scanned do not count. */
  readonly strict: boolean
  readonly maxBlobSize: number | null
  /** Values of local files to look for; undefined: those of the repository when what is staged is scanned, else none. */
  readonly knownSecrets: (typeof KNOWN_SECRETS)[number] | undefined
  /** Encoded and packed parts are scanned too. */
  readonly decode: boolean
  /** `i/n`: this run takes the i-th of n shares of what is listed. */
  readonly shard: string | undefined
  /** The folder that remembers which objects are clean. */
  readonly cache: string | undefined
  /** Threads that look for what is clean; undefined: as many as pay. */
  readonly jobs: number | undefined
  /** Undefined: on a terminal. */
  readonly progress: boolean | undefined
  readonly quiet: boolean
  readonly color: boolean | undefined
}

export const DEFAULTS: ScanOptions = {
  format: [],
  minConfidence: 'maybe',
  block: undefined,
  exitZero: false,
  rules: [],
  config: undefined,
  configFrom: undefined,
  strict: false,
  maxBlobSize: null,
  knownSecrets: undefined,
  decode: true,
  shard: undefined,
  cache: undefined,
  jobs: undefined,
  progress: undefined,
  quiet: false,
  color: undefined,
}
