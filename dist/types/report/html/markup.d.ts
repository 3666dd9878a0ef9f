import type { Tree } from './tree.ts';
/** A tree as HTML. Signs that HTML has a meaning for are references, controls are shown as text. */
export declare function markup(tree: Tree): string;
/** JSON that can stand in a script element: nothing in it ends the element or opens another one. */
export declare function embedded(value: unknown): string;
