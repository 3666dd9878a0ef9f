import type { Mark, Match } from '../model/match.ts'

/** What the comments at a match come to: who allows it and why, or what is wrong with the one that meant to. */
export interface InlineRuling {
  readonly allowed?: { readonly by: string; readonly reason: string }
  readonly complaint?: string
}

/**
 * `keysieve:allow` has to name the match's own rule and to give a reason; another tool's mark is taken as it is.
 * @param knows whether there is a rule of that name
 * @param honours whether the config leaves marks of that tool in force
 */
export function ruleInline(
  match: Match,
  knows: (rule: string) => boolean,
  honours: (tool: Mark['tool']) => boolean,
): InlineRuling {
  const marks = match.marks.filter(({ tool }) => honours(tool))
  const own = marks.filter(({ tool }) => tool === 'keysieve')
  const good = own.find(({ rule, reason }) => rule === match.rule && reason !== '')
  if (good) return { allowed: { by: 'inline', reason: good.reason } }
  const foreign = marks.find(({ tool }) => tool !== 'keysieve')
  if (foreign) return { allowed: { by: foreign.text, reason: foreign.reason } }
  const [first] = own
  return first ? { complaint: complaintOf(first, match, knows) } : {}
}

function complaintOf({ rule, reason }: Mark, match: Match, knows: (rule: string) => boolean): string {
  const right = `write keysieve:allow ${match.rule} REASON`
  if (!rule) return `keysieve:allow names no rule; ${right}`
  if (rule === match.rule && reason === '') return `keysieve:allow gives no reason; ${right}`
  const what = knows(rule) ? `${rule}, another rule than this finding's` : `${rule}, which is no rule`
  return `keysieve:allow names ${what}; ${right}`
}
