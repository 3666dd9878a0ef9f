import type { PolicyTexts } from '../model/policy.ts';
import type { Rulebook } from '../rulebook/schema.ts';
import type { Config } from '../triage/config.ts';
/** The rules that are in force: `rulebook`, the config's `rule-files` (from the version that the config is from), without those that are off. */
export declare function rulebookFor(rulebook: Rulebook, config: Config, texts: PolicyTexts): Rulebook;
