/** Random text and bytes from a seeded generator of numbers in [0, 1). */
export type Random = () => number

export const DIGITS = '0123456789'
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const LOWER = 'abcdefghijklmnopqrstuvwxyz'
export const ALPHANUMERIC = DIGITS + UPPER + LOWER

export function pick(letters: string, length: number, random: Random): string {
  let out = ''
  while (out.length < length) out += letters[Math.floor(random() * letters.length)]
  return out
}

export function bytes(count: number, random: Random): Buffer {
  const out = Buffer.alloc(count)
  for (let i = 0; i < count; i++) out[i] = Math.floor(random() * 256)
  return out
}

/** A number of this many digits that does not start with 0. */
export function number(length: number, random: Random): string {
  return pick('123456789', 1, random) + pick(DIGITS, length - 1, random)
}

export function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => pick(`${DIGITS}abcdef`, length, random)).join('-')
}

/** Draws until one holds; the generator moves on with each draw. */
export function until<T>(draw: () => T, holds: (value: T) => boolean): T {
  for (;;) {
    const value = draw()
    if (holds(value)) return value
  }
}
