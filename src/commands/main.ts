import yargs from 'yargs'
import { KeysieveError } from '../model/error.ts'
import { VERSION } from '../version.ts'
import type { Io } from './io.ts'
import { COMMANDS } from './line/list.ts'
import { guarded } from './line/names.ts'

const USAGE =
  '$0 <command>\n\nKeeps API keys out of git. Exit codes: 0 clean, 1 a blocking finding, 2 could not do what was asked.'

/** The whole command line. The hook's plain calls do not come here. Resolves to the exit code; throws `KeysieveError` for bad usage. */
export async function main(io: Io, given: readonly string[]): Promise<number> {
  const argv = guarded(given)
  let code = 0
  let printed = ''
  const parser = yargs(argv)
    .scriptName('keysieve')
    .usage(USAGE)
    .parserConfiguration({
      'duplicate-arguments-array': true,
      'parse-numbers': false,
      'dot-notation': false,
      'boolean-negation': true,
      'populate--': true,
    })
    .exitProcess(false)
    .version(VERSION)
    .help()
    .alias('h', 'help')
    .strict()
    .wrap(100)
    .fail((message, error) => {
      if (error) throw error
      // yargs lays its words out in lines.
      const words = (message ?? 'bad usage').replace(/:\n\s*/g, ': ').replace(/\n\s*/g, '; ')
      throw new KeysieveError('usage', words, 'See `keysieve --help`.')
    })
  // yargs lays out the whole help once a command has begun to run, in case that it fails: a third of the start, for a text that is never shown.
  parser.getInternalMethods().getUsageInstance().cacheHelpMessage = () => {}
  const done = (result: number): void => {
    code = result
  }
  for (const add of COMMANDS) add(parser, io, done)
  await parser.parseAsync(argv, {}, (_error, _args, output) => {
    printed = output
  })
  if (printed) io.stdout.write(`${printed}\n`)
  return code
}
