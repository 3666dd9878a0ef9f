import type { Io } from './io.ts'
export async function install(_io: Io, _args: unknown): Promise<number> {
  return 0
}
export async function uninstall(_io: Io, _args: unknown): Promise<number> {
  return 0
}
