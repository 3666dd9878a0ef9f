import { type Answer, type Call, type Dialect, type Payload, refused, SILENCE, said } from './call.ts'
import { promptCall } from './prompt.ts'
import { outputTexts, toolCall } from './tool.ts'
import { argumentsIn, optionalString, stringIn } from './values.ts'

/**
 * Claude Code (code.claude.com/docs/en/hooks), and those that took its protocol over: Codex (developers.openai.com/codex/hooks),
 * VS Code's agents. Codex takes an answer with a field that it does not know for a failed hook and lets the call through, so
 * an answer has the documented fields and no other.
 */
const DENIALS: Readonly<Record<string, (reason: string) => Answer>> = {
  UserPromptSubmit: (reason) => said({ decision: 'block', reason }),
  PreToolUse: (reason) =>
    said({
      hookSpecificOutput: {
        hookEventName: 'PreToolUse',
        permissionDecision: 'deny',
        permissionDecisionReason: reason,
      },
    }),
  PermissionRequest: (reason) =>
    said({
      hookSpecificOutput: { hookEventName: 'PermissionRequest', decision: { behavior: 'deny', message: reason } },
    }),
  PostToolUse: (reason) => said({ decision: 'block', reason }),
  PostToolUseFailure: refused,
}

export const claude: Dialect = {
  name: 'Claude Code',
  speaks: ({ hook_event_name: event }) => typeof event === 'string' && /^[A-Z]/.test(event),
  read(payload) {
    const event = stringIn(payload, 'hook_event_name')
    const deny = DENIALS[event]
    if (!deny) return null
    const frame = { cwd: optionalString(payload, 'cwd'), deny, pass: SILENCE }
    if (event === 'UserPromptSubmit') return promptCall(stringIn(payload, 'prompt'), [], frame)
    return event.startsWith('PostToolUse') ? after(payload, frame) : before(payload, frame)
  },
}

type Frame = Pick<Call, 'cwd' | 'deny' | 'pass'>

function before(payload: Payload, frame: Frame): Call {
  const name = stringIn(payload, 'tool_name')
  return { ...frame, what: `a call of ${name}`, ...toolCall(name, argumentsIn(payload, 'tool_input')) }
}

function after(payload: Payload, frame: Frame): Call {
  const name = stringIn(payload, 'tool_name')
  const output = payload.tool_response ?? payload.error
  return { ...frame, what: `what ${name} gave back`, texts: outputTexts(name, output), reads: [] }
}
