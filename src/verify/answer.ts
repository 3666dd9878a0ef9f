import type { Live } from '../model/key.ts'
import type { Sign, VerifySource } from '../rulebook/schema.ts'

/** Whether the body has to be read for this status. */
export function needsBody(verify: VerifySource, status: number): boolean {
  return [...verify.live, ...verify.dead].some((sign) => typeof sign === 'object' && sign.status === status)
}

/** What an answer says of the key. Words in the body go before a bare status; an answer that says both says nothing. */
export function meaningOf(verify: VerifySource, status: number, body: string): Live {
  const squeezed = body.replace(/\s+/g, '')
  const spoken = (sign: Sign): boolean =>
    typeof sign === 'object' &&
    sign.status === status &&
    [sign.body].flat().some((words) => squeezed.includes(words.replace(/\s+/g, '')))
  return (
    verdict(verify.live.some(spoken), verify.dead.some(spoken)) ??
    verdict(verify.live.includes(status), verify.dead.includes(status)) ??
    'unknown'
  )
}

function verdict(live: boolean, dead: boolean): Live | undefined {
  if (live && dead) return 'unknown'
  return live ? 'live' : dead ? 'dead' : undefined
}
