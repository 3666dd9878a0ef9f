import type { Mode, Report } from '../../model/report.ts';
import type { Knows, PageKey } from './data.ts';
import { type Branch, type Child } from './tree.ts';
export declare const MODE_WORDS: Readonly<Record<Mode, string>>;
/** `web` of `/home/ann/web`. */
export declare function nameOf({ scan }: Report): string;
/** The answer in one line, before anything else. */
export declare function headlineOf(report: Report, keys: readonly PageKey[]): string;
export declare function headerOf(report: Report, keys: readonly PageKey[], made: string): Branch;
/** What was not scanned, said before what was found. */
export declare function alarmOf({ problems }: Report): Child;
export declare function tilesOf(report: Report, keys: readonly PageKey[], knows: Knows): Branch;
