/**
 * The only place where the value of a secret lives. Printing, joining, logging, cloning into JSON or
 * inspecting a `Secret` gives the mask; the value is reached by `expose()` alone, which is called where a
 * value is compared, hashed, verified, masked or moved, and nowhere else (a test lists the callers).
 */
export const MASK = '[REDACTED]'

const inspect = Symbol.for('nodejs.util.inspect.custom')

export class Secret {
  readonly #text: string

  /** @param text latin1 text of the value: one character a byte */
  constructor(text: string) {
    this.#text = text
  }

  get length(): number {
    return this.#text.length
  }

  /** The value itself, for code that compares or hashes it. Never hand the result to anything that prints. */
  expose(): string {
    return this.#text
  }

  equals(other: Secret): boolean {
    return this.#text === other.#text
  }

  toString(): string {
    return MASK
  }

  toJSON(): string {
    return MASK
  }

  [Symbol.toPrimitive](): string {
    return MASK
  }

  [inspect](): string {
    return MASK
  }
}
