import { type Allowance, isLine, isPath, type Lost, NOTHING, type Reader } from './imported.ts'

const FINGERPRINT = /^(?:([0-9a-f]{7,64}):)?(.+):([^:\s]+):(\d+)$/i

/** `.gitleaksignore`: one fingerprint a line, `commit:file:rule:line` or `file:rule:line`. */
export const gitleaksIgnore: Reader = {
  name: 'gitleaks ignores (.gitleaksignore)',
  accepts: (base) => base === '.gitleaksignore',
  read(text, { folder }) {
    const lost: Lost[] = []
    const allowances = text.split(/\r\n|\n|\r/).flatMap((raw, i) => {
      const line = raw.replace(/(?:^|\s)#.*$/, '').trim()
      if (line === '') return []
      const allowance = ofFingerprint(line, folder)
      if (!allowance) lost.push({ what: `line ${i + 1}`, why: 'it is no fingerprint' })
      return allowance ? [allowance] : []
    })
    return { ...NOTHING, allowances, lost }
  },
}

/** Undefined for what is no fingerprint. The rule's name is theirs and tells nothing here; the place does. */
export function ofFingerprint(text: string, folder: string): Allowance | undefined {
  const [, commit, path, , line] = FINGERPRINT.exec(text) ?? []
  if (path === undefined) return undefined
  return {
    ...(commit ? { version: { commit, path } } : {}),
    allows: (found) => isPath(path, found.match.blob.path, folder) && isLine(Number(line), found),
  }
}
