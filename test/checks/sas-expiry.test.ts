import { expect, it } from 'vitest'
import { kind, verdict } from './support.ts'

it.each([
  ['sp=r&se=2023-12-20T22:54:52Z&', 'sv=2021-06-08&sig=', ''],
  ['', 'sv=2021-06-08&sig=', '&se=2025-12-31&sp=r'],
  ['se=2023-01-01T00%3A00%3A00Z&', 'sv=2021-06-08&se=2024-01-01T00:00:00Z&sig=', ''],
])('%s%s...%s has expired in 2026: low', (before, lead, after) => {
  expect(verdict('sas-expiry', 'x', { before, lead, after })).toEqual({ kind: 'rate', severity: 'low' })
})

it.each([
  ['se=2027-01-01T00:00:00Z&', 'sv=2021-06-08&sig='],
  ['', 'sv=2021-06-08&sig='],
  ['use=2020-01-01&', 'sv=2021-06-08&sig='],
  ['se=2023-01-01T00:00:00Z&', 'sv=2021-06-08&se=2099-01-01T00:00:00Z&sig='],
])('%s%s says no such thing', (before, lead) => {
  expect(kind('sas-expiry', 'x', { before, lead })).toBe('pass')
})
