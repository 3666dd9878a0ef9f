/** The public library: scan text, files or what is staged from Node, with the built-in rules or your own. docs/library.md */
export {
  loadRules,
  type RuleInfo,
  type Rules,
  type ScanOptions,
  type StagedOptions,
  scanFiles,
  scanStaged,
  scanText,
  type TextOptions,
} from './library.ts'
export type { Problem, Skip } from './model/blob.ts'
export type { Confidence, Severity } from './model/confidence.ts'
export { type ErrorCode, KeysieveError } from './model/error.ts'
export type { Finding, Suppressed } from './model/finding.ts'
export type { Covered, Mode, Report, Totals } from './model/report.ts'
