import { readFileSync, statSync } from 'node:fs'
import type { GitDir } from './git-dir.ts'

const BRANCH = /^ref: (refs\/heads\/[^\0- ~^:?*[\\]+)\n$/
const ID = /^[0-9a-f]{40}\n$/
/** Git looks into a larger one as fast. */
const LARGEST_PACKED = 4 * 1024 * 1024

/** The commit that HEAD names, or null: there is none yet, or it is told in a way that is left to git (gitrepository-layout(5)). */
export function headCommit({ own, common }: GitDir): string | null {
  const head = readFileSync(`${own}/HEAD`, 'latin1')
  if (ID.test(head)) return head.slice(0, -1)
  const branch = BRANCH.exec(head)?.[1]
  if (branch === undefined || branch.includes('..')) return null
  const loose = textOf(`${common}/${branch}`)
  if (loose !== null) return ID.test(loose) ? loose.slice(0, -1) : null
  return packedRef(textOf(`${common}/packed-refs`) ?? '', branch)
}

function packedRef(packed: string, branch: string): string | null {
  const at = packed.indexOf(` ${branch}\n`)
  const id = packed.slice(at - 40, at)
  return at >= 40 && packed[at - 41] !== '^' && /^[0-9a-f]{40}$/.test(id) ? id : null
}

function textOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile() || stat.size > LARGEST_PACKED) return null
  return readFileSync(file, 'latin1')
}
