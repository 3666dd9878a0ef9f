import { sameValue } from './gitleaks-report.ts'
import { type Imported, NOTHING, type PathEntry, type Reader } from './imported.ts'

/** `.secretsignore` of ripsecrets: patterns as in .gitignore, and behind `[secrets]` values, one a line. */
export const secretsIgnore: Reader = {
  name: 'ripsecrets ignores (.secretsignore)',
  accepts: (base) => base === '.secretsignore',
  read(text, { folder }) {
    const lines = text.split(/\r\n|\n|\r/)
    const section = lines.findIndex((line) => line.trim() === '[secrets]')
    const globs = section < 0 ? lines : lines.slice(0, section)
    const values = section < 0 ? [] : lines.slice(section + 1)
    return {
      ...NOTHING,
      ...ofGlobs(globs, folder),
      allowances: values
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => Buffer.from(line, 'utf8').toString('latin1'))
        .map((value) => ({ allows: (found) => sameValue(found, value) })),
    }
  },
}

/** In .gitignore the last pattern counts; here `exclude` does not know order, so what follows a negation goes to `paths`. */
function ofGlobs(lines: readonly string[], folder: string): Pick<Imported, 'exclude' | 'paths'> {
  const exclude: string[] = []
  const paths: PathEntry[] = []
  for (const raw of lines) {
    const line = raw.replace(/(?<!\\)[ \t]+$/, '')
    if (line === '' || line.startsWith('#')) continue
    const isNegated = line.startsWith('!')
    const glob = below(ofGitignore(isNegated ? line.slice(1) : line), folder)
    if (isNegated) paths.push({ match: [glob], exclude: false })
    else if (paths.length > 0) paths.push({ match: [glob], exclude: true })
    else exclude.push(glob)
  }
  return { exclude, paths }
}

/** What is special to picomatch but not to git stands for itself; `[!a]` is `[^a]`. */
function ofGitignore(pattern: string): string {
  return pattern
    .replace(/\\[#! ]/g, (escaped) => (escaped === '\\!' ? escaped : escaped.slice(1)))
    .replace(/(?<!\\)[{}()|+@]/g, '\\$&')
    .replace(/\[!/g, '[^')
}

function below(glob: string, folder: string): string {
  if (folder === '') return glob
  const bare = glob.replace(/\/+$/, '')
  if (glob.startsWith('/')) return `/${folder}${glob.slice(1)}`
  return bare.includes('/') ? `/${folder}${glob}` : `/${folder}**/${glob}`
}
