import { type Check } from './check.ts';
/** True when the text is bech32 (BIP-173) with this human-readable part; its limit of 90 characters is left out, as age does. */
export declare function isBech32(text: string, human: string): boolean;
/** age secret keys and Nostr's nsec. Argument: the human-readable part (`age-secret-key-`, `nsec`). */
export declare const bech32: Check;
