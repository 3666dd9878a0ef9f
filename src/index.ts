/** The public library: scan text, files or what is staged from Node, with the built-in rules or your own. */
export { type ScanResult, scanFiles, scanStaged, scanText, type TextOptions } from './library.ts'
export type { Problem, Skip } from './model/blob.ts'
export type { Confidence, Severity } from './model/confidence.ts'
export { KeysieveError } from './model/error.ts'
export type { Finding } from './model/finding.ts'
