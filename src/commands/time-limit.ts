import type { Item } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import { type Batch, changed, type Items } from '../model/items.ts'
import type { Io } from './io.ts'

/** Reads KEYSIEVE_TIME_LIMIT (seconds), for servers that kill a hook that takes long. Throws `KeysieveError` ('usage') for nonsense. */
export function timeLimit(io: Io): number | null {
  const text = io.env.KEYSIEVE_TIME_LIMIT
  if (text === undefined || text === '') return null
  const seconds = Number(text)
  if (!(seconds > 0))
    throw new KeysieveError(
      'usage',
      'KEYSIEVE_TIME_LIMIT is no number of seconds',
      'Give a number above 0, such as 4.5.',
    )
  return seconds * 1000
}

/** The items, as long as there is time; then the scan breaks off as incomplete, which refuses what it should have looked at. */
export function within(items: Items, io: Io, limitMs: number): AsyncGenerator<Item | Batch> {
  const end = io.now() + limitMs
  return changed(items, (item) => {
    if (io.now() <= end) return item
    throw new KeysieveError(
      'limit',
      `the time limit of ${limitMs / 1000} s is over`,
      'Push in smaller steps, or raise KEYSIEVE_TIME_LIMIT on the server.',
    )
  })
}
