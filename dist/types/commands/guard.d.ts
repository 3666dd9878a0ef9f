import type { Match } from '../model/match.ts';
import type { GuardedFile } from './guarded.ts';
import type { Triaged } from './run.ts';
/** The files that do not belong into git, one match a value. `settled` leaves one finding a file. */
export declare function guardMatches(files: readonly GuardedFile[]): Match[];
/** One finding a file, and none where a rule is at least as sure of something else in it. Values the last commit has are passed over. */
export declare function settled({ findings, known }: Triaged): Triaged;
