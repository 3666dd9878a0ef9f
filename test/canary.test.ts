import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../scripts/rules-plugin.mjs'
import { samplesOf, textsOf } from '../src/laws/laws.ts'
import { MASK, Secret } from '../src/model/secret.ts'
import { FORMATS } from '../src/report/list.ts'
import { bundleRules } from '../src/rulebook/bundle.ts'
import { keyOf } from './support/keys.ts'
import { cleanEnv, PROGRAM, Repo, temporaryFolder } from './support/repo.ts'

/** Eight characters in a row of a key, other than the literal prefixes that previews may show, which are no part of its body. */
const RUN = 8

const bundle = bundleRules(ruleFiles())
const subjects = bundle.sources.map(({ rule }, i) => ({ source: rule, compiled: bundle.rules[i]! }))

const SHOWN = subjects.flatMap(({ compiled }) => (compiled.shown ? compiled.literals : [])).join(' ')

/** @param structure another sample of the rule: what stands in both is the format, not the value */
function leaks(output: string, secret: string, shown: number, structure = ''): string[] {
  const out: string[] = []
  for (let at = shown; at + RUN <= secret.length; at++) {
    const piece = secret.slice(at, at + RUN)
    if (/[A-Za-z0-9]{8}/.test(piece) && !SHOWN.includes(piece) && !structure.includes(piece) && output.includes(piece))
      out.push(`${at}: a piece of the value`)
  }
  return out
}

describe('no output holds a secret', () => {
  it.each(Object.keys(FORMATS))('format %s: every rule is found, and nothing of its value is printed', (format) => {
    const folder = temporaryFolder()
    const planted = subjects.flatMap((subject) => {
      const secret = samplesOf(subject.source, [5])[0]!
      const text = textsOf(subject, secret)[0]?.text
      if (text === undefined) return []
      mkdirSync(path.join(folder, 'd'), { recursive: true })
      writeFileSync(path.join(folder, 'd', `${subject.compiled.id}.txt`), Buffer.from(text, 'latin1'))
      return [{ subject, secret, text }]
    })
    const run = spawnSync(process.execPath, [PROGRAM, 'scan', 'd', '--format', format], {
      cwd: folder,
      env: cleanEnv({ GIT_CEILING_DIRECTORIES: path.dirname(folder) }),
      maxBuffer: 1e9,
    })
    const output = run.stdout.toString('utf8') + run.stderr.toString('utf8')
    expect(planted.length).toBeGreaterThan(30)
    for (const { subject, secret } of planted) {
      expect(output.includes(`${subject.compiled.id}.txt`), `${subject.compiled.id} is reported`).toBe(true)
      expect(leaks(output, secret, 0, samplesOf(subject.source, [6])[0]), subject.compiled.id).toEqual([])
    }
  })

  it('error paths: broken rule files, unreadable folders, missing objects', () => {
    const key = keyOf('groq-api-key')
    const repo = new Repo().commit({
      'a.txt': `${key}\n`,
      'rules.yml': `provider: x\nrules:\n  - id: ${key}\n    title: "${key}`,
    })
    const id = repo.git('rev-parse', 'HEAD:a.txt').trim()
    chmodSync(path.join(repo.root, '.git/objects', id.slice(0, 2), id.slice(2)), 0o644)
    writeFileSync(path.join(repo.root, '.git/objects', id.slice(0, 2), id.slice(2)), `damaged ${key}`)
    for (const args of [
      ['scan', '--rules', 'rules.yml'],
      ['rules', 'check', 'rules.yml'],
      ['range', 'HEAD'],
      ['history'],
      ['scan', 'a.txt/x'],
      ['scan', '--format', `json=/nonexistent/x`],
    ]) {
      const run = repo.run(args)
      expect([args[0], run.status]).toEqual([args[0], 2])
      expect(leaks(run.stdout + run.stderr, key, 4)).toEqual([])
    }
  })

  it('the type: printing, joining, inspecting, cloning into JSON and spreading give the mask or nothing', () => {
    const value = 'correct horse battery staple'
    const secret = new Secret(value)
    const shown = [
      String(secret),
      `${secret}`,
      [secret, 'x'].join(''),
      JSON.stringify({ secret }),
      inspect(secret),
      inspect({ a: [secret] }, { showHidden: true }),
      JSON.stringify({ ...secret }),
      [secret].join(),
    ]
    for (const text of shown) expect(text).not.toContain('horse')
    expect(String(secret)).toBe(MASK)
    expect(secret.expose()).toBe(value)
  })
})
