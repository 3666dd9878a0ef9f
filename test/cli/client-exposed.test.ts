import { describe, expect, it } from 'vitest'
import { keyOf } from '../support/keys.ts'
import { Repo } from '../support/repo.ts'

const key = keyOf('google-api-key')
const found = (files: Record<string, string>) => new Repo().stage(files).report(['staged']).report.findings

describe('a key that ships to browsers', () => {
  it.each([
    ['env', 'web.conf', `NEXT_PUBLIC_MAPS=${key}\n`],
    ['code', 'a.ts', `const k = import.meta.env.VITE_MAPS ?? "${key}"\n`],
    ['JSON', 'a.json', `{ "EXPO_PUBLIC_MAPS": "${key}" }\n`],
    ['YAML', 'a.yml', `env:\n  REACT_APP_MAPS: '${key}'\n`],
    ['base64', 'a.txt', `${Buffer.from(`PUBLIC_MAPS=${key}`).toString('base64')}\n`],
  ])('ranks a step higher under such a name and says what to do: %s', (_, path, text) => {
    const [finding, ...more] = found({ [path]: text })
    expect([finding?.rule, finding?.severity, more.length]).toEqual(['google-api-key', 'high', 0])
    expect(finding?.remedy).toContain('. Its name makes the bundler send it to every browser: ')
    expect(finding?.remedy).toContain('(a proxy)')
  })

  it.each(['.next/static/chunks/a.js', 'web/dist/assets/index.js', 'build/static/js/main.js.map'])(
    'ranks a step higher in a built bundle: %s',
    (path) => {
      const [finding] = found({ [path]: `var k="${key}"\n` })
      expect([finding?.rule, finding?.severity]).toEqual(['google-api-key', 'high'])
      expect(finding?.remedy).toContain('. It stands in a built client bundle, ')
    },
  )

  it.each([
    ['MAPS_KEY', 'a.conf'],
    ['INVITE_KEY', 'a.conf'],
    ['MAPS_KEY', 'src/assets/a.js'],
    ['MAPS_KEY', 'dist/server/a.js'],
  ])('ranks as its rule does under the name %s in %s', (name, path) => {
    const [finding] = found({ [path]: `${name}=${key}\n` })
    expect(finding?.severity).toBe('medium')
    expect(finding?.remedy).not.toContain('proxy')
  })

  it('stays low when it is public by design', () => {
    const [finding] = found({ 'a.env.txt': `NEXT_PUBLIC_KEY=${key} # authDomain\n` })
    expect([finding?.rule, finding?.severity]).toEqual(['google-firebase-web-key', 'low'])
    expect(finding?.remedy).not.toContain('proxy')
  })

  it('is no more than critical', () => {
    const [finding] = found({ 'a.conf': `VITE_KEY=${keyOf('groq-api-key')}\n` })
    expect(finding?.severity).toBe('critical')
    expect(finding?.remedy).toContain('proxy')
  })
})
