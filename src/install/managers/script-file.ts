import { callsKeysieve, firstLines, isShellScript, placeIn } from '../block.ts'
import type { Draft } from '../draft.ts'
import { goesFirst, type HookKind } from '../kinds.ts'
import { insertMarked, removeMarked } from '../marked.ts'
import type { Added } from './manager.ts'
import { CHAINED } from './plain.ts'

const SHEBANG = '#!/bin/sh\n'
const KEPT_CALL = `if [ -x "$0${CHAINED}" ]; then "$0${CHAINED}" "$@" || exit $?; fi`

/**
 * Puts the block into a hook script that a team keeps in its tree. Where git runs the file itself (`mustRun`), one in another language
 * or without the right to run is kept beside it, as it is, and a shell script takes its place.
 */
export function addToScript(
  file: string,
  kind: HookKind,
  draft: Draft,
  mustRun: boolean,
): Pick<Added, 'notes' | 'byHand'> {
  const bytes = draft.read(file)
  if (bytes === null) {
    draft.write(file, scriptOf(kind, firstLines(kind)), `run keysieve in ${kind}`, mustRun)
    return {}
  }
  if (mustRun && (!isShellScript(bytes.toString('latin1')) || !draft.isExecutable(file))) {
    draft.move(file, file + CHAINED, 'keep the hook that is there; it goes on as before')
    const lines = goesFirst(kind) ? [...firstLines(kind), KEPT_CALL] : [KEPT_CALL, ...firstLines(kind)]
    draft.write(file, scriptOf(kind, lines), `run it and keysieve in ${kind}`, true)
    return {}
  }
  const now = draft.text(file) ?? ''
  const before = removeMarked(now, kind)
  // A block in a file that exists for it is as it should be.
  if (before?.created) return {}
  if (before === null && callsKeysieve(now)) return { byHand: true }
  const script = before?.text ?? now
  const place = placeIn(script, kind)
  draft.write(file, insertMarked(script, { ...place, name: kind }), `run keysieve in ${kind}`)
  if (!place.early) return {}
  return {
    notes: [
      `${file} can end before its last line, so keysieve stands first in it and does not see what the script itself stages`,
    ],
  }
}

/** Takes the block out again. */
export function dropFromScript(file: string, kind: HookKind, draft: Draft): void {
  const bytes = draft.read(file)
  if (bytes === null || !isShellScript(bytes.toString('latin1'))) return
  const without = removeMarked(draft.text(file) ?? '', kind)
  if (without === null) return
  if (!without.created || without.text !== SHEBANG) draft.write(file, without.text, 'take keysieve out')
  else draft.remove(file, 'it held nothing but keysieve')
  if (draft.read(file) === null && draft.read(file + CHAINED) !== null)
    draft.move(file + CHAINED, file, 'put the kept hook back')
}

function scriptOf(kind: HookKind, lines: readonly string[]): string {
  return insertMarked(SHEBANG, { name: kind, at: SHEBANG.length, lines, created: true })
}
