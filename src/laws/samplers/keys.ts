import { bytes, type Random } from './random.ts'
import { crc24 } from './sums.ts'

/** Private keys in armour: true to their form, with random numbers for the arithmetic, so that they cost no time and repeat. */

const RSA_BYTES = 256

function tagged(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts)
const octets = (content: Buffer): Buffer => tagged(0x04, content)
const small = (value: number): Buffer => tagged(0x02, Buffer.from([value]))
const objectId = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'))
const RSA = '2a864886f70d010101'
const EC_KEY = '2a8648ce3d0201'
const P256 = '2a8648ce3d030107'
const ED25519 = '2b6570'
const PBES2 = '2a864886f70d01050d'

/** A positive odd integer of exactly so many bytes. */
function integer(count: number, random: Random): Buffer {
  const content = bytes(count, random)
  content[0] = (content[0]! & 0x3f) | 0x40
  content[count - 1] = content[count - 1]! | 1
  return tagged(0x02, content)
}

function rsa(random: Random): Buffer {
  const half = RSA_BYTES / 2
  const exponent = tagged(0x02, Buffer.from([1, 0, 1]))
  const [modulus, secret] = [integer(RSA_BYTES, random), integer(RSA_BYTES, random)]
  const rest = [half, half, half, half, half].map((count) => integer(count, random))
  return sequence(small(0), modulus, exponent, secret, ...rest)
}

function scalar(random: Random): Buffer {
  const content = bytes(32, random)
  content[0] = content[0]! & 0x7f
  return content
}

const ec = (random: Random): Buffer => sequence(small(1), octets(scalar(random)), tagged(0xa0, objectId(P256)))

function pkcs8(algorithm: readonly Buffer[], key: Buffer): Buffer {
  return sequence(small(0), sequence(...algorithm), octets(key))
}

const pkcs8Rsa = (random: Random): Buffer => pkcs8([objectId(RSA), tagged(0x05)], rsa(random))

function encrypted(random: Random): Buffer {
  return sequence(sequence(objectId(PBES2), sequence(octets(bytes(16, random)))), octets(bytes(320, random)))
}

function dsa(random: Random): Buffer {
  return sequence(small(0), ...[128, 20, 128, 128, 20].map((count) => integer(count, random)))
}

/** OpenSSH's own form (PROTOCOL.key) of an Ed25519 key. */
function openssh(random: Random, cipher = 'none'): Buffer {
  const text = (content: Buffer | string): Buffer => {
    const value = Buffer.from(content as string)
    const size = Buffer.alloc(4)
    size.writeUInt32BE(value.length)
    return Buffer.concat([size, value])
  }
  const [type, open] = [text('ssh-ed25519'), bytes(32, random)]
  const check = bytes(4, random)
  const inner = [check, check, type, text(open), text(Buffer.concat([bytes(32, random), open])), text('me@host')]
  const length = inner.reduce((sum, part) => sum + part.length, 0)
  const padding = Buffer.from([1, 2, 3, 4, 5, 6, 7].slice(0, (8 - (length % 8)) % 8))
  const one = Buffer.from([0, 0, 0, 1])
  const kdf = cipher === 'none' ? [text('none'), text('')] : [text('bcrypt'), text(bytes(24, random))]
  const shown = text(Buffer.concat([type, text(open)]))
  return Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    text(cipher),
    ...kdf,
    one,
    shown,
    text(Buffer.concat([...inner, padding])),
  ])
}

/** An RSA secret key packet of version 4 without passphrase, and a user id. */
function pgp(random: Random): Buffer {
  const number = (count: number): Buffer => {
    const value = bytes(count, random)
    value[0] = value[0]! | 0x80
    return Buffer.concat([Buffer.from([(count * 8) >> 8, (count * 8) & 255]), value])
  }
  const head = Buffer.from([4, 0x65, 0x92, 0, 0, 1])
  const open = [number(RSA_BYTES), Buffer.from([0, 17, 1, 0, 1])]
  const secret = [Buffer.from([0]), number(RSA_BYTES), number(128), number(128), number(128), bytes(2, random)]
  const body = Buffer.concat([head, ...open, ...secret])
  const user = Buffer.from('Me <me@host>')
  const packet = Buffer.concat([Buffer.from([0x95, body.length >> 8, body.length & 255]), body])
  return Buffer.concat([packet, Buffer.from([0xb4, user.length]), user])
}

function armour(label: string, data: Buffer, head = '', tail = ''): string {
  const lines = data.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${head}${lines.join('\n')}\n${tail}-----END ${label}-----`
}

const KEY = 'PRIVATE KEY'
const LEGACY_HEAD = 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n'

const KINDS: Readonly<Record<string, (random: Random) => string>> = {
  pkcs8: (random) => armour(KEY, pkcs8Rsa(random)),
  'pkcs8-ec': (random) =>
    armour(KEY, pkcs8([objectId(EC_KEY), objectId(P256)], sequence(small(1), octets(scalar(random))))),
  ed25519: (random) => armour(KEY, pkcs8([objectId(ED25519)], octets(bytes(32, random)))),
  rsa: (random) => armour(`RSA ${KEY}`, rsa(random)),
  ec: (random) => armour(`EC ${KEY}`, ec(random)),
  dsa: (random) => armour(`DSA ${KEY}`, dsa(random)),
  openssh: (random) => armour(`OPENSSH ${KEY}`, openssh(random)),
  encrypted: (random) => armour(`ENCRYPTED ${KEY}`, encrypted(random)),
  'encrypted-rsa': (random) => armour(`RSA ${KEY}`, bytes(1200, random), LEGACY_HEAD),
  'encrypted-openssh': (random) => armour(`OPENSSH ${KEY}`, openssh(random, 'aes256-ctr')),
  pgp: (random) => {
    const data = pgp(random)
    return armour(`PGP ${KEY} BLOCK`, data, '\n', `=${crc24(data).toString('base64')}\n`)
  },
}

export const KEY_KINDS: readonly string[] = Object.keys(KINDS)

/** A private key with real line ends and none at its end. Throws for a kind that is not in `KEY_KINDS`. */
export function privateKey(kind: string, random: Random): string {
  const make = KINDS[kind]
  if (make === undefined) throw new Error(`no such kind of private key: ${kind}`)
  return make(random)
}
