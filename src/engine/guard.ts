import { Script } from 'node:vm'

/** How long a user's rules may work on one window of text, in CPU time. */
export const BUDGET_MS = 1000

/** Milliseconds of CPU time that this process has taken. */
export type Clock = () => number

const SLOT = Symbol.for('keysieve.guarded')
/** V8's timer is one of the wall clock: with a little more a process that is alone has used up its budget the first time. */
const FIRST_TIMER = 1.25
let script: Script | undefined

/**
 * Runs `work` and stops it, in the middle of a regular expression if need be, when its time is up: V8 ends a script's execution
 * on a timer of its own, which no pattern can hold up. Where other programs had the processor meanwhile, `work` is called again, to
 * take up what it was stopped in, with twice the time. Returns false when it was stopped for good. Costs some 0.1 ms a call.
 */
export function runWithin(work: () => void, budgetMs: number, clock: Clock): boolean {
  for (let timerMs = FIRST_TIMER * budgetMs; ; timerMs *= 2) {
    const before = clock()
    if (endsWithin(work, Math.ceil(timerMs))) return true
    if (clock() - before >= budgetMs) return false
  }
}

function endsWithin(work: () => void, timerMs: number): boolean {
  const world = globalThis as { [SLOT]?: () => void }
  world[SLOT] = work
  try {
    script ??= new Script("globalThis[Symbol.for('keysieve.guarded')]()")
    script.runInThisContext({ timeout: timerMs })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false
    throw error
  } finally {
    delete world[SLOT]
  }
}
