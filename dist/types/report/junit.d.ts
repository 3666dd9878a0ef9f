import type { Format } from './format.ts';
/**
 * One test suite. The scan itself is a test case, so that a clean run is no empty suite (some readers refuse one); each blocking
 * finding is a failure, any other finding a skipped case, each problem an error.
 */
export declare const junit: Format;
