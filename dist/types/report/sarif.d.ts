import type { Format } from './format.ts';
/**
 * SARIF 2.1.0 (OASIS) as GitHub code scanning reads it, without blanks since uploads are limited. No snippet is given, and the secret's
 * id stands under a fingerprint of our own: GitHub computes `primaryLocationLineHash` itself and complains of another one.
 */
export declare const sarif: Format;
