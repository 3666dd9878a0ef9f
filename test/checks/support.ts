import type { CheckInput, Verdict } from '../../src/checks/check.ts'
import { CHECKS } from '../../src/checks/list.ts'
import { SAMPLERS } from '../../src/laws/samplers.ts'
import { seeded } from '../../src/laws/template.ts'

export const IN_2026 = Date.UTC(2026, 0, 1)

/** Runs a check by the words of a rule file: `crc32-base62 4`. */
export function verdict(call: string, secret: string, around: Partial<CheckInput> = {}): Verdict {
  const [name = '', ...args] = call.split(' ')
  const check = CHECKS[name]
  if (check === undefined) throw new Error(`no such check: ${name}`)
  const wrong = check.accepts(args)
  if (wrong !== undefined) throw new Error(`${call}: ${wrong}`)
  return check.run({ secret, lead: '', before: '', after: '', now: IN_2026, ...around }, args)
}

export function kind(call: string, secret: string, around: Partial<CheckInput> = {}): Verdict['kind'] {
  return verdict(call, secret, around).kind
}

export function sample(name: string, seed: number, soFar = '', ...args: readonly string[]): string {
  return SAMPLERS[name]!(soFar, args, seeded(seed))
}

const DIGITS = '0123456789'
const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const UPPER = LOWER.toUpperCase()

/** The alphabets that keys are drawn from. */
export const ALPHABETS = {
  hex: `${DIGITS}abcdef`,
  HEX: `${DIGITS}ABCDEF`,
  lower36: DIGITS + LOWER,
  UPPER36: DIGITS + UPPER,
  base32: `${UPPER}234567`,
  base62: DIGITS + UPPER + LOWER,
  base64: `${DIGITS}${UPPER}${LOWER}+/`,
  base64url: `${DIGITS}${UPPER}${LOWER}-_`,
  letters: UPPER + LOWER,
  lower: LOWER,
} as const

/** `count` uniformly random tokens, the same for a seed on every machine. */
export function* tokens(letters: string, length: number, count: number, seed = 1): Generator<string> {
  const random = seeded(seed)
  for (let i = 0; i < count; i++) {
    let token = ''
    while (token.length < length) token += letters[Math.floor(random() * letters.length)]
    yield token
  }
}

/** Another character of the same class at one place. */
export function changed(text: string, at: number): string {
  const character = text[at]!
  const other = /[0-9]/.test(character)
    ? DIGITS
    : /[a-z]/.test(character)
      ? 'abcdef'
      : /[A-Z]/.test(character)
        ? 'ABCDEF'
        : '-_'
  const next = other[(other.indexOf(character) + 1) % other.length]!
  return text.slice(0, at) + next + text.slice(at + 1)
}
