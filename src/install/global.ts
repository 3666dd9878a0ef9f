import path from 'node:path'
import { KeysieveError } from '../model/error.ts'
import type { Environment } from '../sources/git.ts'
import { Draft } from './draft.ts'
import { gitIn } from './git.ts'
import { DEFAULT_KINDS, HOOK_KINDS, type HookKind, PASSED_ON } from './kinds.ts'
import { ownerOf } from './owner.ts'
import { keepProgram } from './program.ts'
import { hooksPathsOf, real } from './site.ts'
import type { Covered, Plan } from './step.ts'
import { readHook, renderHook } from './template.ts'

export interface GlobalSetup {
  readonly cwd: string
  readonly env: Environment
  readonly kinds: readonly HookKind[]
  readonly programPath: string
  readonly nodePath: string
  readonly fromTemporaryCache: boolean
  readonly template: string
}

/** `$XDG_CONFIG_HOME/keysieve`, or `~/.config/keysieve`: the folder of everything that serves all repositories of a user. */
export function configHome(env: Environment): string {
  const home = env.HOME || env.USERPROFILE
  if (env.XDG_CONFIG_HOME && path.isAbsolute(env.XDG_CONFIG_HOME)) return path.join(env.XDG_CONFIG_HOME, 'keysieve')
  if (!home)
    throw new KeysieveError('config', 'HOME is not set', 'Set it: the global hooks are kept in ~/.config/keysieve.')
  return path.join(home, '.config', 'keysieve')
}

export function globalHooksDir(env: Environment): string {
  return path.join(configHome(env), 'hooks')
}

/**
 * Points the user's global `core.hooksPath` to a folder of ours. Its hooks run the repository's own hook first or after, and every
 * kind that git knows is passed on, for with that setting git looks nowhere else.
 */
export async function planGlobalInstall(setup: GlobalSetup): Promise<Plan> {
  const folder = globalHooksDir(setup.env)
  const present = await globalHooksPath(setup)
  if (present !== null && !isSame(present.value, folder))
    throw new KeysieveError(
      'config',
      `core.hooksPath is ${present.value} already (${present.scope}, ${present.origin})`,
      `Its hooks would stop running. Run \`keysieve install\` in a repository to add keysieve to that folder, or unset it with \`git config --${present.scope} --unset core.hooksPath\`.`,
    )
  const draft = new Draft()
  const kept = setup.fromTemporaryCache
    ? keepProgram(setup.programPath, path.join(configHome(setup.env), 'program'), draft)
    : null
  const program = kept ?? setup.programPath
  const wanted = new Set<string>(setup.kinds.length > 0 ? setup.kinds : DEFAULT_KINDS)
  for (const kind of scannedKinds(folder, draft)) wanted.add(kind)
  const covered: Covered[] = []
  for (const kind of [...HOOK_KINDS, ...PASSED_ON]) {
    const file = path.join(folder, kind)
    const scans = wanted.has(kind)
    if (draft.read(file) !== null && ownerOf(draft.read(file)?.toString('latin1') ?? '') !== 'keysieve')
      throw new KeysieveError('config', `${file} is not keysieve's`, 'Move it away, and run it again.')
    const why = scans ? `run keysieve in ${kind} of every repository` : `pass ${kind} on to the repository's own hook`
    draft.write(
      file,
      renderHook(setup.template, { kind, mode: scans ? 'global' : 'pass', program, node: setup.nodePath }),
      why,
      true,
    )
    if (scans) covered.push({ hook: kind, by: 'global', path: file })
  }
  if (present === null)
    draft.add({
      kind: 'config',
      key: 'core.hooksPath',
      value: folder,
      why: 'git looks for the hooks of all repositories there',
    })
  const notes = [
    'A repository with a core.hooksPath of its own (husky) does not run the global hooks: run `keysieve install` there, and `keysieve doctor`.',
  ]
  return { steps: draft.steps(), covered, notes }
}

/** Takes kinds out of the global hooks; with the last of them, the folder and the setting. */
export async function planGlobalUninstall(setup: Pick<GlobalSetup, 'cwd' | 'env' | 'kinds'>): Promise<Plan> {
  const folder = globalHooksDir(setup.env)
  const draft = new Draft()
  const scanned = scannedKinds(folder, draft)
  const leaving = setup.kinds.length > 0 ? setup.kinds : HOOK_KINDS
  const staying = scanned.filter((kind) => !leaving.includes(kind))
  if (staying.length > 0) {
    for (const kind of scanned.filter((one) => leaving.includes(one))) {
      const file = path.join(folder, kind)
      const script = draft.text(file) ?? ''
      draft.write(
        file,
        script.replace(/^mode='global'$/m, `mode='pass'`),
        `pass ${kind} on to the repository's own hook`,
        true,
      )
    }
    return {
      steps: draft.steps(),
      covered: staying.map((hook) => ({ hook, by: 'global', path: path.join(folder, hook) })),
      notes: [],
    }
  }
  const present = await globalHooksPath(setup)
  if (present !== null && isSame(present.value, folder))
    draft.add({ kind: 'config', key: 'core.hooksPath', value: null, why: 'git looks in each repository again' })
  for (const kind of [...HOOK_KINDS, ...PASSED_ON]) {
    const file = path.join(folder, kind)
    const bytes = draft.read(file)
    if (bytes !== null && ownerOf(bytes.toString('latin1')) === 'keysieve') draft.remove(file, "it is keysieve's")
  }
  if (draft.read(path.join(configHome(setup.env), 'program', 'package.json')) !== null)
    draft.add({
      kind: 'remove-folder',
      path: path.join(configHome(setup.env), 'program'),
      why: 'the kept copy of the program',
    })
  if (draft.steps().length > 0)
    for (const path of [folder, configHome(setup.env)]) draft.add({ kind: 'remove-empty', path })
  return { steps: draft.steps(), covered: [], notes: [] }
}

/** The user's or the machine's setting: the one in force outside of repositories. */
async function globalHooksPath(
  setup: Pick<GlobalSetup, 'cwd' | 'env'>,
): Promise<{ scope: string; origin: string; value: string } | null> {
  const ask = gitIn(setup.cwd, setup.env)
  const found = (await hooksPathsOf(ask)).filter(({ scope }) => scope === 'global' || scope === 'system').at(-1)
  if (!found) return null
  // As a path, so that `~/` is resolved.
  const value = (
    await ask('config', '-z', `--${found.scope}`, '--includes', '--type=path', '--get', 'core.hooksPath')
  ).split('\0')[0]
  return { ...found, value: value || found.value }
}

function scannedKinds(folder: string, draft: Draft): HookKind[] {
  return HOOK_KINDS.filter(
    (kind) => readHook(draft.read(path.join(folder, kind))?.toString('utf8') ?? '').mode === 'global',
  )
}

function isSame(a: string, b: string): boolean {
  return real(a) === real(b)
}
