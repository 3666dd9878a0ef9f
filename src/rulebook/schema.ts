import type { Confidence, Severity } from '../model/confidence.ts'
import type { Literals } from './literals.ts'

/**
 * A rule file as people write it (YAML, one file a provider; docs/writing-rules.md). Pure data: nothing in it is run.
 * `parse.ts` checks a parsed document against this and `compile.ts` makes the table that the engine uses.
 */
export interface RuleFile {
  readonly provider: string
  readonly rules: readonly RuleSource[]
}

export interface RuleSource {
  /** Kebab-case, unique over all files. */
  readonly id: string
  readonly title: string
  readonly severity: Severity
  /** What a match is worth before its checks: default `likely`; for `context` rules what an exact context gives. */
  readonly confidence?: Confidence
  /** Rules of one family give the same value the same id; default: the rule's own id. */
  readonly family?: string
  /** Values that people choose: ids are then made by a slow function. */
  readonly guessable?: boolean
  /** Wins over rivals on the same bytes: provider 2 (default for `pattern`), context 1, generic 0. */
  readonly priority?: number
  /** `all`: every byte of every file; `text`: only where text is, and not in lock files or minified code. Default: all for `pattern`, text for `context`. */
  readonly reach?: 'all' | 'text'

  /** Latin1 strings, one of which stands in every match (3 bytes and more; the longer the better). */
  readonly literals?: readonly string[]
  /** Letters match in either case, in the literals and in the whole pattern. */
  readonly caseless?: boolean
  /** ECMAScript, ASCII classes, bounded repeats, one group named `secret`, look-arounds instead of \b. */
  readonly pattern?: string
  /** Instead of literals and pattern: an unstructured token that only the name near it tells. */
  readonly context?: ContextSource

  /** Named pure functions of src/checks with their arguments: `min-entropy 3.2`. */
  readonly checks?: readonly string[]
  /** False: no placeholder test on the body (for values that hold words by nature). */
  readonly placeholder?: boolean
  readonly raises?: readonly Raise[]
  /** Something else that must stand nearby, or the match is worth `else` (default: nothing). */
  readonly near?: Near

  /** Templates that expand to made-up values; the first is `sample`. */
  readonly sample: string | readonly string[]
  /** Carriers of this rule's own, `{secret}` stands for the sample. */
  readonly matches?: readonly string[]
  readonly rejects?: readonly Reject[]
  /** What to do now, with the page where the key is revoked. */
  readonly remedy: string
  readonly verify?: VerifySource
}

export interface ContextSource {
  /** Names of the provider as words of an identifier (`mistral`, `codestral`): any case, any separator between their words (`azure_openai`). */
  readonly names: readonly string[]
  /** The token's own shape. */
  readonly secret: string
  /** Exact header names that carry it: `xi-api-key`. */
  readonly headers?: readonly string[]
  /** Hosts of the provider's API: a Bearer token on the same line is this one. */
  readonly hosts?: readonly string[]
  /** False: the name alone is an ordinary word, so only the exact context (name, then key word, then the value) counts. */
  readonly loose?: boolean
}

/** A fixed text inside real tokens; where it stands at that place the match is worth `to`. */
export interface Raise {
  readonly marker: string
  /** Offset from the start of the secret; left out: anywhere in it. */
  readonly at?: number
  readonly to: Confidence
}

export interface Near {
  /** ECMAScript pattern, searched case-blind within `within` bytes on both sides of the match. */
  readonly pattern: string
  readonly within: number
  readonly else?: Confidence | 'nothing'
}

export interface Reject {
  readonly why: string
  readonly text: string
  /** What refuses it: `pattern`, `context`, `near`, or the name of a check. Default: pattern. */
  readonly by?: string
}

/**
 * How to ask the provider whether a key is live. `keysieve verify` reads it of built-in rules only; verify.ts says what it may hold. `{secret}`
 * and the names of `parts` and `beside` may stand in the path, the query, the headers and the body.
 */
export interface VerifySource {
  /** `GET https://host/path`. The host is literal, or `{name}.` and the vendor's own suffix. */
  readonly request: string
  /** bearer | scheme WORD | basic-user | basic-password USER | header NAME | query NAME | none */
  readonly auth: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly live: readonly Sign[]
  readonly dead: readonly Sign[]
  /** Pieces of the value itself, by patterns (the first group of each, else all it matches). */
  readonly parts?: Readonly<Record<string, string>>
  /** What must stand in the same file, once only, by patterns: the account that a secret belongs to. A name in the host needs none. */
  readonly beside?: Readonly<Record<string, string>>
}

/** A status that tells; or one that tells with words in the body (any one of several), whatever blanks are between them. Words go before a bare status. */
export type Sign = number | { readonly status: number; readonly body: string | readonly string[] }

/** What the engine runs: the hot half of the table, small enough to load at every commit. */
export interface CompiledRule {
  readonly id: string
  readonly family: string
  readonly guessable: boolean
  readonly severity: Severity
  readonly confidence: Confidence
  readonly priority: number
  readonly reach: 'all' | 'text'
  readonly literals: readonly string[]
  /** Whether the literals match in either case. */
  readonly caseless: boolean
  /** Null: made from `context` on first use (`patternOf`), since it is long and most runs need none of them. */
  readonly pattern: string | null
  readonly flags: string
  /** Every match starts with its literal: the regex is tried at that one place. */
  readonly anchored: boolean
  /** The secret starts with the literal, which a preview may show. */
  readonly shown: boolean
  /** Longest match in bytes. */
  readonly longest: number
  /** Bytes before and behind a match that its look-arounds may read. */
  readonly look: number
  /** The same for everything: look-arounds, checks and `near`. */
  readonly margin: number
  /** What a look at single bytes can rule out before the pattern is tried; null: nothing. */
  readonly gate: Gate | null
  /** Check calls: name and arguments. */
  readonly checks: readonly (readonly string[])[]
  readonly raises: readonly Raise[]
  readonly near: Near | null
  /** For context rules: what tells an exact context from a name that is merely near. */
  readonly context: CompiledContext | null
}

/** Holds wherever the pattern matches (gate.ts makes it). Sets of bytes are latin1 text: first and last byte of each range. */
export interface Gate {
  /** What may not stand before the literal. */
  readonly before: string | null
  /** What stands behind the literal. */
  readonly automaton: Automaton | null
  readonly run: Run | null
}

/** At least so many of such bytes stand in a row somewhere in the match. */
export interface Run {
  readonly bytes: string
  readonly least: number
  /** There are no more of them in that row, in the match and beside it; null: there may be. */
  readonly most: number | null
  /** The first `least` of them end so many bytes behind the start of the match, at most; null: that cannot be told. */
  readonly within: number | null
}

/**
 * Tells by the bytes behind a literal whether a match may go on there (automaton.ts makes it). Numbers stand as characters, each `OFFSET`
 * more than it is: 0 refuses, 1 accepts, the states have the numbers from 2 on.
 */
export interface Automaton {
  /** The class of each of the 256 bytes: pairs of a class and how many bytes in a row have it. */
  readonly classes: string
  /** State by state what each class leads to. */
  readonly rows: string
  /** Of each of the rule's literals the state behind it. */
  readonly starts: string
}

export interface CompiledContext {
  readonly names: readonly string[]
  readonly secret: string
  readonly headers: readonly string[]
  readonly hosts: readonly string[]
  readonly loose: boolean
}

/** The cold half: what only findings and the `rules` command need. */
export interface RuleAbout {
  readonly provider: string
  readonly title: string
  readonly remedy: string
}

/** The rules as the engine takes them: one list of distinct literals, which rules each one wakes, and a rule when it is woken. */
export interface RuleTable {
  readonly size: number
  readonly literals: Literals
  /** The numbers of the rules that a literal wakes. */
  wakes(literal: number): readonly number[]
  /** Longest match with its surroundings, in bytes. */
  readonly reach: number
  rule(index: number): CompiledRule
  /** Rules that only take their tokens from the others: what they match is not told. */
  readonly muted?: ReadonlySet<string>
}

export interface Rulebook {
  /** What the engine takes. */
  readonly table: RuleTable
  /** Rules from this index on are a user's own. */
  readonly trusted: number
  readonly rules: readonly CompiledRule[]
  /** By rule id the file of each that is not built in. */
  readonly files: Readonly<Record<string, string>>
  /** SHA-256 over the table: two runs with the same digest looked for the same things. */
  readonly digest: string
  /** The cold half by rule id, loaded when the first finding asks for it. */
  about(): Promise<Readonly<Record<string, RuleAbout>>>
}
