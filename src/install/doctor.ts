import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from '../sources/git.ts'
import { adviceOn } from './advice.ts'
import { canaryText, HARMLESS_TEXT, type Staged, stage } from './canary.ts'
import { bad, type Check, type DoctorOptions, fine } from './check.ts'
import { Draft } from './draft.ts'
import { globalHooksDir } from './global.ts'
import type { HookKind } from './kinds.ts'
import { ownerOf } from './owner.ts'
import { real, type Site, siteOf } from './site.ts'
import { desktopEnv, hookRunner, isExecutable, type Trial } from './trial.ts'

export interface Diagnosis {
  /** True when every needed check is fine: exit 0, else 2. */
  readonly works: boolean
  readonly checks: readonly Check[]
}

/**
 * Does what git would do with a made-up key in the index, and requires that the hook stops it and lets a harmless file pass; when it
 * does not, says what stands in the way. Changes nothing. Throws `KeysieveError` when there is no repository.
 */
export async function diagnose(options: DoctorOptions): Promise<Diagnosis> {
  const site = await siteOf(options.cwd, options.env)
  const kind: HookKind = site.top === null ? 'pre-receive' : 'pre-commit'
  const hook = path.join(site.hooksDir, kind)
  const checks: Check[] = [folderCheck(site, hook), hookCheck(hook, kind), switchedOffCheck(options.env)]
  if (existsSync(hook) && isExecutable(hook)) checks.push(...tryOut(site, kind))
  checks.push(...(await adviceOn(site, kind, options)))
  return { works: checks.every((check) => check.ok || !check.needed), checks }
}

/** Runs the hook with a key and with harmless text staged, as from a shell and as from a program with windows. */
function tryOut(site: Site, kind: HookKind): Check[] {
  const script = new Draft().read(path.join(site.hooksDir, kind))?.toString('latin1') ?? ''
  // The framework passes over names that are not in the work tree.
  const inTree = ownerOf(script) === 'pre-commit'
  const run = hookRunner(site, kind)
  const staged: Staged[] = []
  try {
    const key = stage(site, canaryText(), inTree)
    staged.push(key)
    const harmless = stage(site, HARMLESS_TEXT, inTree)
    staged.push(harmless)
    const [refused, passed] = [run(key), run(harmless)]
    const checks = [blocksCheck(refused, passed), passesCheck(passed)]
    if (process.platform === 'win32' || kind !== 'pre-commit' || !stops(refused, passed)) return checks
    return [...checks, desktopCheck(run(key, desktopEnv), run(harmless, desktopEnv))]
  } finally {
    for (const content of staged) content.dispose()
  }
}

/** Which folder git looks in and why, and whether hooks of ours lie where git does not look. */
function folderCheck(site: Site, hook: string): Check {
  const by = site.hooksPaths.at(-1)
  const because = by ? `core.hooksPath in the ${by.scope} config, ${by.origin}` : 'the default'
  const detail = `git takes its hooks from ${site.hooksDir} (${because})`
  const draft = new Draft()
  const elsewhere = [path.join(site.commonDir, 'hooks'), globalHooksDir(site.env)]
    .filter((folder) => real(folder) !== site.hooksDir)
    .map((folder) => path.join(folder, path.basename(hook)))
    .filter((file) => ownerOf(draft.read(file)?.toString('latin1') ?? '') === 'keysieve')
  const covers = /keysieve/.test(draft.read(hook)?.toString('latin1') ?? '') || path.basename(site.hooksDir) === '_'
  if (elsewhere.length === 0 || covers) return fine('hooks folder', detail)
  return bad(
    'hooks folder',
    `${detail}; that shadows ${elsewhere.join(' and ')}`,
    'Run `keysieve install` again: it installs where git looks.',
  )
}

function hookCheck(hook: string, kind: HookKind): Check {
  const name = `${kind} hook`
  if (!existsSync(hook)) return bad(name, `there is no ${hook}`, 'Run `keysieve install`.')
  if (!isExecutable(hook))
    return bad(name, `${hook} is not executable, so git passes it over`, `Run \`chmod +x '${hook}'\`.`)
  const owner = ownerOf(new Draft().read(hook)?.toString('latin1') ?? '')
  return fine(name, owner === 'other' ? hook : `${hook}, written by ${owner}`)
}

/** Variables that turn hooks off in this shell. */
function switchedOffCheck(env: Environment): Check {
  const off = ['KEYSIEVE', 'HUSKY', 'LEFTHOOK'].filter(
    (name) => env[name] === '0' || (name === 'LEFTHOOK' && env[name] === 'false'),
  )
  if (env.SKIP_SIMPLE_GIT_HOOKS === '1') off.push('SKIP_SIMPLE_GIT_HOOKS')
  if (env.SKIP?.split(',').includes('keysieve')) off.push('SKIP')
  if (off.length === 0) return fine('switches', 'no variable turns hooks off')
  return bad('switches', `set in this environment: ${off.join(', ')}`, `Run \`unset ${off.join(' ')}\`.`)
}

function blocksCheck(key: Trial, harmless: Trial): Check {
  const name = 'blocks a key'
  if (stops(key, harmless)) return fine(name, 'a made-up key in the index was stopped')
  if (key.status === 0)
    return bad(
      name,
      `a made-up key in the index went through${heard(key)}`,
      'Run `keysieve install` again, and look at what the hook does before keysieve.',
    )
  return bad(
    name,
    `the hook stops with and without a key, so it proves nothing${heard(key)}`,
    'Do what it says, and run `keysieve doctor` again.',
  )
}

function passesCheck(harmless: Trial): Check {
  if (harmless.status === 0) return fine('lets the rest pass', 'a harmless file went through')
  const why =
    harmless.status === null
      ? 'the hook did not end within two minutes'
      : `a harmless file was stopped (${harmless.status})`
  return bad('lets the rest pass', why + heard(harmless), 'Do what it says: until then nothing can be committed.')
}

/** Failing closed without a shell's PATH is a nuisance, letting keys through is not. */
function desktopCheck(key: Trial, harmless: Trial): Check {
  const name = 'desktop programs'
  if (stops(key, harmless)) return fine(name, 'it works with PATH=/usr/bin:/bin, as programs with windows have it')
  if (key.status === 0)
    return bad(
      name,
      'with PATH=/usr/bin:/bin, a made-up key went through',
      'Run `keysieve install` again: it records where node is.',
    )
  return {
    ...bad(
      name,
      `with PATH=/usr/bin:/bin nothing can be committed${heard(harmless)}`,
      'Run `keysieve install` again: it records where node is.',
    ),
    needed: false,
  }
}

function stops(key: Trial, harmless: Trial): boolean {
  return key.status !== null && key.status !== 0 && harmless.status === 0
}

function heard(trial: Trial): string {
  return trial.said === '' ? '' : `; it said: ${trial.said}`
}
