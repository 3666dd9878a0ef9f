/** True when `word` stands in `list`, words with blanks between: a list of hundreds costs nothing until it is asked. */
export declare function isIn(list: string, word: string): boolean;
