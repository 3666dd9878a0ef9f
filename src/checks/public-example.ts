import { createHash } from 'node:crypto'
import { type Check, noArguments, PASS, REFUSE } from './check.ts'

/** SHA-256 of keys that manuals print: hashes, so that neither these sources nor the bundle hold a key for others to trip over. */
const PUBLIC: ReadonlySet<string> = new Set([
  '1a5d44a2dca19669d72edf4c4f1c27c4c1ca4b4408fbb17f6ce4ad452d78ddb3', // AWS documentation, access key id
  'cb20d34a7adda2f5d2043836051e242fd4c2b233e02c80c91fe9d5af9b100574', // AWS documentation, temporary access key id
  'c6ea27c534f993d31f0aef882e3d200e7b87470c379ae79c8f9b19d3bd363dc9', // AWS documentation, second access key id
  '78314b11be2e581549ac1c4f616563fad3fdf0c3b71678f6e2299182080e0598', // AWS documentation, secret access key
  'e21b597ba6b9cafa59d9ebc4d65c0385f5eb3fa56abab2607fa76589ad849a33', // AWS documentation, second secret access key
  '377c62d1a6b29fe6d44f8e6a7f1f37c047e134a3a93ba09895b5c4b1fd5b46c7', // AWS documentation, session token
  'e8c7f7fee2382b65a08b5107afd94686cd9cd7c8bcf5368caed2942da55d64a4', // AWS documentation, second session token
  '6c4bdd45bcf532df3a6b4dcd59d916d548a28b9a138b5a7e119828ab90eface7', // AWS documentation, third session token
  '3d1bcdc90575c4464777f75e799c34a530bd9f3769f6344a4a74715aaded1a56', // AWS documentation, third secret access key
  'f420161d76f067dddce7bd3f694d8176326edc0a48d628ef8a3739a75dac5318', // AWS documentation, secret access key of a custom key store
  '153a182586451358014e3142089118ce38f6c7dc7c79014d3fa40b57f80b4aab', // Stripe documentation, test secret key (body)
  '74e11884b07b1d5183c50a1e1fa53981137558e33691691f564189271d7b13fb', // Stripe documentation, older test secret key (body)
  '7e498f91828a193cac5ecbe78ab47c6cae601d6d9edc40c59310c0e305db85ea', // GitHub documentation, OAuth and app tokens (body)
  '8c029ad8efa1297909e381a343e6f6b08aa059af034df14dbac41bcd0083cad0', // GitHub documentation, refresh token (body)
  '658735fee1da021df1dc850485e51075a235c3347e1182f2cba8e12b777539b4', // GitHub secret scanning sample token
  '0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059', // Azure Storage emulator (Azurite), account key
  'aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615', // Azure Cosmos DB emulator, account key
  '051d093c4bdedbf23f905ad01d9c6111414d54e2170e1d7f76657c4e76e3e65b', // jwt.io, signature of its default token
  '13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3', // RFC 7519, signature of its example; RFC 7636, code verifier
  '02091175c1ae3023fb1e92ff16e1a5ca44dcd9f449916770f7d4eb192092e273', // SendGrid documentation
  '9c846fdf0fa8955c377d0301542ee20ecd4585c5f359aa0a4cf15d44424f573d', // Mailgun documentation
  '02f7ce3c263f85c019eeeeea4b08f1b7f6ade2b7a2199c14f3efdac0eef382e1', // Discord documentation, bot token
  '0b5dd075ccdd03c42f4edda8e299e6838e2a75d3486a2a8d86940ed1541e9178', // Telegram documentation, bot token
  '97663138e66699214db9caac00d9d29a9496b38ecf076e4c09284166a238a315', // Telegram documentation, newer bot token
  '731fa294d036e54f19df879bfcd4fe72d967dc6327800c5f74a48414a3f258c9', // Telegram documentation, bot token of the API
  'ac9265e56c79b234607ec72c53753cfea9f88c99eb713790ddf9be5593bb4465', // Google documentation, address validation sample key
  '279a2219c2388e7f062e82cf79c635e61ee39772b9516af952db98a5406886d3', // Firebase documentation
  '95a4db2dd430bb3f690bf0c7487f3bc86017ee3030c65ed28f9c66141c4d99d7', // Firebase documentation, second form
  '88dc28d0f030c55ed4ab77ed8faf098196cb1c05df778539800c9f1243fe6b4b', // LiteLLM documentation, master key
  '8be5d113c0871ce1a122d68a7dff940ab7b09ad8dfcfd9a85aa5c1acc026279e', // every manual of one-time passwords
  'f52fbd32b2b3b86ff88ef6c490628285f482af15ddcb29541f94bcf526a3f6c7', // the password of a joke
])

/** Is the value, or its last part, known from a manual? The part, because the same body stands behind several prefixes. */
export const publicExample: Check = {
  says: 'it is not a public example key',
  accepts: noArguments,
  run({ secret }) {
    const parts = [...'_.:'].map((separator) => secret.slice(secret.lastIndexOf(separator) + 1))
    return [...new Set([secret, ...parts])].some((text) => PUBLIC.has(digestOf(text))) ? REFUSE : PASS
  },
}

function digestOf(text: string): string {
  return createHash('sha256').update(text, 'latin1').digest('hex')
}
