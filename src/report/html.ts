import { createHash } from 'node:crypto'
import { SCRIPT, STYLE } from 'virtual:html-page'
import type { Report } from '../model/report.ts'
import type { Format } from './format.ts'
import { chartsOf } from './html/charts.ts'
import { columnsFor } from './html/columns.ts'
import { controlsOf, pagerOf } from './html/controls.ts'
import type { Knows, PageData, PageKey } from './html/data.ts'
import { inventoryOf } from './html/inventory.ts'
import { embedded, markup } from './html/markup.ts'
import { proofOf } from './html/proof.ts'
import { foldedDetailOf, headOf, rowOf } from './html/rows.ts'
import { type Child, h } from './html/tree.ts'
import { alarmOf, headerOf, headlineOf, nameOf, tilesOf } from './html/verdict.ts'

const PER_PAGE = 50

/**
 * One page that needs nothing else: no network, no other file. The first keys are there without the script, which takes the table over
 * to sort, filter and turn pages. The policy allows this style and this script by their digests and nothing else, not even a request;
 * names from the repository are text, in the markup as in the script's data.
 */
export const html: Format = (report, write, { now }) => {
  const keys = inventoryOf(report, now)
  const data: PageData = { keys, knows: known(report, keys), perPage: PER_PAGE }
  write('<!doctype html>\n<html lang="en">\n<head>\n')
  for (const meta of metas(report)) write(`${markup(h('meta', meta))}\n`)
  write(
    `${markup(h('title', {}, `${report.problems.length > 0 ? 'INCOMPLETE: ' : ''}${headlineOf(report, keys)} · ${nameOf(report)} · keysieve`))}\n`,
  )
  write(`<style>${STYLE}</style>\n</head>\n<body>\n`)
  write(
    `${markup(keys.length > 0 ? h('a', { class: 'skip', href: '#keys' }, 'Skip to the keys') : h('a', { class: 'skip', href: '#proof' }, 'Skip to the proof of scan'))}\n`,
  )
  write(`${markup(headerOf(report, keys, new Date(now).toISOString()))}\n`)
  write(
    `${markup(h('main', {}, [alarmOf(report), tilesOf(report, keys, data.knows)], keys.length > 0 && [chartsOf(keys, data.knows), tableOf(data)], proofOf(report)))}\n`,
  )
  write(`${markup(footer)}\n`)
  if (keys.length > 0) write(`<script type="application/json" id="data">${embedded(data)}</script>\n`)
  write(`<script>${SCRIPT}</script>\n</body>\n</html>\n`)
}

function metas({ tool }: Report): Record<string, string>[] {
  const policy = [
    "default-src 'none'",
    `script-src ${digest(SCRIPT)}`,
    `style-src ${digest(STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
    // No text can become markup or script, whatever the page's script does.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  return [
    { charset: 'utf-8' },
    { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') },
    { name: 'viewport', content: 'width=device-width, initial-scale=1' },
    { name: 'color-scheme', content: 'light dark' },
    { name: 'referrer', content: 'no-referrer' },
    { name: 'robots', content: 'noindex' },
    { name: 'generator', content: `keysieve ${tool.version}` },
  ]
}

/** CSP Level 3: the element's text, as it is. */
function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function known(report: Report, keys: readonly PageKey[]): Knows {
  return {
    dates: keys.some(({ first }) => first?.date != null),
    lives: keys.some(({ livesIn }) => livesIn.length > 0),
    overdue: report.keys !== undefined,
    live: keys.some(({ live }) => live !== null),
  }
}

function tableOf(data: PageData): Child {
  const { keys, knows } = data
  const columns = columnsFor(knows)
  const first = keys.slice(0, PER_PAGE)
  return h(
    'section',
    { class: 'keys', id: 'keys', tabindex: -1, 'aria-labelledby': 'keys-title' },
    h('h2', { id: 'keys-title' }, 'The keys, in the order of what to do first'),
    controlsOf(data),
    pagerOf(data),
    h(
      'noscript',
      {},
      h(
        'p',
        { class: 'soft' },
        keys.length > first.length
          ? `The first ${first.length} of ${keys.length} keys: the others, sorting and filters need JavaScript.`
          : 'Sorting and filters need JavaScript.',
      ),
    ),
    h(
      'div',
      { class: 'scroller', tabindex: 0, role: 'group', 'aria-labelledby': 'keys-title' },
      h(
        'table',
        { id: 'table', class: 'list' },
        h('caption', { class: 'unseen' }, 'Keys with their verdict, severity, confidence, places and dates'),
        h('thead', {}, headOf(columns, null, false)),
        h(
          'tbody',
          {},
          first.map((key) => [rowOf(key, columns, 'fixed'), foldedDetailOf(key, columns)]),
        ),
      ),
    ),
  )
}

const footer = h(
  'footer',
  {},
  h(
    'p',
    { class: 'soft' },
    'No value of a key is in this file. It loads nothing and sends nothing; what it names is how to find the keys, so share it like any other internal document.',
  ),
)
