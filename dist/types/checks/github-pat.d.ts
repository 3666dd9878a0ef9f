import { type Check } from './check.ts';
/**
 * GitHub's fine-grained tokens (93 characters): of the last 16 the first 8 are the first 8 of the base32 of the SHA-256 of
 * all before, prefix included. Not documented by GitHub; it holds on real samples.
 */
export declare const githubPat: Check;
