import type { CompiledContext } from '../rulebook/schema.ts';
/**
 * Reads the text between a provider's name and the token behind it. `exact`: the name goes on into a key word and
 * is given the value (MISTRAL_API_KEY=..., mistralApiKey: '...', Mistral(api_key="..."), xi-api-key: ...,
 * mistral: { apiKey: ... }), or a Bearer header stands with the provider's host. `near`: the name is there and the
 * value is given to something. `none`: prose, a hash beside a name, a file name.
 */
export type Context = 'exact' | 'near' | 'none';
/**
 * The match starts at the first name, but any name, header or host between it and the token may be the one that tells:
 * `X_APP_ID=.. X_APP_KEY=<token>`, a host and then a header. The best of them counts.
 *
 * @param lead text from the start of the match up to the token
 * @param before the text before it
 * @param after the text behind the token
 */
export declare function contextOf(context: CompiledContext, lead: string, before: string, after: string): Context;
