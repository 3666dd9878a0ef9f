/** What a dotenv file assigns, as its loaders and shells read it: one line each. Pure; offsets are into the text. */
export interface Assignment {
    readonly name: string;
    /** Without its quotes; escapes are left as they stand. */
    readonly value: string;
    readonly start: number;
    readonly end: number;
}
/** @param text latin1 text of the file. Values over several lines are passed over: those are PEM blocks, which rules know. */
export declare function assignmentsOf(text: string): Assignment[];
/** Whether a file of that name holds local settings, is their published example, or neither. The encrypted `.env.vault` is an example too. */
export declare function dotenvKind(name: string): 'local' | 'example' | undefined;
