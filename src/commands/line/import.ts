import { command } from './command.ts'
import { namesOf } from './names.ts'

export const importing = command({
  words: 'import [files..]',
  about: "take over another scanner's config, ignores or baseline",
  options: (line) =>
    line
      .positional('files', { type: 'string', array: true, default: [] as string[] })
      .option('dry-run', { type: 'boolean', default: false, describe: 'show what would be written' }),
  run: async (io, args) =>
    (await import('../import.ts')).importFiles(io, { files: namesOf(args.files, args), dryRun: args.dryRun }),
})
