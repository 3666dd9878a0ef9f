/**
 * What a path tells of its content. Context and generic rules stay off `locked` (lock files, source maps), `minified`
 * and `media` paths; rules with a literal prefix run everywhere, and no path is ever skipped for its kind.
 */
export type TextKind = 'plain' | 'locked' | 'minified' | 'media';
export declare function textKind(path: string): TextKind;
