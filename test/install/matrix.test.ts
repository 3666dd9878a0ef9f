import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { PROGRAM } from '../support/repo.ts'
import { snapshot, write } from './sandbox.ts'

/**
 * The whole way in every set-up, with the built program and the real hook managers (scripts/test-tools.mjs brings them): install, be
 * blocked, chain what was there, doctor, uninstall, and find the tree as it was.
 */
vi.setConfig({ testTimeout: 120_000 })

const TOOLS = path.resolve(import.meta.dirname, '../../.tools')
const hasTool = (name: string) => existsSync(path.join(TOOLS, name, 'node_modules', name))
const hasFramework = spawnSync('pre-commit', ['--version']).status === 0
const key = keyOf('groq-api-key')

interface Scene {
  readonly root: string
  readonly repo: string
  readonly env: Record<string, string>
  run(program: string, args: readonly string[], cwd?: string): { status: number | null; output: string }
  git(...args: string[]): string
}

function scene(): Scene {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'keysieve-matrix-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const home = path.join(root, 'home')
  const repo = path.join(root, 'the repo')
  write(path.join(home, '.gitconfig'), '[user]\n\tname = A\n\temail = a@example.org\n[init]\n\tdefaultBranch = main\n')
  const env = {
    PATH: process.env.PATH!,
    HOME: home,
    GIT_CONFIG_GLOBAL: path.join(home, '.gitconfig'),
    GIT_CONFIG_SYSTEM: path.join(root, 'system-gitconfig'),
    PRE_COMMIT_HOME: path.join(home, 'pc'),
    LOG: path.join(root, 'log'),
  }
  write(env.GIT_CONFIG_SYSTEM, '')
  const made: Scene = {
    root,
    repo,
    env,
    run(program, args, cwd = repo) {
      const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8', input: '' })
      // lefthook gives its commands a terminal.
      return { status, output: stripVTControlCharacters(stdout + stderr) }
    },
    git: (...args) =>
      execFileSync('git', args, { cwd: repo, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
  }
  execFileSync('git', ['init', '-q', repo], { env })
  write(path.join(repo, '.gitignore'), 'node_modules/\n.env\n')
  return made
}

const keysieve = (here: Scene, args: string[], cwd?: string) => here.run(process.execPath, [PROGRAM, ...args], cwd)

/** A command of the repository's own that leaves a line in the log. */
const OWN = 'echo own >> "$LOG"'

function bring(here: Scene, name: string): void {
  cpSync(path.join(TOOLS, name, 'node_modules'), path.join(here.repo, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  })
}

/** What a set-up consists of, and whether a hook of the repository's own runs in it. */
const SETUPS: Record<string, { needs?: boolean; own: boolean; global?: boolean; make: (here: Scene) => void }> = {
  'plain hooks': {
    own: true,
    make: (here) => write(path.join(here.repo, '.git/hooks/pre-commit'), `#!/bin/sh\n${OWN}\n`, 0o755),
  },
  'a local core.hooksPath': {
    own: true,
    make: (here) => {
      write(path.join(here.root, 'my hooks/pre-commit'), `#!/bin/sh\n${OWN}\n`, 0o755)
      here.git('config', 'core.hooksPath', path.join(here.root, 'my hooks'))
    },
  },
  'a tracked hooks folder': {
    own: true,
    make: (here) => {
      write(path.join(here.repo, '.githooks/pre-commit'), `#!/bin/sh\n${OWN}\n`, 0o755)
      here.git('config', 'core.hooksPath', '.githooks')
    },
  },
  'a global core.hooksPath': {
    own: true,
    make: (here) => {
      write(path.join(here.root, 'shared/pre-commit'), `#!/bin/sh\n${OWN}\n`, 0o755)
      here.git('config', '--global', 'core.hooksPath', path.join(here.root, 'shared'))
    },
  },
  'a core.hooksPath of the machine': {
    own: true,
    make: (here) => {
      write(path.join(here.root, 'machine/pre-commit'), `#!/bin/sh\n${OWN}\n`, 0o755)
      write(here.env.GIT_CONFIG_SYSTEM!, `[core]\n\thooksPath = ${path.join(here.root, 'machine')}\n`)
    },
  },
  'install --global': {
    own: true,
    global: true,
    make: (here) => write(path.join(here.repo, '.git/hooks/pre-commit'), `#!/bin/sh\n${OWN}\n`, 0o755),
  },
  husky: {
    needs: hasTool('husky'),
    own: true,
    make: (here) => {
      bring(here, 'husky')
      write(path.join(here.repo, 'package.json'), '{"private":true,"scripts":{"prepare":"husky"}}\n')
      write(path.join(here.repo, '.husky/pre-commit'), `${OWN}\n`)
      expect(here.run(process.execPath, ['node_modules/husky/bin.js']).status).toBe(0)
    },
  },
  lefthook: {
    needs: hasTool('lefthook'),
    own: true,
    make: (here) => {
      bring(here, 'lefthook')
      write(
        path.join(here.repo, 'lefthook.yml'),
        `# our hooks\npre-commit:\n  commands:\n    own:\n      run: ${OWN}\n`,
      )
      expect(here.run('node_modules/.bin/lefthook', ['install']).status).toBe(0)
    },
  },
  'simple-git-hooks': {
    needs: hasTool('simple-git-hooks'),
    own: true,
    make: (here) => {
      bring(here, 'simple-git-hooks')
      write(
        path.join(here.repo, 'package.json'),
        `${JSON.stringify({ private: true, 'simple-git-hooks': { 'pre-commit': OWN } }, null, 2)}\n`,
      )
      expect(here.run(process.execPath, ['node_modules/simple-git-hooks/cli.js']).status).toBe(0)
    },
  },
  'the pre-commit framework': {
    needs: hasFramework,
    own: true,
    make: (here) => {
      write(
        path.join(here.repo, '.pre-commit-config.yaml'),
        `repos:\n  - repo: local\n    hooks:\n      - id: own\n        name: own\n        language: system\n        entry: sh -c '${OWN}'\n        pass_filenames: false\n        always_run: true\n`,
      )
      here.git('add', '.pre-commit-config.yaml')
      expect(here.run('pre-commit', ['install']).status).toBe(0)
    },
  },
}

/** The tree and git's own settings: all but what committing changes. */
function state(here: Scene): Record<string, string> {
  const kept = Object.entries(snapshot(here.root)).filter(
    ([name]) =>
      !/^the repo\/(?:node_modules\/|\.git\/(?:objects|logs|refs|index|COMMIT_EDITMSG|HEAD|info\/lefthook\.checksum))|^the repo\/k\.txt$|^log$|^home\/(?:pc|\.cache|\.npm)\//.test(
        name,
      ),
  )
  return Object.fromEntries(kept)
}

function tryCommit(here: Scene, content: string) {
  rmSync(here.env.LOG!, { force: true })
  write(path.join(here.repo, 'k.txt'), `${content}\n`)
  here.git('add', 'k.txt')
  const done = here.run('git', ['commit', '-q', '-m', 'a change'])
  return { ...done, ownRan: existsSync(here.env.LOG!) }
}

describe('install, block, chain, doctor, uninstall', () => {
  // What is not here is brought by scripts/test-tools.mjs and, for the framework, by Debian's package: .ci/run does both.
  for (const [name, setup] of Object.entries(SETUPS))
    it.skipIf(setup.needs === false)(`works with ${name}, and leaves the tree as it was`, () => {
      const here = scene()
      here.git('add', '.gitignore')
      setup.make(here)
      const flags = setup.global ? ['--global'] : []
      const before = state(here)

      const planned = keysieve(here, ['install', ...flags, '--dry-run'])
      expect([planned.status, state(here)]).toEqual([0, before])
      const installed = keysieve(here, ['install', ...flags])
      expect([installed.status, installed.output]).toEqual([0, expect.stringContaining('installed: ')])
      const during = state(here)
      expect(during).not.toEqual(before)
      expect(keysieve(here, ['install', ...flags]).output).toContain('already installed')
      expect(state(here)).toEqual(during)

      // The framework takes its config from the index.
      here.git('add', '-A')
      const blocked = tryCommit(here, key)
      expect([blocked.status, blocked.output]).toEqual([1, expect.stringContaining('k.txt:1:1: blocked: Groq API key')])
      expect(blocked.output).not.toContain(key.slice(8))
      const doctor = keysieve(here, ['doctor'])
      expect([doctor.status, doctor.output]).toEqual([0, expect.stringContaining('the protection works')])
      const passed = tryCommit(here, 'nothing')
      expect([passed.status, passed.ownRan, /no findings|keysieve\.+Passed/.test(passed.output)]).toEqual([
        0,
        setup.own,
        true,
      ])

      const removed = keysieve(here, ['uninstall', ...flags])
      expect([removed.status, removed.output]).toEqual([0, expect.stringContaining('uninstalled')])
      here.git('add', '-A')
      expect(state(here)).toEqual(before)
      expect(tryCommit(here, `${key}\n`)).toMatchObject({ status: 0, ownRan: setup.own })
      expect(keysieve(here, ['doctor']).status).toBe(2)
    })

  it('works in linked worktrees and submodules, each through its own hooks folder', () => {
    const here = scene()
    here.git('add', '.')
    here.git('commit', '-q', '-m', 'one')
    const tree = path.join(here.root, 'side tree')
    here.git('worktree', 'add', '-q', '-b', 'side', tree)
    execFileSync('git', ['clone', '-q', here.repo, path.join(here.root, 'inner')], { env: here.env })
    here.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', path.join(here.root, 'inner'), 'sub')
    for (const cwd of [tree, path.join(here.repo, 'sub')]) {
      expect(keysieve(here, ['install'], cwd).status).toBe(0)
      write(path.join(cwd, 'k.txt'), `${key}\n`)
      here.run('git', ['add', 'k.txt'], cwd)
      const blocked = here.run('git', ['commit', '-q', '-m', 'x'], cwd)
      expect([blocked.status, blocked.output]).toEqual([1, expect.stringContaining('k.txt:1:1: blocked')])
      expect(keysieve(here, ['doctor'], cwd).status).toBe(0)
      expect(keysieve(here, ['uninstall'], cwd).status).toBe(0)
      expect(here.run('git', ['commit', '-q', '-m', 'x'], cwd).status).toBe(0)
    }
  })

  it('refuses a push to a bare server repository, and the same push without the key passes', () => {
    const here = scene()
    const bare = path.join(here.root, 'server.git')
    execFileSync('git', ['init', '-q', '--bare', bare], { env: here.env })
    expect(keysieve(here, ['install'], bare).status).toBe(0)
    expect(tryCommit(here, key).status).toBe(0)
    const refused = here.run('git', ['push', '-q', bare, 'main'])
    expect([refused.status, refused.output]).toEqual([1, expect.stringContaining('k.txt:1:1: blocked: Groq API key')])
    expect(refused.output).not.toContain(key.slice(8))
    expect(keysieve(here, ['doctor'], bare).status).toBe(0)
    write(path.join(here.repo, 'k.txt'), 'nothing\n')
    here.git('commit', '-q', '-a', '--amend', '-m', 'clean')
    expect(here.run('git', ['push', '-q', bare, 'main']).status).toBe(0)
    expect(keysieve(here, ['uninstall'], bare).status).toBe(0)
    expect(existsSync(path.join(bare, 'hooks/pre-receive'))).toBe(false)
  })
})
