import { goesFirst, type HookKind } from './kinds.ts'

/**
 * The shell text for hook scripts and configs that a team commits, so it names no path of this machine: the clone's own launcher first
 * (it knows where node and the program are), then what `npm install` brought, then PATH. A clone that has none of them is stopped with
 * a line that says what to do. There is no single quote in it, for it also stands between single quotes.
 */
export function callLines(kind: HookKind | 'framework', args: string): string[] {
  return [
    'keysieve_hook="$(git rev-parse --git-common-dir)/keysieve/hook.sh"',
    `if [ -f "$keysieve_hook" ]; then sh "$keysieve_hook" ${kind}${args}`,
    `elif [ -f node_modules/.bin/keysieve ]; then node_modules/.bin/keysieve hook ${kind}${args}`,
    `elif command -v keysieve >/dev/null; then keysieve hook ${kind}${args}`,
    `else echo "keysieve is not set up in this clone: run npx keysieve install (KEYSIEVE=0 skips it once)" >&2; [ "\${KEYSIEVE-}" = 0 ]`,
    'fi || exit $?',
  ]
}

/** The block for a shell script that git (or husky) runs as the hook, at its end: a failure of the script so far stays one. */
function lastLines(kind: HookKind): string[] {
  return ['keysieve_was=$?; [ "$keysieve_was" = 0 ] || exit "$keysieve_was"', ...callLines(kind, ' "$@"')]
}

/** The block at the script's start; where the hook gets a list of refs, it is read here and given back to the script below. */
export function firstLines(kind: HookKind): string[] {
  const call = callLines(kind, ' "$@"')
  if (!goesFirst(kind)) return call
  const [launcher = '', condition = '', ...rest] = call
  return [
    'keysieve_input="$([ -t 0 ] || cat)"',
    launcher,
    `{ [ -z "$keysieve_input" ] || printf "%s\\n" "$keysieve_input"; } | ${condition}`,
    ...rest,
    'if [ -z "$keysieve_input" ]; then exec </dev/null; else exec <<KEYSIEVE',
    '$keysieve_input',
    'KEYSIEVE',
    'fi',
  ]
}

/** Where and how the block stands in a shell script. */
export interface Place {
  readonly at: number
  readonly lines: string[]
  /** True when a hook that should be last is first, because the script may end before its end. */
  readonly early: boolean
}

/**
 * Last for kinds in which others may change what is committed, unless the script could leave before its end (`exit`, `exec`):
 * a block that is not reached would pass everything. First means behind the `#!`, the comments that follow, and husky's own line.
 */
export function placeIn(script: string, kind: HookKind): Place {
  if (!goesFirst(kind) && !mayLeave(script)) return { at: script.length, lines: lastLines(kind), early: false }
  const head = /^(?:#[^\n]*(?:\n|$))*/.exec(script)?.[0].length ?? 0
  const husky = /^[^\n#]*\/husky\.sh["']?[ \t]*(?:\n|$)/m.exec(script)
  return { at: husky ? husky.index + husky[0].length : head, lines: firstLines(kind), early: !goesFirst(kind) }
}

/** True when a command of the script may end it early, or its last line goes on in the next. `pnpm exec` and the like are no such command. */
function mayLeave(script: string): boolean {
  const code = withoutComments(script)
  return /(?:^|[;&|(){!]|\b(?:then|else|do)[ \t])[ \t]*(?:exit|exec|return)\b/m.test(code) || /\\\s*$/.test(code)
}

/** True when `sh` and its relatives run this text: it says so, or says nothing and is no binary. */
export function isShellScript(script: string): boolean {
  if (!script.startsWith('#!')) return !script.includes('\0')
  return /^#![^\n]*\b(?:ba|da|a|z|k|mk)?sh\b/.test(script)
}

/** True when people call keysieve in this script already. */
export function callsKeysieve(script: string): boolean {
  return /\bkeysieve (?:hook|staged)\b/.test(withoutComments(script))
}

function withoutComments(script: string): string {
  return script.replace(/^[ \t]*#.*$/gm, '')
}
