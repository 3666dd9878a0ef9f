import path from 'node:path'
import { callLines } from '../block.ts'
import type { Draft } from '../draft.ts'
import { HOOK_KINDS, type HookKind } from '../kinds.ts'
import { removeMarked, sameMarked } from '../marked.ts'
import { ownerOf } from '../owner.ts'
import type { Site } from '../site.ts'
import { append, blockAt, isRecord, readYaml, type Yaml } from '../yaml-edit.ts'
import type { Added, Manager } from './manager.ts'

const CONFIG = '.pre-commit-config.yaml'
const BLOCK = 'framework'

/**
 * The pre-commit framework: one local entry for all kinds whose hook is the framework's. It works offline and with every version from
 * 3.0; that it has no stages and takes symbolic links too is what keysieve's own manifest does. Where the framework is not installed,
 * a plain hook is right: `pre-commit install` keeps it as `<kind>.legacy` and goes on running it.
 */
export const preCommit: Manager = {
  name: 'pre-commit',
  uses: (site, draft) => site.top !== null && draft.read(path.join(site.top, CONFIG)) !== null,
  add(kind, site, draft) {
    if (site.top === null || !isFrameworks(site, kind, draft)) return null
    const file = path.join(site.top, CONFIG)
    const text = draft.text(file)
    if (text === null) return null
    const added: Added = { path: file, covers: true }
    const yaml = readYaml(removeMarked(text, BLOCK)?.text ?? text)
    if (yaml !== null && runsKeysieve(yaml.value)) return { ...added, byHand: true }
    const edited = yaml && edit(yaml)
    if (edited && !sameMarked(text, edited, BLOCK)) draft.write(file, edited, 'a local hook that runs keysieve')
    return edited
      ? added
      : {
          ...added,
          covers: false,
          problem: `${file} could not be edited: add a local hook with the entry \`keysieve hook framework\``,
        }
  },
  drop(kinds, site, draft) {
    const file = path.join(site.top ?? '', CONFIG)
    // The one entry serves every kind that the framework runs: it goes with the last of them.
    const isNeeded = HOOK_KINDS.some((kind) => !kinds.includes(kind) && isFrameworks(site, kind, draft))
    const without = site.top === null || isNeeded ? null : removeMarked(draft.text(file) ?? '', BLOCK)
    if (without === null) return
    draft.write(file, without.text, 'take the keysieve hook out')
  },
}

function isFrameworks(site: Site, kind: HookKind, draft: Draft): boolean {
  const hook = draft.read(path.join(site.hooksDir, kind))
  return hook !== null && ownerOf(hook.toString('latin1')) === 'pre-commit'
}

function edit(yaml: Yaml): string | null {
  const { value } = yaml
  const repos = blockAt(yaml, ['repos'])
  if (!isRecord(value) || !Array.isArray(value.repos) || repos === null) return null
  const call = callLines('framework', ' "$@"')
  const hook = {
    id: 'keysieve',
    name: 'keysieve',
    entry: `sh -c '${call.join('\n')}' keysieve`,
    language: 'system',
    types: [],
    require_serial: true,
  }
  const lines = [
    '- repo: local',
    '  hooks:',
    '    - id: keysieve',
    '      name: keysieve',
    '      entry: |-',
    ...hook.entry.split('\n').map((line) => `        ${line}`),
    '      language: system',
    '      types: []',
    '      require_serial: true',
  ]
  return append(yaml, repos, BLOCK, lines, { ...value, repos: [...value.repos, { repo: 'local', hooks: [hook] }] })
}

function runsKeysieve(config: unknown): boolean {
  return isRecord(config) && /"id":"keysieve"/.test(JSON.stringify(config.repos ?? ''))
}
