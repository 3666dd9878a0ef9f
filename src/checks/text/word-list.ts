/** True when `word` stands in `list`, words with blanks between: a list of hundreds costs nothing until it is asked. */
export function isIn(list: string, word: string): boolean {
  return /^\S+$/.test(word) && ` ${list} `.includes(` ${word} `)
}
