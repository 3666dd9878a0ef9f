import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'

const LARGEST = 64 * 1024 * 1024

/**
 * Whether the file on disk holds exactly the blob `id`, by hashing it as git does. Asking git would run the clean
 * filters that the repository configures. What cannot be told counts as different, and is then scanned, which is always right.
 */
export function holdsBlob(root: string, name: string, id: string): boolean {
  const file = path.join(root, name)
  try {
    const stat = lstatSync(file)
    if (stat.size > LARGEST) return false
    const bytes = stat.isSymbolicLink()
      ? readlinkSync(file, { encoding: 'buffer' })
      : stat.isFile()
        ? readFileSync(file)
        : undefined
    if (!bytes) return false
    return (
      createHash(id.length === 64 ? 'sha256' : 'sha1')
        .update(`blob ${bytes.length}\0`)
        .update(bytes)
        .digest('hex') === id
    )
  } catch {
    return false
  }
}
