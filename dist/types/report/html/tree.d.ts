/**
 * What the page is made of, before it becomes text (markup.ts) or elements (page/dom.ts). Strings are only ever text: names from a
 * repository cannot become markup, since there is no way to write any.
 */
export interface Branch {
    readonly tag: string;
    readonly attributes: Attributes;
    readonly children: readonly Tree[];
}
export type Tree = Branch | string;
/** False and null: left out; true: there, without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;
export type Child = Tree | false | null | readonly Child[];
/** Example: `h('td', { class: 'path' }, 'src/a.ts')`. */
export declare function h(tag: string, attributes: Attributes, ...children: readonly Child[]): Branch;
export declare const SVG_TAGS: readonly ['svg', 'rect', 'path', 'title', 'line'];
