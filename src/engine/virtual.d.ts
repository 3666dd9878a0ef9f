/** src/engine/assembly, compiled by scripts/wasm-plugin.mjs at build and test time. */
declare module 'virtual:prefilter-wasm' {
  export const wasm: () => Uint8Array
}

/** The part of WebAssembly that the prefilter uses; its types come with the DOM's otherwise. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance<Exports> {
    constructor(module: Module)
    readonly exports: Exports
  }
  interface Memory {
    readonly buffer: ArrayBuffer
  }
  interface Global {
    readonly value: number
  }
}
