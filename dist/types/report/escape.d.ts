/** Names from a repository can hold anything: what a terminal or a log would obey is shown, not sent. */
export declare function visible(text: string): string;
