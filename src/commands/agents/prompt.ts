import type { Call } from './call.ts'

/** `@path` in a prompt gives the agent that file, and no other hook is asked about it. */
const MENTION = /(?:^|[\s(])@("[^"\n]+"|[^\s"'`)]+)/g
const MOST_MENTIONS = 50

export function promptCall(
  prompt: string,
  attached: readonly string[],
  frame: Pick<Call, 'cwd' | 'deny' | 'pass'>,
): Call {
  const mentioned = Array.from(prompt.matchAll(MENTION), ([, name]) =>
    name!.replaceAll('"', '').replace(/#L?\d[-L\d]*$|[.,;:!?]+$/, ''),
  )
  return {
    ...frame,
    what: 'the prompt',
    texts: [{ text: prompt, path: 'the prompt', before: [], file: null }],
    reads: [...new Set([...attached, ...mentioned.slice(0, MOST_MENTIONS)])],
  }
}
