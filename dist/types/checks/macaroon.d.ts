import { type Check } from './check.ts';
/**
 * A macaroon of version 2 (libmacaroons' binary form), whole: location, identifier, caveats, signature. PyPI's tokens are
 * `pypi-` and its base64url. Argument: the location (`pypi.org`).
 */
export declare const macaroon: Check;
