/**
 * A set of object ids in flat memory: 20 or 32 bytes an id in one growing block with open addressing, where a Set of
 * strings would take some 150. Histories have millions of objects. Ids are hex.
 */
export class IdSet {
  readonly #width: number
  #slots: Buffer
  #used: Uint8Array
  #capacity: number
  size = 0

  /** @param hexLength 40 (SHA-1) or 64 (SHA-256) */
  constructor(hexLength: number, capacity = 1024) {
    this.#width = hexLength / 2
    this.#capacity = capacity
    this.#slots = Buffer.allocUnsafe(capacity * this.#width)
    this.#used = new Uint8Array(capacity)
  }

  get hexLength(): number {
    return this.#width * 2
  }

  add(hex: string): void {
    if (this.size * 4 >= this.#capacity * 3) this.#grow()
    this.#insert(Buffer.from(hex, 'hex'))
  }

  has(hex: string): boolean {
    return this.#used[this.#slotOf(Buffer.from(hex, 'hex'))] === 1
  }

  /** Removes nothing but marks the id as seen: true the first time. */
  take(hex: string): boolean {
    const slot = this.#slotOf(Buffer.from(hex, 'hex'))
    if (this.#used[slot] !== 1) return false
    this.#used[slot] = 2
    return true
  }

  /** The ids that were never taken. */
  *untaken(): Generator<string> {
    for (let slot = 0; slot < this.#capacity; slot++)
      if (this.#used[slot] === 1) yield this.#slots.toString('hex', slot * this.#width, (slot + 1) * this.#width)
  }

  #insert(id: Buffer): void {
    const slot = this.#slotOf(id)
    if (this.#used[slot] !== 0) return
    id.copy(this.#slots, slot * this.#width)
    this.#used[slot] = 1
    this.size++
  }

  #slotOf(id: Buffer): number {
    const mask = this.#capacity - 1
    const width = this.#width
    let slot = id.readUInt32LE(0) & mask
    while (this.#used[slot] !== 0 && id.compare(this.#slots, slot * width, (slot + 1) * width) !== 0)
      slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const old = { slots: this.#slots, used: this.#used, capacity: this.#capacity }
    this.#capacity *= 2
    this.#slots = Buffer.allocUnsafe(this.#capacity * this.#width)
    this.#used = new Uint8Array(this.#capacity)
    this.size = 0
    for (let slot = 0; slot < old.capacity; slot++) {
      if (old.used[slot] === 0) continue
      const id = old.slots.subarray(slot * this.#width, (slot + 1) * this.#width)
      this.#insert(id)
      if (old.used[slot] === 2) this.#used[this.#slotOf(id)] = 2
    }
  }
}

/** Ids that come in portions: it ends with each portion and goes on with the next. */
export class Portions implements IterableIterator<string> {
  #portions: Iterator<string>[] = []

  add(ids: Iterable<string>): void {
    this.#portions.push(ids[Symbol.iterator]())
  }

  next(): IteratorResult<string> {
    for (let [first] = this.#portions; first; [first] = this.#portions) {
      const step = first.next()
      if (!step.done) return step
      this.#portions.shift()
    }
    return { done: true, value: undefined }
  }

  [Symbol.iterator](): this {
    return this
  }
}

/** A list of object ids in flat memory, read back in order. */
export class IdList {
  readonly #width: number
  #bytes: Buffer
  length = 0

  /** @param hexLength 40 (SHA-1) or 64 (SHA-256) */
  constructor(hexLength: number) {
    this.#width = hexLength / 2
    this.#bytes = Buffer.allocUnsafe(1024 * this.#width)
  }

  push(hex: string): void {
    if ((this.length + 1) * this.#width > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(this.#bytes.length * 2)
      this.#bytes.copy(grown)
      this.#bytes = grown
    }
    this.#bytes.write(hex, this.length++ * this.#width, 'hex')
  }

  *[Symbol.iterator](): Generator<string> {
    for (let i = 0; i < this.length; i++) yield this.#bytes.toString('hex', i * this.#width, (i + 1) * this.#width)
  }
}
