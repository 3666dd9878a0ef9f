import type { Format } from './format.ts';
/**
 * GitLab's Code Quality report. Fingerprints count the findings of one value in a file instead of naming lines, so that a finding
 * that moves within its file is not a new one. Problems are entries too: an incomplete scan is no clean one.
 */
export declare const gitlab: Format;
