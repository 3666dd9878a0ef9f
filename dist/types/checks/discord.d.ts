import { type Check } from './check.ts';
/** Bot tokens are `<base64 of the id>.<time>.<HMAC>`; ids are snowflakes, 17 to 20 digits (Discord's API reference). */
export declare const discord: Check;
