import { type CreateByteScanner } from './prefilter.ts';
/** The fast scanner. Instantiates synchronously; throws where WebAssembly, its SIMD or the memory cannot be had. */
export declare const createWasm: CreateByteScanner;
