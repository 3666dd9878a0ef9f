import path from 'node:path'
import type { Draft } from '../draft.ts'
import { ownerOf } from '../owner.ts'
import { isTracked, type Site } from '../site.ts'
import { isHuskyStubs } from './husky.ts'
import type { Manager } from './manager.ts'
import { addToScript, dropFromScript } from './script-file.ts'

/** A folder of hooks in the work tree (`core.hooksPath .githooks`, husky 8): people commit it, so it gets a block and no path of this machine. */
export const trackedFolder: Manager = {
  name: 'hooks folder in the tree',
  uses: isOwn,
  add(kind, site, draft) {
    if (!isOwn(site, draft)) return null
    const file = path.join(site.hooksDir, kind)
    const owner = ownerOf(draft.read(file)?.toString('latin1') ?? '')
    if (owner === 'lefthook' || owner === 'simple-git-hooks') return null
    return { path: file, covers: true, ...addToScript(file, kind, draft, true) }
  },
  drop(kinds, site, draft) {
    if (isOwn(site, draft)) for (const kind of kinds) dropFromScript(path.join(site.hooksDir, kind), kind, draft)
  },
}

function isOwn(site: Site, draft: Draft): boolean {
  return isTracked(site) && !isHuskyStubs(site, draft)
}
