import type { Confidence, Severity } from '../model/confidence.ts'
import type { MarkTool } from '../model/match.ts'

/** `.keysieve.yml` as people write it (docs/config.md, schemas/config.schema.json). Everything may be left out. */
export interface ConfigSource {
  /** Findings of this confidence and surer block. */
  readonly block?: BlockLevel
  readonly rules?: {
    /** Rule ids, or patterns over them. */
    readonly off?: readonly string[]
    readonly severity?: Readonly<Record<string, Severity>>
    readonly block?: Readonly<Record<string, BlockLevel>>
  }
  /** Path patterns: these files are not scanned. */
  readonly exclude?: readonly string[]
  /** Refinements for some paths; where several match, the last one that says something counts. */
  readonly paths?: readonly PathSource[]
  /** Other tools' marks that count (all do by default). */
  readonly marks?: Readonly<Partial<Record<MarkTool, boolean>>>

  /** The rest stands in the root's file only. */
  readonly 'rule-files'?: readonly string[]
  readonly decode?: boolean | Readonly<Record<string, boolean>>
  /** Bytes, or `512KB`, `10MB`, `1GB` (powers of 1024). */
  readonly 'max-blob-size'?: number | string
  readonly 'rotation-days'?: number
  readonly rotated?: Readonly<Record<string, string>>
}

export interface PathSource {
  readonly match: string | readonly string[]
  readonly block?: BlockLevel
  readonly exclude?: boolean
  readonly 'rules-off'?: readonly string[]
}

export type BlockLevel = Confidence | 'never'

/** A parsed file, and where its values stand. */
export interface ConfigFile {
  readonly path: string
  /** '' or 'packages/a/': what it speaks for. */
  readonly folder: string
  readonly source: ConfigSource
  /** The line (from 1) of a value by its path in the document. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

export const ROOT_ONLY = ['rule-files', 'decode', 'max-blob-size', 'rotation-days', 'rotated'] as const

/** Of encodings, then of what holds other files. */
export const DECODER_NAMES = [
  'base64',
  'hex',
  'percent',
  'backslash',
  'html',
  'quoted-printable',
  'utf-16le',
  'utf-16be',
  'gzip',
  'zlib',
  'brotli',
  'zstd',
  'zip',
  'tar',
  'pdf',
] as const
