import type { PolicyTexts } from '../model/policy.ts';
import type { Io } from './io.ts';
import type { ScanOptions } from './options.ts';
/** What `--config-from` and `--config` put in the place of the version that would count. */
export declare function chosenPolicy(io: Io, options: ScanOptions, usual: PolicyTexts): PolicyTexts;
