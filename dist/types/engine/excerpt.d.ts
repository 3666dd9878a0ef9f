import { type Redacted } from '../model/redaction.ts';
interface Range {
    readonly start: number;
    readonly end: number;
}
/**
 * The line of a match with every match in it masked. `masks` are all candidates of the window, sorted by start;
 * nothing at or behind `known` is shown, since what stands there has not been looked at yet.
 */
export declare function excerptOf(text: Buffer, at: Range, masks: readonly Range[], known: number): Redacted;
export {};
