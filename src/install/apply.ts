import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { KeysieveError, systemCode } from '../model/error.ts'
import type { Environment } from '../sources/git.ts'
import { gitIn } from './git.ts'
import { describeStep, type Plan, type Step } from './step.ts'

/** Carries a plan out, step by step. Throws `KeysieveError` ('output') at the first that fails; the ones before it stay done, and running it again goes on. */
export async function applyPlan(
  plan: Plan,
  context: { readonly cwd: string; readonly env: Environment },
): Promise<void> {
  for (const step of plan.steps) {
    try {
      if (step.kind === 'config') await setGlobal(step.key, step.value, context)
      else applyStep(step)
    } catch (error) {
      if (error instanceof KeysieveError) throw error
      throw new KeysieveError(
        'output',
        `could not ${describeStep(step)} (${systemCode(error)})`,
        "Look at the folder's mode and owner, and run it again.",
        error,
      )
    }
  }
}

function applyStep(step: Exclude<Step, { kind: 'config' }>): void {
  if (step.kind === 'write') write(step.path, step.bytes, step.executable)
  else if (step.kind === 'move') renameSync(step.from, step.to)
  else if (step.kind === 'remove') unlinkSync(step.path)
  else if (step.kind === 'remove-empty') removeEmpty(step.path)
  else if (step.kind === 'remove-folder') rmSync(step.path, { recursive: true, force: true })
  else copy(step.from, step.to, step.parts)
}

/** Through a file beside it and a rename, so that git never runs half a hook. A file that is there keeps its mode. */
function write(file: string, bytes: Buffer, executable: boolean): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const beside = `${file}.keysieve-${process.pid}`
  const mode = modeOf(file) ?? (executable ? 0o755 : 0o644)
  writeFileSync(beside, bytes)
  chmodSync(beside, executable ? mode | ((mode & 0o444) >> 2) : mode)
  renameSync(beside, file)
}

function modeOf(file: string): number | null {
  try {
    return statSync(file).mode & 0o7777
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

function copy(from: string, to: string, parts: readonly string[]): void {
  const beside = `${to}.keysieve-${process.pid}`
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(beside, { recursive: true })
  for (const part of parts)
    cpSync(path.join(from, part), path.join(beside, part), { recursive: true, dereference: true })
  rmSync(to, { recursive: true, force: true })
  renameSync(beside, to)
}

function removeEmpty(folder: string): void {
  try {
    if (lstatSync(folder).isDirectory()) rmdirSync(folder)
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(systemCode(error))) throw error
  }
}

async function setGlobal(
  key: string,
  value: string | null,
  context: { readonly cwd: string; readonly env: Environment },
): Promise<void> {
  const ask = gitIn(context.cwd, context.env)
  if (value === null) await ask('config', '--global', '--unset', key)
  else await ask('config', '--global', key, value)
}
