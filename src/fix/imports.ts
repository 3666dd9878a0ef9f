/** The lines that a replacement needs at the top of its file. */

/** The text with what `language` needs to read the environment; the text itself when nothing is missing. */
export function withImport(text: string, language: string): string {
  if (language === 'python') return withPythonImport(text)
  if (language === 'go') return withGoImport(text)
  return text
}

function withPythonImport(text: string): string {
  if (/^import[ \t]+(?:[\w., \t]+,[ \t]*)?os(?![\w.]|[ \t]+as\b)/m.test(text)) return text
  const eol = eolOf(text)
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found || found[0] === '') return false
    at += found[0].length
    return true
  }
  skip(/\xef\xbb\xbf/y)
  while (skip(/[ \t]*(?:#[^\n]*)?(?:\r?\n)/y));
  if (skip(/[rRuU]?(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*')[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y))
    while (skip(/[ \t]*(?:#[^\n]*)?(?:\r?\n)/y));
  while (skip(/from[ \t]+__future__[ \t]+import[ \t]*(?:\([^)]*\)|[^\n(]*)[^\n]*(?:\r?\n|$)/y))
    while (skip(/[ \t]*(?:#[^\n]*)?(?:\r?\n)/y));
  return `${text.slice(0, at)}import os${eol}${text.slice(at)}`
}

function withGoImport(text: string): string {
  if (/^import[ \t]+"os"/m.test(text) || /^import[ \t]*\([^)]*^[ \t]*"os"/m.test(text)) return text
  const eol = eolOf(text)
  const group = /^import[ \t]*\([ \t]*\r?\n/m.exec(text)
  if (group) {
    let at = group.index + group[0].length
    const line = /[ \t]*"([^"\n]*)"[^\n]*\n/y
    for (line.lastIndex = at; ; at = line.lastIndex) {
      const found = line.exec(text)
      if (!found || found[1]! > 'os') break
    }
    return `${text.slice(0, at)}\t"os"${eol}${text.slice(at)}`
  }
  const behind = /^import[ \t]+[^\n]*\n/m.exec(text)
  if (behind) {
    const at = behind.index + behind[0].length
    return `${text.slice(0, at)}import "os"${eol}${text.slice(at)}`
  }
  const named = /^package[ \t]+\w+[^\n]*\n/m.exec(text)
  if (!named) return text
  const at = named.index + named[0].length
  return `${text.slice(0, at)}${eol}import "os"${eol}${text.slice(at)}`
}

function eolOf(text: string): string {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n'
}
