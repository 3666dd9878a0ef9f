import type { Format } from './format.ts';
/** Formats by name; each is loaded when it is asked for. A new format is one file and one line. */
export declare const FORMATS: Readonly<Record<string, () => Promise<Format>>>;
