/** Just enough of DER (X.690) to see whether bytes are the key that they claim to be. */
export declare const INTEGER = 2;
export declare const OCTET_STRING = 4;
export declare const OBJECT_ID = 6;
export declare const SEQUENCE = 48;
export interface Element {
    readonly tag: number;
    readonly content: Uint8Array;
}
/** The elements that follow one another in `bytes`, at most `most`; stops before one that is cut short or malformed. */
export declare function elementsOf(bytes: Uint8Array, most?: number): Element[];
/** The elements inside the one sequence that `bytes` start with; undefined when that is none, or cut short. */
export declare function sequenceIn(bytes: Uint8Array): Element[] | undefined;
export declare function hasTags(elements: readonly Element[], ...tags: readonly number[]): boolean;
