import { realpathSync } from 'node:fs'
import { applyPlan } from '../install/apply.ts'
import { HOOK_KINDS, type HookKind, isHookKind } from '../install/kinds.ts'
import { planInstall, planUninstall } from '../install/plan.ts'
import { isTemporaryCache } from '../install/program.ts'
import { describeStep, type Plan } from '../install/step.ts'
import { KeysieveError } from '../model/error.ts'
import { visible } from '../report/escape.ts'
import type { Io } from './io.ts'

export interface InstallArguments {
  readonly hook?: readonly string[] | undefined
  readonly global: boolean
  readonly dryRun: boolean
}

/** `keysieve install`: the hooks of this repository, or with --global of all of this user's. */
export async function install(io: Io, args: InstallArguments): Promise<number> {
  const programPath = realpathSync(io.program)
  const plan = await planInstall({
    cwd: io.cwd,
    env: io.env,
    kinds: kindsOf(args.hook),
    global: args.global,
    programPath,
    nodePath: io.node,
    fromTemporaryCache: isTemporaryCache(programPath),
  })
  return carryOut(io, plan, args.dryRun, plan.covered.map(({ hook, by }) => `${hook} (${by})`).join(', '))
}

/** `keysieve uninstall`: the bytes that were there before. */
export async function uninstall(io: Io, args: InstallArguments): Promise<number> {
  const plan = await planUninstall({ cwd: io.cwd, env: io.env, kinds: kindsOf(args.hook), global: args.global })
  return carryOut(io, plan, args.dryRun, '')
}

async function carryOut(io: Io, plan: Plan, dryRun: boolean, covered: string): Promise<number> {
  const say = (text: string): void => io.stderr.write(`keysieve: ${visible(text)}\n`)
  if (dryRun) for (const step of plan.steps) io.stdout.write(`${visible(describeStep(step))}\n`)
  else await applyPlan(plan, { cwd: io.cwd, env: io.env })
  for (const note of plan.notes) say(note)
  if (dryRun) say(plan.steps.length === 0 ? 'nothing to do' : 'nothing was changed (--dry-run)')
  else if (covered !== '')
    say(`${plan.steps.length === 0 ? 'already installed' : 'installed'}: ${covered}. Prove it: keysieve doctor`)
  else say(plan.steps.length === 0 ? 'no hook of keysieve is installed here' : 'uninstalled')
  return 0
}

function kindsOf(names: readonly string[] = []): HookKind[] {
  return names.map((name) => {
    if (!isHookKind(name))
      throw new KeysieveError('usage', `there is no hook "${name}"`, `The hooks are ${HOOK_KINDS.join(', ')}.`)
    return name
  })
}
