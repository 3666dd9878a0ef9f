import { type Check } from './check.ts';
/** `<8 to 10 digits>:AA<33>`: tokens of bots have begun with AA since they exist. */
export declare const telegram: Check;
