import { completion as print, SHELLS } from '../completion.ts'
import { command } from './command.ts'

export const completion = command({
  words: 'completion <shell>',
  about: 'print the script that makes a shell complete commands and options',
  options: (line) => line.positional('shell', { choices: SHELLS, demandOption: true }),
  run: async (io, args) => print(io, args.shell),
})
