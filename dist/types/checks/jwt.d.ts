import { type Check } from './check.ts';
/** A JSON Web Token (RFC 7519) in compact form: header with `alg`, claims, signature. Tells how much harm its role can do. */
export declare const jwt: Check;
/** A JWT behind a prefix (`hf_oauth_`, `ghs_<id>_`): the same questions, but one that does not parse may be another form. */
export declare const josePart: Check;
