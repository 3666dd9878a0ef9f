import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeStep } from '../../src/install/step.ts'
import { calls, commit, git, install, REFUSED, repository, sandbox, snapshot, uninstall, write } from './sandbox.ts'

const hookOf = (repo: string, kind = 'pre-commit') => path.join(repo, '.git', 'hooks', kind)
const KEPT = '.keysieve-chained'

describe('install in an ordinary repository', () => {
  it('stops a commit with a key, and lets it through without', async () => {
    const box = sandbox()
    const repo = repository(box, 'a "quoted" \'name\' with $HOME')
    const plan = await install(box, repo)
    expect(plan.covered.map(({ hook, by }) => `${hook} ${by}`)).toEqual([
      'pre-commit plain',
      'pre-merge-commit plain',
      'pre-push plain',
    ])
    expect(commit(box, repo, REFUSED).status).toBe(1)
    expect(commit(box, repo, 'fine').status).toBe(0)
    expect(calls(box).map(({ command, kind, rest, cwd }) => ({ command, kind, rest, cwd }))).toEqual([
      { command: 'hook', kind: 'pre-commit', rest: [], cwd: repo },
      { command: 'hook', kind: 'pre-commit', rest: [], cwd: repo },
    ])
  })

  it('passes the index that git names on untouched', async () => {
    const box = sandbox()
    const repo = repository(box)
    commit(box, repo, 'one')
    await install(box, repo, { kinds: ['pre-commit'] })
    write(path.join(repo, 'file.txt'), REFUSED)
    expect(git(box, repo, 'commit', '-q', '-a', '-m', 'all').status).toBe(1)
    expect(git(box, repo, 'commit', '-q', 'file.txt', '-m', 'one').status).toBe(1)
    const [all, one] = calls(box).map(({ index }) => index ?? '')
    expect(all).toBe(path.join(repo, '.git', 'index.lock'))
    expect(one).toMatch(/next-index-\d+\.lock$/)
  })

  it('runs in a sub-directory, and from one', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(path.join(repo, 'sub', 'x'), REFUSED)
    await install(box, path.join(repo, 'sub'))
    git(box, repo, 'add', '.')
    expect(git(box, path.join(repo, 'sub'), 'commit', '-qm', 'x').status).toBe(1)
    expect(calls(box)[0]?.cwd).toBe(repo)
  })

  it('scans a clean merge, which runs no pre-commit', async () => {
    const box = sandbox()
    const repo = repository(box)
    commit(box, repo, 'one')
    git(box, repo, 'checkout', '-qb', 'side')
    commit(box, repo, REFUSED, 'other.txt')
    git(box, repo, 'checkout', '-q', 'main')
    commit(box, repo, 'two')
    await install(box, repo)
    expect(git(box, repo, 'merge', '-q', '--no-edit', 'side').status).not.toBe(0)
    expect(calls(box).map(({ kind }) => kind)).toEqual(['pre-merge-commit'])
  })

  it('hands the message file to commit-msg', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, repo, { kinds: ['commit-msg'] })
    expect(git(box, repo, 'commit', '-q', '--allow-empty', '-m', REFUSED).status).toBe(1)
    expect(calls(box)[0]?.rest).toEqual(['.git/COMMIT_EDITMSG'])
  })

  it('changes nothing the second time', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(hookOf(repo), '#!/bin/sh\nexit 0\n', 0o755)
    await install(box, repo)
    const before = snapshot(repo)
    const again = await install(box, repo)
    expect(again.steps).toEqual([])
    expect(snapshot(repo)).toEqual(before)
  })

  it('records a new node or program when it is run again', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, repo)
    const program = path.join(box.root, 'moved', 'dist', 'cli.cjs')
    write(program, readFileSync(box.program))
    write(
      path.join(box.root, 'moved', 'hooks', 'keysieve-hook.sh'),
      readFileSync(path.join(box.program, '../../hooks/keysieve-hook.sh')),
    )
    const again = await install(box, repo, { programPath: program })
    expect(again.steps.map((step) => step.kind)).toEqual(['write', 'write', 'write'])
    expect(readFileSync(hookOf(repo), 'utf8')).toContain(program)
  })

  it('is only a plan until it is applied', async () => {
    const { planInstall } = await import('../../src/install/plan.ts')
    const box = sandbox()
    const repo = repository(box)
    const before = snapshot(repo)
    const plan = await planInstall({
      cwd: repo,
      env: box.env,
      kinds: [],
      global: false,
      programPath: box.program,
      nodePath: process.execPath,
      fromTemporaryCache: false,
    })
    expect(plan.steps).toHaveLength(3)
    expect(snapshot(repo)).toEqual(before)
  })

  it('says in a line a step what it would do', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(hookOf(repo), '#!/bin/sh\n', 0o755)
    const hook = hookOf(repo)
    const { steps } = await install(box, repo, { kinds: ['pre-commit'] })
    expect(steps.map(describeStep)).toEqual([
      `move ${hook} to ${hook}${KEPT}: keep the hook that is there; it goes on running`,
      `write ${hook}: run keysieve in pre-commit`,
    ])
    expect((await uninstall(box, repo)).steps.map(describeStep)).toEqual([
      `remove ${hook}: it is keysieve's`,
      `move ${hook}${KEPT} to ${hook}: put the kept hook back`,
    ])
  })

  it('says so where there is no repository, where hooks are off, and in the .git folder', async () => {
    const box = sandbox()
    await expect(install(box, box.root)).rejects.toMatchObject({
      code: 'not-a-repository',
      message: 'this is not a git repository',
    })
    const repo = repository(box)
    await expect(install(box, path.join(repo, '.git'))).rejects.toMatchObject({ code: 'not-a-repository' })
    git(box, repo, 'config', 'core.hooksPath', '/dev/null')
    await expect(install(box, repo)).rejects.toMatchObject({
      code: 'config',
      message: expect.stringContaining("is '/dev/null'"),
    })
    git(box, repo, 'config', 'core.hooksPath', '')
    await expect(install(box, repo)).rejects.toMatchObject({
      code: 'config',
      message: expect.stringContaining('core.hooksPath (local'),
    })
  })
})

describe('a hook that was there before', () => {
  const PREVIOUS = '#!/bin/sh\necho "previous $*" >> "$LOG.previous"\nexit $PREVIOUS_STATUS\n'

  it('is kept with its bytes and mode, and comes back', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(hookOf(repo), PREVIOUS, 0o750)
    write(hookOf(repo, 'pre-push'), 'no shebang', 0o600)
    const before = snapshot(repo)
    await install(box, repo)
    expect(readFileSync(hookOf(repo) + KEPT, 'utf8')).toBe(PREVIOUS)
    expect(statSync(hookOf(repo) + KEPT).mode & 0o777).toBe(0o750)
    await uninstall(box, repo)
    expect(snapshot(repo)).toEqual(before)
  })

  it('is kept as the symbolic link that it is', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(path.join(repo, 'tools', 'check'), PREVIOUS, 0o755)
    symlinkSync('../../tools/check', hookOf(repo))
    const before = snapshot(repo)
    await install(box, repo)
    expect(commit(box, repo, 'fine').status).toBe(0)
    expect(readFileSync(`${box.log}.previous`, 'utf8')).toBe('previous \n')
    expect(readFileSync(path.join(repo, 'tools', 'check'), 'utf8')).toBe(PREVIOUS)
    git(box, repo, 'update-ref', '-d', 'HEAD')
    await uninstall(box, repo)
    const after = snapshot(repo)
    expect(after['.git/hooks/pre-commit']).toBe(before['.git/hooks/pre-commit'])
    expect(existsSync(hookOf(repo) + KEPT)).toBe(false)
  })

  it('runs first, and its failure stops the commit with its own status before keysieve runs', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(hookOf(repo), PREVIOUS, 0o755)
    await install(box, repo, { kinds: ['pre-commit'] })
    Object.assign(box.env, { PREVIOUS_STATUS: '7' })
    expect(commit(box, repo, 'fine').status).toBe(1)
    expect(calls(box)).toEqual([])
    Object.assign(box.env, { PREVIOUS_STATUS: '0' })
    expect(commit(box, repo, REFUSED).status).toBe(1)
    expect(calls(box)).toHaveLength(1)
  })

  it('may change the index, and what it staged is what is scanned', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(hookOf(repo), `#!/bin/sh\necho ${REFUSED} > staged.txt\ngit add staged.txt\n`, 0o755)
    await install(box, repo, { kinds: ['pre-commit'] })
    expect(commit(box, repo, 'fine').status).toBe(1)
  })

  it('gets the refs in pre-push as well, after keysieve has let them pass', async () => {
    const box = sandbox()
    const repo = repository(box)
    repository(box, 'remote', '--bare')
    git(box, repo, 'remote', 'add', 'origin', path.join(box.root, 'remote'))
    write(hookOf(repo, 'pre-push'), '#!/bin/sh\necho "$*" > "$LOG.previous"\ncat >> "$LOG.previous"\n', 0o755)
    await install(box, repo, { kinds: ['pre-push'] })
    commit(box, repo, REFUSED)
    expect(git(box, repo, 'push', '-q', 'origin', 'main', 'main:other').status).toBe(1)
    expect(existsSync(`${box.log}.previous`)).toBe(false)
    const [refused] = calls(box)
    expect(refused?.stdin).toMatch(
      /^refs\/heads\/main [0-9a-f]{40} refs\/heads\/main 0{40}\nrefs\/heads\/main [0-9a-f]{40} refs\/heads\/other 0{40}\n$/,
    )
    git(box, repo, 'commit', '-q', '--amend', '-m', 'x', '--no-verify')
    write(path.join(repo, 'file.txt'), 'fine')
    git(box, repo, 'commit', '-q', '-a', '--amend', '-m', 'x', '--no-verify')
    expect(git(box, repo, 'push', '-q', 'origin', 'main').status).toBe(0)
    const [passed] = calls(box)
    expect(passed?.rest).toEqual(['origin', path.join(box.root, 'remote')])
    expect(readFileSync(`${box.log}.previous`, 'utf8')).toBe(
      `origin ${path.join(box.root, 'remote')}\n${passed?.stdin}`,
    )
  })

  it('is not written over when another tool has taken the place since', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(hookOf(repo), PREVIOUS, 0o755)
    await install(box, repo, { kinds: ['pre-commit'] })
    write(hookOf(repo), '#!/bin/sh\nanother\n', 0o755)
    const before = snapshot(repo)
    await expect(install(box, repo, { kinds: ['pre-commit'] })).rejects.toMatchObject({ code: 'config' })
    const plan = await uninstall(box, repo)
    expect(plan.notes).toEqual([expect.stringContaining(`${hookOf(repo)}${KEPT} stays`)])
    expect(snapshot(repo)).toEqual(before)
  })

  it('is put back when only some kinds are taken out', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(hookOf(repo), PREVIOUS, 0o755)
    await install(box, repo)
    await uninstall(box, repo, { kinds: ['pre-commit'] })
    expect(readFileSync(hookOf(repo), 'utf8')).toBe(PREVIOUS)
    expect(existsSync(hookOf(repo, 'pre-push'))).toBe(true)
  })
})

describe('kinds of repositories', () => {
  it('protects every linked worktree through the one hooks folder', async () => {
    const box = sandbox()
    const repo = repository(box)
    commit(box, repo, 'one')
    const tree = path.join(box.root, 'linked tree')
    git(box, repo, 'worktree', 'add', '-q', '-b', 'side', tree)
    const plan = await install(box, tree)
    expect(plan.covered[0]?.path).toBe(hookOf(repo))
    expect(commit(box, tree, REFUSED).status).toBe(1)
    expect(commit(box, repo, REFUSED).status).toBe(1)
    expect(calls(box).map(({ cwd }) => cwd)).toEqual([tree, repo])
  })

  it('follows a core.hooksPath that only one worktree has', async () => {
    const box = sandbox()
    const repo = repository(box)
    commit(box, repo, 'one')
    const tree = path.join(box.root, 'linked')
    git(box, repo, 'worktree', 'add', '-q', '-b', 'side', tree)
    git(box, repo, 'config', 'extensions.worktreeConfig', 'true')
    git(box, tree, 'config', '--worktree', 'core.hooksPath', path.join(box.root, 'only here'))
    await install(box, tree, { kinds: ['pre-commit'] })
    expect(existsSync(path.join(box.root, 'only here', 'pre-commit'))).toBe(true)
    expect(commit(box, tree, REFUSED).status).toBe(1)
    expect(commit(box, repo, REFUSED).status).toBe(0)
    await uninstall(box, tree)
    expect(existsSync(path.join(box.root, 'only here', 'pre-commit'))).toBe(false)
  })

  it('protects a submodule by its own hooks', async () => {
    const box = sandbox()
    const inner = repository(box, 'inner')
    commit(box, inner, 'one')
    const outer = repository(box, 'outer')
    git(box, outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub')
    const sub = path.join(outer, 'sub')
    const plan = await install(box, sub)
    expect(plan.covered[0]?.path).toBe(path.join(outer, '.git', 'modules', 'sub', 'hooks', 'pre-commit'))
    expect(commit(box, sub, REFUSED).status).toBe(1)
    expect(existsSync(hookOf(outer))).toBe(false)
  })

  it('refuses pushes to a bare repository with pre-receive', async () => {
    const box = sandbox()
    const bare = repository(box, 'bare', '--bare')
    const plan = await install(box, bare)
    expect(plan.covered).toEqual([{ hook: 'pre-receive', by: 'plain', path: path.join(bare, 'hooks', 'pre-receive') }])
    const repo = repository(box)
    commit(box, repo, REFUSED)
    const pushed = git(box, repo, 'push', '-q', bare, 'main')
    expect(pushed.status).toBe(1)
    expect(pushed.stderr).toContain('remote: stand-in: refused')
    commit(box, repo, 'fine')
    expect(git(box, repo, 'push', '-q', bare, 'main').status).toBe(0)
    await uninstall(box, bare)
    expect(existsSync(path.join(bare, 'hooks', 'pre-receive'))).toBe(false)
  })

  it('writes into a local core.hooksPath outside of the tree', async () => {
    const box = sandbox()
    const repo = repository(box)
    const folder = path.join(box.root, 'my hooks')
    git(box, repo, 'config', 'core.hooksPath', folder)
    await install(box, repo, { kinds: ['pre-commit'] })
    expect(commit(box, repo, REFUSED).status).toBe(1)
    expect(existsSync(path.join(folder, 'pre-commit'))).toBe(true)
    expect(existsSync(hookOf(repo))).toBe(false)
  })

  it('says that a global core.hooksPath serves other repositories, whose node_modules are not run', async () => {
    const box = sandbox()
    const repo = repository(box)
    const folder = path.join(box.home, 'hooks')
    git(box, repo, 'config', '--global', 'core.hooksPath', '~/hooks')
    const plan = await install(box, repo, { kinds: ['pre-commit'] })
    expect(plan.notes).toEqual([
      expect.stringContaining(
        `${folder} serves every repository of this user (core.hooksPath, file:${box.home}/.gitconfig)`,
      ),
    ])
    write(path.join(repo, 'node_modules', '.bin', 'keysieve'), '#!/bin/sh\nexit 0\n', 0o755)
    expect(commit(box, repo, REFUSED).status).toBe(1)
    await uninstall(box, repo)
    expect(existsSync(path.join(folder, 'pre-commit'))).toBe(false)
  })
})

describe('a program in a temporary cache', () => {
  it('is copied into the git directory, and the hook runs the copy', async () => {
    const box = sandbox('_npx')
    const repo = repository(box)
    const plan = await install(box, repo, { fromTemporaryCache: true })
    const kept = path.join(repo, '.git', 'keysieve', 'program')
    expect(plan.steps[0]).toMatchObject({ kind: 'copy', to: kept, parts: ['dist', 'hooks', 'package.json'] })
    expect(readFileSync(hookOf(repo), 'utf8')).toContain(path.join(kept, 'dist', 'cli.cjs'))
    write(box.program, 'throw new Error("the cache is gone")')
    expect(commit(box, repo, REFUSED).status).toBe(1)
    expect(calls(box)).toHaveLength(1)
    write(box.program, readFileSync(path.join(kept, 'dist', 'cli.cjs')))
    expect((await install(box, repo, { fromTemporaryCache: true })).steps).toEqual([])
    await uninstall(box, repo)
    expect(existsSync(path.join(repo, '.git', 'keysieve'))).toBe(false)
  })
})

describe('.gitattributes', () => {
  it.each([
    ['no file', null],
    ['a file', '*.txt text\n'],
    ['a file without a line end', '*.txt text'],
  ])('gets merge=union for an ignore file where there is %s, and its bytes back', async (_, attributes) => {
    const box = sandbox()
    const repo = repository(box)
    write(path.join(repo, '.keysieveignore'), '')
    if (attributes !== null) write(path.join(repo, '.gitattributes'), attributes)
    const before = snapshot(repo)
    await install(box, repo)
    expect(git(box, repo, 'check-attr', 'merge', '.keysieveignore').stdout).toBe('.keysieveignore: merge: union\n')
    expect((await install(box, repo)).steps).toEqual([])
    await uninstall(box, repo)
    expect(snapshot(repo)).toEqual(before)
  })

  it('is left alone without an ignore file, and where somebody wrote the line already', async () => {
    const box = sandbox()
    const repo = repository(box)
    await install(box, repo)
    expect(existsSync(path.join(repo, '.gitattributes'))).toBe(false)
    write(path.join(repo, '.keysieveignore'), '')
    write(path.join(repo, '.gitattributes'), '.keysieveignore merge=union\n')
    expect((await install(box, repo)).steps).toEqual([])
  })
})
