/**
 * No rule's own limits hit a random key more than once in a million. What 60 keys a rule cannot show is computed: how far the
 * least entropy lies below what keys of the rule have, and how seldom a key misses a class of characters that it must mix.
 */
import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../../scripts/rules-plugin.mjs'
import { entropyOf } from '../../src/checks/min-entropy.ts'
import { bodyOf } from '../../src/checks/text/body.ts'
import { expand, seeded } from '../../src/laws/template.ts'
import { bundleRules } from '../../src/rulebook/bundle.ts'

const KEYS = 400
const ONE_IN_A_MILLION = 1e-6
/** One in a million of a normal distribution is 4.75 deviations; the entropy of short keys falls off a little slower below its mean. */
const DEVIATIONS = 5.2
const CLASSES: Readonly<Record<string, RegExp>> = {
  digit: /[0-9]/,
  lower: /[a-z]/,
  upper: /[A-Z]/,
  letter: /[A-Za-z]/,
  symbol: /[^A-Za-z0-9\s]/,
}

const { rules, sources } = bundleRules(ruleFiles())
const cases = sources.flatMap(({ rule }, i) =>
  (typeof rule.sample === 'string' ? [rule.sample] : rule.sample).map((template) => ({
    id: rule.id,
    template,
    checks: rules[i]!.checks,
  })),
)

function bodiesOf(template: string): string[] {
  const random = seeded(template.length * 31 + 5)
  return Array.from({ length: KEYS }, () => bodyOf(expand(template, random)))
}

/** Share of keys without any character of the class, as if each place of the key were drawn by itself. */
function chanceToMiss(bodies: readonly string[], characters: RegExp): number {
  const longest = Math.max(...bodies.map((body) => body.length))
  let chance = 1
  for (let at = 0; at < longest; at++) {
    const there = bodies.filter((body) => at < body.length && characters.test(body[at]!)).length
    chance *= 1 - there / bodies.length
  }
  return chance
}

const named = (name: string): typeof cases => cases.filter(({ checks }) => checks.some(([check]) => check === name))

describe('min-entropy', () => {
  it.each(named('min-entropy'))('$id: $template', ({ template, checks }) => {
    const limit = Number(checks.find(([check]) => check === 'min-entropy')![1])
    const all = bodiesOf(template).map(entropyOf)
    const mean = all.reduce((sum, bits) => sum + bits, 0) / all.length
    const deviation = Math.sqrt(all.reduce((sum, bits) => sum + (bits - mean) ** 2, 0) / all.length)
    expect(mean - limit).toBeGreaterThan(DEVIATIONS * deviation)
  })
})

describe('mixed', () => {
  it.each(named('mixed'))('$id: $template', ({ template, checks }) => {
    const [, ...classes] = checks.find(([check]) => check === 'mixed')!
    const bodies = bodiesOf(template)
    const chances = classes.map((name) => chanceToMiss(bodies, CLASSES[name]!))
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThan(ONE_IN_A_MILLION)
  })
})
