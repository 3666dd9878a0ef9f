import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { type FindingJson, Repo } from '../support/repo.ts'
import { keysieveAsync, vendors } from '../support/vendors.ts'

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
})
