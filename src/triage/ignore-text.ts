/** The text of a file that people edit with whatever they have: UTF-8 with or without BOM, UTF-16 as PowerShell's `>` writes it. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

/** By the byte order mark; without one, by the zero byte that every ASCII character has in UTF-16. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a !== 0 && b === 0) return 'utf-16le'
  if (a === 0 && b !== undefined && b !== 0) return 'utf-16be'
  return 'utf-8'
}
