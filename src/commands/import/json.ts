import { KeysieveError } from '../../model/error.ts'

/** JSON, also with comments on lines of their own. Throws `KeysieveError` ('config') without the parser's message, which quotes the file. */
export function parseJson(text: string, name: string): unknown {
  const bare = text.replace(/^\ufeff/, '')
  for (const candidate of [bare, bare.replace(/^\s*\/\/.*$/gm, '')]) {
    try {
      return JSON.parse(candidate)
    } catch {
      // The other form is tried.
    }
  }
  throw new KeysieveError('config', `${name}: not valid JSON`, 'Nothing was written.')
}
