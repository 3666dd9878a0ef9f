import type { DecoderName } from '../../decoders/list.ts';
import type { Suspect } from './suspect.ts';
/** Literals that wake a decoder. `\u006` to `\u007` are letters, which nobody escapes but who hides them. */
export declare const WORDS: readonly {
    readonly text: string;
    readonly decoder: DecoderName;
}[];
/** What to decode where a word stands at `at`, or undefined. */
export declare function escapedAtWord(text: Buffer, at: number, limit: number, decoder: DecoderName): Suspect | undefined;
/** What to decode where a rule's literal stands at `at`, or undefined: inside of a word (most short literals in base64) it begins no token. */
export declare function escapedAtLiteral(text: Buffer, at: number, limit: number): Suspect | undefined;
