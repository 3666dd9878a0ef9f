/**
 * A name as code. Plain names stand between backticks; in others every sign that Markdown, a table or HTML could take for its own is
 * a character reference within `<code>`, where GitHub and GitLab look for no @mentions and #references; the comment behind an @ keeps
 * an address of e-mail from becoming a link.
 */
export declare function code(name: string): string;
/** Running text, inert: a zero-width space keeps @mentions, #references, :emoji: and bare addresses from being found. */
export declare function prose(text: string): string;
/** What a rule says: as `prose`, and its web addresses are links. */
export declare function advice(text: string): string;
