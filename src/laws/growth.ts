import type { AST } from '@eslint-community/regexpp'
import { visitRegExpAST } from '@eslint-community/regexpp'
import { Engine, type EngineOptions } from '../engine/engine.ts'
import type { Clock } from '../engine/guard.ts'
import { patternOf } from '../rulebook/context-pattern.ts'
import { parsePattern } from '../rulebook/regex.ts'
import { blobOf, type Subject, samplesOf, textsOf } from './laws.ts'

/**
 * How the time of a rule grows with the text, on texts made to hurt it: its own literals, almost-matches, and runs of what its repeats
 * take. Measured by the caller's clock in CPU time, as an exponent: never in milliseconds, which say more of the machine.
 */

/** CPU time may grow with the text's size to this power, over three decades. */
export const MOST_GROWTH = 1.2
/**
 * How often a text of a size is scanned: so many times in a row, of which the mean counts, and that again. A busy machine has idle
 * moments for short runs and none for long ones, so the last decade is compared over the same stretch of time.
 */
const SIZES = [
  { bytes: 1e3, inARow: 1, tries: 5 },
  { bytes: 1e4, inARow: 1, tries: 5 },
  { bytes: 1e5, inARow: 10, tries: 1 },
  { bytes: 1e6, inARow: 1, tries: 1 },
] as const
const USUAL = { bytes: 1e6, inARow: 1, tries: 2 }
/** Below this a time says more of the clock than of the rule. */
const CLOCK_MS = 0.25
/** The last decade alone is judged where it takes longer than this. */
const STEADY_MS = 20
const LONGEST_RUN = 4000
const MOST_RUNS = 4
const MOST_ROUNDS = 6
/** One literal a KiB is much for a real file. */
const FILLER = 'export function nextValue(input: number): string { return input.toString() }\n'
  .repeat(14)
  .slice(0, 1000)

export interface Cost {
  /** The steepest that was seen; null: the rule was stopped by its time limit. */
  readonly growth: number | null
  /** CPU time for 1 MB of code with a literal of the rule in each KiB, and for the text that hurts most. */
  readonly usualMs: number
  readonly worstMs: number
}

type Scanning = Pick<Engine, 'scan'>

/** What a rule costs when it runs alone. */
export async function costOf(subject: Subject, options: EngineOptions, clock: Clock): Promise<Cost> {
  // Under the time limit of users' rules: a pattern that never ends cannot hold this up either.
  const engine = new Engine([subject.compiled], { ...options, trusted: 0 })
  const usual = await leastMs(engine, `${FILLER} ${subject.compiled.literals[0]} `, USUAL, clock)
  if (usual === null) return { growth: null, usualMs: 0, worstMs: 0 }
  let growth = 0
  let worstMs = usual
  for (const piece of hostileTexts(subject)) {
    const found = await growthOf(engine, piece, clock)
    if (found === null) return { growth: null, usualMs: usual, worstMs }
    worstMs = Math.max(worstMs, found.lastMs)
    growth = Math.max(growth, found.power)
  }
  return { growth, usualMs: usual, worstMs }
}

/** How the time for this text over and over grows, and what 1 MB of it takes; null: the rule ran out of time. */
export async function growthOf(
  engine: Scanning,
  piece: string,
  clock: Clock,
): Promise<{ readonly power: number; readonly lastMs: number } | null> {
  let best: { power: number; lastMs: number } | null = null
  // A busy machine can bend a line: what is steep is measured again.
  for (let round = 0; round < MOST_ROUNDS && (best === null || best.power > MOST_GROWTH); round++) {
    const times = await timesOf(engine, piece, clock)
    if (times === null) return null
    const power = exponentOf(times)
    if (best === null || power < best.power) best = { power, lastMs: times.at(-1)! }
  }
  return best
}

/** Texts to be repeated. */
export function hostileTexts(subject: Subject): string[] {
  const { source, compiled } = subject
  const literal = compiled.literals[0]!
  const secret = samplesOf(source, [3])[0]!
  const carrier = textsOf(subject, secret)[0]?.text ?? secret
  const almost = carrier.replaceAll(secret, secret.slice(0, -1)).slice(0, 600)
  const runs = repeated(parsePattern(patternOf(compiled))).map(
    (character) => `${literal}${character.repeat(Math.min(compiled.longest, LONGEST_RUN))}\n`,
  )
  return [`${literal} = `, `${almost}-`, `${literal}${secret.slice(-8).repeat(4)}`, ...runs]
}

/** A character each of what the pattern's repeats take. */
function repeated(tree: AST.Pattern): string[] {
  const found = new Set<string>()
  visitRegExpAST(tree, {
    onQuantifierEnter({ element, max }) {
      if (max < 2) return
      const regex = new RegExp(`^(?:${element.raw.replace(/\(\?<secret>/g, '(?:')})`)
      const fits = [...'a0A_-. ='].find((character) => regex.test(character))
      if (fits !== undefined) found.add(fits)
    },
  })
  return [...found].slice(0, MOST_RUNS)
}

/** Null: the rule ran out of time. */
async function timesOf(engine: Scanning, piece: string, clock: Clock): Promise<number[] | null> {
  const times: number[] = []
  for (const size of SIZES) {
    const time = await leastMs(engine, piece, size, clock)
    if (time === null) return null
    times.push(time)
  }
  return times
}

async function leastMs(
  engine: Scanning,
  piece: string,
  { bytes, inARow, tries }: typeof USUAL,
  clock: Clock,
): Promise<number | null> {
  const blob = blobOf(piece.repeat(Math.ceil(bytes / piece.length)))
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < tries; round++) {
    const before = clock()
    for (let run = 0; run < inARow; run++) {
      const { stopped } = await engine.scan(blob)
      if (stopped.length > 0) return null
    }
    least = Math.min(least, (clock() - before) / inARow)
  }
  return Math.max(least, CLOCK_MS)
}

/** The slope of log(time) over log(size), by least squares; the last decade alone must not be steeper: a bend upwards hides in a fit. */
function exponentOf(times: readonly number[]): number {
  const xs = SIZES.map(({ bytes }) => Math.log(bytes))
  const ys = times.map(Math.log)
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  const fit =
    xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i]! - my), 0) / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0)
  const [before, last] = times.slice(-2)
  return Math.max(fit, last! > STEADY_MS ? Math.log10(last! / before!) : 0)
}
