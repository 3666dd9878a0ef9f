import { readFileSync } from 'node:fs'
import { KeysieveError } from '../model/error.ts'
import { visible } from '../report/escape.ts'
import { beyondBranch, type ChosenRange } from '../sources/ci/chosen.ts'
import { chooseRange } from '../sources/ci-range.ts'
import { bringRange, defaultBranch, isCommit, isShallow } from '../sources/deepen.ts'
import type { Git } from '../sources/git.ts'
import type { Io } from './io.ts'

/** The ends of the range that was found; an empty `from` is the beginning. */
export interface Found {
  readonly from: string
  readonly to: string
}

type Ends = Extract<ChosenRange, { readonly kind: 'range' }>

/**
 * The range that the CI system, the framework or the upstream gives, said on stderr; null when there is nothing to scan.
 * @param fetches whether a shallow clone is deepened from its remote
 * Throws `KeysieveError` ('range') where there is no range, or it is not in this clone.
 */
export function findRange(io: Io, git: Git, fetches: boolean): Found | null {
  const chosen = chooseRange(io.env, payloadIn)
  if (chosen.kind === 'nothing') {
    io.stderr.write(`keysieve: ${visible(chosen.why)}: nothing to scan\n`)
    return null
  }
  const { from, to, why } = hereIn(git, chosen, fetches)
  const said = from === '' ? `all commits of ${to}` : `the commits ${from}..${to}`
  io.stderr.write(`keysieve: scanning ${visible(said)} (${visible(why)})\n`)
  return { from, to }
}

/** Whether the event is about no push, so that all there is would be the thing to scan. */
export function isPushless(io: Io): boolean {
  const chosen = chooseRange(io.env, payloadIn)
  return chosen.kind === 'none' && chosen.pushless === true
}

export function payloadIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The choice with both ends in this clone, or what counts instead. */
function hereIn(git: Git, chosen: ChosenRange, fetches: boolean): Ends {
  const ends = namedIn(git, chosen, fetches)
  if (fetches && ends.from !== '@{upstream}') bringRange(git, ends.from, ends.to)
  const gone = [ends.from, ends.to].find((end) => end !== '' && !isCommit(git, end))
  if (gone === undefined) return ends
  const { otherwise } = ends
  // What a shallow clone has not may be anywhere.
  const isGone = gone === ends.from && (fetches || !isShallow(git))
  if (!isGone || !otherwise || otherwise.kind === 'none') throw notHere(gone, ends.why, fetches)
  return hereIn(git, otherwise, fetches)
}

function namedIn(git: Git, chosen: ChosenRange, fetches: boolean): Ends {
  const named =
    chosen.kind === 'beyond-default'
      ? beyondBranch(chosen.to, chosen.ref, defaultBranch(git, fetches), chosen.why)
      : chosen
  if (named.kind === 'range') return named
  if (named.kind === 'none') throw new KeysieveError('range', visible(named.why), named.hint)
  throw new KeysieveError('range', visible(named.why), 'Name the range: keysieve range BASE..HEAD.')
}

function notHere(revision: string, why: string, fetched: boolean): KeysieveError {
  if (revision === '@{upstream}')
    return new KeysieveError(
      'range',
      'this branch has no upstream, and no CI system names a range',
      'Name the range: keysieve range BASE..HEAD.',
    )
  const what = `${visible(revision)} (${visible(why)}) is not in this clone`
  if (fetched)
    return new KeysieveError(
      'range',
      `${what}, and its remote does not give it`,
      'Let the checkout of the job keep its credentials, or name a range: keysieve range origin/main..HEAD.',
    )
  return new KeysieveError(
    'range',
    what,
    'Let keysieve fetch it: keysieve range --fetch. Or fetch the whole history: fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI, or git fetch --unshallow.',
  )
}
