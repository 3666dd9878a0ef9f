import type { Allowance, Found, Lost, Reader } from './imported.ts'
import { NOTHING } from './imported.ts'
import { parseJson } from './json.ts'
import { isTable, type Table, tablesAt, textAt, textsAt } from './values.ts'

/** Our rules for the message ids that the documents of secretlint's rules list. */
const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  AWSAccessKeyID: ['aws-access-key-id'],
  AWSSecretAccessKey: ['aws-secret-key', 'aws-secret-key-pair'],
  AWSAccountID: [],
  GITHUB_TOKEN: ['github-token', 'github-fine-grained-token', 'github-app-jwt-token'],
  SLACK_TOKEN: ['slack-bot-token', 'slack-user-token', 'slack-app-token', 'slack-config-token', 'slack-legacy-token'],
  IncomingWebhook: ['slack-webhook'],
  NPM_ACCESS_TOKEN: ['npm-token'],
  Npmrc_authToken: ['npm-token', 'npm-legacy-token', 'npmrc-password'],
  OPENAI_TOKEN: [
    'openai-project-key',
    'openai-service-account-key',
    'openai-admin-key',
    'openai-legacy-key',
    'openai-none-key',
    'openai-named-key',
    'openai-unmarked-key',
  ],
}

/** `.secretlintrc.json`: `allowMessageIds` and `options.allows` of rules and of the rules in presets. */
export const secretlint: Reader = {
  name: 'secretlint config (.secretlintrc.json)',
  accepts: (base) => /^\.secretlintrc(?:\.json)?$/.test(base),
  read(text, { name, builtin }) {
    const value = parseJson(text, name)
    const lost: Lost[] = []
    const allowances: Allowance[] = []
    const off: string[] = []
    for (const rule of isTable(value) ? rulesOf(value) : []) {
      const id = textAt(rule, 'id')
      if (rule.disabled === true)
        lost.push({ what: `${id}: disabled`, why: 'name the rules in rules.off; see `keysieve rules list`' })
      for (const message of textsAt(rule, 'allowMessageIds')) {
        const known = MESSAGES[message]?.filter((ours) => builtin.has(ours))
        if (known) off.push(...known)
        else
          lost.push({
            what: `${id}: allowMessageIds: ${message}`,
            why: 'no rule here is known to be the same; see rules.off',
          })
      }
      const options = isTable(rule.options) ? rule.options : {}
      textsAt(options, 'allows').forEach((allowed, i) => {
        const test = valueTest(allowed)
        if (test) allowances.push({ allows: test })
        else lost.push({ what: `${id}: options.allows[${i}]`, why: 'it is no pattern here' })
      })
    }
    const notes =
      allowances.length > 0
        ? ['options.allows: what they let pass now becomes ignore lines; a value that comes later is found']
        : []
    return { ...NOTHING, off, allowances, lost, notes }
  },
}

function rulesOf(table: Table): Table[] {
  return tablesAt(table, 'rules').flatMap((rule) => [rule, ...rulesOf(rule)])
}

/** A "RegExp-like string": `/pattern/flags`, or the text itself. */
function valueTest(allowed: string): ((found: Found) => boolean) | undefined {
  if (allowed === '') return undefined
  const found = /^\/(.+)\/([a-z]*)$/s.exec(allowed)
  if (!found) {
    const text = Buffer.from(allowed, 'utf8').toString('latin1')
    return ({ value }) => value.includes(text)
  }
  try {
    const regex = new RegExp(found[1]!, found[2]!.replace(/[gy]/g, ''))
    return ({ value }) => regex.test(Buffer.from(value, 'latin1').toString('utf8'))
  } catch {
    return undefined
  }
}
