import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, PROGRAM, temporaryFolder } from '../support/repo.ts'

const PAGE = readFileSync(path.resolve(import.meta.dirname, '../../docs/agents.md'), 'utf8')
const KEY = keyOf('groq-api-key')

/** The settings of the page by the agent's name. */
const SETTINGS: Readonly<Record<string, { hooks: Readonly<Record<string, unknown>> }>> = Object.fromEntries(
  Array.from(PAGE.matchAll(/^## (.+)\n[^#]*?```json\n([\s\S]*?)```/gm), ([, name, json]) => [name!, JSON.parse(json!)]),
)

/** Every command that stands in the settings of an event. */
function commandsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'string' && ['command', 'bash'].includes(key) && one.includes(' ') ? [one] : commandsIn(one),
  )
}

/** Runs a line of the page in a shell that finds keysieve in its PATH. */
function shell(command: string, input: string, more: Readonly<Record<string, string>> = {}) {
  const tools = temporaryFolder('keysieve-tools-')
  const tool = (name: string, script: string) =>
    writeFileSync(path.join(tools, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  tool('keysieve', `exec '${process.execPath}' '${PROGRAM}' "$@"`)
  for (const [name, script] of Object.entries(more)) tool(name, script)
  const done = spawnSync('sh', ['-c', command], {
    cwd: tools,
    input,
    env: cleanEnv({ PATH: `${tools}:${process.env.PATH}`, KEY }),
  })
  expect(done.stdout.toString() + done.stderr.toString()).not.toContain(KEY.slice(8))
  return { status: done.status, stdout: done.stdout.toString(), stderr: done.stderr.toString(), folder: tools }
}

/** What each agent sends at the events of its settings, with a key in it. */
const SENT: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  'Claude Code': {
    UserPromptSubmit: { prompt: KEY },
    PreToolUse: { tool_name: 'Bash', tool_input: { command: KEY } },
    PostToolUse: { tool_name: 'Bash', tool_input: {}, tool_response: { stdout: KEY } },
  },
  Cursor: {
    beforeSubmitPrompt: { prompt: KEY },
    beforeShellExecution: { command: KEY },
    beforeMCPExecution: { tool_name: 'x', tool_input: { a: KEY } },
    beforeReadFile: { file_path: 'a', content: KEY },
    preToolUse: { tool_name: 'Write', tool_input: { file_path: 'a', contents: KEY } },
    afterFileEdit: { file_path: 'a', edits: [{ old_string: '', new_string: KEY }] },
  },
  Codex: {
    UserPromptSubmit: { prompt: KEY, turn_id: 't' },
    PreToolUse: { tool_name: 'Bash', tool_input: { command: KEY }, turn_id: 't' },
  },
  'Gemini CLI': {
    BeforeAgent: { prompt: KEY },
    BeforeTool: { tool_name: 'run_shell_command', tool_input: { command: KEY } },
    AfterTool: { tool_name: 'read_file', tool_input: {}, tool_response: { llmContent: KEY } },
  },
  'GitHub Copilot': {
    preToolUse: { toolName: 'bash', toolArgs: JSON.stringify({ command: KEY }), cwd: '/', timestamp: 1 },
  },
}

const events = Object.entries(SETTINGS).flatMap(([agent, { hooks }]) =>
  Object.entries(hooks).map(([event, entries]) => ({ agent, event, commands: commandsIn(entries) })),
)

describe('docs/agents.md', () => {
  it('has settings for the agents whose events are sent here', () => {
    expect(Object.keys(SETTINGS)).toEqual(Object.keys(SENT))
    for (const agent of Object.keys(SENT))
      expect(Object.keys(SETTINGS[agent]!.hooks), agent).toEqual(Object.keys(SENT[agent]!))
  })

  it.each(events)(
    '$agent: $event is answered with a no by the command of the settings',
    ({ agent, event, commands }) => {
      expect(commands).toHaveLength(1)
      const named = agent === 'GitHub Copilot' ? {} : { hook_event_name: event }
      const { status, stdout, stderr } = shell(commands[0]!, JSON.stringify({ ...named, ...SENT[agent]![event] }))
      expect(stdout + stderr).toContain('holds a secret')
      expect(status === 2 || /"(?:deny|block)"|"continue":false/.test(stdout)).toBe(true)
    },
  )

  it('masks in the commands of the page', () => {
    const lines = Array.from(PAGE.matchAll(/^ {4}(.*keysieve mask.*)$/gm), ([, line]) => line!)
    expect(lines).toHaveLength(3)
    const prints = 'echo "key $KEY"'
    const tools = { 'some-command': `${prints} >&2`, kubectl: prints, pbcopy: 'cat' }
    const masked = 'key [REDACTED:groq-api-key]\n'
    expect(shell(lines[0]!, '', tools)).toMatchObject({ status: 0, stdout: masked, stderr: '' })
    const logged = shell(`${lines[1]}; cat api.log`, '', tools)
    expect(logged).toMatchObject({ status: 0, stdout: masked, stderr: '' })
    expect(shell(`${prints} > transcript.txt; ${lines[2]}`, '', tools)).toMatchObject({ status: 0, stdout: masked })
  })
})
