import { type Check } from './check.ts';
/** The key file of a Google service account: the whole JSON object, or its `private_key` with the fields around it. */
export declare const serviceAccount: Check;
