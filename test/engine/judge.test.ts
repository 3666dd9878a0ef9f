import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../src/checks/list.ts'
import { judge, PROVE_NOTHING, quickChecks } from '../../src/engine/judge.ts'
import { BUILTIN } from '../../src/rulebook/builtin.ts'
import { compileRule } from '../../src/rulebook/compile.ts'

const base = { title: 'x', severity: 'high', sample: 'x', remedy: 'x', id: 'x', literals: ['ab_'] } as const
const pattern = '(?<secret>ab_[A-Za-z0-9]{20})'

describe('a judgement that ends at the first refusal', () => {
  it('leaves no check out that could prove the value', () => {
    const word = fc.stringMatching(/^[ -~]{0,24}$/)
    const verdicts = new Map<string, number>()
    fc.assert(
      fc.property(word, word, word, word, (secret, lead, before, after) => {
        for (const name of PROVE_NOTHING) {
          const args = CHECKS[name]!.accepts([]) === undefined ? [] : name === 'mixed' ? ['letter'] : ['2.5']
          const verdict = CHECKS[name]!.run({ secret, lead, before, after, now: 0 }, args)
          expect(verdict.kind).not.toBe('proof')
          expect('confidence' in verdict ? verdict.confidence : undefined).not.toBe('certain')
          verdicts.set(verdict.kind, (verdicts.get(verdict.kind) ?? 0) + 1)
        }
      }),
      { numRuns: 150 },
    )
    expect(verdicts.get('refuse') ?? 0).toBeGreaterThan(150)
  })

  it('names the first that refuses, and waits for a marker that makes it certain', () => {
    const evidence = { secret: 'ab_XXXXXXXXXXXXXXXXXXXX', lead: '', before: '', after: '' }
    const plain = compileRule({ ...base, pattern, checks: ['min-entropy 3.5'] })
    expect(judge(plain, evidence, 0)).toEqual({ refusedBy: 'placeholder' })
    const marked = compileRule({ ...base, pattern, raises: [{ marker: 'XXXX', to: 'certain' }] })
    expect(judge(marked, evidence, 0)).toEqual({ confidence: 'certain', severity: 'high' })
  })

  it('judges alike in the order that ends soonest', () => {
    const rules = BUILTIN.rules.filter((rule) => quickChecks(rule) !== rule.checks)
    const names = ['db_password = "', 'token: ', 'const page_token = "', '', 'x-api-key: ', '<key>secret</key><string>']
    const values = ['changeme', 'your-key-here', 'hunter2hunter', 'Zq8vT4nKx2LmB7rW', 'a/b/c.ts', '0'.repeat(20)]
    const seen = { refused: 0, kept: 0 }
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.constantFrom(...names),
        fc.oneof(fc.constantFrom(...values), fc.stringMatching(/^[A-Za-z0-9_+./-]{6,40}$/)),
        (rule, lead, secret) => {
          const evidence = { secret, lead, before: '', after: '"' }
          const listed = judge(rule, evidence, 0)
          const quick = judge(rule, evidence, 0, quickChecks(rule))
          seen['refusedBy' in listed ? 'refused' : 'kept']++
          if ('refusedBy' in listed) expect(quick).toHaveProperty('refusedBy')
          else expect(quick).toEqual(listed)
        },
      ),
      { numRuns: 3000 },
    )
    expect(rules.length).toBeGreaterThan(100)
    expect(Math.min(seen.refused, seen.kept)).toBeGreaterThan(300)
  })
})
