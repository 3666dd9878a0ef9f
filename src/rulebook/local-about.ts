import type { Confidence, Severity } from '../model/confidence.ts'
import type { RuleAbout } from './schema.ts'

/** A rule that no file of rules/ can hold: it is about this machine, or about a whole file. */
export interface LocalRule {
  readonly severity: Severity
  readonly confidence: Confidence
  /** For `rules explain`: where it looks for what. */
  readonly looks: string
  readonly about: RuleAbout
}

const guard = (title: string, looks: string, remedy: string): LocalRule => ({
  severity: 'medium',
  confidence: 'likely',
  looks,
  about: { provider: 'local', title, remedy },
})

/** By rule id. */
export const LOCAL_RULES: Readonly<Record<string, LocalRule>> = {
  'known-secret': {
    severity: 'high',
    confidence: 'likely',
    looks:
      'for the values of local, untracked .env files (and with --known-secrets home those of your home folder) in what is scanned; they stay in memory',
    about: {
      provider: 'local',
      title: 'Value of a local .env or credentials file',
      remedy:
        'It stands in a file of yours that git does not know: read it from the environment here too. If it has been pushed or shared, revoke it where it was made.',
    },
  },
  'dotenv-file': guard(
    'Dotenv file with secrets',
    'at staged dotenv files: a value under the name of a secret that is no placeholder, and that no other rule found',
    'Take the file out of git with `git rm --cached` and commit a .env.example with the names only.',
  ),
  'kubeconfig-file': guard(
    'Kubeconfig with credentials',
    'at staged kubeconfig files: a token, password or key of a user that no other rule found',
    'Take the file out of git with `git rm --cached`; if it has been pushed, revoke the credentials in the cluster.',
  ),
  'credentials-file': guard(
    'Google Cloud credentials file',
    'at staged JSON files with the credentials of a service account or user that no other rule found',
    'Take the file out of git with `git rm --cached`; if it has been pushed, delete the key in Google Cloud (IAM, service accounts).',
  ),
  'rails-key-file': guard(
    'Rails master key',
    'at staged config/master.key and config/credentials/*.key files',
    'Take the file out of git with `git rm --cached`; if it has been pushed, change every credential that it opens and make a new key.',
  ),
  'key-store-file': guard(
    'Key store with private keys',
    'at staged PKCS#12 and Java key stores that hold a private key',
    'Take the file out of git with `git rm --cached`; if it has been pushed, replace the key: its password can be tried offline.',
  ),
}

/** Severity, confidence and words of these rules as `rules explain` prints them. No value is part of it. */
export function explainLocal(id: string): string[] | undefined {
  const rule = Object.hasOwn(LOCAL_RULES, id) ? LOCAL_RULES[id] : undefined
  if (!rule) return undefined
  const { about, severity, confidence, looks } = rule
  return [
    `${id}: ${about.title} (${about.provider})`,
    `  severity    ${severity}`,
    `  confidence  ${confidence}`,
    `  looks       ${looks}`,
    `  remedy      ${about.remedy}`,
  ]
}
