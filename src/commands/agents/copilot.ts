import { type Dialect, refused, SILENCE, said } from './call.ts'
import { promptCall } from './prompt.ts'
import { outputTexts, toolCall } from './tool.ts'
import { argumentsIn, optionalString, stringIn } from './values.ts'

/**
 * GitHub Copilot's CLI and coding agent (docs.github.com/copilot/reference, hooks). It sends no name of the event: the fields tell it.
 * Only `preToolUse` can be denied; of a prompt or a result it can be said that a secret is in it.
 */
export const copilot: Dialect = {
  name: 'GitHub Copilot',
  speaks: (payload) =>
    payload.hook_event_name === undefined && ('toolName' in payload || ('timestamp' in payload && 'cwd' in payload)),
  read(payload) {
    const frame = { cwd: optionalString(payload, 'cwd'), deny: refused, pass: SILENCE }
    if (typeof payload.prompt === 'string') return promptCall(payload.prompt, [], frame)
    if (!('toolName' in payload)) return null
    const name = stringIn(payload, 'toolName')
    if (payload.toolResult !== undefined)
      return { ...frame, what: `what ${name} gave back`, texts: outputTexts(name, payload.toolResult), reads: [] }
    return {
      ...frame,
      deny: (reason) => said({ permissionDecision: 'deny', permissionDecisionReason: reason }),
      what: `a call of ${name}`,
      ...toolCall(name, argumentsIn(payload, 'toolArgs')),
    }
  },
}
