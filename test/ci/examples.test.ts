import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { cleanEnv, PROGRAM, temporaryFolder } from '../support/repo.ts'
import { Hosted, KEY, OTHER, ZERO } from './hosted.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const VERSION: string = JSON.parse(read('package.json')).version

/** Runs the lines of an example as its runner does; the registry's copy of keysieve is this one. */
function runLines(lines: readonly string[], root: string, env: Record<string, string>) {
  const tools = temporaryFolder('keysieve-tools-')
  writeFileSync(
    path.join(tools, 'npx'),
    `#!/bin/sh\n[ "$1 $2" = '--yes keysieve@${VERSION}' ] || exit 97\nshift 2\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`,
    { mode: 0o755 },
  )
  const done = spawnSync('sh', ['-e', '-c', lines.join('\n')], {
    cwd: root,
    env: cleanEnv({ ...env, PATH: `${tools}:${process.env.PATH}` }),
  })
  // GitLab shows colours, so they are there.
  const stdout = done.stdout.toString().replaceAll(/\x1b\[\d*m/g, '')
  const stderr = done.stderr.toString()
  expect(stdout + stderr).not.toContain(KEY.slice(8))
  return {
    status: done.status,
    stdout,
    stderr,
    found: Array.from(stdout.matchAll(/^(\S+?):\d+:\d+/gm), ([, name]) => name),
  }
}

/** main with an old key and a newer commit; x with a new key, merged for a pull request; nothing on the server's HEAD but main. */
function build() {
  const server = new Hosted(true, folder)
  const old = server.commit({ 'a.txt': `${OTHER}\n` })
  const before = server.branch('x').commit({ 'x.txt': 'x\n' })
  const head = server.commit({ 'b.txt': `${KEY}\n` })
  server.repo.git('tag', 'v1', head)
  server.repo.git('checkout', '-q', 'main')
  const base = server.commit({ 'newer.txt': 'y\n' })
  const merge = server.merged('refs/pull/7/merge', 'main', 'x')
  return { server, old, before, head, base, merge }
}

type Scene = ReturnType<typeof build>

const folder = mkdtempSync(path.join(tmpdir(), 'keysieve server '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let built: Scene | undefined
/** Jobs only read it, so that one is enough. */
const scene = (): Scene => (built ??= build())

interface Case {
  readonly name: string
  /** What the runner checks out. */
  readonly wanted: (scene: Scene) => string
  readonly env: (scene: Scene) => Record<string, string>
  readonly found: readonly string[]
}

function cases(lines: readonly string[], table: readonly Case[]): void {
  it.each(table)('$name', ({ wanted, env, found }) => {
    const built = scene()
    const run = runLines(lines, built.server.checkout(wanted(built)), env(built))
    expect(run.found, run.stderr).toEqual(found)
    expect(run.status, run.stderr).toBe(found.length > 0 ? 1 : 0)
  })
}

describe('the GitLab component', () => {
  const [header, body] = parseAllDocuments(read('templates/keysieve.yml')).map((document) => document.toJS())
  const filled = JSON.parse(
    JSON.stringify(body).replaceAll(/\$\[\[ inputs\.(\w+) \]\]/g, (_, name) => {
      expect(header.spec.inputs).toHaveProperty(name)
      return header.spec.inputs[name].default
    }),
  )
  const base = { CI: 'true', GITLAB_CI: 'true', CI_DEFAULT_BRANCH: 'main' }

  it('keeps its report as an artifact, whatever the outcome', () => {
    const artifacts = { when: 'always', reports: { codequality: 'gl-code-quality-report.json' } }
    expect(filled).toMatchObject({ keysieve: { artifacts }, 'keysieve-history': { artifacts } })
    const built = scene()
    const root = built.server.checkout('x')
    const env = {
      ...base,
      CI_PIPELINE_SOURCE: 'push',
      CI_COMMIT_REF_NAME: 'x',
      CI_COMMIT_BEFORE_SHA: built.before,
      CI_COMMIT_SHA: built.head,
    }
    runLines(filled.keysieve.script, root, env)
    expect(JSON.parse(readFileSync(path.join(root, 'gl-code-quality-report.json'), 'utf8'))).toMatchObject([
      { location: { path: 'b.txt' } },
    ])
  })

  it('is included by the example with inputs that it has', () => {
    const [{ component, inputs }] = parse(read('docs/ci/gitlab-ci.yml')).include
    expect(component).toMatch(/\/keysieve@v\d/)
    expect(Object.keys(inputs).filter((name) => !(name in header.spec.inputs))).toEqual([])
  })

  const push = (more: (scene: Scene) => Record<string, string>) => (built: Scene) => ({
    ...base,
    CI_PIPELINE_SOURCE: 'push',
    CI_COMMIT_REF_NAME: 'x',
    CI_COMMIT_SHA: built.head,
    ...more(built),
  })
  cases(filled.keysieve.script, [
    {
      name: 'a merge request',
      wanted: () => 'x',
      env: ({ old, head }) => ({
        ...base,
        CI_PIPELINE_SOURCE: 'merge_request_event',
        CI_MERGE_REQUEST_IID: '7',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: old,
        CI_COMMIT_BEFORE_SHA: ZERO,
        CI_COMMIT_SHA: head,
      }),
      found: ['b.txt'],
    },
    {
      name: 'a pipeline for merged results',
      wanted: () => 'refs/pull/7/merge',
      env: ({ old, head, merge }) => ({
        ...base,
        CI_PIPELINE_SOURCE: 'merge_request_event',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: old,
        CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: head,
        CI_COMMIT_SHA: merge,
      }),
      found: ['b.txt'],
    },
    {
      name: 'a push',
      wanted: () => 'x',
      env: push(({ before }) => ({ CI_COMMIT_BEFORE_SHA: before })),
      found: ['b.txt'],
    },
    { name: 'a new branch', wanted: () => 'x', env: push(() => ({ CI_COMMIT_BEFORE_SHA: ZERO })), found: ['b.txt'] },
    {
      name: 'a forced push',
      wanted: () => 'x',
      env: push(() => ({ CI_COMMIT_BEFORE_SHA: '1'.repeat(40) })),
      found: ['b.txt'],
    },
    {
      name: 'a tag',
      wanted: () => 'refs/tags/v1',
      env: push(() => ({ CI_COMMIT_BEFORE_SHA: ZERO, CI_COMMIT_TAG: 'v1', CI_COMMIT_REF_NAME: 'v1' })),
      found: ['b.txt'],
    },
    {
      name: 'a clean push',
      wanted: () => 'main',
      env: push(({ old, base: main }) => ({
        CI_COMMIT_BEFORE_SHA: old,
        CI_COMMIT_SHA: main,
        CI_COMMIT_REF_NAME: 'main',
      })),
      found: [],
    },
  ])
  cases(filled['keysieve-history'].script, [
    {
      name: 'a schedule',
      wanted: () => 'main',
      env: () => ({ ...base, CI_PIPELINE_SOURCE: 'schedule' }),
      found: ['a.txt', 'b.txt'],
    },
  ])
})

describe('Bitbucket Pipelines', () => {
  const { pipelines } = parse(read('docs/ci/bitbucket-pipelines.yml'))
  const base = { CI: 'true', BITBUCKET_BUILD_NUMBER: '1' }

  cases(pipelines['pull-requests']['**'][0].step.script, [
    {
      name: 'a pull request',
      wanted: () => 'x',
      env: ({ head }) => ({
        ...base,
        BITBUCKET_COMMIT: head,
        BITBUCKET_BRANCH: 'x',
        BITBUCKET_PR_ID: '7',
        BITBUCKET_PR_DESTINATION_BRANCH: 'main',
      }),
      found: ['b.txt'],
    },
  ])
  cases(pipelines.default[0].step.script, [
    {
      name: 'a push',
      wanted: () => 'x',
      env: ({ head }) => ({ ...base, BITBUCKET_COMMIT: head, BITBUCKET_BRANCH: 'x' }),
      found: ['b.txt'],
    },
    {
      name: 'a push to the default branch',
      wanted: () => 'main',
      env: ({ base: main }) => ({ ...base, BITBUCKET_COMMIT: main, BITBUCKET_BRANCH: 'main' }),
      found: ['a.txt'],
    },
  ])
  cases(pipelines.tags['**'][0].step.script, [
    {
      name: 'a tag',
      wanted: () => 'refs/tags/v1',
      env: ({ head }) => ({ ...base, BITBUCKET_COMMIT: head, BITBUCKET_TAG: 'v1' }),
      found: ['b.txt'],
    },
  ])
  cases(pipelines.custom['keysieve-history'][0].step.script, [
    {
      name: 'a schedule',
      wanted: () => 'main',
      env: ({ base: main }) => ({ ...base, BITBUCKET_COMMIT: main, BITBUCKET_BRANCH: 'main' }),
      found: ['a.txt', 'b.txt'],
    },
  ])
})

describe('CircleCI', () => {
  const { jobs } = parse(read('docs/ci/circleci.yml'))
  const lines = jobs.keysieve.steps.flatMap((step: { run?: string }) => step.run ?? [])
  const env = (more: (scene: Scene) => Record<string, string>) => (built: Scene) => ({
    CI: 'true',
    CIRCLECI: 'true',
    CIRCLE_SHA1: built.head,
    // The value of the pipeline in the place of its name.
    ...Object.fromEntries(Object.keys(jobs.keysieve.environment).map((name) => [name, ''])),
    ...more(built),
  })

  cases(lines, [
    { name: 'a new branch', wanted: () => 'x', env: env(() => ({ CIRCLE_BRANCH: 'x' })), found: ['b.txt'] },
    {
      name: 'a push, told by KEYSIEVE_BASE',
      wanted: () => 'x',
      env: env(({ before }) => ({ CIRCLE_BRANCH: 'x', KEYSIEVE_BASE: before })),
      found: ['b.txt'],
    },
    {
      name: 'a push to the default branch',
      wanted: () => 'main',
      env: env(({ old, base }) => ({ CIRCLE_BRANCH: 'main', CIRCLE_SHA1: base, KEYSIEVE_BASE: old })),
      found: [],
    },
    {
      name: 'the same after a forced push',
      wanted: () => 'main',
      env: env(({ base }) => ({ CIRCLE_BRANCH: 'main', CIRCLE_SHA1: base, KEYSIEVE_BASE: '1'.repeat(40) })),
      found: ['a.txt'],
    },
    { name: 'a tag', wanted: () => 'refs/tags/v1', env: env(() => ({ CIRCLE_TAG: 'v1' })), found: ['b.txt'] },
  ])
})

describe('Azure Pipelines', () => {
  const { steps } = parse(read('docs/ci/azure-pipelines.yml'))
  const linesFor = (reason: string): string[] =>
    steps.flatMap((step: { script?: string; condition?: string }) =>
      step.script && step.condition?.includes(`'${reason}'`) ? [step.script] : [],
    )
  const env = (reason: string, more: (scene: Scene) => Record<string, string>) => (built: Scene) => ({
    TF_BUILD: 'True',
    BUILD_REASON: reason,
    ...more(built),
  })

  cases(linesFor('PullRequest'), [
    ...['main', 'refs/heads/main'].map((target) => ({
      name: `a pull request for ${target}`,
      wanted: () => 'refs/pull/7/merge',
      env: env('PullRequest', ({ head, merge }) => ({
        BUILD_SOURCEVERSION: merge,
        BUILD_SOURCEBRANCH: 'refs/pull/7/merge',
        SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
        SYSTEM_PULLREQUEST_TARGETBRANCH: target,
        SYSTEM_PULLREQUEST_SOURCECOMMITID: head,
      })),
      found: ['b.txt'],
    })),
  ])
  cases(linesFor('IndividualCI'), [
    {
      name: 'a push',
      wanted: () => 'x',
      env: env('IndividualCI', ({ head }) => ({ BUILD_SOURCEVERSION: head, BUILD_SOURCEBRANCH: 'refs/heads/x' })),
      found: ['b.txt'],
    },
    {
      name: 'a tag',
      wanted: () => 'refs/tags/v1',
      env: env('IndividualCI', ({ head }) => ({ BUILD_SOURCEVERSION: head, BUILD_SOURCEBRANCH: 'refs/tags/v1' })),
      found: ['b.txt'],
    },
    {
      name: 'a push to the default branch',
      wanted: () => 'main',
      env: env('BatchedCI', ({ base }) => ({ BUILD_SOURCEVERSION: base, BUILD_SOURCEBRANCH: 'refs/heads/main' })),
      found: ['a.txt'],
    },
  ])
  cases(linesFor('Schedule'), [
    { name: 'a schedule', wanted: () => 'main', env: env('Schedule', () => ({})), found: ['a.txt', 'b.txt'] },
  ])

  it('runs one of its steps for each reason, and says no to others', () => {
    for (const reason of ['IndividualCI', 'BatchedCI', 'PullRequest', 'Schedule', 'Manual'])
      expect(linesFor(reason), reason).toHaveLength(1)
    const built = scene()
    const run = runLines(linesFor('IndividualCI'), built.server.checkout('main'), {
      TF_BUILD: 'True',
      BUILD_REASON: 'Schedule',
    })
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('keysieve history') })
  })
})

describe('Jenkins', () => {
  const lines = Array.from(read('docs/ci/Jenkinsfile').matchAll(/\bsh '([^']+)'/g), ([, line]) => line!)
  const env = (more: (scene: Scene) => Record<string, string>) => (built: Scene) => ({
    JENKINS_URL: 'http://jenkins/',
    GIT_COMMIT: built.head,
    BRANCH_NAME: 'x',
    ...more(built),
  })

  cases(lines, [
    {
      name: 'a change',
      wanted: () => 'x',
      env: env(() => ({ CHANGE_ID: '7', CHANGE_TARGET: 'main', BRANCH_NAME: 'PR-7' })),
      found: ['b.txt'],
    },
    {
      name: 'a change that was merged for the build',
      wanted: () => 'refs/pull/7/merge',
      env: env(({ merge }) => ({ CHANGE_ID: '7', CHANGE_TARGET: 'main', GIT_COMMIT: merge })),
      found: ['b.txt'],
    },
    {
      name: 'a build behind one that passed',
      wanted: () => 'x',
      env: env(({ before }) => ({ GIT_PREVIOUS_SUCCESSFUL_COMMIT: before })),
      found: ['b.txt'],
    },
    { name: 'the first build of a branch', wanted: () => 'x', env: env(() => ({})), found: ['b.txt'] },
    {
      name: 'a build whose forerunner is gone',
      wanted: () => 'x',
      env: env(() => ({ GIT_PREVIOUS_SUCCESSFUL_COMMIT: '1'.repeat(40) })),
      found: ['b.txt'],
    },
    {
      name: 'a tag',
      wanted: () => 'refs/tags/v1',
      env: env(() => ({ TAG_NAME: 'v1', BRANCH_NAME: 'v1' })),
      found: ['b.txt'],
    },
    {
      name: 'a job without branches',
      wanted: () => 'main',
      env: env(({ old, base }) => ({
        BRANCH_NAME: '',
        GIT_BRANCH: 'origin/main',
        GIT_COMMIT: base,
        GIT_PREVIOUS_SUCCESSFUL_COMMIT: old,
      })),
      found: [],
    },
  ])
})

describe('GitHub Actions', () => {
  it('is the action of this repository, at this version, with its outputs', () => {
    const { jobs } = parse(read('docs/ci/github-actions.yml'))
    expect(jobs.keysieve.steps[1]).toEqual({ uses: `keysieve/keysieve@v${VERSION}`, id: 'keysieve' })
    expect(parse(read('action.yml')).outputs).toHaveProperty('sarif')
  })
})
