import { createPrefilter } from '../engine/create-prefilter.ts'
import { type Decode, Engine } from '../engine/engine.ts'
import { NO_POLICY, type PolicyTexts } from '../model/policy.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import type { Running } from '../rulebook/known.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import type { Config } from '../triage/config.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import type { Plan } from './plan.ts'

/** The rules, and the values of local files as one more where they are asked for. */
export async function runningRules(
  io: Io,
  options: ScanOptions,
  plan: Plan,
  rulebook: Rulebook,
  config: Config | null,
): Promise<Running> {
  const scope = options.knownSecrets ?? (plan.dotenvs ? 'repo' : 'off')
  if (scope === 'off' || config?.isOff('known-secret')) return rulebook
  const files = plan.dotenvs
    ? { root: plan.root, ...plan.dotenvs() }
    : (await import('./known-elsewhere.ts')).ignoredDotenvs(io)
  if (scope === 'repo' && files.local.length === 0) return rulebook
  const { runningWithKnown } = await import('./known-secrets.ts')
  return runningWithKnown(io, rulebook, files.root, files, scope === 'home')
}

/** CPU time of this process, all threads. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export function createEngine(rulebook: Running, now: number, decode: Decode = true): Engine {
  let isBinaryFileSync: typeof import('isbinaryfile').isBinaryFileSync
  return new Engine(rulebook.table, {
    createPrefilter,
    now,
    decode,
    trusted: rulebook.trusted,
    clock: cpuMs,
    ready: async () => {
      isBinaryFileSync ??= (await import('isbinaryfile')).isBinaryFileSync
    },
    isBinary: (head) => isBinaryFileSync(Buffer.from(head.buffer, head.byteOffset, head.length), head.length),
  })
}

export interface Policy {
  readonly texts: PolicyTexts
  /** Null when there is no config file: nothing of what reads one is loaded then. */
  readonly config: Config | null
}

/** The ignores and config in force. Throws `KeysieveError` ('config') for a config that does not fit. */
export async function policyOf(io: Io, options: ScanOptions, plan: Pick<Plan, 'policy'>): Promise<Policy> {
  const usual = plan.policy ? await plan.policy() : NO_POLICY
  const texts =
    options.config === undefined && options.configFrom === undefined
      ? usual
      : (await import('./policy-chosen.ts')).chosenPolicy(io, options, usual)
  const config = texts.configs.length > 0 ? await (await import('../triage/config.ts')).readConfig(texts.configs) : null
  return { texts, config }
}

export async function loadRulebook(
  io: Io,
  options: ScanOptions,
  { texts, config }: Policy,
  base: Rulebook = BUILTIN,
): Promise<Rulebook> {
  const rulebook =
    options.rules.length === 0 ? base : (await import('./user-rules.ts')).withUserRules(base, options.rules, io.cwd)
  return config?.changesRules || texts.rules.length > 0
    ? (await import('./policy-rules.ts')).rulebookFor(rulebook, config, texts)
    : rulebook
}
