import { type Check, noArguments, PASS, REFUSE } from './check.ts'
import { readsAsWords } from './random.ts'
import { savedBits } from './text/language.ts'
import { isCode, isFigure, isPath } from './text/shapes.ts'

/** Dotted and colon-joined names: `com.example.Foo`, `auth.token.secret`, `std::string`. */
const MODULE = /^[A-Za-z_$@][\w$-]{0,40}(?:(?:\.|::)[A-Za-z_$][\w$-]{0,40})+$/
/** The name of a variable, FIREWORKS_API_KEY: a random base64url text of 16 characters is one with a chance of 5e-7. */
const CONSTANT = /^[A-Z]{1,40}(?:_[A-Z]{1,40})+$/
const DIGIT = /[0-9]/
/** Bits that words must save in such a name; random letters lose some 40. */
const SOME_WORDS = 4

/** For values next to a name: refuses what a program points with (paths, modules, calls, versions, names made of words). */
export const notPath: Check = {
  says: 'it is no path, file, module, URL, version, e-mail address or identifier',
  accepts: noArguments,
  run({ secret }) {
    if (isPath(secret) || isFigure(secret) || isCode(secret) || CONSTANT.test(secret)) return REFUSE
    if (MODULE.test(secret) && !DIGIT.test(secret) && savedBits(secret) >= SOME_WORDS) return REFUSE
    return readsAsWords(secret) ? REFUSE : PASS
  },
}
