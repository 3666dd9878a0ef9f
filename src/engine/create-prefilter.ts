import type { ByteScanner, CreateByteScanner } from './prefilter.ts'
import { createTwin } from './prefilter-twin.ts'
import { createWasm } from './prefilter-wasm.ts'

/**
 * The wasm scanner, or its twin where wasm cannot be had: no WebAssembly (`--jitless`), no SIMD, no memory. Both find
 * the same.
 */
export const createPrefilter: CreateByteScanner = (literals, capacityBytes) =>
  attempt(() => createWasm(literals, capacityBytes)) ?? createTwin(literals, capacityBytes)

function attempt(create: () => ByteScanner): ByteScanner | undefined {
  if (typeof WebAssembly === 'undefined') return undefined
  try {
    return create()
  } catch {
    return undefined
  }
}
