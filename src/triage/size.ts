const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

/** Bytes of `10MB`, `512KiB`, `1g` or a plain number (powers of 1024); undefined for anything else. */
export function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? value : undefined
  const found = typeof value === 'string' ? /^(\d+(?:\.\d+)?)\s*(?:([kmg])i?)?b?$/i.exec(value.trim()) : null
  if (!found) return undefined
  const bytes = Math.round(Number(found[1]) * UNITS[(found[2] ?? '').toLowerCase()]!)
  return bytes > 0 ? bytes : undefined
}
