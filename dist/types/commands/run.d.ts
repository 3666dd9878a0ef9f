import { Engine } from '../engine/engine.ts';
import type { Items } from '../model/blob.ts';
import type { Live } from '../model/key.ts';
import { Ledger } from '../model/ledger.ts';
import type { Match } from '../model/match.ts';
import { type PolicyTexts } from '../model/policy.ts';
import { type Covered, type Mode, type Report } from '../model/report.ts';
import type { Attribution } from '../publish.ts';
import type { Running } from '../rulebook/known.ts';
import type { Rulebook } from '../rulebook/schema.ts';
import type { Config } from '../triage/config.ts';
import type { Io } from './io.ts';
import type { LocalFiles } from './known-secrets.ts';
import type { ScanOptions } from './options.ts';
/** A scan that is ready to run. */
export interface Plan {
    readonly mode: Mode;
    readonly root: string;
    readonly head?: string | null;
    readonly covered?: Covered;
    readonly items: Items;
    /** The ignores and config that count. */
    readonly policy?: () => PolicyTexts | Promise<PolicyTexts>;
    /** Everything there is gets scanned: ignore lines that match nothing are stale. */
    readonly full?: boolean;
    /** Sets aside what is known; runs when all matches are there. */
    readonly triage?: (matches: readonly Match[], engine: Engine) => Promise<Triaged>;
    /** Dotenv files whose values are looked for unless the options say otherwise; left out: none, or what the options say. */
    readonly dotenvs?: () => LocalFiles;
    /** Files that do not belong into git, whatever the rules find in them, are findings too. */
    readonly guard?: boolean;
    /** Asks the providers of what is reported; gives it back with their answers. Null: nobody was asked, and there is no report. */
    readonly ask?: Ask;
    /** Advice behind the summary when something blocks. */
    readonly advice?: (report: Report) => string;
    /** In the place of the built-in rules. */
    readonly rulebook?: Rulebook;
}
export interface Triaged {
    readonly findings: readonly {
        readonly match: Match;
        readonly by?: Attribution;
        readonly live?: Live;
    }[];
    readonly known: readonly Match[];
}
export type Ask = <T extends Triaged & {
    readonly notes: readonly string[];
}>(triaged: T, rulebook: Rulebook, ledger: Ledger) => Promise<T | null>;
/** Runs a plan from source to exit code: 0 clean, 1 a blocking finding, 2 incomplete (also with findings). */
export declare function runPlan(io: Io, options: ScanOptions, plan: Plan): Promise<number>;
export interface Result {
    readonly report: Report;
    readonly known: readonly Match[];
    readonly notes: readonly string[];
    /** Nobody was asked (see `Plan.ask`): there is nothing to report. */
    readonly silent: boolean;
}
/** Runs a plan and prints nothing. */
export declare function resultOf(io: Io, options: ScanOptions, plan: Plan): Promise<Result>;
export declare function createEngine(rulebook: Running, now: number, decode?: boolean): Engine;
export interface Policy {
    readonly texts: PolicyTexts;
    /** Null when there is no config file: nothing of what reads one is loaded then. */
    readonly config: Config | null;
}
/** The ignores and config in force. Throws `KeysieveError` ('config') for a config that does not fit. */
export declare function policyOf(io: Io, options: ScanOptions, plan: Pick<Plan, 'policy'>): Promise<Policy>;
export declare function loadRulebook(options: ScanOptions, { texts, config }: Policy, base?: Rulebook): Promise<Rulebook>;
