import { commonWords } from '../../../src/checks/text/common-words.ts'
import { END, LETTER_PAIRS, START } from '../../../src/checks/text/letter-pairs.ts'

/**
 * The code of language.ts as a source of text: draws from it and tells the chance of a draw. Written from its description,
 * not from its program.
 */
export interface WordCode {
  /** Text of at least so many characters. */
  draw(length: number): string
  /** Chance that `draw` comes to exactly this text, over all ways to make it. */
  chanceOf(text: string): number
}

export const DIGIT_NEXT = 2 ** -3
export const WORD_NEXT = 2 ** -1.2
export const DIGIT_STAYS = 2 ** -0.42
export const DIGIT_ENDS = 2 ** -2
/** lower, Capitalized, UPPER. */
export const STYLES = [2 ** -1.5, 2 ** -0.9, 2 ** -3.4]
export const CHANCES = LETTER_PAIRS.map((row) => [...row].map((code) => 2 ** -((code.charCodeAt(0) - 96) / 2)))

const ONE_CASE = [1, 0, 0]
const LONGEST = 14

export function wordCode(random: () => number, mixedCase: boolean): WordCode {
  const words = [...commonWords()]
  const rows = CHANCES.map((row, i) => normal(i === START ? row.slice(0, END) : row))
  const kinds = normal([DIGIT_NEXT, WORD_NEXT, WORD_NEXT])
  const styles = normal(mixedCase ? STYLES : ONE_CASE)
  const [stays] = normal([DIGIT_STAYS, DIGIT_ENDS])

  const pick = (chances: readonly number[]): number => {
    let rest = random()
    const at = chances.findIndex((chance) => (rest -= chance) < 0)
    return at < 0 ? chances.length - 1 : at
  }

  function part(room: number): string {
    const kind = pick(kinds)
    if (kind === 0) {
      let digits = ''
      do digits += Math.floor(random() * 10)
      while (digits.length < room && random() < stays!)
      return digits
    }
    const style = pick(styles)
    if (kind === 1) return styled(words[Math.floor(random() * words.length)]!, style)
    let word = ''
    for (let letter = pick(rows[START]!); letter !== END; letter = pick(rows[letter]!)) {
      word += String.fromCharCode(97 + letter)
      if (word.length >= room) break
    }
    return styled(word, style)
  }

  return {
    draw(length) {
      let text = ''
      while (text.length < length) text += part(length - text.length)
      return text
    },
    chanceOf(text) {
      const n = text.length
      const lower = text.toLowerCase()
      const [fresh, digits, ...letters] = Array.from({ length: 5 }, () => new Float64Array(n + 1))
      fresh![0] = 1
      for (let i = 0; i < n; i++) {
        const before = i > 0 ? lower.charCodeAt(i - 1) - 97 : -1
        if (before >= 0) for (const styleOf of letters) fresh![i]! += styleOf[i]! * rows[before]![END]!
        else if (i > 0) fresh![i]! += digits![i]! * (1 - stays!)
        const letter = lower.charCodeAt(i) - 97
        if (letter < 0) {
          digits![i + 1]! += (fresh![i]! * kinds[0]! + (before < 0 ? digits![i]! * stays! : 0)) / 10
          continue
        }
        letters.forEach((styleOf, style) => {
          const chance = fresh![i]! * styles[style]!
          if (fits(text, i, i + 1, style)) styleOf[i + 1]! += chance * kinds[2]! * rows[START]![letter]!
          const goesOn = before >= 0 && isCapital(text, i) === (style === 2)
          if (goesOn) styleOf[i + 1]! += styleOf[i]! * rows[before]![letter]!
          for (let end = i + 3; end <= n && end <= i + LONGEST; end++)
            if (fits(text, i, end, style) && commonWords().has(lower.slice(i, end)))
              fresh![end]! += (chance * kinds[1]!) / words.length
        })
      }
      return [fresh!, digits!, ...letters].reduce((sum, array) => sum + array[n]!, 0)
    },
  }
}

function normal(weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b)
  return weights.map((weight) => weight / sum)
}

function styled(word: string, style: number): string {
  if (style === 2) return word.toUpperCase()
  return style === 1 ? word.slice(0, 1).toUpperCase() + word.slice(1) : word
}

function isCapital(text: string, i: number): boolean {
  return text[i]! >= 'A' && text[i]! <= 'Z'
}

function fits(text: string, from: number, to: number, style: number): boolean {
  for (let i = from; i < to; i++) if (isCapital(text, i) !== (style === 2 || (style === 1 && i === from))) return false
  return true
}
