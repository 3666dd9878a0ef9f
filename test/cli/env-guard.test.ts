import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { randomText } from '../support/random-text.ts'
import { type FindingJson, Repo } from '../support/repo.ts'

const password = randomText('a password', 12)
const other = randomText('another password', 12)
const fresh = (): Repo => new Repo().commit({ 'a.txt': 'clean\n' })
const rulesOf = (findings: readonly FindingJson[]): string[] => findings.map(({ rule }) => rule)
const likely = (repo: Repo) => repo.report(['staged', '--min-confidence', 'likely'])

describe('a staged dotenv file', () => {
  it('with a value under the name of a secret blocks once, with the line for .gitignore, and nothing shows it', () => {
    const repo = fresh().stage({
      'app/.env': `PORT=80\nexport DB_PASSWORD="${password}" # x\nMAIL_PASSWORD=${other}\n`,
    })
    const { status, report, stdout } = likely(repo)
    expect(status).toBe(1)
    expect(report.findings).toMatchObject([
      {
        rule: 'dotenv-file',
        severity: 'medium',
        confidence: 'likely',
        path: 'app/.env',
        line: 2,
        column: 21,
        endColumn: 33,
        excerpt: 'DB_PASSWORD="[REDACTED]',
      },
    ])
    expect(report.findings[0]?.remedy).toMatch(/add this line to \.gitignore: \/app\/\.env$/)
    const run = repo.run(['staged'])
    for (const value of [password, other]) expect(stdout + run.stdout + run.stderr).not.toContain(value.slice(0, 6))
  })

  it.each(['.env', '.env.local', '.env.production', 'prod.env', '.envrc', 'x/.env.staging'])(
    'is one by its name: %s',
    (name) => {
      expect(rulesOf(likely(fresh().stage({ [name]: `DB_PASSWORD=${password}\n` })).report.findings)).toEqual([
        'dotenv-file',
      ])
    },
  )

  it.each([
    '.env.example',
    '.env.sample',
    '.env.template',
    '.env.dist',
    'example.env',
    'environment.txt',
    '.environment',
  ])('is none by its name: %s', (name) => {
    expect(likely(fresh().stage({ [name]: `DB_PASSWORD=${password}\n` })).report.findings).toEqual([])
  })

  it.each([
    ['empty', 'DB_PASSWORD=\nAPI_KEY=""\n'],
    ['placeholders', 'DB_PASSWORD=your-password-here\nAPI_KEY=<your-api-key>\nTOKEN=xxxxxxxxxxxx\n'],
    ['references', `DB_PASSWORD=\${VAULT_PASSWORD}\nAPI_KEY=op://vault/item/key\nTOKEN=$TOKEN\nB_TOKEN=$(get token)\n`],
    [
      'defaults of services',
      'DB_PASSWORD=postgres\nREDIS_PASSWORD=redis123\nADMIN_PASSWORD=admin\nDATABASE_URL=postgres://localhost/x\n',
    ],
    ['encrypted', 'DB_PASSWORD="encrypted:BDqDBibm4wsYqMpCjTQ6BsDHmMadg9K3dAt+Z9HPMfLEIRVz50hmLXPXRuDBXaJi"\n'],
    ['no secrets by their names', `PORT=8080\nHOST=${password}\nPASSWORD_FIELD=${password}\n`],
  ])('with values that are %s is none', (_, text) => {
    expect(likely(fresh().stage({ '.env': text })).report.findings).toEqual([])
  })

  it('is silent where the rule of a provider found the key', () => {
    const text = `GROQ_API_KEY=${keyOf('groq-api-key')}\nDB_PASSWORD=${password}\n`
    expect(rulesOf(likely(fresh().stage({ '.env': text })).report.findings)).toEqual(['groq-api-key'])
  })

  it('takes the place of an unsure finding of the same value', () => {
    const text = `SESSION_SECRET=${randomText('long', 32)}\n`
    expect(rulesOf(fresh().stage({ 'notes.txt': text }).report(['staged']).report.findings)).toEqual([
      'generic-secret-unquoted',
    ])
    expect(rulesOf(fresh().stage({ '.env': text }).report(['staged']).report.findings)).toEqual(['dotenv-file'])
  })

  it('that the last commit has is told only of new values', () => {
    const repo = fresh().commit({ '.env': `DB_PASSWORD=${password}\n` })
    repo.stage({ '.env': `DB_PASSWORD=${password}\nPORT=1\n` })
    expect(likely(repo).status).toBe(0)
    repo.stage({ '.env': `DB_PASSWORD=${password}\nMAIL_PASSWORD=${other}\n` })
    const { status, report } = likely(repo)
    expect([status, report.findings.map(({ rule, line }) => [rule, line])]).toEqual([1, [['dotenv-file', 2]]])
  })

  it('can be allowed by a comment, an ignore line and the config', () => {
    const commented = fresh().stage({
      '.env': `DB_PASSWORD=${password} # keysieve:allow dotenv-file of the test server\n`,
    })
    expect(likely(commented).report.totals.suppressed).toBe(1)
    const ignored = fresh().stage({ '.env': `DB_PASSWORD=${password}\n` })
    const { id } = likely(ignored).report.findings[0]!
    expect(ignored.run(['ignore', id, '--reason', 'it is the password of the test server']).status).toBe(0)
    ignored.git('add', '.keysieveignore')
    expect(likely(ignored).report.totals.suppressed).toBe(1)
    const off = fresh().stage({
      '.env': `DB_PASSWORD=${password}\n`,
      '.keysieve.yml': 'rules:\n  off: [dotenv-file]\n',
    })
    const { status, stderr } = off.run(['staged', '--min-confidence', 'likely'])
    expect(status).toBe(0)
    expect(stderr).not.toContain('no rule')
  })

  it('is no finding of a scan of the tree', () => {
    expect(
      fresh()
        .commit({ '.env': `DB_PASSWORD=${password}\n` })
        .run(['scan', '--min-confidence', 'likely']).status,
    ).toBe(0)
  })

  it('is found by the pre-commit framework, also with all files', () => {
    const repo = fresh().commit({ '.env': `DB_PASSWORD=${password}\n` })
    const { stdout } = repo.run(['hook', 'framework', '--min-confidence=likely', '--format=json', '.env', 'a.txt'])
    const report = JSON.parse(stdout) as { findings: FindingJson[] }
    expect(rulesOf(report.findings)).toEqual(['dotenv-file'])
  })
})

describe('other files that do not belong into git', () => {
  const kubeconfig = (credential: string): string =>
    `apiVersion: v1\nkind: Config\nclusters: []\nusers:\n- name: ann\n  user:\n    ${credential}\n`

  it('are kubeconfigs with a credential', () => {
    for (const name of ['kubeconfig', 'deploy/kubeconfig.yml', '.kube/config', 'prod.kubeconfig'])
      expect(rulesOf(likely(fresh().stage({ [name]: kubeconfig(`token: ${password}`) })).report.findings)).toEqual([
        'kubeconfig-file',
      ])
    for (const credential of [
      'token: {{ token }}',
      'token: ""',
      'exec: {}',
      'tokenFile: /run/token',
      `token: \${TOKEN}`,
    ])
      expect(likely(fresh().stage({ kubeconfig: kubeconfig(credential) })).report.findings).toEqual([])
  })

  it('are credentials of Google Cloud that no rule knows', () => {
    const adc = (secret: string): string =>
      JSON.stringify({ client_id: 'x', client_secret: secret, refresh_token: secret, type: 'authorized_user' })
    const name = 'application_default_credentials.json'
    expect(rulesOf(likely(fresh().stage({ [name]: adc(password) })).report.findings)).toEqual(['credentials-file'])
    expect(likely(fresh().stage({ [name]: adc('your-client-secret') })).report.findings).toEqual([])
  })

  it('are key stores with a private key', () => {
    const rest = Buffer.from(randomText('store', 400))
    const pfx = Buffer.concat([Buffer.from([0x30, 0x82, 0x01, 0x90, 0x02, 0x01, 0x03, 0x30]), rest])
    const jks = (tag: number): Buffer =>
      Buffer.concat([Buffer.from([0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, tag]), rest])
    expect(rulesOf(likely(fresh().stage({ 'a.p12': pfx, 'b.jks': jks(1) })).report.findings)).toEqual([
      'key-store-file',
      'key-store-file',
    ])
    expect(
      likely(fresh().stage({ 'trust.jks': jks(2), 'debug.keystore': jks(1), 'a.txt': pfx, 'x.p12': rest })).report
        .findings,
    ).toEqual([])
  })
})

describe('a staged Rails key', () => {
  const key = keyOf('rails-master-key')

  it('is a finding by its file: no name stands before it', () => {
    const { status, report } = likely(
      fresh().stage({ 'config/master.key': key, 'config/credentials/production.key': `${key}\n` }),
    )
    expect(status).toBe(1)
    expect(rulesOf(report.findings)).toEqual(['rails-key-file', 'rails-key-file'])
  })

  it('is none elsewhere, or when it is no key', () => {
    const files = { 'master.key': key, 'config/other.key': key, 'config/master.key': 'set by the deployment' }
    expect(likely(fresh().stage(files)).report.findings).toEqual([])
  })
})
