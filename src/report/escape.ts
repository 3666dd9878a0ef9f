/** Names from a repository can hold anything: what a terminal or a log would obey is shown, not sent. */
export function visible(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => {
    const code = c.charCodeAt(0)
    if (c === '\n') return '\\n'
    if (c === '\t') return '\\t'
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

/** Colours of a terminal, and blanks. */
const BEFORE_COMMAND = /^((?:\x1b\[[0-9;]*m|\s)*):(?=:)/

/**
 * A line for people as no CI server obeys it: in logs Azure, GitHub and TeamCity look for `##vso[`, `##[` and `##teamcity[` anywhere, GitHub
 * for `::` at the start of a line. Names and excerpts of a repository can hold all of these.
 */
export function disarmed(line: string): string {
  const plain = line.includes('##') ? line.replace(/##(?=[a-z]*\[)/gi, '#\\x23') : line
  return plain.includes('::') ? plain.replace(BEFORE_COMMAND, '$1\\x3a') : plain
}

/** The same for text of several lines. */
export function disarmedText(text: string): string {
  return text.includes('##') || text.includes('::') ? text.split('\n').map(disarmed).join('\n') : text
}
