/** By byte: 1 for printable ASCII, tab, LF and CR. */
export declare const PRINTABLE: Uint8Array<ArrayBuffer>;
