import { Readable } from 'node:stream'
import { audit } from '../../src/commands/audit.ts'
import type { Io } from '../../src/commands/io.ts'
import { DEFAULTS } from '../../src/commands/options.ts'
import type { Report } from '../../src/model/report.ts'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, PROGRAM, type Repo } from '../support/repo.ts'

export const groq = (seed: number): string => keyOf('groq-api-key', seed)

/** Commits with an author's date of its own. */
export function commitAt(repo: Repo, date: string, files: Record<string, string>, message = 'a commit'): string {
  for (const [name, content] of Object.entries(files)) repo.write(name, content)
  repo.git('add', '-A')
  repo.git('commit', '-q', '--no-verify', '--allow-empty', `--date=${date}`, '-m', message)
  return repo.git('rev-parse', 'HEAD').trim()
}

export interface Audited {
  readonly code: number
  readonly report: Report
  readonly stderr: string
}

/** Runs an audit in this process, on a day of the test's choice. */
export async function auditOn(
  day: string,
  repo: Repo,
  options: Partial<Parameters<typeof audit>[1]> = {},
): Promise<Audited> {
  let stdout = ''
  let stderr = ''
  const io: Io = {
    cwd: repo.root,
    env: cleanEnv(),
    stdin: Readable.from([]),
    stdout: { write: (text) => void (stdout += text), isTTY: false },
    stderr: { write: (text) => void (stderr += text), isTTY: false },
    now: () => Date.parse(day),
    program: PROGRAM,
    node: '',
    onInterrupt: () => {},
  }
  const code = await audit(io, { ...DEFAULTS, unreachable: false, format: ['json'], ...options })
  return { code, report: JSON.parse(stdout), stderr }
}

export function lawHolds({ totals }: Pick<Report, 'totals'>): boolean {
  return totals.listed > 0 && totals.listed === totals.scanned + totals.skipped + totals.problems
}
