import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksOf } from '../../src/engine/marks.ts'
import { Masks } from '../../src/engine/masks.ts'

const SECRET = 'S'.repeat(40)
const RULE = 'groq-api-key'

/** The marks at the one place where `text` holds a `$`, which stands for the secret; other `%` are secrets too. */
function marksIn(text: string, options: { rule?: string; known?: number } = {}) {
  const bytes = Buffer.from(text.replace('$', SECRET).replaceAll('%', 'T'.repeat(40)))
  const all = bytes.toString('latin1')
  const start = all.indexOf(SECRET)
  const masks = new Masks([...all.matchAll(/S{40}|T{40}/g)].map(({ index }) => ({ start: index, end: index + 40 })))
  return marksOf({
    text: bytes,
    at: { start, end: start + SECRET.length },
    masks,
    rule: options.rule ?? RULE,
    base: 0,
    known: options.known ?? bytes.length,
    length: bytes.length,
  }).map(({ text, rule, reason }) => (rule === null ? text : [text, rule, reason].join('|')))
}

const OWN = `keysieve:allow|${RULE}|made up`

describe('keysieve:allow', () => {
  it.each([
    ['# behind it', `key = "$" # keysieve:allow ${RULE} made up`],
    ['// behind it', `const k = '$' // keysieve:allow ${RULE} made up\n`],
    ['/* */ before it', `/* keysieve:allow ${RULE} made up */ const k = '$'`],
    ['<!-- --> behind it', `<key>$</key> <!-- keysieve:allow ${RULE} made up -->`],
    ['# on the line before', `# keysieve:allow ${RULE} made up\nkey = "$"`],
    ['-- on the line before, CRLF', `-- keysieve:allow ${RULE} made up\r\nkey = "$"\r\n`],
    ['REM on the line before', `REM keysieve:allow ${RULE} made up\r\nset KEY=$`],
    ['a JSON key on the line before', `{\n  "//keysieve:allow": "${RULE} made up",\n  "key": "$"\n}`],
    ['a JSON key without slashes', `{\n  "keysieve:allow": "${RULE} made up",\n  "key": "$"\n}`],
    ['a JSON key on the same line', `{"keysieve:allow": "${RULE} made up", "key": "$"}`],
    ['a JSON key behind it', `{"key": "$", "keysieve:allow": "${RULE} made up"}`],
    ['a line of a notebook', `"source": [\n  "# keysieve:allow ${RULE} made up\\n",\n  "k = '$'"\n]`],
    ['with a colon', `key: $ # keysieve:allow: ${RULE} made up`],
  ])('is read as %s', (_, text) => {
    expect(marksIn(text)).toEqual([OWN])
  })

  it('ends where the next mark starts', () => {
    expect(marksIn(`key: $ # keysieve:allow ${RULE} made up gitleaks:allow`)).toEqual([OWN, 'gitleaks:allow'])
  })

  it.each([
    ['two lines before', `# keysieve:allow ${RULE} made up\n\nkey = "$"`],
    ['on the line behind', `key = "$"\n# keysieve:allow ${RULE} made up`],
    ['behind code on the line before', `x = 1 # keysieve:allow ${RULE} made up\nkey = "$"`],
    ['behind another secret on the line before', `"%" # keysieve:allow ${RULE} made up\n"$"`],
    ['in front of another secret on the line before', `/* keysieve:allow ${RULE} made up */ "%"\n"$"`],
    ['as a part of a longer word', `key = "$" # xkeysieve:allowance ${RULE} made up`],
    ['more than 2,000 bytes away', `/* keysieve:allow ${RULE} made up */${' '.repeat(2100)}"$"`],
  ])('does not reach from %s', (_, text) => {
    expect(marksIn(text)).toEqual([])
  })

  it('keeps the rule that it names, and has no reason where none is given', () => {
    expect(marksIn('"$" # keysieve:allow jwt made up')).toEqual(['keysieve:allow|jwt|made up'])
    expect(marksIn(`"$" # keysieve:allow ${RULE}`)).toEqual([`keysieve:allow|${RULE}|`])
    expect(marksIn(`<!-- keysieve:allow ${RULE} --> "$"`)).toEqual([`keysieve:allow|${RULE}|`])
    expect(marksIn('"$" # keysieve:allow')).toEqual(['keysieve:allow||'])
  })

  it('shows nothing of a secret that stands in its rule or reason', () => {
    expect(marksIn('"$" # keysieve:allow % made up')).toEqual(['keysieve:allow|[REDACTED]|made up'])
    expect(marksIn(`"$" # keysieve:allow ${RULE} because of % again`)).toEqual([
      `keysieve:allow|${RULE}|because of [REDACTED] again`,
    ])
  })

  it('counts, but shows no reason, where the text has not been looked at yet', () => {
    const text = `"$" # keysieve:allow ${RULE} made up`
    expect(marksIn(text, { known: 45 })).toEqual([`keysieve:allow|${RULE}|a reason that is not shown`])
  })

  it('never shows a run of a secret, wherever secrets stand', () => {
    const piece = fc.constantFrom(
      '%',
      ' ',
      '"',
      "'",
      'keysieve:allow ',
      `${RULE} `,
      'why ',
      '# ',
      '\n',
      '*/',
      '\\n',
      ',',
    )
    let hits = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 12 }), (before, after) => {
        for (const mark of marksIn(`${before.join('')}$${after.join('')}`)) {
          hits++
          expect(mark).not.toMatch(/S{3}|T{3}/)
        }
      }),
      { numRuns: 3000, seed: 7 },
    )
    expect(hits).toBeGreaterThan(500)
  })
})

describe("other tools' marks", () => {
  it.each([
    'gitleaks:allow',
    'betterleaks:allow',
    'trufflehog:ignore',
    'pragma: allowlist secret',
    'ggignore',
    'secretlint-disable-line',
  ])('%s counts on its own line and not from the line before', (mark) => {
    expect(marksIn(`key = "$" # ${mark}`)).toEqual([mark])
    expect(marksIn(`# ${mark}\nkey = "$"`)).toEqual([])
  })

  it.each(['pragma: allowlist nextline secret', 'secretlint-disable-next-line'])(
    '%s counts from the line before and not on its own',
    (mark) => {
      expect(marksIn(`// ${mark}\nkey = "$"`)).toEqual([mark])
      expect(marksIn(`key = "$" // ${mark}`)).toEqual([])
    },
  )

  it('does not take a file name or a longer word for a mark', () => {
    expect(marksIn('cp .ggignore "$" # gitleaks:allowed')).toEqual([])
  })
})
