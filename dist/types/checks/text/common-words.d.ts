/** Lower-case words of 3 to 14 letters. Made at the first call: a hook loads this file at every commit and seldom needs it. */
export declare function commonWords(): ReadonlySet<string>;
