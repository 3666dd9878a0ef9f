import type { Finding } from '../model/finding.ts'
import { blocks, inOrder, publish } from '../publish.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import type { Config } from '../triage/config.ts'
import type { ScanOptions } from './options.ts'
import type { Triaged } from './triaged.ts'

/** What is reported, without values, in the order of every report. */
export async function published(
  entries: Triaged['findings'],
  rulebook: Rulebook,
  options: ScanOptions,
  config: Config | null,
): Promise<Finding[]> {
  return inOrder(await publishedEach(entries, rulebook, options, config))
}

/** Each entry as it is published, in the given order. */
export async function publishedEach(
  entries: Triaged['findings'],
  rulebook: Rulebook,
  options: ScanOptions,
  config: Config | null,
): Promise<Finding[]> {
  const about = await rulebook.about()
  return entries.map(({ match, by, live }) => {
    const confidence = options.block ?? config?.blockFor(match) ?? 'likely'
    return publish(match, about[match.rule]!, blocks(match, { confidence }), by, live)
  })
}
