import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../../scripts/rules-plugin.mjs'
import { createPrefilter } from '../../src/engine/create-prefilter.ts'
import { Engine } from '../../src/engine/engine.ts'
import { growthOf, hostileTexts, MOST_GROWTH } from '../../src/laws/growth.ts'
import { seeded } from '../../src/laws/template.ts'
import type { Blob } from '../../src/model/blob.ts'
import { bundleRules } from '../../src/rulebook/bundle.ts'
import { cpuMs } from '../support/cpu.ts'

const bundle = bundleRules(ruleFiles())

/** A machine on which others work too: of its runs every third, by chance, takes up to three times as long. */
function busyMachine(seed: number, msOf: (bytes: number) => number) {
  const random = seeded(seed)
  const nothing = { matches: [], signs: [], claims: [], stopped: [], problems: [], bytes: 0 }
  let now = 0
  const scan = ({ sizeBytes }: Blob) => {
    now += msOf(sizeBytes!) * (random() < 1 / 3 ? 1 + 2 * random() : 1)
    return nothing
  }
  return { engine: { scan }, clock: () => now }
}

describe('the verdict on a busy machine', () => {
  it.each<[string, number, number, boolean]>([
    ['linear', 1, 25, false],
    ['linear and slow', 1, 200, false],
    ['steep', 1.5, 200, true],
    ['quadratic', 2, 200, true],
  ])('is right of what is %s: to the power %d, %d ms for 1 MB, steep %s', async (_, power, msAtOnce, steep) => {
    const verdicts = await Promise.all(
      Array.from({ length: 300 }, async (_, seed) => {
        const { engine, clock } = busyMachine(seed, (bytes) => msAtOnce * (bytes / 1e6) ** power)
        const { power: found } = (await growthOf(engine, 'x', clock))!
        return found > MOST_GROWTH
      }),
    )
    expect(verdicts.filter((verdict) => verdict !== steep)).toEqual([])
  })
})

describe('the time that a rule takes', () => {
  it('grows in proportion to the text, whatever the text is made of', { timeout: 600_000 }, async () => {
    const steep: string[] = []
    for (const [index, compiled] of bundle.rules.entries()) {
      const engine = new Engine([compiled], { createPrefilter, now: 0, isBinary: () => false })
      const texts = hostileTexts({ source: bundle.sources[index]!.rule, compiled })
      const growth = await growthOf(engine, texts[index % texts.length]!, cpuMs)
      if (growth === null || growth.power > MOST_GROWTH) steep.push(`${compiled.id}: ${growth?.power.toFixed(2)}`)
    }
    expect(steep).toEqual([])
    expect(bundle.rules.length).toBeGreaterThan(450)
  })
})
