import type { Entry } from './entry.ts'
import { inflated } from './inflate.ts'
import type { Chunks } from './pull.ts'

const STREAM = /stream\r?\n/g
const END = 'endstream'
/** A stream's dictionary stands right before it; objects with longer ones hold no text. */
const DICTIONARY_BYTES = 1024
/** Pictures, fonts and colour tables: no text, and most of a file's bytes. */
const NO_TEXT = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length[123]\s|\/FunctionType|\/ICCBased/
/** `(sk) -12 (-abc)`: one string, moved a little between its parts. */
const KERNING = /\)\s{0,8}-?[0-9.]{1,12}\s{0,8}\(/g

/**
 * The text streams of a PDF (ISO 32000-1, 7.3.8 and 7.4.4) that are packed by FlateDecode alone, named by their number in the file.
 * They are found by their words and not by the cross-reference table, so broken and updated files give theirs too. Encrypted files
 * and fonts that number their glyphs give bytes without text.
 */
export function* pdfEntries(pdf: Buffer): Generator<Entry> {
  const text = pdf.latin1Slice()
  let number = 0
  for (const found of text.matchAll(STREAM)) {
    const start = found.index + found[0].length
    if (text.startsWith(END.slice(0, 3), found.index - 3)) continue
    const before = text.slice(Math.max(0, found.index - DICTIONARY_BYTES), found.index)
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    number++
    if (!dictionary.includes('/FlateDecode') || NO_TEXT.test(dictionary)) continue
    const end = text.indexOf(END, start)
    const packed = pdf.subarray(start, end < 0 ? pdf.length : end)
    yield { name: `stream ${number}`, data: joined(inflated('zlib', once(packed))) }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Strings that were cut for kerning, in one piece again; a cut at the end of a chunk stays. */
async function* joined(chunks: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).latin1Slice()
    yield text.includes('TJ') ? Buffer.from(text.replace(KERNING, ''), 'latin1') : chunk
  }
}
