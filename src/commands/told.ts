import type { Engine } from '../engine/engine.ts'
import type { Match } from '../model/match.ts'
import type { Part } from '../model/part.ts'
import type { Joining } from '../model/report.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import type { Aside } from '../triage/aside.ts'
import type { Policy } from './in-force.ts'
import { type Joined, joinedOf, joiningOf, rotationOf, suppressedInOrder } from './joined.ts'
import { partsWithoutNamedKeys } from './names.ts'
import type { ScanOptions } from './options.ts'
import type { Plan } from './plan.ts'
import { publishedEach } from './published.ts'
import type { Triaged } from './triaged.ts'

type Entry = Triaged['findings'][number]

export interface Found extends Policy {
  readonly plan: Plan
  readonly triaged: { readonly known: readonly Match[] } & Aside<Entry>
  readonly options: ScanOptions
  readonly rulebook: Rulebook
  readonly now: number
  readonly engine: Engine
}

/** What a history, an audit or a shard tells: findings of which several places may know a part. */
export async function toldOf(found: Found): Promise<Joined & { readonly joining?: Joining }> {
  const { plan, triaged, options, rulebook, config, texts, now } = found
  const publish = (entries: readonly Entry[]) => publishedEach(entries, rulebook, options, config)
  const rotation = rotationOf(config, now)
  const joining = (parts: readonly Part[] | null) =>
    plan.shard
      ? { joining: joiningOf(plan.shard, { options, rulebook, texts, scope: plan.join?.scope ?? '' }, rotation, parts) }
      : {}
  if (!plan.join) {
    const { inOrder } = await import('../publish.ts')
    const findings = inOrder(await publish(triaged.findings))
    return { findings, suppressed: suppressedInOrder(triaged.suppressed), notes: [], ...joining(null) }
  }
  const open = await publish(triaged.findings)
  const allowed = await publish(triaged.allowed)
  const all = [
    ...open.map((finding, i) => ({ finding, allowed: null, ...triaged.findings[i]!.by!.part! })),
    ...allowed.map((finding, i) => {
      const { by, reason } = triaged.suppressed[i]!
      return { finding, allowed: { by, reason }, ...triaged.allowed[i]!.by!.part! }
    }),
  ]
  const parts = await partsWithoutNamedKeys(all, found.engine)
  return { ...joinedOf(plan.mode, parts, rotation), ...joining(parts) }
}
