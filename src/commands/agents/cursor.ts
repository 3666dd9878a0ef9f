import { type Answer, type Call, type Dialect, type Payload, refused, said, type Text } from './call.ts'
import { promptCall } from './prompt.ts'
import { outputTexts, toolCall } from './tool.ts'
import { argumentsIn, isObject, malformed, optionalString, stringIn } from './values.ts'

/** Both spellings that Cursor has had: `user_message` since 2.0, `userMessage` before. */
const messages = (reason: string) => ({
  user_message: reason,
  agent_message: reason,
  userMessage: reason,
  agentMessage: reason,
})
const forbid = (reason: string): Answer => said({ permission: 'deny', ...messages(reason) })
/** With `failClosed` an empty answer would count as a failure. No permission is given: Cursor's own rules still ask. */
const NOTHING = said({})

type Frame = Pick<Call, 'cwd' | 'deny' | 'pass'>

/** Cursor (cursor.com/docs/agent/hooks). Its after-events take no answer: exit 2 and the reason stand in its hooks log. */
const EVENTS: Readonly<Record<string, (payload: Payload, frame: Frame) => Call>> = {
  beforeSubmitPrompt: (payload, frame) =>
    promptCall(stringIn(payload, 'prompt'), attachmentsIn(payload), {
      ...frame,
      deny: (reason) => said({ continue: false, user_message: reason, userMessage: reason }),
      pass: said({ continue: true }),
    }),
  beforeShellExecution: (payload, frame) => ({
    ...frame,
    what: 'a shell command',
    texts: [textOf(stringIn(payload, 'command'), 'the command')],
    reads: [],
  }),
  beforeMCPExecution: (payload, frame) => {
    const name = stringIn(payload, 'tool_name')
    return { ...frame, what: `a call of ${name}`, ...toolCall(name, argumentsIn(payload, 'tool_input')) }
  },
  beforeReadFile: readFile,
  beforeTabFileRead: readFile,
  preToolUse: (payload, frame) => {
    const name = stringIn(payload, 'tool_name')
    return { ...frame, what: `a call of ${name}`, ...toolCall(name, argumentsIn(payload, 'tool_input')) }
  },
  postToolUse: (payload, frame) => {
    const name = stringIn(payload, 'tool_name')
    const deny = (reason: string): Answer => said({ additional_context: reason })
    const texts = outputTexts(name, payload.tool_output)
    return { ...frame, deny, what: `what ${name} gave back`, texts, reads: [] }
  },
  afterShellExecution: (payload, frame) => ({
    ...frame,
    deny: refused,
    what: 'what a shell command gave back',
    texts: [textOf(stringIn(payload, 'output'), 'the output')],
    reads: [],
  }),
  afterMCPExecution: (payload, frame) => ({
    ...frame,
    deny: refused,
    what: 'what an MCP tool gave back',
    texts: outputTexts('the output', payload.result_json),
    reads: [],
  }),
  afterFileEdit: edited,
  afterTabFileEdit: edited,
}

export const cursor: Dialect = {
  name: 'Cursor',
  speaks: ({ hook_event_name: event, conversation_id: conversation }) =>
    typeof event === 'string' && (/^[a-z]/.test(event) || (typeof conversation === 'string' && event in EVENTS)),
  read(payload) {
    const event = stringIn(payload, 'hook_event_name')
    const read = Object.hasOwn(EVENTS, event) ? EVENTS[event] : undefined
    if (!read) return null
    const [root] = Array.isArray(payload.workspace_roots) ? payload.workspace_roots : []
    const cwd = optionalString(payload, 'cwd') || (typeof root === 'string' ? root : null)
    return read(payload, { cwd, deny: forbid, pass: NOTHING })
  },
}

function readFile(payload: Payload, frame: Frame): Call {
  const file = stringIn(payload, 'file_path')
  // What Cursor sends is what the model would see: the editor's unsaved text, not the disk's. The disk tells when it sends none.
  const content = optionalString(payload, 'content')
  return {
    ...frame,
    what: 'reading a file',
    texts: content === null ? [] : [{ text: content, path: file, before: [], file: null }],
    reads: [file, ...attachmentsIn(payload)],
  }
}

function edited(payload: Payload, frame: Frame): Call {
  const file = stringIn(payload, 'file_path')
  if (!Array.isArray(payload.edits) || !payload.edits.every(isObject)) throw malformed(payload, 'edits')
  const texts = payload.edits.map((edit) => ({
    ...textOf(stringIn(edit, 'new_string'), file),
    before: [stringIn(edit, 'old_string')],
  }))
  return { ...frame, deny: refused, what: 'an edit', texts, reads: [] }
}

function textOf(text: string, path: string): Text {
  return { text, path, before: [], file: null }
}

function attachmentsIn({ attachments }: Payload): string[] {
  if (!Array.isArray(attachments)) return []
  return attachments.filter(isObject).flatMap((one) => optionalString(one, 'file_path', 'filePath') ?? [])
}
