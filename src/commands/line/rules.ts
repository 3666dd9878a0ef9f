import { command } from './command.ts'
import { namesOf } from './names.ts'
import { ruleFiles } from './scan-options.ts'

export const rules = command({
  words: 'rules <action> [names..]',
  about: 'list, explain or check rules',
  options: (line) =>
    line
      .positional('action', { choices: ['list', 'explain', 'check'] as const, demandOption: true })
      .positional('names', { type: 'string', array: true, default: [] as string[] })
      .option('rules', ruleFiles)
      .option('format', {
        choices: ['text', 'json'] as const,
        default: 'text' as const,
        describe: 'of `rules list`',
      }),
  run: async (io, args) =>
    (await import('../rules.ts')).rules(io, args.action, { ...args, names: namesOf(args.names, args) }),
})
