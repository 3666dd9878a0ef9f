import { elementsOf, hasTags, INTEGER, OBJECT_ID, OCTET_STRING, SEQUENCE, sequenceIn } from './codec/der.ts'

/** Reads the private key out of armoured text, however it is carried: escaped newlines, quotes, indents, one line. */

export type PemState = 'whole' | 'encrypted' | 'broken' | 'empty'

const BLOCK = /-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?)-----([\s\S]*?)(?:-----END|$)/
const HEADER = /^[ \t]*[A-Za-z][A-Za-z-]{2,20}:[^\n]*$/gm
const ENCRYPTED_HEADER = /ENCRYPTED|DEK-Info:/
/** Shorter than the smallest key (48 bytes of Ed25519 in PKCS #8): an ellipsis, or a name of a variable. */
const SHORTEST = 60

/** What the first private key block in `text` is. */
export function pemState(text: string): PemState {
  const [, label = '', raw = ''] = BLOCK.exec(unescaped(text)) ?? []
  const headers = raw.match(HEADER)?.join('\n') ?? ''
  const base64 = base64Of(raw.replace(HEADER, ''))
  if (ENCRYPTED_HEADER.test(headers) || label.startsWith('SSH2'))
    return base64Of(raw).length < SHORTEST ? 'empty' : 'encrypted'
  if (base64.length < SHORTEST) return 'empty'
  return stateOf(label, Buffer.from(base64, 'base64'))
}

function unescaped(text: string): string {
  return text
    .replace(/\\{1,4}r/g, '')
    .replace(/\\{1,4}n/g, '\n')
    .replace(/\r\n?/g, '\n')
    .replace(/\\{1,4}t/g, ' ')
}

/** Joins the parts of the body that are base64 and no operator, comment sign or armour checksum (`=abcd`). */
function base64Of(body: string): string {
  return (body.match(/[^\s"'`,;\\]+/g) ?? [])
    .filter((part) => /^[A-Za-z0-9+/]{2,}={0,2}$/.test(part) && !/^[+/]+$/.test(part))
    .join('')
}

function stateOf(label: string, bytes: Buffer): PemState {
  if (label === 'OPENSSH PRIVATE KEY') return opensshState(bytes)
  if (label === 'PGP PRIVATE KEY BLOCK') return pgpState(bytes)
  const parts = sequenceIn(bytes)
  if (parts === undefined) return 'broken'
  if (label === 'ENCRYPTED PRIVATE KEY') return hasTags(parts, SEQUENCE, OCTET_STRING) ? 'encrypted' : 'broken'
  return isKey(label, parts) ? 'whole' : 'broken'
}

/** RFC 5208 and 5958 (PKCS #8), RFC 8017 (RSA, nine integers), RFC 5915 (EC); DSA as OpenSSL writes it, six integers. */
function isKey(label: string, parts: ReturnType<typeof elementsOf>): boolean {
  if (label === 'RSA PRIVATE KEY') return hasTags(parts, ...Array<number>(9).fill(INTEGER))
  if (label === 'DSA PRIVATE KEY') return hasTags(parts, ...Array<number>(6).fill(INTEGER))
  if (label === 'EC PRIVATE KEY') return hasTags(parts, INTEGER, OCTET_STRING)
  const [, algorithm] = parts
  return hasTags(parts, INTEGER, SEQUENCE, OCTET_STRING) && hasTags(elementsOf(algorithm!.content), OBJECT_ID)
}

const OPENSSH_MAGIC = 'openssh-key-v1\0'

/** OpenSSH's PROTOCOL.key: magic, then strings: cipher, KDF, its options, the number of keys, public and private part. */
function opensshState(bytes: Buffer): PemState {
  if (bytes.toString('latin1', 0, OPENSSH_MAGIC.length) !== OPENSSH_MAGIC) return 'broken'
  let at = OPENSSH_MAGIC.length
  const strings: Buffer[] = []
  for (const count of [3, 2]) {
    for (let i = 0; i < count; i++) {
      if (at + 4 > bytes.length) return 'broken'
      const end = at + 4 + bytes.readUInt32BE(at)
      if (end > bytes.length) return 'broken'
      strings.push(bytes.subarray(at + 4, end))
      at = end
    }
    if (count === 3) at += 4
  }
  return strings[0]?.toString('latin1') === 'none' ? 'whole' : 'encrypted'
}

const SECRET_KEY_PACKET = 5
const VERSIONS = [3, 4, 5, 6]

/**
 * RFC 9580: the first packet is a secret key. Whether a passphrase guards it stands behind key material of many forms, so
 * only the common guard is looked for: an iterated, salted S2K with SHA-2 or SHA-1 (254 or 255, cipher, 3, hash).
 */
function pgpState(bytes: Buffer): PemState {
  const first = bytes[0] ?? 0
  const old = (first & 0x40) === 0
  const tag = old ? (first >>> 2) & 15 : first & 63
  if ((first & 0x80) === 0 || tag !== SECRET_KEY_PACKET) return 'broken'
  const sizeBytes = old ? 1 << (first & 3) : (bytes[1] ?? 0) < 192 ? 1 : (bytes[1] ?? 0) < 224 ? 2 : 5
  if (!VERSIONS.includes(bytes[1 + sizeBytes] ?? 0)) return 'broken'
  return /[\xfe\xff][\x07-\x09]\x03[\x02\x08-\x0a]/.test(bytes.toString('latin1')) ? 'encrypted' : 'whole'
}
