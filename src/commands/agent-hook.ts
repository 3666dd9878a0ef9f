import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { moved } from '../engine/decode/scope.ts'
import { type Item, readerOf } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import type { Finding } from '../model/finding.ts'
import type { Match } from '../model/match.ts'
import type { Report } from '../model/report.ts'
import { visible } from '../report/escape.ts'
import { fileBlob } from '../sources/files.ts'
import { findRoot } from '../sources/root.ts'
import type { Call, Text } from './agents/call.ts'
import { DIALECTS } from './agents/list.ts'
import { isObject } from './agents/values.ts'
import { asCalled } from './called.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { diskPolicy } from './policy-disk.ts'
import { resultOf } from './run.ts'
import type { Triaged } from './triaged.ts'

/** A file that is written over is looked at for what it held before; a larger one is taken for new. */
const MOST_BEFORE_BYTES = 8 * 1024 * 1024

/**
 * `keysieve agent-hook`: answers the hook of a coding agent, whose event comes as JSON on standard input. What has a blocking finding
 * is denied in the agent's own protocol; what cannot be read is refused with exit 2, which stops the call in all of them.
 */
export async function agentHook(io: Io, options: ScanOptions): Promise<number> {
  const payload = await payloadOf(io)
  const dialect = DIALECTS.find((one) => one.speaks(payload))
  if (!dialect) throw notUnderstood('it is the hook input of no agent that keysieve knows')
  const call = dialect.read(payload)
  if (!call) return 0
  const reports = await reportsOf({ ...io, cwd: call.cwd ? path.resolve(io.cwd, call.cwd) : io.cwd }, options, call)
  const answer = reports.some(stops) ? call.deny(asCalled(reasonFor(call, reports), io)) : call.pass
  if (answer.stdout !== '') io.stdout.write(`${answer.stdout}\n`)
  if (answer.stderr !== '') io.stderr.write(answer.stderr)
  return answer.code
}

async function payloadOf(io: Io): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = []
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk))
  let payload: unknown
  try {
    payload = JSON.parse(
      Buffer.concat(chunks)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
  } catch {
    throw notUnderstood('it is not JSON')
  }
  if (!isObject(payload)) throw notUnderstood('it is no JSON object')
  return payload
}

function notUnderstood(why: string): KeysieveError {
  return new KeysieveError(
    'usage',
    `standard input was not understood (${why}), so nothing could be scanned and the call is refused`,
    'keysieve agent-hook is for the hooks of coding agents: see docs/agents.md.',
  )
}

async function reportsOf(io: Io, options: ScanOptions, call: Call): Promise<Report[]> {
  const root = findRoot(io.cwd, io.env)
  // Git is not asked: this runs at every call of a tool.
  const shared = { mode: 'hook', root, policy: () => diskPolicy(root) } as const
  const shown = (file: string): string => {
    const relative = path.relative(root, path.resolve(io.cwd, file))
    return (relative === '' || relative.startsWith('..') ? file : relative).split(path.sep).join('/')
  }
  const reports: Report[] = []
  if (call.texts.length > 0) {
    const texts = new Map(call.texts.map((text, index) => [`${index}`, text]))
    const items = itemsOf(texts, (text) => (text.file ? shown(text.file) : text.path))
    const triage = (matches: readonly Match[]) => newOnly(io, texts, matches)
    reports.push((await resultOf(io, options, { ...shared, items, triage })).report)
  }
  if (call.reads.length > 0) {
    const blobs = call.reads.map((file) => fileBlob(path.resolve(io.cwd, file), shown(file), 'file'))
    const items: Item[] = [
      { kind: 'listed', count: blobs.length },
      ...blobs.map((blob) => ({ kind: 'blob', blob }) as const),
    ]
    reports.push((await resultOf(io, options, { ...shared, items, guard: true })).report)
  }
  return reports
}

function* itemsOf(texts: ReadonlyMap<string, Text>, pathOf: (text: Text) => string): Generator<Item> {
  yield { kind: 'listed', count: texts.size }
  for (const [id, text] of texts) {
    const bytes = Buffer.from(text.text)
    const open = () => readerOf(bytes)
    yield { kind: 'blob', blob: { origin: 'stdin', path: pathOf(text), id, sizeBytes: bytes.length, open } }
  }
}

/**
 * A value that stood in the replaced text or in the file already is known: it does not come from this call. Comments of the agent's
 * allow nothing; those in files that it reads do, for people keep them.
 */
async function newOnly(io: Io, texts: ReadonlyMap<string, Text>, matches: readonly Match[]): Promise<Triaged> {
  const { standsIn } = await import('../triage/known.ts')
  const known: Match[] = []
  const findings: { match: Match }[] = []
  const nothing = { scan: async () => ({ matches: [] }) }
  for (const match of matches) {
    const { before, file } = texts.get(match.blob.id!)!
    const versions = [...before.map((text) => Buffer.from(text)), ...onDisk(io, file)]
    if (await standsIn(match, versions, nothing)) known.push(match)
    else findings.push({ match: moved(match, { marks: [] }) })
  }
  return { findings, known }
}

function onDisk(io: Io, file: string | null): Buffer[] {
  if (file === null) return []
  const absolute = path.resolve(io.cwd, file)
  const stat = statSync(absolute, { throwIfNoEntry: false })
  if (!stat?.isFile() || stat.size > MOST_BEFORE_BYTES) return []
  try {
    return [readFileSync(absolute)]
  } catch {
    // What cannot be read makes nothing known.
    return []
  }
}

/** A finding that blocks, or something that could not be scanned. */
function stops({ findings, problems }: Report): boolean {
  return problems.length > 0 || findings.some(({ blocking }) => blocking)
}

const MOST_TOLD = 5

function reasonFor(call: Call, reports: readonly Report[]): string {
  const findings = reports.flatMap((report) => report.findings.filter(({ blocking }) => blocking))
  const problems = reports.flatMap((report) => report.problems)
  const told = distinct(findings)
  const lines = told.slice(0, MOST_TOLD).map((finding) => `- ${lineOf(finding)}`)
  if (told.length > MOST_TOLD) lines.push(`- and ${told.length - MOST_TOLD} more`)
  const unread = problems
    .slice(0, MOST_TOLD)
    .map(({ path, message }) => `- not scanned: ${visible(`${path}: ${message}`)}`)
  const [first] = told
  return [
    `keysieve: ${visible(call.what)} ${first ? 'holds a secret' : 'could not be scanned'}.`,
    ...lines,
    ...unread,
    ...(first
      ? [
          'Leave the value where it is: name the environment variable or file that holds it, and let the program read it there.',
          'Do not repeat, encode or split it to get it through.',
          `If this is no secret, a person can say so: keysieve ignore ${first.id} --rule ${first.rule} --reason "..."`,
        ]
      : []),
  ].join('\n')
}

function lineOf({ title, rule, confidence, severity, path, line, preview, remedy }: Finding): string {
  return `${title} [${rule}] ${preview} in ${visible(path)}, line ${line} (${confidence}, ${severity} severity). If it was shown to anybody: ${remedy}`
}

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ id }) => !seen.has(id) && seen.add(id))
}
