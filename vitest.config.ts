import { defineConfig } from 'vitest/config'
import { rulesPlugin } from './scripts/rules-plugin.mjs'
import { wasmPlugin } from './scripts/wasm-plugin.mjs'

export default defineConfig({
  plugins: [rulesPlugin(), wasmPlugin()],
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2 },
})
