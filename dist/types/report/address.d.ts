export declare function addressIn(text: string): string | null;
/** The text in pieces: addresses stand at the odd places. */
export declare function splitAtAddresses(text: string): string[];
