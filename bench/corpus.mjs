/** Fetches the bench corpus with the ordinary npm client: pinned packages, unpacked into bench/.corpus, never committed. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const CORPUS = path.join(import.meta.dirname, '.corpus')

const PACKAGES = [
  'typescript@5.9.3',
  '@types/node@24.10.1',
  'aws-sdk@2.1692.0',
  'googleapis@166.0.0',
  'openai@6.9.1',
  '@langchain/community@1.0.5',
  'monaco-editor@0.55.1',
  'swagger-ui-dist@5.30.3',
  'firebase@12.6.0',
  'webpack@5.103.0',
  'three@0.181.2',
  'n8n-nodes-base@1.121.0',
]

/** Makes the corpus unless it is there. Returns its folder. */
export function makeCorpus() {
  const done = path.join(CORPUS, 'made-from.txt')
  const wanted = PACKAGES.join('\n')
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return CORPUS
  rmSync(CORPUS, { recursive: true, force: true })
  mkdirSync(CORPUS, { recursive: true })
  for (const name of PACKAGES) {
    const folder = path.join(CORPUS, name.replaceAll(/[/@]/g, '_'))
    mkdirSync(folder)
    try {
      const file = execFileSync('npm', ['pack', '--silent', name], { cwd: CORPUS, encoding: 'utf8' })
        .trim()
        .split('\n')
        .at(-1)
      execFileSync('tar', ['-xzf', file, '-C', folder], { cwd: CORPUS, stdio: 'ignore' })
      rmSync(path.join(CORPUS, file))
    } catch {
      process.stderr.write(`bench: ${name} cannot be had here; the corpus goes without it\n`)
    }
  }
  writeFileSync(done, wanted)
  return CORPUS
}
