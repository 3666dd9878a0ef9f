import { writeFileSync } from 'node:fs'

const COUNT = 500

/** Writes as many made-up prefix rules again as there are real ones, of the same kind. Returns how many. */
export function syntheticRules(file) {
  let state = 7
  const next = (n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % n
  }
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const rules = []
  for (let i = 0; i < COUNT; i++) {
    const prefix = `${Array.from({ length: 3 + next(5) }, () => letters[next(26)]).join('')}_${letters[next(26)]}${i}_`
    rules.push(
      [
        `  - id: synthetic-${i}`,
        '    title: Synthetic key',
        '    severity: high',
        `    literals: [${prefix}]`,
        `    pattern: '(?<![A-Za-z0-9_-])(?<secret>${prefix}[A-Za-z0-9]{${24 + next(40)}})(?![A-Za-z0-9_-])'`,
        '    checks: [min-entropy 2.5]',
        `    sample: '${prefix}{base62:40}'`,
        '    remedy: None, it is made up.',
      ].join('\n'),
    )
  }
  writeFileSync(file, `provider: Synthetic\nrules:\n${rules.join('\n')}\n`)
  return COUNT
}
