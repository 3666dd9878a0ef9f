import type { Plugin } from 'vitest/config'
export function pagePlugin(): Plugin
