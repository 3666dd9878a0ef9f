/** What a coding agent tells before (or after) it does something, as far as secrets can be in it. */
export interface Call {
  /** The agent's current folder; null: the hook's own. */
  readonly cwd: string | null
  /** For people: `the prompt`, `a call of Bash`. */
  readonly what: string
  readonly texts: readonly Text[]
  /** Files whose content the agent is about to be given. */
  readonly reads: readonly string[]
  /** The answer that stops it, for this reason. */
  readonly deny: (reason: string) => Answer
  /** The answer when nothing speaks against it. Never an approval: the agent's own rules still ask. */
  readonly pass: Answer
}

export interface Text {
  readonly text: string
  /** What it is called in the reason, and where it will stand when it is a file. */
  readonly path: string
  /** What stood there before: values that are in it do not come from this call. */
  readonly before: readonly string[]
  /** A file that it changes. */
  readonly file: string | null
}

export interface Answer {
  /** One line of JSON; empty: nothing is printed. */
  readonly stdout: string
  /** For agents that take the reason from there. */
  readonly stderr: string
  readonly code: 0 | 2
}

/** How one family of agents speaks. */
export interface Dialect {
  readonly name: string
  /** Tells the agent by the shape of what it sent. */
  speaks(payload: Payload): boolean
  /** Null: an event that holds nothing to look at. Throws `KeysieveError` for a payload that lacks what its event must have. */
  read(payload: Payload): Call | null
}

export type Payload = Readonly<Record<string, unknown>>

export const SILENCE: Answer = { stdout: '', stderr: '', code: 0 }

export const said = (answer: object): Answer => ({ stdout: JSON.stringify(answer), stderr: '', code: 0 })

/** Where the protocol has no word for no: exit 2 and the reason on stderr. */
export const refused = (reason: string): Answer => ({ stdout: '', stderr: `${reason}\n`, code: 2 })
