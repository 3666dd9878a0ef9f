import { splitAtAddresses } from './address.ts'
import { visible } from './escape.ts'

/** Longer names are cut at their start, since the end tells more. */
const LONGEST_NAME = 200

/** Without a meaning in Markdown, within a table and between backticks. */
const PLAIN = /^[\w./:@()+=,-]+(?: [\w./:@()+=,-]+)*$/

/**
 * A name as code. Plain names stand between backticks; in others every sign that Markdown, a table or HTML could take for its own is
 * a character reference within `<code>`, where GitHub and GitLab look for no @mentions and #references; the comment behind an @ keeps
 * an address of e-mail from becoming a link.
 */
export function code(name: string): string {
  const text = clipped(visible(name))
  return PLAIN.test(text) ? `\`${text}\`` : `<code>${referenced(text).replaceAll('&#64;', '&#64;<!-- -->')}</code>`
}

/** Running text, inert: a zero-width space keeps @mentions, #references, :emoji: and bare addresses from being found. */
export function prose(text: string): string {
  return referenced(visible(text)).replace(/(&#(?:35|58|64);)(?=\S)/g, '$1&#8203;')
}

/** What a rule says: as `prose`, and its web addresses are links. */
export function advice(text: string): string {
  return splitAtAddresses(visible(text))
    .map((piece, i) => (i % 2 === 1 ? `<${piece}>` : prose(piece)))
    .join('')
}

function referenced(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[!#$&*<>@[\\\]^_`{|}~]|:(?=\S)/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/www(?=\.)/gi, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`)
}

function clipped(text: string): string {
  return text.length > LONGEST_NAME ? `…${text.slice(-LONGEST_NAME).replace(/^[\udc00-\udfff]/, '')}` : text
}
