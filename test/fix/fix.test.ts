import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { Repo, type Run } from '../support/repo.ts'

const KEY = keyOf('groq-api-key')
const OTHER = keyOf('groq-api-key', 12)

const start = (): Repo => new Repo().commit({ 'README.md': 'hello\n' })
const disk = (repo: Repo, name: string): string => readFileSync(path.join(repo.root, name), 'latin1')
const index = (repo: Repo, name: string): string => repo.git('show', `:${name}`)
const has = (repo: Repo, name: string): boolean => existsSync(path.join(repo.root, name))

/** Runs fix, and shows that no output holds a value. */
function fix(repo: Repo, args: readonly string[] = ['--yes'], inside = ''): Run {
  const run = repo.run(['fix', ...args], { in: inside })
  for (const key of [KEY, OTHER]) expect(run.stdout + run.stderr).not.toContain(key)
  return run
}

const LANGUAGES: readonly (readonly [string, string, string])[] = [
  ['a.js', `const groqKey = '${KEY}';\n`, 'const groqKey = process.env.GROQ_KEY;\n'],
  ['a.mjs', `call({ apiKey: "${KEY}" })\n`, 'call({ apiKey: process.env.GROQ_API_KEY })\n'],
  ['a.cjs', `f(\`${KEY}\`)\n`, 'f(process.env.GROQ_API_KEY)\n'],
  ['a.ts', `export const key: string = "${KEY}"\n`, 'export const key: string = process.env.GROQ_API_KEY\n'],
  ['a.tsx', `const key = "${KEY}"\n`, 'const key = process.env.GROQ_API_KEY\n'],
  [
    'a.py',
    `"""doc"""\nfrom x import y\nKEY = "${KEY}"\n`,
    '"""doc"""\nimport os\nfrom x import y\nKEY = os.environ["GROQ_API_KEY"]\n',
  ],
  ['b.py', `import os\nKEY = r'${KEY}'\n`, 'import os\nKEY = os.environ["GROQ_API_KEY"]\n'],
  ['a.rb', `key = '${KEY}'\n`, 'key = ENV.fetch("GROQ_API_KEY")\n'],
  [
    'a.go',
    `package a\n\nimport (\n\t"fmt"\n)\n\nvar key = "${KEY}"\n`,
    'package a\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nvar key = os.Getenv("GROQ_API_KEY")\n',
  ],
  ['a.php', `<?php\n$key = "${KEY}";\n`, "<?php\n$key = getenv('GROQ_API_KEY');\n"],
  ['A.java', `class A { String k = "${KEY}"; }\n`, 'class A { String k = System.getenv("GROQ_API_KEY"); }\n'],
  [
    'A.cs',
    `using System;\nvar key = "${KEY}";\n`,
    'using System;\nvar key = Environment.GetEnvironmentVariable("GROQ_API_KEY");\n',
  ],
  [
    'a.rs',
    `fn a() { let key = "${KEY}"; }\n`,
    'fn a() { let key = std::env::var("GROQ_API_KEY").expect("GROQ_API_KEY is not set"); }\n',
  ],
  ['a.sh', `export K='${KEY}'\n`, `export K="\${GROQ_API_KEY}"\n`],
  ['b.sh', `curl -H "Authorization: Bearer ${KEY}" x\n`, `curl -H "Authorization: Bearer \${GROQ_API_KEY}" x\n`],
  ['c.sh', `export GROQ_API_KEY=${KEY}\n`, `export GROQ_API_KEY="\${GROQ_API_KEY}"\n`],
  [
    'compose.yml',
    `a:\n  environment:\n    - GROQ_API_KEY=${KEY}\n`,
    `a:\n  environment:\n    - GROQ_API_KEY=\${GROQ_API_KEY}\n`,
  ],
  ['a.yaml', `groq_key: "${KEY}" # mine\n`, `groq_key: "\${GROQ_KEY}" # mine\n`],
]

it.each(LANGUAGES)(
  'replaces the literal in %s by the way of its language to read a variable',
  (name, before, after) => {
    const repo = start().stage({ [name]: before })
    const run = fix(repo)
    expect(run).toMatchObject({ status: 0 })
    expect(index(repo, name)).toBe(after)
    expect(disk(repo, name)).toBe(after)
    expect(disk(repo, '.env')).toMatch(new RegExp(`^GROQ_(?:API_)?KEY=${KEY}\n$`))
    expect(repo.run(['staged']).status).toBe(0)
  },
)

const UNCLEAR: readonly (readonly [string, string])[] = [
  ['a.json', `{"key": "${KEY}"}\n`],
  ['a.txt', `key = "${KEY}"\n`],
  ['a.js', `const json = '{"key": "${KEY}"}'\n`],
  ['b.js', `const m = { "${KEY}": 1 }\n`],
  ['a.jsx', `const a = <B apiKey="${KEY}" />\n`],
  ['a.go', `package a\n\nconst key = "${KEY}"\n`],
  ['a.php', `<?php\nclass A { const KEY = "${KEY}"; }\n`],
  ['A.cs', `class A { const string Key = "${KEY}"; }\n`],
  ['a.rs', `const KEY: &str = "${KEY}";\n`],
  ['a.py', `KEY = b"${KEY}"\n`],
  ['a.rb', `text = <<~JSON\n  {"key": "${KEY}"}\nJSON\n`],
  ['a.sh', `cat <<EOF\nkey="${KEY}"\nEOF\n`],
  ['a.yml', `text: |\n  key: "${KEY}"\n`],
  ['.github/workflows/a.yml', `env:\n  KEY: "${KEY}"\n`],
]

it.each(UNCLEAR)('unstages %s, where no expression can stand for the value', (name, before) => {
  const repo = start().stage({ [name]: before })
  expect(fix(repo).status).toBe(0)
  expect(repo.git('ls-files', '--', name)).toBe('')
  expect(disk(repo, name)).toBe(before)
  expect(has(repo, '.env')).toBe(false)
})

it('gives a file that HEAD has its version there when it is unstaged', () => {
  const repo = start()
    .commit({ 'a.json': '{}\n' })
    .stage({ 'a.json': `{"key": "${KEY}"}\n` })
  expect(fix(repo).status).toBe(0)
  expect(index(repo, 'a.json')).toBe('{}\n')
  expect(disk(repo, 'a.json')).toContain(KEY)
})

it('leaves the unstaged edits of a partially staged file alone', () => {
  const staged = `one()\nconst key = "${KEY}"\ntwo()\n`
  const repo = start().stage({ 'a.js': staged })
  repo.write('a.js', `zero()\n${staged}three("${OTHER}")\n`)
  chmodSync(path.join(repo.root, 'a.js'), 0o640)
  expect(fix(repo).status).toBe(0)
  const fixed = 'one()\nconst key = process.env.GROQ_API_KEY\ntwo()\n'
  expect(index(repo, 'a.js')).toBe(fixed)
  expect(disk(repo, 'a.js')).toBe(`zero()\n${fixed}three("${OTHER}")\n`)
  expect(lstatSync(path.join(repo.root, 'a.js')).mode & 0o777).toBe(0o640)
})

it('leaves a work tree alone that holds the value no more', () => {
  const repo = start()
    .stage({ 'a.js': `const key = "${KEY}"\n` })
    .write('a.js', 'const key = read()\n')
  expect(fix(repo).status).toBe(0)
  expect(index(repo, 'a.js')).toBe('const key = process.env.GROQ_API_KEY\n')
  expect(disk(repo, 'a.js')).toBe('const key = read()\n')
})

it('keeps CRLF and a missing newline at the end', () => {
  const repo = start().stage({ 'a.py': `# x\r\nKEY = "${KEY}"` })
  expect(fix(repo).status).toBe(0)
  expect(index(repo, 'a.py')).toBe('# x\r\nimport os\r\nKEY = os.environ["GROQ_API_KEY"]')
  expect(disk(repo, 'a.py')).toBe(index(repo, 'a.py'))
})

it('numbers the second key, and gives the same key the same name', () => {
  const repo = start().stage({ 'a.js': `a("${KEY}")\nb("${OTHER}")\nc("${KEY}")\n` })
  expect(fix(repo).status).toBe(0)
  expect(index(repo, 'a.js')).toBe(
    'a(process.env.GROQ_API_KEY)\nb(process.env.GROQ_API_KEY_2)\nc(process.env.GROQ_API_KEY)\n',
  )
  expect(disk(repo, '.env')).toBe(`GROQ_API_KEY=${KEY}\nGROQ_API_KEY_2=${OTHER}\n`)
})

it('never overwrites what stands in .env', () => {
  const repo = start().write('.env', 'A=1\nGROQ_API_KEY=mine')
  chmodSync(path.join(repo.root, '.env'), 0o640)
  repo.stage({ 'a.js': `a("${KEY}")\n` })
  expect(fix(repo).status).toBe(0)
  expect(disk(repo, '.env')).toBe(`A=1\nGROQ_API_KEY=mine\nGROQ_API_KEY_2=${KEY}\n`)
  expect(lstatSync(path.join(repo.root, '.env')).mode & 0o777).toBe(0o640)
})

it('makes .env for its owner only, and has git ignore it in index and work tree', () => {
  const repo = start().commit({ '.gitignore': 'dist' }).write('.gitignore', 'dist\nmine')
  repo.stage({ 'a.js': `a("${KEY}")\n` })
  expect(fix(repo).status).toBe(0)
  expect(lstatSync(path.join(repo.root, '.env')).mode & 0o777).toBe(0o600)
  expect(index(repo, '.gitignore')).toBe('dist\n.env\n')
  expect(disk(repo, '.gitignore')).toBe('dist\nmine\n.env\n')
})

it('works from a sub-folder and before the first commit', () => {
  const repo = new Repo().stage({ 'sub/a.js': `a("${KEY}")\n`, 'b.json': `{"k": "${OTHER}"}\n` })
  expect(fix(repo, ['--yes'], 'sub').status).toBe(0)
  expect(repo.git('ls-files')).toBe('.gitignore\nsub/a.js\n')
  expect(has(repo, '.env')).toBe(true)
})

it('has nothing to do where nothing blocks', () => {
  expect(fix(start())).toMatchObject({ status: 0, stdout: '' })
})

/** Runs what must change nothing. */
function unchanged(repo: Repo, args: readonly string[] = ['--yes']): Run {
  const state = (): string =>
    repo.git('ls-files', '-s') + repo.git('status', '--porcelain', '--ignored') + disk(repo, 'a.js')
  const before = state()
  const run = fix(repo, args)
  expect(state()).toBe(before)
  return run
}

it('changes nothing with --dry-run, and shows the plan', () => {
  const repo = start().stage({ 'a.js': `a("${KEY}")\n` })
  const run = unchanged(repo, ['--dry-run'])
  expect(run.status).toBe(0)
  expect(run.stdout).toContain('a.js:1: move the value [groq-api-key] to .env as GROQ_API_KEY')
})

it('wants --yes where there is no terminal', () => {
  const run = unchanged(start().stage({ 'a.js': `a("${KEY}")\n` }), [])
  expect(run.status).toBe(2)
  expect(run.stderr).toContain('--yes')
})

it('refuses a .env that is tracked', () => {
  const run = unchanged(
    start()
      .commit({ '.env': 'A=1\n' })
      .stage({ 'a.js': `a("${KEY}")\n` }),
  )
  expect(run.status).toBe(2)
  expect(run.stderr).toContain('git rm --cached .env')
})

it('refuses a .env that is a symbolic link', () => {
  const repo = start().stage({ 'a.js': `a("${KEY}")\n` })
  writeFileSync(path.join(repo.root, 'elsewhere'), '')
  symlinkSync('elsewhere', path.join(repo.root, '.env'))
  expect(unchanged(repo).status).toBe(2)
})

it('leaves files and index as they were when .env cannot be written', () => {
  const repo = start()
    .write('.env', 'A=1\n')
    .stage({ 'a.js': `a("${KEY}")\n` })
  chmodSync(path.join(repo.root, '.env'), 0o400)
  const run = unchanged(repo)
  expect(run.status).toBe(2)
  expect(disk(repo, '.env')).toBe('A=1\n')
})

it('leaves everything as it was when git holds the index', () => {
  const repo = start().stage({ 'a.js': `a("${KEY}")\n` })
  repo.write('.git/index.lock', '')
  expect(unchanged(repo).status).toBe(2)
})

it('runs no hook of the repository when it writes the index', () => {
  const repo = start().stage({ 'a.js': `a("${KEY}")\n` })
  repo.write('.git/hooks/post-index-change', '#!/bin/sh\n: > ran\n')
  chmodSync(path.join(repo.root, '.git/hooks/post-index-change'), 0o755)
  expect(fix(repo).status).toBe(0)
  expect(has(repo, 'ran')).toBe(false)
})

it('leaves a value alone that HEAD holds at the same path', () => {
  const repo = start()
    .commit({ 'a.js': `a("${KEY}")\n` })
    .stage({ 'a.js': `a("${KEY}")\nb()\n` })
  expect(unchanged(repo)).toMatchObject({ status: 0, stdout: '' })
})

it('keeps the CRLF of a work tree whose index has LF', () => {
  const repo = start()
  repo.git('config', 'core.autocrlf', 'true')
  repo.stage({ 'a.js': `one()\r\nconst key = "${KEY}"\r\n` })
  expect(fix(repo).status).toBe(0)
  expect(index(repo, 'a.js')).toBe('one()\nconst key = process.env.GROQ_API_KEY\n')
  expect(disk(repo, 'a.js')).toBe('one()\r\nconst key = process.env.GROQ_API_KEY\r\n')
})
