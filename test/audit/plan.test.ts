import { execFileSync, spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { planOf } from '../../src/history/plan.ts'
import { shellWord } from '../../src/history/shell-word.ts'
import type { Part } from '../../src/model/part.ts'
import { finding, HOSTILE_NAMES } from '../report/hostile.ts'
import { cleanEnv, keysieve, Repo, temporaryFolder } from '../support/repo.ts'
import { auditOn, commitAt, groq } from './scene.ts'

const blob = (n: number): string => n.toString(16).padStart(40, '0')
const moment = { order: 1, commit: blob(7), author: 'Ann', date: '2026-01-02T00:00:00Z' }

function part(path: string, livesIn: readonly string[], more: Partial<Part> = {}): Part {
  const found = finding({ path, livesIn })
  return {
    finding: found,
    allowed: null,
    worktree: false,
    first: moment,
    last: moment,
    blobs: [blob(1)],
    kept: false,
    ...more,
  }
}

/** What a ref names without a commit. */
const stray = (path: string, livesIn: readonly string[], more: Partial<Part> = {}): Part =>
  part(path, livesIn, { first: null, last: null, ...more })

function plan(...parts: readonly Part[]): readonly string[] {
  return planOf(parts[0]!.finding, '2026-01-02T00:00:00Z', parts)
}

const filterRepo = (steps: readonly string[]): string =>
  steps.find((step) => /^(?:printf|git filter-repo) /.test(step)) ?? ''

describe('shellWord', () => {
  it.each([
    ...HOSTILE_NAMES.filter((name) => !name.includes('\0') && !/\p{Surrogate}/u.test(name)),
    "it's",
    '$(id)',
    '`id`',
    '',
    'a b',
    '\\',
    "\\'\n",
    '\u202etxt',
  ])('makes a word of %j that bash reads as the same', (name) => {
    const word = shellWord(name)
    expect(word).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028-\u202e]/)
    const run = spawnSync('bash', ['-c', `printf %s ${word}`], { env: { ...cleanEnv(), LC_ALL: 'C.UTF-8' } })
    expect(run.stdout.toString('utf8')).toBe(name)
    expect(run.stderr.toString()).toBe('')
  })
})

describe('the plan', () => {
  it('goes from the revoke page to the rewrite, which comes last', () => {
    const steps = plan(part('src/a.ts', ['HEAD', 'branch:main'], { kept: true }))
    const order = [
      'https://console.groq.com/keys',
      'secret store',
      'usage log of Groq',
      'Take it out of src/a.ts',
      'fresh clone',
      'git filter-repo',
      'git push',
    ]
    const at = order.map((words) => steps.findIndex((step) => step.includes(words)))
    expect(at.every((place) => place >= 0)).toBe(true)
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(steps[2]).toContain('from 2026-01-02 on')
  })

  it.each<[string, Part[], string]>([
    [
      'a file that is gone goes as a whole',
      [part('old.env', ['history'])],
      'git filter-repo --invert-paths --path=old.env',
    ],
    [
      'a file that stays loses the versions with the key',
      [part('a.ts', ['history'], { kept: true, blobs: [blob(2), blob(1)] })],
      `printf '%s\\n' ${blob(1)} ${blob(2)} >../keysieve-blobs.txt && git filter-repo --strip-blobs-with-ids ../keysieve-blobs.txt`,
    ],
    [
      'hostile names are quoted',
      [part("it's $(id)\n", ['history'])],
      "git filter-repo --invert-paths --path=$'it\\'s $(id)\\012'",
    ],
    [
      'a name that begins with a dash is no option',
      [part('-rf', ['history'])],
      'git filter-repo --invert-paths --path=-rf',
    ],
    [
      'a name that is no UTF-8 is never written: blobs are named',
      [part('a%FF', ['history'])],
      `printf '%s\\n' ${blob(1)} >../keysieve-blobs.txt && git filter-repo --strip-blobs-with-ids ../keysieve-blobs.txt`,
    ],
    [
      'a name that holds a key is masked: blobs are named',
      [part('d/[REDACTED].txt', ['history'])],
      `printf '%s\\n' ${blob(1)} >../keysieve-blobs.txt && git filter-repo --strip-blobs-with-ids ../keysieve-blobs.txt`,
    ],
    [
      'too many versions: the file goes as a whole',
      [part('a.ts', ['history'], { kept: true, blobs: Array.from({ length: 101 }, (_, i) => blob(i)) })],
      'git filter-repo --invert-paths --path=a.ts',
    ],
    [
      'all in one call',
      [part('old.env', ['history']), part('(commit message)', ['history'], { blobs: [blob(3)] })],
      `git filter-repo --invert-paths --path=old.env --commit-callback 'if commit.original_id in [b"${blob(3)}"]: commit.message = b"(this message held a key and was removed)\\n"'`,
    ],
    ['what is only in this clone needs no rewrite', [part('x', ['stash', 'reflog'])], ''],
  ])('%s', (_, parts, command) => {
    expect(filterRepo(plan(...parts))).toBe(command)
  })

  it('of a key in no commit is to take it out, and nothing of history', () => {
    const steps = plan(part('new.txt', ['worktree'], { worktree: true, first: null, last: null, blobs: [] }))
    expect(steps[0]).toContain('take it out of new.txt')
    expect(steps.join()).not.toContain('filter-repo')
  })

  it.each([
    ['stash', 'git stash drop'],
    ['reflog', 'git reflog expire'],
    ['unreachable', 'git gc --prune=now'],
  ])('of a key in the %s says how this clone gets rid of it', (place, command) => {
    expect(plan(part('x', [place])).join('\n')).toContain(command)
  })

  it.each<[string, Part[], RegExp]>([
    ['a tag', [part('a.ts', ['tag:v1'])], /^In a\.ts only tag:v1 has it, where nothing can be committed: .*$/],
    ['two tags', [part('a.ts', ['tag:v1', 'tag:v2'])], /^In a\.ts only tag:v1, tag:v2 have it,/],
    ['a ref', [part('a.ts', ['ref:refs/x/y'])], /^In a\.ts only ref:refs\/x\/y has it,/],
    ['a ref to a tree', [stray('a.ts', ['ref:refs/x/y'])], /^ref:refs\/x\/y has it in a\.ts, .* committed\. Where/],
    ['a remote’s tree', [stray('a.ts', ['remote:origin/x'])], /^remote:origin\/x has it in a\.ts, where nothing can/],
  ])('of a key that only %s has says nothing of committing', (_, parts, words) => {
    const steps = plan(...parts)
    expect(steps).toContainEqual(expect.stringMatching(words))
    expect(steps.join('\n')).not.toContain('commit and push')
  })

  it.each<[string, Part[], boolean, string[]]>([
    ['a commit at a tag', [part('a.ts', ['tag:v1'])], true, ['tag:v1']],
    ['a tree', [stray('a.ts', ['ref:refs/x/y'])], false, ['ref:refs/x/y']],
    ['a blob', [stray('(refs/x/y)', ['ref:refs/x/y'])], false, ['ref:refs/x/y']],
    [
      'a tree, and by the file on disk',
      [stray('a.ts', ['worktree', 'ref:refs/x/y'], { worktree: true })],
      false,
      ['ref:refs/x/y'],
    ],
    [
      'a commit and a tree',
      [part('a.ts', ['tag:v1']), stray('b.ts', ['ref:refs/x/y'])],
      true,
      ['ref:refs/x/y', 'tag:v1'],
    ],
  ])(
    'of a key held by %s rewrites only commits, and deletes the refs that nothing can be committed to',
    (_, parts, rewrites, labels) => {
      const steps = plan(...parts)
      expect(steps.join('\n').includes('git filter-repo')).toBe(rewrites)
      expect(steps.join('\n').includes('the rewrite below')).toBe(rewrites)
      expect(filterRepo(steps)).not.toContain('b.ts')
      const deletions = steps.filter((step) => step.startsWith('git push origin --delete '))
      expect(deletions.map((step) => step.split(/[ ;]/)[4])).toEqual(
        labels.map((label) => label.replace('ref:', '').replace('tag:', 'refs/tags/')),
      )
    },
  )

  it('of a key at a branch and a tag says to take it out, once', () => {
    const steps = plan(part('a.ts', ['branch:main', 'tag:v1'], { kept: true }))
    expect(steps.join('\n')).toContain('Take it out of a.ts, commit and push that.')
    expect(steps.join('\n')).not.toContain('only tag:v1')
  })

  it.each([
    ['a commit', 'HEAD'],
    ['a tree', 'HEAD^{tree}'],
    ['a blob', 'HEAD:tagged.txt'],
  ])(
    'of a key in %s that only refs name gives the command that deletes them, here and at the server',
    async (_, named) => {
      const repo = new Repo().commit({ 'a.txt': 'clean\n' })
      repo.git('checkout', '-q', '--detach')
      commitAt(repo, '2026-01-01T00:00:00Z', { 'tagged.txt': groq(1) })
      for (const ref of ["refs/tags/it's", 'refs/odd/one']) repo.git('update-ref', ref, named)
      repo.git('checkout', '-q', 'main')
      repo.git('reflog', 'expire', '--expire=now', '--all')
      const server = temporaryFolder()
      repo.git('clone', '-q', '--mirror', '.', server)
      repo.git('remote', 'add', 'origin', server)
      const { report } = await auditOn('2026-01-03T00:00:00Z', repo)
      const { plan } = report.keys![0]!
      expect(plan.some((step) => step.includes('git filter-repo'))).toBe(named === 'HEAD')
      const command = plan.find((step) => step.startsWith('git push origin --delete'))!
      execFileSync('bash', ['-c', command], { cwd: repo.root, env: cleanEnv(), stdio: 'ignore' })
      for (const folder of [repo.root, server])
        expect(repo.git('-C', folder, 'for-each-ref', '--format=%(refname)', 'refs/tags', 'refs/odd')).toBe('')
    },
  )

  it('of a key in a file whose name holds a key names blobs, as one run and as shards', () => {
    const repo = new Repo().commit({ [`${groq(1)}.txt`]: `key = ${groq(2)}\n` })
    repo.git('rm', '-q', `${groq(1)}.txt`)
    repo.commit({})
    const steps: string[] = JSON.parse(repo.run(['audit', '--format', 'json']).stdout).keys[0].plan
    expect(filterRepo(steps)).toMatch(
      /^printf '%s\\n' [0-9a-f]{40} >\.\.\/keysieve-blobs\.txt && git filter-repo --strip/,
    )
    expect(steps.join('\n')).toContain('A name that is masked here holds a key itself')
    repo.run(['audit', '--shard', '1/1', '--format', 'json=.git/1.json'])
    expect(JSON.parse(repo.run(['merge', '.git/1.json', '--format', 'json']).stdout).keys[0].plan).toEqual(steps)
  })

  const installed = spawnSync('git', ['filter-repo', '--version'], { env: { ...process.env } }).status === 0

  it.skipIf(!installed)('removes each key when git-filter-repo runs it', async () => {
    const repo = new Repo()
    commitAt(repo, '2026-01-01T00:00:00Z', { 'src/a.ts': groq(1), 'old.env': groq(2), "it's $(odd)\n.txt": groq(3) })
    repo.git('rm', '-q', 'old.env', "it's $(odd)\n.txt")
    commitAt(repo, '2026-01-02T00:00:00Z', { 'src/a.ts': 'clean\n' }, `message ${groq(4)}`)
    repo.git('tag', '-a', 'v1', '-m', groq(5))
    const { report } = await auditOn('2026-01-03T00:00:00Z', repo)
    expect(report.keys).toHaveLength(5)
    for (const key of report.keys!) {
      const clone = path.join(temporaryFolder(), 'clone')
      const env = { ...cleanEnv(), PYTHONPATH: process.env.PYTHONPATH ?? '' }
      execFileSync('git', ['clone', '-q', '--no-local', repo.root, clone], { env })
      execFileSync('bash', ['-c', filterRepo(key.plan)], { cwd: clone, env, stdio: 'ignore' })
      const left = JSON.parse(keysieve(clone, ['audit', '--format', 'json']).stdout)
      expect([key.paths, left.keys.map(({ id }: { id: string }) => id)]).toEqual([
        key.paths,
        expect.not.arrayContaining([key.id]),
      ])
      expect(left.keys).toHaveLength(4)
    }
  })
})
