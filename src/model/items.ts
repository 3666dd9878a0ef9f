import type { Item } from './blob.ts'

/** Items that need not be waited for: each step of an async listing costs as much as the search of a small file. */
export interface Batch {
  readonly kind: 'batch'
  readonly items: Iterable<Item>
}

export type Items = Iterable<Item> | AsyncIterable<Item | Batch>

export function batch(items: Iterable<Item>): Batch {
  return { kind: 'batch', items }
}

/** The items, each as `change` makes it when its turn comes. */
export async function* changed(items: Items, change: (item: Item) => Item): AsyncGenerator<Item | Batch> {
  if (Symbol.iterator in items) yield batch(eachChanged(items, change))
  else
    for await (const item of items) yield item.kind === 'batch' ? batch(eachChanged(item.items, change)) : change(item)
}

function* eachChanged(items: Iterable<Item>, change: (item: Item) => Item): Generator<Item> {
  for (const item of items) yield change(item)
}
