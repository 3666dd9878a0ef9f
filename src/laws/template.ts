import { KeysieveError } from '../model/error.ts'
import { SAMPLERS } from './samplers.ts'

/**
 * Expands sample templates: `gsk_{base62:20}WGdyb3FY{base62:24}` gives a made-up key. Classes take a length
 * `{hex:32}` or a range `{word:3-9}`; `{uuid}`; `{live|test}` picks one; `{=sampler args}` computes a checksum
 * or a whole structure from the text so far; `{{` and `}}` are braces.
 */
const DIGITS = '0123456789'
const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const UPPER = LOWER.toUpperCase()

const CLASSES: Readonly<Record<string, string>> = {
  base62: UPPER + LOWER + DIGITS,
  base58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  base64: `${UPPER}${LOWER}${DIGITS}+/`,
  base64url: `${UPPER}${LOWER}${DIGITS}_-`,
  word: `${UPPER}${LOWER}${DIGITS}_`,
  letters: UPPER + LOWER,
  lower: LOWER,
  upper: UPPER,
  digit: DIGITS,
  hex: `${DIGITS}abcdef`,
  HEX: `${DIGITS}ABCDEF`,
  lower36: LOWER + DIGITS,
  UPPER36: UPPER + DIGITS,
  base32: `${UPPER}234567`,
  lower32: `${LOWER}234567`,
}

/** A seeded generator of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const PART = /\{\{|\}\}|\{([^{}]+)\}|[^{}]+/g

/** Throws `KeysieveError` ('rule') for a part that is no class, choice or sampler. */
export function expand(template: string, random: () => number): string {
  let out = ''
  for (const [whole, inner] of template.matchAll(PART)) {
    if (whole === '{{') out += '{'
    else if (whole === '}}') out += '}'
    else if (inner === undefined) out += whole
    else out += part(inner, out, random)
  }
  return out
}

function part(inner: string, soFar: string, random: () => number): string {
  if (inner === 'uuid') return uuid(random)
  if (inner.startsWith('=')) {
    const [name, ...args] = inner.slice(1).trim().split(/\s+/)
    const sampler = SAMPLERS[name!]
    if (!sampler) throw new KeysieveError('rule', `the sample names no sampler: ${name}`)
    return sampler(soFar, args, random)
  }
  const sized = /^(\w+):(\d+)(?:-(\d+))?$/.exec(inner)
  if (sized) {
    const letters = CLASSES[sized[1]!]
    if (!letters) throw new KeysieveError('rule', `the sample names no class: ${sized[1]}`)
    const least = Number(sized[2])
    const most = Number(sized[3] ?? sized[2])
    return characters(letters, least + Math.floor(random() * (most - least + 1)), random)
  }
  if (inner.includes('|')) {
    const words = inner.split('|')
    return words[Math.floor(random() * words.length)]!
  }
  throw new KeysieveError('rule', `the sample has a part that is no class, choice or sampler: {${inner}}`)
}

function characters(letters: string, length: number, random: () => number): string {
  let out = ''
  for (let i = 0; i < length; i++) out += letters[Math.floor(random() * letters.length)]
  return out
}

function uuid(random: () => number): string {
  const hex = (length: number): string => characters(CLASSES.hex!, length, random)
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[Math.floor(random() * 4)]}${hex(3)}-${hex(12)}`
}
