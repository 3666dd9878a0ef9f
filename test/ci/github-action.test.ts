import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { cleanEnv, type ReportJson, temporaryFolder } from '../support/repo.ts'
import { Hosted, KEY, OTHER, ZERO } from './hosted.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const action = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8'))

interface Job {
  readonly root: string
  readonly event: string
  readonly payload: unknown
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

/** What the runner does: the inputs and their defaults as variables, the payload in a file, the action's main file without arguments. */
function runAction({ root, event, payload, inputs = {}, env = {} }: Job) {
  const temp = temporaryFolder('keysieve runner ')
  const file = (name: string): string => path.join(temp, name)
  writeFileSync(file('event.json'), JSON.stringify(payload))
  for (const name of ['output', 'summary']) writeFileSync(file(name), '')
  expect(Object.keys(inputs).filter((name) => !(name in action.inputs))).toEqual([])
  const given = Object.entries<{ default: string }>(action.inputs).map(([name, { default: usual }]) => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? usual,
  ])
  const done = spawnSync(process.execPath, [path.join(ROOT, action.runs.main)], {
    cwd: root,
    env: cleanEnv({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_WORKSPACE: root,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      RUNNER_TEMP: temp,
      ...Object.fromEntries(given),
      ...env,
    }),
  })
  const outputs = Object.fromEntries(
    readFileSync(file('output'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  expect(Object.keys(outputs).filter((name) => !(name in action.outputs))).toEqual([])
  const stdout = done.stdout.toString()
  const stderr = done.stderr.toString()
  const summary = readFileSync(file('summary'), 'utf8')
  expect(stdout + stderr + summary).not.toContain(KEY.slice(8))
  expect(outputs['exit-code']).toBe(String(done.status))
  const report = outputs.report ? (JSON.parse(readFileSync(outputs.report, 'utf8')) as ReportJson) : undefined
  return { status: done.status, stdout, stderr, summary, outputs, report }
}

const pathsIn = (report: ReportJson | undefined) => report?.findings.map((finding) => finding.path)

const pullRequest = (number: number, base: string, head: string) => ({
  action: 'synchronize',
  number,
  pull_request: { base: { sha: base, ref: 'main' }, head: { sha: head, ref: 'x' } },
})
const push = (ref: string, before: string, after: string, more: object = {}) => ({
  ref,
  before,
  after,
  created: before === ZERO,
  deleted: after === ZERO,
  forced: false,
  repository: { default_branch: 'main' },
  ...more,
})

describe('action.yml', () => {
  it('runs a file of the committed dist', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.cjs' })
    expect(existsSync(path.join(ROOT, action.runs.main))).toBe(true)
  })

  it('scans what a push brings, in a clone of depth 1, and tells it in annotations, SARIF, the summary and outputs', () => {
    const server = new Hosted()
    const before = server.id('main')
    server.commit({ 'src/a.ts': `const k = '${KEY}'\n` })
    const after = server.commit({ 'src/a.ts': 'gone\n' })
    const run = runAction({
      root: server.checkout('main'),
      event: 'push',
      payload: push('refs/heads/main', before, after),
    })
    expect(run.status, run.stderr).toBe(1)
    expect(pathsIn(run.report)).toEqual(['src/a.ts'])
    expect(run.report?.scan.covered.commits).toBe(2)
    expect(run.stdout).toMatch(/^::error file=src\/a\.ts,line=1,/m)
    expect(run.summary).toContain('groq-api-key')
    expect(run.outputs).toMatchObject({ 'exit-code': '1', findings: '1', blocking: '1' })
    expect(JSON.parse(readFileSync(run.outputs.sarif!, 'utf8')).runs[0].results).toHaveLength(1)
  })

  /** A pull request whose base has moved on, checked out as its merge. */
  function pull(files: Record<string, string>, { fork = false, servesIds = true } = {}) {
    const server = new Hosted(servesIds)
    server.branch('x')
    const head = server.commit(files)
    server.repo.git('checkout', '-q', 'main')
    server.commit({ 'newer.txt': `${OTHER}\n` })
    const base = server.commit({ 'newest.txt': 'y\n' })
    server.repo.git('update-ref', 'refs/pull/7/head', head)
    server.merged('refs/pull/7/merge', 'main', 'x')
    // The branch of a fork is on this server as the pull request's own ref only.
    if (fork) server.repo.git('branch', '-q', '-D', 'x')
    return { root: server.checkout('refs/pull/7/merge'), payload: pullRequest(7, base, head), server }
  }

  it.each([
    ['pull_request', {}],
    ['pull_request_target', {}],
    ['pull_request', { fork: true }],
    ['pull_request', { fork: true, servesIds: false }],
  ])('scans what a %s adds (%o), and not what its base has', (event, how) => {
    const { root, payload } = pull({ 'b.txt': `${KEY}\n` }, how)
    const run = runAction({ root, event, payload })
    expect(run.status, run.stderr).toBe(1)
    expect(pathsIn(run.report)).toEqual(['b.txt'])
    expect(run.report?.scan.covered.commits).toBe(1)
  })

  it('lets no pull request allow itself', () => {
    const { root, payload, server } = pull({ 'b.txt': `${KEY}\n` })
    const [finding] = runAction({ root, event: 'pull_request', payload }).report!.findings
    const allowing = pull({
      'b.txt': `${KEY}\n`,
      '.keysieveignore': `${finding!.id} groq-api-key b.txt no secret\n`,
      '.keysieve.yml': 'exclude: ["**"]\n',
    })
    const run = runAction({ root: allowing.root, event: 'pull_request', payload: allowing.payload })
    expect(run.status, run.stderr).toBe(1)
    expect(pathsIn(run.report)).toContain('b.txt')
    expect(run.stderr).toContain('this change edits .keysieve.yml, .keysieveignore')
    expect(server.id('main')).toBeTruthy()
  })

  it('scans a merge group', () => {
    const server = new Hosted()
    server.branch('x').commit({ 'b.txt': `${KEY}\n` })
    const base = server.id('main')
    const head = server.merged('refs/heads/gh-readonly-queue/main/pr-7', 'main', 'x')
    const run = runAction({
      root: server.checkout(head),
      event: 'merge_group',
      payload: { action: 'checks_requested', merge_group: { base_sha: base, head_sha: head } },
    })
    expect(run.status, run.stderr).toBe(1)
    expect(pathsIn(run.report)).toEqual(['b.txt'])
  })

  it('scans a new branch against the default one, and a new default branch as a whole', () => {
    const server = new Hosted()
    const first = server.commit({ 'a.txt': `${OTHER}\n` })
    const after = server.branch('x').commit({ 'b.txt': `${KEY}\n` })
    const isNew = runAction({ root: server.checkout('x'), event: 'push', payload: push('refs/heads/x', ZERO, after) })
    expect(isNew.status, isNew.stderr).toBe(1)
    expect(pathsIn(isNew.report)).toEqual(['b.txt'])
    const whole = runAction({
      root: server.checkout(first),
      event: 'push',
      payload: push('refs/heads/main', ZERO, first),
    })
    expect(whole.status, whole.stderr).toBe(1)
    expect(pathsIn(whole.report)).toEqual(['a.txt'])
    expect(whole.report?.scan.covered.commits).toBe(46)
  })

  it('scans a forced push from what stood there before, or against the default branch when that is gone', () => {
    const server = new Hosted()
    const old = server.branch('x').commit({ 'a.txt': 'a\n' })
    const after = server.branch('x').commit({ 'b.txt': `${KEY}\n` })
    const forced = (before: string) =>
      runAction({
        root: server.checkout('x'),
        event: 'push',
        payload: push('refs/heads/x', before, after, { forced: true }),
      })
    for (const before of [old, '1'.repeat(40)]) {
      const run = forced(before)
      expect(run.status, run.stderr).toBe(1)
      expect(pathsIn(run.report)).toEqual(['b.txt'])
      expect(run.report?.scan.covered.commits).toBe(1)
    }
    expect(forced('1'.repeat(40)).stderr).toContain('a push whose earlier commit is gone')
  })

  it('scans a pushed tag, and has nothing to scan when a branch is deleted', () => {
    const server = new Hosted()
    const after = server.branch('x').commit({ 'b.txt': `${KEY}\n` })
    server.repo.git('tag', 'v1', after)
    const tag = runAction({
      root: server.checkout('refs/tags/v1'),
      event: 'push',
      payload: push('refs/tags/v1', ZERO, after),
    })
    expect(tag.status, tag.stderr).toBe(1)
    expect(pathsIn(tag.report)).toEqual(['b.txt'])
    const gone = runAction({ root: server.checkout('main'), event: 'push', payload: push('refs/heads/x', after, ZERO) })
    expect(gone).toMatchObject({ status: 0, stdout: '', outputs: { 'exit-code': '0', findings: '0' } })
    expect(gone.outputs.sarif).toBeUndefined()
  })

  it.each(['schedule', 'workflow_dispatch'])('scans the whole history at a %s', (event) => {
    const server = new Hosted()
    server.commit({ 'a.txt': `${KEY}\n` })
    server.commit({ 'a.txt': 'gone\n' })
    server.branch('x').commit({ 'b.txt': `${OTHER}\n` })
    const run = runAction({ root: server.checkout('main'), event, payload: { schedule: '0 0 * * *' } })
    expect(run.status, run.stderr).toBe(1)
    expect(run.report?.scan.mode).toBe('history')
    expect(pathsIn(run.report)).toEqual(['a.txt', 'b.txt'])
  })

  it('passes when nothing is found, and does what its inputs say', () => {
    const server = new Hosted()
    const before = server.id('main')
    server.commit({ 'a.txt': 'x\n' })
    const clean = server.id('main')
    const job = { root: server.checkout('main'), event: 'push', payload: push('refs/heads/main', before, clean) }
    expect(runAction(job)).toMatchObject({ status: 0, outputs: { findings: '0' } })
    const after = server.commit({ 'a.txt': `${KEY}\n` })
    const found = { root: server.checkout('main'), event: 'push', payload: push('refs/heads/main', clean, after) }
    const status = (inputs: Record<string, string>) => runAction({ ...found, inputs }).status
    expect(status({ 'exit-zero': 'true' })).toBe(0)
    expect(status({ block: 'never' })).toBe(0)
    expect(status({ args: '--block "never"' })).toBe(0)
    expect(status({ mode: 'scan', 'working-directory': '.' })).toBe(1)
    expect(
      runAction({ ...found, inputs: { annotations: 'false', format: 'junit=out.xml\nmarkdown=out.md' } }).stdout,
    ).not.toContain('::error')
    expect(existsSync(path.join(found.root, 'out.xml')) && existsSync(path.join(found.root, 'out.md'))).toBe(true)
  })

  it.each([
    ['rules', 'provider: Acme\nrules: []\n', 1],
    ['config', 'rules: { off: [groq-*] }\n', 0],
  ])('finds the file of %s from the working directory', (input, text, status) => {
    const server = new Hosted()
    const before = server.id('main')
    const after = server.commit({ 'sub/own.yml': text, 'sub/a.txt': `${KEY}\n` })
    const payload = push('refs/heads/main', before, after)
    const inputs = { 'working-directory': 'sub', [input]: 'own.yml' }
    const run = runAction({ root: server.checkout('main'), event: 'push', payload, inputs })
    expect(run.status, run.stdout + run.stderr).toBe(status)
  })

  it.each([
    ['a mode that is none', { mode: 'all' }, 'there is no mode "all"'],
    ['a switch that is none', { strict: 'yes' }, 'It is true or false'],
    ['an open quote', { args: '--block "never' }, 'a quote that is not closed'],
    ['an unknown argument', { args: '--blok never' }, 'blok'],
    ['a shallow clone that may not be deepened', { fetch: 'false' }, 'fetch-depth: 0'],
  ])('says what is wrong and exits with 2: %s', (_, inputs, said) => {
    const server = new Hosted()
    const before = server.id('main')
    const after = server.commit({ 'a.txt': 'x\n' })
    const run = runAction({
      root: server.checkout('main'),
      event: 'push',
      payload: push('refs/heads/main', before, after),
      inputs,
    })
    expect(run.status).toBe(2)
    expect(run.stdout).toMatch(/^::error title=keysieve::/)
    expect(run.stdout).toContain(said)
  })

  it('exits with 2 and an explanation when the remote gives nothing', () => {
    const server = new Hosted()
    const before = server.id('main')
    const after = server.commit({ 'a.txt': 'x\n' })
    const root = server.checkout('main')
    spawnSync('git', ['remote', 'set-url', 'origin', 'https://user:pass@localhost:1/x.git'], {
      cwd: root,
      env: cleanEnv(),
    })
    const run = runAction({ root, event: 'push', payload: push('refs/heads/main', before, after) })
    expect(run.status).toBe(2)
    expect(run.stdout).toMatch(
      /^::error title=keysieve::the history that this scan needs could not be fetched: git said "unable to access 'https:\/\/localhost/,
    )
    expect(run.stdout + run.stderr).not.toContain('user:pass')
  })

  it('runs no hook and no command of the repository while it fetches', () => {
    const server = new Hosted()
    const before = server.id('main')
    const after = server.commit({ 'a.txt': 'x\n' })
    const root = server.checkout('main')
    const mark = path.join(temporaryFolder('keysieve-trap-'), 'ran')
    writeFileSync(path.join(root, '.git/hooks/reference-transaction'), `#!/bin/sh\n: > '${mark}'\n`, { mode: 0o755 })
    spawnSync('git', ['config', 'core.fsmonitor', `touch '${mark}'`], { cwd: root, env: cleanEnv() })
    const payload = push('refs/heads/main', before, after)
    expect(runAction({ root, event: 'push', payload })).toMatchObject({ status: 0 })
    expect(existsSync(mark)).toBe(false)
    spawnSync('git', ['remote', 'set-url', 'origin', `ext::sh -c "touch '${mark}'"`], { cwd: root, env: cleanEnv() })
    const older = server.id('main~5')
    expect(
      runAction({ root: server.checkout('main'), event: 'push', payload: push('refs/heads/main', older, after) })
        .status,
    ).toBe(0)
    expect(runAction({ root, event: 'push', payload: push('refs/heads/main', '1'.repeat(40), after) }).status).toBe(2)
    expect(existsSync(mark)).toBe(false)
  })
})
