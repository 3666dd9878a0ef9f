import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EscapesAtLiterals } from '../../src/engine/decode/escapes.ts'
import { MANY, type ReadyAutomaton, type ReadyRun } from '../../src/engine/gate.ts'
import {
  type CreatePrefilter,
  type GatedWay,
  hitCapacity,
  type Known,
  MOST_WAYS,
  type Prefilter,
  type Stays,
} from '../../src/engine/prefilter.ts'
import { createTwin } from '../../src/engine/prefilter-twin.ts'
import { createWasm } from '../../src/engine/prefilter-wasm.ts'
import { type Literal, Literals, packOf } from '../../src/rulebook/literals.ts'

type Hit = readonly [offset: number, literal: number]

const IMPLEMENTATIONS: readonly [string, CreatePrefilter][] = [
  ['twin', createTwin],
  ['wasm', createWasm],
]

const exact = (...texts: string[]): Literal[] => texts.map((text) => ({ text, caseless: false }))
const caseless = (...texts: string[]): Literal[] => texts.map((text) => ({ text, caseless: true }))
const upper = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())

/** The oracle: indexOf of each literal, with ASCII letters made upper case where it is caseless. */
function naive(literals: readonly Literal[], text: string, from: number, to: number, limit: number): Hit[] {
  const hits = literals.flatMap(({ text: literal, caseless }, index) => {
    const [hay, needle] = caseless ? [upper(text), upper(literal)] : [text, literal]
    const offsets: number[] = []
    for (let at = hay.indexOf(needle, from); at >= 0 && at < to; at = hay.indexOf(needle, at + 1)) {
      if (at + needle.length <= limit) offsets.push(at)
    }
    return offsets.map((offset): Hit => [offset, index])
  })
  return hits.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** Goes on from `next` until all is searched; each step must get on and stay in front of where it says to go on. */
function findAll(prefilter: Prefilter, from: number, to: number, limit: number): Hit[] {
  const hits: Hit[] = []
  for (let at = from, more = true; more; ) {
    const count = prefilter.find(at, to, limit)
    for (let i = 0; i < count; i++) hits.push([prefilter.offsets[i]!, prefilter.literals[i]!])
    more = prefilter.next !== to
    if (more) expect(prefilter.next).toBeGreaterThan(at)
    if (more) expect(hits.at(-1)![0]).toBeLessThan(prefilter.next)
    at = prefilter.next
  }
  return hits
}

/** A prefilter whose buffer is just as long as the text. */
function over(create: CreatePrefilter, literals: readonly Literal[] | Literals, text: string): Prefilter {
  const prefilter = create(literals instanceof Literals ? literals : Literals.of(literals), text.length)
  prefilter.buffer.set(Buffer.from(text, 'latin1'))
  return prefilter
}

/**
 * Few characters, so that literals overlap; beside letters the neighbours that a careless fold takes for them, NUL and
 * high bytes.
 */
const ALPHABETS = ['ab', 'aAb', 'sk-_', 'kK+\v\r', '@`[{aA', '\0\x80\xe4\xc4\xff', 'xyXY019_']

const piece = (characters: string, minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...characters), { minLength, maxLength, size: 'max' }).map((parts) => parts.join(''))

/** Literals of one alphabet, some cut from others at the front or the back, some given twice. */
const literalsOf = (characters: string) =>
  fc
    .array(
      fc.record({
        text: fc.oneof(
          { weight: 3, arbitrary: piece(characters, 3, 7) },
          { weight: 1, arbitrary: piece(characters, 8, 64) },
        ),
        caseless: fc.boolean(),
        cut: fc.constantFrom('none', 'prefix', 'suffix', 'both'),
        keep: fc.integer({ min: 3, max: 64 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((drafts) =>
      drafts.flatMap(({ text, caseless, cut, keep }): Literal[] => {
        const whole = { text, caseless }
        const prefix = { text: text.slice(0, keep), caseless }
        const suffix = { text: text.slice(-keep), caseless: !caseless }
        return cut === 'none'
          ? [whole]
          : cut === 'prefix'
            ? [prefix, whole]
            : cut === 'suffix'
              ? [whole, suffix]
              : [suffix, whole, prefix]
      }),
    )

/** Text of noise, literals, and literals with a byte or their case changed. */
const textOf = (characters: string, literals: readonly Literal[]) => {
  const literal = fc.constantFrom(...literals).map(({ text }) => text)
  const swapped = literal.map((text) =>
    text.replace(/[A-Za-z]/g, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase())),
  )
  const mutated = fc
    .tuple(literal, fc.nat(), fc.constantFrom(...characters))
    .map(([text, at, by]) => text.slice(0, at % text.length) + by + text.slice((at % text.length) + 1))
  return fc
    .array(fc.oneof(piece(characters, 0, 9), literal, swapped, mutated), { minLength: 1, maxLength: 20, size: 'max' })
    .map((parts) => parts.join(''))
}

const cases = fc
  .constantFrom(...ALPHABETS)
  .chain((characters) =>
    literalsOf(characters).chain((literals) => fc.tuple(fc.constant(literals), textOf(characters, literals))),
  )
  .chain(([literals, text]) => {
    const near = (usual: number) =>
      fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.nat({ max: text.length }) })
    const cuts = fc.record({ a: near(0), b: near(text.length), limit: near(text.length) })
    return cuts.map(({ a, b, limit }) => ({ literals, text, from: Math.min(a, b), to: Math.max(a, b), limit }))
  })

const tableOf = (bytes: string): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => Number(bytes.includes(String.fromCharCode(byte))))

/** As the rulebook stores them: numbers 35 more than they are, 0 refuses, 1 accepts. */
const STORED = 35

const automata = fc
  .record({ width: fc.integer({ min: 1, max: 4 }), states: fc.integer({ min: 1, max: 4 }) })
  .chain(({ width, states }) =>
    fc.record({
      classes: fc.uint8Array({ minLength: 256, maxLength: 256, max: width - 1 }),
      rows: fc
        .array(fc.nat({ max: states + 1 }), { minLength: width * states, maxLength: width * states })
        .map((numbers) => Uint8Array.from(numbers, (number) => number + STORED)),
      width: fc.constant(width),
      start: fc.nat({ max: states + 1 }),
    }),
  )

const waysOf = (characters: string) => {
  const some = fc.subarray([...characters], { minLength: 1 }).map((some) => tableOf(some.join('')))
  const runs = fc
    .record({
      bytes: some,
      least: fc.integer({ min: 1, max: 4 }),
      more: fc.nat({ max: 4 }),
      within: fc.nat({ max: 40 }),
    })
    .chain(({ bytes, least, more, within }) =>
      fc.record({
        bytes: fc.constant(bytes),
        least: fc.constant(least),
        most: fc.constantFrom(least + more, MANY),
        within: fc.constantFrom(within, MANY),
      }),
    )
  const gate = fc.record({
    before: fc.option(some),
    automaton: fc.option(automata),
    run: fc.option(runs),
  })
  const way = fc.record({ gate, anchored: fc.boolean(), longest: fc.integer({ min: 64, max: 120 }) })
  return fc.array(fc.option(way, { freq: 6 }), { maxLength: 4 })
}

const escapedAt = (text: string, at: number): boolean =>
  new EscapesAtLiterals(Buffer.from(text, 'latin1'), text.length).at(at) !== undefined

/** Step by step, over text that is cut where the automaton ends. */
function walks({ classes, rows, width, start }: ReadyAutomaton, text: string): boolean {
  let number = start
  for (const character of text)
    if (number > 1) number = rows[(number - 2) * width + classes[character.charCodeAt(0)]!]! - STORED
  return number === 1
}

/** All places that a run could have. */
function stands({ bytes, least, most }: ReadyRun, text: string, from: number, to: number): boolean {
  const marks = [...text].map((character) => String(bytes[character.charCodeAt(0)])).join('')
  for (let start = from; start + least <= to; start++) {
    if (marks.slice(start, start + least) !== '1'.repeat(least)) continue
    const first = marks.slice(0, start).replace(/1*$/, '').length
    const length = /^1*/.exec(marks.slice(first))![0].length
    if (most === MANY || length <= most) return true
  }
  return false
}

function isOpen({ gate, anchored, longest }: GatedWay, at: number, length: number, text: string): boolean {
  const { before, automaton, run } = gate
  if (before && at > 0 && before[text.charCodeAt(at - 1)] === 1) return false
  if (automaton && !walks(automaton, text.slice(at + length, at + longest))) return false
  const from = anchored ? at : Math.max(0, at + length - longest)
  return !run || stands(run, text, from, Math.min(text.length, at + Math.min(longest, run.within)))
}

const ESCAPES = [
  '%2d',
  '%',
  '\\u002',
  '\\x2',
  '\\n',
  '\\/',
  '&#4',
  '=\n',
  '=\r\n',
  '=3D',
  '=5F',
  '=20',
  '=3',
  '=',
  ' ',
  '-'.repeat(401),
]

const passes = fc.constantFrom(...ALPHABETS).chain((characters) =>
  literalsOf(characters).chain((literals) =>
    fc.record({
      literals: fc.constant(literals),
      text: fc
        .array(
          fc.oneof(
            textOf(characters, literals),
            fc.constantFrom(...ESCAPES),
            fc
              .tuple(fc.constantFrom(...ESCAPES), fc.constantFrom(...literals), fc.constantFrom(...ESCAPES))
              .map(([before, { text }, behind]) => before + text + behind),
          ),
          { minLength: 1, maxLength: 8 },
        )
        .map((parts) => parts.join('')),
      knowns: fc.tuple(
        ...literals.map(({ text }) =>
          fc.record({
            stays: fc.constantFrom<Stays>('never', 'always', 'if-escaped'),
            length: fc.constant(text.length),
            ways: waysOf(characters),
          }),
        ),
      ),
    }),
  ),
)

describe('what passes the gates', () => {
  test('is the same in wasm and twin, and what a plain look at every place says', () => {
    const seen = { left: 0, dropped: 0, open: 0, shut: 0, escaped: 0 }
    fc.assert(
      fc.property(passes, ({ literals, text, knowns }) => {
        const expected = naive(literals, text, 0, text.length, text.length).flatMap(([offset, literal]) => {
          const { stays, length, ways } = knowns[literal]!
          let open = 0
          for (const [number, way] of ways.entries()) {
            const lets = way === null || isOpen(way, offset, length, text)
            if (lets) open |= 1 << number
            seen[lets ? 'open' : 'shut']++
          }
          const left = open || (stays === 'if-escaped' ? escapedAt(text, offset) : stays === 'always')
          if (left && !open && stays === 'if-escaped') seen.escaped++
          return left ? [[offset, literal, open]] : []
        })
        for (const [, create] of IMPLEMENTATIONS) {
          const prefilter = over(create, literals, text)
          const found = prefilter.find(0, text.length, text.length)
          const unknown = new Set<number>()
          for (let literal = prefilter.pass(text.length); literal >= 0; literal = prefilter.pass(text.length)) {
            expect(unknown).not.toContain(literal)
            unknown.add(literal)
            prefilter.know(literal, knowns[literal]!)
          }
          const left = Array.from({ length: prefilter.passed }, (_, i) => [
            prefilter.offsets[i]!,
            prefilter.literals[i]!,
            prefilter.ways[i]!,
          ])
          expect(left).toEqual(expected)
          seen.left += left.length
          seen.dropped += found - left.length
        }
      }),
      { numRuns: 900 },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(120)
  })

  test.each(IMPLEMENTATIONS)('is all of what has more ways than there are bits: %s', (_, create) => {
    const prefilter = over(create, exact('abc'), 'abc.abcd')
    prefilter.find(0, 8, 8)
    const d: GatedWay = {
      gate: { before: null, automaton: null, run: { bytes: tableOf('d'), least: 1, most: MANY, within: MANY } },
      anchored: true,
      longest: 4,
    }
    const known: Known = { stays: 'never', length: 3, ways: Array<GatedWay>(MOST_WAYS + 1).fill(d) }
    expect(prefilter.pass(8)).toBe(0)
    prefilter.know(0, known)
    expect(prefilter.pass(8)).toBe(-1)
    expect([...prefilter.ways.slice(0, prefilter.passed)]).toEqual([0x80000000, 0xffffffff])
  })

  test('is more where there is no room for gates, and never less', () => {
    const prefilter = over(createWasm, exact('abc'), 'abc.')
    const rows = new Uint8Array(200_000).fill(STORED)
    const never: GatedWay = {
      gate: { before: null, automaton: { classes: new Uint8Array(256), rows, width: 1, start: 2 }, run: null },
      anchored: true,
      longest: 4,
    }
    const again: GatedWay = {
      ...never,
      gate: { ...never.gate, automaton: { ...never.gate.automaton!, rows: rows.slice() } },
    }
    prefilter.find(0, 4, 4)
    expect(prefilter.pass(4)).toBe(0)
    prefilter.know(0, { stays: 'never', length: 3, ways: [never, again] })
    expect([prefilter.pass(4), prefilter.passed, prefilter.ways[0]]).toEqual([-1, 1, 0b10])
  })
})

describe('the prefilter', () => {
  test('wasm and twin find what indexOf finds, wherever the cuts fall', () => {
    const seen = {
      hits: 0,
      caseless: 0,
      exact: 0,
      atStart: 0,
      atLimit: 0,
      atSameOffset: 0,
      long: 0,
      highBytes: 0,
      cutOff: 0,
    }
    fc.assert(
      fc.property(cases, ({ literals, text, from, to, limit }) => {
        const expected = naive(literals, text, from, to, limit)
        for (const [, create] of IMPLEMENTATIONS)
          expect(findAll(over(create, literals, text), from, to, limit)).toEqual(expected)
        seen.cutOff += naive(literals, text, 0, text.length, text.length).length - expected.length
        expected.forEach(([offset, index], i) => {
          const literal = literals[index]!
          seen.hits++
          seen[literal.caseless ? 'caseless' : 'exact']++
          if (offset === from) seen.atStart++
          if (offset + literal.text.length === limit) seen.atLimit++
          if (expected[i - 1]?.[0] === offset) seen.atSameOffset++
          if (literal.text.length > 16) seen.long++
          if (/[\0\x80-\xff]/.test(literal.text)) seen.highBytes++
        })
      }),
      { numRuns: 1500 },
    )

    expect(seen.hits).toBeGreaterThan(5000)
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100)
  })

  describe.each(IMPLEMENTATIONS)('%s', (_, create) => {
    test('finds a literal of every length at every alignment, at the end of the range and of the buffer', () => {
      for (let length = 3; length <= 64; length++) {
        const text = Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * 7 + length) % 90))).join('')
        for (let lead = 0; lead < 18; lead++) {
          const prefilter = over(create, exact(text), ' '.repeat(lead) + text)
          expect(findAll(prefilter, 0, lead + 1, lead + length)).toEqual([[lead, 0]])
        }
      }
    })

    test('finds a literal across the edges of its inner blocks', () => {
      const text = 'some_literal-'
      for (let offset = 8192 - 20; offset < 8192 + 20; offset++) {
        const prefilter = over(create, exact(text), `${' '.repeat(offset)}${text}${' '.repeat(9000)}`)
        expect(findAll(prefilter, 0, prefilter.buffer.length, prefilter.buffer.length)).toEqual([[offset, 0]])
      }
    })

    test.each([
      ['a hit must start at `from` or behind it', 1, 9, 9, []],
      ['a hit may start at `from`', 0, 9, 9, [[0, 0]]],
      ['a hit may start just before `to`', 0, 1, 9, [[0, 0]]],
      ['nothing starts in an empty range', 0, 0, 9, []],
      ['a hit may end at `limit`', 0, 9, 5, [[0, 0]]],
      ['a hit must not end behind `limit`', 0, 9, 4, []],
    ])('%s', (_title, from, to, limit, expected) => {
      expect(findAll(over(create, exact('abcde'), 'abcde....'), from, to, limit)).toEqual(expected)
    })

    test('an exact literal keeps its case, and a caseless one folds ASCII letters only', () => {
      const literals = [...exact('aBc'), ...caseless('k[{\xe4')]
      const text = 'aBc abc K[{\xe4 k[{\xe4 k{{\xe4 k[[\xe4 K[{\xc4'
      expect(findAll(over(create, literals, text), 0, text.length, text.length)).toEqual([
        [0, 0],
        [8, 1],
        [13, 1],
      ])
    })

    test('gives all literals of one offset, equal ones too, by their index', () => {
      const literals = [...exact('abcd', 'abc'), ...caseless('ABCDE'), ...exact('abc')]
      expect(findAll(over(create, literals, 'xabcde'), 0, 6, 6)).toEqual([0, 1, 2, 3].map((literal) => [1, literal]))
    })

    test('goes on from `next` when there are more hits than places', () => {
      const literals = [...exact('aaa', 'aaaa', 'aaa', 'aaaaaaaaa'), ...caseless('AAA', 'AAAAA')]
      const text = 'a'.repeat(5001)
      const prefilter = over(create, literals, text)
      expect(prefilter.find(0, text.length, text.length)).toBeLessThanOrEqual(prefilter.offsets.length)
      expect(prefilter.next).toBeLessThan(text.length)
      const expected = naive(literals, text, 0, text.length, text.length)
      expect(expected.length).toBeGreaterThan(3 * prefilter.offsets.length)
      expect(findAll(prefilter, 0, text.length, text.length)).toEqual(expected)
    })

    test('gets on even when every literal starts at every offset', () => {
      const literals = exact(...Array<string>(hitCapacity(0) + 500).fill('zzz'))
      const prefilter = over(create, literals, 'z'.repeat(60))
      expect(findAll(prefilter, 0, 60, 60).length).toBe(58 * literals.length)
    })

    test('does not read into the next window what an earlier one left in the buffer', () => {
      const prefilter = over(create, exact('abcdef'), 'abcdefabcdef')
      expect(findAll(prefilter, 0, 12, 12).length).toBe(2)
      prefilter.buffer.set(Buffer.from('abcde'))
      expect(findAll(prefilter, 0, 11, 11)).toEqual([[0, 0]])
      expect(findAll(prefilter, 0, 5, 5)).toEqual([])
    })

    test('finds each of 1,400 literals with common beginnings', () => {
      const literals = Array.from(
        { length: 1400 },
        (_, i): Literal => ({ text: `sk-${(i >> 1).toString(36)}${'_x'.repeat(i % 20)}`, caseless: i % 5 === 0 }),
      )
      const text = literals.map((literal) => literal.text).join(' ')
      const expected = naive(literals, text, 0, text.length, text.length)
      expect(expected.length).toBeGreaterThan(1400)
      expect(findAll(over(create, literals, text), 0, text.length, text.length)).toEqual(expected)
    })

    test('finds nothing without literals', () => {
      expect(findAll(over(create, [], 'anything at all'), 0, 15, 15)).toEqual([])
    })

    test('gives a buffer of just the capacity that was asked for, zero copies away from text', () => {
      const prefilter = over(create, exact('abc'), '\0abc\xff')
      expect(prefilter.buffer.length).toBe(5)
      const { buffer, byteOffset, length } = prefilter.buffer
      expect(Buffer.from(buffer, byteOffset, length).latin1Slice(0, 5)).toBe('\0abc\xff')
    })

    test('finds the literals of a pack with a NUL between their characters, in the order of all packs', () => {
      const exact = packOf('exact', ['abc', 'x'.repeat(64), 'y'.repeat(32), 'abc'])
      const literals = new Literals([packOf('caseless', ['abc']), exact, { ...exact, form: 'wide' }])
      const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1')
      const text = `ABC abc ${wide('abc')}${wide('x'.repeat(64))}\0${'x'.repeat(64)} ${wide('y'.repeat(32)).slice(0, -1)}`
      const expected = naive([...literals], text, 0, text.length, text.length)
      expect(new Set(expected.map(([, index]) => index)).size).toBe(8)
      expect(findAll(over(create, literals, text), 0, text.length, text.length)).toEqual(expected)
    })
  })
})
