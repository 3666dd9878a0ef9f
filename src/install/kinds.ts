/** The git hooks that keysieve can stand in, and what is peculiar to each. */

export const HOOK_KINDS = ['pre-commit', 'pre-merge-commit', 'pre-push', 'commit-msg', 'pre-receive'] as const
export type HookKind = (typeof HOOK_KINDS)[number]

/** A clean merge runs only pre-merge-commit; a rebase, a cherry-pick and `--no-verify` run neither, and pre-push sees them all. */
export const DEFAULT_KINDS: readonly HookKind[] = ['pre-commit', 'pre-merge-commit', 'pre-push']

/** What a bare repository on a server can refuse. */
export const SERVER_KINDS: readonly HookKind[] = ['pre-receive']

/**
 * Kinds that get a list of refs on standard input, and in which keysieve goes first: what else stands there may send data away
 * (git-lfs uploads in pre-push). In the others it goes last, for what else stands there may change the index or the message.
 */
export function goesFirst(kind: HookKind): boolean {
  return kind === 'pre-push' || kind === 'pre-receive'
}

/**
 * Every other hook that git may look for in `core.hooksPath`. A global hooks folder must pass them on, or it would turn them off in
 * every repository. Left out: push-to-checkout and proc-receive, whose mere presence changes what git does (githooks(5)).
 */
export const PASSED_ON = [
  'applypatch-msg',
  'pre-applypatch',
  'post-applypatch',
  'prepare-commit-msg',
  'post-commit',
  'pre-rebase',
  'post-checkout',
  'post-merge',
  'update',
  'post-receive',
  'post-update',
  'reference-transaction',
  'pre-auto-gc',
  'post-rewrite',
  'sendemail-validate',
  'p4-changelist',
  'p4-prepare-changelist',
  'p4-post-changelist',
  'p4-pre-submit',
  'post-index-change',
] as const

export function isHookKind(name: string): name is HookKind {
  return (HOOK_KINDS as readonly string[]).includes(name)
}
