import { isBinaryFileSync } from 'isbinaryfile'
import { createPrefilter } from '../engine/create-prefilter.ts'
import { Engine, type EngineOptions } from '../engine/engine.ts'
import { costOf, MOST_GROWTH } from '../laws/growth.ts'
import {
  type Bench,
  lawOfMatches,
  lawOfRandomKeys,
  lawOfRejects,
  lawOfWindows,
  type Subject,
  samplesOf,
} from '../laws/laws.ts'
import { KeysieveError } from '../model/error.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import { bundleRules } from '../rulebook/bundle.ts'
import { createGit } from '../sources/git.ts'
import { findRepository } from '../sources/repository.ts'
import { textOf } from '../triage/ignore-text.ts'
import { cpuMs } from './in-force.ts'
import type { Io } from './io.ts'
import { usualPolicy } from './policy-git.ts'
import { namedRuleTexts, type RuleText } from './user-rules.ts'

/** Random keys of each template that no check may refuse. */
const RANDOM_KEYS = 200

/** `keysieve rules check [files…]`: all the laws on rules of one's own, next to the built-in ones, and what each rule costs. */
export async function checkRules(io: Io, files: readonly string[]): Promise<number> {
  const named = files.length > 0 ? namedRuleTexts(files, io.cwd) : ownRules(io)
  if (named.length === 0)
    throw new KeysieveError(
      'usage',
      'there are no rules of your own here',
      'Name the files to check: keysieve rules check FILE',
    )
  const bundle = bundleRules(named)
  const options: EngineOptions = {
    createPrefilter,
    now: io.now(),
    clock: cpuMs,
    isBinary: (head) => isBinaryFileSync(Buffer.from(head), head.length),
  }
  const rivals = BUILTIN.rules.filter(({ id }) => !bundle.about[id])
  const bench = { all: new Engine([...rivals, ...bundle.rules], options), options }
  let broken = 0
  for (const [i, { file, rule }] of bundle.sources.entries()) {
    const subject = { source: rule, compiled: bundle.rules[i]! }
    const { complaints, cost } = await tried(subject, bench)
    broken += complaints.length
    io.stdout.write(`${file}: ${rule.id}: ${complaints.length === 0 ? 'ok' : 'not ok'}${cost}\n`)
    for (const complaint of complaints) io.stdout.write(`    ${complaint}\n`)
  }
  io.stderr.write(
    `keysieve: ${bundle.rules.length} rules checked, ${broken === 0 ? 'all laws hold' : `${broken} complaints`}\n`,
  )
  return broken === 0 ? 0 : 2
}

async function tried(subject: Subject, bench: Bench): Promise<{ complaints: string[]; cost: string }> {
  const { options } = bench
  let samples: string[]
  try {
    samples = samplesOf(subject.source)
  } catch (error) {
    if (error instanceof KeysieveError) return { complaints: [`sample: ${error.message}`], cost: '' }
    throw error
  }
  // Without its gate: texts can be made that pass it.
  const bare = { ...subject, compiled: { ...subject.compiled, gate: null } }
  const { growth, usualMs, worstMs } = await costOf(bare, options, cpuMs)
  const refused = growth === null || growth > MOST_GROWTH
  const steep =
    growth === null
      ? 'its pattern runs out of time on hostile text: write it without repeats within repeats'
      : `its time grows faster than the text (to the power ${growth.toFixed(1)}): write it without repeats that can take the same characters`
  const cost = growth === null ? '' : `, ${usualMs.toFixed(1)} ms/MB, ${Math.ceil(worstMs)} ms/MB at worst`
  // The other laws would wait for such a pattern.
  if (refused) return { complaints: [steep], cost }
  const complaints = [
    ...(samples.length === 0 ? ['the rule has no sample'] : []),
    ...(await lawOfMatches(subject, bench)),
    ...(await lawOfRejects(subject, bench)),
    ...lawOfRandomKeys(subject, RANDOM_KEYS, options.now),
    ...(await lawOfWindows(subject, options)),
  ]
  return { complaints, cost }
}

/** Those of the work tree. */
function ownRules(io: Io): RuleText[] {
  const git = createGit(io.cwd, io.env)
  const { rules } = usualPolicy(git, findRepository(git), io.cwd)
  return rules.map(({ path, bytes }) => ({ name: path, text: textOf(bytes) }))
}
