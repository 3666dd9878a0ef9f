import { type Check, PASS, REFUSE } from './check.ts'
import { bodyOf } from './text/body.ts'

const CLASSES: Readonly<Record<string, RegExp>> = {
  digit: /[0-9]/,
  lower: /[a-z]/,
  upper: /[A-Z]/,
  letter: /[A-Za-z]/,
  symbol: /[^A-Za-z0-9\s]/,
}

/** Arguments: classes of characters (digit, lower, upper, letter, symbol), each of which its body must hold. */
export const mixed: Check = {
  says: 'its body mixes the classes of characters that such a secret mixes',
  accepts: (classes) =>
    classes.length > 0 && classes.every((name) => Object.hasOwn(CLASSES, name))
      ? undefined
      : `takes some of ${Object.keys(CLASSES).join(', ')}`,
  run({ secret }, classes) {
    const body = bodyOf(secret)
    return classes.every((name) => CLASSES[name]?.test(body)) ? PASS : REFUSE
  },
}
