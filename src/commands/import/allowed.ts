import path from 'node:path'
import type { PolicyTexts } from '../../model/policy.ts'
import type { Git } from '../../sources/git.ts'
import type { Repository } from '../../sources/repository.ts'
import type { NewEntry } from '../../triage/ignore-file.ts'
import type { Io } from '../io.ts'
import { type Findings, findingsAt, findingsNow, scanningWith } from './findings.ts'
import type { Allowance, Imported } from './imported.ts'

export interface Allowed {
  /** One for each value, with the file that allowed it as the reason. */
  readonly entries: readonly NewEntry[]
  /** Allowances that no finding of ours needs. */
  readonly unmatched: number
  readonly problems: readonly string[]
}

/** Looks for our findings of what other tools' files let pass: in the tree, in what is staged, and in the versions that they name. */
export async function allowedBy(
  io: Io,
  git: Git,
  repository: Repository | undefined,
  files: readonly { readonly name: string; readonly imported: Imported }[],
  texts: PolicyTexts,
): Promise<Allowed> {
  const all = files.flatMap(({ name, imported }) => imported.allowances.map((allowance) => ({ name, allowance })))
  if (all.length === 0) return { entries: [], unmatched: 0, problems: [] }
  const scanning = await scanningWith(io, texts)
  const now = await findingsNow(scanning, git, repository)
  const versions = new Map<string, Findings | null>()
  const versionOf = async ({ version }: Allowance): Promise<Findings | null> => {
    if (!repository || !version) return null
    const key = `${version.commit}:${version.path}`
    if (!versions.has(key)) versions.set(key, await findingsAt(scanning, git, version.commit, version.path))
    return versions.get(key) ?? null
  }
  const entries = new Map<string, NewEntry>()
  let unmatched = 0
  for (const { name, allowance } of all) {
    // A line of an old version says nothing of the same line today, unless that version is gone.
    const { found } = (await versionOf(allowance)) ?? now
    const allowed = found.filter((entry) => allowance.allows(entry))
    if (allowed.length === 0) unmatched++
    for (const { match } of allowed)
      if (!entries.has(match.id))
        entries.set(match.id, {
          id: match.id,
          rule: match.rule,
          path: match.blob.path,
          until: null,
          reason: `imported from ${path.basename(name)}`,
        })
  }
  const old = [...versions.values()].flatMap((findings) => findings?.problems ?? [])
  return { entries: [...entries.values()], unmatched, problems: [...now.problems, ...old] }
}
