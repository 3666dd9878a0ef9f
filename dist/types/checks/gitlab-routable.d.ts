import { type Check } from './check.ts';
/**
 * GitLab's routable tokens (lib/authn/token_field/generator/routable_token.rb): `<prefix><base64url>.01.<length><CRC-32>`, the
 * checksum over all before in base36. The older tokens of 20 characters have none: nothing to say of them.
 */
export declare const gitlabRoutable: Check;
