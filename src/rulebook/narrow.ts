const SPACE = '\\t\\n\\v\\f\\r '

/**
 * The text under scan is latin1, where JavaScript's `\s` would match byte 0xA0 (the middle of many UTF-8
 * sequences): `\s` and `\S` are narrowed to ASCII.
 */
export function narrowSpaces(pattern: string): string {
  let out = ''
  let inClass = false
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!
    if (c === '\\') {
      const next = pattern[++i] ?? ''
      if (next === 's') out += inClass ? SPACE : `[${SPACE}]`
      else if (next === 'S' && !inClass) out += `[^${SPACE}]`
      else out += c + next
    } else {
      if (c === '[') inClass = true
      else if (c === ']') inClass = false
      out += c
    }
  }
  return out
}
