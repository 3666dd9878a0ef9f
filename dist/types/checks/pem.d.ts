import { type Check } from './check.ts';
/** A private key in PEM, OpenSSH or PGP armour. A passphrase lowers the harm; a cut key is doubted; an ellipsis is none. */
export declare const pem: Check;
