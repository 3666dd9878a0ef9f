import type { PageData } from '../data.ts'
import type { Query } from './query.ts'
import { Table } from './table.ts'
import { startTheme } from './theme.ts'

/** So long after the last letter the search runs. */
const PAUSE_MS = 150

startTheme()
startTable()

function startTable(): void {
  const source = document.getElementById('data')
  const list = document.querySelector<HTMLTableElement>('#table')
  const form = document.querySelector<HTMLFormElement>('#controls')
  const pager = document.getElementById('pager')
  if (!source || !list || !form || !pager) return
  const data: PageData = JSON.parse(source.textContent ?? '')
  source.remove()
  const table = new Table(data, list, pager)
  let waiting = 0
  const ask = (): void => table.ask(queryOf(new FormData(form)))
  form.addEventListener('input', (event) => {
    clearTimeout(waiting)
    const typed = event.target instanceof HTMLInputElement && event.target.type === 'search'
    waiting = setTimeout(ask, typed ? PAUSE_MS : 0)
  })
  // The values are reset only behind the event.
  form.addEventListener('reset', () => setTimeout(ask, 0))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask()
  })
  form.hidden = pager.hidden = false
  const reveal = (): boolean => table.reveal(location.hash.slice(1))
  addEventListener('hashchange', reveal)
  reveal()
}

function queryOf(form: FormData): Query {
  const text = (name: string): string => String(form.get(name) ?? '')
  return {
    words: text('words'),
    severity: text('severity'),
    confidence: text('confidence'),
    provider: text('provider'),
    lives: text('lives'),
    blocking: form.has('blocking'),
    live: form.has('live'),
    overdue: form.has('overdue'),
    allowed: form.has('allowed'),
  }
}
