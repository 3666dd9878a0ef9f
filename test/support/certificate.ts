import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

export interface Certificate {
  readonly cert: string
  readonly key: string
}

export interface Authority extends Certificate {
  /** A server's certificate for these host names. */
  issue(hosts: readonly string[], until?: string): Certificate
}

/** A certificate authority made on the spot (X.509 v3, P-256): what a test trusts with NODE_EXTRA_CA_CERTS. */
export function createAuthority(): Authority {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = 'keysieve test authority'
  return {
    ...certificate(keys.publicKey, keys.privateKey, {
      subject: name,
      issuer: name,
      signer: keys.privateKey,
      hosts: null,
    }),
    issue(hosts, until) {
      const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const facts = { subject: hosts[0]!, issuer: name, signer: keys.privateKey, hosts, ...(until ? { until } : {}) }
      return certificate(own.publicKey, own.privateKey, facts)
    },
  }
}

interface Facts {
  readonly subject: string
  readonly issuer: string
  readonly signer: KeyObject
  /** Null: an authority. */
  readonly hosts: readonly string[] | null
  /** YYMMDDHHMMSSZ */
  readonly until?: string
}

function certificate(publicKey: KeyObject, privateKey: KeyObject, facts: Facts): Certificate {
  const algorithm = sequence(oid('2a8648ce3d040302'))
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(facts.issuer),
    sequence(time('200101000000Z'), time(facts.until ?? '491231235959Z')),
    nameOf(facts.subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extensionOf(facts.hosts))),
  )
  const signature = createSign('sha256').update(body).sign(facts.signer)
  const whole = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const lines = whole
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** Subject alternative names, or basic constraints with CA true (critical). */
function extensionOf(hosts: readonly string[] | null): Buffer {
  if (hosts === null)
    return sequence(oid('551d13'), der(0x01, Buffer.from([0xff])), der(0x04, sequence(der(0x01, Buffer.from([0xff])))))
  return sequence(oid('551d11'), der(0x04, sequence(...hosts.map((host) => der(0x82, Buffer.from(host))))))
}

function nameOf(common: string): Buffer {
  return sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(common)))))
}

function time(text: string): Buffer {
  return der(0x17, Buffer.from(text))
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
