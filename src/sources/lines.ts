import type { ChildProcess } from 'node:child_process'
import { KeysieveError } from '../model/error.ts'
import { cannotStart, type Git, gitFailed, startGit } from './git.ts'

/** The output of a git command, chunk by chunk. Throws `KeysieveError` when git fails at the end, or cannot start. */
export async function* streamGit(
  git: Git,
  args: readonly string[],
  feed?: (child: ChildProcess) => void,
): AsyncGenerator<Buffer> {
  const child = startGit(git, args, feed ? 'pipe' : 'ignore')
  let errors = ''
  let failure: Error | undefined
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(0, 4096)
  })
  child.stdin?.on('error', () => {})
  const closed = new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      failure = cannotStart(error)
      resolve(null)
    })
    child.on('close', resolve)
  })
  feed?.(child)
  try {
    for await (const chunk of child.stdout!) yield chunk as Buffer
    const status = await closed
    if (failure) throw failure
    if (status !== 0) throw gitFailed(args, status, errors.trim())
    // With --missing=print git passes over a tree that is no tree, and ends well.
    if (/^error: object [0-9a-f]+ (?:not a|is a) /im.test(errors))
      throw new KeysieveError(
        'git',
        `git ${args[0]} met objects that are not of the type that others say, and passed over them`,
        'The repository is damaged: run `git fsck`.',
      )
  } finally {
    child.kill()
  }
}

/** The same, line by line (without the newline, latin1). */
export async function* gitLines(
  git: Git,
  args: readonly string[],
  feed?: (child: ChildProcess) => void,
): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of streamGit(git, args, feed)) {
    const lines = (rest + chunk.toString('latin1')).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest !== '') yield rest
}
