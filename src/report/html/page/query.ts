import { COLUMNS } from '../columns.ts'
import type { PageKey } from '../data.ts'
import { lifeKind } from '../words.ts'

/** What the reader asked for; '' and false: no matter. */
export interface Query {
  readonly words: string
  readonly severity: string
  readonly confidence: string
  readonly provider: string
  readonly lives: string
  readonly blocking: boolean
  readonly live: boolean
  readonly overdue: boolean
  readonly allowed: boolean
}

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

const texts = new WeakMap<PageKey, string>()

/** Keys that hold every word and fit every choice. */
export function matching(keys: readonly PageKey[], query: Query): PageKey[] {
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean)
  return keys.filter(
    (key) =>
      (query.severity === '' || key.severity === query.severity) &&
      (query.confidence === '' || key.confidence === query.confidence) &&
      (query.provider === '' || key.provider === query.provider) &&
      (query.lives === '' || key.livesIn.some((name) => lifeKind(name) === query.lives)) &&
      (!query.blocking || key.verdict === 'blocks') &&
      (!query.live || key.live === 'live') &&
      (!query.overdue || key.overdue) &&
      (!query.allowed || key.verdict === 'allowed') &&
      words.every((word) => textOf(key).includes(word)),
  )
}

/** Everything of a key that one could look for, in lower case. */
function textOf(key: PageKey): string {
  let text = texts.get(key)
  if (text === undefined) {
    const { title, provider, rule, id, first, last, livesIn, places } = key
    const found = places.flatMap(({ path, seen, allowed }) => [path, seen?.commit, seen?.author, seen?.date, allowed])
    text = [title, provider, rule, id, first?.commit, first?.author, first?.date, last?.commit, ...livesIn, ...found]
      .filter(Boolean)
      .join('\n')
      .toLowerCase()
    texts.set(key, text)
  }
  return text
}

/** Without a sort the keys keep the order of what to do first. What a column does not know comes last either way. */
export function sorted(keys: readonly PageKey[], sort: Sort | null): readonly PageKey[] {
  const column = COLUMNS.find(({ id }) => id === sort?.column)
  if (!sort || !column) return keys
  const turn = sort.descending ? -1 : 1
  return [...keys].sort((a, b) => {
    const [x, y] = [column.order(a), column.order(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return x === y ? 0 : x < y ? -turn : turn
  })
}

/** Upwards, downwards, and back to the order of what to do first. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, descending: false }
  return sort.descending ? null : { column, descending: true }
}
