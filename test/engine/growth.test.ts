import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../../scripts/rules-plugin.mjs'
import { createPrefilter } from '../../src/engine/create-prefilter.ts'
import { Engine } from '../../src/engine/engine.ts'
import { blobOf, samplesOf, textsOf } from '../../src/laws/laws.ts'
import { bundleRules } from '../../src/rulebook/bundle.ts'

/** CPU time may grow with the text's size to this power, over three decades. */
const MOST = 1.2
/** Bytes. */
const SIZES = [1e3, 1e4, 1e5, 1e6]
/** Below this a time says more of the clock than of the rule. */
const CLOCK_MS = 0.25

const bundle = bundleRules(ruleFiles())

/** What hurts a rule most: its own literals and almost-matches, over and over. */
function hostileTexts(index: number): string[] {
  const { rule: source } = bundle.sources[index]!
  const compiled = bundle.rules[index]!
  const secret = samplesOf(source, [3])[0]!
  const carrier = textsOf({ source, compiled }, secret)[0]?.text ?? secret
  const almost = carrier.replaceAll(secret, secret.slice(0, -1)).slice(0, 600)
  return [`${compiled.literals[0]} = `, `${almost}-`, `${compiled.literals[0]}${secret.slice(-8).repeat(4)}`]
}

async function leastMs(engine: Engine, piece: string, size: number): Promise<number> {
  const blob = blobOf(piece.repeat(Math.ceil(size / piece.length)))
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < (size < 1e5 ? 5 : 2); round++) {
    const before = process.cpuUsage()
    await engine.scan(blob)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return Math.max(least, CLOCK_MS)
}

/** The slope of log(time) over log(size), by least squares. */
function exponentOf(times: readonly number[]): number {
  const xs = SIZES.map(Math.log)
  const ys = times.map(Math.log)
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  return xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i]! - my), 0) / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0)
}

async function exponent(engine: Engine, piece: string): Promise<number> {
  const times: number[] = []
  for (const size of SIZES) times.push(await leastMs(engine, piece, size))
  // The last decade alone must not be steeper either: a bend upwards hides in a fit.
  const last = Math.log(times[3]! / times[2]!) / Math.log(10)
  return Math.max(exponentOf(times), times[3]! > 20 ? last : 0)
}

describe('the time that a rule takes', () => {
  it('grows in proportion to the text, whatever the text is made of', { timeout: 600_000 }, async () => {
    const steep: string[] = []
    for (const [index, rule] of bundle.rules.entries()) {
      const engine = new Engine([rule], { createPrefilter, now: 0, isBinary: () => false })
      const piece = hostileTexts(index)[index % 3]!
      // A busy machine can bend a line: what is steep is measured again.
      let power = await exponent(engine, piece)
      for (let again = 0; again < 3 && power > MOST; again++) power = Math.min(power, await exponent(engine, piece))
      if (power > MOST) steep.push(`${rule.id}: ${power.toFixed(2)}`)
    }
    expect(steep).toEqual([])
    expect(bundle.rules.length).toBeGreaterThan(450)
  })
})
