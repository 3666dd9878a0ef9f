/** Texts with a form of their own that are no keys. Each pattern is anchored and has no nested repeats. */
/** File name or path, URL, host, e-mail address. */
export declare function isPath(text: string): boolean;
/** Version, date, address or number with a point. */
export declare function isFigure(text: string): boolean;
/** A call or an index: `getPassword()`, `config["key"]`. */
export declare function isCode(text: string): boolean;
