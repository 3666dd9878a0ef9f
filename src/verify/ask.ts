import type { Live } from '../model/key.ts'
import type { VerifySource } from '../rulebook/schema.ts'
import { meaningOf, needsBody } from './answer.ts'
import { Gate } from './gate.ts'
import type { Request } from './request.ts'
import { codeOf, type Send } from './send.ts'

export interface Question {
  readonly verify: VerifySource
  readonly request: Request
}

export interface Outcome {
  readonly live: Live
  /** For unknown: `HTTP 404`, `ECONNRESET`. */
  readonly why: string
  /** The provider could not be asked, or would not answer now: asking later may help. */
  readonly failed: boolean
}

/** How the program reaches the network and the clock. */
export interface World {
  readonly send: Send
  readonly sleep: (milliseconds: number) => Promise<void>
  readonly now: () => number
}

export const LIMITS = {
  timeoutMs: 10_000,
  tries: 3,
  atOnce: 8,
  atOnceForHost: 2,
  firstWaitMs: 1_000,
  longestWaitMs: 15_000,
  bodyBytes: 64 * 1024,
  /** So many keys in a row that a host could not be asked about, and it is left alone. */
  failures: 3,
} as const

type Limits = { readonly [key in keyof typeof LIMITS]: number }

/** Codes of a connection that broke by chance. */
const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'UND_ERR_SOCKET'])

type Attempt = Outcome & { readonly waitMs: number | null }

/** A provider's host while it is asked: two at a time, until it fails too often. */
class Host {
  readonly gate: Gate
  /** In a row. */
  failures = 0
  last: Outcome | undefined

  constructor(atOnce: number) {
    this.gate = new Gate(atOnce)
  }

  note(outcome: Outcome): Outcome {
    this.failures = outcome.failed ? this.failures + 1 : 0
    this.last = outcome
    return outcome
  }
}

/** Asks all, a few at a time. Never throws: what goes wrong is an outcome, told by a code. In the order of the questions. */
export async function askAll(
  questions: readonly Question[],
  world: World,
  limits: Limits = LIMITS,
): Promise<Outcome[]> {
  const all = new Gate(limits.atOnce)
  const hosts = new Map<string, Host>()
  for (const { request } of questions)
    if (!hosts.has(request.host)) hosts.set(request.host, new Host(limits.atOnceForHost))
  return Promise.all(
    questions.map((question) => {
      const host = hosts.get(question.request.host)!
      return host.gate.run(async () =>
        host.last && host.failures >= limits.failures ? host.last : host.note(await ask(question, all, world, limits)),
      )
    }),
  )
}

async function ask(question: Question, all: Gate, world: World, limits: Limits): Promise<Outcome> {
  for (let tried = 1; ; tried++) {
    const { waitMs, ...outcome } = await all.run(() => attempt(question, world, limits))
    if (waitMs === null || tried === limits.tries) return outcome
    const wait = Math.max(waitMs, limits.firstWaitMs * 2 ** (tried - 1))
    if (wait > limits.longestWaitMs) return outcome
    await world.sleep(wait)
  }
}

async function attempt({ verify, request }: Question, { send, now }: World, limits: Limits): Promise<Attempt> {
  const signal = AbortSignal.timeout(limits.timeoutMs)
  try {
    const answer = await send(request, signal)
    const { status, isPage } = answer
    const wanted = !isPage && needsBody(verify, status)
    const body = wanted ? await answer.head(limits.bodyBytes) : ''
    if (!wanted) answer.drop()
    const live = isPage ? 'unknown' : meaningOf(verify, status, body)
    const busy = live === 'unknown' && (status === 429 || status >= 500)
    const waitMs = busy && (status === 429 || status === 503) ? retryAfterMs(answer.retryAfter, now()) : null
    return {
      live,
      why: live === 'unknown' ? `HTTP ${status}${isPage ? ', a web page' : ''}` : '',
      failed: busy,
      waitMs,
    }
  } catch (error) {
    const code = signal.aborted ? 'ETIMEDOUT' : codeOf(error)
    return { live: 'unknown', why: code, failed: true, waitMs: BROKEN.has(code) ? 0 : null }
  }
}

/** Seconds or a date (RFC 9110, 10.2.3); 0 where there is none or it makes no sense. */
function retryAfterMs(text: string | null, now: number): number {
  if (text === null) return 0
  const ms = /^\d+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : 0
}
