import type { Dialect } from './call.ts'
import { claude } from './claude.ts'
import { copilot } from './copilot.ts'
import { cursor } from './cursor.ts'
import { gemini } from './gemini.ts'

/** The first that speaks it. Gemini's names of events are its own, so it is asked before Claude Code, whose dialect many others speak. */
export const DIALECTS: readonly Dialect[] = [cursor, gemini, claude, copilot]
