/** Where a key lives, in the order of reports: what everybody gets first, what only this clone has last. */
const KINDS = ['HEAD', 'worktree', 'branch:', 'tag:', 'remote:', 'ref:', 'stash', 'history', 'reflog', 'unreachable']

function rank(label: string): number {
  return KINDS.indexOf(/^(?:branch|tag|remote|ref):/.exec(label)?.[0] ?? label)
}

/** The labels of all lists, each once, in the order of reports. */
export function placesOf(lists: Iterable<readonly string[]>): string[] {
  const all = new Set<string>()
  for (const list of lists) for (const label of list) all.add(label)
  return [...all].sort((a, b) => rank(a) - rank(b) || Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

/** Whether a ref's newest version has it: HEAD, a branch, a tag, any ref but the stash. */
export function isTip(label: string): boolean {
  return label === 'HEAD' || /^(?:branch|tag|remote|ref):/.test(label)
}

/**
 * The same for one path: what stands at a tip is in its history too, which need not be said, and what refs or a stash
 * reach is no news in the reflog.
 */
export function placesOfPath(lists: Iterable<readonly string[]>): string[] {
  const all = placesOf(lists)
  const atTip = all.some(isTip)
  const reached = atTip || all.includes('history') || all.includes('stash')
  return all.filter((label) => !(label === 'history' && atTip) && !(label === 'reflog' && reached))
}
