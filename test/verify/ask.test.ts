import { describe, expect, it } from 'vitest'
import { askAll, LIMITS, type Question, type World } from '../../src/verify/ask.ts'
import type { Answer, Send } from '../../src/verify/send.ts'

const verify = { request: 'GET https://api.example.com/me', auth: 'bearer', live: [200], dead: [401] }

function question(host: string, more: Partial<Question['verify']> = {}): Question {
  return {
    verify: { ...verify, ...more },
    request: { host, url: new URL(`https://${host}/me`), method: 'GET', headers: {}, body: null },
  }
}

function answer(status: number, more: Partial<Answer> & { body?: string } = {}): Answer {
  return { status, retryAfter: null, isPage: false, head: async () => more.body ?? '', drop: () => {}, ...more }
}

function world(send: Send) {
  const slept: number[] = []
  const it: World = { send, sleep: async (milliseconds) => void slept.push(milliseconds), now: () => 1_000_000 }
  return { it, slept }
}

async function outcome(send: Send, more: Partial<Question['verify']> = {}) {
  const { it, slept } = world(send)
  const [only] = await askAll([question('a.example', more)], it, { ...LIMITS, timeoutMs: 50 })
  return { ...only!, slept }
}

const broken = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) })

describe('an answer', () => {
  it.each([
    [200, 'live', '', false],
    [401, 'dead', '', false],
    [404, 'unknown', 'HTTP 404', false],
    [302, 'unknown', 'HTTP 302', false],
    [500, 'unknown', 'HTTP 500', true],
  ])('%i is %s', async (status, live, why, failed) => {
    expect(await outcome(async () => answer(status))).toEqual({ live, why, failed, slept: [] })
  })

  it('that is a page for people says nothing, whatever its status', async () => {
    expect(await outcome(async () => answer(200, { isPage: true }))).toMatchObject({
      live: 'unknown',
      why: 'HTTP 200, a web page',
    })
    expect(await outcome(async () => answer(401, { isPage: true }))).toMatchObject({ live: 'unknown' })
  })

  it('has its body read where words tell, and only there', async () => {
    const words = {
      live: [{ status: 200, body: '"ok": true' }],
      dead: [401, { status: 200, body: ['"gone"', '"revoked"'] }],
    }
    let read = 0
    const spoken = (status: number, body: string) => async () =>
      answer(status, {
        head: async (most) => {
          read++
          expect(most).toBe(LIMITS.bodyBytes)
          return body
        },
      })
    expect(await outcome(spoken(200, '{"ok":\n true}'), words)).toMatchObject({ live: 'live' })
    expect(await outcome(spoken(200, '{"error":"revoked"}'), words)).toMatchObject({ live: 'dead' })
    expect(await outcome(spoken(200, '{"ok":true,"error":"gone"}'), words)).toMatchObject({ live: 'unknown' })
    expect(await outcome(spoken(200, ''), words)).toMatchObject({ live: 'unknown', failed: false })
    expect(read).toBe(4)
    expect(await outcome(spoken(401, ''), words)).toMatchObject({ live: 'dead' })
    expect(read).toBe(4)
  })

  it('gives words more weight than a bare status', async () => {
    const words = { live: [200, { status: 401, body: 'missing_permissions' }] }
    const send = async () => answer(401, { head: async () => '{"status":"missing_permissions"}' })
    expect(await outcome(send, words)).toMatchObject({ live: 'live' })
  })
})

describe('a provider that is busy', () => {
  it.each([
    ['2', [2000, 2000]],
    [new Date(1_003_000).toUTCString(), [3000, 3000]],
    ['soon', [1000, 2000]],
    [null, [1000, 2000]],
    ['0', [1000, 2000]],
    ['3600', []],
  ])('is asked again after %j', async (retryAfter, slept) => {
    expect(await outcome(async () => answer(429, { retryAfter }))).toEqual({
      live: 'unknown',
      why: 'HTTP 429',
      failed: true,
      slept,
    })
  })

  it('counts when it answers at last', async () => {
    let asked = 0
    expect(await outcome(async () => answer(++asked < 3 ? 503 : 200))).toMatchObject({
      live: 'live',
      slept: [1000, 2000],
    })
  })
})

describe('a request that fails', () => {
  it.each([
    ['ECONNRESET', 2],
    ['EAI_AGAIN', 2],
    ['ECONNREFUSED', 0],
    ['CERT_HAS_EXPIRED', 0],
  ])('%s is told by its code alone', async (code, retries) => {
    const { slept, ...rest } = await outcome(() => Promise.reject(broken(code)))
    expect(rest).toEqual({ live: 'unknown', why: code, failed: true })
    expect(slept).toHaveLength(retries)
  })

  it('tells nothing of an error without a plain code', async () => {
    const error = new TypeError('Headers.append: "the key" is an invalid header value.')
    expect(await outcome(() => Promise.reject(error))).toMatchObject({ why: 'the request failed', failed: true })
    expect(await outcome(() => Promise.reject(Object.assign(new Error('x'), { code: 'my key' })))).toMatchObject({
      why: 'the request failed',
    })
  })

  it('has a time limit, for the headers and for the body', async () => {
    const never = (signal: AbortSignal) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const late = { why: 'ETIMEDOUT', failed: true, slept: [] }
    expect(await outcome((_, signal) => never(signal))).toMatchObject(late)
    const words = { live: [{ status: 200, body: 'x' }] }
    expect(await outcome(async (_, signal) => answer(200, { head: () => never(signal) }), words)).toMatchObject(late)
  })
})

it.each([
  [1, 2],
  [12, 8],
])('asks %i hosts %i at a time: two of a host and eight in all', async (hosts, most) => {
  const now = { all: 0, most: 0, hosts: new Map<string, number>(), mostForHost: 0 }
  const send: Send = async ({ host }) => {
    now.all++
    now.hosts.set(host, (now.hosts.get(host) ?? 0) + 1)
    now.most = Math.max(now.most, now.all)
    now.mostForHost = Math.max(now.mostForHost, now.hosts.get(host)!)
    await new Promise((resolve) => setTimeout(resolve, 2))
    now.all--
    now.hosts.set(host, now.hosts.get(host)! - 1)
    return answer(host.startsWith('h3') ? 401 : 200)
  }
  const questions = Array.from({ length: 60 }, (_, i) => question(`h${i % hosts}.example`))
  const outcomes = await askAll(questions, world(send).it)
  expect(outcomes.map(({ live }) => live)).toEqual(questions.map((_, i) => (i % hosts === 3 ? 'dead' : 'live')))
  expect(now.most).toBe(most)
  expect(now.mostForHost).toBeLessThanOrEqual(2)
})

it('leaves a host alone that could not be asked about three keys in a row', async () => {
  let asked = 0
  const send: Send = async ({ host }) => {
    if (host === 'up.example') return answer(200)
    asked++
    throw broken('ENOTFOUND')
  }
  const questions = Array.from({ length: 40 }, (_, i) => question(i % 2 === 0 ? 'down.example' : 'up.example'))
  const outcomes = await askAll(questions, world(send).it)
  expect(asked).toBeLessThanOrEqual(4)
  expect(outcomes.map(({ live, why, failed }) => [live, why, failed])).toEqual(
    questions.map((_, i) => (i % 2 === 0 ? ['unknown', 'ENOTFOUND', true] : ['live', '', false])),
  )
})
