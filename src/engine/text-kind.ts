/**
 * What a path tells of its content. Context and generic rules stay off `locked` (lock files, source maps), `minified`
 * and `media` paths; rules with a literal prefix run everywhere, and no path is ever skipped for its kind.
 */
export type TextKind = 'plain' | 'locked' | 'minified' | 'media'

const LOCKED =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|composer\.lock|Gemfile\.lock|Cargo\.lock|poetry\.lock|Pipfile\.lock|uv\.lock|pdm\.lock|go\.sum|flake\.lock|Podfile\.lock|Package\.resolved|packages\.lock\.json|gradle\.lockfile|mix\.lock|pubspec\.lock|\.terraform\.lock\.hcl|[^/]*\.map)$/i
const MINIFIED = /\.min\.(?:js|css|mjs|cjs)$|[.-](?:bundle|chunk)\.(?:js|css)$/i
const MEDIA =
  /\.(?:svg|css|scss|less|woff2?|ttf|otf|eot|png|jpe?g|gif|webp|ico|bmp|tiff?|mp[34]|wav|ogg|webm|mov|avi|pdf|psd)$/i

export function textKind(path: string): TextKind {
  if (LOCKED.test(path)) return 'locked'
  if (MINIFIED.test(path)) return 'minified'
  if (MEDIA.test(path)) return 'media'
  return 'plain'
}
