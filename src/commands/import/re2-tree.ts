/** A pattern of Go's regexp package (RE2 syntax, pkg.go.dev/regexp/syntax), as a tree. Characters are bytes: the text under scan is latin1. */
export type Re2 =
  | { readonly kind: 'char'; readonly code: number; readonly caseless: boolean }
  | { readonly kind: 'any'; readonly newline: boolean }
  | { readonly kind: 'class'; readonly negate: boolean; readonly ranges: readonly Range[]; readonly caseless: boolean }
  | { readonly kind: 'seq'; readonly parts: readonly Re2[] }
  | { readonly kind: 'alt'; readonly options: readonly Re2[] }
  /** A capturing group; from 1. */
  | { readonly kind: 'group'; readonly index: number; readonly body: Re2 }
  | { readonly kind: 'repeat'; readonly body: Re2; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' }
  | { readonly kind: 'word'; readonly negate: boolean }

export type Range = readonly [from: number, to: number]
