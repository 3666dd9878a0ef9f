import type { Item } from '../model/blob.ts'
import { KeysieveError } from '../model/error.ts'
import type { Items } from '../model/items.ts'
import { Ledger } from '../model/ledger.ts'
import type { Match } from '../model/match.ts'
import { byPath } from '../model/report.ts'
import { blocks } from '../publish.ts'
import type { RuleAbout } from '../rulebook/schema.ts'
import { scan } from '../scan.ts'
import type { Git } from '../sources/git.ts'
import { objectBlob, readEntries } from '../sources/objects.ts'
import { parentVersions } from '../sources/parents.ts'
import { listStaged, readStagedObjects, type Staged } from '../sources/staged.ts'
import { standsIn } from '../triage/known.ts'
import { createEngine, loadRulebook, policyOf } from './in-force.ts'
import type { Io } from './io.ts'
import { judged } from './judge.ts'
import { DEFAULTS } from './options.ts'
import { StagedPolicy } from './policy-staged.ts'
import { wanted } from './wanted.ts'

export interface BlockingScan {
  readonly listing: Staged
  /** In the order of path and place. */
  readonly matches: readonly Match[]
  /** Whether the file would still block with these bytes. */
  blocksWith(path: string, bytes: Buffer): Promise<boolean>
  about(): Promise<Readonly<Record<string, RuleAbout>>>
}

/** What of the index stops a commit, as `keysieve staged` finds it. Throws `KeysieveError` when the scan is incomplete. */
export async function scanBlocking(io: Io, git: Git): Promise<BlockingScan> {
  const listing = listStaged(git)
  const source = new StagedPolicy(git, listing, false)
  const objects = readStagedObjects(git, listing.entries, source.names)
  const policy = await policyOf(io, DEFAULTS, { policy: () => source.texts(objects) })
  const rulebook = await loadRulebook(io, DEFAULTS, policy)
  const engine = createEngine(rulebook, io.now(), policy.config?.decode)
  const blocking = async (items: Items): Promise<Match[]> => {
    const ledger = new Ledger()
    const found: { match: Match }[] = []
    for await (const match of scan(wanted(items, policy.config, policy.config?.maxBlobSize ?? null), engine, ledger))
      if (!(await standsIn(match, parentVersions(git, listing, match.blob.path), engine))) found.push({ match })
    ledger.close()
    const [problem] = ledger.problems
    if (problem)
      throw new KeysieveError(
        'unreadable',
        `the scan is incomplete, nothing was changed: ${problem.path === '' ? '' : `${problem.path}: `}${problem.message}`,
        'Mend that first.',
      )
    const context = { ...policy, options: DEFAULTS, rulebook, now: io.now(), full: false, ids: new Set<string>() }
    return judged({ findings: found }, context)
      .findings.map(({ match }) => match)
      .filter((match) => blocks(match, { confidence: policy.config?.blockFor(match) ?? 'likely' }))
      .sort((a, b) => byPath(a.blob, b.blob) || a.span.start - b.span.start)
  }
  return {
    listing,
    matches: await blocking(readEntries(git, listing.entries, objects)),
    async blocksWith(path, bytes) {
      return (await blocking(one(path, bytes))).length > 0
    },
    about: () => rulebook.about(),
  }
}

async function* one(path: string, bytes: Buffer): AsyncGenerator<Item> {
  yield { kind: 'listed', count: 1 }
  yield { kind: 'blob', blob: objectBlob({ id: '', path, origin: 'index' }, bytes) }
}
