import { readFileSync } from 'node:fs'
import path from 'node:path'
import { KeysieveError, systemCode } from '../model/error.ts'
import { createGit } from '../sources/git.ts'
import { COMMIT_MESSAGE, messageBlob } from '../sources/messages.ts'
import { findRoot } from '../sources/root.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { runPlan } from './run.ts'

/**
 * Below this line `git commit -v` shows the diff, which is not part of the message. Without a diff below it the line may be the user's
 * own (`git commit -F`), and git keeps what follows.
 */
const SCISSORS = /^\S+ -{24} >8 -{24}\n(?:\S+ .*\n)*diff --/m

/** commit-msg: the file with the message that is about to be committed. */
export async function commitMessage(io: Io, options: ScanOptions, args: readonly string[]): Promise<number> {
  const [file] = args
  if (file === undefined)
    throw new KeysieveError(
      'usage',
      'commit-msg needs the file with the message',
      'Let git call the hook; see githooks(5).',
    )
  let text: string
  try {
    text = readFileSync(path.resolve(io.cwd, file), 'latin1')
  } catch (error) {
    throw new KeysieveError(
      'unreadable',
      `the commit message cannot be read (${systemCode(error)})`,
      'Commit again.',
      error,
    )
  }
  const cut = SCISSORS.exec(text)
  const message = Buffer.from(cut ? text.slice(0, cut.index) : text, 'latin1')
  return runPlan(io, options, {
    mode: 'hook',
    root: findRoot(io.cwd, io.env),
    policy: async () => (await import('./policy-git.ts')).messagePolicy(createGit(io.cwd, io.env)),
    items: [
      { kind: 'listed', count: 1 },
      { kind: 'blob', blob: messageBlob(null, COMMIT_MESSAGE, message) },
    ],
    advice: () =>
      '\nkeysieve stopped this commit: take the key out of the message and commit again (git keeps your text in .git/COMMIT_EDITMSG).\n',
  })
}
