import type { PathTest } from './globs.ts'

/** Patterns without a wildcard, but for a `*` before an ending and a `/**` behind a folder: for these no glob parser need be loaded. */
const PLAIN_PATH = /^(?:\.\/)?\/?[\w.@ -]+(?:\/[\w.@ -]+)*(?:\/\*\*)?\/*$/
const DOTS = /(?:^|\/)\.{1,2}(?:\/|$)/

/** The same as `pathTest` of globs.ts; undefined: it takes that. */
export function plainPathTest(patterns: readonly string[]): PathTest | undefined {
  const tests: PathTest[] = []
  for (const pattern of patterns) {
    if (!PLAIN_PATH.test(pattern)) return undefined
    const bare = pattern.replace(/^\.\//, '').replace(/\/+$/, '')
    const folder = bare.replace(/\/\*\*$/, '')
    const rooted = folder.replace(/^\//, '')
    if (DOTS.test(rooted)) return undefined
    if (bare.includes('/')) tests.push((path) => path === rooted || path.startsWith(`${rooted}/`))
    else tests.push((path) => `/${path}/`.includes(`/${rooted}/`))
  }
  return (path) => tests.some((test) => test(path))
}

/** The same as `nameTest` of globs.ts for ids without wildcards; undefined: it takes that. */
export function plainNameTest(patterns: readonly string[]): ((name: string) => boolean) | undefined {
  return patterns.every((pattern) => /^[a-z0-9-]+$/.test(pattern)) ? (name) => patterns.includes(name) : undefined
}
