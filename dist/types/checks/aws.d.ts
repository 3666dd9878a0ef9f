import { type Check } from './check.ts';
/** Access key ids are base32 behind their four letters; invented ones seldom keep to it (no 0, 1, 8, 9). */
export declare const awsKeyId: Check;
/** Long-lived Bedrock keys: `ABSK` and base64 of `BedrockAPIKey-<id>-at-<account>:<secret>`. */
export declare const bedrock: Check;
