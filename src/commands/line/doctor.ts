import { command } from './command.ts'

export const doctor = command({
  words: 'doctor',
  about: 'prove that the installed protection works',
  options: (line) =>
    line
      .option('format', { choices: ['text', 'json'] as const, default: 'text' as const })
      .option('json', { type: 'boolean', default: false, describe: 'same as --format json' }),
  run: async (io, args) => (await import('../doctor.ts')).doctor(io, args.json ? 'json' : args.format),
})
