import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  calls,
  commit,
  git,
  install,
  REFUSED,
  repository,
  type Sandbox,
  sandbox,
  snapshot,
  uninstall,
  write,
} from './sandbox.ts'

const folderOf = (box: Sandbox) => path.join(box.home, '.config', 'keysieve', 'hooks')
const hooksPath = (box: Sandbox) => git(box, box.root, 'config', '--global', 'core.hooksPath').stdout.trim()

describe('install --global', () => {
  it('protects every repository, bare ones aside, from a folder without any', async () => {
    const box = sandbox()
    const plan = await install(box, box.root, { global: true })
    expect(plan.covered.map(({ hook, by }) => `${hook} ${by}`)).toEqual([
      'pre-commit global',
      'pre-merge-commit global',
      'pre-push global',
    ])
    expect(hooksPath(box)).toBe(folderOf(box))
    for (const name of ['one', 'two words']) expect(commit(box, repository(box, name), REFUSED).status).toBe(1)
    expect(calls(box)).toHaveLength(2)
  })

  it('runs the hooks of the repository too: pre-commit before, and every kind it does not scan', async () => {
    const box = sandbox()
    const repo = repository(box)
    for (const kind of ['pre-commit', 'prepare-commit-msg', 'commit-msg', 'post-commit', 'post-checkout'])
      write(path.join(repo, '.git', 'hooks', kind), `#!/bin/sh\necho "${kind} $*" >> "$LOG.own"\n`, 0o755)
    await install(box, box.root, { global: true })
    expect(commit(box, repo, 'fine').status).toBe(0)
    git(box, repo, 'checkout', '-qb', 'side')
    const ran = readFileSync(`${box.log}.own`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0])
    expect(ran).toEqual(['pre-commit', 'prepare-commit-msg', 'commit-msg', 'post-commit', 'post-checkout'])
    expect(readFileSync(`${box.log}.own`, 'utf8')).toContain('commit-msg .git/COMMIT_EDITMSG\n')
    expect(calls(box)).toHaveLength(1)
  })

  it('stops where the hook of the repository stops', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(path.join(repo, '.git', 'hooks', 'pre-commit'), '#!/bin/sh\nexit 5\n', 0o755)
    write(path.join(repo, '.git', 'hooks', 'commit-msg'), '#!/bin/sh\nexit 5\n', 0o755)
    await install(box, box.root, { global: true })
    expect(commit(box, repo, 'fine').status).toBe(1)
    expect(calls(box)).toEqual([])
    write(path.join(repo, '.git', 'hooks', 'pre-commit'), '#!/bin/sh\n', 0o755)
    expect(commit(box, repo, 'fine').status).toBe(1)
    expect(calls(box)).toHaveLength(1)
  })

  it('finds the hooks of the repository from a linked worktree, and in a bare repository', async () => {
    const box = sandbox()
    const repo = repository(box)
    const bare = repository(box, 'bare', '--bare')
    commit(box, repo, 'one')
    write(path.join(repo, '.git', 'hooks', 'pre-commit'), '#!/bin/sh\necho own >> "$LOG.own"\n', 0o755)
    write(path.join(bare, 'hooks', 'update'), '#!/bin/sh\necho "update $1" >> "$LOG.own"\n', 0o755)
    await install(box, box.root, { global: true })
    git(box, repo, 'worktree', 'add', '-q', '-b', 'side', path.join(box.root, 'tree'))
    expect(commit(box, path.join(box.root, 'tree'), REFUSED).status).toBe(1)
    expect(git(box, repo, 'push', '-q', bare, 'main').status).toBe(0)
    expect(readFileSync(`${box.log}.own`, 'utf8')).toBe('own\nupdate refs/heads/main\n')
  })

  it('does not scan twice where the repository has a keysieve hook of its own', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, repo)
    await install(box, box.root, { global: true })
    expect(commit(box, repo, REFUSED).status).toBe(1)
    expect(calls(box)).toHaveLength(1)
  })

  it('adds kinds, keeps those that are there, and changes nothing the second time', async () => {
    const box = sandbox()
    await install(box, box.root, { global: true })
    const more = await install(box, box.root, { global: true, kinds: ['commit-msg'] })
    expect(more.covered.map(({ hook }) => hook)).toEqual(['pre-commit', 'pre-merge-commit', 'pre-push', 'commit-msg'])
    const before = snapshot(box.home)
    expect((await install(box, box.root, { global: true })).steps).toEqual([])
    expect(snapshot(box.home)).toEqual(before)
  })

  it('refuses where another core.hooksPath is set for the user or the machine', async () => {
    const box = sandbox()
    git(box, box.root, 'config', '--global', 'core.hooksPath', '~/hooks')
    const before = snapshot(box.home)
    await expect(install(box, box.root, { global: true })).rejects.toMatchObject({
      code: 'config',
      message: `core.hooksPath is ${box.home}/hooks already (global, file:${box.home}/.gitconfig)`,
    })
    expect(snapshot(box.home)).toEqual(before)
    git(box, box.root, 'config', '--global', '--unset', 'core.hooksPath')
    const system = path.join(box.root, 'system')
    write(system, '[core]\n\thooksPath = /etc/hooks\n')
    Object.assign(box.env, { GIT_CONFIG_NOSYSTEM: '0', GIT_CONFIG_SYSTEM: system })
    await expect(install(box, box.root, { global: true })).rejects.toMatchObject({
      message: expect.stringContaining('(system, '),
    })
  })

  it('makes an install in a repository needless, and says so', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, box.root, { global: true })
    const before = snapshot(repo)
    const plan = await install(box, repo, { kinds: ['pre-commit', 'commit-msg'] })
    expect(plan.steps).toEqual([])
    expect(plan.notes).toEqual([
      'keysieve is installed for all repositories of this user, and so for this one.',
      'Not yet: commit-msg. Run `keysieve install --global --hook commit-msg`.',
    ])
    const left = await uninstall(box, repo)
    expect(left.notes).toEqual([
      'keysieve still runs here through the global hooks: `keysieve uninstall --global` takes these out',
    ])
    expect(snapshot(repo)).toEqual(before)
    expect(commit(box, repo, REFUSED).status).toBe(1)
  })

  it('keeps a copy of a program that ran from a temporary cache', async () => {
    const box = sandbox('_npx')
    await install(box, box.root, { global: true, fromTemporaryCache: true })
    write(box.program, 'throw new Error("gone")')
    expect(commit(box, repository(box), REFUSED).status).toBe(1)
    await uninstall(box, box.root, { global: true })
    expect(existsSync(path.join(box.home, '.config', 'keysieve'))).toBe(false)
  })
})

describe('uninstall --global', () => {
  it('takes out the setting and the folder', async () => {
    const box = sandbox()
    const before = snapshot(box.home)
    await install(box, box.root, { global: true })
    await uninstall(box, box.root, { global: true })
    expect(snapshot(box.home)).toEqual(before)
    expect(existsSync(path.join(box.home, '.config', 'keysieve'))).toBe(false)
  })

  it('passes single kinds on to the repository, and leaves the folder while one is scanned', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, box.root, { global: true })
    await uninstall(box, box.root, { global: true, kinds: ['pre-commit'] })
    expect(hooksPath(box)).toBe(folderOf(box))
    expect(commit(box, repo, REFUSED).status).toBe(0)
    await uninstall(box, box.root, { global: true, kinds: ['pre-merge-commit', 'pre-push'] })
    expect(hooksPath(box)).toBe('')
  })

  it('leaves files that are not its own, and a setting that points elsewhere', async () => {
    const box = sandbox()
    await install(box, box.root, { global: true })
    write(path.join(folderOf(box), 'mine'), 'x')
    git(box, box.root, 'config', '--global', 'core.hooksPath', '/elsewhere')
    await uninstall(box, box.root, { global: true })
    expect(readdirSync(folderOf(box))).toEqual(['mine'])
    expect(hooksPath(box)).toBe('/elsewhere')
  })
})
