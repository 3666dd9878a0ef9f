/** What the prefilter looks for. */
export interface Literal {
    /** Latin1, 3 to 64 characters. */
    readonly text: string;
    /** ASCII letters match in either case. */
    readonly caseless: boolean;
}
/**
 * Literals of one form in one piece: 1,400 objects or strings would cost a commit hook more milliseconds than the search. `wide` ones have a
 * NUL between their characters: they stand in UTF-16 text of either byte order (cut to 63 bytes).
 */
export interface Pack {
    readonly form: 'exact' | 'caseless' | 'wide';
    /** One character a literal: 32 and its length. */
    readonly lengths: string;
    /** The literals, a line each: run together they would read as keys, to every scanner that looks at dist/. */
    readonly texts: string;
}
/** A list of literals, numbered over all its packs. A literal is made of its pack when it is asked for. */
export declare class Literals {
    #private;
    readonly packs: readonly Pack[];
    readonly length: number;
    constructor(packs: readonly Pack[]);
    /** In the order of the list. Throws `RangeError` for a literal that no prefilter takes. */
    static of(list: readonly Literal[]): Literals;
    /** These and the others behind them. */
    with(packs: readonly Pack[]): Literals;
    isExact(index: number): boolean;
    at(index: number): Literal;
    [Symbol.iterator](): Generator<Literal>;
}
/** Throws `RangeError` for a literal that no prefilter takes. */
export declare function packOf(form: Pack['form'], list: readonly string[]): Pack;
