import { type Check, PASS } from './check.ts'
import { proofUnlessMadeUp } from './structure.ts'

const LEAST = 16

/**
 * A marker in the middle of what follows the prefix, as many characters left as right: OpenAI's `T3BlbkFJ` (base64 of
 * "OpenAI"). The prefix ends in `-` or `_`. Argument: the marker.
 */
export const centred: Check = {
  says: 'the marker stands in the middle of its body',
  accepts: ([marker, ...rest]) => (rest.length === 0 && marker !== undefined ? undefined : 'takes the marker'),
  run({ secret }, [marker = '']) {
    const at = secret.indexOf(marker)
    const side = secret.length - at - marker.length
    const prefix = secret.slice(0, Math.max(0, at - side))
    if (at < side || side < LEAST || !/^(?:[A-Za-z0-9_-]{0,40}[_-])?$/.test(prefix)) return PASS
    return proofUnlessMadeUp(secret.slice(prefix.length, at) + secret.slice(at + marker.length))
  },
}
