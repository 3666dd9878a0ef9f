import { type Check } from './check.ts';
/**
 * Base64 of two parts and a colon: `<N letters or digits>:<uuid>` (NVIDIA's old NGC keys, N = 26) or, with `bitbucket`,
 * `<digits>:<20 bytes>` (HTTP access tokens of Bitbucket and Jira Data Center; a prefix such as `BBDC-` is skipped).
 */
export declare const base64Pair: Check;
