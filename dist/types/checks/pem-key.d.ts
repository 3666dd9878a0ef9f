/** Reads the private key out of armoured text, however it is carried: escaped newlines, quotes, indents, one line. */
export type PemState = 'whole' | 'encrypted' | 'broken' | 'empty';
/** What the first private key block in `text` is. */
export declare function pemState(text: string): PemState;
