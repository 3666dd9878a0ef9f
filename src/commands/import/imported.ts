import type { Match } from '../../model/match.ts'
import type { RuleSource } from '../../rulebook/schema.ts'

/** What a file of another scanner comes to here. */
export interface Imported {
  readonly rules: readonly RuleSource[]
  /** `rules.off` */
  readonly off: readonly string[]
  readonly exclude: readonly string[]
  readonly paths: readonly PathEntry[]
  readonly allowances: readonly Allowance[]
  /** What is not carried over, and why. Names places in the file, never what stands there. */
  readonly lost: readonly Lost[]
  /** What was carried over, but not word for word. */
  readonly notes: readonly string[]
}

export interface PathEntry {
  readonly match: readonly string[]
  readonly exclude?: boolean
  readonly 'rules-off'?: readonly string[]
}

export interface Lost {
  readonly what: string
  readonly why: string
}

/** Something that the other tool's file lets pass: it is asked about each of our findings. */
export interface Allowance {
  /** The version of a file in which it was found, when it was found in the history. */
  readonly version?: { readonly commit: string; readonly path: string }
  allows(found: Found): boolean
}

/** A finding of ours with what other tools judge by. All texts are latin1, one character a byte. */
export interface Found {
  readonly match: Match
  readonly value: string
  /** The lines around the value, of the file as it stands; '' where the value was decoded or unpacked. */
  readonly lines: string
  /** Where the value starts in `lines`. */
  readonly at: number
}

/** What a reader may know of the repository. */
export interface ReadContext {
  /** As the user named it. */
  readonly name: string
  /** The file's folder, relative to the root: '' or `packages/a/`. */
  readonly folder: string
  /** Ids of the rules that there are already: built-in ones, and those of the repository. */
  readonly builtin: ReadonlySet<string>
  readonly own: ReadonlySet<string>
}

export interface Reader {
  /** Of the tool and its file, for people. */
  readonly name: string
  accepts(base: string, text: string): boolean
  /** Throws `KeysieveError` ('config') for a file that does not fit. */
  read(text: string, context: ReadContext): Imported | Promise<Imported>
}

export const NOTHING: Imported = { rules: [], off: [], exclude: [], paths: [], allowances: [], lost: [], notes: [] }

/** Whether a path of the other tool's file is the finding's: they count from the root, or from the folder of the file. */
export function isPath(given: string, path: string, folder: string): boolean {
  const bare = given.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  return path === bare || path === folder + bare
}

/** Whether a line (from 1) is one of the finding's. */
export function isLine(line: number, { match }: Found): boolean {
  return match.place.line <= line && line <= match.place.endLine
}
