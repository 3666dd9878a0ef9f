/** The word that a misspelt one was probably meant to be (least edits, Levenshtein 1966), or undefined when none is near. */
export declare function nearest(word: string, words: readonly string[]): string | undefined;
