import { type Check } from './check.ts';
/** For values next to a name: refuses what a program points with (paths, modules, calls, versions, names made of words). */
export declare const notPath: Check;
