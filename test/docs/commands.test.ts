import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, PROGRAM, Repo, temporaryFolder } from '../support/repo.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'README.md', 'docs/*.md'], { cwd: ROOT })
  .toString()
  .split('\n')
  // What --help says is no command, and decisions tell of what was tried.
  .filter((page) => page !== '' && page !== 'docs/commands.md' && !page.startsWith('docs/decisions/'))

interface Shown {
  readonly page: string
  readonly command: string
}

/** The commands of code blocks and of code within lines. */
function commandsOf(page: string): Shown[] {
  const text = readFileSync(path.join(ROOT, page), 'utf8')
  const lines = [...text.matchAll(/^(?: {4}|\$ )?((?:npx |[\w./-]+ [^|`\n]*\| )?keysieve [a-z].*)$/gm)]
  const inline = [...text.matchAll(/`((?:npx |[\w./-]+ [^|`\n]*\\?\| )?keysieve [a-z][^`\n]*)`/g)]
  return (
    [...lines.filter(([whole]) => !/^keysieve/.test(whole)), ...inline]
      .map(([, command]) =>
        command!
          .replace(/\\\|/g, '|')
          .replace(/\s+#.*$|\s{3,}\S.*$/, '')
          .trim(),
      )
      // Sentences, and names of commands that take something.
      .filter(
        (command) =>
          !/^keysieve (?:reads|scans|stopped) |^keysieve (?:ignore|import|merge|rules explain)$/.test(command),
      )
      .map((command) => ({ page, command }))
  )
}

const shown = [...new Map(pages.flatMap(commandsOf).map((one) => [one.command, one])).values()]

/** What stands for something of the reader's own. */
const OWN: readonly (readonly [RegExp, string])[] = [
  [/explain (?:<id>|ID)/g, 'explain groq-api-key'],
  [/"\.\.\."/g, '"a test key"'],
  [/\\?<id>(?:\.\.\.|…)?|\bIDS?\b(?:…|\.\.\.)?/g, '@ID@'],
  [/\bRULE\b/g, 'groq-api-key'],
  [/\bTEXT\b/g, 'because'],
  [/\bBASE\b/g, 'HEAD~1'],
  [/\bREV\b/g, 'HEAD'],
  [/\bCOMMAND\b/g, 'scan'],
  [/\bNAME=FILE\b/g, 'json=report.json'],
  [/\bDATE\b/g, '2026-01-01'],
  [/\/data\/reports\/\*\.json|\b1\.json 2\.json 3\.json\b/g, 'shard-1.json shard-2.json'],
  [/ \| pbcopy/g, ' | cat'],
  [/\bPATHS\b/g, 'src'],
  [/\[paths?(?:\.\.|…)?\]|\bPATH\b|\bFOLDER\b/g, 'src'],
  [/\bFILE\b(?:\.\.\.|…)?/g, '.keysieve/rules/acme.yml'],
  [/\bDIR\b/g, '/tmp/keysieve-docs-cache'],
]

/** Commands that need what a test has not, with what they answer to that. */
const UNABLE: readonly { readonly command: RegExp; readonly says: RegExp }[] = [
  { command: /^(?:npx )?keysieve doctor$/, says: /does NOT work/ },
  { command: /^keysieve fix$/, says: /no terminal to ask on/ },
  { command: /^keysieve verify\b(?!.*--dry-run)/, says: /no terminal to ask on|--yes/ },
  { command: /^keysieve agent-hook/, says: /standard input was not understood/ },
]

/** A rule file, as docs/writing-rules.md shows one. */
const ACME = `provider: Acme
rules:
  - id: acme-token
    title: Acme token
    severity: high
    literals: [acme_]
    pattern: '(?<![A-Za-z0-9_])(?<secret>acme_[A-Za-z0-9]{32})(?![A-Za-z0-9_])'
    sample: 'acme_{base62:32}'
    matches: ['ACME_TOKEN={secret}']
    rejects: [{ why: placeholder, text: 'ACME_TOKEN=acme_your-token' }]
    remedy: Revoke it at https://acme.example/tokens.
`

describe('the commands in the documentation', () => {
  let template: Repo
  let id: string

  beforeAll(() => {
    // Not `temporaryFolder`: it would be gone with the first test.
    const folder = execFileSync('mktemp', ['-d', '-t', 'keysieve-docs-XXXXXX']).toString().trim()
    mkdirSync(path.join(folder, 'repo'))
    template = new Repo(path.join(folder, 'repo'))
    template.commit({ 'src/a.ts': 'export {}\n', '.gitignore': '.env\n', 'README.md': 'hello\n' }, 'one')
    template.commit({ 'src/a.ts': 'export const a = 1\n', '.gitleaks.toml': 'title = "ours"\n', '.gitleaksignore': '' })
    template.commit({ '.keysieve/rules/acme.yml': ACME, '.keysieveignore': '# none yet\n' }, 'rules')
    execFileSync('git', ['clone', '-q', '--bare', template.root, path.join(folder, 'origin.git')])
    template.git('remote', 'add', 'origin', path.join(folder, 'origin.git'))
    template.git('fetch', '-q', 'origin')
    template.git('branch', '-q', '--set-upstream-to=origin/main', 'main')
    template.stage({ 'src/client.ts': `export const key = '${keyOf('groq-api-key')}'\n` })
    id = template.report(['staged']).report.findings[0]!.id
    template.write('transcript.txt', 'hello\n')
    for (const i of [1, 2]) template.run(['history', '--shard', `${i}/2`, '--format', `json=shard-${i}.json`])
    return () => execFileSync('rm', ['-rf', folder])
  }, 60_000)

  it('are many', () => {
    expect(shown.length).toBeGreaterThan(30)
  })

  it.each(shown)('$page: $command', ({ command }) => {
    const repo = path.join(temporaryFolder('keysieve-'), 'repo')
    cpSync(template.root, repo, { recursive: true })
    const bin = temporaryFolder('keysieve-')
    writeFileSync(path.join(bin, 'keysieve'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`)
    writeFileSync(path.join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n')
    for (const name of ['keysieve', 'npx']) chmodSync(path.join(bin, name), 0o755)
    const own = OWN.reduce((text, [word, value]) => text.replace(word, value), command).replaceAll('@ID@', id)
    const script = own
      .replace(/^some-command/, 'echo text')
      .replace(/(?:verify\b(?!.*--dry-run).*--yes)/, 'verify --dry-run')
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
      cwd: repo,
      env: cleanEnv({ PATH: `${bin}:${process.env.PATH}`, HOME: bin }),
      input: '',
      encoding: 'utf8',
    })
    expect(stderr, script).not.toContain('See `keysieve --help`')
    const unable = UNABLE.find((one) => one.command.test(command) && status === 2)
    if (unable) expect(stderr).toMatch(unable.says)
    else expect([0, 1], `${script}\n${stdout}${stderr}`).toContain(status)
  })
})
