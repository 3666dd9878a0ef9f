import { afterEach, expect, test, vi } from 'vitest'
import { createPrefilter } from '../../src/engine/create-prefilter.ts'
import { createTwin } from '../../src/engine/prefilter-twin.ts'
import { createWasm } from '../../src/engine/prefilter-wasm.ts'
import { Literals } from '../../src/rulebook/literals.ts'

const NONE = new Literals([])

const TWIN = createTwin(NONE, 1).constructor
const WASM = createWasm(NONE, 1).constructor

afterEach(() => vi.unstubAllGlobals())

test('is wasm where there is WebAssembly', () => {
  expect(createPrefilter(NONE, 1).constructor).toBe(WASM)
})

test('is the twin where there is none', () => {
  vi.stubGlobal('WebAssembly', undefined)
  expect(createPrefilter(NONE, 1).constructor).toBe(TWIN)
})

test('is the twin where wasm cannot be instantiated', () => {
  const Instance = class {
    constructor() {
      throw new Error('no memory')
    }
  }
  vi.stubGlobal('WebAssembly', { ...WebAssembly, Instance })
  expect(createPrefilter(NONE, 1).constructor).toBe(TWIN)
})

test('is the twin for more literals than wasm can number, and finds them', () => {
  const literals = Array.from({ length: 32_768 }, (_, i) => ({ text: `<${i}>`, caseless: false })).filter(
    ({ text }) => text.length > 2,
  )
  const prefilter = createPrefilter(Literals.of(literals), 7)
  prefilter.buffer.set(Buffer.from('<32767>'))
  expect(prefilter.constructor).toBe(TWIN)
  expect(prefilter.find(0, 7, 7)).toBe(1)
  expect(prefilter.literals[0]).toBe(32_767)
})
