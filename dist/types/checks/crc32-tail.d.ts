import { type Check } from './check.ts';
/** Grafana service account: `glsa_<32>_<CRC-32 of the 37 characters before, bytes in little-endian order>`. */
export declare const grafanaGlsa: Check;
/** Zuplo: `zpka_<32>_<CRC-32 of the 32 characters>`. */
export declare const zuplo: Check;
/** Atlassian API tokens: the last eight are the CRC-32 of all before, prefix included, in capitals; `=` may stand between. */
export declare const atlassian: Check;
/** Confluent Cloud: `cflt<54><first 6 of base64 of the CRC-32 of the 54, little-endian>`. */
export declare const confluent: Check;
