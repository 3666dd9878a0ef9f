import path from 'node:path'
import type { Draft } from '../draft.ts'
import { isWithin, type Site } from '../site.ts'
import type { Manager } from './manager.ts'
import { addToScript, dropFromScript } from './script-file.ts'

/**
 * husky 9: `core.hooksPath` is `.husky/_`, whose generated stubs run `.husky/<kind>` with `sh -e`. (husky 8 points git to `.husky`
 * itself; that is an ordinary folder of hooks in the tree.) Before `npm install` has set the path, the block waits there.
 */
export const husky: Manager = {
  name: 'husky',
  uses: (site, draft) => folderOf(site, draft) !== null,
  add(kind, site, draft) {
    const folder = folderOf(site, draft)
    if (folder === null) return null
    const file = path.join(folder.path, kind)
    const added = addToScript(file, kind, draft, false)
    return { path: file, covers: folder.active && draft.read(path.join(folder.path, '_', kind)) !== null, ...added }
  },
  drop(kinds, site, draft) {
    const folder = folderOf(site, draft)
    if (folder !== null) for (const kind of kinds) dropFromScript(path.join(folder.path, kind), kind, draft)
  },
}

function folderOf(site: Site, draft: Draft): { path: string; active: boolean } | null {
  if (site.top === null) return null
  if (isHuskyStubs(site, draft)) return { path: path.dirname(site.hooksDir), active: true }
  const manifest = draft.text(path.join(site.top, 'package.json')) ?? ''
  const folder = path.join(site.top, '.husky')
  const isNine =
    !isWithin(folder, site.hooksDir) && /"husky"\s*:\s*"|"(?:prepare|postinstall)"\s*:\s*"[^"]*\bhusky\b/.test(manifest)
  return isNine && draft.read(path.join(folder, 'pre-commit')) !== null ? { path: folder, active: false } : null
}

/** True when git's hooks folder is the one that husky 9 generates. */
export function isHuskyStubs(site: Site, draft: Draft): boolean {
  return path.basename(site.hooksDir) === '_' && draft.read(path.join(site.hooksDir, 'h')) !== null
}
