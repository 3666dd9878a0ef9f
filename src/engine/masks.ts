/** A half-open span. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Everything in a window that looks like a secret, in order, for excerpts and marks of each match: one window can hold ten thousand
 * of both, so what stands around a match is searched for, not looked through.
 */
export class Masks {
  readonly #ranges: readonly Range[]
  /** How far the ranges up to each one reach; their ends alone are in no order. */
  readonly #reach: Uint32Array

  constructor(ranges: readonly Range[]) {
    this.#ranges = [...ranges].sort((a, b) => a.start - b.start)
    let reach = 0
    this.#reach = Uint32Array.from(this.#ranges, ({ end }) => (reach = Math.max(reach, end)))
  }

  /** Those that share a byte with the span, in order. */
  overlapping({ start, end }: Range): Range[] {
    const from = firstIndex(this.#ranges.length, (i) => this.#reach[i]! > start)
    const to = firstIndex(this.#ranges.length, (i) => this.#ranges[i]!.start >= end)
    return this.#ranges.slice(from, to).filter((range) => range.end > start)
  }
}

/** The first of `count` indices that has it, as all behind it do; `count` when none has. */
function firstIndex(count: number, has: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (has(middle)) high = middle
    else low = middle + 1
  }
  return low
}
