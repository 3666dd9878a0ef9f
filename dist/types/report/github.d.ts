import type { Format } from './format.ts';
/**
 * Workflow commands of GitHub Actions, which become annotations: blocking findings and problems are errors, the others warnings. What
 * is over the limit follows as plain lines of the log, and the summary.
 */
export declare const github: Format;
export declare function command(kind: string, properties: Readonly<Record<string, string | number>>, message: string): string;
