import type { Plugin } from 'vitest/config'
export function ruleFiles(): { name: string; text: string }[]
export function rulesPlugin(options?: { asFiles?: boolean }): Plugin
