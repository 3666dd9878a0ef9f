import { type Check } from './check.ts';
/**
 * A marker in the middle of what follows the prefix, as many characters left as right: OpenAI's `T3BlbkFJ` (base64 of
 * "OpenAI"). The prefix ends in `-` or `_`. Argument: the marker.
 */
export declare const centred: Check;
