import { CHECKSUM_FAILED, type Check, noArguments, PASS } from './check.ts'
import { decodeBase64 } from './codec/base64.ts'
import { proofUnlessMadeUp } from './structure.ts'

/** Access key ids are base32 behind their four letters; invented ones seldom keep to it (no 0, 1, 8, 9). */
export const awsKeyId: Check = {
  says: 'what follows its prefix is base32, as in keys that AWS makes',
  accepts: noArguments,
  run: ({ secret }) => (/^[A-Z2-7]+$/.test(secret.slice(4)) ? PASS : CHECKSUM_FAILED),
}

const BEDROCK = /^BedrockAPIKey-[\w+=,.@-]+-at-\d{12}:(.{8,})/s

/** Long-lived Bedrock keys: `ABSK` and base64 of `BedrockAPIKey-<id>-at-<account>:<secret>`. */
export const bedrock: Check = {
  says: 'it decodes to the name of a Bedrock key, an account and a secret',
  accepts: noArguments,
  run({ secret }) {
    const random = BEDROCK.exec(decodeBase64(secret.slice(4))?.toString('latin1') ?? '')?.[1]
    return random === undefined ? CHECKSUM_FAILED : proofUnlessMadeUp(random)
  },
}
