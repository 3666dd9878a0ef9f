/** The part of the value that is to be looked for (of an address its password), or null. */
export declare function worthKnowing(name: string, value: string): string | null;
