import type { Environment } from '../sources/git.ts'

/** Where doctor looks. */
export interface DoctorOptions {
  readonly cwd: string
  readonly env: Environment
  /** As in `InstallOptions`: compared with what the hooks have recorded. */
  readonly programPath: string
}

/** One thing that doctor looked at. */
export interface Check {
  readonly name: string
  readonly ok: boolean
  /** False for advice: the protection works without it. */
  readonly needed: boolean
  readonly detail: string
  /** What to do now; empty when it is fine. */
  readonly fix: string
}

export function fine(name: string, detail: string): Check {
  return { name, ok: true, needed: true, detail, fix: '' }
}

export function bad(name: string, detail: string, fix: string): Check {
  return { name, ok: false, needed: true, detail, fix }
}
