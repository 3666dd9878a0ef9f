/** The cold half of the built-in table: a chunk of its own, loaded with the first finding. */
import { ABOUT as STORED } from 'virtual:rules/cold'
import { LOCAL_RULES } from './local-about.ts'
import type { RuleAbout } from './schema.ts'

const local = Object.entries(LOCAL_RULES).map(([id, { about }]) => [id, about] as const)

export const ABOUT: Readonly<Record<string, RuleAbout>> = { ...STORED, ...Object.fromEntries(local) }
