/** Literals that may be a `keysieve:allow`, or one that was misspelt. In any case. */
export declare const SIGN_WORDS: readonly ['keysieve:', 'keysieve-allow', 'key-sieve:allow', 'keyseive:allow', 'keysive:allow'];
