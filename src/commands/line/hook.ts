import { command } from './command.ts'
import { namesOf } from './names.ts'
import { optionsOf, scanOptions } from './scan-options.ts'

export const hook = command({
  words: 'hook <kind> [files..]',
  about: 'what the installed hooks call',
  options: (line) =>
    scanOptions(
      line
        .positional('kind', { type: 'string', demandOption: true })
        .positional('files', { type: 'string', array: true, default: [] as string[] }),
    ),
  run: async (io, args) => (await import('../hook.ts')).hook(io, args.kind, namesOf(args.files, args), optionsOf(args)),
})
