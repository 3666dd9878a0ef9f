import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from '../sources/git.ts'
import { addUnion, dropUnion } from './attributes.ts'
import { Draft } from './draft.ts'
import { configHome, globalHooksDir, planGlobalInstall, planGlobalUninstall } from './global.ts'
import { DEFAULT_KINDS, HOOK_KINDS, type HookKind, SERVER_KINDS } from './kinds.ts'
import { MANAGERS } from './managers/list.ts'
import { addPlain, CHAINED, dropPlain } from './managers/plain.ts'
import { keepProgram } from './program.ts'
import { isShared, isTracked, real, type Site, siteOf } from './site.ts'
import type { Covered, Plan } from './step.ts'
import { readHook, readTemplate, renderHook } from './template.ts'

export interface InstallOptions {
  readonly cwd: string
  readonly env: Environment
  /** Empty for the usual ones: pre-commit, pre-merge-commit and pre-push, or pre-receive in a bare repository. */
  readonly kinds: readonly HookKind[]
  readonly global: boolean
  /** Absolute, without symbolic links: the `dist/cli.cjs` that runs now. */
  readonly programPath: string
  /** `process.execPath`. */
  readonly nodePath: string
  /** See `isTemporaryCache`: the hook then runs a copy that is kept in the git directory. */
  readonly fromTemporaryCache: boolean
  /** The text of hooks/keysieve-hook.sh; read from the program's package when it is not given. */
  readonly template?: string
}

export type UninstallOptions = Pick<InstallOptions, 'cwd' | 'env' | 'kinds' | 'global'>

const COMMITTED =
  'Commit the changed files: they name no path of this machine, and other clones need only `npm install` or `npx keysieve install`.'

/** What `keysieve install` would do; reads files and git's config, changes nothing. Throws `KeysieveError` with what to do. */
export async function planInstall(options: InstallOptions): Promise<Plan> {
  const template = options.template ?? readTemplate(options.programPath)
  if (options.global) return planGlobalInstall({ ...options, template })
  const site = await siteOf(options.cwd, options.env)
  const kinds = options.kinds.length > 0 ? options.kinds : site.top === null ? SERVER_KINDS : DEFAULT_KINDS
  const draft = new Draft()
  if (isOwnGlobal(site)) return alreadyGlobal(site, kinds, draft)
  const program = programFor(options, site, draft)
  const notes: string[] = [...program.notes]
  const covered: Covered[] = []
  let usesLauncher = false
  for (const kind of kinds) {
    let by: Covered | null = null
    for (const manager of MANAGERS) {
      const added = manager.uses(site, draft) ? manager.add(kind, site, draft) : null
      if (added === null) continue
      if (added.problem !== undefined) notes.push(added.problem)
      else usesLauncher ||= !added.byHand
      notes.push(...(added.notes ?? []))
      if (added.covers && added.problem === undefined) by ??= { hook: kind, by: manager.name, path: added.path }
    }
    if (by === null) {
      const values = {
        kind,
        mode: isShared(site) ? 'shared' : 'repository',
        program: program.path,
        node: options.nodePath,
      } as const
      by = { hook: kind, by: 'plain', path: addPlain(site.hooksDir, kind, renderHook(template, values), draft) }
    }
    covered.push(by)
  }
  if (usesLauncher) {
    const values = { kind: null, mode: 'repository', program: program.path, node: options.nodePath } as const
    draft.write(
      launcherOf(site),
      renderHook(template, values),
      'tell the shared hooks where the program and node are',
      true,
    )
    notes.push(COMMITTED)
  }
  if (site.top !== null) addUnion(site.top, draft)
  if (isShared(site) && !isTracked(site)) notes.push(sharedNote(site))
  return { steps: draft.steps(), covered, notes: [...new Set(notes)] }
}

/** What `keysieve uninstall` would do; `kinds` empty for all. Nothing to undo gives a plan without steps. */
export async function planUninstall(options: UninstallOptions): Promise<Plan> {
  if (options.global) return planGlobalUninstall(options)
  const site = await siteOf(options.cwd, options.env)
  const draft = new Draft()
  const kinds = options.kinds.length > 0 ? options.kinds : HOOK_KINDS
  const notes: string[] = []
  for (const manager of MANAGERS) manager.drop(kinds, site, draft)
  const folders = [...new Set([site.hooksDir, real(path.join(site.commonDir, 'hooks'))])].filter(
    (folder) => folder !== real(globalHooksDir(site.env)),
  )
  for (const folder of folders)
    for (const kind of kinds) {
      dropPlain(folder, kind, draft)
      const kept = path.join(folder, kind) + CHAINED
      if (draft.read(kept) !== null)
        notes.push(`${kept} stays: another tool has taken the place of the hook that ran it`)
    }
  if (kinds.length === HOOK_KINDS.length) dropOwnFolder(site, draft)
  if (isOwnGlobal(site))
    notes.push('keysieve still runs here through the global hooks: `keysieve uninstall --global` takes these out')
  return { steps: draft.steps(), covered: [], notes }
}

function dropOwnFolder(site: Site, draft: Draft): void {
  if (site.top !== null) dropUnion(site.top, draft)
  const folder = path.dirname(launcherOf(site))
  if (!existsSync(folder)) return
  draft.remove(launcherOf(site), 'nothing calls it any more')
  const program = path.join(folder, 'program')
  if (existsSync(program)) draft.add({ kind: 'remove-folder', path: program, why: 'the kept copy of the program' })
  draft.add({ kind: 'remove-empty', path: folder })
}

function launcherOf(site: Site): string {
  return path.join(site.commonDir, 'keysieve', 'hook.sh')
}

function programFor(options: InstallOptions, site: Site, draft: Draft): { path: string; notes: string[] } {
  if (!options.fromTemporaryCache) return { path: options.programPath, notes: [] }
  const home = isShared(site)
    ? path.join(configHome(site.env), 'program')
    : path.join(site.commonDir, 'keysieve', 'program')
  const kept = keepProgram(options.programPath, home, draft)
  if (kept !== null)
    return { path: kept, notes: [`The hooks run the copy in ${home}; installing again brings it up to date.`] }
  return {
    path: options.programPath,
    notes: [`${options.programPath} is in a cache that may vanish: install keysieve in the project or globally.`],
  }
}

function isOwnGlobal(site: Site): boolean {
  return site.hooksDir === real(globalHooksDir(site.env))
}

/** Git looks nowhere but in our own global folder, so that is where a kind has to be. */
function alreadyGlobal(site: Site, kinds: readonly HookKind[], draft: Draft): Plan {
  const has = (kind: HookKind) => readHook(draft.text(path.join(site.hooksDir, kind)) ?? '').mode === 'global'
  const missing = kinds.filter((kind) => !has(kind))
  const notes = ['keysieve is installed for all repositories of this user, and so for this one.']
  if (missing.length > 0)
    notes.push(
      `Not yet: ${missing.join(', ')}. Run \`keysieve install --global${missing.map((kind) => ` --hook ${kind}`).join('')}\`.`,
    )
  if (site.top !== null) addUnion(site.top, draft)
  return {
    steps: draft.steps(),
    covered: kinds.filter(has).map((hook) => ({ hook, by: 'global', path: path.join(site.hooksDir, hook) })),
    notes,
  }
}

function sharedNote(site: Site): string {
  const by = site.hooksPaths.at(-1)
  return `${site.hooksDir} serves every repository of this ${by?.scope === 'system' ? 'machine' : 'user'} (core.hooksPath, ${by?.origin}), so keysieve now runs in all of them.`
}
