import { CONFIDENCES, SEVERITIES } from '../../model/confidence.ts'
import type { PageData, PageKey } from './data.ts'
import { type Branch, type Child, h } from './tree.ts'
import { CONFIDENCE_WORDS, grouped, LIFE_WORDS, lifeKind, lifeWord, SEVERITY_WORDS } from './words.ts'

const PAGE_SIZES = [25, 50, 100, 250]

/** Search, filters and pages: of use with the script only, which shows them. */
export function controlsOf({ keys, knows }: PageData): Branch {
  return h(
    'form',
    { id: 'controls', class: 'controls', role: 'search', 'aria-label': 'Keys', hidden: true },
    h(
      'label',
      { class: 'search' },
      h('span', {}, 'Search'),
      h('input', {
        type: 'search',
        name: 'words',
        placeholder: 'Path, provider, rule, id, author…',
        autocomplete: 'off',
        spellcheck: 'false',
      }),
    ),
    choice(
      'severity',
      'Severity',
      here(keys, SEVERITIES, 'severity').map((level) => [level, SEVERITY_WORDS[level]]),
    ),
    choice(
      'confidence',
      'Confidence',
      here(keys, CONFIDENCES, 'confidence').map((level) => [level, CONFIDENCE_WORDS[level]]),
    ),
    choice(
      'provider',
      'Provider',
      providersOf(keys).map((name) => [name, name]),
    ),
    knows.lives &&
      choice(
        'lives',
        'Lives in',
        livesOf(keys).map((kind) => [kind, lifeWord(kind)]),
      ),
    h(
      'fieldset',
      {},
      h('legend', { class: 'unseen' }, 'Only'),
      toggle('blocking', 'Blocking', keys, ({ verdict }) => verdict === 'blocks'),
      knows.live && toggle('live', 'Live', keys, ({ live }) => live === 'live'),
      knows.overdue && toggle('overdue', 'Overdue', keys, ({ overdue }) => overdue),
      toggle('allowed', 'Allowed', keys, ({ verdict }) => verdict === 'allowed'),
      h('button', { type: 'reset', class: 'plain' }, 'Reset'),
    ),
  )
}

/** How many match, and the way through the pages; it stays in sight. */
export function pagerOf({ perPage }: PageData): Branch {
  const step = (to: string, label: string, sign: string): Branch =>
    h('button', { type: 'button', 'data-page': to, 'aria-label': label }, sign)
  return h(
    'div',
    { id: 'pager', class: 'pager', hidden: true },
    h('p', { id: 'count', role: 'status', 'aria-live': 'polite' }),
    h(
      'nav',
      { 'aria-label': 'Pages of keys' },
      step('first', 'First page', '«'),
      step('previous', 'Previous page', '‹'),
      h('span', { id: 'page' }),
      step('next', 'Next page', '›'),
      step('last', 'Last page', '»'),
    ),
    h(
      'label',
      {},
      h('span', {}, 'A page'),
      h(
        'select',
        { id: 'per-page' },
        PAGE_SIZES.map((n) => h('option', { value: n, selected: n === perPage }, String(n))),
      ),
    ),
  )
}

function choice(name: string, label: string, options: readonly (readonly [string, string])[]): Child {
  if (options.length < 2) return null
  return h(
    'label',
    {},
    h('span', {}, label),
    h(
      'select',
      { name },
      h('option', { value: '' }, 'All'),
      options.map(([value, text]) => h('option', { value }, text)),
    ),
  )
}

function toggle(name: string, label: string, keys: readonly PageKey[], test: (key: PageKey) => boolean): Child {
  const n = keys.filter(test).length
  if (n === 0) return null
  return h(
    'label',
    { class: 'toggle' },
    h('input', { type: 'checkbox', name }),
    h('span', {}, `${label} `, h('span', { class: 'soft' }, grouped(n))),
  )
}

function here<K extends 'severity' | 'confidence'>(
  keys: readonly PageKey[],
  levels: readonly NonNullable<PageKey[K]>[],
  of: K,
): NonNullable<PageKey[K]>[] {
  return levels.filter((level) => keys.some((key) => key[of] === level))
}

function providersOf(keys: readonly PageKey[]): string[] {
  return [...new Set(keys.map(({ provider }) => provider))].filter((name) => name !== '').sort()
}

function livesOf(keys: readonly PageKey[]): string[] {
  const kinds = new Set(keys.flatMap(({ livesIn }) => livesIn.map(lifeKind)))
  return Object.keys(LIFE_WORDS).filter((kind) => kinds.has(kind))
}
