import path from 'node:path'
import { KeysieveError } from '../../model/error.ts'
import type { Draft } from '../draft.ts'
import type { HookKind } from '../kinds.ts'
import { ownerOf } from '../owner.ts'

/** What is put behind the name of a hook that was there before: same folder, so that its `$(dirname "$0")` still holds. */
export const CHAINED = '.keysieve-chained'

/** Writes our hook as `<folder>/<kind>`; the one that stands there is kept, with its bytes and mode, and goes on running. */
export function addPlain(folder: string, kind: HookKind, script: string, draft: Draft): string {
  const file = path.join(folder, kind)
  const now = draft.read(file)
  if (now !== null && ownerOf(now.toString('latin1')) !== 'keysieve') {
    const kept = draft.read(file + CHAINED)
    if (kept !== null && !kept.equals(now))
      throw new KeysieveError(
        'config',
        `${file} was replaced since keysieve kept the hook before it as ${file}${CHAINED}`,
        'Join the two by hand into one of them, remove the other, and run it again.',
      )
    if (kept === null) draft.move(file, file + CHAINED, 'keep the hook that is there; it goes on running')
  }
  draft.write(file, script, `run keysieve in ${kind}`, true)
  return file
}

/**
 * Takes our hook away and puts back the one that was kept. Our hook may also stand under the name that lefthook (`.old`) or
 * pre-commit (`.legacy`) gave it when they took the place.
 */
export function dropPlain(folder: string, kind: HookKind, draft: Draft): void {
  const file = path.join(folder, kind)
  for (const name of [file, `${file}.old`, `${file}.legacy`]) {
    const bytes = draft.read(name)
    if (bytes !== null && ownerOf(bytes.toString('latin1')) === 'keysieve') draft.remove(name, "it is keysieve's")
  }
  if (draft.read(file + CHAINED) !== null && draft.read(file) === null)
    draft.move(file + CHAINED, file, 'put the kept hook back')
}
