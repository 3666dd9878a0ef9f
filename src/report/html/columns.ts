import { CONFIDENCES, SEVERITIES } from '../../model/confidence.ts'
import type { Knows, PageKey, Verdict } from './data.ts'
import { type Child, h } from './tree.ts'
import {
  ageWords,
  CONFIDENCE_WORDS,
  dayOf,
  LIFE_WORDS,
  lifeKind,
  lifeWord,
  severityMark,
  VERDICT_WORDS,
} from './words.ts'

export interface Column {
  readonly id: string
  readonly label: string
  /** Whether the report has something to show in it. */
  readonly in: (knows: Knows) => boolean
  readonly cell: (key: PageKey) => Child
  /** What it is sorted by, ascending; null comes last either way. */
  readonly order: (key: PageKey) => number | string | null
}

const VERDICTS: readonly Verdict[] = ['blocks', 'warns', 'allowed']
const always = (): boolean => true
const NOTHING = h('span', { class: 'soft' }, '–')
const LIVES_SHOWN = 2

export const COLUMNS: readonly Column[] = [
  { id: 'key', label: 'Key', in: always, cell: () => null, order: ({ title }) => title.toLowerCase() },
  {
    id: 'verdict',
    label: 'Verdict',
    in: always,
    cell: verdictCell,
    order: ({ verdict }) => VERDICTS.indexOf(verdict),
  },
  {
    id: 'severity',
    label: 'Severity',
    in: always,
    cell: ({ severity }) => (severity ? severityMark(severity) : NOTHING),
    order: ({ severity }) => (severity ? SEVERITIES.indexOf(severity) : null),
  },
  {
    id: 'confidence',
    label: 'Confidence',
    in: always,
    cell: ({ confidence }) => (confidence ? CONFIDENCE_WORDS[confidence] : NOTHING),
    order: ({ confidence }) => (confidence ? CONFIDENCES.indexOf(confidence) : null),
  },
  { id: 'where', label: 'Where', in: always, cell: whereCell, order: ({ places }) => places[0]?.path ?? null },
  {
    id: 'lives',
    label: 'Lives in',
    in: ({ lives }) => lives,
    cell: livesCell,
    order: ({ livesIn }) => livesRank(livesIn),
  },
  {
    id: 'first',
    label: 'First seen',
    in: ({ dates }) => dates,
    cell: firstCell,
    order: ({ first }) => (first?.date ? Date.parse(first.date) : null),
  },
  {
    id: 'age',
    label: 'Age',
    in: ({ dates }) => dates,
    cell: ageCell,
    order: ({ ageDays }) => ageDays,
  },
]

export function columnsFor(knows: Knows): Column[] {
  return COLUMNS.filter((column) => column.in(knows))
}

function verdictCell({ verdict, live }: PageKey): Child {
  return [
    h('span', { class: `chip ${verdict}` }, VERDICT_WORDS[verdict]),
    live !== null && [' ', h('span', { class: `chip ${live}` }, LIVE_WORDS[live])],
  ]
}

export const LIVE_WORDS = { live: 'Live', dead: 'Dead', unknown: 'Not known if live' } as const

function whereCell({ places }: PageKey): Child {
  const [first] = places
  if (!first) return NOTHING
  const more = places.length - 1
  return [
    h('span', { class: 'path' }, `${first.path}:${first.at.split(':')[0]}`),
    more > 0 && [' ', h('span', { class: 'soft' }, `and ${more} more`)],
  ]
}

function livesCell({ livesIn }: PageKey): Child {
  if (livesIn.length === 0) return NOTHING
  const more = livesIn.length - LIVES_SHOWN
  return [
    livesIn.slice(0, LIVES_SHOWN).map((name) => [h('span', { class: 'tag' }, lifeName(name)), ' ']),
    more > 0 && h('span', { class: 'soft' }, `and ${more} more`),
  ]
}

/** `branch:x` as it is, the others in words. */
export function lifeName(name: string): string {
  return lifeKind(name) === name ? lifeWord(name) : name
}

const NEAREST: readonly string[] = Object.keys(LIFE_WORDS)

function livesRank(livesIn: readonly string[]): number | null {
  const ranks = livesIn.map((name) => NEAREST.indexOf(lifeKind(name))).filter((rank) => rank >= 0)
  return ranks.length === 0 ? null : Math.min(...ranks)
}

function firstCell({ first }: PageKey): Child {
  if (!first?.date) return NOTHING
  return [
    h('span', { class: 'nowrap' }, dayOf(first.date)),
    first.author !== null && h('span', { class: 'under' }, first.author.replace(/ <[^<>]*>$/, '')),
  ]
}

function ageCell({ ageDays, overdue }: PageKey): Child {
  if (ageDays === null) return NOTHING
  return [
    h('span', { class: 'nowrap', title: `${ageDays} days` }, ageWords(ageDays)),
    overdue && [' ', h('span', { class: 'chip overdue' }, 'Overdue')],
  ]
}
