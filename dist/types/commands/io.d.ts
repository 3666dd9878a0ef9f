/** What a command gets of the world: cli.ts alone knows the process. */
export interface Io {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly stdin: NodeJS.ReadableStream & {
        readonly isTTY?: boolean;
    };
    readonly stdout: Output;
    readonly stderr: Output;
    /** Milliseconds since the epoch. */
    now(): number;
    /** The program's own file, for hooks that call it. */
    readonly program: string;
    readonly node: string;
}
export interface Output {
    write(text: string): void;
    readonly isTTY: boolean;
    /** Writes bytes and waits until they have left; false when nobody reads any more. */
    bytes?(bytes: Uint8Array): Promise<boolean>;
}
/** Order: flag, NO_COLOR, FORCE_COLOR, CI systems that render ANSI, terminal. */
export declare function wantsColor(io: Io, flag: boolean | undefined, output: Output): boolean;
