import type { Report } from '../../model/report.ts'
import { sizeText } from '../summary.ts'
import { type Branch, type Child, h } from './tree.ts'
import { MODE_WORDS } from './verdict.ts'
import { grouped, plural } from './words.ts'

/** Skipped entries that are named, each reason. */
const NAMED = 100

/** What was looked at and what was not: a report without findings is worth what this says. */
export function proofOf(report: Report): Branch {
  const { listed, scanned, skipped, problems, bytes } = report.totals
  return h(
    'section',
    { class: 'proof', id: 'proof', tabindex: -1, 'aria-labelledby': 'proof-title' },
    h('h2', { id: 'proof-title' }, 'Proof of scan'),
    h(
      'p',
      { class: 'sum' },
      h('strong', {}, plural(listed, 'entry').replace('entrys', 'entries')),
      ' listed = ',
      h('strong', {}, grouped(scanned)),
      ` scanned (${sizeText(bytes)}) + `,
      h('strong', {}, grouped(skipped)),
      ' skipped + ',
      h('strong', { class: problems > 0 ? 'bad' : null }, grouped(problems)),
      problems > 0 ? ' not readable' : ' not readable, so every one is accounted for',
      '.',
    ),
    shares(report),
    h(
      'div',
      { class: 'columns' },
      h(
        'dl',
        { class: 'about' },
        aboutOf(report).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
      ),
      skipsOf(report),
    ),
  )
}

function shares({ totals }: Report): Child {
  const { listed, scanned, skipped, problems } = totals
  if (listed === 0) return null
  const parts = [
    ['scanned', scanned],
    ['skipped', skipped],
    ['failed', problems],
  ] as const
  let x = 0
  return h(
    'svg',
    {
      class: 'shares',
      viewBox: '0 0 100 4',
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `Of ${listed} entries ${scanned} were scanned, ${skipped} skipped, ${problems} not readable`,
    },
    parts.map(([kind, n]) => {
      const width = (100 * n) / listed
      const part = n > 0 && h('rect', { x, width, height: 4, class: kind })
      x += width
      return part
    }),
  )
}

function aboutOf({ scan, tool, totals }: Report): [string, Child][] {
  const facts: [string, Child][] = [
    ['What', `${MODE_WORDS[scan.mode].slice(0, 1).toUpperCase()}${MODE_WORDS[scan.mode].slice(1)}`],
    ['Where', h('span', { class: 'path' }, scan.root)],
  ]
  if (scan.head !== null) facts.push(['HEAD', h('code', {}, scan.head)])
  const { commits, from, to, indexTree } = scan.covered
  if (commits > 0) facts.push(['Commits', grouped(commits)])
  if (from !== null || to !== null) facts.push(['Range', h('code', {}, `${from ?? ''}..${to ?? ''}`)])
  if (indexTree !== null) facts.push(['Index tree', h('code', {}, indexTree)])
  if (scan.shard !== null) facts.push(['Shard', `${scan.shard}: a part only`])
  facts.push(
    ['Rules', [grouped(tool.rules), ', digest ', h('code', {}, tool.rulesDigest.slice(0, 16))]],
    ['Made by', `keysieve ${tool.version} in ${duration(totals.durationMs)}`],
  )
  return facts
}

function duration(ms: number): string {
  if (ms < 1000) return `${ms} ms`
  return ms < 120_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`
}

function skipsOf({ skips }: Report): Child {
  if (skips.length === 0) return null
  const byReason = new Map<string, string[]>()
  for (const { path, reason } of skips) {
    const paths = byReason.get(reason)
    if (paths) paths.push(path)
    else byReason.set(reason, [path])
  }
  return h(
    'div',
    { class: 'skips' },
    h('h3', {}, 'Skipped, and why'),
    [...byReason]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([reason, paths]) =>
        h(
          'details',
          {},
          h('summary', {}, `${reason} `, h('span', { class: 'soft' }, grouped(paths.length))),
          h(
            'ul',
            {},
            paths.slice(0, NAMED).map((path) => h('li', { class: 'path' }, path)),
          ),
          paths.length > NAMED &&
            h('p', { class: 'soft' }, `and ${grouped(paths.length - NAMED)} more; the JSON report names all`),
        ),
      ),
  )
}
