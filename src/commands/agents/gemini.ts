import { type Dialect, SILENCE, said } from './call.ts'
import { promptCall } from './prompt.ts'
import { outputTexts, toolCall } from './tool.ts'
import { argumentsIn, optionalString, stringIn } from './values.ts'

const EVENTS = new Set(['BeforeAgent', 'BeforeTool', 'AfterTool'])
const OTHERS = /^(?:After(?:Agent|Model)|Before(?:Model|ToolSelection)|PreCompress)$/

/** Gemini CLI (geminicli.com/docs/hooks/reference). A denied result of a tool is hidden from the model. */
export const gemini: Dialect = {
  name: 'Gemini CLI',
  speaks: ({ hook_event_name: event }) => typeof event === 'string' && (EVENTS.has(event) || OTHERS.test(event)),
  read(payload) {
    const event = stringIn(payload, 'hook_event_name')
    if (!EVENTS.has(event)) return null
    const frame = {
      cwd: optionalString(payload, 'cwd'),
      deny: (reason: string) => said({ decision: 'deny', reason }),
      pass: SILENCE,
    }
    if (event === 'BeforeAgent') return promptCall(stringIn(payload, 'prompt'), [], frame)
    const name = stringIn(payload, 'tool_name')
    if (event === 'BeforeTool')
      return { ...frame, what: `a call of ${name}`, ...toolCall(name, argumentsIn(payload, 'tool_input')) }
    return { ...frame, what: `what ${name} gave back`, texts: outputTexts(name, payload.tool_response), reads: [] }
  },
}
