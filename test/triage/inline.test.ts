import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { Repo } from '../support/repo.ts'
import { reportOf } from './support.ts'

const groq = keyOf('groq-api-key')
const router = keyOf('openrouter-key')

/** What a scan of one staged file makes of it. */
function staged(content: string, args: readonly string[] = []) {
  const { status, report, stderr } = reportOf(new Repo().stage({ 'a.txt': content }), ['staged', ...args])
  return {
    status,
    stderr,
    suppressed: report.suppressed,
    found: report.findings.map(({ line, rule }) => `${line} ${rule}`),
  }
}

describe('inline allows', () => {
  it('suppress the finding that they name, and the summary and the report say so', () => {
    const { status, stderr, suppressed, found } = staged(`k = "${groq}" # keysieve:allow groq-api-key from the docs\n`)
    expect(status).toBe(0)
    expect(found).toEqual([])
    expect(suppressed).toMatchObject([
      { rule: 'groq-api-key', path: 'a.txt', line: 1, by: 'inline', reason: 'from the docs' },
    ])
    expect(stderr).toContain('no findings, 1 allowed (inline)')
  })

  it('do not hide a value of another rule on the same line', () => {
    const { status, found } = staged(`"${groq}" "${router}" # keysieve:allow groq-api-key from the docs\n`)
    expect(status).toBe(1)
    expect(found).toEqual(['1 openrouter-key'])
  })

  it('do not reach the next value', () => {
    const { found } = staged(`"${groq}" # keysieve:allow groq-api-key from the docs\n"${keyOf('groq-api-key', 12)}"\n`)
    expect(found).toEqual(['2 groq-api-key'])
  })

  it.each([
    ['gives no reason', 'keysieve:allow groq-api-key', 'gives no reason'],
    [
      'names another rule',
      'keysieve:allow openrouter-key it is',
      "names openrouter-key, another rule than this finding's",
    ],
    ['names no rule that exists', 'keysieve:allow groq it is', 'names groq, which is no rule'],
    ['names nothing', 'keysieve:allow', 'names no rule'],
  ])('block, and are reported, when one %s', (_, mark, said) => {
    const { status, stderr, found } = staged(`k = "${groq}" # ${mark}\n`)
    expect(status).toBe(1)
    expect(found).toHaveLength(1)
    expect(stderr).toContain(`not honoured at a.txt:1: keysieve:allow ${said}`)
    expect(stderr).toContain('write keysieve:allow groq-api-key REASON')
  })

  it("honour other tools' marks and count them by their names", () => {
    const { status, stderr, suppressed } = staged(`k = "${groq}" # gitleaks:allow\n"${router}" // ggignore\n`)
    expect(status).toBe(0)
    expect(suppressed.map(({ by }) => by)).toEqual(['gitleaks:allow', 'ggignore'])
    expect(stderr).toContain('2 allowed (1 ggignore, 1 gitleaks:allow)')
  })

  it('count for nothing with --strict', () => {
    const { status, found } = staged(`"${groq}" # keysieve:allow groq-api-key docs\n"${router}" // gitleaks:allow\n`, [
      '--strict',
    ])
    expect(status).toBe(1)
    expect(found).toEqual(['1 groq-api-key', '2 openrouter-key'])
  })

  it('work in JSON by the neighbouring key, in UTF-16 and in a file with CRLF', () => {
    const json = `{\r\n  "//keysieve:allow": "groq-api-key from the docs",\r\n  "key": "${groq}"\r\n}\r\n`
    const repo = new Repo().stage({ 'a.json': json, 'b.json': Buffer.from(`\ufeff${json}`, 'utf16le') })
    const { status, report } = reportOf(repo, ['staged'])
    expect(status).toBe(0)
    expect(report.suppressed.map(({ path, line }) => `${path}:${line}`)).toEqual(['a.json:3', 'b.json:3'])
  })

  it('speak for what is encoded on their line, too', () => {
    const encoded = Buffer.from(`token = ${groq}\n`).toString('base64')
    expect(staged(`k = "${encoded}"\n`).found).toEqual(['1 groq-api-key'])
    const { status, suppressed } = staged(`k = "${encoded}" # keysieve:allow groq-api-key from the docs\n`)
    expect(status).toBe(0)
    expect(suppressed).toMatchObject([{ rule: 'groq-api-key', by: 'inline' }])
  })

  it('show nothing of a secret that stands in the reason', () => {
    const run = new Repo()
      .stage({ 'a.txt': `"${groq}" # keysieve:allow groq-api-key like ${router}\n` })
      .run(['staged', '--format', 'json'])
    expect(run.status).toBe(1)
    for (let at = 10; at + 8 <= router.length; at++)
      expect(run.stdout + run.stderr).not.toContain(router.slice(at, at + 8))
  })
})

describe('marks that allow nothing', () => {
  const notes = (content: string | Buffer, args: readonly string[] = ['staged']): string[] =>
    new Repo()
      .stage({ 'a.txt': content })
      .run(args)
      .stderr.split('\n')
      .flatMap((line) => /^keysieve: (.*mark.*)$/.exec(line)?.[1] ?? [])

  const unused = (line: number) =>
    `unused mark at a.txt:${line}: there is nothing for keysieve:allow groq-api-key to allow`
  const misspelt = (rule: string) => `no mark at a.txt:2: write keysieve:allow ${rule} REASON`

  it.each([
    ['unused', 'x\nk = load() # keysieve:allow groq-api-key from the docs\n', unused(2)],
    ['unused, as a key', '{\n"//keysieve:allow": "groq-api-key from the docs",\n"k": 1 }\n', unused(2)],
    ['unused, in UTF-16', Buffer.from('\ufeffx\r\n// keysieve:allow groq-api-key docs\r\n', 'utf16le'), unused(2)],
    ['unused, two lines away', `// keysieve:allow groq-api-key docs\n\nk = "${'x'.repeat(20)}"\n`, unused(1)],
    [
      'for a rule that is misspelt',
      'x\n# keysieve:allow groq-apikey docs\n',
      'unused mark at a.txt:2: keysieve:allow names no rule that there is; did you mean groq-api-key?',
    ],
    ['misspelt', 'x\n# keysieve:alow groq-api-key docs\n', misspelt('groq-api-key')],
    ['with a blank', 'x\n# keysieve: allow groq-api-key docs\n', misspelt('groq-api-key')],
    ['with a dash', 'x\n# keysieve-allow groq-api-key docs\n', misspelt('groq-api-key')],
    ['in capitals', 'x\n# KeySieve:Allow groq-api-key docs\n', misspelt('groq-api-key')],
    ['of a misspelt tool', 'x\n# keyseive:allow groq-api-key docs\n', misspelt('groq-api-key')],
    ['of another word', 'x\n# keysieve:ignore groq-api-key docs\n', misspelt('groq-api-key')],
  ])('are told when they are %s, and stop nothing', (_, content, said) => {
    expect(notes(content)).toEqual([said])
  })

  it('are told in a scan of the tree, and next to a finding that a misspelt one does not allow', () => {
    expect(notes('# keysieve:allow groq-api-key docs\n', ['scan'])).toEqual([unused(1)])
    const { status, stderr } = staged(`x\nk = "${groq}" # keysieve:alow groq-api-key docs\n`)
    expect(status).toBe(1)
    expect(stderr).toContain(misspelt('groq-api-key'))
  })

  it('are told once where a finding complains of them, and for each that no finding heeds', () => {
    expect(notes(`k = "${groq}" # keysieve:allow openrouter-key docs\n`)).toEqual([])
    expect(notes(`k = "${groq}" # keysieve:allow groq-api-key docs keysieve:allow jwt docs\n`)).toEqual([
      'unused mark at a.txt:1: there is nothing for keysieve:allow jwt to allow',
    ])
  })

  it.each([
    [
      'a text about marks',
      'write keysieve:allow RULE REASON, or keysieve:allow <rule> <reason>; see keysieve:allow for more\n',
    ],
    ['what this program prints', 'keysieve: 7 blobs scanned; keysieve: allowed by no-one\n'],
    ['a longer word', 'x-keysieve:allow groq-api-key y\n'],
    ['rules for values of this machine', '# keysieve:allow known-secret docs\n'],
  ])('are not seen in %s', (_, content) => {
    expect(notes(content)).toEqual([])
  })

  it('do not repeat what is no rule: it may be a key', () => {
    const [note] = notes(`# keysieve:allow no-${router.slice(-28)} docs\n`)
    expect(note).toBe('unused mark at a.txt:1: keysieve:allow names no rule that there is')
  })

  it('say nothing in the history, with --strict, or when the config does not honour marks', () => {
    const mark = '# keysieve:allow groq-api-key docs\n'
    const repo = new Repo().commit({ 'a.txt': mark })
    expect(repo.run(['history']).stderr).not.toContain('mark at')
    expect(repo.run(['scan', '--strict']).stderr).not.toContain('mark at')
    repo.write('.keysieve.yml', 'marks: { keysieve: false }\n')
    expect(repo.run(['scan']).stderr).not.toContain('mark at')
  })

  it('are counted where they are many', () => {
    expect(notes('# keysieve:allow groq-api-key docs\n'.repeat(13)).slice(9)).toEqual([
      unused(10),
      'and 3 more marks that allow nothing',
    ])
  })
})
