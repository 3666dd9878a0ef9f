import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/**
 * The content of zlib data, or null: broken in any way, or larger than it likes.
 * @param exact nothing may stand behind it
 */
export type Inflate = (deflated: Uint8Array, exact: boolean) => Buffer | null

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag'

export interface PlainObject {
  readonly type: ObjectType
  readonly bytes: Buffer
}

const HEAD = /^(blob|tree|commit|tag) (0|[1-9]\d{0,9})\0/

/** Most objects of source code are smaller: those need no question for their size, and no memory of their own. */
const scratch = Buffer.allocUnsafeSlow(32 * 1024)

/**
 * An object that lies as a file of its own, as what was just staged does: null when it does not, or when anything is not as git writes it.
 * Its length and its sum are looked at as git does, which does not hash what `cat-file` shows either. Null means: ask git, whose words count.
 */
export function readLoose(objects: string, id: string, inflate: Inflate): PlainObject | null {
  const deflated = bytesOf(`${objects}/${id.slice(0, 2)}/${id.slice(2)}`)
  const object = deflated && inflate(deflated, true)
  const head = object && HEAD.exec(object.latin1Slice(0, Math.min(32, object.length)))
  if (!head) return null
  const bytes = object.subarray(head[0].length)
  return bytes.length === Number(head[2]) ? { type: head[1] as ObjectType, bytes } : null
}

function bytesOf(path: string): Buffer | null {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return null
  }
  try {
    const length = readSync(file, scratch)
    return length < scratch.length ? scratch.subarray(0, length) : readFileSync(path)
  } catch {
    return null
  } finally {
    closeSync(file)
  }
}
