import type { Secret } from '../model/secret.ts'

/** Questions about a value that need it; none gives it away. */

/** Whether the value stands in `text` (latin1) exactly there. */
export function standsAt(secret: Secret, text: string, start: number, end: number): boolean {
  return text.slice(start, end) === secret.expose()
}

/** Whether it means the same in a string literal, a shell and a .env file: printable ASCII, no quotes, no escapes, nothing that is expanded. */
export function isMovable(secret: Secret): boolean {
  return /^[\x20-\x7e]+$/.test(secret.expose()) && !/["'`\\$]|#\{|^\s|\s$/.test(secret.expose())
}
