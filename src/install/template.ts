import { readFileSync } from 'node:fs'
import path from 'node:path'
import { KeysieveError, systemCode } from '../model/error.ts'

/** See the head of hooks/keysieve-hook.sh. */
type HookMode = 'repository' | 'shared' | 'global' | 'pass'

export interface HookValues {
  /** Null for the launcher that takes the kind as its first argument. */
  readonly kind: string | null
  readonly mode: HookMode
  readonly program: string
  readonly node: string
}

const NAME = 'keysieve-hook.sh'

/** The package's hook file, from the program's place (`dist/cli.cjs`). Throws `KeysieveError` when the package is not whole. */
export function readTemplate(programPath: string): string {
  const file = path.join(path.dirname(programPath), '..', 'hooks', NAME)
  try {
    // A checkout on Windows may have turned the line ends, which sh does not take.
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  } catch (error) {
    throw new KeysieveError(
      'not-found',
      `${file} cannot be read (${systemCode(error)})`,
      'Install keysieve again.',
      error,
    )
  }
}

/** Fills the template in. Values stand between single quotes, so any path does. */
export function renderHook(template: string, values: HookValues): string {
  const filled: Readonly<Record<string, string>> = {
    KIND: values.kind ?? '',
    MODE: values.mode,
    PROGRAM: values.program,
    NODE: values.node,
  }
  return template.replace(/'@([A-Z]+)@'/g, (_, name: string) => quoted(filled[name] ?? ''))
}

/** What a rendered hook says of itself; undefined values where it does not. */
export function readHook(script: string): Partial<HookValues> {
  const value = (name: string) =>
    new RegExp(`^${name}='((?:[^']|'\\\\'')*)'$`, 'm').exec(script)?.[1]?.replaceAll(`'\\''`, `'`)
  const mode = value('mode')
  const found = { kind: value('kind'), program: value('program'), node: value('node') }
  return {
    ...(found.kind === undefined ? {} : { kind: found.kind }),
    ...(found.program === undefined ? {} : { program: found.program }),
    ...(found.node === undefined ? {} : { node: found.node }),
    ...(mode === 'repository' || mode === 'shared' || mode === 'global' || mode === 'pass' ? { mode } : {}),
  }
}

/** For the shell; Git for Windows' sh takes `C:/...` and not back-slashes. */
function quoted(value: string): string {
  const forShell = process.platform === 'win32' ? value.replaceAll('\\', '/') : value
  return `'${forShell.replaceAll(`'`, `'\\''`)}'`
}
