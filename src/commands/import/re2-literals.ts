import { isCaseless } from './re2-print.ts'
import type { Re2 } from './re2-tree.ts'

const MOST = 16
const LONGEST = 64

/** Texts of 3 bytes and more, one of which stands in every match: of all such sets the one whose shortest text is the longest. Null when there is none. */
export function literalsOf(tree: Re2): string[] | null {
  const best = required(tree, isCaseless(tree))
  if (best === null || shortest(best) < 3) return null
  return [...new Set(best.map((text) => text.slice(0, LONGEST)))]
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map(({ length }) => length))
}

function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b
  return shortest(b) > shortest(a) ? b : a
}

function required(node: Re2, caseless: boolean): readonly string[] | null {
  const whole = exact(node, caseless)
  if (whole !== null) return whole
  switch (node.kind) {
    case 'group':
      return required(node.body, caseless)
    case 'repeat':
      return node.min > 0 ? required(node.body, caseless) : null
    case 'alt': {
      const sets = node.options.map((option) => required(option, caseless))
      return sets.every((set) => set !== null) ? sets.flat() : null
    }
    case 'seq':
      return ofSequence(node.parts, caseless)
    default:
      return null
  }
}

/** The best of all runs of fixed parts, and of what its other parts need. */
function ofSequence(parts: readonly Re2[], caseless: boolean): readonly string[] | null {
  let best: readonly string[] | null = null
  let run: readonly string[] = ['']
  for (const part of parts) {
    const texts = exact(part, caseless)
    if (texts !== null && texts.length * run.length <= MOST) run = product(run, texts)
    else {
      best = better(best, run)
      best = better(best, texts ?? required(part, caseless))
      run = texts !== null ? texts : ['']
    }
  }
  return better(best, run)
}

/** Every text that the node can match, when they are few. */
function exact(node: Re2, caseless: boolean): readonly string[] | null {
  switch (node.kind) {
    case 'char': {
      const char = String.fromCharCode(node.code)
      if (!node.caseless) return [char]
      return caseless ? [char.toLowerCase()] : [char.toLowerCase(), char.toUpperCase()]
    }
    case 'class': {
      const codes = node.ranges.flatMap(([a, b]) =>
        b - a < 4 ? Array.from({ length: b - a + 1 }, (_, i) => a + i) : [],
      )
      const few = !node.negate && !node.caseless && codes.length <= 4 && node.ranges.every(([a, b]) => b - a < 4)
      return few ? codes.map((code) => String.fromCharCode(code)) : null
    }
    case 'edge':
    case 'word':
      return ['']
    case 'group':
      return exact(node.body, caseless)
    case 'alt': {
      const sets = node.options.map((option) => exact(option, caseless))
      const all = sets.flatMap((set) => set ?? [])
      return sets.every((set) => set !== null) && all.length <= MOST ? [...new Set(all)] : null
    }
    case 'repeat': {
      if (node.min !== node.max || node.min > LONGEST) return null
      return exact({ kind: 'seq', parts: Array.from({ length: node.min }, () => node.body) }, caseless)
    }
    case 'seq': {
      let texts: readonly string[] = ['']
      for (const part of node.parts) {
        const more = exact(part, caseless)
        if (more === null || more.length * texts.length > MOST) return null
        texts = product(texts, more)
      }
      return texts
    }
    default:
      return null
  }
}

function product(heads: readonly string[], tails: readonly string[]): string[] {
  return heads.flatMap((head) => tails.map((tail) => head + tail))
}
