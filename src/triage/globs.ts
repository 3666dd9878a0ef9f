import picomatch from 'picomatch'

/** Whether a path, relative to the folder of the patterns' file, is meant. */
export type PathTest = (path: string) => boolean

/**
 * Patterns over paths, as people know them from .gitignore: without a slash a pattern means that name in any folder, with one it is
 * anchored at its file's folder, and what matches a folder matches everything in it. Hidden names are ordinary names.
 */
export function pathTest(patterns: readonly string[]): PathTest {
  if (patterns.length === 0) return () => false
  return picomatch(patterns.flatMap(expanded), { dot: true, nonegate: true })
}

function expanded(pattern: string): string[] {
  const bare = pattern.replace(/^\.\//, '').replace(/\/+$/, '')
  const rooted = bare.startsWith('/') ? bare.slice(1) : bare.includes('/') ? bare : `**/${bare}`
  return [rooted, `${rooted}/**`]
}

/** Rule ids, `*` included. */
export function nameTest(patterns: readonly string[]): (name: string) => boolean {
  return patterns.length === 0 ? () => false : picomatch([...patterns], { nonegate: true })
}
