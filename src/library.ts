import path from 'node:path'
import { createEngine } from './commands/run.ts'
import type { Problem, Skip } from './model/blob.ts'
import { type Items, readerOf } from './model/blob.ts'
import type { Finding } from './model/finding.ts'
import { Ledger } from './model/ledger.ts'
import { blocks, inOrder, publish } from './publish.ts'
import { BUILTIN } from './rulebook/builtin.ts'
import type { Rulebook } from './rulebook/schema.ts'
import { withUserRules } from './rulebook/user-rules.ts'
import { scan } from './scan.ts'
import { fileBlob } from './sources/files.ts'
import { createGit } from './sources/git.ts'
import { readEntries } from './sources/objects.ts'
import { listStaged, readStagedObjects } from './sources/staged.ts'

export interface TextOptions {
  /** Path that the text is shown under; its name decides whether context rules apply. Default `-`. */
  readonly path?: string
  /** Rule files (YAML) beside the built-in rules. */
  readonly rules?: readonly string[]
}

export interface ScanResult {
  readonly findings: readonly Finding[]
  readonly skips: readonly Skip[]
  /** Anything here means that the scan is incomplete. */
  readonly problems: readonly Problem[]
  readonly scanned: number
  readonly bytes: number
}

/** Scans a text or bytes. Example: `const { findings } = await scanText('KEY=...')`. */
export async function scanText(text: string | Uint8Array, options: TextOptions = {}): Promise<ScanResult> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return collect(options, [
    { kind: 'listed', count: 1 },
    {
      kind: 'blob',
      blob: {
        origin: 'stdin',
        path: options.path ?? '-',
        id: null,
        sizeBytes: bytes.length,
        open: () => readerOf(bytes),
      },
    },
  ])
}

/** Scans files on disk, each by its path as it is given. Paths that cannot be read are problems of the result. */
export async function scanFiles(
  files: readonly string[],
  options: Omit<TextOptions, 'path'> = {},
): Promise<ScanResult> {
  return collect(options, [
    { kind: 'listed', count: files.length },
    ...files.map((file) => ({ kind: 'blob', blob: fileBlob(path.resolve(file), file, 'file') }) as const),
  ])
}

/** Scans what is staged in the repository at `cwd` (values known from HEAD included). Throws `KeysieveError` outside of one. */
export async function scanStaged(
  cwd: string = process.cwd(),
  options: Omit<TextOptions, 'path'> = {},
): Promise<ScanResult> {
  const git = createGit(cwd, process.env)
  const { entries } = listStaged(git)
  return collect(options, readEntries(git, entries, readStagedObjects(git, entries, [])))
}

async function collect(options: { readonly rules?: readonly string[] }, items: Items): Promise<ScanResult> {
  const rulebook: Rulebook = options.rules?.length ? withUserRules(BUILTIN, options.rules) : BUILTIN
  const engine = createEngine(rulebook, Date.now())
  const ledger = new Ledger()
  const about = await rulebook.about()
  const findings: Finding[] = []
  for await (const match of scan(items, engine, ledger))
    findings.push(publish(match, about[match.rule]!, blocks(match, { confidence: 'likely' })))
  ledger.close()
  return {
    findings: inOrder(findings),
    skips: ledger.skips,
    problems: ledger.problems,
    scanned: ledger.scanned,
    bytes: ledger.bytes,
  }
}
