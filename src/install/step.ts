/** What installing would do, as data: printed by `--dry-run`, carried out by `applyPlan`. */

export type Step =
  | {
      readonly kind: 'write'
      readonly path: string
      readonly bytes: Buffer
      readonly executable: boolean
      readonly isNew: boolean
      readonly why: string
    }
  | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly why: string }
  | { readonly kind: 'remove'; readonly path: string; readonly why: string }
  /** Takes a folder away only when it is empty. */
  | { readonly kind: 'remove-empty'; readonly path: string }
  | {
      readonly kind: 'copy'
      readonly from: string
      readonly to: string
      readonly parts: readonly string[]
      readonly why: string
    }
  | { readonly kind: 'remove-folder'; readonly path: string; readonly why: string }
  /** A value in the user's global git config; null unsets it. */
  | { readonly kind: 'config'; readonly key: string; readonly value: string | null; readonly why: string }

/** Which hook is covered by what. */
export interface Covered {
  readonly hook: string
  /** `plain`, or the manager's name. */
  readonly by: string
  readonly path: string
}

export interface Plan {
  readonly steps: readonly Step[]
  readonly covered: readonly Covered[]
  /** What people should know: sentences for stderr. */
  readonly notes: readonly string[]
}

/** One line a step, for people. */
export function describeStep(step: Step): string {
  switch (step.kind) {
    case 'write':
      return `${step.isNew ? 'write' : 'change'} ${step.path}: ${step.why}`
    case 'move':
      return `move ${step.from} to ${step.to}: ${step.why}`
    case 'remove':
      return `remove ${step.path}: ${step.why}`
    case 'remove-empty':
      return `remove ${step.path} if it is empty`
    case 'copy':
      return `copy ${step.parts.join(', ')} from ${step.from} to ${step.to}: ${step.why}`
    case 'remove-folder':
      return `remove ${step.path}: ${step.why}`
    case 'config':
      return step.value === null
        ? `unset ${step.key} in the global git config: ${step.why}`
        : `set ${step.key} to ${step.value} in the global git config: ${step.why}`
  }
}
