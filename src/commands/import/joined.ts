import type { Imported } from './imported.ts'

/** All of them as one, in order. */
export function joined(parts: readonly Imported[]): Imported {
  return {
    rules: parts.flatMap(({ rules }) => rules),
    off: parts.flatMap(({ off }) => off),
    exclude: parts.flatMap(({ exclude }) => exclude),
    paths: parts.flatMap(({ paths }) => paths),
    allowances: parts.flatMap(({ allowances }) => allowances),
    lost: parts.flatMap(({ lost }) => lost),
    notes: parts.flatMap(({ notes }) => notes),
  }
}
