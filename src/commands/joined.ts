import { createHash } from 'node:crypto'
import { keysOf, ROTATION_DAYS, type Rotation, rotationNotes } from '../history/inventory.ts'
import { joinParts } from '../history/join.ts'
import type { Finding, Suppressed } from '../model/finding.ts'
import type { Key } from '../model/key.ts'
import type { Part } from '../model/part.ts'
import type { PolicyTexts } from '../model/policy.ts'
import { byPath, type Joining, type Mode } from '../model/report.ts'
import { inOrder } from '../publish.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import type { Shard } from '../sources/shard.ts'
import type { Config } from '../triage/config.ts'
import { VERSION } from '../version.ts'
import type { ScanOptions } from './options.ts'

/** What a report says of its findings, from the parts of one run or of all shards: this is the only way to it. */
export interface Joined {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Suppressed[]
  /** Audits only. */
  readonly keys?: readonly Key[]
  readonly notes: readonly string[]
}

export function joinedOf(mode: Mode, parts: readonly Part[], rotation: Rotation): Joined {
  const joined = joinParts(parts)
  const findings = inOrder(joined.filter(({ allowed }) => allowed === null).map(({ finding }) => finding))
  const suppressed = suppressedInOrder(
    joined.flatMap(({ allowed, finding: { id, rule, path, line } }) =>
      allowed ? [{ id, rule, path, line, ...allowed }] : [],
    ),
  )
  if (mode !== 'audit') return { findings, suppressed, notes: [] }
  const keys = keysOf(joined, rotation)
  return { findings, suppressed, keys, notes: rotationNotes(keys, rotation.days) }
}

/** Allowed findings in the order of reports. */
export function suppressedInOrder(suppressed: readonly Suppressed[]): Suppressed[] {
  return [...suppressed].sort((a, b) => byPath(a, b) || a.line - b.line || (a.id < b.id ? -1 : 1))
}

export function rotationOf(config: Config | null, now: number): Rotation {
  return { days: config?.root['rotation-days'] ?? ROTATION_DAYS, rotated: config?.root.rotated ?? {}, now }
}

/** What decides beside the listing which findings a run reports: shards that differ in it do not fit together. */
export interface Deciding {
  readonly options: ScanOptions
  readonly rulebook: Rulebook
  readonly texts: PolicyTexts
  /** What the command was asked for: revisions, dates. */
  readonly scope: string
}

export function joiningOf(
  shard: Shard,
  deciding: Deciding,
  rotation: Rotation,
  parts: readonly Part[] | null,
): Joining {
  const { options, rulebook, texts, scope } = deciding
  const { minConfidence, block, strict, decode, maxBlobSize, knownSecrets } = options
  const settings = createHash('sha256')
    .update(JSON.stringify([VERSION, rulebook.digest, scope]))
    .update(JSON.stringify([minConfidence, block ?? null, strict, decode, maxBlobSize, knownSecrets ?? null]))
    .update(JSON.stringify([texts.ignores?.toString('latin1') ?? null]))
    .update(JSON.stringify(texts.configs.map(({ path, bytes }) => [path, bytes.toString('latin1')])))
    .digest('hex')
  return {
    listing: shard.digest(),
    settings,
    rotationDays: rotation.days,
    rotated: rotation.rotated,
    parts,
  }
}
