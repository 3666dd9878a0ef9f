import type { ArgumentsCamelCase, Argv } from 'yargs'
import type { Io } from '../io.ts'

/** One command of the command line: its words and options, and the call that loads what it does. */
export interface Command<T> {
  /** As yargs has it: `range [revisions..]`; the first of several is the name, `$0` stands for no name at all. */
  readonly words: string | readonly string[]
  readonly about: string
  readonly options: (line: Argv) => Argv<T>
  /** Resolves to the exit code. Imports the command's own module: --help and the other commands do not load it. */
  readonly run: (io: Io, args: ArgumentsCamelCase<T>) => Promise<number>
}

/** Adds itself to the parser; `done` gets the exit code. */
export type AddCommand = (line: Argv, io: Io, done: (code: number) => void) => Argv

export function command<T>({ words, about, options, run }: Command<T>): AddCommand {
  return (line, io, done) =>
    line.command(words, about, options, async (args) => {
      done(await run(io, args))
    })
}
