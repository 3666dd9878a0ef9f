/** The public library: scan text, files or what is staged from Node, with the built-in rules or your own. docs/library.md */
export { loadRules, type RuleInfo, type Rules, type ScanOptions, type StagedOptions, scanFiles, scanStaged, scanText, type TextOptions, } from './library.js';
export type { Problem, Skip } from './model/blob.js';
export type { Confidence, Severity } from './model/confidence.js';
export { type ErrorCode, KeysieveError } from './model/error.js';
export type { Finding, Suppressed } from './model/finding.js';
export type { Covered, Mode, Report, Totals } from './model/report.js';
