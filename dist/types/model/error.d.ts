/** Errors that a user can act on: a stable code, what happened, and what to do now. Never holds content of a scanned file. */
export type ErrorCode = 'usage' | 'config' | 'rule' | 'git' | 'not-a-repository' | 'not-found' | 'unreadable' | 'missing-object' | 'range' | 'limit' | 'stopped-rule' | 'bomb' | 'shallow' | 'accounting' | 'output' | 'interrupted' | 'internal';
export declare class KeysieveError extends Error {
    readonly code: ErrorCode;
    /** What to do now, in one sentence; empty when the message says it. */
    readonly hint: string;
    constructor(code: ErrorCode, message: string, hint?: string, cause?: unknown);
}
/** The system's error code (`ENOENT`), or the error's name: safe to print, for it holds no content. */
export declare function systemCode(error: unknown): string;
