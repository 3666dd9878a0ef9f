import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../../scripts/rules-plugin.mjs'
import { createPrefilter } from '../../src/engine/create-prefilter.ts'
import { Engine } from '../../src/engine/engine.ts'
import { growthOf, hostileTexts, MOST_GROWTH } from '../../src/laws/growth.ts'
import { bundleRules } from '../../src/rulebook/bundle.ts'

const bundle = bundleRules(ruleFiles())
const clock = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

describe('the time that a rule takes', () => {
  it('grows in proportion to the text, whatever the text is made of', { timeout: 600_000 }, async () => {
    const steep: string[] = []
    for (const [index, compiled] of bundle.rules.entries()) {
      const engine = new Engine([compiled], { createPrefilter, now: 0, isBinary: () => false })
      const texts = hostileTexts({ source: bundle.sources[index]!.rule, compiled })
      const growth = await growthOf(engine, texts[index % texts.length]!, clock)
      if (growth === null || growth.power > MOST_GROWTH) steep.push(`${compiled.id}: ${growth?.power.toFixed(2)}`)
    }
    expect(steep).toEqual([])
    expect(bundle.rules.length).toBeGreaterThan(450)
  })
})
