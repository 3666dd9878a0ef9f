import { awsKeyId, bedrock } from './aws.ts'
import { azureAdSecret, azureCask, azureMarvin } from './azure.ts'
import { base64Json } from './base64-json.ts'
import { base64Pair } from './base64-pair.ts'
import { bech32 } from './bech32.ts'
import { centred } from './centred.ts'
import type { Check } from './check.ts'
import { clientExposed } from './client-exposed.ts'
import { crc32Base62 } from './crc32-base62.ts'
import { atlassian, confluent, grafanaGlsa, zuplo } from './crc32-tail.ts'
import { discord } from './discord.ts'
import { githubPat } from './github-pat.ts'
import { gitlabRoutable } from './gitlab-routable.ts'
import { jfrog } from './jfrog.ts'
import { josePart, jwt } from './jwt.ts'
import { macaroon } from './macaroon.ts'
import { minEntropy } from './min-entropy.ts'
import { mixed } from './mixed.ts'
import { notPath } from './not-path.ts'
import { notVector } from './not-vector.ts'
import { passwordLike } from './password-like.ts'
import { pem } from './pem.ts'
import { placeholder } from './placeholder.ts'
import { publicExample } from './public-example.ts'
import { random } from './random.ts'
import { sasExpiry } from './sas-expiry.ts'
import { secretName } from './secret-name.ts'
import { serviceAccount } from './service-account.ts'
import { telegram } from './telegram.ts'
import { urlPassword } from './url-password.ts'

/** Every check that a rule may name. A new check is one file and one line here. */
export const CHECKS: Readonly<Record<string, Check>> = {
  placeholder,
  'public-example': publicExample,
  'min-entropy': minEntropy,
  random,
  mixed,
  'crc32-base62': crc32Base62,
  'github-pat': githubPat,
  'gitlab-routable': gitlabRoutable,
  'grafana-glsa': grafanaGlsa,
  zuplo,
  confluent,
  atlassian,
  'azure-marvin': azureMarvin,
  'azure-cask': azureCask,
  'azure-ad-secret': azureAdSecret,
  'aws-key-id': awsKeyId,
  bedrock,
  centred,
  jwt,
  'jose-part': josePart,
  'service-account': serviceAccount,
  pem,
  macaroon,
  'base64-json': base64Json,
  bech32,
  discord,
  telegram,
  jfrog,
  'base64-pair': base64Pair,
  'not-path': notPath,
  'not-vector': notVector,
  'password-like': passwordLike,
  'url-password': urlPassword,
  'secret-name': secretName,
  'client-exposed': clientExposed,
  'sas-expiry': sasExpiry,
}
