import { describe, expect, it } from 'vitest'
import { namesSecret } from '../../src/checks/secret-name.ts'
import { kind } from './support.ts'

const SECRETS =
  'password db_password DB_PASSWORD dbPassword userPassword passwd pwd secret client_secret clientSecret token access_token ' +
  'authToken API_KEY apiKey apikey api-key x-api-key openai_key OPENAI_API_KEY secret_key AWS_SECRET_ACCESS_KEY private_key ' +
  'privateKey signing_key encryptionKey ENCRYPTION_KEY master.key auth _auth basic_auth credential credentials ' +
  'db.credentials connection_string connectionString CONNECTION_STRING conn_str DATABASE_URL passphrase JWT_SECRET ' +
  'webhook_secret SESSION_SECRET spring.datasource.password password_prod API_KEY_2 apiKeyValue secretKeyBase64 GITHUB_TOKEN ' +
  'bot_token npm_token refreshToken bearer_token consumer_secret SLACK_BOT_TOKEN DB_PASS smtp_pass adminPwd STRIPE_SECRET ' +
  'hmac_key license_key deployKey AccountKey SharedAccessKey subscription_key api_token mysql_pwd rootPassword mysecret ' +
  'dbpassword clientsecret access_tokens GH_PAT ADMIN_KEY sshKey rsa_private_key'
const OTHERS =
  'monkey author turkey keyboard key primary_key public_key publicKey key_id keyId KEY_ID access_key_id token_type tokenType ' +
  'max_tokens MAX_TOKENS maxTokens token_count tokens num_tokens password_field passwordField secret_name secretName ' +
  'password_url token_url TOKEN_URL password_path key_path keyFile key_file private_key_path password_file password_length ' +
  'passwordLength password_regex auth_header authHeader passwordHash password_hash token_hash cache_key cacheKey sort_key ' +
  'partitionKey foreignKey csrf_token csrfToken nextPageToken page_token eos_token pad_token design_token hash_key object_key ' +
  's3_key bucket_key passwordPlaceholder password_label password_error password_hint password_policy token_expiry ' +
  'secret_id secretId client_id auth_url auth_type authMethod author_name authors authority keystore keyword keywords bypass ' +
  'compass passage password_reset_url tokenizer tokenize secretary secrets_manager private public signature fingerprint ' +
  'ChangeToken translation_key i18n_key message_key route_key public_api_key publishable_key password_confirm credentialsProvider ' +
  'userName email encryptionAlgorithm token_endpoint password_strength secret_arn secretRef api_key_header apiKeyName ' +
  'api_key_env password_key issuerKeyHash withCredentials keyvault_name'

describe('names of secrets', () => {
  it.each(SECRETS.split(' '))('%s', (name) => {
    expect(namesSecret(name)).toBe(true)
  })
})

describe('names of other things', () => {
  it.each(OTHERS.split(' '))('%s', (name) => {
    expect(namesSecret(name)).toBe(false)
  })
})

describe('secret-name', () => {
  it.each([
    ['lead alone', { lead: 'db_password = "' }, 'pass'],
    ['a name that began before the match', { before: 'const my', lead: 'Password: "' }, 'pass'],
    ['a name that goes on before the match', { before: 'max_', lead: 'tokens: "' }, 'refuse'],
    ['no name', { lead: '"' }, 'refuse'],
  ] as const)('%s', (_why, around, expected) => {
    expect(kind('secret-name', 'value', around)).toBe(expected)
  })
})
