import { defineConfig } from 'vitest/config'
import { pagePlugin } from './scripts/page-plugin.mjs'
import { rulesPlugin } from './scripts/rules-plugin.mjs'
import { wasmPlugin } from './scripts/wasm-plugin.mjs'

export default defineConfig({
  plugins: [rulesPlugin(), wasmPlugin(), pagePlugin()],
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2 },
})
