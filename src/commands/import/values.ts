/** Careful looks into a parsed file: what is not there or not of that kind is empty. */
export type Table = Readonly<Record<string, unknown>>

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function tablesAt(table: Table, key: string): Table[] {
  const value = table[key]
  return Array.isArray(value) ? value.filter(isTable) : isTable(value) ? [value] : []
}

export function textAt(table: Table, key: string): string {
  const value = table[key]
  return typeof value === 'string' ? value : ''
}

export function numberAt(table: Table, key: string): number {
  const value = table[key]
  return typeof value === 'number' ? value : 0
}

export function textsAt(table: Table, key: string): string[] {
  const value = table[key]
  return Array.isArray(value)
    ? value.filter((entry) => typeof entry === 'string')
    : typeof value === 'string'
      ? [value]
      : []
}
