import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { type FindingJson, Repo, temporaryFolder } from '../support/repo.ts'
import { type Behave, keysieveAsync, listen, vendors } from '../support/vendors.ts'

type Found = FindingJson & { readonly live?: string }

/** Rules whose whole question is one host. */
const HOSTS = {
  'groq-api-key': 'api.groq.com',
  'openrouter-key': 'openrouter.ai',
  'replicate-token': 'api.replicate.com',
  'huggingface-token': 'huggingface.co',
  'cerebras-api-key': 'api.cerebras.ai',
  'elevenlabs-key': 'api.elevenlabs.io',
  'figma-personal-access-token': 'api.figma.com',
  'notion-integration-token': 'api.notion.com',
} as const

const rules = Object.keys(HOSTS) as (keyof typeof HOSTS)[]

function repoWith(wanted: readonly (keyof typeof HOSTS)[]): Repo {
  return new Repo().commit(Object.fromEntries(wanted.map((rule) => [`${rule}.txt`, `key: ${keyOf(rule)}\n`])))
}

/** Eight characters in a row of a key, behind the prefix that previews show. */
function pieces(key: string): string[] {
  return Array.from({ length: key.length - 18 }, (_, at) => key.slice(at + 10, at + 18))
}

const said = ({ stdout, stderr }: { stdout: string; stderr: string }): string => stdout + stderr

describe('vendors that behave badly', () => {
  it('slow, redirecting, huge, broken, busy, lying: each key gets the right answer, and nothing else is asked', async () => {
    const seen = new Map<string, number>()
    let received = 0
    const behaviours: Record<string, Behave> = {
      // Never answers.
      'api.groq.com': () => {},
      // Sends whoever follows elsewhere, with the key in the address to lure it.
      'openrouter.ai': ({ headers }, response) =>
        response.writeHead(302, { location: `https://api.cerebras.ai/stolen?${headers.authorization}` }).end(),
      'api.replicate.com': (_, response) => response.destroy(),
      // Busy once.
      'huggingface.co': (_, response) => {
        const again = (seen.get('huggingface.co') ?? 0) > 1
        response.writeHead(again ? 200 : 429, { 'retry-after': '1' }).end()
      },
      // A body without an end.
      'api.cerebras.ai': (_, response) => {
        response.writeHead(200)
        const block = Buffer.alloc(64 * 1024, 'x')
        const more = (): void => {
          while (!response.destroyed && response.write(block)) received += block.length
          if (!response.destroyed) response.once('drain', more)
        }
        more()
      },
      // Says that it is somebody else's fault.
      'api.elevenlabs.io': (_, response) => response.writeHead(500).end('internal error'),
      // A status that the rule knows nothing of, and a body that says otherwise.
      'api.figma.com': (_, response) => response.writeHead(418).end('{"ok":true,"live":true}'),
      'api.notion.com': (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end(),
    }
    const world = await vendors(Object.values(HOSTS), (heard, response) => {
      seen.set(heard.host, (seen.get(heard.host) ?? 0) + 1)
      behaviours[heard.host]!(heard, response)
    })
    const repo = repoWith(rules)
    const run = await keysieveAsync(repo.root, ['verify', '--yes', '--format', 'json'], world.env)
    const { findings, problems } = JSON.parse(run.stdout) as {
      findings: Found[]
      problems: { code: string; message: string }[]
    }
    expect(Object.fromEntries(findings.map(({ rule, live }) => [rule, live]))).toEqual({
      'groq-api-key': 'unknown',
      'openrouter-key': 'unknown',
      'replicate-token': 'unknown',
      'huggingface-token': 'live',
      'cerebras-api-key': 'live',
      'elevenlabs-key': 'unknown',
      'figma-personal-access-token': 'unknown',
      'notion-integration-token': 'unknown',
    })
    expect(run.status).toBe(2)
    expect(problems.map(({ code, message }) => `${code}: ${message.split(':')[0]}`).sort()).toEqual([
      'network: api.elevenlabs.io (HTTP 500)',
      'network: api.groq.com (ETIMEDOUT)',
      'network: api.notion.com (HTTP 429)',
      'network: api.replicate.com (ECONNRESET)',
    ])
    expect(run.stderr).toContain('openrouter.ai (HTTP 302) says neither live nor dead of 1 key')
    expect(Object.fromEntries(seen)).toEqual({
      'api.groq.com': 1,
      'openrouter.ai': 1,
      'api.replicate.com': 3,
      'huggingface.co': 2,
      'api.cerebras.ai': 1,
      'api.elevenlabs.io': 1,
      'api.figma.com': 1,
      'api.notion.com': 1,
    })
    expect(received).toBeLessThan(16 * 1024 * 1024)
    for (const { rule } of findings)
      expect(pieces(keyOf(rule)).filter((piece) => said(run).includes(piece))).toEqual([])
  })

  it.each(['another host', 'an unknown authority', 'an expired certificate'])(
    'TLS with %s: nothing is sent',
    async (what) => {
      const host = HOSTS['groq-api-key']
      const world = await vendors([what === 'another host' ? 'evil.example' : host], (_, response) => response.end(), {
        ...(what === 'an expired certificate' ? { until: '210101000000Z' } : {}),
      })
      const env = what === 'an unknown authority' ? { HTTPS_PROXY: world.env.HTTPS_PROXY } : world.env
      const repo = repoWith(['groq-api-key'])
      const run = await keysieveAsync(repo.root, ['verify', '--yes'], env)
      expect(run.status).toBe(2)
      expect(run.stderr).toMatch(/INCOMPLETE/)
      expect(run.stdout).toMatch(
        /problem: api\.groq\.com \((?:ERR_TLS_CERT_ALTNAME_INVALID|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_HAS_EXPIRED)\): 1 key could not/,
      )
      expect(world.heard).toEqual([])
    },
  )
})

describe('the way there', () => {
  /** Loaded into the program: connections to port 443 end at the local vendors; certificates are checked as ever. */
  const detour = (port: number): string => {
    const file = path.join(temporaryFolder('detour'), 'detour.cjs')
    writeFileSync(
      file,
      `const tls = require('node:tls'); const net = require('node:net'); const real = tls.connect
tls.connect = (options, ...rest) => real({ ...options, socket: net.connect(${port}, '127.0.0.1') }, ...rest)`,
    )
    return file
  }

  it('goes straight to the vendor where there is no proxy, or NO_PROXY names it', async () => {
    const world = await vendors([HOSTS['groq-api-key']], (_, response) => response.writeHead(200).end('{}'))
    const repo = repoWith(['groq-api-key'])
    const NODE_OPTIONS = `--require ${detour(world.port)}`
    for (const env of [
      { NODE_EXTRA_CA_CERTS: world.env.NODE_EXTRA_CA_CERTS },
      { ...world.env, NO_PROXY: 'localhost, .groq.com' },
    ]) {
      const run = await keysieveAsync(repo.root, ['verify', '--yes'], { ...env, NODE_OPTIONS })
      expect(run.stdout + run.stderr).toContain('1 live, 0 dead, 0 unknown')
      expect(run.status).toBe(1)
    }
    expect(world.asked).toEqual([])
    expect(world.heard.map(({ method, url, headers }) => [method, url, headers.authorization?.slice(0, 11)])).toEqual([
      ['GET', '/openai/v1/models', 'Bearer gsk_'],
      ['GET', '/openai/v1/models', 'Bearer gsk_'],
    ])
  })

  it('refuses a redirect there too, and a broken certificate', async () => {
    const world = await vendors([HOSTS['groq-api-key']], (_, response) =>
      response.writeHead(307, { location: 'https://api.groq.com/elsewhere' }).end(),
    )
    const repo = repoWith(['groq-api-key'])
    const NODE_OPTIONS = `--require ${detour(world.port)}`
    const trusted = { NODE_EXTRA_CA_CERTS: world.env.NODE_EXTRA_CA_CERTS, NODE_OPTIONS }
    const redirected = await keysieveAsync(repo.root, ['verify', '--yes'], trusted)
    expect(redirected.stderr).toContain('api.groq.com (HTTP 307) says neither')
    expect(world.heard).toHaveLength(1)
    const untrusted = await keysieveAsync(repo.root, ['verify', '--yes'], { NODE_OPTIONS })
    expect(untrusted.stdout).toContain('api.groq.com (UNABLE_TO_VERIFY_LEAF_SIGNATURE)')
    expect(untrusted.status).toBe(2)
    expect(world.heard).toHaveLength(1)
  })

  it('tells a proxy who asks, and takes its refusal for what it is', async () => {
    const world = await vendors([HOSTS['groq-api-key']], (_, response) => response.writeHead(401).end())
    const repo = repoWith(['groq-api-key'])
    const named = world.env.HTTPS_PROXY.replace('http://', 'http://ann:s%40cret@')
    const run = await keysieveAsync(repo.root, ['verify', '--yes'], { ...world.env, HTTPS_PROXY: named })
    expect(run.stdout).toContain('dead: its provider refuses it')
    expect(world.credentials).toEqual([`Basic ${Buffer.from('ann:s@cret').toString('base64')}`])
    const closed = createServer((socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'))
    const env = { HTTPS_PROXY: `http://${'ann:s%40cret'}@127.0.0.1:${await listen(closed)}` }
    const refused = await keysieveAsync(repo.root, ['verify', '--yes'], env)
    expect(refused.stdout).toContain('api.groq.com (PROXY_SAID_407): 1 key could not be asked about')
    expect(refused.stdout + refused.stderr).not.toContain('cret')
    expect(refused.status).toBe(2)
  })

  it.each([
    [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'NODE_TLS_REJECT_UNAUTHORIZED=0'],
    [{ NODE_DEBUG: 'http' }, 'NODE_DEBUG makes Node print'],
    [{ HTTPS_PROXY: 'socks5://user:pass@127.0.0.1:1' }, 'the proxy of the environment'],
  ])('asks nothing with %j', async (bad, says) => {
    const world = await vendors([HOSTS['groq-api-key']], (_, response) => response.end())
    const run = await keysieveAsync(repoWith(['groq-api-key']).root, ['verify', '--yes'], { ...world.env, ...bad })
    expect(run.status).toBe(2)
    expect(run.stderr).toContain(says)
    expect(run.stderr).not.toContain('user:pass')
    expect(world.asked).toEqual([])
  })
})
