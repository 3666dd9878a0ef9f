import type { Plugin } from 'vitest/config'
export function compileWasm(): Promise<Buffer>
export function wasmPlugin(): Plugin
