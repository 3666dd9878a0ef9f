import type { Blob } from '../model/blob.ts'
import { atLeast, type Confidence } from '../model/confidence.ts'
import type { Match } from '../model/match.ts'
import { VERIFY } from '../rulebook/builtin-verify.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import { createGit } from '../sources/git.ts'
import { readObjects } from '../sources/objects.ts'
import type { Question } from '../verify/ask.ts'
import { findersOf, valuesBeside } from '../verify/beside.ts'
import { requestFor } from '../verify/request.ts'
import { VERSION } from '../version.ts'
import type { Io } from './io.ts'

/** What of the findings can be asked about. */
export interface Askable {
  /** One a key, by its id. */
  readonly questions: ReadonlyMap<string, Question & { readonly provider: string }>
  /** How many keys are left out, by why. */
  readonly left: ReadonlyMap<string, number>
}

const AGENT = `keysieve/${VERSION}`
const MOST_BYTES = 1024 * 1024

/**
 * A question for each key that a built-in rule found. Rules of anybody else's files have no say: not with a `verify` of their own, and not by
 * taking a built-in rule's id.
 */
export async function askableKeys(
  io: Io,
  matches: readonly Match[],
  rulebook: Rulebook,
  asked: Confidence,
): Promise<Askable> {
  const builtin = new Set(rulebook.rules.slice(0, rulebook.trusted).map(({ id }) => id))
  const about = await rulebook.about()
  const questions = new Map<string, Question & { readonly provider: string }>()
  const reasons = new Map<string, string>()
  for (const match of matches) {
    const { id, rule } = match
    if (questions.has(id)) continue
    const verify = builtin.has(rule) && Object.hasOwn(VERIFY, rule) ? VERIFY[rule]! : undefined
    if (!verify) {
      reasons.set(id, reasons.get(id) ?? 'no safe question is known for their rules')
      continue
    }
    if (!atLeast(match.confidence, asked)) {
      reasons.set(id, `too unsure whose they are (--ask ${match.confidence} asks all the same)`)
      continue
    }
    const finders = findersOf(verify)
    const beside = finders.length === 0 ? {} : valuesBeside(finders, await textOf(io, match.blob))
    const request =
      beside === null
        ? { unaskable: 'the account or host that they belong to does not stand in their file, or several do' }
        : requestFor(verify, match.secret, beside, AGENT)
    if ('unaskable' in request) reasons.set(id, request.unaskable)
    else questions.set(id, { verify, request, provider: about[rule]!.provider })
  }
  const left = new Map<string, number>()
  for (const [id, why] of reasons) if (!questions.has(id)) left.set(why, (left.get(why) ?? 0) + 1)
  return { questions, left }
}

/** The start of the file that a key was found in, once more; empty when it cannot be had again. */
async function textOf(io: Io, blob: Blob): Promise<string> {
  if (blob.id !== null) {
    const bytes = readObjects(createGit(io.cwd, io.env), [blob.id]).get(blob.id)
    return bytes?.toString('latin1', 0, MOST_BYTES) ?? ''
  }
  if (blob.origin === 'stdin') return ''
  try {
    const reader = await blob.open()
    try {
      const into = Buffer.alloc(MOST_BYTES)
      let length = 0
      for (let read = 1; read > 0 && length < MOST_BYTES; length += read)
        read = await reader.read(into.subarray(length))
      return into.toString('latin1', 0, length)
    } finally {
      reader.close()
    }
  } catch {
    // It was there when it was scanned. Without it the key is not asked about, which is told.
    return ''
  }
}
