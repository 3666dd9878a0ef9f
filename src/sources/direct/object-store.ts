import { closeSync, readdirSync } from 'node:fs'
import { type Inflate, type ObjectType, readLoose } from './loose.ts'
import { Pack } from './pack.ts'

/** Git reads more as fast as it starts. */
const MOST_PACKED = 150
const MOST_PACKS = 30

/** Objects by name, of one repository's own store. A null says nothing but: ask git. */
export class ObjectStore {
  readonly #folder: string
  readonly #inflate: Inflate
  #packs: readonly Pack[] | undefined
  #left = MOST_PACKED

  constructor(folder: string, inflate: Inflate) {
    this.#folder = folder
    this.#inflate = inflate
  }

  read(id: string, type: ObjectType): Buffer | null {
    const object = readLoose(this.#folder, id, this.#inflate) ?? this.#packed(id)
    return object?.type === type ? object.bytes : null
  }

  /** Lets the packs go; the next one that is asked for opens them again. */
  close(): void {
    for (const pack of this.#packs ?? []) for (const file of pack.descriptors) closeSync(file)
    this.#packs = undefined
  }

  #packed(id: string) {
    this.#packs ??= this.#open()
    for (const pack of this.#packs) {
      const at = pack.find(id)
      if (at !== undefined) return pack.read(at, this.#inflate, () => this.#left-- > 0)
    }
    return null
  }

  #open(): Pack[] {
    const folder = `${this.#folder}/pack`
    const stems = readdirSync(folder).flatMap((name) => (name.endsWith('.idx') ? [name.slice(0, -4)] : []))
    return stems.length > MOST_PACKS ? [] : stems.map((stem) => new Pack(`${folder}/${stem}`))
  }
}
