import { describe, expect, it } from 'vitest'
import { alphabetSize, segmentsOf } from '../../../src/checks/text/alphabet.ts'
import { ALPHABETS, tokens } from '../support.ts'

describe('alphabetSize', () => {
  it.each([
    ['12345678', 10],
    ['deadbeef01', 16],
    ['DEADBEEF01', 16],
    ['axbycz', 26],
    ['AXBYCZ', 26],
    ['MZ6W2YT7OI', 32],
    ['a1x8b9y0z', 36],
    ['A1X8B9Y0Z', 36],
    ['aBcXyZ', 52],
    ['aB3xY9qR', 62],
    ['dapi01ab23cd45ef67ab', 16],
    ['', 10],
  ])('%s has %i characters', (segment, size) => {
    expect(alphabetSize(segment)).toBe(size)
  })

  it.each(['hex', 'lower36', 'base62', 'letters', 'base32'] as const)(
    'never takes random %s for a larger alphabet',
    (name) => {
      const size = ALPHABETS[name].length
      for (const token of tokens(ALPHABETS[name], 24, 500)) expect(alphabetSize(token)).toBeLessThanOrEqual(size)
    },
  )
})

it('segmentsOf gives what stands between separators', () => {
  expect(segmentsOf('--sk-proj_Ab3.x+/=')).toEqual(['sk', 'proj', 'Ab3', 'x'])
})
