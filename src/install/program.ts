import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Draft } from './draft.ts'

/** What of a package runs: the layout stays, so that the copy can install again. */
const PARTS = ['dist', 'hooks', 'package.json']

/** True for the folders that npx, pnpm dlx, yarn dlx and bunx run a package from, and may empty at any time. */
export function isTemporaryCache(programPath: string): boolean {
  return /[\\/](?:_npx|dlx-[^\\/]*|dlx|bunx-[^\\/]*|xfs-[^\\/]*)[\\/]/.test(programPath)
}

/** Plans a copy of the program's package to `home`, unless it is there already; gives the copied program. Null where it has not that layout. */
export function keepProgram(programPath: string, home: string, draft: Draft): string | null {
  const root = path.dirname(path.dirname(programPath))
  const parts = PARTS.filter((part) => existsSync(path.join(root, part)))
  if (path.basename(path.dirname(programPath)) !== 'dist' || !parts.includes('hooks')) return null
  if (!parts.every((part) => isSame(path.join(root, part), path.join(home, part))))
    draft.add({ kind: 'copy', from: root, to: home, parts, why: 'the place it runs from is a cache that may vanish' })
  return path.join(home, 'dist', path.basename(programPath))
}

function isSame(from: string, to: string): boolean {
  if (!existsSync(to)) return false
  const entries = listing(from)
  if (entries === null) return readFileSync(from).equals(readFileSync(to))
  return (
    JSON.stringify(entries) === JSON.stringify(listing(to)) &&
    entries.every((name) => isSame(path.join(from, name), path.join(to, name)))
  )
}

/** Sorted names; null when it is no folder. */
function listing(folder: string): string[] | null {
  try {
    return readdirSync(folder).sort()
  } catch {
    return null
  }
}
