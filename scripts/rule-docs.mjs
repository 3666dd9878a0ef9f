/** Writes docs/rules.md from the rule files: `node scripts/rule-docs.mjs [FILE]`. A test checks that it is fresh. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadTs, ROOT } from './load-ts.mjs'
import { ruleFiles } from './rules-plugin.mjs'

export async function ruleDocs() {
  const { bundleRules } = await loadTs('src/rulebook/bundle.ts')
  const { sources } = bundleRules(ruleFiles())
  const byProvider = new Map()
  for (const { provider, rule } of sources) byProvider.set(provider, [...(byProvider.get(provider) ?? []), rule])
  const providers = [...byProvider].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  const rows = providers.flatMap(([provider, rules]) =>
    rules.map(
      (rule) => `| ${provider} | \`${rule.id}\` | ${rule.title} | ${rule.severity} | ${how(rule)} | ${askedAt(rule)} |`,
    ),
  )
  return [
    '# Rules',
    '',
    `${sources.length} rules for ${providers.length} providers, made from \`rules/*.yml\` by \`scripts/rule-docs.mjs\`. \`keysieve rules explain ID\` shows one with its pattern, checks and remedy;`,
    '[writing-rules.md](writing-rules.md) tells how they are written.',
    '',
    '| provider | rule | what it finds | severity | by | `keysieve verify` asks |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** What tells such a key. */
function how(rule) {
  if (rule.context) return 'its context'
  if (rule.near) return 'its form, and what stands near'
  return 'its form'
}

/** The host that is asked whether such a key is live. */
function askedAt({ verify }) {
  return verify ? /https:\/\/([^/]+)/.exec(verify.request)[1] : ''
}

if (import.meta.filename === path.resolve(process.argv[1] ?? ''))
  writeFileSync(path.resolve(process.argv[2] ?? path.join(ROOT, 'docs/rules.md')), await ruleDocs())
