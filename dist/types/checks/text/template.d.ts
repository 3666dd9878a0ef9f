/** True when the text is, or holds, a template or a reference instead of a value. */
export declare function isTemplate(text: string): boolean;
