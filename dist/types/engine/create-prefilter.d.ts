import type { CreateByteScanner } from './prefilter.ts';
/**
 * The wasm scanner, or its twin where wasm cannot be had: no WebAssembly (`--jitless`), no SIMD, no memory. Both find
 * the same.
 */
export declare const createPrefilter: CreateByteScanner;
