import { homedir } from 'node:os'
import path from 'node:path'
import type { Io } from './io.ts'

interface Named {
  readonly name: string
  readonly value: string
}

/** One format of credentials that programs keep in the home folder. `values` takes latin1 text. */
interface HomeFile {
  readonly file: (home: string, env: Io['env']) => string
  readonly values: (text: string) => string[]
}

const each =
  (pattern: RegExp) =>
  (text: string): string[] =>
    Array.from(text.matchAll(pattern), ([, value]) => value!)

/** Sources: the AWS CLI's configuration files, npm's .npmrc, GNU inetutils' .netrc, gh's hosts.yml, Docker's config.json. */
const HOME_FILES: readonly HomeFile[] = [
  {
    file: (home, env) => env.AWS_SHARED_CREDENTIALS_FILE || path.join(home, '.aws/credentials'),
    values: each(/^[ \t]*aws_(?:secret_access_key|session_token)[ \t]*=[ \t]*(\S+)/gim),
  },
  {
    file: (home, env) => env.NPM_CONFIG_USERCONFIG || path.join(home, '.npmrc'),
    values: each(/(?:^|:)(?:_authToken|_password|_auth)[ \t]*=[ \t]*"?([^\s"]+)/gm),
  },
  { file: (home) => path.join(home, '.netrc'), values: each(/(?:^|\s)(?:password|account)\s+(\S+)/g) },
  {
    file: (home, env) =>
      path.join(env.GH_CONFIG_DIR || path.join(env.XDG_CONFIG_HOME || path.join(home, '.config'), 'gh'), 'hosts.yml'),
    values: each(/^[ \t]*oauth_token:[ \t]*["']?([^\s"']+)/gm),
  },
  {
    file: (home, env) => path.join(env.DOCKER_CONFIG || path.join(home, '.docker'), 'config.json'),
    values: (text) => [
      ...each(/"(?:auth|identitytoken|registrytoken)"\s*:\s*"([^"\\]+)"/g)(text),
      ...each(/"auth"\s*:\s*"([^"\\]+)"/g)(text).map((pair) =>
        Buffer.from(pair, 'base64')
          .toString('latin1')
          .replace(/^[^:]*:/, ''),
      ),
    ],
  },
]

/** What the credentials files of the user's home hold, each under the name of a secret. */
export function homeAssignments(io: Io, read: (file: string) => string | undefined): Named[] {
  const home = io.env.HOME || io.env.USERPROFILE || homedir()
  return HOME_FILES.flatMap(({ file, values }) => {
    const text = read(file(home, io.env))
    return text === undefined ? [] : values(text).map((value) => ({ name: 'SECRET', value }))
  })
}
