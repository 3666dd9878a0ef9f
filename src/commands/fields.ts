/** An object of parsed JSON, read field by field: what is not as it has to be is told by its name. Throws `KeysieveError` ('usage'). */
export class Fields {
  readonly #values: ReadonlyMap<string, unknown>
  readonly #fail: (what: string) => never

  constructor(value: unknown, fail: (what: string) => never, at = '') {
    this.#fail = (what) => fail(at === '' ? what : `${at}.${what}`)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(at === '' ? 'the report' : at)
    this.#values = new Map(Object.entries(Object(value)))
  }

  has(key: string): boolean {
    return this.#values.has(key)
  }

  isNull(key: string): boolean {
    return this.#values.get(key) === null
  }

  text(key: string): string {
    const value = this.#values.get(key)
    return typeof value === 'string' ? value : this.#fail(key)
  }

  textOrNull(key: string): string | null {
    return this.#values.get(key) === null ? null : this.text(key)
  }

  count(key: string): number {
    const value = this.#values.get(key)
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : this.#fail(key)
  }

  flag(key: string): boolean {
    const value = this.#values.get(key)
    return typeof value === 'boolean' ? value : this.#fail(key)
  }

  oneOf<T extends string>(key: string, words: readonly T[]): T {
    const value = this.#values.get(key)
    return words.find((word) => word === value) ?? this.#fail(key)
  }

  fields(key: string): Fields {
    return new Fields(this.#values.get(key), this.#fail, key)
  }

  fieldsOrNull(key: string): Fields | null {
    return this.#values.get(key) === null ? null : this.fields(key)
  }

  list<T>(key: string, read: (entry: Fields) => T): T[] {
    const value = this.#values.get(key)
    if (!Array.isArray(value)) return this.#fail(key)
    return value.map((entry, i) => read(new Fields(entry, this.#fail, `${key}[${i}]`)))
  }

  texts(key: string): string[] {
    const value = this.#values.get(key)
    if (!Array.isArray(value)) return this.#fail(key)
    return value.map((entry) => (typeof entry === 'string' ? entry : this.#fail(key)))
  }

  /** A mapping of names to texts. */
  record(key: string): Record<string, string> {
    const inner = this.fields(key)
    return Object.fromEntries([...inner.#values.keys()].map((name) => [name, inner.text(name)]))
  }
}
