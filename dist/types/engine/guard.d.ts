/** How long a user's rules may work on one window of text. */
export declare const BUDGET_MS = 1000;
/**
 * Runs `work` and stops it, in the middle of a regular expression if need be, when the time is up: V8 ends a script's execution
 * on a timer of its own, which no pattern can hold up. Returns false when it was stopped. Costs some 0.1 ms a call.
 */
export declare function runWithin(work: () => void, timeoutMs: number): boolean;
