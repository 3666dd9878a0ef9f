/** The text without the words of its prefix (`sk-proj-`, `glpat-`), as long as half of it remains. */
export declare function bodyOf(text: string): string;
