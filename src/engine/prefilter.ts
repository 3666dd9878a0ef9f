/**
 * Finds the rules' literals in a window of bytes. Two implementations: wasm, and a plain twin that is its oracle and
 * fallback.
 */

import type { Literals } from '../rulebook/literals.ts'
import type { ReadyGate } from './gate.ts'

export interface Prefilter {
  /** The window's memory: the caller reads bytes straight into it. Never moves or grows. */
  readonly buffer: Uint8Array
  /**
   * Finds literals that START in [from, to) and end at or before `limit` of the buffer. Fills `literals` and `offsets`
   * with the hits, in ascending order of offset (at one offset: ascending index of literal), each (literal, offset)
   * once. Returns how many; when the arrays are full, `next` tells the offset to go on from (else it equals `to`):
   * always behind `from`, and every hit before it is reported.
   */
  find(from: number, to: number, limit: number): number
  readonly next: number
  readonly literals: Uint32Array
  readonly offsets: Uint32Array
  /**
   * Goes through the hits of the last `find` and leaves in `literals` and `offsets`, in their order, those that stay in any case and
   * those with a way that is open; `ways` has a bit for each open one. Returns a literal that nothing is known of yet: `know` it, and go on
   * with the same call. -1: all are done, and `passed` of them are left. A gate that there is no room for may be taken as open.
   */
  pass(limit: number): number
  readonly passed: number
  readonly ways: Uint32Array
  /** Tells what its hits are for; to be called once. */
  know(literal: number, known: Known): void
}

/** `if-escaped`: where `EscapesAtLiterals` would find something. */
export type Stays = 'never' | 'always' | 'if-escaped'

/** What is known of a literal. */
export interface Known {
  /** Whether its hits stay though no way is open. */
  readonly stays: Stays
  /** The literal's own length in bytes. */
  readonly length: number
  /** What it may begin or stand in, by number of the way's bit; null: always open. */
  readonly ways: readonly (GatedWay | null)[]
}

/** A match that holds the literal: it has `longest` bytes at most, and starts with it where it is anchored. */
export interface GatedWay {
  readonly gate: ReadyGate
  readonly anchored: boolean
  readonly longest: number
}

/** Bits that `ways` has; what would have a higher one shares the highest, which is open for them always. */
export const MOST_WAYS = 32

/** A prefilter that can also look at the bytes between the literals. Spans are half-open offsets of the buffer. */
export interface ByteScanner extends Prefilter {
  /** How many bytes of [from, to) are 0x0A. */
  countNewlines(from: number, to: number): number
  /**
   * UTF-16 units of the UTF-8 text in [from, to): one for each byte that does not continue a character, one more for
   * each that leads four bytes (0xF0 to 0xF4). Right for valid text; a stray continuation byte counts nothing.
   */
  countUnits(from: number, to: number): number
  /** The offset of the last 0x0A in [from, to), or -1. */
  lastNewline(from: number, to: number): number
  /**
   * Finds the maximal runs of [A-Za-z0-9+/_-] in [from, to) that are at least `minLength` (1 or more) bytes long, and
   * fills `runStarts` and `runEnds` in ascending order. Returns how many; when the arrays are full, `nextRun` is where
   * the first run left out starts (else it equals `to`). A run is cut at `from` and `to`: what lies outside is not
   * looked at.
   */
  findRuns(from: number, to: number, minLength: number): number
  /**
   * The same for runs of at least 24, without those of less than 56 that cannot be text in base64 or hex, all of it; a run that begins
   * before `kept`, stands behind a backslash or reaches `to` is never left out.
   */
  findEncoded(from: number, to: number, kept: number): number
  readonly nextRun: number
  /**
   * What zlib deflated, or null when it is broken, does not fit or, if `exact`, has anything behind it; not every scanner can.
   * Overwrites the buffer.
   */
  inflate?(deflated: Uint8Array, exact: boolean): Buffer | null
  readonly runStarts: Uint32Array
  readonly runEnds: Uint32Array
}

export type CreatePrefilter = (literals: Literals, capacityBytes: number) => Prefilter

export type CreateByteScanner = (literals: Literals, capacityBytes: number) => ByteScanner

/**
 * Hits that `literals` and `offsets` hold. One offset may hit every literal, and wasm sorts hits over a few offsets.
 */
export function hitCapacity(literalCount: number): number {
  return Math.max(4096, 8 * literalCount)
}

/** Runs that `runStarts` and `runEnds` hold. */
export const RUN_CAPACITY = 4096
