/** Bits that the word code saves; negative for random text. Linear in the text. */
export declare function savedBits(text: string): number;
