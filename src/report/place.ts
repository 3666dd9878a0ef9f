import type { Finding } from '../model/finding.ts'

/** `image.tar!layer.tar!app/.env`: the path with the way through archives. Unescaped. */
export function fullPath({ path, inside }: Pick<Finding, 'path' | 'inside'>): string {
  return [path, ...inside].join('!')
}

/** False for what stands in no file of the tree: standard input, commit and tag messages. */
export function isFile(path: string): boolean {
  return path !== '-' && path !== '(commit message)' && path !== '(tag message)'
}

/** Before what is said of a finding, where its provider was asked: `LIVE, `, `dead, ` or nothing. */
export function liveWord({ live }: Pick<Finding, 'live'>): string {
  return live === 'live' ? 'LIVE, ' : live === 'dead' ? 'dead, ' : ''
}
