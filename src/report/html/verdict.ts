import type { Mode, Report } from '../../model/report.ts'
import { count, sizeText } from '../summary.ts'
import type { Knows, PageKey } from './data.ts'
import { type Branch, type Child, h } from './tree.ts'
import { ageWords, grouped, plural } from './words.ts'

const PROBLEMS_SHOWN = 20

export const MODE_WORDS: Readonly<Record<Mode, string>> = {
  staged: 'what is about to be committed',
  tree: 'the files of the work tree',
  range: 'what the commits of a range add',
  history: 'the whole history',
  audit: 'the work tree and the whole history',
  stdin: 'standard input',
  hook: 'what a git hook was given',
}

/** `web` of `/home/ann/web`. */
export function nameOf({ scan }: Report): string {
  return scan.root.split(/[\\/]/).filter(Boolean).at(-1) ?? scan.mode
}

/** The answer in one line, before anything else. */
export function headlineOf(report: Report, keys: readonly PageKey[]): string {
  const open = keys.filter(({ verdict }) => verdict !== 'allowed')
  const blocking = open.filter(({ verdict }) => verdict === 'blocks').length
  const others = open.length - blocking
  if (open.length === 0)
    return report.problems.length > 0 ? 'No keys in what could be scanned' : `No keys found in ${nameOf(report)}`
  if (blocking === 0) return `${plural(others, 'key')} to look at, none that blocks`
  return `${plural(blocking, 'key')} to act on${others > 0 ? `, ${grouped(others)} more to look at` : ''}`
}

export function headerOf(report: Report, keys: readonly PageKey[], made: string): Branch {
  const clean = report.problems.length === 0 && keys.every(({ verdict }) => verdict === 'allowed')
  return h(
    'header',
    { class: clean ? 'page-head clean' : 'page-head' },
    h(
      'p',
      { class: 'brand' },
      h('strong', {}, 'keysieve'),
      h('span', { class: 'soft' }, ` ${report.scan.mode} report`),
      h('button', { type: 'button', id: 'theme', hidden: true }, 'Dark'),
    ),
    h(
      'h1',
      {},
      clean &&
        h(
          'svg',
          { class: 'tick', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
          h('path', { d: 'M4 12.5 9.5 18 20 6.5' }),
        ),
      headlineOf(report, keys),
    ),
    h(
      'p',
      { class: 'lead' },
      h('strong', {}, nameOf(report)),
      `: ${MODE_WORDS[report.scan.mode]}, scanned on `,
      h('time', { datetime: made }, `${made.slice(0, 10)} ${made.slice(11, 16)} UTC`),
      report.scan.head !== null && [' at ', h('code', { title: report.scan.head }, report.scan.head.slice(0, 12))],
      '.',
    ),
  )
}

/** What was not scanned, said before what was found. */
export function alarmOf({ problems }: Report): Child {
  if (problems.length === 0) return null
  const item = ({ code, path, message }: Report['problems'][number]): Branch =>
    h('li', {}, h('code', {}, code), ' ', path !== '' && [h('span', { class: 'path' }, path), ': '], message)
  const more = problems.slice(PROBLEMS_SHOWN)
  return h(
    'section',
    { class: 'alarm', 'aria-labelledby': 'alarm-title' },
    h('h2', { id: 'alarm-title' }, 'INCOMPLETE: not everything was scanned'),
    h(
      'p',
      {},
      `${count(problems.length, 'problem')} kept this scan from looking at all it was asked to. What follows is no proof that there is nothing else; mend this and scan again.`,
    ),
    h('ul', {}, problems.slice(0, PROBLEMS_SHOWN).map(item)),
    more.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, `${plural(more.length, 'more problem')}`),
        h('ul', {}, more.slice(0, 500).map(item)),
      ),
  )
}

interface Tile {
  readonly label: string
  readonly value: string
  readonly note: string
  readonly loud?: boolean
}

export function tilesOf(report: Report, keys: readonly PageKey[], knows: Knows): Branch {
  const open = keys.filter(({ verdict }) => verdict !== 'allowed')
  const allowed = keys.length - open.length
  if (open.length === 0) return list(cleanTiles(report, allowed))
  const many = (test: (key: PageKey) => boolean): number => open.filter(test).length
  const blocking = many(({ verdict }) => verdict === 'blocks')
  const tiles: Tile[] = [
    { label: 'Open keys', value: grouped(open.length), note: `at ${plural(report.totals.findings, 'place')}` },
    {
      label: 'Blocking',
      value: grouped(blocking),
      note: blocking > 0 ? 'act on these first' : 'nothing blocks',
      loud: blocking > 0,
    },
  ]
  if (knows.live) {
    const live = many((key) => key.live === 'live')
    tiles.push({ label: 'Live', value: grouped(live), note: 'the provider accepts them', loud: live > 0 })
  }
  if (knows.lives) {
    const near = many(({ livesIn }) => livesIn.includes('HEAD') || livesIn.includes('worktree'))
    tiles.push({ label: 'In HEAD', value: grouped(near), note: `${grouped(open.length - near)} elsewhere only` })
  }
  if (knows.overdue) {
    const overdue = many((key) => key.overdue)
    tiles.push({ label: 'Overdue', value: grouped(overdue), note: 'not rotated in time', loud: overdue > 0 })
  }
  if (knows.dates) {
    const oldest = open.reduce((most, { ageDays }) => Math.max(most, ageDays ?? -1), -1)
    if (oldest >= 0) tiles.push({ label: 'Oldest', value: ageWords(oldest), note: 'since it first appeared' })
  }
  tiles.push(allowedTile(allowed))
  if (report.totals.known > 0)
    tiles.push({ label: 'Known', value: grouped(report.totals.known), note: 'stood there before' })
  return list(tiles)
}

/** Nothing was found: what was looked at is the news. */
function cleanTiles({ totals, tool }: Report, allowed: number): Tile[] {
  const { scanned, skipped, problems, bytes } = totals
  return [
    { label: 'Scanned', value: grouped(scanned), note: sizeText(bytes) },
    { label: 'Rules', value: grouped(tool.rules), note: 'kinds of keys looked for' },
    { label: 'Skipped', value: grouped(skipped), note: skipped > 0 ? 'with a reason each' : 'nothing left out' },
    {
      label: 'Not readable',
      value: grouped(problems),
      note: problems > 0 ? 'see above' : 'nothing failed',
      loud: problems > 0,
    },
    allowedTile(allowed),
  ]
}

function allowedTile(allowed: number): Tile {
  return { label: 'Allowed', value: grouped(allowed), note: allowed > 0 ? 'with a reason each' : 'no exceptions' }
}

function list(tiles: readonly Tile[]): Branch {
  return h(
    'dl',
    { class: 'tiles' },
    tiles.map(({ label, value, note, loud }) =>
      h(
        'div',
        { class: loud ? 'tile loud' : 'tile' },
        h('dt', {}, label),
        h('dd', {}, h('span', { class: 'value' }, value), h('span', { class: 'under' }, note)),
      ),
    ),
  )
}
