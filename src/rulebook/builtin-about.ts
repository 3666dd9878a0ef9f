/** The cold half of the built-in table: a chunk of its own, loaded with the first finding. */
export { ABOUT } from 'virtual:rules/cold'
