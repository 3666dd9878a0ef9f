import { type Check } from './check.ts';
/** Base64 whose last four bytes are the Marvin32 of all before. Arguments: the seeds, eight characters each; one must hold. */
export declare const azureMarvin: Check;
/**
 * Common annotated security keys: 80 characters and the first four of the checksum in base62 (derived keys) or in base64;
 * the long form of 88 characters ends in all four bytes.
 */
export declare const azureCask: Check;
/** Client secrets of Microsoft Entra (Azure AD): `7Q~` or `8Q~` after three characters. */
export declare const azureAdSecret: Check;
