import type { RuleAbout } from './schema.ts';
export declare const ABOUT: Readonly<Record<string, RuleAbout>>;
