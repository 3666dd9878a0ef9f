import path from 'node:path'
import { callsKeysieve, firstLines, placeIn } from '../block.ts'
import type { Draft } from '../draft.ts'
import { readJson, removeKey, setString } from '../json-edit.ts'
import type { HookKind } from '../kinds.ts'
import { insertMarked, removeMarked } from '../marked.ts'
import { ownerOf } from '../owner.ts'
import type { Site } from '../site.ts'
import { isRecord } from '../yaml-edit.ts'
import type { Added, Manager } from './manager.ts'

/** Where it looks, in its order; a program as config cannot be edited. */
const PROGRAMS = ['.simple-git-hooks', 'simple-git-hooks'].flatMap((name) =>
  ['cjs', 'js', 'mjs'].map((ending) => `${name}.${ending}`),
)
const FILES = ['.simple-git-hooks.json', 'simple-git-hooks.json']

interface Config {
  readonly file: string
  readonly keys: readonly string[]
}

/**
 * simple-git-hooks: the value in its config is the script that it writes behind a preamble of its own, so the block goes into the value,
 * and, where its hook is installed, into the hook in the same way. A kind must be in the config: it deletes every hook that is not.
 */
export const simpleGitHooks: Manager = {
  name: 'simple-git-hooks',
  uses: (site, draft) => configOf(site, draft) !== null,
  add(kind, site, draft) {
    const config = configOf(site, draft)
    if (config === null) return null
    const text = draft.text(config.file) ?? ''
    const hook = path.join(site.hooksDir, kind)
    const installed = draft.read(hook) === null ? null : draft.text(hook)
    const isInstalled = installed !== null && ownerOf(installed) === 'simple-git-hooks'
    const added: Added = { path: config.file, covers: isInstalled }
    const keys = [...config.keys, kind]
    const now = valueAt(text, keys)
    if (now !== undefined && typeof now !== 'string')
      return { ...added, covers: false, problem: byHand(config.file, kind) }
    const stripped = now === undefined ? null : removeMarked(now, kind)
    if (stripped?.created) return added
    if (now !== undefined && stripped === null && callsKeysieve(now)) return { ...added, byHand: true }
    const script = stripped?.text ?? now
    const wanted = script === undefined ? created(kind) : insertMarked(script, { ...placeIn(script, kind), name: kind })
    const edited = setString(text, keys, wanted)
    if (edited === null) return { ...added, covers: false, problem: byHand(config.file, kind) }
    draft.write(config.file, edited, `run keysieve in ${kind}`)
    if (isInstalled && now !== undefined && installed.endsWith(now))
      draft.write(hook, installed.slice(0, installed.length - now.length) + wanted, 'what simple-git-hooks would write')
    else if (isInstalled && !installed.endsWith(wanted)) return { ...added, covers: false }
    return added
  },
  drop(kinds, site, draft) {
    for (const kind of kinds) dropKind(kind, site, draft)
  },
}

function dropKind(kind: HookKind, site: Site, draft: Draft): void {
  const config = configOf(site, draft)
  if (config === null) return
  const text = draft.text(config.file) ?? ''
  const keys = [...config.keys, kind]
  const now = valueAt(text, keys)
  const without = typeof now === 'string' ? removeMarked(now, kind) : null
  if (typeof now !== 'string' || without === null) return
  const edited = without.created ? removeKey(text, keys) : setString(text, keys, without.text)
  if (edited !== null) draft.write(config.file, edited, `take keysieve out of ${kind}`)
  const hook = path.join(site.hooksDir, kind)
  const installed = draft.read(hook) === null ? null : draft.text(hook)
  if (installed === null || ownerOf(installed) !== 'simple-git-hooks' || !installed.endsWith(now)) return
  if (without.created) draft.remove(hook, 'it held nothing but keysieve')
  else draft.write(hook, installed.slice(0, installed.length - now.length) + without.text, 'take keysieve out')
}

function created(kind: HookKind): string {
  return insertMarked('', { name: kind, at: 0, lines: firstLines(kind), created: true })
}

function configOf(site: Site, draft: Draft): Config | null {
  const { top } = site
  if (top === null) return null
  for (const name of [...PROGRAMS, ...FILES])
    if (draft.read(path.join(top, name)) !== null) return { file: path.join(top, name), keys: [] }
  const manifest = path.join(top, 'package.json')
  const value = valueAt(draft.text(manifest) ?? '', ['simple-git-hooks'])
  return isRecord(value) ? { file: manifest, keys: ['simple-git-hooks'] } : null
}

function valueAt(text: string, keys: readonly string[]): unknown {
  let at = readJson(text)
  for (const key of keys) at = isRecord(at) ? at[key] : undefined
  return at
}

function byHand(file: string, kind: HookKind): string {
  return `${file} could not be edited: let ${kind} run \`npx --no keysieve hook ${kind}\` too`
}
