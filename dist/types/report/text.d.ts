import type { Format } from './format.ts';
/** For people: one block a finding, `path:line:column` first, as compilers write it, so that editors can jump there. */
export declare const text: Format;
