import type { PolicyTexts } from '../model/policy.ts';
import type { Rulebook } from '../rulebook/schema.ts';
import type { Config } from '../triage/config.ts';
interface RuleText {
    readonly name: string;
    readonly text: string;
}
/**
 * The rules that are in force: `rulebook`, the repository's own (`.keysieve/rules/` and the config's `rule-files`, from the version
 * that the config is from), without those that are off.
 */
export declare function rulebookFor(rulebook: Rulebook, config: Config | null, texts: PolicyTexts): Rulebook;
/** Each file once: one that `rule-files` names may lie in the folder. */
export declare function ownRuleTexts(config: Config | null, texts: PolicyTexts): RuleText[];
export {};
