/** Literals that may be a `keysieve:allow`, or one that was misspelt. In any case. */
export const SIGN_WORDS = ['keysieve:', 'keysieve-allow', 'key-sieve:allow', 'keyseive:allow', 'keysive:allow'] as const
