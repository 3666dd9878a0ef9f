import { type SimpleGitOptions, simpleGit } from 'simple-git'
import { KeysieveError } from '../model/error.ts'
import { type Environment, gitFailed } from '../sources/git.ts'

/**
 * Git's porcelain for the installer. simple-git 4 takes guarded variables (every GIT_*, EDITOR, PAGER ...) out of the environment, or
 * refuses them when they are passed by `.env()`. Here they are the user's own and decide which repository and config git sees, so all
 * are allowed, but for those that name a program to talk to: nothing here needs an editor, a pager, a password or a remote.
 */
const ALLOWED = {
  allowUnsafeAlias: true,
  allowUnsafeAskPass: true,
  allowUnsafeCommandBinaries: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeCredentialHelper: true,
  allowUnsafeDiffExternal: true,
  allowUnsafeDiffTextConv: true,
  allowUnsafeEditor: true,
  allowUnsafeExec: true,
  allowUnsafeFilter: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeGitProxy: true,
  allowUnsafeGpgProgram: true,
  allowUnsafeHooksPath: true,
  allowUnsafeInclude: true,
  allowUnsafeMergeDriver: true,
  allowUnsafePack: true,
  allowUnsafePager: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafeSshCommand: true,
  allowUnsafeSubmodule: true,
  allowUnsafeTemplateDir: true,
  allowUnsafeUrlRewrite: true,
} satisfies SimpleGitOptions['unsafe']

const NEEDLESS =
  /^(?:GIT_(?:ASKPASS|EDITOR|SEQUENCE_EDITOR|EXTERNAL_DIFF|PAGER|PROXY_COMMAND|SSH|SSH_COMMAND|TRACE.*)|SSH_ASKPASS|EDITOR|VISUAL|PAGER|PREFIX)$/i

/** Runs git in `cwd` and gives what it printed; '' when it failed without a word (a config key that is not set). Throws `KeysieveError`. */
export type Ask = (...args: string[]) => Promise<string>

export function gitIn(cwd: string, env: Environment): Ask {
  const passed: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) if (value !== undefined && !NEEDLESS.test(name)) passed[name] = value
  passed.GIT_TERMINAL_PROMPT = '0'
  passed.LC_ALL = 'C'
  return async (...args) => {
    try {
      // simple-git sees what an unset key prints (nothing, status 1) as success, which is what is wanted here.
      const git = simpleGit({ baseDir: cwd, allowEnvironment: Object.keys(passed), unsafe: ALLOWED, trimmed: false })
      return await git.env(passed).raw(args)
    } catch (error) {
      if (error instanceof KeysieveError) throw error
      const said = error instanceof Error ? error.message : 'unknown error'
      if (/\bENOENT\b/.test(said))
        throw new KeysieveError('git', 'git was not found', 'Install git, or put it on PATH.', error)
      throw gitFailed(args, null, said)
    }
  }
}

/** An answer of one line: only git's own line end is taken off, for names may end in a space. */
export async function line(answer: Promise<string>): Promise<string> {
  return (await answer).replace(/\r?\n$/, '')
}
