import { KeysieveError } from '../model/error.ts'
import type { Io } from './io.ts'

/**
 * Asks on the terminal. Throws `KeysieveError` ('usage') where there is none.
 * @param question without `[y/N]`
 * @param otherwise what to do where nobody can be asked
 */
export async function consent(io: Io, question: string, nothing: string, otherwise: string): Promise<boolean> {
  if (io.stdin.isTTY !== true) throw new KeysieveError('usage', `there is no terminal to ask on; ${nothing}`, otherwise)
  io.stderr.write(`keysieve: ${question} [y/N] `)
  const answer = await new Promise<string>((resolve) => {
    io.stdin.once('data', (data: Buffer | string) => resolve(String(data)))
    io.stdin.once('end', () => resolve(''))
  })
  io.stdin.pause()
  return /^\s*y(?:es)?\s*$/i.test(answer)
}
