/** How the providers of the built-in rules are asked, by rule id: a table of its own that only `verify` and `rules explain` load. */
export { VERIFY } from 'virtual:rules/verify'
