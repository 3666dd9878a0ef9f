import { type Blob, readerOf } from '../../model/blob.ts'
import type { Items } from '../../model/items.ts'
import { Ledger } from '../../model/ledger.ts'
import type { Match } from '../../model/match.ts'
import type { PolicyTexts } from '../../model/policy.ts'
import { scan } from '../../scan.ts'
import type { Git } from '../../sources/git.ts'
import { readEntries, readObjects } from '../../sources/objects.ts'
import type { Repository } from '../../sources/repository.ts'
import { listStaged, readStagedObjects } from '../../sources/staged.ts'
import { named, workTree } from '../../sources/tree.ts'
import { createEngine, loadRulebook, type Policy, policyOf } from '../in-force.ts'
import type { Io } from '../io.ts'
import { judged } from '../judge.ts'
import { DEFAULTS } from '../options.ts'
import { wanted } from '../wanted.ts'
import type { Found } from './imported.ts'

export interface Findings {
  readonly found: readonly Found[]
  /** What could not be scanned: sentences. */
  readonly problems: readonly string[]
}

/** Characters of a line on each side of a value. */
const MOST_AROUND = 4000

export type Scanning = (items: Items) => Promise<Findings>

/** What is found and not allowed yet, in the tree and what is staged. */
export async function findingsNow(scanning: Scanning, git: Git, repository: Repository | undefined): Promise<Findings> {
  if (!repository) return scanning(named(git.cwd, '.'))
  const { entries } = listStaged(git)
  const tree = await scanning(workTree(git, repository, []))
  const staged = await scanning(readEntries(git, entries, readStagedObjects(git, entries, [])))
  return { found: [...tree.found, ...staged.found], problems: [...tree.problems, ...staged.problems] }
}

/**
 * What is found in one version of a file; null when the repository does not have it.
 * @param path from the root, `/` between parts
 */
export async function findingsAt(scanning: Scanning, git: Git, commit: string, path: string): Promise<Findings | null> {
  if (/[\n\r]/.test(path)) return null
  const name = Buffer.from(`${commit}:${path}`, 'utf8').toString('latin1')
  const bytes = readObjects(git, [name]).get(name)
  if (!bytes) return null
  const blob: Blob = { origin: 'object', path, id: null, sizeBytes: bytes.length, open: () => readerOf(bytes) }
  return scanning([
    { kind: 'listed', count: 1 },
    { kind: 'blob', blob },
  ])
}

/** Scans under a policy that need not be written yet; what is allowed already is left out. */
export async function scanningWith(io: Io, texts: PolicyTexts): Promise<Scanning> {
  const policy: Policy = await policyOf(io, DEFAULTS, { policy: () => texts })
  const rulebook = await loadRulebook(io, DEFAULTS, policy)
  const { config } = policy
  const engine = createEngine(rulebook, io.now(), config?.root.decode !== false)
  return async (items) => {
    const ledger = new Ledger()
    const matches: { match: Match }[] = []
    const some = wanted(items, config, config?.maxBlobSize ?? null)
    for await (const match of scan(some, engine, ledger)) matches.push({ match })
    ledger.close()
    const { findings } = judged(
      { findings: matches },
      { ...policy, options: DEFAULTS, rulebook, now: io.now(), full: false, ids: new Set() },
    )
    const bytesOf = new Map<Blob, string>()
    const found: Found[] = []
    for (const { match } of findings) {
      const { blob } = match
      if (!bytesOf.has(blob)) bytesOf.set(blob, await textOfBlob(blob))
      found.push(foundIn(match, bytesOf.get(blob)!))
    }
    const problems = ledger.problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
    return { found, problems }
  }
}

/** Other tools judge by the text as it stands in the file, so the value is taken from there. */
function foundIn(match: Match, text: string): Found {
  const { start, end } = match.span
  if (match.inside.length > 0 || end > text.length) return { match, value: '', lines: '', at: 0 }
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  // A line of minified code is cut: patterns of other tools run over it.
  const first = Math.max(from, start - MOST_AROUND)
  const last = Math.min(to < 0 ? text.length : to, end + MOST_AROUND)
  return { match, value: text.slice(start, end), lines: text.slice(first, last), at: start - first }
}

async function textOfBlob(blob: Blob): Promise<string> {
  const reader = await blob.open()
  const chunks: string[] = []
  const into = new Uint8Array(256 * 1024)
  try {
    for (let count = await reader.read(into); count > 0; count = await reader.read(into))
      chunks.push(Buffer.from(into.subarray(0, count)).toString('latin1'))
  } finally {
    reader.close()
  }
  return chunks.join('')
}
