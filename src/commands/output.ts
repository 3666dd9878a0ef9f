import { KeysieveError } from '../model/error.ts'
import type { Match } from '../model/match.ts'
import type { Report } from '../model/report.ts'
import { visible } from '../report/escape.ts'
import { FORMATS } from '../report/list.ts'
import { summaryLine } from '../report/summary.ts'
import { type Io, wantsColor } from './io.ts'
import type { ScanOptions } from './options.ts'

export interface Target {
  readonly name: string
  /** Null: stdout. */
  readonly file: string | null
}

/** Throws `KeysieveError` ('usage') for a format that does not exist. */
export function targetsOf(formats: readonly string[]): Target[] {
  const targets = formats.map((format) => {
    const cut = format.indexOf('=')
    return { name: cut < 0 ? format : format.slice(0, cut), file: cut < 0 ? null : format.slice(cut + 1) }
  })
  for (const { name, file } of targets) {
    if (!Object.hasOwn(FORMATS, name))
      throw new KeysieveError(
        'usage',
        `there is no format "${visible(name)}"`,
        `The formats are ${Object.keys(FORMATS).join(', ')}.`,
      )
    if (file === '') throw new KeysieveError('usage', `--format ${name}= names no file`, 'Write --format NAME=FILE.')
  }
  if (targets.filter(({ file }) => file === null).length > 1)
    throw new KeysieveError('usage', 'only one format can go to stdout', 'Give the others a file: --format NAME=FILE.')
  // With files only, people still read text.
  return targets.some(({ file }) => file === null) ? targets : [{ name: 'text', file: null }, ...targets]
}

/** The report goes to stdout and files; the summary, what is known and the advice to stderr. */
export async function writeReports(
  io: Io,
  options: ScanOptions,
  report: Report,
  { known, notes }: { readonly known: readonly Match[]; readonly notes: readonly string[] },
  advice: ((report: Report) => string) | undefined,
): Promise<void> {
  const targets = targetsOf(options.format)
  const nothing = report.findings.length === 0 && report.problems.length === 0
  for (const { name, file } of targets) {
    // The text then says nothing, and a commit hook need not load it.
    if (nothing && name === 'text' && file === null) continue
    const format = await FORMATS[name]!()
    if (file === null)
      format(report, (text) => io.stdout.write(text), {
        get color() {
          return wantsColor(io, options.color, io.stdout)
        },
        now: io.now(),
      })
    else (await import('./report-file.ts')).writeReportFile(io, file, format, report)
  }
  const stepSummary = io.env.GITHUB_STEP_SUMMARY
  if (stepSummary && targets.some(({ name }) => name === 'github'))
    (await import('./report-file.ts')).appendReport(io, stepSummary, await FORMATS.markdown!(), report)
  if (options.quiet && report.totals.findings === 0 && report.problems.length === 0 && notes.length === 0) return
  for (const match of known)
    io.stderr.write(
      `keysieve: known from before, not blocking: ${visible(match.blob.path)}:${match.place.line} [${match.rule}]\n`,
    )
  for (const note of notes) io.stderr.write(`keysieve: ${visible(note)}\n`)
  io.stderr.write(`${summaryLine(report)}\n`)
  if (advice && report.findings.some(({ blocking }) => blocking)) io.stderr.write(advice(report))
}
