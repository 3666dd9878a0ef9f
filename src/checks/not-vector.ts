import { type Check, noArguments, PASS, REFUSE } from './check.ts'

/** Lines of the vectors with which cryptography is tested (NIST's .rsp files, OpenSSL's evp tests, their many descendants). */
const VECTOR =
  /^(?:Derive|PeerKey|PublicKey|PrivPubKeyPair|Ctrl(?:\.[A-Za-z0-9_-]{1,16})?|KDF|MAC|PKEYKDF|Cipher|Digest|Hash|MD|Input|Output|Result|Key|IV|Nonce|Ciphertext|Plaintext|Msg|Mlen|Klen|COUNT|Count|Seed|Tag|AAD|Verify|Sign|Decrypt|Encrypt|DerivedKey|OKM|PRK|IKM|L|iter|Availablein|FIPSversion|Title|Algorithm|PBE|NonceHex|EntropyInput)[ \t]{0,2}=[ \t]{0,2}\S/gm
const ENOUGH = 2
/** `PrivateKey=ALICE`, and then the key itself: a label. */
const LABELS_PEM = /^[ \t]{0,4}\r?\n-----BEGIN /

/** Keys of test vectors are published with the algorithm. Idea: other fields of a vector stand in the lines around. */
export const notVector: Check = {
  says: 'it stands among no test vectors of cryptography',
  accepts: noArguments,
  run({ before, after }) {
    if (LABELS_PEM.test(after)) return REFUSE
    const around = `${before.slice(-256)}\n${after.slice(0, 256)}`
    return (around.match(VECTOR)?.length ?? 0) >= ENOUGH ? REFUSE : PASS
  },
}
