/** Half-open, in characters of the file's latin1 text, which are its bytes. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What is replaced, and by what; or why nothing can be. */
export type Place = { readonly span: Span; readonly read: (variable: string) => string } | { readonly why: string }
