import type { Format } from './format.ts'

/** Formats by name; each is loaded when it is asked for. A new format is one file and one line. */
export const FORMATS: Readonly<Record<string, () => Promise<Format>>> = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
}
