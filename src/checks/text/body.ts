const PREFIX = /^(?:[A-Za-z]{1,12}[0-9]{0,2}[-_.:]){1,4}/

/** The text without the words of its prefix (`sk-proj-`, `glpat-`), as long as half of it remains. */
export function bodyOf(text: string): string {
  const prefix = PREFIX.exec(text)?.[0] ?? ''
  return prefix.length * 2 <= text.length ? text.slice(prefix.length) : text
}
