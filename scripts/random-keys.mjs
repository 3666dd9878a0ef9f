/**
 * Judges random keys of every rule for as long as it is told and says how many were refused or doubted: `node scripts/random-keys.mjs [KEYS a
 * template] [SEED]`. The tests judge 60 a rule; this is the long run behind "less than one in a million".
 */
import { loadTs } from './load-ts.mjs'
import { ruleFiles } from './rules-plugin.mjs'

const keys = Number(process.argv[2] ?? 2000)
const { bundleRules } = await loadTs('src/rulebook/bundle.ts')
const { lawOfRandomKeys } = await loadTs('src/laws/laws.ts')
const { rules, sources } = bundleRules(ruleFiles())
let judged = 0
for (const [i, { rule }] of sources.entries()) {
  const templates = typeof rule.sample === 'string' ? 1 : rule.sample.length
  judged += templates * keys
  const seed = Number(process.argv[3] ?? 1)
  for (const what of lawOfRandomKeys({ source: rule, compiled: rules[i] }, keys, Date.UTC(2026, 0, 1), seed))
    console.log(`${rule.id}: ${what}`)
}
console.log(`${judged} random keys of ${sources.length} rules judged`)
