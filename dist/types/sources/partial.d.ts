import { type Git } from './git.ts';
/** Whether the repository is a partial clone, in which objects may lack that its remote promised to give (and that are never fetched here). */
export declare function isPartial(git: Git): boolean;
