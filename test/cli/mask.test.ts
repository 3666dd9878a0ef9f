import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { randomText } from '../support/random-text.ts'
import { cleanEnv, keysieve, PROGRAM, Repo, temporaryFolder } from '../support/repo.ts'

const KEY = keyOf('groq-api-key')
const MASK = '[REDACTED:groq-api-key]'

/** The filter with its ends open; `shown` waits until the output holds a text. */
function filter(args: readonly string[] = []) {
  const child = spawn(process.execPath, [PROGRAM, 'mask', ...args], {
    env: cleanEnv(),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let out = ''
  let wake = (): void => {}
  child.stdout.setEncoding('latin1').on('data', (text: string) => {
    out += text
    wake()
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    child,
    ended,
    async shown(text: string): Promise<string> {
      while (!out.includes(text)) await new Promise<void>((resolve) => (wake = resolve))
      return out
    },
  }
}

describe('keysieve mask', () => {
  it('copies its input with the secrets replaced, and finding some is no error', () => {
    const run = keysieve('/', ['mask'], { input: `a\r\nkey=${KEY}\0\n` })
    expect(run).toEqual({ status: 0, stdout: `a\r\nkey=${MASK}\0\n`, stderr: '' })
  })

  it('passes bytes without secrets through as they are', () => {
    const input = readFileSync(process.execPath).subarray(0, 3_000_000)
    const file = path.join(temporaryFolder(), 'in')
    writeFileSync(file, input)
    const child = keysieve('/', ['mask', '--min-confidence', 'certain'], { input })
    expect(child.status).toBe(0)
    expect(child.stdout).toBe(input.toString('utf8'))
  })

  it('shows each line of a live log as it comes, while the log goes on', async () => {
    const { child, shown, ended } = filter()
    child.stdin.write('first\n')
    expect(await shown('first')).toBe('first\n')
    child.stdin.write(`second ${KEY.slice(0, 20)}`)
    child.stdin.write(`${KEY.slice(20)} end\n`)
    expect(await shown('end')).toBe(`first\nsecond ${MASK} end\n`)
    child.stdin.write('Go on? [y/N] ')
    expect(await shown('[y/N]')).toBe(`first\nsecond ${MASK} end\nGo on? [y/N] `)
    child.stdin.end()
    expect(await ended).toBe(0)
  })

  it('ends quietly when nobody reads any more', async () => {
    const { child, ended } = filter()
    let errors = ''
    child.stderr.on('data', (text) => (errors += text))
    child.stdout.destroy()
    child.stdin.on('error', () => {})
    const feeding = setInterval(() => child.stdin.write('a line\n'), 5)
    expect(await ended).toBe(0)
    clearInterval(feeding)
    expect(errors).toBe('')
  })

  it('replaces values of local .env files when asked to', () => {
    const value = randomText('a value of this machine', 26)
    const repo = new Repo().commit({ '.gitignore': '.env\n' }).write('.env', `SERVICE_TOKEN=${value}\n`)
    expect(repo.run(['mask'], { input: `got ${value}\n` }).stdout).toBe(`got ${value}\n`)
    expect(repo.run(['mask', '--known-secrets', 'repo'], { input: `got ${value}\n` }).stdout).toBe(
      'got [REDACTED:known-secret]\n',
    )
  })

  it('takes rules of the user’s own, and says what it cannot use', () => {
    const folder = temporaryFolder()
    writeFileSync(
      path.join(folder, 'rules.yml'),
      "provider: Acme\nrules:\n  - id: acme-key\n    title: Acme key\n    severity: high\n    literals: [acme_]\n    pattern: '(?<secret>acme_[a-z0-9]{20})(?![a-z0-9])'\n    sample: 'acme_{base36:20}'\n    remedy: Ask Acme.\n",
    )
    const input = `x acme_${'k3j9x0q2m5'.repeat(2)}\n`
    const run = keysieve(folder, ['mask', '--rules', 'rules.yml'], { input })
    expect(run).toMatchObject({ stdout: 'x [REDACTED:acme-key]\n', stderr: '', status: 0 })
    expect(keysieve(folder, ['mask', '--rules', 'none.yml'], { input })).toMatchObject({ status: 2, stdout: '' })
    expect(keysieve(folder, ['mask', 'file'], { input })).toMatchObject({ status: 2, stdout: '' })
  })

  it('keeps its memory flat', async () => {
    const { child, ended } = filter()
    const chunk = Buffer.from(`${'a line of a log without any secret in it, 12345\n'.repeat(1300)}key=${KEY}\n`)
    let read = 0
    child.stdout.on('data', (text: string) => (read += text.length))
    for (let sent = 0; sent < 64 * 1024 * 1024; sent += chunk.length) {
      if (!child.stdin.write(chunk)) await new Promise((resolve) => child.stdin.once('drain', resolve))
    }
    const peak = peakOf(child.pid!)
    child.stdin.end()
    expect(await ended).toBe(0)
    expect(read).toBeGreaterThan(60 * 1024 * 1024)
    expect(peak).toBeLessThan(150 * 1024)
  })
})

/** KiB; 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
