import type { Suppressed } from '../../src/model/finding.ts'
import type { Repo, ReportJson } from '../support/repo.ts'

/** A run's JSON report with what was suppressed. */
export function reportOf(
  repo: Repo,
  args: readonly string[],
  options: { env?: Record<string, string>; in?: string } = {},
) {
  const run = repo.report(args, options)
  return { ...run, report: run.report as ReportJson & { readonly suppressed: readonly Suppressed[] } }
}
