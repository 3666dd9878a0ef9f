import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((name) => name !== '' && name !== 'NOTICE.md')

/** As GitHub makes them of headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
  return new Set(
    headings.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

describe('the documentation', () => {
  it.each(pages)('%s links to what is there', (page) => {
    const text = readFileSync(path.join(ROOT, page), 'utf8')
    const prose = text.replace(/^(?: {4}|```)[\s\S]*?$/gm, '').replace(/`[^`]*`/g, '')
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!)
    const broken = targets
      .filter((target) => !/^(?:https?|mailto):/.test(target))
      .filter((target) => {
        const [file = '', anchor] = target.split('#')
        const full = file === '' ? path.join(ROOT, page) : path.resolve(ROOT, path.dirname(page), file)
        if (!existsSync(full)) return true
        return anchor !== undefined && !(statSync(full).isFile() && anchorsOf(readFileSync(full, 'utf8')).has(anchor))
      })
    expect(broken).toEqual([])
  })

  it('reaches every page of docs/ from the README', () => {
    const seen = new Set<string>()
    const visit = (page: string): void => {
      if (seen.has(page) || !pages.includes(page)) return
      seen.add(page)
      for (const [, target] of readFileSync(path.join(ROOT, page), 'utf8').matchAll(/\]\(([^)\s#]+)/g)) {
        const full = path.join(path.dirname(page), target!)
        visit(full)
        for (const below of pages.filter((one) => path.dirname(one) === full.replace(/\/$/, ''))) visit(below)
      }
    }
    visit('README.md')
    expect(pages.filter((page) => page.startsWith('docs/') && !seen.has(page))).toEqual([])
  })
})
