import { type Check } from './check.ts';
/** Artifactory: a reference token decodes to `reftkn:01:<expiry>:<random>`, an API key is base58. */
export declare const jfrog: Check;
