import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, CandidateFinder } from '../../src/engine/candidates.ts'
import { EscapesAtLiterals } from '../../src/engine/decode/escapes.ts'
import { readyGate } from '../../src/engine/gate.ts'
import type { CreatePrefilter } from '../../src/engine/prefilter.ts'
import { createTwin } from '../../src/engine/prefilter-twin.ts'
import { createWasm } from '../../src/engine/prefilter-wasm.ts'
import { expand, seeded } from '../../src/laws/template.ts'
import { BUILTIN } from '../../src/rulebook/builtin.ts'
import { compileRule } from '../../src/rulebook/compile.ts'
import type { CompiledRule } from '../../src/rulebook/schema.ts'
import { tableOf } from '../../src/rulebook/table.ts'

const CAPACITY = 1 << 16

function finderOf(rules: readonly CompiledRule[], create: CreatePrefilter = createTwin): (text: string) => string[] {
  const table = tableOf(rules)
  const prefilter = create(table.literals, CAPACITY)
  const finder = new CandidateFinder(table, prefilter, { trusted: table.size, guard: () => true, escapes: true })
  return (text) => {
    const length = Buffer.from(prefilter.buffer.buffer, prefilter.buffer.byteOffset).write(text, 'latin1')
    const out: Candidate[] = []
    finder.reset()
    finder.find(0, length, length, out)
    return out.map(({ rule, start, end, secretStart }) => `${rule.id} ${start} ${end} ${secretStart}`)
  }
}

const ungated = (rules: readonly CompiledRule[]) => rules.map((rule) => ({ ...rule, gate: null }))

const base = { title: 'x', severity: 'high', sample: 'x', remedy: 'x', placeholder: false } as const
const rule = (id: string, literals: string[], pattern: string, caseless = false) =>
  compileRule({ ...base, id, literals, pattern, caseless })

/** Every form that a gate can be read from, over the letters that the texts below are made of. */
const RULES = [
  rule('fixed', ['ab_'], '(?<![a-b])(?<secret>ab_[ab]{3})(?![ab])'),
  rule('open', ['ab_'], '(?<secret>ab_[ab]{1,4}_)'),
  rule('greedy', ['ab_'], 'ab_[ab]{0,4}=(?<secret>[ab]{2,3})'),
  rule('not greedy', ['ab_'], 'ab_[ab_]{0,4}_(?<secret>[ab]{2})'),
  rule('optional', ['ba_'], 'ba_(?:=|__)?(?<secret>[ab]{2}|==[ab])'),
  rule('fork', ['a_a', 'a_b'], '(?<![_])(?:a_a|a_b[ab]?)(?<secret>=[ab]{1,2})'),
  rule('cased', ['ab='], '(?:aB=)(?<secret>[a-b]{2,3}[^_])', true),
  rule('long literal', ['ab_a'], 'ab_[ab](?<secret>[ab_]{2})'),
  rule('run', ['=_='], '(?<secret>[ab]{12}[_=]{1,3}=_=|_=_=[ab]{12,13})'),
  rule('later run', ['_=a'], '_=a[^=]{0,6}=(?<secret>[ab]{12,14})'),
  rule('whole run', ['_=a'], '_=a[^=]{0,6}=?(?<![ab])(?<secret>[ab]{12,14})(?![ab])'),
]

/** What a gate says of texts: for each whether it lets the rule try its pattern where its first literal stands. */
function letsOf(gated: CompiledRule, texts: readonly string[]): boolean[] {
  const table = tableOf([gated])
  return texts.map((text) => {
    const prefilter = createTwin(table.literals, text.length)
    prefilter.buffer.set(Buffer.from(text, 'latin1'))
    prefilter.find(0, text.length, text.length)
    const gate = gated.gate && readyGate(gated.gate, 0)
    const way = gate && { gate, anchored: gated.anchored, longest: gated.longest }
    prefilter.know(0, { stays: 'never', length: gated.literals[0]!.length, ways: [way] })
    expect(prefilter.pass(text.length)).toBe(-1)
    return prefilter.passed > 0
  })
}

describe('the gates of rules', () => {
  it('are made for all forms', () => {
    expect(RULES.filter(({ gate }) => gate === null).map(({ id }) => id)).toEqual(['long literal'])
    const parts = ({ gate }: CompiledRule) => [gate?.before, gate?.automaton !== null, gate?.run]
    expect(parts(RULES[0]!)).toEqual(['ab', true, null])
    expect(parts(RULES[2]!)).toEqual([null, true, null])
    expect(parts(RULES[8]!)).toEqual([null, false, { bytes: 'ab', least: 12, most: null, within: null }])
    expect(parts(RULES[9]!)).toEqual([null, true, { bytes: 'ab', least: 12, most: null, within: 22 }])
    expect(parts(RULES[10]!)).toEqual([null, true, { bytes: 'ab', least: 12, most: 14, within: 22 }])
  })

  it('rule out what the pattern cannot match', () => {
    expect(letsOf(RULES[0]!, ['ab_aba', 'ab_ab', 'ab_ab=', '_ab_aba', 'bab_aba'])).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
    expect(letsOf(RULES[2]!, ['ab_ab=ab', 'ab_=ba', 'ab_aa_=ab', 'ab_aa=_'])).toEqual([true, true, false, false])
    expect(letsOf(RULES[5]!, ['a_a=ab', 'a_ab=a', '_a_a=ab'])).toEqual([true, false, false])
    const run = 'ab'.repeat(6)
    expect(letsOf(RULES[9]!, [`_=a=${run}`, `_=a______=${run}`, `_=a_______${run}`, `_=a=${run.slice(1)}`])).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(letsOf(RULES[10]!, [`_=a=${run}aa`, `_=a=${run}aaa`])).toEqual([true, false])
  })

  it.each([
    ['twin', createTwin],
    ['wasm', createWasm],
  ])('refuse nothing that a pattern matches: %s', (_, create) => {
    const gated = finderOf(RULES, create)
    const naive = finderOf(ungated(RULES))
    const part = fc.constantFrom(
      'ab_',
      'ba_',
      'a_a',
      'a_b',
      '=_=',
      '_=a',
      'Ab=',
      'a',
      'b',
      '_',
      '=',
      'é',
      'abbabaabbaba',
    )
    const byRule = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(part, { minLength: 200, maxLength: 900 }), (parts) => {
        const text = parts.join('')
        const found = gated(text)
        expect(found).toEqual(naive(text))
        for (const hit of found) {
          const id = hit.replace(/ \d+ \d+ \d+$/, '')
          byRule.set(id, (byRule.get(id) ?? 0) + 1)
        }
      }),
      { numRuns: 400 },
    )
    for (const { id } of RULES)
      expect([id, byRule.get(id) ?? 0]).toEqual([id, expect.toSatisfy((n: number) => n > 100)])
  })

  it('refuse none of the keys that the rules are made for, whole or damaged', () => {
    const rules = BUILTIN.rules.filter(({ gate }) => gate !== null)
    expect(rules.length).toBeGreaterThan(300)
    const gated = finderOf(rules)
    const naive = finderOf(ungated(rules))
    let found = 0
    for (const { literals, context, caseless } of rules)
      for (const [i, literal] of literals.slice(0, 3).entries())
        for (const body of [
          '{hex:40}',
          '{base62:36}',
          '{base64url:90}',
          '{base32:60}',
          '{digit:20}',
          '{base62:24}-{hex:12}',
        ]) {
          const value = expand(body, seeded(i + 1))
          const name = caseless && !context ? literal.toUpperCase() : literal
          for (const text of [
            `x = "${name}${value}"\n`,
            `${name}_KEY='${value}'\n`,
            `${name}${value.slice(0, 32)}"\n`,
            `${name}: ${value.slice(0, 20)}\n`,
          ]) {
            const hits = gated(text)
            expect(hits).toEqual(naive(text))
            found += hits.length
          }
        }
    expect(found).toBeGreaterThan(1000)
  })
})

describe('the look for escapes at literals', () => {
  it('sees from every place what it sees there alone', () => {
    const part = fc.constantFrom(
      'sk',
      ',',
      ';',
      '%2d',
      '%',
      '\\u',
      '\\n',
      '&#',
      '=\n',
      '=3D',
      '=',
      ' ',
      '-',
      'ab'.repeat(150),
    )
    let seen = 0
    fc.assert(
      fc.property(fc.array(part, { minLength: 100, maxLength: 400 }), (parts) => {
        const text = Buffer.from(parts.join(''), 'latin1')
        const together = new EscapesAtLiterals(text, text.length)
        for (let at = text.indexOf('sk'); at >= 0; at = text.indexOf('sk', at + 1)) {
          const alone = new EscapesAtLiterals(text, text.length).at(at)
          expect(together.at(at)).toEqual(alone)
          if (alone) seen++
        }
      }),
      { numRuns: 200 },
    )
    expect(seen).toBeGreaterThan(500)
  })
})
