import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { toolCall } from '../../src/commands/agents/tool.ts'
import { keyOf } from '../support/keys.ts'
import { keysieve, Repo, type Run, temporaryFolder } from '../support/repo.ts'

/** One that no dictionary holds. */
const PASSWORD = ['kX9w', 'mQ2z', 'Lr7t'].join('-')
const KEY = keyOf('groq-api-key')
const OTHER = keyOf('groq-api-key', 12)
const COMMAND = `curl -H "Authorization: Bearer ${KEY}" https://api.groq.com`

function ask(payload: unknown, cwd = '/', args: readonly string[] = []): Run & { answer: unknown } {
  const input = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const run = keysieve(cwd, ['agent-hook', ...args], { input })
  expect(run.stdout + run.stderr).not.toContain(KEY.slice(8))
  return { ...run, answer: run.stdout === '' ? undefined : JSON.parse(run.stdout) }
}

const REASON = expect.stringMatching(/^keysieve: .* holds a secret\.\n- Groq API key \[groq-api-key\] gsk_… in /)

/** Claude Code's own frame; Codex has a turn and a model besides. */
const claude = (event: string, rest: object) => ({
  session_id: 'abc123',
  transcript_path: '/home/u/.claude/projects/x.jsonl',
  cwd: '/',
  permission_mode: 'default',
  hook_event_name: event,
  ...rest,
})
const tool = (name: string, input: object) =>
  claude('PreToolUse', { tool_name: name, tool_input: input, tool_use_id: 't' })
const denied = {
  hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason: REASON },
}

describe('Claude Code', () => {
  it.each([
    ['a prompt', claude('UserPromptSubmit', { prompt: `use ${KEY}` }), { decision: 'block', reason: REASON }],
    ['Bash', tool('Bash', { command: COMMAND, description: 'asks' }), denied],
    ['Write', tool('Write', { file_path: '/nowhere/a.ts', content: `const k = '${KEY}'\n` }), denied],
    ['Edit', tool('Edit', { file_path: '/nowhere/a.ts', old_string: 'x', new_string: KEY }), denied],
    [
      'MultiEdit',
      tool('MultiEdit', {
        file_path: '/nowhere/a',
        edits: [
          { old_string: 'a', new_string: 'b' },
          { old_string: 'c', new_string: KEY },
        ],
      }),
      denied,
    ],
    ['NotebookEdit', tool('NotebookEdit', { notebook_path: '/nowhere/a.ipynb', new_source: `k = "${KEY}"` }), denied],
    ['an MCP tool', tool('mcp__db__query', { query: 'select 1', options: { headers: [{ key: KEY }] } }), denied],
    ['an encoded key', tool('Bash', { command: `echo ${Buffer.from(KEY).toString('base64')} | base64 -d` }), denied],
    [
      'a permission',
      claude('PermissionRequest', { tool_name: 'Bash', tool_input: { command: COMMAND } }),
      { hookSpecificOutput: { hookEventName: 'PermissionRequest', decision: { behavior: 'deny', message: REASON } } },
    ],
    [
      'what a tool gave back',
      claude('PostToolUse', {
        tool_name: 'Bash',
        tool_input: { command: 'env' },
        tool_response: { stdout: `K=${KEY}\n`, stderr: '' },
      }),
      { decision: 'block', reason: REASON },
    ],
  ])('is denied %s with a key, with the reason and without the value', (_, payload, expected) => {
    expect(ask(payload)).toMatchObject({ status: 0, stderr: '', answer: expected })
    expect(ask(payload).answer).toEqual(expected)
  })

  it.each([
    ['a prompt', claude('UserPromptSubmit', { prompt: 'write me a haiku, @everyone' })],
    ['a command', tool('Bash', { command: 'npm test' })],
    [
      'an edit that takes a key out',
      tool('Edit', { file_path: '/nowhere/a', old_string: `k = '${KEY}'`, new_string: 'k = env.K' }),
    ],
    ['an edit around a key', tool('Edit', { file_path: '/nowhere/a', old_string: `a ${KEY}`, new_string: `b ${KEY}` })],
    ['a file that is not there', tool('Read', { file_path: '/nowhere/a.ts' })],
    ['an event without content', claude('SessionStart', { source: 'startup' })],
    ['the end', claude('Stop', { stop_hook_active: false })],
    [
      'a patch that takes a key out',
      tool('apply_patch', {
        command: `*** Begin Patch\n*** Update File: a.py\n@@\n-k = "${KEY}"\n+k = env["K"]\n*** End Patch`,
      }),
    ],
  ])('says nothing to %s', (_, payload) => {
    expect(ask(payload)).toEqual({ status: 0, stdout: '', stderr: '', answer: undefined })
  })

  it('is denied a patch that brings a key', () => {
    const command = `*** Begin Patch\n*** Update File: a.py\n@@\n-k = 1\n+k = "${KEY}"\n*** End Patch`
    expect(ask(tool('apply_patch', { command })).answer).toEqual(denied)
  })

  it('lets a file be written that held the key before, and no other key', () => {
    const file = path.join(temporaryFolder(), 'config.ts')
    writeFileSync(file, `const a = '${KEY}'\n`)
    expect(ask(tool('Write', { file_path: file, content: `// more\nconst a = '${KEY}'\n` })).stdout).toBe('')
    expect(ask(tool('Write', { file_path: file, content: `const a = '${OTHER}'\n` })).answer).toEqual(denied)
  })

  it.each(['Read', 'mcp__filesystem__read_text_file'])(
    'is denied %s of a file with a key, and of a .env with values',
    (name) => {
      const folder = temporaryFolder()
      const put = (file: string, text: string): string => {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
        writeFileSync(path.join(folder, file), text)
        return path.join(folder, file)
      }
      const read = (file: string) => ask(tool(name, name === 'Read' ? { file_path: file } : { path: file }), folder)
      expect(read(put('src/a.ts', `k = '${KEY}'\n`)).answer).toEqual(denied)
      expect(read(put('.env', ['PORT=3000', `DB_PASSWORD=${PASSWORD}`, ''].join('\n'))).answer).toMatchObject({
        hookSpecificOutput: { permissionDecision: 'deny', permissionDecisionReason: expect.stringContaining('.env') },
      })
      expect(read(put('.env.local', 'PORT=3000\n')).stdout).toBe('')
      expect(read(put('.env.example', 'DB_PASSWORD=changeme\n')).stdout).toBe('')
      expect(read(put('b.ts', 'x\n')).stdout).toBe('')
    },
  )

  it('looks into the files that a prompt mentions', () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'notes.md'), `key ${KEY}\n`)
    const prompt = (text: string) => ask({ ...claude('UserPromptSubmit', { prompt: text }), cwd: folder }).answer
    expect(prompt('summarize @notes.md.')).toEqual({ decision: 'block', reason: REASON })
    expect(prompt('summarize "@notes.md#L1-3"')).toBeUndefined()
    expect(prompt('summarize @notes.md#L1-3 please')).toEqual({ decision: 'block', reason: REASON })
    expect(prompt('mail me @notes.mdx')).toBeUndefined()
  })

  it('heeds what the repository’s people allow, and no comment of the agent’s', () => {
    const repo = new Repo().commit({ 'a.txt': `${KEY}\n` })
    const write = () =>
      ask({
        ...tool('Write', {
          file_path: path.join(repo.root, 'b.ts'),
          content: `k = '${KEY}' // keysieve:allow groq-api-key mine\n`,
        }),
        cwd: repo.root,
      })
    expect(write().answer).toEqual(denied)
    const { report } = repo.report(['scan'])
    expect(repo.run(['ignore', report.findings[0]!.id, '--reason', 'a sample']).status).toBe(0)
    expect(write().stdout).toBe('')
    repo.write('.keysieve.yml', 'nonsense: 1\n')
    expect(write()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('.keysieve.yml') })
  })

  it('heeds the comments in files that are read', () => {
    const repo = new Repo().commit({ 'a.ts': `k = '${KEY}' // keysieve:allow groq-api-key a sample\n` })
    expect(ask(tool('Read', { file_path: path.join(repo.root, 'a.ts') }), repo.root).stdout).toBe('')
  })

  it('is denied values of local .env files when asked to look for them', () => {
    const value = 'kX9wmQ2zLr7tPq4sVb8n'
    const repo = new Repo().commit({ '.gitignore': '.env\n' }).write('.env', `SERVICE_TOKEN=${value}\n`)
    const payload = { ...tool('Bash', { command: `login ${value}` }), cwd: repo.root }
    expect(ask(payload, repo.root).stdout).toBe('')
    expect(ask(payload, repo.root, ['--known-secrets', 'repo']).answer).toMatchObject({
      hookSpecificOutput: { permissionDecisionReason: expect.stringContaining('[known-secret]') },
    })
  })
})

const cursor = (event: string, rest: object) => ({
  conversation_id: 'c',
  generation_id: 'g',
  model: 'm',
  hook_event_name: event,
  cursor_version: '2.0.77',
  workspace_roots: ['/'],
  user_email: null,
  ...rest,
})
const forbidden = {
  permission: 'deny',
  user_message: REASON,
  agent_message: REASON,
  userMessage: REASON,
  agentMessage: REASON,
}

describe('Cursor', () => {
  it.each([
    ['beforeShellExecution', { command: COMMAND, cwd: '' }, forbidden],
    [
      'beforeMCPExecution',
      { tool_name: 'query', tool_input: JSON.stringify({ key: KEY }), url: 'http://x' },
      forbidden,
    ],
    ['beforeMCPExecution', { tool_name: 'query', tool_input: { key: KEY }, command: 'x' }, forbidden],
    ['beforeReadFile', { file_path: '/nowhere/a.ts', content: `k = '${KEY}'`, attachments: [] }, forbidden],
    ['beforeTabFileRead', { file_path: '/nowhere/a.ts', content: `k = '${KEY}'` }, forbidden],
    ['preToolUse', { tool_name: 'Write', tool_input: { file_path: '/nowhere/a', content: KEY } }, forbidden],
    [
      'beforeSubmitPrompt',
      { prompt: KEY, attachments: [] },
      { continue: false, user_message: REASON, userMessage: REASON },
    ],
    ['postToolUse', { tool_name: 'Shell', tool_input: {}, tool_output: KEY }, { additional_context: REASON }],
  ])('is denied %s with a key', (event, rest, expected) => {
    const run = ask(cursor(event, rest))
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.answer).toEqual(expected)
  })

  it.each([
    ['beforeShellExecution', { command: 'ls', cwd: '' }, {}],
    ['beforeReadFile', { file_path: '/nowhere/a.ts', content: 'x' }, {}],
    ['beforeSubmitPrompt', { prompt: 'hello' }, { continue: true }],
    ['stop', { status: 'completed', loop_count: 0 }, undefined],
  ])('is given no permission for %s without a key: its own rules still ask', (event, rest, expected) => {
    expect(ask(cursor(event, rest))).toMatchObject({ status: 0, stderr: '', answer: expected })
  })

  it.each([
    ['afterFileEdit', { file_path: '/nowhere/a', edits: [{ old_string: 'x', new_string: `k = '${KEY}'` }] }],
    ['afterShellExecution', { command: 'env', output: `K=${KEY}`, duration: 1 }],
    ['afterMCPExecution', { tool_name: 'q', tool_input: '{}', result_json: JSON.stringify({ key: KEY }) }],
  ])('is told in its log of %s, which takes no answer', (event, rest) => {
    expect(ask(cursor(event, rest))).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('holds a secret'),
    })
  })

  it('is denied files that are attached', () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'a.md'), KEY)
    for (const name of ['file_path', 'filePath'])
      expect(
        ask(
          cursor('beforeSubmitPrompt', {
            prompt: 'see',
            attachments: [{ type: 'file', [name]: path.join(folder, 'a.md') }],
          }),
        ).answer,
      ).toMatchObject({ continue: false })
  })
})

describe('Gemini CLI', () => {
  const gemini = (event: string, rest: object) => ({
    session_id: 's',
    transcript_path: '',
    cwd: '/',
    hook_event_name: event,
    timestamp: '2026-01-01T00:00:00Z',
    ...rest,
  })

  it.each([
    ['BeforeAgent', { prompt: KEY }],
    ['BeforeTool', { tool_name: 'run_shell_command', tool_input: { command: COMMAND } }],
    ['BeforeTool', { tool_name: 'write_file', tool_input: { file_path: '/nowhere/a', content: KEY } }],
    ['AfterTool', { tool_name: 'read_file', tool_input: {}, tool_response: { llmContent: KEY, returnDisplay: '' } }],
  ])('is denied %s with a key', (event, rest) => {
    expect(ask(gemini(event, rest))).toMatchObject({
      status: 0,
      stderr: '',
      answer: { decision: 'deny', reason: REASON },
    })
  })

  it.each([
    ['BeforeTool', { tool_name: 'read_file', tool_input: { file_path: '/nowhere/a' } }],
    ['AfterModel', { llm_request: {}, llm_response: {} }],
  ])('is told nothing of %s without a key', (event, rest) => {
    expect(ask(gemini(event, rest))).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })
})

describe('GitHub Copilot', () => {
  const copilot = (rest: object) => ({ timestamp: 1_764_000_000_000, cwd: '/', ...rest })

  it('is denied a tool with a key, whose arguments come as JSON or as an object', () => {
    for (const toolArgs of [JSON.stringify({ command: COMMAND }), { command: COMMAND }])
      expect(ask(copilot({ toolName: 'bash', toolArgs })).answer).toEqual({
        permissionDecision: 'deny',
        permissionDecisionReason: REASON,
      })
    expect(ask(copilot({ toolName: 'bash', toolArgs: '{"command":"ls"}' })).stdout).toBe('')
  })

  it('is told of a prompt and a result with a key, which it cannot stop', () => {
    for (const rest of [{ prompt: KEY }, { toolName: 'bash', toolArgs: '{}', toolResult: { textResultForLlm: KEY } }])
      expect(ask(copilot(rest))).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('holds a secret'),
      })
    expect(ask(copilot({ source: 'new' }))).toMatchObject({ status: 0, stdout: '' })
  })
})

describe('input that is not understood', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', `{"prompt": ${KEY}`],
    ['a list', '[]'],
    ['an object of nobody', '{"a": 1}'],
    ['a prompt without text', claude('UserPromptSubmit', {})],
    ['a tool without a name', claude('PreToolUse', { tool_input: {} })],
    ['a tool without input', claude('PreToolUse', { tool_name: 'Bash' })],
    ['a command that is no text', cursor('beforeShellExecution', { command: 1 })],
    ['edits that are none', cursor('afterFileEdit', { file_path: 'x' })],
    ['an edit that is none', cursor('afterFileEdit', { file_path: 'x', edits: [KEY] })],
  ])('is refused with exit 2 and what to do: %s', (_, payload) => {
    expect(ask(payload)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/refused\n {2}.*docs\/agents\.md/),
    })
  })

  it.each([
    ['a number', { content: 12345 }],
    ['an object', { content: { a: 'b' } }],
    ['a list of letters', { content: [...KEY] }],
    ['nothing', { content: null }],
    ['no content', {}],
    ['an edit without a new text', { old_string: 'a' }],
    ['one edit of several with a number', { edits: [{ old_string: 'a', new_string: 'b' }, { new_string: 1 }] }],
    ['no object', 12345],
  ])('is no text that a file could be written with: %s', (_, rest) => {
    const input = typeof rest === 'object' ? { file_path: '/nowhere/a', ...rest } : rest
    for (const name of ['Write', 'Edit', 'MultiEdit', 'NotebookEdit', 'write_file', 'replace', 'create', 'create_file'])
      expect(() => toolCall(name, input)).toThrow(new RegExp(`^the agent's call of ${name} has .* is refused$`))
  })

  it.each([
    ['Claude Code', tool('Write', { file_path: '/nowhere/a', content: 1 })],
    ['Cursor', cursor('preToolUse', { tool_name: 'Write', tool_input: { file_path: '/nowhere/a', content: 1 } })],
    ['Gemini CLI', claude('BeforeTool', { tool_name: 'write_file', tool_input: { file_path: '/nowhere/a' } })],
    ['GitHub Copilot', { timestamp: 1, cwd: '/', toolName: 'create', toolArgs: '{"path":"/nowhere/a"}' }],
  ])('is refused with exit 2 where a file would be written: %s', (_, payload) => {
    expect(ask(payload)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/the agent's call of \w+ has .* refused\n {2}.*docs\/agents\.md/),
    })
  })

  it('takes an empty text for one, and a list for the arguments of another tool', () => {
    for (const [name, input] of [
      ['Write', { file_path: '/nowhere/a', content: '' }],
      ['Edit', { file_path: '/nowhere/a', old_string: 'a', new_string: '' }],
      ['mcp__chat__post', { content: [{ type: 'text', text: 'hello' }] }],
    ] as const)
      expect(ask(tool(name, input))).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(ask(tool('mcp__chat__post', { content: [{ type: 'text', text: KEY }] })).answer).toEqual(denied)
  })

  it('denies what cannot be scanned', () => {
    const file = path.join(temporaryFolder(), 'a.txt')
    writeFileSync(file, 'x')
    chmodSync(file, 0o000)
    if (process.getuid?.() === 0) return
    expect(ask(tool('Read', { file_path: file })).answer).toMatchObject({
      hookSpecificOutput: { permissionDecisionReason: expect.stringContaining('could not be scanned') },
    })
  })
})
