import { readFileSync } from 'node:fs'
import { isBinaryFileSync } from 'isbinaryfile'
import { createPrefilter } from '../engine/create-prefilter.ts'
import { Engine, type EngineOptions } from '../engine/engine.ts'
import { lawOfMatches, lawOfRejects, lawOfWindows } from '../laws/laws.ts'
import { KeysieveError, systemCode } from '../model/error.ts'
import { BUILTIN } from '../rulebook/builtin.ts'
import { bundleRules } from '../rulebook/bundle.ts'
import type { Io } from './io.ts'

/** `keysieve rules check [files…]`: all the laws on rules of one's own, next to the built-in ones. */
export async function checkRules(io: Io, files: readonly string[]): Promise<number> {
  if (files.length === 0)
    throw new KeysieveError('usage', 'name the rule files to check', 'keysieve rules check .keysieve/rules/*.yml')
  const bundle = bundleRules(files.map((name) => ({ name, text: read(name) })))
  const options: EngineOptions = {
    createPrefilter,
    now: io.now(),
    isBinary: (head) => isBinaryFileSync(Buffer.from(head), head.length),
  }
  const rivals = BUILTIN.rules.filter(({ id }) => !bundle.about[id])
  const bench = { all: new Engine([...rivals, ...bundle.rules], options), options }
  let broken = 0
  for (const [i, { file, rule }] of bundle.sources.entries()) {
    const subject = { source: rule, compiled: bundle.rules[i]! }
    const complaints = [
      ...(await lawOfMatches(subject, bench)),
      ...(await lawOfRejects(subject, bench)),
      ...(await lawOfWindows(subject, options)),
    ]
    broken += complaints.length
    io.stdout.write(`${file}: ${rule.id}: ${complaints.length === 0 ? 'ok' : ''}\n`)
    for (const complaint of complaints) io.stdout.write(`    ${complaint}\n`)
  }
  io.stderr.write(
    `keysieve: ${bundle.rules.length} rules checked, ${broken === 0 ? 'all laws hold' : `${broken} complaints`}\n`,
  )
  return broken === 0 ? 0 : 2
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new KeysieveError(
      'rule',
      `${file}: the rule file cannot be read (${systemCode(error)})`,
      'Check the path.',
      error,
    )
  }
}
