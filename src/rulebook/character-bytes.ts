/** By byte: 1 for those of a set. */
export type Bytes = Uint8Array

/** Which bytes of latin1 text a single character, class or escape of a pattern matches: RegExp itself is asked. */
export class CharacterBytes {
  readonly #flags: string
  readonly #known = new Map<string, Bytes>()

  /** @param flags of the pattern */
  constructor(flags: string) {
    this.#flags = flags
  }

  /** @param raw as the pattern has it */
  of(raw: string): Bytes {
    let bytes = this.#known.get(raw)
    if (!bytes) {
      const regex = new RegExp(`^${raw}$`, this.#flags)
      bytes = Uint8Array.from({ length: 256 }, (_, byte) => Number(regex.test(String.fromCharCode(byte))))
      this.#known.set(raw, bytes)
    }
    return bytes
  }
}
