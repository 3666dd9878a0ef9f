import { setTimeout as sleep } from 'node:timers/promises'
import type { Confidence } from '../model/confidence.ts'
import { KeysieveError } from '../model/error.ts'
import { visible } from '../report/escape.ts'
import { count } from '../report/summary.ts'
import { askAll, type Outcome, type Question } from '../verify/ask.ts'
import { proxyFor } from '../verify/proxy.ts'
import { type Send, sendDirect } from '../verify/send.ts'
import { sendThrough } from '../verify/tunnel.ts'
import { consent } from './consent.ts'
import { scanHistory } from './history.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import type { Ask } from './plan.ts'
import { scanTree } from './scan.ts'
import { type Askable, askableKeys } from './verify-keys.ts'

export interface VerifyOptions extends ScanOptions {
  readonly paths: readonly string[]
  /** What refs and reflogs reach, in the place of the work tree. */
  readonly history: boolean
  readonly yes: boolean
  readonly dryRun: boolean
  /** How sure a finding has to be to be asked about. */
  readonly ask: Confidence
}

const NOTHING = 'nothing was asked'

/** `keysieve verify`: scans, and asks the provider of each key that was found whether it is live. */
export async function verify(io: Io, options: VerifyOptions): Promise<number> {
  if (options.history && options.paths.length > 0)
    throw new KeysieveError('usage', '--history goes without paths', 'Leave one of them out.')
  const ask = asking(io, options)
  return options.history
    ? scanHistory(io, { ...options, revisions: [], unreachable: false }, ask)
    : scanTree(io, options, ask)
}

function asking(io: Io, options: VerifyOptions): Ask {
  const say = (text: string): void => io.stderr.write(`keysieve: ${visible(text)}\n`)
  return async (triaged, rulebook, ledger) => {
    const matches = triaged.findings.map(({ match }) => match)
    const askable = await askableKeys(io, matches, rulebook, options.ask)
    for (const line of planOf(askable)) say(line)
    if (options.dryRun || (askable.questions.size > 0 && !options.yes && !(await agreed(io)))) {
      for (const { path, message } of ledger.problems) say(`problem: ${path === '' ? '' : `${path}: `}${message}`)
      say(options.dryRun ? `${NOTHING} (--dry-run)` : NOTHING)
      return null
    }
    if (askable.questions.size > 0) refuseOpenEnvironment(io)
    const questions = [...askable.questions.values()]
    const outcomes = await askAll(questions, { send: sender(io, questions), sleep, now: io.now })
    const answers = new Map([...askable.questions.keys()].map((id, i) => [id, outcomes[i]!]))
    for (const message of failures(questions, outcomes)) ledger.trouble({ code: 'network', path: '', message })
    return {
      ...triaged,
      // What works is certain, whatever its rule made of it.
      findings: triaged.findings.map((entry) => {
        const live = answers.get(entry.match.id)?.live
        if (live === undefined) return entry
        return { ...entry, live, match: live === 'live' ? { ...entry.match, confidence: 'certain' } : entry.match }
      }),
      notes: [...triaged.notes, ...silences(questions, outcomes), ...tally(outcomes)],
    }
  }
}

function agreed(io: Io): Promise<boolean> {
  return consent(
    io,
    'send each key to its own provider, as listed?',
    NOTHING,
    'keysieve verify --yes asks without a question, --dry-run only shows what would be asked.',
  )
}

/** Throws `KeysieveError` ('usage') where the environment would let others read what is sent. */
function refuseOpenEnvironment({ env }: Io): void {
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0')
    throw new KeysieveError(
      'usage',
      `NODE_TLS_REJECT_UNAUTHORIZED=0 lets anybody pose as a provider; ${NOTHING}`,
      'Unset it; a certificate authority of your own goes into NODE_EXTRA_CA_CERTS.',
    )
  if (env.NODE_DEBUG)
    throw new KeysieveError('usage', `NODE_DEBUG makes Node print what is sent; ${NOTHING}`, 'Unset it.')
}

/** Straight to the vendor or through the proxy of the environment. */
function sender(io: Io, questions: readonly Question[]): Send {
  const senders = new Map(
    questions.map(({ request: { host } }) => {
      const proxy = proxyFor(host, io.env)
      return [host, proxy ? sendThrough(proxy) : sendDirect]
    }),
  )
  return (request, signal) => senders.get(request.host)!(request, signal)
}

/** The hosts with the numbers of keys, and what is left out. */
function* planOf({ questions, left }: Askable): Generator<string> {
  const hosts = new Map<string, { keys: number; readonly provider: string }>()
  for (const { request, provider } of questions.values()) {
    const host = hosts.get(request.host) ?? { keys: 0, provider }
    host.keys++
    hosts.set(request.host, host)
  }
  const width = Math.max(...[...hosts.keys()].map(({ length }) => length))
  if (questions.size > 0) yield `${count(questions.size, 'key')} to ask about, each at its own provider over TLS:`
  for (const [host, { keys, provider }] of [...hosts].sort(([a], [b]) => (a < b ? -1 : 1)))
    yield `  ${host.padEnd(width)}  ${count(keys, 'key')} (${provider})`
  for (const [why, keys] of left) yield `${count(keys, 'key')} not to ask about: ${why}`
}

/** A line for each host that could not be asked or would not answer now. */
function failures(questions: readonly Question[], outcomes: readonly Outcome[]): string[] {
  return byHost(questions, outcomes, ({ failed }) => failed).map(
    ([what, keys]) => `${what}: ${count(keys, 'key')} could not be asked about and may be live; run it again later`,
  )
}

/** And for each whose answer says neither. */
function silences(questions: readonly Question[], outcomes: readonly Outcome[]): string[] {
  return byHost(questions, outcomes, ({ live, failed }) => live === 'unknown' && !failed).map(
    ([what, keys]) => `${what} says neither live nor dead of ${count(keys, 'key')}`,
  )
}

function byHost(
  questions: readonly Question[],
  outcomes: readonly Outcome[],
  wanted: (outcome: Outcome) => boolean,
): [string, number][] {
  const counts = new Map<string, number>()
  outcomes.forEach((outcome, i) => {
    const what = `${questions[i]!.request.host} (${outcome.why})`
    if (wanted(outcome)) counts.set(what, (counts.get(what) ?? 0) + 1)
  })
  return [...counts]
}

function tally(outcomes: readonly Outcome[]): string[] {
  if (outcomes.length === 0) return []
  const of = (live: Outcome['live']): number => outcomes.filter((outcome) => outcome.live === live).length
  const said = `asked about ${count(outcomes.length, 'key')}: ${of('live')} live, ${of('dead')} dead, ${of('unknown')} unknown`
  return of('live') > 0 ? [said, 'LIVE keys work right now for whoever reads them: revoke those first'] : [said]
}
