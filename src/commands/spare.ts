import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Decode } from '../engine/engine.ts'
import type { Blob } from '../model/blob.ts'
import type { Running } from '../rulebook/known.ts'
import type { Rulebook } from '../rulebook/schema.ts'
import { VERSION } from '../version.ts'
import type { Io } from './io.ts'
import type { Plan } from './plan.ts'

export interface Spare {
  readonly onClean?: (blob: Blob) => void
  /** Writes the cache; what is to be said of it. */
  close(): readonly string[]
}

/** What decides which matches an object gives. */
interface Deciding {
  readonly decode: Decode
  readonly running: Running
  readonly rulebook: Rulebook
}

/** What a scan does with `--cache`: loads it for these rules, and remembers every object in which nothing was found. */
export function spareFor(io: Io, { clean }: Plan, { decode, running, rulebook }: Deciding): Spare {
  if (!clean)
    return {
      close: () => ['--cache has no part in this scan: it remembers objects for `keysieve history` and `audit`'],
    }
  if (running !== rulebook) return { close: () => ['the cache is not used where values of local files are looked for'] }
  clean.load(
    JSON.stringify([
      VERSION,
      buildOf(io.program),
      rulebook.digest,
      typeof decode === 'object' ? [...decode].sort() : decode,
    ]),
  )
  return {
    onClean: ({ id, origin }) => {
      if (id !== null && (origin === 'object' || origin === 'message')) clean.add(id)
    },
    close: () => {
      clean.save()
      return clean.notes
    },
  }
}

/** Digest of the program's own files: one that was built anew never believes what an older engine passed. */
function buildOf(program: string): string {
  const folder = path.dirname(program)
  const hash = createHash('sha256')
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  for (const name of files.map((entry) => entry.name).sort())
    hash.update(`${name}\0`).update(readFileSync(path.join(folder, name)))
  return hash.digest('hex')
}
