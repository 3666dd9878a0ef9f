import { command } from './command.ts'
import { optionsOf, scanOptions } from './scan-options.ts'

export const agentHook = command({
  words: 'agent-hook',
  about: 'answer the hook of a coding agent (Claude Code, Cursor, Codex, Gemini CLI, Copilot) on standard input',
  options: (line) => scanOptions(line),
  run: async (io, args) => (await import('../agent-hook.ts')).agentHook(io, optionsOf(args)),
})
