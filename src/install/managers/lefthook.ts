import path from 'node:path'
import { callLines } from '../block.ts'
import type { Draft } from '../draft.ts'
import { goesFirst, type HookKind } from '../kinds.ts'
import { removeAllMarked, sameMarked } from '../marked.ts'
import { ownerOf } from '../owner.ts'
import type { Site } from '../site.ts'
import { append, blockAt, isRecord, readYaml, type Yaml } from '../yaml-edit.ts'
import type { Added, Manager } from './manager.ts'

/** https://lefthook.dev/configuration: the names it looks for, the ones that can be edited first. */
const EDITABLE = [
  'lefthook.yml',
  '.lefthook.yml',
  '.config/lefthook.yml',
  'lefthook.yaml',
  '.lefthook.yaml',
  '.config/lefthook.yaml',
]
const OTHERS = ['toml', 'json', 'jsonc'].flatMap((ending) => [
  `lefthook.${ending}`,
  `.lefthook.${ending}`,
  `.config/lefthook.${ending}`,
])

/**
 * lefthook: one command (or job, where the hook is written as jobs) a hook. lefthook 2 does not install a hook that is new in the
 * config before `lefthook install` is run again, so until then a plain hook stands in; lefthook moves that away as `<kind>.old`.
 */
export const lefthook: Manager = {
  name: 'lefthook',
  uses: (site, draft) => configOf(site, draft) !== null,
  add(kind, site, draft) {
    const file = configOf(site, draft)
    if (file === null) return null
    const text = draft.text(file) ?? ''
    const hook = draft.read(path.join(site.hooksDir, kind))
    const added: Added = { path: file, covers: hook !== null && ownerOf(hook.toString('latin1')) === 'lefthook' }
    const yaml = /ya?ml$/.test(file) ? readYaml(removeAllMarked(text, [kind])?.text ?? text) : null
    if (yaml !== null && runsKeysieve(yaml.value, kind)) return { ...added, byHand: true }
    const edited = yaml && edit(yaml, kind)
    if (edited && !sameMarked(text, edited, kind)) draft.write(file, edited, `a keysieve command in ${kind}`)
    return edited ? added : { ...added, covers: false, problem: byHand(file, kind) }
  },
  drop(kinds, site, draft) {
    const file = configOf(site, draft)
    const without = file === null ? null : removeAllMarked(draft.text(file) ?? '', kinds)
    if (file === null || without === null) return
    draft.write(file, without.text, 'take the keysieve commands out')
    // Where lefthook has moved our plain hook away its own came after us, and it leaves that there when the hook goes from its config.
    const left = readYaml(without.text)?.value
    const writes = (file: string) => ownerOf(draft.read(file)?.toString('latin1') ?? '')
    for (const hook of kinds
      .filter((kind) => !isRecord(left) || !(kind in left))
      .map((kind) => path.join(site.hooksDir, kind)))
      if (writes(hook) === 'lefthook' && writes(`${hook}.old`) === 'keysieve')
        draft.remove(hook, 'nothing is left in the config for it to run')
  },
}

function configOf(site: Site, draft: Draft): string | null {
  const { top } = site
  if (top === null) return null
  return [...EDITABLE, ...OTHERS].map((name) => path.join(top, name)).find((file) => draft.read(file) !== null) ?? null
}

function edit(yaml: Yaml, kind: HookKind): string | null {
  const command = { ...(goesFirst(kind) ? { use_stdin: true } : {}), run: `${run(kind).join('\n')}\n` }
  const body = [...(goesFirst(kind) ? ['use_stdin: true'] : []), 'run: |', ...run(kind).map((line) => `  ${line}`)]
  const config = yaml.value ?? {}
  if (!isRecord(config)) return null
  const hook = config[kind]
  if (hook === undefined) {
    const lines = [`${kind}:`, '  commands:', '    keysieve:', ...body.map((line) => `      ${line}`)]
    return append(yaml, null, kind, lines, { ...config, [kind]: { commands: { keysieve: command } } })
  }
  if (!isRecord(hook)) return null
  if (Array.isArray(hook.jobs)) {
    const lines = ['- name: keysieve', ...body.map((line) => `  ${line}`)]
    const wanted = { ...config, [kind]: { ...hook, jobs: [...hook.jobs, { name: 'keysieve', ...command }] } }
    const jobs = blockAt(yaml, [kind, 'jobs'])
    return jobs && append(yaml, jobs, kind, lines, wanted)
  }
  const commands = hook.commands
  const wanted = {
    ...config,
    [kind]: { ...hook, commands: { ...(isRecord(commands) ? commands : {}), keysieve: command } },
  }
  const lines = ['keysieve:', ...body.map((line) => `  ${line}`)]
  const at = blockAt(yaml, commands === undefined ? [kind] : [kind, 'commands'])
  return (
    at &&
    append(yaml, at, kind, commands === undefined ? ['commands:', ...lines.map((line) => `  ${line}`)] : lines, wanted)
  )
}

/** lefthook fills in {1}, {2}: git's arguments. */
function run(kind: HookKind): string[] {
  return callLines(kind, kind === 'commit-msg' ? ' "{1}"' : kind === 'pre-push' ? ' "{1}" "{2}"' : '')
}

function runsKeysieve(config: unknown, kind: HookKind): boolean {
  return isRecord(config) && /\bkeysieve\b/.test(JSON.stringify(config[kind] ?? ''))
}

function byHand(file: string, kind: HookKind): string {
  return `${file} could not be edited: add a command to ${kind} that runs \`npx --no keysieve hook ${kind}\`${goesFirst(kind) ? ' with use_stdin: true' : ''}`
}
