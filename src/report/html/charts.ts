import { CONFIDENCES, SEVERITIES } from '../../model/confidence.ts'
import { agesOf, type Bucket, folderOf, tallied, timelineOf, top } from './buckets.ts'
import type { Knows, PageKey } from './data.ts'
import { type Branch, type Child, h } from './tree.ts'
import { CONFIDENCE_WORDS, grouped, plural, severityMark } from './words.ts'

/** One key in a month is no tower. */
const LOWEST_TOP = 4
/** Bars of a list. */
const MOST = 8

/** The charts of the open keys, as inline SVG beside their numbers: whoever sees no bar reads the same. */
export function chartsOf(keys: readonly PageKey[], knows: Knows): Branch {
  const open = keys
    .filter(({ verdict }) => verdict !== 'allowed')
    .map((key) => ({ ...key, blocking: key.verdict === 'blocks' }))
  const dated = open.flatMap(({ first, blocking }) => (first?.date ? [{ date: first.date, blocking }] : []))
  return h(
    'section',
    { class: 'charts', 'aria-labelledby': 'charts-title' },
    h('h2', { id: 'charts-title' }, 'Overview'),
    h(
      'p',
      { class: 'legend soft' },
      h('span', { class: 'swatch blocking' }),
      ' blocks ',
      h('span', { class: 'swatch other' }),
      ' warns; allowed keys are not counted here',
    ),
    h(
      'div',
      { class: 'grid' },
      knows.dates && figure('When they first appeared', timeline(timelineOf(dated)), 'wide'),
      figure('How bad, how sure', matrix(open)),
      knows.dates && figure('How old they are', bars(agesOf(open))),
      figure(
        'By provider',
        ranked(
          tallied(open, ({ provider, rule }) => [provider || rule]),
          'provider',
        ),
      ),
      figure(
        'By folder',
        ranked(
          tallied(open, ({ places }) => places.map(({ path }) => folderOf(path))),
          'folder',
        ),
      ),
    ),
    !knows.dates &&
      h(
        'p',
        { class: 'soft hint' },
        'This kind of scan looks at no commits, so that nothing is known of dates and ages: ',
        h('code', {}, 'npx keysieve audit'),
        ' tells them.',
      ),
  )
}

function figure(caption: string, content: Child, size = ''): Branch {
  return h('figure', { class: size }, h('figcaption', {}, caption), content)
}

function timeline(buckets: readonly Bucket[]): Child {
  if (buckets.length === 0) return h('p', { class: 'soft' }, 'No dates are known.')
  const highest = Math.max(LOWEST_TOP, ...buckets.map(({ total }) => total))
  const said = buckets
    .filter(({ total }) => total > 0)
    .map(({ label, total }) => `${label}: ${total}`)
    .join(', ')
  const width = 12
  const scale = 100 / highest
  return [
    h('span', { class: 'highest soft', 'aria-hidden': 'true' }, grouped(highest)),
    h(
      'svg',
      {
        class: 'timeline',
        viewBox: `0 0 ${buckets.length * width} 100`,
        preserveAspectRatio: 'none',
        role: 'img',
        'aria-label': `Keys by their first appearance. ${said}`,
      },
      buckets.map(({ label, total, blocking }, i) =>
        total === 0
          ? null
          : [
              column(
                i * width,
                100 - total * scale,
                (total - blocking) * scale,
                'other',
                `${label}: ${plural(total, 'key')}, ${blocking} blocking`,
              ),
              column(
                i * width,
                100 - blocking * scale,
                blocking * scale,
                'blocking',
                `${label}: ${plural(total, 'key')}, ${blocking} blocking`,
              ),
            ],
      ),
    ),
    h(
      'p',
      { class: 'axis soft', 'aria-hidden': 'true' },
      h('span', {}, buckets[0]!.label),
      buckets.length > 1 && h('span', {}, buckets.at(-1)!.label),
    ),
  ]
}

function column(x: number, y: number, height: number, kind: string, title: string): Child {
  if (height === 0) return null
  return h('rect', { x: x + 1, y: rounded(y), width: 10, height: rounded(height), class: kind }, h('title', {}, title))
}

function ranked(buckets: readonly Bucket[], noun: string): Child {
  const { shown, left } = top(buckets, MOST)
  return [bars(shown), left > 0 && h('p', { class: 'soft' }, `and ${plural(left, `other ${noun}`)}`)]
}

/** A table of names and numbers with a bar in each row. */
function bars(buckets: readonly Bucket[]): Child {
  const highest = Math.max(1, ...buckets.map(({ total }) => total))
  return h(
    'table',
    { class: 'bars' },
    h(
      'thead',
      { class: 'unseen' },
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'Name'),
        h('th', { scope: 'col' }, 'Bar'),
        h('th', { scope: 'col' }, 'Keys'),
      ),
    ),
    h(
      'tbody',
      {},
      buckets.map(({ label, total, blocking }) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, label),
          h(
            'td',
            { 'aria-hidden': 'true' },
            h(
              'svg',
              { viewBox: '0 0 100 10', preserveAspectRatio: 'none', class: 'bar' },
              h('rect', { width: rounded((100 * total) / highest), height: 10, class: 'other' }),
              h('rect', { width: rounded((100 * blocking) / highest), height: 10, class: 'blocking' }),
            ),
          ),
          h('td', { class: 'number' }, grouped(total)),
        ),
      ),
    ),
  )
}

/** Severity by confidence. */
function matrix(keys: readonly (PageKey & { readonly blocking: boolean })[]): Child {
  return h(
    'table',
    { class: 'matrix' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, h('span', { class: 'unseen' }, 'Severity')),
        CONFIDENCES.map((confidence) => h('th', { scope: 'col' }, CONFIDENCE_WORDS[confidence])),
      ),
    ),
    h(
      'tbody',
      {},
      SEVERITIES.map((severity) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, severityMark(severity)),
          CONFIDENCES.map((confidence) => {
            const here = keys.filter((key) => key.severity === severity && key.confidence === confidence)
            const blocking = here.some((key) => key.blocking)
            return h('td', { class: here.length === 0 ? 'none' : blocking ? 'blocking' : null }, grouped(here.length))
          }),
        ),
      ),
    ),
  )
}

function rounded(n: number): number {
  return Math.round(n * 100) / 100
}
