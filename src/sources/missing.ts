import { KeysieveError } from '../model/error.ts'

export function missingObject(id: string): KeysieveError {
  return new KeysieveError(
    'missing-object',
    `git has no readable object ${id}`,
    'The object is missing or damaged: run `git fsck`; in a partial clone fetch it first (keysieve never fetches by itself).',
  )
}
