import { type Check, DOUBT, PASS } from './check.ts'
import { bodyOf } from './text/body.ts'

/** Shannon entropy of the characters of `text`, in bits a character; 0 for the empty text. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}

/** Argument: the least bits a character, chosen so that a random key misses it less than once in a million. */
export const minEntropy: Check = {
  says: 'its body is varied enough for a random key',
  accepts([least, ...rest]) {
    const bits = Number(least)
    return rest.length === 0 && least !== undefined && bits > 0 && bits < 8
      ? undefined
      : 'takes bits a character, below 8'
  },
  run: ({ secret }, [least]) => (entropyOf(bodyOf(secret)) >= Number(least) ? PASS : DOUBT),
}
