import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanEnv, Repo, temporaryFolder } from '../support/repo.ts'
import { type Case, KEY, matrix, trapIn } from './scene.ts'

const line = `${KEY}\n`

/** The key stands in a.txt of a folder; the setting must change nothing. */
function setting(name: string, settings: Record<string, string>): Case {
  return {
    name: `git config: ${name}`,
    plant: (repo) => repo.stage({ 'sub/a.txt': line }),
    arm: (repo, trap) => {
      for (const [key, value] of Object.entries(settings)) repo.git('config', key, value.replaceAll('TRAP', trap))
    },
    paths: ['sub/a.txt'],
  }
}

function environment(name: string, env: Case['env'], more: Partial<Case> = {}): Case {
  return {
    name: `environment: ${name}`,
    plant: (repo) => repo.stage({ 'sub/a.txt': line }),
    paths: ['sub/a.txt'],
    ...(env ? { env } : {}),
    ...more,
  }
}

matrix('settings of the repository', [
  setting('color.* always', {
    'color.ui': 'always',
    'color.diff': 'always',
    'color.branch': 'always',
    'color.status': 'always',
  }),
  setting('diff.noprefix', { 'diff.noprefix': 'true' }),
  setting('diff.mnemonicPrefix and other prefixes', {
    'diff.mnemonicPrefix': 'true',
    'diff.srcPrefix': 'x/',
    'diff.dstPrefix': 'y/',
  }),
  setting('diff.external', { 'diff.external': 'TRAP' }),
  setting('diff.renames copies with a low limit', { 'diff.renames': 'copies', 'diff.renameLimit': '1' }),
  setting('diff.algorithm, context and order', {
    'diff.algorithm': 'patience',
    'diff.context': '0',
    'diff.orderFile': '/dev/null',
  }),
  setting('diff.relative', { 'diff.relative': 'true' }),
  setting('diff.ignoreSubmodules all and a word diff', {
    'diff.ignoreSubmodules': 'all',
    'diff.wordRegex': '.',
    'diff.wsErrorHighlight': 'all',
  }),
  setting('core.quotePath off', { 'core.quotePath': 'false' }),
  setting('core.attributesFile', { 'core.attributesFile': '/dev/null' }),
  setting('core.fsmonitor runs nothing', { 'core.fsmonitor': 'TRAP' }),
  setting('core.fsmonitor with untracked cache', {
    'core.fsmonitor': 'TRAP',
    'core.fsmonitorHookVersion': '2',
    'core.untrackedCache': 'true',
  }),
  setting('core.sshCommand, a credential helper and askPass run nothing', {
    'core.sshCommand': 'TRAP',
    'credential.helper': '!TRAP',
    'core.askPass': 'TRAP',
  }),
  setting('core.pager and pager.* run nothing', {
    'core.pager': 'TRAP',
    'pager.diff': 'TRAP',
    'pager.ls-files': 'TRAP',
    'pager.cat-file': 'TRAP',
    'pager.rev-list': 'TRAP',
  }),
  setting('core.editor and gpg.program run nothing', {
    'core.editor': 'TRAP',
    'gpg.program': 'TRAP',
    'log.showSignature': 'true',
    'commit.gpgSign': 'true',
  }),
  setting('aliases that shadow commands', {
    'alias.cat-file': '!TRAP',
    'alias.ls-files': '!TRAP',
    'alias.diff-index': '!TRAP',
    'alias.rev-list': '!TRAP',
  }),
  setting('log.* and format.*', {
    'log.follow': 'true',
    'log.excludeDecoration': '*',
    'format.pretty': 'oneline',
    'log.date': 'relative',
    'log.diffMerges': 'off',
  }),
  setting('core.abbrev and core.ignoreCase', {
    'core.abbrev': '4',
    'core.ignoreCase': 'true',
    'core.precomposeUnicode': 'true',
  }),
  setting('core.autocrlf and eol', { 'core.autocrlf': 'true', 'core.eol': 'crlf', 'core.safecrlf': 'false' }),
  setting('core.fileMode and core.symlinks off', { 'core.fileMode': 'false', 'core.symlinks': 'false' }),
  setting('a promisor remote that must not be contacted', {
    'remote.origin.url': 'ssh://nowhere.invalid/x',
    'remote.origin.promisor': 'true',
    'remote.origin.partialclonefilter': 'blob:none',
    'core.sshCommand': 'TRAP',
    'remote.origin.uploadpack': 'TRAP',
  }),
  setting('status.* and submodule.*', {
    'status.showUntrackedFiles': 'no',
    'submodule.recurse': 'true',
    'status.submoduleSummary': 'true',
  }),
  setting('core.bigFileThreshold', { 'core.bigFileThreshold': '1' }),
  setting('index.threads, index.skipHash and feature.manyFiles', { 'index.threads': '4', 'feature.manyFiles': 'true' }),
  setting('uploadpack.packObjectsHook and protocols', {
    'uploadpack.packObjectsHook': 'TRAP',
    'protocol.ext.allow': 'always',
  }),
  {
    name: 'core.hooksPath and hooks run nothing',
    plant: (repo) => repo.stage({ 'a.txt': line }),
    arm: (repo, trap) => {
      repo.git('config', 'core.hooksPath', path.dirname(trap))
      for (const hook of ['pre-commit', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman'])
        writeFileSync(path.join(path.dirname(trap), hook), `#!/bin/sh\nexec '${trap}'\n`, { mode: 0o755 })
    },
    paths: ['a.txt'],
  },
  {
    name: 'an included file with hostile settings',
    plant: (repo) => repo.stage({ 'a.txt': line }),
    arm: (repo, trap) => {
      writeFileSync(path.join(repo.root, '.git/more'), `[core]\n\tfsmonitor = ${trap}\n[diff]\n\texternal = ${trap}\n`)
      repo.git('config', 'include.path', 'more')
    },
    paths: ['a.txt'],
  },
])

matrix('the environment', [
  environment('GIT_EXTERNAL_DIFF', { GIT_EXTERNAL_DIFF: '/bin/true' }),
  environment('GIT_DIFF_OPTS and pathspec magic', {
    GIT_DIFF_OPTS: '-u0',
    GIT_ICASE_PATHSPECS: '1',
    GIT_GLOB_PATHSPECS: '1',
  }),
  environment('GIT_PAGER, LANG and LANGUAGE', {
    GIT_PAGER: 'false',
    LANG: 'de_DE.UTF-8',
    LANGUAGE: 'de',
    LC_ALL: 'tr_TR.UTF-8',
  }),
  environment('GIT_TRACE in all its forms', {
    GIT_TRACE: '1',
    GIT_TRACE_SETUP: '1',
    GIT_TRACE_PERFORMANCE: '1',
    GIT_TRACE2: '1',
  }),
  environment('GIT_CONFIG_COUNT with fsmonitor', {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'color.ui',
    GIT_CONFIG_VALUE_0: 'always',
  }),
  environment('GIT_CONFIG_PARAMETERS as git -c passes it to a hook', {
    GIT_CONFIG_PARAMETERS: "'diff.external=/bin/true' 'color.diff=always'",
  }),
  environment('a bad GIT_CONFIG_COUNT', { GIT_CONFIG_COUNT: '' }),
  environment('GIT_DIR as a worktree hook has it', (repo) => ({
    GIT_DIR: path.join(repo.root, '.git'),
    GIT_WORK_TREE: repo.root,
  })),
  environment('GIT_DIR alone, at the top', (repo) => ({ GIT_DIR: path.join(repo.root, '.git') })),
  environment('GIT_INDEX_FILE, absolute', (repo) => ({ GIT_INDEX_FILE: path.join(repo.root, '.git/index') })),
  environment('GIT_INDEX_FILE, relative to the top', { GIT_INDEX_FILE: '.git/index' }),
  environment('GIT_PREFIX and GIT_REFLOG_ACTION of a hook', {
    GIT_PREFIX: 'sub/',
    GIT_REFLOG_ACTION: 'merge x',
    GIT_EDITOR: ':',
  }),
  environment('GIT_NO_LAZY_FETCH=0 and GIT_ALLOW_PROTOCOL', {
    GIT_NO_LAZY_FETCH: '0',
    GIT_ALLOW_PROTOCOL: 'ssh:ext:file',
  }),
  environment('GIT_NO_REPLACE_OBJECTS, GIT_LITERAL_PATHSPECS and GIT_FLUSH', {
    GIT_NOGLOB_PATHSPECS: '1',
    GIT_FLUSH: '1',
    GIT_OPTIONAL_LOCKS: '1',
  }),
  environment('GIT_NAMESPACE', { GIT_NAMESPACE: 'other' }),
  environment('a graft file that hides the parents', { GIT_GRAFT_FILE: '/nonexistent' }),
  environment('run in a sub-directory', {}, { in: 'sub' }),
  environment(
    'run in a sub-directory with diff.relative',
    {},
    {
      in: 'sub',
      plant: (repo) => repo.stage({ 'sub/a.txt': line, 'top.txt': line }),
      arm: (repo) => repo.git('config', 'diff.relative', 'true'),
      paths: ['sub/a.txt', 'top.txt'],
    },
  ),
])

describe('the trap of these cases', () => {
  it.each([
    ['core.fsmonitor', 'core.fsmonitor', ['status']],
    ['a clean filter', 'filter.x.clean', ['add', 'a.txt']],
    ['a text conversion', 'diff.x.textconv', ['diff']],
    ['an external diff', 'diff.external', ['diff']],
    ['the ssh command', 'core.sshCommand', ['fetch', 'ssh://nowhere.invalid/x']],
    ['an alias', 'alias.mine', ['mine']],
  ])('leaves its mark when git runs %s', (_, key, args) => {
    const folder = temporaryFolder('keysieve-trap-')
    const marker = path.join(folder, 'ran')
    const trap = trapIn(folder, marker)
    const repo = new Repo()
      .commit({ 'a.txt': 'x\n', '.gitattributes': '*.txt filter=x diff=x\n' })
      .write('a.txt', 'longer\n')
    repo.git('config', key, key.startsWith('alias') ? `!${trap}` : trap)
    rmSync(marker, { force: true })
    spawnSync('git', args, { cwd: repo.root, env: cleanEnv(), input: '', timeout: 20_000 })
    expect(existsSync(marker)).toBe(true)
  })
})
