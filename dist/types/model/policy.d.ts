/** The texts that say what a repository's people allow, in the one version of them that counts for a scan. */
export interface PolicyTexts {
    /** Which version this is: `the index`, `the work tree`, a revision. */
    readonly from: string;
    /** Content of `.keysieveignore`, null when there is none. */
    readonly ignores: Buffer | null;
    /** The `.keysieve.yml` files, the root's first. */
    readonly configs: readonly PolicyText[];
    /** The repository's own rule files, `.keysieve/rules/*.yml`, in the order of their names. */
    readonly rules: readonly PolicyText[];
    /** Policy files that the change under scan adds, edits or deletes. */
    readonly edited: readonly string[];
    /** Another file of the same version, by its path in the repository; null when it is not there. */
    readonly read: (path: string) => Buffer | null;
}
export interface PolicyText {
    readonly path: string;
    readonly bytes: Buffer;
    /** What it speaks for, where its path does not tell: '' for everything. */
    readonly folder?: string;
}
export declare const IGNORE_FILE = ".keysieveignore";
export declare const CONFIG_FILE = ".keysieve.yml";
export declare const RULES_FOLDER = ".keysieve/rules";
export declare const NO_POLICY: PolicyTexts;
/** `.keysieve.yml`, in any folder, the root's `.keysieveignore`, or a rule file of the root. */
export declare function isPolicyFile(path: string): boolean;
/** `.keysieve/rules/*.yml` (or `.yaml`): found without being named. */
export declare function isRuleFile(path: string): boolean;
