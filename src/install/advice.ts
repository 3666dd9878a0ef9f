import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Check, DoctorOptions } from './check.ts'
import { Draft } from './draft.ts'
import { type Ask, gitIn } from './git.ts'
import { DEFAULT_KINDS, type HookKind } from './kinds.ts'
import { CHAINED } from './managers/plain.ts'
import { ownerOf } from './owner.ts'
import type { Site } from './site.ts'
import { readHook } from './template.ts'
import { isExecutable } from './trial.ts'

/** What doctor looks at besides the trial: versions, the recorded paths, the other hooks, and .env files. */
export async function adviceOn(site: Site, kind: HookKind, options: DoctorOptions): Promise<Check[]> {
  const ask = gitIn(site.top ?? site.commonDir, site.env)
  const checks = [await gitCheck(ask), nodeCheck(), recordedCheck(site, kind, options.programPath)]
  if (site.top === null) return checks
  return [...checks, otherHooksCheck(site), keptHookCheck(site, kind), await envCheck(ask)]
}

async function gitCheck(ask: Ask): Promise<Check> {
  const version = (await ask('--version')).trim()
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(version) ?? []
  const ok = Number(major) > 2 || Number(minor) >= 32
  return check('git', ok, version, 'Install git 2.32 or newer.', true)
}

function nodeCheck(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return check('node', ok, `${process.version}, ${process.execPath}`, 'Install node 20.19 or newer.', true)
}

function recordedCheck(site: Site, kind: HookKind, programPath: string): Check {
  const files = [path.join(site.hooksDir, kind), path.join(site.commonDir, 'keysieve', 'hook.sh')]
  const hook = files
    .map((file) => readHook(new Draft().read(file)?.toString('utf8') ?? ''))
    .find((one) => one.program !== undefined)
  const name = 'recorded paths'
  if (hook?.program === undefined || hook.node === undefined)
    return check(name, true, 'none: the hook looks in node_modules and PATH', '')
  const gone = [hook.program, hook.node].filter((file) => !existsSync(file))
  if (gone.length > 0) return check(name, false, `gone: ${gone.join(', ')}`, 'Run `keysieve install` again.')
  const [recorded, here] = [versionOf(hook.program), versionOf(programPath)]
  const isOther = recorded !== null && here !== null && recorded !== here
  return check(
    name,
    !isOther,
    `${hook.program}${recorded ? ` (${recorded})` : ''}, ${hook.node}`,
    `This is ${here}: run \`keysieve install\` to update the hook.`,
  )
}

function versionOf(program: string): string | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path.join(path.dirname(program), '..', 'package.json'), 'utf8'))
    return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : null
  } catch {
    return null
  }
}

function otherHooksCheck(site: Site): Check {
  const missing = DEFAULT_KINDS.filter((kind) => !isExecutable(path.join(site.hooksDir, kind)))
  const detail = missing.length === 0 ? DEFAULT_KINDS.join(', ') : `not there: ${missing.join(', ')}`
  return check(
    'other hooks',
    missing.length === 0,
    detail,
    'Run `keysieve install`: merges, rebases and --no-verify go past pre-commit.',
  )
}

function keptHookCheck(site: Site, kind: HookKind): Check {
  const hook = path.join(site.hooksDir, kind)
  const kept = hook + CHAINED
  if (!existsSync(kept)) return check('kept hook', true, 'there was no other hook', '')
  const runs =
    ownerOf(new Draft().read(hook)?.toString('latin1') ?? '') === 'keysieve' ||
    /keysieve-chained/.test(new Draft().read(hook)?.toString('latin1') ?? '')
  return check(
    'kept hook',
    runs,
    runs ? `${kept} runs too (left out of the trial)` : `${kept} no longer runs`,
    'Another tool has replaced the hook: run `keysieve install`.',
  )
}

/** Files that hold settings for one machine, by the convention of dotenv; examples of them are meant to be shared. */
async function envCheck(ask: Ask): Promise<Check> {
  const specs = ['--', ':(top,glob)**/.env', ':(top,glob)**/.env.*']
  const names = async (...args: string[]) =>
    (await ask('ls-files', '-z', ...args, ...specs))
      .split('\0')
      .filter((name) => name !== '' && !/\.(?:example|sample|template|dist|defaults|schema|vault)$/.test(name))
  const tracked = await names()
  if (tracked.length > 0)
    return check(
      '.env files',
      false,
      `tracked: ${tracked.join(', ')}`,
      `Run \`git rm --cached ${tracked[0]}\`, ignore it, and rotate what was in it.`,
    )
  const loose = await names('--others', '--exclude-standard')
  if (loose.length > 0)
    return check('.env files', false, `not ignored: ${loose.join(', ')}`, 'Add `.env` to .gitignore.')
  const ignored = (await ask('check-ignore', '.env')) !== ''
  return check(
    '.env files',
    ignored,
    ignored ? '.env is ignored' : '.env would not be ignored',
    'Add `.env` to .gitignore.',
  )
}

function check(name: string, ok: boolean, detail: string, fix: string, needed = false): Check {
  return { name, ok, needed, detail, fix: ok ? '' : fix }
}
