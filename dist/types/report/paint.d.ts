/** The few colours of text output (ECMA-48 SGR), or none. */
export interface Paint {
    bold(text: string): string;
    dim(text: string): string;
    red(text: string): string;
    yellow(text: string): string;
    /** Not to be overlooked. */
    alarm(text: string): string;
}
export declare function paintFor(color: boolean): Paint;
