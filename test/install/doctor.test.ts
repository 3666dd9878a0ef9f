import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { canaryText } from '../../src/install/canary.ts'
import { type Diagnosis, diagnose } from '../../src/install/doctor.ts'
import { desktopEnv } from '../../src/install/trial.ts'
import { calls, commit, git, install, REFUSED, repository, type Sandbox, sandbox, snapshot, write } from './sandbox.ts'

const ask = (box: Sandbox, cwd: string) => diagnose({ cwd, env: box.env, programPath: box.program })
const named = (diagnosis: Diagnosis, name: string) => diagnosis.checks.find((check) => check.name === name)
const failing = ({ checks }: Diagnosis) => checks.filter(({ ok, needed }) => !ok && needed).map(({ name }) => name)
const hookOf = (repo: string, kind = 'pre-commit') => path.join(repo, '.git', 'hooks', kind)

describe('doctor on a protection that works', () => {
  it('is content, and has tried a key and a harmless file, with a shell and without', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(path.join(repo, '.gitignore'), '.env\n')
    commit(box, repo, 'one')
    await install(box, repo)
    const diagnosis = await ask(box, repo)
    expect(diagnosis.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(diagnosis.works).toBe(true)
    expect(diagnosis.checks.map(({ name }) => name)).toEqual([
      'hooks folder',
      'pre-commit hook',
      'switches',
      'blocks a key',
      'lets the rest pass',
      'desktop programs',
      'git',
      'node',
      'recorded paths',
      'other hooks',
      'kept hook',
      '.env files',
    ])
    expect(calls(box)).toHaveLength(4)
  })

  it.each(['before the first commit', 'with staged and unstaged changes'])(
    'leaves index, objects and work tree as they are, %s',
    async (state) => {
      const box = sandbox()
      const repo = repository(box)
      if (state !== 'before the first commit') commit(box, repo, 'one\n')
      write(path.join(repo, 'new.txt'), 'new\n')
      git(box, repo, 'add', 'new.txt')
      write(path.join(repo, 'file.txt'), 'unstaged\n')
      // A hook that looks for unstaged changes finds none: the trial must not make it set any aside.
      write(hookOf(repo), '#!/bin/sh\ngit diff --quiet || git checkout -- .\n', 0o755)
      git(box, repo, 'config', 'core.splitIndex', 'true')
      const before = snapshot(repo)
      const folders = readdirSync(tmpdir()).filter((name) => name.startsWith('keysieve-doctor-'))
      const diagnosis = await ask(box, repo)
      expect(named(diagnosis, 'blocks a key')).toMatchObject({
        ok: false,
        detail: 'a made-up key in the index went through',
      })
      expect(snapshot(repo)).toEqual(before)
      expect(readdirSync(tmpdir()).filter((name) => name.startsWith('keysieve-doctor-'))).toEqual(folders)
    },
  )

  it('works in a linked worktree, in a folder below, and with an object store whose path has the delimiter in it', async () => {
    const box = sandbox()
    const repo = repository(box, `re"po:x`)
    commit(box, repo, 'one')
    write(path.join(repo, 'sub', 'x'), '')
    const tree = path.join(box.root, 'tree')
    git(box, repo, 'worktree', 'add', '-q', '-b', 'side', tree)
    await install(box, repo)
    expect(failing(await ask(box, path.join(repo, 'sub')))).toEqual([])
    expect(failing(await ask(box, tree))).toEqual([])
  })

  it('pushes a made-up commit through pre-receive in a bare repository', async () => {
    const box = sandbox()
    const bare = repository(box, 'bare', '--bare')
    expect(failing(await ask(box, bare))).toEqual(['pre-receive hook'])
    await install(box, bare)
    const before = snapshot(bare)
    const diagnosis = await ask(box, bare)
    expect(failing(diagnosis)).toEqual([])
    expect(named(diagnosis, 'blocks a key')?.ok).toBe(true)
    expect(snapshot(bare)).toEqual(before)
  })

  it('tries keysieve alone, not the hook that is kept beside it', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(hookOf(repo), '#!/bin/sh\ntouch ran; exit 1\n', 0o755)
    await install(box, repo)
    const diagnosis = await ask(box, repo)
    expect(failing(diagnosis)).toEqual([])
    expect(named(diagnosis, 'kept hook')?.detail).toContain('runs too')
    expect(existsSync(path.join(repo, 'ran'))).toBe(false)
  })
})

describe('doctor on what stands in the way', () => {
  it('no hook', async () => {
    const box = sandbox()
    const repo = repository(box)
    const diagnosis = await ask(box, repo)
    expect(diagnosis.works).toBe(false)
    expect(named(diagnosis, 'pre-commit hook')).toEqual({
      name: 'pre-commit hook',
      ok: false,
      needed: true,
      detail: `there is no ${hookOf(repo)}`,
      fix: 'Run `keysieve install`.',
    })
  })

  it('a hook that is not executable', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, repo)
    chmodSync(hookOf(repo), 0o644)
    const diagnosis = await ask(box, repo)
    expect(failing(diagnosis)).toEqual(['pre-commit hook'])
    expect(named(diagnosis, 'pre-commit hook')?.fix).toBe(`Run \`chmod +x '${hookOf(repo)}'\`.`)
  })

  it('a core.hooksPath that came later, with the file and level that set it', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, repo)
    git(box, repo, 'config', 'core.hooksPath', '.husky/_')
    const diagnosis = await ask(box, repo)
    expect(failing(diagnosis)).toEqual(['pre-commit hook'])
    expect(named(diagnosis, 'hooks folder')?.detail).toBe(
      `git takes its hooks from ${repo}/.husky/_ (core.hooksPath in the local config, file:.git/config)`,
    )
    git(box, repo, 'config', '--unset', 'core.hooksPath')
    write(path.join(box.home, 'hooks', 'pre-commit'), '#!/bin/sh\n', 0o755)
    git(box, repo, 'config', '--global', 'core.hooksPath', '~/hooks')
    const shadowed = await ask(box, repo)
    expect(failing(shadowed)).toEqual(['hooks folder', 'blocks a key'])
    expect(named(shadowed, 'hooks folder')?.detail).toBe(
      `git takes its hooks from ${box.home}/hooks (core.hooksPath in the global config, file:${box.home}/.gitconfig); that shadows ${hookOf(repo)}`,
    )
  })

  it('a local core.hooksPath that shadows the global hooks', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, repo, { global: true })
    expect(failing(await ask(box, repo))).toEqual([])
    git(box, repo, 'config', 'core.hooksPath', '.githooks')
    write(path.join(repo, '.githooks', 'pre-commit'), '#!/bin/sh\n', 0o755)
    const diagnosis = await ask(box, repo)
    expect(failing(diagnosis)).toEqual(['hooks folder', 'blocks a key'])
    expect(named(diagnosis, 'hooks folder')?.detail).toContain(
      `that shadows ${box.home}/.config/keysieve/hooks/pre-commit`,
    )
  })

  it('another tool that has taken the place of the hook', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(hookOf(repo), '#!/bin/sh\n', 0o755)
    await install(box, repo)
    write(hookOf(repo), '#!/bin/sh\n', 0o755)
    const diagnosis = await ask(box, repo)
    expect(failing(diagnosis)).toEqual(['blocks a key'])
    expect(named(diagnosis, 'kept hook')).toMatchObject({ ok: false, needed: false })
  })

  it('a program or node that is gone, which stops everything', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, repo)
    rmSync(box.program)
    const diagnosis = await ask(box, repo)
    expect(failing(diagnosis)).toEqual(['blocks a key', 'lets the rest pass'])
    expect(named(diagnosis, 'recorded paths')?.detail).toBe(`gone: ${box.program}`)
    expect(named(diagnosis, 'lets the rest pass')?.detail).toContain(
      'it said: keysieve: pre-commit stopped: the keysieve program is gone',
    )
  })

  it('a hook that always fails, which proves nothing', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(hookOf(repo), '#!/bin/sh\necho broken\nexit 1\n', 0o755)
    const diagnosis = await ask(box, repo)
    expect(named(diagnosis, 'blocks a key')?.detail).toBe(
      'the hook stops with and without a key, so it proves nothing; it said: broken',
    )
  })

  it('a hook that lets keys through without the PATH of a shell', async () => {
    const box = sandbox()
    const repo = repository(box)
    const bin = path.join(box.root, 'bin')
    write(path.join(bin, 'scan'), `#!/bin/sh\n! git diff --cached | grep -q ${REFUSED}\n`, 0o755)
    write(hookOf(repo), '#!/bin/sh\ncommand -v scan >/dev/null || exit 0\nscan\n', 0o755)
    Object.assign(box.env, { PATH: `${bin}:${box.env.PATH}` })
    const open = await ask(box, repo)
    expect(failing(open)).toEqual(['desktop programs'])
    write(hookOf(repo), '#!/bin/sh\nscan\n', 0o755)
    const closed = await ask(box, repo)
    expect(closed.works).toBe(true)
    expect(named(closed, 'desktop programs')).toMatchObject({ ok: false, needed: false })
  })

  it.each([
    [{ KEYSIEVE: '0' }, ['switches', 'blocks a key'], 'KEYSIEVE'],
    [{ HUSKY: '0' }, ['switches'], 'HUSKY'],
    [{ LEFTHOOK: 'false' }, ['switches'], 'LEFTHOOK'],
    [{ SKIP_SIMPLE_GIT_HOOKS: '1' }, ['switches'], 'SKIP_SIMPLE_GIT_HOOKS'],
    [{ SKIP: 'eslint,keysieve' }, ['switches'], 'SKIP'],
  ])('%o in the environment', async (variables, expected, name) => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, repo, { kinds: ['pre-commit'] })
    Object.assign(box.env, variables)
    const diagnosis = await ask(box, repo)
    expect(failing(diagnosis)).toEqual(expected)
    expect(named(diagnosis, 'switches')).toMatchObject({
      detail: `set in this environment: ${name}`,
      fix: `Run \`unset ${name}\`.`,
    })
  })
})

describe('doctor gives advice on', () => {
  it('the hooks that are missing beside pre-commit', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, repo, { kinds: ['pre-commit'] })
    expect(named(await ask(box, repo), 'other hooks')).toMatchObject({
      ok: false,
      needed: false,
      detail: 'not there: pre-merge-commit, pre-push',
    })
  })

  it('.env files that are tracked, not ignored, or would not be', async () => {
    const box = sandbox()
    const repo = repository(box)
    const advice = async () => named(await ask(box, repo), '.env files')
    expect(await advice()).toMatchObject({ ok: false, needed: false, detail: '.env would not be ignored' })
    write(path.join(repo, 'app', '.env.local'), 'A=1\n')
    write(path.join(repo, '.env.example'), 'A=\n')
    expect((await advice())?.detail).toBe('not ignored: app/.env.local')
    git(box, repo, 'add', '.')
    expect(await advice()).toMatchObject({
      detail: 'tracked: app/.env.local',
      fix: 'Run `git rm --cached app/.env.local`, ignore it, and rotate what was in it.',
    })
    git(box, repo, 'rm', '-q', '-r', '--cached', '.')
    write(path.join(repo, '.gitignore'), '.env\n.env.local\n')
    expect(await advice()).toEqual({ name: '.env files', ok: true, needed: false, detail: '.env is ignored', fix: '' })
  })

  it('a hook that runs another version than this one', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, repo)
    const other = sandbox()
    write(path.join(other.program, '../../package.json'), '{"version":"2.0.0"}')
    const diagnosis = await diagnose({ cwd: repo, env: box.env, programPath: other.program })
    expect(named(diagnosis, 'recorded paths')).toMatchObject({
      ok: false,
      needed: false,
      fix: 'This is 2.0.0: run `keysieve install` to update the hook.',
    })
  })
})

describe('the pieces of the trial', () => {
  it('makes another key each time, in the form that the marker is in', () => {
    const keys = Array.from({ length: 50 }, canaryText)
    expect(new Set(keys).size).toBe(50)
    for (const key of keys)
      expect(key).toMatch(new RegExp(`^GROQ_API_KEY=.{4}[A-Za-z0-9]{20}${REFUSED}[A-Za-z0-9]{24}\\n$`))
  })

  it('gives a program with windows no PATH and no settings of a version manager', () => {
    const env = {
      HOME: '/h',
      PATH: '/x',
      NVM_DIR: '/n',
      FNM_DIR: '/f',
      VOLTA_HOME: '/v',
      NODE_OPTIONS: 'x',
      npm_config_x: 'y',
      GIT_DIR: '/g',
    }
    expect(desktopEnv(env)).toEqual({ HOME: '/h', GIT_DIR: '/g', PATH: '/usr/bin:/bin:/usr/sbin:/sbin' })
  })

  const works = spawnSync('pre-commit', ['--version']).status === 0
  it.skipIf(!works)('sees through the pre-commit framework, and its stash stays empty', async () => {
    const box = sandbox()
    const repo = repository(box)
    Object.assign(box.env, { PRE_COMMIT_HOME: path.join(box.root, 'cache') })
    write(path.join(repo, '.pre-commit-config.yaml'), 'repos:\n  - repo: meta\n    hooks:\n      - id: identity\n')
    write(path.join(repo, 'README.md'), 'hello\n')
    git(box, repo, 'add', '.')
    git(box, repo, 'commit', '-qm', 'one')
    spawnSync('pre-commit', ['install'], { cwd: repo, env: box.env })
    await install(box, repo)
    write(path.join(repo, 'README.md'), 'unstaged\n')
    const before = snapshot(repo)
    expect(failing(await ask(box, repo))).toEqual([])
    expect(snapshot(repo)).toEqual(before)
    expect(readdirSync(path.join(box.root, 'cache')).filter((name) => name.startsWith('patch'))).toEqual([])
  })
})
