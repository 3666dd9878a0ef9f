import type { Engine } from './engine/engine.ts';
import type { Items } from './model/blob.ts';
import { KeysieveError } from './model/error.ts';
import type { Ledger } from './model/ledger.ts';
import type { Match } from './model/match.ts';
/**
 * The pipeline: each blob that the source lists goes through the engine; its matches come out one by one, and the ledger is told
 * what became of every entry. A blob that cannot be read is a problem and the scan goes on with the next.
 */
export declare function scan(items: Items, engine: Engine, ledger: Ledger): AsyncGenerator<Match>;
export declare function withHint(error: KeysieveError): string;
