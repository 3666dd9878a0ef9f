import { type Check } from './check.ts';
/**
 * The password of a URL or connection string. Refused: templates, manuals' words, the user's own name, examples' hosts;
 * doubted: anything for this very machine. `password` alone is refused; `correct-horse` is somebody's.
 */
export declare const urlPassword: Check;
