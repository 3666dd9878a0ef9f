import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../src/model/secret.ts'
import { BUILTIN } from '../../src/rulebook/builtin.ts'
import { withKnown } from '../../src/rulebook/known.ts'
import { tableOf } from '../../src/rulebook/table.ts'
import { randomText } from '../support/random-text.ts'

const values = [randomText('one', 20), randomText('two', 100), 'a+b.c*d(e)[f]\\g$h^i|j?k{l}']
const running = withKnown(
  BUILTIN,
  values.map((value) => new Secret(value)),
)

describe('withKnown', () => {
  it('gives the table that the rules and the new one would make', () => {
    const { table } = running
    const rules = Array.from({ length: table.size }, (_, index) => table.rule(index))
    const twin = tableOf(rules)
    const wakes = (of: typeof table): string[] =>
      [...of.literals].map(({ text, caseless }, index) => `${caseless} ${text} ${of.wakes(index).join()}`).sort()
    expect(wakes(table)).toEqual(wakes(twin))
    expect([table.size, table.reach]).toEqual([BUILTIN.table.size + 1, twin.reach])
  })

  it('wakes the new rule by a literal that another rule has too', () => {
    const shared = [...BUILTIN.table.literals].findIndex(({ caseless }) => !caseless)
    const { table } = withKnown(BUILTIN, [new Secret(BUILTIN.table.literals.at(shared).text)])
    expect(table.literals.length).toBe(BUILTIN.table.literals.length)
    expect(table.wakes(shared)).toEqual([...BUILTIN.table.wakes(shared), BUILTIN.table.size])
  })

  it('matches each value as it is written, and its first 64 bytes are the literal', () => {
    const rule = running.table.rule(BUILTIN.table.size)
    for (const value of values) {
      expect(new RegExp(`^${rule.pattern}$`).exec(value)?.groups?.secret).toBe(value)
      expect(rule.literals).toContain(value.slice(0, 64))
    }
  })

  it('runs without a time limit where no rule is a user’s own', () => {
    expect(running.trusted).toBe(running.table.size)
    expect(withKnown({ table: BUILTIN.table, trusted: 3 }, [new Secret(values[0]!)]).trusted).toBe(3)
  })

  it('leaves the rulebook as it was: neither its rules nor what they print hold a value', () => {
    expect(BUILTIN.rules.length).toBe(BUILTIN.table.size)
    for (const value of values) expect(inspect(BUILTIN.rules.at(-1), { depth: 9 })).not.toContain(value)
  })
})
