import { columnsFor } from '../columns.ts'
import type { PageData, PageKey } from '../data.ts'
import { detailOf, headOf, PLACES_MORE, PLACES_SHOWN, rowOf } from '../rows.ts'
import { grouped, plural } from '../words.ts'
import { nodeOf } from './dom.ts'
import { matching, nextSort, type Query, type Sort, sorted } from './query.ts'

/** Rows on paper: 10,000 of them would be a book. */
const MOST_PRINTED = 500

/** The table of keys: one page of it is in the document, however many keys there are. */
export class Table {
  readonly #data: PageData
  readonly #keys: ReadonlyMap<string, PageKey>
  readonly #head: HTMLElement
  readonly #body: HTMLElement
  readonly #pager: HTMLElement
  readonly #columns
  readonly #open = new Set<string>()
  readonly #shown = new Map<string, number>()
  #found: readonly PageKey[]
  #listed: readonly PageKey[]
  #sort: Sort | null = null
  #page = 0
  #perPage: number

  constructor(data: PageData, table: HTMLTableElement, pager: HTMLElement) {
    this.#data = data
    this.#keys = new Map(data.keys.map((key) => [key.id, key]))
    this.#found = this.#listed = data.keys
    this.#perPage = data.perPage
    this.#columns = columnsFor(data.knows)
    this.#head = table.tHead!
    this.#body = table.tBodies[0]!
    this.#pager = pager
    table.addEventListener('click', (event) => this.#clicked(event))
    pager.addEventListener('click', (event) => this.#turned(event))
    pager.querySelector('select')!.addEventListener('change', (event) => this.#resized(event))
    addEventListener('beforeprint', () => this.#show(0, MOST_PRINTED))
    addEventListener('afterprint', () => this.#show())
    this.#drawHead()
    this.#show()
  }

  ask(query: Query): void {
    this.#found = matching(this.#data.keys, query)
    this.#list()
  }

  /** Turns to the page of a key and opens it; false when there is none of that id. */
  reveal(id: string): boolean {
    const at = this.#listed.findIndex((key) => key.id === id)
    if (at < 0) return false
    this.#page = Math.floor(at / this.#perPage)
    this.#open.add(id)
    this.#show()
    this.#focus('opener', id)
    return true
  }

  #list(): void {
    this.#listed = sorted(this.#found, this.#sort)
    this.#page = 0
    this.#show()
  }

  get #last(): number {
    return Math.max(0, Math.ceil(this.#listed.length / this.#perPage) - 1)
  }

  #show(from = this.#page * this.#perPage, most = this.#perPage): void {
    const keys = this.#listed.slice(from, from + most)
    this.#rows(keys)
    this.#tell('count', this.#counted(from, keys.length))
    this.#tell('page', `Page ${grouped(this.#page + 1)} of ${grouped(this.#last + 1)}`)
    // Not disabled: the focus would be lost.
    for (const button of this.#pager.querySelectorAll('button'))
      button.setAttribute('aria-disabled', String(this.#target(button.dataset.page) === this.#page))
  }

  #counted(from: number, length: number): string {
    const total = this.#listed.length
    const of = total === this.#data.keys.length ? '' : ` (of ${grouped(this.#data.keys.length)})`
    if (total === 0) return `No key fits${of}`
    const span =
      length === total
        ? plural(total, 'key')
        : `${grouped(from + 1)}–${grouped(from + length)} of ${plural(total, 'key')}`
    const column = this.#columns.find(({ id }) => id === this.#sort?.column)
    const order = column ? `, by ${column.label.toLowerCase()}${this.#sort!.descending ? ', descending' : ''}` : ''
    return `${span}${of}${order}`
  }

  #tell(id: string, text: string): void {
    const element = document.getElementById(id)!
    if (element.textContent !== text) element.textContent = text
  }

  #drawHead(): void {
    this.#head.replaceChildren(nodeOf(headOf(this.#columns, this.#sort, true)))
  }

  #rows(keys: readonly PageKey[]): void {
    this.#body.replaceChildren(
      ...keys.flatMap((key) => {
        const open = this.#open.has(key.id)
        const row = nodeOf(rowOf(key, this.#columns, open ? 'open' : 'closed'))
        return open ? [row, nodeOf(detailOf(key, this.#columns, this.#shownOf(key)))] : [row]
      }),
    )
  }

  #shownOf(key: PageKey): number {
    return this.#shown.get(key.id) ?? PLACES_SHOWN
  }

  #clicked(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (!button) return
    const { id = '', column = '' } = button.dataset
    if (button.classList.contains('sorter')) {
      this.#sort = nextSort(this.#sort, column)
      this.#drawHead()
      this.#list()
      this.#head.querySelector<HTMLElement>(`[data-column="${CSS.escape(column)}"]`)?.focus()
      return
    }
    if (button.classList.contains('more')) {
      const key = this.#keys.get(id)
      if (key) this.#shown.set(id, this.#shownOf(key) + PLACES_MORE)
      this.#show()
      if (!this.#focus('more', id)) this.#focus('opener', id)
      return
    }
    this.#toggle(button, id)
  }

  #toggle(opener: Element, id: string): void {
    const key = this.#keys.get(id)
    const row = opener.closest('tr')
    if (!key || !row) return
    const open = !this.#open.delete(id)
    if (open) this.#open.add(id)
    opener.setAttribute('aria-expanded', String(open))
    if (open) row.after(nodeOf(detailOf(key, this.#columns, this.#shownOf(key))))
    else row.nextElementSibling?.remove()
  }

  #focus(kind: string, id: string): boolean {
    const button = this.#body.querySelector<HTMLElement>(`.${kind}[data-id="${CSS.escape(id)}"]`)
    button?.focus()
    return button !== null
  }

  #target(to: string | undefined): number {
    if (to === 'first') return 0
    if (to === 'previous') return Math.max(0, this.#page - 1)
    return to === 'next' ? Math.min(this.#last, this.#page + 1) : this.#last
  }

  #turned(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (!button) return
    this.#page = this.#target(button.dataset.page)
    this.#show()
  }

  #resized(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return
    const from = this.#page * this.#perPage
    this.#perPage = Number(event.target.value)
    this.#page = Math.floor(from / this.#perPage)
    this.#show()
  }
}
