import { readFileSync } from 'node:fs'

/** The content of zlib data, or null: broken in any way, or larger than it likes. */
export type Inflate = (deflated: Uint8Array) => Buffer | null

const HEAD = /^blob (0|[1-9]\d{0,9})\0/

/**
 * A blob that lies as a file of its own, as what was just staged does: null when it does not, or when anything is not as git writes it.
 * Its length and its sum are looked at as git does, which does not hash what `cat-file` shows either. Null means: ask git, whose words count.
 */
export function readLoose(objects: string, id: string, inflate: Inflate): Buffer | null {
  let deflated: Buffer
  try {
    deflated = readFileSync(`${objects}/${id.slice(0, 2)}/${id.slice(2)}`)
  } catch {
    return null
  }
  const object = inflate(deflated)
  const head = object && HEAD.exec(object.toString('latin1', 0, 32))
  if (!head) return null
  const content = object.subarray(head[0].length)
  return content.length === Number(head[1]) ? content : null
}
