import { splitAtAddresses } from '../address.ts'
import { type Column, LIVE_WORDS, lifeName } from './columns.ts'
import type { PageKey, PagePlace, Sighting } from './data.ts'
import { type Branch, type Child, h } from './tree.ts'
import { CONFIDENCE_WORDS, dayOf, plural, SEVERITY_WORDS } from './words.ts'

/** How many places of a key are shown at first. */
export const PLACES_SHOWN = 10
/** And how many more at a time. */
export const PLACES_MORE = 100

/** How a row is opened: not at all without the script. */
export type Opening = 'fixed' | 'open' | 'closed'

/** The row of a key. Its first cell names it, and opens its details where there is a script. */
export function rowOf(key: PageKey, columns: readonly Column[], opening: Opening): Branch {
  return h(
    'tr',
    { class: `key ${key.verdict}`, 'data-id': key.id },
    columns.map((column) =>
      column.id === 'key'
        ? h('th', { scope: 'row', class: 'name' }, nameOf(key, opening))
        : h('td', { class: column.id }, column.cell(key)),
    ),
  )
}

function nameOf(key: PageKey, opening: Opening): Child {
  const title = h('span', { class: 'title' }, key.title)
  return [
    opening === 'fixed'
      ? title
      : h(
          'button',
          { type: 'button', class: 'opener', 'aria-expanded': String(opening === 'open'), 'data-id': key.id },
          title,
        ),
    h('span', { class: 'under' }, [key.provider, key.id.slice(0, 12)].filter((part) => part !== '').join(' · ')),
  ]
}

/** What there is to know about a key, in a row of its own below it; `shown` places of it. */
export function detailOf(key: PageKey, columns: readonly Column[], shown: number): Branch {
  return h('tr', { class: 'detail' }, h('td', { colspan: columns.length }, panelOf(key, shown)))
}

/** The same where there is no script to open it. */
export function foldedDetailOf(key: PageKey, columns: readonly Column[]): Branch {
  const folded = h('details', {}, h('summary', {}, 'What to do, and where'), panelOf(key, PLACES_SHOWN))
  return h('tr', { class: 'detail' }, h('td', { colspan: columns.length }, folded))
}

function panelOf(key: PageKey, shown: number): Branch {
  const left = key.places.length - shown
  return h(
    'div',
    { class: 'panel' },
    h('section', { class: 'plan' }, h('h3', {}, 'What to do'), planOf(key)),
    h(
      'section',
      { class: 'places' },
      h('h3', {}, plural(key.places.length, 'place')),
      h('ol', {}, key.places.slice(0, shown).map(placeItem)),
      left > 0 &&
        h(
          'p',
          {},
          h('button', { type: 'button', class: 'more', 'data-id': key.id }, `Show ${Math.min(left, PLACES_MORE)} more`),
          h('span', { class: 'soft' }, ` ${plural(left, 'place')} not shown`),
        ),
    ),
    h('section', { class: 'facts' }, h('h3', {}, 'What is known'), factsOf(key)),
  )
}

function planOf({ plan }: PageKey): Child {
  if (plan.length === 0)
    return h('p', {}, 'It was allowed; nothing is left to do. The reason stands at each of its places.')
  return plan.length === 1
    ? h('p', {}, adviceOf(plan[0]!))
    : h(
        'ol',
        {},
        plan.map((step) => h('li', {}, adviceOf(step))),
      )
}

/** Web addresses become links, what stands between backticks is code. */
function adviceOf(text: string): Child {
  return text
    .split(/(`[^`]+`)/)
    .map((piece, i) =>
      i % 2 === 1
        ? h('code', {}, piece.slice(1, -1))
        : splitAtAddresses(piece).map((part, j) =>
            j % 2 === 1 ? h('a', { href: part, rel: 'noreferrer noopener', target: '_blank' }, part) : part,
          ),
    )
}

function factsOf(key: PageKey): Child {
  const facts: [string, Child][] = [
    ['Rule', h('code', {}, key.rule)],
    ['Id', h('code', {}, key.id)],
  ]
  if (key.severity) facts.push(['Severity', SEVERITY_WORDS[key.severity]])
  if (key.confidence) facts.push(['Confidence', CONFIDENCE_WORDS[key.confidence]])
  if (key.live) facts.push(['At the provider', LIVE_WORDS[key.live]])
  if (key.first) facts.push(['First seen', sightingOf(key.first)])
  if (key.last && key.last.commit !== key.first?.commit) facts.push(['Last seen', sightingOf(key.last)])
  if (key.rotated !== null) facts.push(['Rotated', key.rotated])
  if (key.livesIn.length > 0)
    facts.push(['Lives in', key.livesIn.map((name) => [h('span', { class: 'tag' }, lifeName(name)), ' '])])
  facts.push(['Occurrences', String(key.occurrences)])
  if (key.verdict !== 'allowed')
    facts.push(['To allow it', h('code', {}, `npx keysieve ignore ${key.id} --reason "why"`)])
  return h(
    'dl',
    {},
    facts.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  )
}

function sightingOf({ commit, author, date }: Sighting): Child {
  return [
    date !== null && dayOf(date),
    commit !== null && [date === null ? '' : ' in ', h('code', { title: commit }, commit.slice(0, 12))],
    author !== null && ` by ${author}`,
  ]
}

function placeItem({ path, at, excerpt, decodedFrom, seen, livesIn, allowed }: PagePlace): Branch {
  const notes = [decodedFrom && `decoded from ${decodedFrom}`, livesIn && `lives in ${livesIn}`].filter(Boolean)
  return h(
    'li',
    {},
    h('span', { class: 'path' }, `${path}:${at}`),
    seen !== undefined && h('span', { class: 'under' }, sightingOf(seen)),
    notes.length > 0 && h('span', { class: 'under' }, notes.join('; ')),
    excerpt !== undefined && excerpt !== '' && h('pre', {}, h('code', {}, excerpt)),
    allowed !== undefined && h('span', { class: 'under' }, `Allowed by ${allowed}`),
  )
}

/** The head of the table; with sort buttons where there is a script. */
export function headOf(
  columns: readonly Column[],
  sort: { readonly column: string; readonly descending: boolean } | null,
  sortable: boolean,
): Branch {
  return h(
    'tr',
    {},
    columns.map(({ id, label }) => {
      const by = sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : null
      return h(
        'th',
        { scope: 'col', class: id, 'aria-sort': by },
        sortable ? h('button', { type: 'button', class: 'sorter', 'data-column': id }, label) : label,
      )
    }),
  )
}
