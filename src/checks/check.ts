import type { Confidence, Severity } from '../model/confidence.ts'

/** What a check sees: the secret and the text around it, latin1, one character a byte. */
export interface CheckInput {
  readonly secret: string
  /** The match from its start up to the secret (the context of a context rule). */
  readonly lead: string
  /** Up to 256 bytes before the match and behind it. */
  readonly before: string
  readonly after: string
  /** Milliseconds since the epoch, for expiry. */
  readonly now: number
}

/**
 * proof: a checksum, marker or structure holds: certain, whatever the others say.
 * doubt: worth `maybe` at most; a rule that is only `maybe` anyway then gives nothing, unless the check is a checksum (`keep`).
 * refuse: not a secret (a placeholder, an identifier, a public example), unless another check proves it.
 * rate: the structure tells how much harm it can do, or how sure it is.
 */
export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'proof' }
  | { readonly kind: 'doubt'; readonly keep?: boolean }
  | { readonly kind: 'refuse' }
  | { readonly kind: 'rate'; readonly severity?: Severity; readonly confidence?: Confidence }

export interface Check {
  /** One sentence for `rules explain`. */
  readonly says: string
  /** Throws nothing, whatever the input; wrong arguments are found by `accepts`. */
  run(input: CheckInput, args: readonly string[]): Verdict
  /** Undefined when the arguments are right, else what is wrong with them. */
  accepts(args: readonly string[]): string | undefined
}

export const PASS: Verdict = { kind: 'pass' }
export const PROOF: Verdict = { kind: 'proof' }
export const DOUBT: Verdict = { kind: 'doubt' }
export const REFUSE: Verdict = { kind: 'refuse' }
/** A failed checksum: strong doubt, but formats gain variants, so the match stays as `maybe`. */
export const CHECKSUM_FAILED: Verdict = { kind: 'doubt', keep: true }

export function noArguments(args: readonly string[]): string | undefined {
  return args.length === 0 ? undefined : 'takes no argument'
}
