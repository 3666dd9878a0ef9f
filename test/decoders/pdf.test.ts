import zlib from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import { createTwin } from '../../src/engine/prefilter-twin.ts'
import { blobOf } from '../../src/laws/laws.ts'
import { BUILTIN } from '../../src/rulebook/builtin.ts'
import { keyOf } from '../support/keys.ts'

const engine = new Engine(BUILTIN.table, {
  createPrefilter: createTwin,
  now: 0,
  isBinary: (head) => head.includes(0),
  decode: true,
})
const KEY = keyOf('groq-api-key')
const PAGE = `BT /F1 12 Tf (GROQ_API_KEY=${KEY}) Tj ET\n`
const CUT = `BT [(GROQ_API_KEY=) -20 (${KEY.slice(0, 9)}) 12.5 (${KEY.slice(9)})] TJ ET\n`

function pdfOf(...streams: readonly (readonly [dictionary: string, data: Buffer])[]): Buffer {
  const objects = streams.map(([dictionary, data], i) =>
    Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n<< /Length ${data.length} ${dictionary} >>\nstream\n`),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  )
  return Buffer.concat([Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1'), ...objects, Buffer.from('%%EOF\n')])
}

const FLATE = '/Filter /FlateDecode'
async function found(pdf: Buffer): Promise<string[]> {
  const { matches, problems } = await engine.scan(blobOf(pdf.toString('latin1'), 'a.pdf'))
  expect(problems).toEqual([])
  return matches.map(({ rule, inside, decodedFrom }) => [rule, inside.join('!'), decodedFrom.join()].join(' '))
}

describe('PDF', () => {
  it.each([
    ['a packed page', pdfOf([FLATE, zlib.deflateSync(PAGE)]), ['groq-api-key stream 1 pdf']],
    [
      'the second stream',
      pdfOf(['', Buffer.from('q Q')], [FLATE, zlib.deflateSync(PAGE)]),
      ['groq-api-key stream 2 pdf'],
    ],
    ['strings cut for kerning', pdfOf([FLATE, zlib.deflateSync(CUT)]), ['groq-api-key stream 1 pdf']],
    ['a page that is not packed', pdfOf(['', Buffer.from(PAGE)]), ['groq-api-key  ']],
    ['a picture', pdfOf([`/Subtype /Image ${FLATE}`, zlib.deflateSync(PAGE)]), []],
    [
      'a broken stream',
      pdfOf([FLATE, Buffer.from('no zlib data')], [FLATE, zlib.deflateSync(PAGE)]),
      ['groq-api-key stream 2 pdf'],
    ],
    ['a file cut short', pdfOf([FLATE, zlib.deflateSync(PAGE)]).subarray(0, -23), ['groq-api-key stream 1 pdf']],
  ])('%s', async (_name, pdf, expected) => {
    expect(await found(pdf)).toEqual(expected)
  })
})
