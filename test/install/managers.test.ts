import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
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

const KINDS = ['pre-commit', 'pre-merge-commit', 'pre-push']
const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8')
const by = (plan: { covered: readonly { hook: string; by: string }[] }) => plan.covered.map((one) => one.by)

/** Installs twice and takes out again: the second changes nothing, and the tree is as it was. `meanwhile` looks at the tree between. */
async function roundTrip(box: Sandbox, repo: string, meanwhile: (repo: string) => void = () => {}) {
  const before = snapshot(repo)
  const plan = await install(box, repo)
  const during = snapshot(repo)
  meanwhile(repo)
  expect((await install(box, repo)).steps).toEqual([])
  expect(snapshot(repo)).toEqual(during)
  await uninstall(box, repo)
  expect(snapshot(repo)).toEqual(before)
  return plan
}

/** What husky 9.1 makes: stubs that source `h`, which runs the script of the same name one folder up. */
function husky(box: Sandbox, repo: string): void {
  const h =
    '#!/usr/bin/env sh\nn=$(basename "$0")\ns=$(dirname "$(dirname "$0")")/$n\n[ ! -f "$s" ] && exit 0\n[ "$HUSKY" = "0" ] && exit 0\nexport PATH="node_modules/.bin:$PATH"\nsh -e "$s" "$@"\nc=$?\n[ $c != 0 ] && echo "husky - $n script failed (code $c)"\nexit $c\n'
  write(path.join(repo, '.husky', '_', 'h'), h)
  write(path.join(repo, '.husky', '_', '.gitignore'), '*')
  for (const kind of [...KINDS, 'commit-msg'])
    write(path.join(repo, '.husky', '_', kind), '#!/usr/bin/env sh\n. "$(dirname "$0")/h"', 0o755)
  git(box, repo, 'config', 'core.hooksPath', '.husky/_')
}

describe('husky 9', () => {
  it('gets a block at the end of its scripts, and its bytes back', async () => {
    const box = sandbox()
    const repo = repository(box)
    husky(box, repo)
    write(path.join(repo, '.husky', 'pre-commit'), 'echo lint >> "$LOG.lint"')
    const plan = await roundTrip(box, repo, () => {
      expect(read(repo, '.husky', 'pre-commit')).toMatch(
        /^echo lint >> "\$LOG.lint"\n# >>> keysieve pre-commit >>> \[no-newline\] [\s\S]*# <<< keysieve pre-commit <<<\n$/,
      )
      expect(existsSync(path.join(repo, '.git', 'hooks', 'pre-commit'))).toBe(false)
    })
    expect(by(plan)).toEqual(['husky', 'husky', 'husky'])
    expect(plan.notes).toEqual([expect.stringContaining('Commit the changed files')])
  })

  it('stops commits and pushes, after its own commands and before them', async () => {
    const box = sandbox()
    const repo = repository(box)
    repository(box, 'remote', '--bare')
    husky(box, repo)
    write(path.join(repo, '.husky', 'pre-commit'), 'echo lint >> "$LOG.other"\n')
    write(
      path.join(repo, '.husky', 'pre-push'),
      'while read -r local rest; do echo "saw $local" >> "$LOG.other"; done\n',
    )
    await install(box, repo)
    expect(commit(box, repo, REFUSED).status).toBe(1)
    expect(read(`${box.log}.other`)).toBe('lint\n')
    git(box, repo, 'commit', '-q', '-n', '-m', 'x')
    expect(git(box, repo, 'push', '-q', '../remote', 'main').status).toBe(1)
    expect(read(`${box.log}.other`)).toBe('lint\n')
    git(box, repo, 'update-ref', '-d', 'HEAD')
    expect(commit(box, repo, 'fine').status).toBe(0)
    expect(git(box, repo, 'push', '-q', '../remote', 'main').status).toBe(0)
    expect(read(`${box.log}.other`)).toBe('lint\nlint\nsaw refs/heads/main\n')
    expect(calls(box).map(({ kind, rest }) => [kind, ...rest])).toEqual([
      ['pre-commit'],
      ['pre-push', '../remote', '../remote'],
      ['pre-commit'],
      ['pre-push', '../remote', '../remote'],
    ])
  })

  it('works in a clone that only has node_modules, and stops one that has nothing', async () => {
    const box = sandbox()
    const repo = repository(box)
    husky(box, repo)
    write(path.join(repo, '.husky', 'pre-commit'), 'true\n')
    await install(box, repo)
    rmSync(path.join(repo, '.git', 'keysieve'), { recursive: true })
    const stopped = commit(box, repo, 'fine')
    expect(stopped.status).toBe(1)
    expect(stopped.stderr).toContain(
      'keysieve is not set up in this clone: run npx keysieve install (KEYSIEVE=0 skips it once)\n',
    )
    Object.assign(box.env, { KEYSIEVE: '0' })
    expect(commit(box, repo, 'skipped').status).toBe(0)
    Object.assign(box.env, { KEYSIEVE: '' })
    write(path.join(repo, 'node_modules', '.bin', 'keysieve'), readFileSync(box.program), 0o755)
    expect(commit(box, repo, REFUSED).status).toBe(1)
    expect(calls(box)).toHaveLength(1)
  })

  it('gets a plain hook as well while its own are not active yet', async () => {
    const box = sandbox()
    const repo = repository(box)
    write(path.join(repo, 'package.json'), '{"scripts":{"prepare":"husky"},"devDependencies":{"husky":"^9.1.7"}}')
    write(path.join(repo, '.husky', 'pre-commit'), 'npm test\n')
    const plan = await roundTrip(box, repo, () => {
      expect(read(repo, '.husky', 'pre-commit')).toContain('keysieve pre-commit')
      expect(read(repo, '.git', 'hooks', 'pre-commit')).toContain('# keysieve-hook 1')
    })
    expect(by(plan)).toEqual(['plain', 'plain', 'plain'])
  })

  it.each([
    ['exit 0', 'if [ -n "$CI" ]; then exit 0; fi\n'],
    ['exec', 'npx lint-staged && exec true\n'],
    ['a line that goes on', 'echo a \\\n'],
  ])('has the block first in a script with %s, so that it is reached', async (_, script) => {
    const box = sandbox()
    const repo = repository(box)
    husky(box, repo)
    Object.assign(box.env, { CI: '1' })
    write(path.join(repo, '.husky', 'pre-commit'), `#!/bin/sh\n# ours\n${script}`)
    const plan = await roundTrip(box, repo, () =>
      expect(read(repo, '.husky', 'pre-commit')).toMatch(/^#!\/bin\/sh\n# ours\n# >>> keysieve/),
    )
    expect(plan.notes).toContainEqual(expect.stringContaining('can end before its last line'))
    await install(box, repo)
    expect(commit(box, repo, REFUSED).status).toBe(1)
  })

  it('is not troubled by pnpm exec', async () => {
    const box = sandbox()
    const repo = repository(box)
    husky(box, repo)
    write(path.join(repo, '.husky', 'pre-commit'), 'pnpm exec lint-staged\n')
    await install(box, repo)
    expect(read(repo, '.husky', 'pre-commit')).toMatch(/^pnpm exec lint-staged\n# >>> keysieve/)
  })

  it('keeps what people wrote behind the block', async () => {
    const box = sandbox()
    const repo = repository(box)
    husky(box, repo)
    const file = path.join(repo, '.husky', 'pre-commit')
    write(file, 'one\n')
    await install(box, repo)
    write(file, `${read(file)}two\n`)
    await uninstall(box, repo)
    expect(read(file)).toBe('one\ntwo\n')
  })

  it('is left alone where somebody calls keysieve already', async () => {
    const box = sandbox()
    const repo = repository(box)
    husky(box, repo)
    write(path.join(repo, '.husky', 'pre-commit'), 'npx --no keysieve hook pre-commit\n')
    await install(box, repo, { kinds: ['pre-commit'] })
    expect(read(repo, '.husky', 'pre-commit')).toBe('npx --no keysieve hook pre-commit\n')
  })
})

describe('a folder of hooks in the tree', () => {
  const tracked = (box: Sandbox, script?: string, mode = 0o755) => {
    const repo = repository(box)
    git(box, repo, 'config', 'core.hooksPath', '.githooks')
    if (script !== undefined) write(path.join(repo, '.githooks', 'pre-commit'), script, mode)
    return repo
  }

  it('gets scripts without any path of this machine', async () => {
    const box = sandbox()
    const repo = tracked(box)
    const plan = await roundTrip(box, repo, () => {
      expect(read(repo, '.githooks', 'pre-commit')).toMatch(/^#!\/bin\/sh\n# >>> keysieve pre-commit >>> \[created\] /)
      expect(read(repo, '.githooks', 'pre-commit')).not.toContain(box.root)
      expect(statSync(path.join(repo, '.githooks', 'pre-commit')).mode & 0o111).toBe(0o111)
    })
    expect(by(plan)).toEqual(Array(3).fill('hooks folder in the tree'))
  })

  it('keeps the failure of a script that does not stop at its first', async () => {
    const box = sandbox()
    const repo = tracked(box, '#!/bin/bash\nfalse\n')
    await install(box, repo)
    expect(commit(box, repo, 'fine').status).toBe(1)
    expect(calls(box)).toEqual([])
    write(
      path.join(repo, '.githooks', 'pre-commit'),
      read(repo, '.githooks', 'pre-commit').replace('false\n', 'true\n'),
    )
    expect(commit(box, repo, REFUSED).status).toBe(1)
    expect(commit(box, repo, 'fine').status).toBe(0)
    expect(calls(box)).toHaveLength(2)
  })

  it('runs a hook in another language beside it', async () => {
    const box = sandbox()
    const script = '#!/usr/bin/env node\nrequire("node:fs").appendFileSync(process.env.LOG + ".node", "ran\\n")\n'
    const repo = tracked(box, script)
    await roundTrip(box, repo)
    await install(box, repo)
    expect(commit(box, repo, REFUSED).status).toBe(1)
    expect(commit(box, repo, 'fine').status).toBe(0)
    expect(read(`${box.log}.node`)).toBe('ran\nran\n')
  })

  it('keeps a script that git passed over for its mode, and goes on passing over it', async () => {
    const box = sandbox()
    const repo = tracked(box, '#!/bin/sh\nexit 1\n', 0o644)
    await roundTrip(box, repo)
    await install(box, repo)
    expect(commit(box, repo, 'fine').status).toBe(0)
    expect(commit(box, repo, REFUSED).status).toBe(1)
  })

  it('keeps a compiled hook', async () => {
    const box = sandbox()
    const repo = tracked(box, '\x7fELF\0\xff')
    await roundTrip(box, repo)
  })

  it('puts the block behind the line of husky 8, which runs the script a second time', async () => {
    const box = sandbox()
    const repo = repository(box)
    git(box, repo, 'config', 'core.hooksPath', '.husky')
    const start = '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n'
    write(path.join(repo, '.husky', 'pre-push'), `${start}\nnpm test\n`, 0o755)
    write(path.join(repo, '.husky', 'pre-commit'), `${start}\nexit 0\n`, 0o755)
    await roundTrip(box, repo, () => {
      for (const kind of ['pre-push', 'pre-commit'])
        expect(read(repo, '.husky', kind).startsWith(`${start}# >>> keysieve ${kind} >>>`)).toBe(true)
    })
  })
})

describe('lefthook', () => {
  const HOOK = '#!/bin/sh\ncall_lefthook run "pre-commit" "$@"\n'
  const CONFIG = `# the team's hooks
pre-commit:
  parallel: true # quick
  commands:
    # first
    lint:
      run: npx eslint {staged_files}   # keep

    text:
      run: |
        one
        two

  # trailing

# at the end
pre-push:
  jobs:
    - name: audit
      run: npm audit
# last`

  const lefthook = (box: Sandbox, config: string, name = 'lefthook.yml') => {
    const repo = repository(box)
    write(path.join(repo, name), config)
    write(path.join(repo, '.git', 'hooks', 'pre-commit'), HOOK, 0o755)
    return repo
  }

  it('gets a command or a job in each hook, with every comment kept and every byte given back', async () => {
    const box = sandbox()
    const repo = lefthook(box, CONFIG)
    const plan = await roundTrip(box, repo, () => {
      const text = read(repo, 'lefthook.yml')
      const config = parse(text)
      expect(Object.keys(config)).toEqual(['pre-commit', 'pre-push', 'pre-merge-commit'])
      expect(Object.keys(config['pre-commit'].commands)).toEqual(['lint', 'text', 'keysieve'])
      expect(config['pre-push'].jobs.map((job: { name: string }) => job.name)).toEqual(['audit', 'keysieve'])
      expect(config['pre-push'].jobs[1].use_stdin).toBe(true)
      for (const comment of text.match(/^.*#(?! >>>| <<<).*$/gm) ?? []) expect(CONFIG).toContain(comment)
      expect(text.match(/# (?:the team|quick|first|keep|trailing|at the end|last)/g)).toHaveLength(7)
    })
    // Only pre-commit is lefthook's in .git/hooks; it installs the others when it is asked to.
    expect(by(plan)).toEqual(['lefthook', 'plain', 'plain'])
  })

  it('runs keysieve with what lefthook fills in', async () => {
    const box = sandbox()
    const repo = lefthook(box, '')
    await install(box, repo, { kinds: ['pre-commit', 'pre-push', 'commit-msg'] })
    const config = parse(read(repo, 'lefthook.yml'))
    const run = (kind: string, values: string[], input = '') =>
      spawnSync(
        'sh',
        [
          '-c',
          config[kind].commands.keysieve.run.replaceAll(/\{(\d)\}/g, (_: string, at: string) => values[Number(at) - 1]),
        ],
        { cwd: repo, env: box.env, input },
      ).status
    write(path.join(repo, 'message'), REFUSED)
    write(path.join(repo, 'x'), REFUSED)
    git(box, repo, 'add', 'x')
    expect(run('pre-commit', [])).toBe(1)
    expect(run('commit-msg', ['message'])).toBe(1)
    expect(run('pre-push', ['origin', 'a b'], `r ${'0'.repeat(40)} r ${'0'.repeat(40)}\n`)).toBe(0)
    expect(calls(box).map(({ kind, rest }) => [kind, ...rest])).toEqual([
      ['pre-commit'],
      ['commit-msg', 'message'],
      ['pre-push', 'origin', 'a b'],
    ])
  })

  it.each([
    ['no line end', 'pre-commit:\n  commands:\n    a:\n      run: x'],
    ['a comment only', '# nothing yet\n'],
    ['an empty file', ''],
    ['scripts only', 'pre-commit:\n  scripts:\n    "a.sh":\n      runner: bash\n'],
    ['a sequence without indent', 'pre-commit:\n  jobs:\n  - run: x\n  - run: y\noutput:\n- meta\n'],
    [
      'a kept block scalar',
      'pre-commit:\n  commands:\n    a:\n      run: |+\n        x\n\n\npre-push:\n  piped: true\n',
    ],
    ['anchors', 'pre-commit: &checks\n  commands:\n    a:\n      run: x\npre-push: *checks\n'],
    ['windows line ends', 'pre-commit:\r\n  commands:\r\n    a:\r\n      run: x\r\n'],
  ])('edits a config with %s, and gives its bytes back', async (_, config) => {
    const box = sandbox()
    await roundTrip(box, lefthook(box, config))
  })

  it.each([
    ['flow style', 'lefthook.yml', 'pre-commit: {commands: {a: {run: x}}}\n'],
    ['an error', 'lefthook.yml', 'pre-commit: [\n'],
    ['two documents', 'lefthook.yml', 'a: 1\n---\nb: 2\n'],
    ['TOML', 'lefthook.toml', '[pre-commit.commands.a]\nrun = "x"\n'],
  ])('leaves a config with %s alone, says what to add, and chains to a plain hook', async (_, name, config) => {
    const box = sandbox()
    const repo = lefthook(box, config, name)
    const plan = await install(box, repo, { kinds: ['pre-commit'] })
    expect(read(repo, name)).toBe(config)
    expect(by(plan)).toEqual(['plain'])
    expect(plan.notes).toContainEqual(
      expect.stringContaining(
        'could not be edited: add a command to pre-commit that runs `npx --no keysieve hook pre-commit`',
      ),
    )
    expect(read(repo, '.git', 'hooks', 'pre-commit.keysieve-chained')).toBe(HOOK)
  })

  it('takes our plain hook away from where lefthook has moved it', async () => {
    const box = sandbox()
    const repo = lefthook(box, CONFIG)
    const before = snapshot(repo)
    await install(box, repo)
    for (const kind of ['pre-push', 'pre-merge-commit']) {
      const hook = path.join(repo, '.git', 'hooks', kind)
      write(`${hook}.old`, readFileSync(hook), 0o755)
      write(hook, HOOK, 0o755)
    }
    await uninstall(box, repo)
    // The config has a pre-push of its own, so lefthook's launcher for it stays.
    rmSync(path.join(repo, '.git', 'hooks', 'pre-push'))
    expect(snapshot(repo)).toEqual(before)
  })
})

describe('the pre-commit framework', () => {
  const HOOK = '#!/usr/bin/env bash\n# File generated by pre-commit: https://pre-commit.com\nexit 0\n'
  const CONFIG = `# hooks
repos:
  - repo: https://github.com/pre-commit/pre-commit-hooks
    rev: v4.4.0 # old
    hooks:
      - id: end-of-file-fixer

ci:
  autofix: false
`
  const framework = (box: Sandbox, config: string, hook: string | null = HOOK) => {
    const repo = repository(box)
    write(path.join(repo, '.pre-commit-config.yaml'), config)
    if (hook !== null) write(path.join(repo, '.git', 'hooks', 'pre-commit'), hook, 0o755)
    return repo
  }

  it('gets one local hook, its own hook stays, and the bytes come back', async () => {
    const box = sandbox()
    const repo = framework(box, CONFIG)
    const plan = await roundTrip(box, repo, () => {
      expect(read(repo, '.git', 'hooks', 'pre-commit')).toBe(HOOK)
      const config = parse(read(repo, '.pre-commit-config.yaml'))
      expect(config.ci).toEqual({ autofix: false })
      expect(config.repos).toHaveLength(2)
      expect(config.repos[1]).toMatchObject({
        repo: 'local',
        hooks: [{ id: 'keysieve', language: 'system', types: [], require_serial: true }],
      })
    })
    expect(by(plan)).toEqual(['pre-commit', 'plain', 'plain'])
  })

  it('gets plain hooks only where it is not installed, for it keeps them', async () => {
    const box = sandbox()
    const repo = framework(box, CONFIG, null)
    const plan = await roundTrip(box, repo, () => expect(read(repo, '.pre-commit-config.yaml')).toBe(CONFIG))
    expect(by(plan)).toEqual(['plain', 'plain', 'plain'])
  })

  it.each([
    [
      'no indent and no line end',
      'repos:\n- repo: local\n  hooks:\n  - id: x\n    name: x\n    entry: x\n    language: system',
    ],
    ['a comment at the end', 'repos:\n  - repo: meta\n    hooks:\n      - id: identity\n  # that is all\n'],
  ])('edits a config with %s, and gives its bytes back', async (_, config) => {
    const box = sandbox()
    const plan = await roundTrip(box, framework(box, config))
    expect(by(plan)[0]).toBe('pre-commit')
  })

  it('is left alone where keysieve is in its config already', async () => {
    const box = sandbox()
    const config = 'repos:\n  - repo: https://example.org/keysieve\n    rev: v1\n    hooks:\n      - id: keysieve\n'
    const plan = await install(box, framework(box, config), { kinds: ['pre-commit'] })
    expect(plan.steps).toEqual([])
  })

  const works = spawnSync('pre-commit', ['--version']).status === 0
  it.skipIf(!works)('really stops a commit through the local hook', async () => {
    const box = sandbox()
    const repo = framework(box, 'repos:\n  - repo: meta\n    hooks:\n      - id: identity\n', null)
    Object.assign(box.env, { PRE_COMMIT_HOME: path.join(box.root, 'cache') })
    git(box, repo, 'add', '.')
    expect(spawnSync('pre-commit', ['install'], { cwd: repo, env: box.env }).status).toBe(0)
    await install(box, repo)
    git(box, repo, 'add', '.')
    const refused = commit(box, repo, REFUSED, 'a b.txt')
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('stand-in: refused')
    expect(commit(box, repo, 'fine', 'a b.txt').status).toBe(0)
    expect(calls(box).map(({ kind, rest }) => [kind, rest.sort()])).toEqual(
      Array(2).fill(['framework', ['.pre-commit-config.yaml', 'a b.txt']]),
    )
  })
})

describe('simple-git-hooks', () => {
  const PREAMBLE = '#!/bin/sh\nif [ "$SKIP_SIMPLE_GIT_HOOKS" = "1" ]; then\n    exit 0\nfi\n'
  const MANIFEST =
    '{\n\t"name": "x",\n\t"simple-git-hooks": {\n\t\t"pre-commit": "echo \\"lint\\" >> \\"$LOG.lint\\""\n\t},\n\t"private": true\n}'

  const simple = (box: Sandbox, config = MANIFEST, name = 'package.json') => {
    const repo = repository(box)
    write(path.join(repo, name), config)
    write(path.join(repo, '.git', 'hooks', 'pre-commit'), `${PREAMBLE}echo "lint" >> "$LOG.lint"`, 0o755)
    return repo
  }
  const hooksIn = (repo: string) => JSON.parse(read(repo, 'package.json'))['simple-git-hooks']

  it('has keysieve in its config for every kind and in its hook, and gets the bytes back', async () => {
    const box = sandbox()
    const repo = simple(box)
    const plan = await roundTrip(box, repo, () => {
      expect(Object.keys(hooksIn(repo))).toEqual(KINDS)
      // What simple-git-hooks itself would write from its config.
      expect(read(repo, '.git', 'hooks', 'pre-commit')).toBe(PREAMBLE + hooksIn(repo)['pre-commit'])
      expect(read(repo, 'package.json')).toMatch(
        /^\{\n\t"name": "x",\n\t"simple-git-hooks": \{\n\t\t"pre-commit": .*,\n\t\t"pre-merge-commit": .*,\n\t\t"pre-push": .*\n\t\},\n\t"private": true\n\}$/,
      )
    })
    expect(by(plan)).toEqual(['simple-git-hooks', 'plain', 'plain'])
  })

  it('stops a commit, and its own failure still does', async () => {
    const box = sandbox()
    const repo = simple(box)
    await install(box, repo)
    expect(commit(box, repo, REFUSED).status).toBe(1)
    expect(read(`${box.log}.lint`)).toBe('lint\n')
    write(
      path.join(repo, '.git', 'hooks', 'pre-commit'),
      read(repo, '.git', 'hooks', 'pre-commit').replace('echo "lint"', 'false'),
    )
    expect(commit(box, repo, 'fine').status).toBe(1)
  })

  it('is cleaned up after simple-git-hooks has written every hook from its config', async () => {
    const box = sandbox()
    const repo = simple(box)
    const before = snapshot(repo)
    await install(box, repo)
    for (const [kind, command] of Object.entries(hooksIn(repo)))
      write(path.join(repo, '.git', 'hooks', kind), PREAMBLE + command, 0o755)
    expect((await install(box, repo)).covered.map((one) => one.by)).toEqual(Array(3).fill('simple-git-hooks'))
    await uninstall(box, repo)
    expect(snapshot(repo)).toEqual(before)
  })

  it('edits a config file of its own', async () => {
    const box = sandbox()
    await roundTrip(
      box,
      simple(box, '{ "pre-commit": "echo \\"lint\\" >> \\"$LOG.lint\\"" }\n', '.simple-git-hooks.json'),
    )
  })

  it('leaves a program as config alone and says what to add', async () => {
    const box = sandbox()
    const repo = simple(box, 'module.exports = {}\n', '.simple-git-hooks.cjs')
    const plan = await install(box, repo, { kinds: ['pre-commit'] })
    expect(by(plan)).toEqual(['plain'])
    expect(plan.notes[0]).toContain('could not be edited: let pre-commit run `npx --no keysieve hook pre-commit` too')
  })
})
