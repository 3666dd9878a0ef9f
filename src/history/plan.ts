import type { Finding } from '../model/finding.ts'
import { isTip } from '../model/lives.ts'
import type { Part } from '../model/part.ts'
import { MASK } from '../model/secret.ts'
import { COMMIT_MESSAGE, TAG_MESSAGE } from '../sources/messages.ts'
import { isRefPath } from '../sources/ref-objects.ts'
import { shellWord } from './shell-word.ts'

/** More versions of a file than this are not named one by one. */
const MOST_BLOBS = 100
/** Bytes of a name that are no UTF-8 are shown percent-encoded: no shell word can be made of it. */
const STRAY_BYTE = /%[0-9A-F]{2}/
const REMOVED = 'b"(this message held a key and was removed)\\n"'

/**
 * What to do about a key, in the order that helps: a key that is revoked is harmless wherever it stands, and rewriting history
 * reaches neither clones nor forks, so it comes last. Commands name paths, blobs and commits; none holds a value.
 */
export function planOf(finding: Finding, since: string | null, parts: readonly Part[]): string[] {
  const committed = parts.filter(({ blobs }) => blobs.length > 0)
  const { provider, remedy } = finding
  const standing = parts.filter(({ worktree, finding: { livesIn = [] } }) => worktree || livesIn.some(isTip))
  const editable = standing.filter(
    (part) => part.worktree || (isInCommits(part) && part.finding.livesIn?.some(isEditable)),
  )
  const fixed = standing.filter(
    (part) => isInCommits(part) && !editable.includes(part) && pathOf(part) !== COMMIT_MESSAGE,
  )
  const uncommitted = standing.filter((part) => !isInCommits(part) && part.finding.livesIn?.some(isTip))
  const files = editable.map(pathOf).filter((path) => path !== COMMIT_MESSAGE && path !== TAG_MESSAGE)
  if (committed.length === 0)
    return [
      `It is in no commit yet: take it out of ${wordsOf(files)} and read it from the environment or a secret store.`,
      `If the file has left this machine, revoke it. ${remedy}`,
    ]
  return [
    `Revoke it first, whatever else is planned. ${remedy}`,
    'Put the new key where its users read it from the environment or a secret store, into no tracked file.',
    `Look into the usage log of ${provider} for use that is not yours${since ? `, from ${since.slice(0, 10)} on` : ''}.`,
    ...(files.length > 0 ? [`Take it out of ${wordsOf(files)}, commit and push that.`] : []),
    ...atRefsAlone(uncommitted, false),
    ...atRefsAlone(fixed, true),
    ...rewriting(committed.filter(isInCommits)),
    ...localSteps(committed),
  ]
}

function pathOf({ finding }: Part): string {
  return finding.path
}

/** False for what refs name without a commit, in a tree or by itself: a rewrite leaves such refs as they are. */
function isInCommits({ first }: Part): boolean {
  return first !== null
}

/** Whether a commit can take it away there: of what a tag names, none can. */
function isEditable(label: string): boolean {
  return label === 'HEAD' || /^(?:branch|remote):/.test(label)
}

/** @param rewritable whether the rewrite is another way */
function atRefsAlone(parts: readonly Part[], rewritable: boolean): string[] {
  const labels = [...new Set(parts.flatMap(({ finding }) => finding.livesIn ?? []).filter(isTip))]
  if (labels.length === 0) return []
  const names = labels.map(refNameOf)
  const refs = names.filter(isNameable).map(shellWord).join(' ')
  const files = wordsOf(parts.map(pathOf).filter((path) => !isRefPath(path)))
  const has = `${wordsOf(labels)} ${labels.length === 1 ? 'has' : 'have'} it`
  const where = files === '' ? has : rewritable ? `In ${files} only ${has}` : `${has} in ${files}`
  const words = `${where}, where nothing can be committed${rewritable ? ': the rewrite below moves tags along' : ''}.`
  if (refs === '') return [words]
  return [
    `${words} Where nobody needs them, delete them${rewritable ? ' instead' : ''}, here and in every clone:`,
    `git push origin --delete ${refs}; printf 'delete %s\\n' ${refs} | git update-ref --stdin`,
  ]
}

function refNameOf(label: string): string {
  return label
    .replace(/^ref:/, '')
    .replace(/^tag:/, 'refs/tags/')
    .replace(/^remote:/, 'refs/remotes/')
}

/** Whether a command can name it: one that holds a key is masked before it comes here. */
function isNameable(name: string): boolean {
  return !STRAY_BYTE.test(name) && !name.includes(MASK)
}

function wordsOf(paths: readonly string[]): string {
  const words = [...new Set(paths)].map(shellWord)
  return words.length > 10 ? `${words.slice(0, 10).join(', ')} and ${words.length - 10} more files` : words.join(', ')
}

/** What a clone of the server gets: the only thing that a rewrite can change. */
function rewriting(parts: readonly Part[]): string[] {
  const shared = parts.filter(({ finding: { livesIn = [] } }) => livesIn.includes('history') || livesIn.some(isTip))
  if (shared.length === 0) return []
  const { options, blobs, notes } = filterOf(shared)
  const list = blobs.length > 0 ? [`printf '%s\\n' ${blobs.join(' ')} >../keysieve-blobs.txt`] : []
  return [
    'Rewrite the history last, and only if you must: everybody has to clone anew, and clones, forks and caches keep what they have. ' +
      'Then, in a fresh clone (git clone URL clean, cd clean), with git-filter-repo:',
    [...list, `git filter-repo ${options.join(' ')}`].join(' && '),
    ...notes,
    'git remote add origin URL && git push --force --all origin && git push --force --tags origin',
  ]
}

/** One call for everything: a second one would find the commits under other names. */
function filterOf(parts: readonly Part[]) {
  const options: string[] = []
  const notes: string[] = []
  const files = parts.filter((part) => part.finding.path !== COMMIT_MESSAGE && part.finding.path !== TAG_MESSAGE)
  // A file that is gone goes as a whole; one that stays loses the versions with the key.
  const many = files.filter((part) => part.kept && part.blobs.length > MOST_BLOBS && isNameable(pathOf(part)))
  const whole = files.filter((part) => many.includes(part) || (!part.kept && isNameable(pathOf(part))))
  const stripped = files.filter((part) => !whole.includes(part))
  if (whole.length > 0) options.push('--invert-paths', ...whole.map((part) => `--path=${shellWord(pathOf(part))}`))
  const blobs = [...new Set(stripped.flatMap((part) => part.blobs))].sort()
  if (blobs.length > 0) {
    options.push('--strip-blobs-with-ids ../keysieve-blobs.txt')
    notes.push(
      `This drops ${blobs.length === 1 ? 'the version' : `the ${blobs.length} versions`} of ${wordsOf(stripped.map(pathOf))} with the key: the old commits then lack the file. ` +
        'To keep it there, write the old value into a file outside of the repository and use --replace-text FILE instead; delete FILE afterwards.',
    )
  }
  if (stripped.some((part) => pathOf(part).includes(MASK)))
    notes.push(
      'A name that is masked here holds a key itself: the versions with the key are named by their ids, and others keep the name.',
    )
  if (many.length > 0)
    notes.push(
      `${wordsOf(many.map(pathOf))} had the key in more than ${MOST_BLOBS} versions and leaves the history as a whole: commit the clean file anew.`,
    )
  for (const [path, kind] of [
    [COMMIT_MESSAGE, 'commit'],
    [TAG_MESSAGE, 'tag'],
  ] as const) {
    const ids = parts.filter((part) => pathOf(part) === path).flatMap((part) => part.blobs)
    const names = ids.map((id) => `b"${id}"`).join(', ')
    if (ids.length > 0)
      options.push(
        `--${kind}-callback ${shellWord(`if ${kind}.original_id in [${names}]: ${kind}.message = ${REMOVED}`)}`,
      )
  }
  return { options, blobs, notes }
}

function localSteps(parts: readonly Part[]): string[] {
  const lives = new Set(parts.flatMap(({ finding }) => finding.livesIn ?? []))
  return [
    ...(lives.has('stash') ? ['A stash of this clone holds it: git stash list, then git stash drop stash@{N}.'] : []),
    ...(lives.has('reflog') || lives.has('unreachable') || lives.has('stash')
      ? ['In this clone, drop what nothing else reaches: git reflog expire --expire=now --all && git gc --prune=now']
      : []),
  ]
}
