import type { Problem, Skip } from './blob.ts'
import type { Sign } from './match.ts'

/**
 * The proof of scan. Every listed entry ends as scanned, skipped or a problem, and each is counted where it
 * happens; `listed` comes from the listing. A sum that does not fit is itself a problem, so no entry can get lost silently.
 */
export class Ledger {
  listed = 0
  scanned = 0
  bytes = 0
  /** Of those scanned: known to be clean from a run before. */
  cached = 0
  /** Listed entries that ended as problems; `problems` may hold more (a stopped rule, a shallow clone). */
  failed = 0
  readonly skips: Skip[] = []
  readonly problems: Problem[] = []
  /** Marks that allow nothing, by the path of their blob. */
  readonly signs: (Sign & { readonly path: string })[] = []

  /** Listed entries whose content was scanned before and is the same now. */
  known(count: number): void {
    this.scanned += count
    this.cached += count
  }

  /** Listed entries that were read to their end elsewhere, and hold nothing. */
  sieved(count: number, bytes: number): void {
    this.scanned += count
    this.bytes += bytes
  }

  skip(skip: Skip): void {
    this.skips.push(skip)
  }

  /** A listed entry that could not be scanned. */
  fail(problem: Problem): void {
    this.failed++
    this.problems.push(problem)
  }

  /** Something that went wrong beside the listed entries. */
  trouble(problem: Problem): void {
    this.problems.push(problem)
  }

  /** The source broke off: what was listed and not reached counts as problems, told as one. */
  giveUp(problem: Problem): void {
    const rest = this.left
    const unreached = rest > 0 ? `${problem.message} (${rest} listed entries were not reached)` : problem.message
    this.failed += Math.max(0, rest)
    this.problems.push({ ...problem, message: unreached })
  }

  /** Listed entries of which nothing is known yet. */
  get left(): number {
    return this.listed - this.scanned - this.skips.length - this.failed
  }

  /** Closes the books: a listing that does not add up becomes a problem. */
  close(): void {
    const sum = this.scanned + this.skips.length + this.failed
    if (sum !== this.listed)
      this.problems.push({
        code: 'accounting',
        path: '',
        message: `${this.listed} entries were listed but ${sum} are accounted for; please report this with the command you ran`,
      })
  }

  get complete(): boolean {
    return this.problems.length === 0
  }
}
