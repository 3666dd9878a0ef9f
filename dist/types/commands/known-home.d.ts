import type { Io } from './io.ts';
interface Named {
    readonly name: string;
    readonly value: string;
}
/** What the credentials files of the user's home hold, each under the name of a secret. */
export declare function homeAssignments(io: Io, read: (file: string) => string | undefined): Named[];
export {};
