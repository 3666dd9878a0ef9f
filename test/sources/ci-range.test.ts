import { describe, expect, it } from 'vitest'
import { chooseRange, inCi } from '../../src/sources/ci-range.ts'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const ZERO = '0'.repeat(40)

const github = (event: string, payload: unknown) =>
  chooseRange({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: '/event.json' }, (file) =>
    file === '/event.json' ? payload : undefined,
  )
const gitlab = (env: Record<string, string>) =>
  chooseRange({ GITLAB_CI: 'true', CI_DEFAULT_BRANCH: 'main', ...env }, () => undefined)

describe('chooseRange', () => {
  it.each([
    [
      'pull_request',
      { number: 7, pull_request: { base: { sha: A }, head: { sha: B } } },
      { from: A, to: B, why: 'pull request 7' },
    ],
    ['pull_request_target', { number: 7, pull_request: { base: { sha: A }, head: { sha: B } } }, { from: A, to: B }],
    ['push', { before: A, after: B }, { from: A, to: B, why: 'a push' }],
    ['push', { before: A, after: B, forced: true }, { from: A, to: B, why: 'a forced push' }],
    [
      'push',
      { before: ZERO, after: B, ref: 'refs/heads/x', repository: { default_branch: 'main' } },
      { from: 'refs/remotes/origin/main', to: B },
    ],
    [
      'push',
      { before: ZERO, after: B, ref: 'refs/heads/main', repository: { default_branch: 'main' } },
      { from: '', to: B },
    ],
    [
      'push',
      { before: ZERO, after: B, ref: 'refs/tags/main', repository: { default_branch: 'main' } },
      { from: 'refs/remotes/origin/main', to: B },
    ],
    ['merge_group', { merge_group: { base_sha: A, head_sha: B } }, { from: A, to: B }],
  ])('GitHub %s', (event, payload, expected) => {
    expect(github(event, payload)).toMatchObject({ kind: 'range', ...expected })
  })

  it('a push that deletes a ref brings nothing', () => {
    expect(github('push', { before: A, after: ZERO, deleted: true })).toMatchObject({ kind: 'nothing' })
  })

  it.each([
    ['schedule', {}, 'keysieve history'],
    ['workflow_dispatch', {}, 'keysieve history'],
    ['push', undefined, 'keysieve range'],
    ['push', { before: '--output=x', after: B }, 'keysieve range'],
    ['pull_request', { pull_request: { base: { sha: A } } }, 'keysieve range'],
    ['push', { before: ZERO, after: B }, 'keysieve range'],
  ])('GitHub %s without a range says what to do', (event, payload, hint) => {
    expect(github(event, payload)).toMatchObject({ kind: 'none', hint: expect.stringContaining(hint) })
  })

  it.each([
    [
      {
        CI_MERGE_REQUEST_DIFF_BASE_SHA: A,
        CI_COMMIT_SHA: B,
        CI_COMMIT_BEFORE_SHA: ZERO,
        CI_PIPELINE_SOURCE: 'merge_request_event',
      },
      { from: A, to: B },
    ],
    [
      { CI_MERGE_REQUEST_DIFF_BASE_SHA: A, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: B, CI_COMMIT_SHA: 'c'.repeat(40) },
      { from: A, to: B },
    ],
    [
      { CI_COMMIT_BEFORE_SHA: A, CI_COMMIT_SHA: B, CI_PIPELINE_SOURCE: 'push' },
      { from: A, to: B },
    ],
    [
      { CI_COMMIT_BEFORE_SHA: ZERO, CI_COMMIT_SHA: B, CI_COMMIT_REF_NAME: 'x' },
      { from: 'refs/remotes/origin/main', to: B },
    ],
    [
      { CI_COMMIT_BEFORE_SHA: ZERO, CI_COMMIT_SHA: B, CI_COMMIT_REF_NAME: 'main' },
      { from: '', to: B },
    ],
  ])('GitLab %o', (env, expected) => {
    expect(gitlab(env)).toMatchObject({ kind: 'range', ...expected })
  })

  it.each(['schedule', 'web', 'api'])('GitLab source %s has no range', (source) => {
    expect(gitlab({ CI_PIPELINE_SOURCE: source, CI_COMMIT_SHA: B })).toMatchObject({
      kind: 'none',
      hint: expect.stringContaining('keysieve history'),
    })
  })

  const B_UP = `refs/remotes/origin/main`
  it.each([
    [
      'a Bitbucket pull request',
      {
        BITBUCKET_BUILD_NUMBER: '1',
        BITBUCKET_PR_ID: '7',
        BITBUCKET_PR_DESTINATION_BRANCH: 'main',
        BITBUCKET_COMMIT: B,
      },
      { kind: 'range', from: B_UP, to: B, why: 'pull request 7' },
    ],
    [
      'a Bitbucket branch',
      { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_BRANCH: 'x', BITBUCKET_COMMIT: B },
      { kind: 'beyond-default', to: B, ref: 'refs/heads/x' },
    ],
    [
      'a CircleCI tag',
      { CIRCLECI: 'true', CIRCLE_TAG: 'v1', CIRCLE_SHA1: B },
      { kind: 'beyond-default', to: B, ref: 'refs/tags/v1' },
    ],
    [
      'a CircleCI branch whose base is told',
      { CIRCLECI: 'true', CIRCLE_BRANCH: 'x', CIRCLE_SHA1: B, KEYSIEVE_BASE: A },
      { kind: 'range', from: A, to: B, otherwise: { kind: 'beyond-default' } },
    ],
    [
      'a CircleCI branch whose base is told as no id',
      { CIRCLECI: 'true', CIRCLE_BRANCH: 'x', CIRCLE_SHA1: B, KEYSIEVE_BASE: '--all' },
      { kind: 'beyond-default' },
    ],
    [
      'an Azure pull request',
      {
        TF_BUILD: 'True',
        BUILD_REASON: 'PullRequest',
        SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
        SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
        SYSTEM_PULLREQUEST_SOURCECOMMITID: B,
      },
      { kind: 'range', from: B_UP, to: B },
    ],
    ['an Azure schedule', { TF_BUILD: 'True', BUILD_REASON: 'Schedule' }, { kind: 'none', pushless: true }],
    [
      'a Jenkins change',
      { JENKINS_URL: 'x', CHANGE_ID: '7', CHANGE_TARGET: 'main', GIT_COMMIT: B },
      { kind: 'range', from: B_UP, to: B },
    ],
    [
      'a Jenkins build behind one that passed',
      { BUILD_TAG: 'jenkins-x-1', GIT_PREVIOUS_SUCCESSFUL_COMMIT: A, GIT_COMMIT: B, GIT_BRANCH: 'origin/x' },
      { kind: 'range', from: A, to: B, otherwise: { kind: 'beyond-default', ref: 'refs/heads/x' } },
    ],
    [
      'a Jenkins build without a commit',
      { JENKINS_URL: 'x' },
      { kind: 'none', hint: expect.stringContaining('keysieve range') },
    ],
    [
      'a pull request for no branch',
      { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_PR_ID: '7', BITBUCKET_COMMIT: B },
      { kind: 'none' },
    ],
  ])('%s', (_, env: Record<string, string>, expected) => {
    expect(chooseRange(env, () => undefined)).toMatchObject(expected)
    expect(inCi(env)).toBe(true)
  })

  it.each([
    [{}, false],
    [{ CI: '' }, false],
    [{ CI: 'false' }, false],
    [{ CI: '1' }, true],
    [{ TF_BUILD: 'True' }, true],
  ])('knows whether it runs in CI: %o', (env, expected) => {
    expect(inCi(env)).toBe(expected)
  })

  it('takes the framework’s variables before those of the CI system', () => {
    const env = { PRE_COMMIT_FROM_REF: 'x', PRE_COMMIT_TO_REF: 'y', GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push' }
    expect(chooseRange(env, () => undefined)).toMatchObject({ kind: 'range', from: 'x', to: 'y' })
  })

  it('takes the upstream where nothing names a range', () => {
    expect(chooseRange({}, () => undefined)).toMatchObject({ kind: 'range', from: '@{upstream}', to: 'HEAD' })
  })
})
