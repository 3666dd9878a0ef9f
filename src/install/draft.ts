import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { KeysieveError, systemCode } from '../model/error.ts'
import type { Step } from './step.ts'

/**
 * The files as they will be: reads see what was planned before, so that several managers and hooks can edit one file, and nothing
 * on the disk changes. A write that changes neither bytes nor mode is no step.
 */
export class Draft {
  readonly #planned = new Map<string, Planned | null>()
  readonly #steps: Step[] = []

  read(path: string): Buffer | null {
    return this.#now(path)?.bytes ?? null
  }

  /** The file as text, null when there is none. Throws `KeysieveError` for what is not UTF-8: an edit would harm it. */
  text(path: string): string | null {
    const bytes = this.read(path)
    if (bytes === null) return null
    const text = bytes.toString('utf8')
    if (!Buffer.from(text, 'utf8').equals(bytes))
      throw new KeysieveError('unreadable', `${path} is not UTF-8`, 'Convert it, or edit it by hand.')
    return text
  }

  /** True when git would run the file as a hook; Windows knows no such right, and there it runs all. */
  isExecutable(path: string): boolean {
    return process.platform === 'win32' || (this.#now(path)?.executable ?? false)
  }

  /** Writes through a symbolic link. `executable` adds the right to run; without it, a file keeps its mode. */
  write(named: string, content: string | Buffer, why: string, executable = false): void {
    const path = this.#planned.has(named) ? named : target(named)
    const bytes = Buffer.from(content)
    const now = this.#now(path)
    if (now?.bytes.equals(bytes) && (now.executable || !executable)) return
    this.#planned.set(path, { bytes, executable: executable || (now?.executable ?? false) })
    const earlier = this.#steps.findIndex((step) => step.kind === 'write' && step.path === path)
    const step: Step = { kind: 'write', path, bytes, executable, isNew: now === null, why }
    if (earlier < 0) this.#steps.push(step)
    else {
      const was = this.#steps[earlier]
      this.#steps[earlier] =
        was?.kind === 'write' ? { ...step, isNew: was.isNew, executable: executable || was.executable } : step
    }
  }

  move(from: string, to: string, why: string): void {
    this.#planned.set(to, this.#now(from))
    this.#planned.set(from, null)
    this.#steps.push({ kind: 'move', from, to, why })
  }

  remove(path: string, why: string): void {
    if (this.#now(path) === null) return
    this.#planned.set(path, null)
    this.#steps.push({ kind: 'remove', path, why })
  }

  add(step: Step): void {
    this.#steps.push(step)
  }

  steps(): readonly Step[] {
    return this.#steps
  }

  #now(path: string): Planned | null {
    const planned = this.#planned.get(path)
    if (planned !== undefined) return planned
    const resolved = this.#planned.get(target(path))
    return resolved !== undefined ? resolved : onDisk(path)
  }
}

interface Planned {
  readonly bytes: Buffer
  readonly executable: boolean
}

/** A dangling symbolic link counts as an empty file, so that it is kept and not written over. */
function onDisk(path: string): Planned | null {
  try {
    const stat = statSync(path)
    return { bytes: readFileSync(path), executable: (stat.mode & 0o111) !== 0 }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return isLink(path) ? { bytes: Buffer.alloc(0), executable: false } : null
    throw new KeysieveError(
      'unreadable',
      `${path} cannot be read (${systemCode(error)})`,
      'Look at its mode and owner.',
      error,
    )
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

function target(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
