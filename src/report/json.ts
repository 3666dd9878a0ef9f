import type { Format } from './format.ts'

/** The report object itself, keys in the order of the contract. */
export const json: Format = (report, write) => {
  write(`${JSON.stringify(report, null, 2)}\n`)
}
