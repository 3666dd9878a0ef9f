/** The encodings that keys stand in, as other programs write them. Input and output are latin1 text. */
export const ENCODINGS: Readonly<
  Record<string, { readonly decoder: string; readonly encode: (text: string) => string }>
> = {
  base64: { decoder: 'base64', encode: (text) => bytes(text).toString('base64') },
  'base64 without padding': { decoder: 'base64', encode: (text) => bytes(text).toString('base64').replaceAll('=', '') },
  base64url: { decoder: 'base64', encode: (text) => bytes(text).toString('base64url') },
  'base64 behind one byte': { decoder: 'base64', encode: (text) => bytes(`:${text}`).toString('base64') },
  'base64 behind two bytes': { decoder: 'base64', encode: (text) => bytes(`: ${text}`).toString('base64') },
  hex: { decoder: 'hex', encode: (text) => bytes(text).toString('hex') },
  'upper hex': { decoder: 'hex', encode: (text) => bytes(text).toString('hex').toUpperCase() },
  'hex escapes': { decoder: 'backslash', encode: (text) => each(text, (code) => `\\x${hex(code, 2)}`) },
  'unicode escapes': { decoder: 'backslash', encode: (text) => each(text, (code) => `\\u${hex(code, 4)}`) },
  'html references': { decoder: 'html', encode: (text) => each(text, (code) => `&#${code};`) },
  'html hex references': { decoder: 'html', encode: (text) => each(text, (code) => `&#x${hex(code, 2)};`) },
  'UTF-16': {
    decoder: 'utf-16le',
    encode: (text) => `\x01\x02\xff\xfe\xfd${Buffer.from(text, 'utf16le').toString('latin1')}\xff\xff`,
  },
  'UTF-16BE': {
    decoder: 'utf-16be',
    encode: (text) => `\x01\x02\xff\xfe\xfd${Buffer.from(text, 'utf16le').swap16().toString('latin1')}\xff\xff`,
  },
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0')
}

function each(text: string, of: (code: number) => string): string {
  return Array.from(text, (character) => of(character.charCodeAt(0))).join('')
}
