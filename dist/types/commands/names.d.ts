import type { Engine } from '../engine/engine.ts';
import type { Match } from '../model/match.ts';
import type { Report } from '../model/report.ts';
interface Printed {
    readonly report: Report;
    readonly known: readonly Match[];
    readonly notes: readonly string[];
}
/**
 * What is about to be printed, with the keys masked that stand in names: of files, branches and authors, wherever a text repeats them.
 * Content is masked by its spans long before; a name is no content, so that all that will be said goes through the rules once more.
 */
export declare function withoutNamedKeys<T extends Printed>(printed: T, engine: Engine): Promise<T>;
export {};
