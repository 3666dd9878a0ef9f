/** Bits of all placeholder words in the text; separators between the parts of a word do not matter. */
export declare function wordBits(text: string): number;
/** True when the text is made of filler words and short numbers only, by no chance: `sk-test-key-123`, `MySecretToken`. */
export declare function onlyFiller(text: string): boolean;
