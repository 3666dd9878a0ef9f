import type { Finding } from '../model/finding.ts';
/** `image.tar!layer.tar!app/.env`: the path with the way through archives. Unescaped. */
export declare function fullPath({ path, inside }: Pick<Finding, 'path' | 'inside'>): string;
/** False for what stands in no file of the tree: standard input, commit and tag messages. */
export declare function isFile(path: string): boolean;
/** Before what is said of a finding, where its provider was asked: `LIVE, `, `dead, ` or nothing. */
export declare function liveWord({ live }: Pick<Finding, 'live'>): string;
