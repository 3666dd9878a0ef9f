import type { Engine } from '../engine/engine.ts'
import { readerOf } from '../model/blob.ts'
import { atLeast } from '../model/confidence.ts'
import type { Match } from '../model/match.ts'
import type { Part } from '../model/part.ts'
import type { Report } from '../model/report.ts'
import { MASK } from '../model/secret.ts'
import { inOrder } from '../publish.ts'

const RUN = /[A-Za-z0-9_-]{16,}/g
const RUN_CHARACTER = /[A-Za-z0-9_+-]/
/** Ids of objects and findings, which every report is full of. */
const HEX = /^[0-9a-f]+$/

interface Printed {
  readonly report: Report
  readonly known: readonly Match[]
  readonly notes: readonly string[]
}

/**
 * What is about to be printed, with the keys masked that stand in names: of files, branches and authors, wherever a text repeats them.
 * Content is masked by its spans long before; a name is no content, so that all that will be said goes through the rules once more.
 */
export async function withoutNamedKeys<T extends Printed>(printed: T, engine: Engine): Promise<T> {
  const masked = await maskerOf([printed.report, printed.notes, printed.known.map(({ blob }) => blob.path)], engine)
  if (!masked) return printed
  const shown = everywhere(printed.report, masked)
  // In the order of what is shown, so that it tells nothing of the name, and joined shards give the same one.
  const report: Report = { ...shown, findings: inOrder(shown.findings) }
  const known = printed.known.map((match) => ({ ...match, blob: { ...match.blob, path: masked(match.blob.path) } }))
  return { ...printed, report, known, notes: printed.notes.map(masked) }
}

/** The same for parts, before a plan is made of them: it has to know what it cannot name. */
export async function partsWithoutNamedKeys(parts: readonly Part[], engine: Engine): Promise<readonly Part[]> {
  const masked = await maskerOf(parts, engine)
  return masked ? everywhere(parts, masked) : parts
}

/** Undefined where no key stands in any text below `value`. */
async function maskerOf(value: unknown, engine: Engine): Promise<((text: string) => string) | undefined> {
  const texts = new Set<string>()
  collect(value, texts)
  const keys = texts.size === 0 ? [] : await keysIn([...texts], engine)
  return keys.length === 0 ? undefined : (text) => keys.reduce((shown, key) => shown.replaceAll(key, MASK), text)
}

function everywhere<T>(value: T, masked: (text: string) => string): T {
  return JSON.parse(JSON.stringify(value), (_, each) => (typeof each === 'string' ? masked(each) : each))
}

/** Every text below `value` in which a key could stand: a run of its characters, letters and digits mixed. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (value.match(RUN)?.some((run) => /[0-9]/.test(run) && /[A-Za-z]/.test(run) && !HEX.test(run))) into.add(value)
  } else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) collect(each, into)
}

/** The keys in texts as they stand there, with the key-like characters that touch them, the longest first. */
async function keysIn(texts: readonly string[], engine: Engine): Promise<string[]> {
  const bytes = Buffer.from(texts.join('\n'))
  const blob = {
    origin: 'stdin',
    path: 'names',
    id: null,
    sizeBytes: bytes.length,
    open: () => readerOf(bytes),
  } as const
  const { matches } = await engine.scan(blob)
  const keys = matches
    .filter(
      ({ confidence, decodedFrom, inside }) =>
        atLeast(confidence, 'likely') && decodedFrom.length === 0 && inside.length === 0,
    )
    .map(({ span }) => {
      let { start, end } = span
      while (start > 0 && RUN_CHARACTER.test(String.fromCharCode(bytes[start - 1]!))) start--
      while (end < bytes.length && RUN_CHARACTER.test(String.fromCharCode(bytes[end]!))) end++
      return bytes.toString('utf8', start, end)
    })
  return [...new Set(keys)].sort((a, b) => b.length - a.length)
}
