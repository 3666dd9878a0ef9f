/**
 * The laws of src/laws on every built-in rule. While writing rules, limit it to some files:
 * `RULES=groq,openai npx vitest run test/laws` (stems of rules/*.yml; the rival law still knows all rules).
 */
import { isBinaryFileSync } from 'isbinaryfile'
import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../../scripts/rules-plugin.mjs'
import { Engine, type EngineOptions } from '../../src/engine/engine.ts'
import { createTwin } from '../../src/engine/prefilter-twin.ts'
import { lawOfMatches, lawOfRandomKeys, lawOfRejects, lawOfWindows } from '../../src/laws/laws.ts'
import { bundleRules } from '../../src/rulebook/bundle.ts'

const options: EngineOptions = {
  createPrefilter: createTwin,
  now: Date.UTC(2026, 0, 1),
  isBinary: (head) => isBinaryFileSync(Buffer.from(head), head.length),
}
const bundle = bundleRules(ruleFiles())
const bench = { all: new Engine(bundle.rules, options), options }
const only = process.env.RULES?.split(',')
const subjects = bundle.sources
  .map(({ file, rule }, i) => ({ file, source: rule, compiled: bundle.rules[i]! }))
  .filter(({ file }) => !only || only.includes(file.replace(/^rules\/|\.yml$/g, '')))

describe.each(subjects)('$source.id', (subject) => {
  it('is found by itself alone in every carrier, with the exact span', async () => {
    expect((await lawOfMatches(subject, bench)).join('\n')).toBe('')
  })
  it('rejects what it says it rejects, for the reason it says', async () => {
    expect((await lawOfRejects(subject, bench)).join('\n')).toBe('')
  })
  it('refuses and doubts no key that is drawn at random', () => {
    expect(lawOfRandomKeys(subject, 60, options.now).join('\n')).toBe('')
  })
  it('finds in windows what the pattern finds in the whole text, at any cut', async () => {
    expect((await lawOfWindows(subject, options)).join('\n')).toBe('')
  })
})
