import { type Check } from './check.ts';
/**
 * GitHub's classic form (github.blog, "Behind GitHub's new authentication token formats", 2021), also npm's and Vercel's:
 * `<prefix><body><base62 of the CRC-32 of the body, 6 characters>`. Argument: the length of the prefix.
 */
export declare const crc32Base62: Check;
