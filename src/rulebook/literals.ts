/** What the prefilter looks for. */
export interface Literal {
  /** Latin1, 3 to 64 characters. */
  readonly text: string
  /** ASCII letters match in either case. */
  readonly caseless: boolean
}

/**
 * Literals of one form in one piece: 1,400 objects or strings would cost a commit hook more milliseconds than the search. `wide` ones have a
 * NUL between their characters: they stand in UTF-16 text of either byte order (cut to 63 bytes).
 */
export interface Pack {
  readonly form: 'exact' | 'caseless' | 'wide'
  /** One character a literal: 32 and its length. */
  readonly lengths: string
  /** The literals, a line each: run together they would read as keys, to every scanner that looks at dist/. */
  readonly texts: string
}

const LENGTH_BASE = 32
const SHORTEST = 3
const LONGEST = 64
const LINE_END = '\n'

/** A list of literals, numbered over all its packs. A literal is made of its pack when it is asked for. */
export class Literals {
  readonly packs: readonly Pack[]
  readonly length: number
  readonly #made: Literal[] = []

  constructor(packs: readonly Pack[]) {
    this.packs = packs
    let length = 0
    for (const { lengths } of packs) length += lengths.length
    this.length = length
  }

  /** In the order of the list. Throws `RangeError` for a literal that no prefilter takes. */
  static of(list: readonly Literal[]): Literals {
    const packs: Pack[] = []
    for (let at = 0; at < list.length; ) {
      const { caseless } = list[at]!
      const end = list.findIndex((literal, index) => index > at && literal.caseless !== caseless)
      const texts = list.slice(at, end < 0 ? list.length : end).map(({ text }) => text)
      packs.push(packOf(caseless ? 'caseless' : 'exact', texts))
      at += texts.length
    }
    return new Literals(packs)
  }

  /** These and the others behind them. */
  with(packs: readonly Pack[]): Literals {
    return new Literals([...this.packs, ...packs])
  }

  isExact(index: number): boolean {
    return this.#packOf(index).pack.form !== 'caseless'
  }

  at(index: number): Literal {
    return (this.#made[index] ??= this.#make(index))
  }

  *[Symbol.iterator](): Generator<Literal> {
    for (const pack of this.packs) {
      let start = 0
      for (let i = 0; i < pack.lengths.length; i++) {
        yield literalOf(pack, start, lengthOf(pack, i))
        start += lengthOf(pack, i) + LINE_END.length
      }
    }
  }

  #make(index: number): Literal {
    const { pack, first } = this.#packOf(index)
    let start = 0
    for (let i = 0; i < index - first; i++) start += lengthOf(pack, i) + LINE_END.length
    return literalOf(pack, start, lengthOf(pack, index - first))
  }

  #packOf(index: number): { readonly pack: Pack; readonly first: number } {
    let first = 0
    for (const pack of this.packs) {
      if (index < first + pack.lengths.length) return { pack, first }
      first += pack.lengths.length
    }
    throw new RangeError('there is no such literal')
  }
}

/** Throws `RangeError` for a literal that no prefilter takes. */
export function packOf(form: Pack['form'], list: readonly string[]): Pack {
  for (const { length } of list)
    if (length < SHORTEST || length > LONGEST)
      throw new RangeError(`a literal has ${SHORTEST} to ${LONGEST} characters, this one ${length}`)
  const texts = list.map((text) => text + LINE_END).join('')
  if (/[^\0-\xff]/.test(texts)) throw new RangeError('a literal holds Latin1 characters only')
  return { form, lengths: list.map(({ length }) => String.fromCharCode(LENGTH_BASE + length)).join(''), texts }
}

function lengthOf({ lengths }: Pack, index: number): number {
  return lengths.charCodeAt(index) - LENGTH_BASE
}

function literalOf({ form, texts }: Pack, start: number, length: number): Literal {
  const text = texts.slice(start, start + length)
  return {
    text:
      form === 'wide'
        ? text
            .split('')
            .join('\0')
            .slice(0, LONGEST - 1)
        : text,
    caseless: form === 'caseless',
  }
}
