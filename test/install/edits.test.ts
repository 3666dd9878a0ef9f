import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { removeKey, setString } from '../../src/install/json-edit.ts'
import { insertMarked, removeAllMarked, removeMarked } from '../../src/install/marked.ts'
import { isTemporaryCache } from '../../src/install/program.ts'
import { append, blockAt, readYaml } from '../../src/install/yaml-edit.ts'

const lines = fc.array(fc.constantFrom('', 'a: 1', '  - b # c', '# d', 'x\r', 'if true; then', '\ttab', 'ü €'), {
  maxLength: 6,
})
const text = fc.tuple(lines, fc.boolean()).map(([all, ends]) => all.join('\n') + (ends ? '\n' : ''))

describe('a marked block', () => {
  it('comes out of any text without a trace', () => {
    let withoutNewline = 0
    fc.assert(
      fc.property(text, fc.nat(), lines, (before, where, block) => {
        const starts = [0, ...[...before.matchAll(/\n/g)].map(({ index }) => index + 1), before.length]
        const at = starts[where % starts.length] ?? 0
        if (at > 0 && before[at - 1] !== '\n') withoutNewline++
        const inserted = insertMarked(before, { name: 'a', at, lines: block, indent: '  ' })
        expect(inserted.length).toBeGreaterThan(before.length)
        expect(removeMarked(inserted, 'a')).toEqual({ text: before, created: false })
        expect(insertMarked(inserted, { name: 'a', at: 0, lines: block })).toBe(inserted)
      }),
    )
    expect(withoutNewline).toBeGreaterThan(5)
  })

  it('comes out with its brothers, whatever their order', () => {
    fc.assert(
      fc.property(text, fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 1 }), (before, names) => {
        let inserted = before
        for (const name of names) inserted = insertMarked(inserted, { name, at: inserted.length, lines: [name] })
        expect(removeAllMarked(inserted, ['c', 'a', 'b'])?.text).toBe(before)
      }),
    )
  })

  it('leaves the line end that what follows needs', () => {
    const both = insertMarked(insertMarked('x', { name: 'a', at: 1, lines: ['1'] }), {
      name: 'b',
      at: 1e9,
      lines: ['2'],
    })
    expect(removeMarked(both, 'a')?.text).toMatch(/^x\n# >>> keysieve b >>>/)
  })

  it('is told by its name', () => {
    const one = insertMarked('', { name: 'pre-commit', at: 0, lines: ['x'], created: true })
    expect(removeMarked(one, 'pre-push')).toBeNull()
    expect(removeMarked(one, 'pre-commit')).toEqual({ text: '', created: true })
  })
})

describe('a string in JSON', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', 'ü', ' ', ':', '#', '\n'), maxLength: 6 })
  const object = fc.dictionary(
    name,
    fc.oneof(name, fc.integer(), fc.boolean(), fc.constant(null), fc.array(name, { maxLength: 2 })),
    { maxKeys: 4 },
  )
  const space = fc.constantFrom(undefined, 1, 2, '\t')

  it('goes into any object behind the last key, and out again with no trace', () => {
    fc.assert(
      fc.property(object, space, name, (hooks, indent, value) => {
        const before = `${JSON.stringify({ first: [1, { x: 2 }], hooks, last: true }, null, indent)}\n`
        const edited = setString(before, ['hooks', 'pre-commit'], value)
        expect(JSON.parse(edited ?? '')).toEqual({
          first: [1, { x: 2 }],
          hooks: { ...hooks, 'pre-commit': value },
          last: true,
        })
        expect(removeKey(edited ?? '', ['hooks', 'pre-commit'])).toBe(before)
      }),
    )
  })

  it('is changed in its place', () => {
    fc.assert(
      fc.property(object, space, name, name, (hooks, indent, from, to) => {
        const render = (value: string) => JSON.stringify({ hooks: { 'pre-commit': value, ...hooks } }, null, indent)
        expect(setString(render(from), ['hooks', 'pre-commit'], to)).toBe(render(to))
      }),
    )
  })

  it.each(['', '[]', '{"hooks": 1}', '{"hooks": {,}}', '{"hooks": {}} // no'])('is refused in %s', (broken) => {
    expect(setString(broken, ['hooks', 'x'], 'y')).toBeNull()
  })
})

describe('an entry in YAML', () => {
  const scalar = fc.constantFrom('x', 'two\nlines\n', '# no comment', "it's", '', 'trailing \n\n', 1, true, null)
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { minLength: 1, maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), scalar, { minKeys: 1 }),
  )

  it('is the last one of its list or map in whatever style the rest is, or is given up', () => {
    let edited = 0
    const runs = 200
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 4 }),
        value,
        fc.constantFrom(2, 4, 7),
        fc.boolean(),
        fc.boolean(),
        (list, after, indent, indentSeq, ends) => {
          const rendered = stringify({ list, after }, { indent, indentSeq })
          const before = ends ? rendered : rendered.replace(/\n$/, '')
          const yaml = readYaml(before)
          const wanted = { ...parse(before), list: [...parse(before).list, { name: 'new' }] }
          const at = yaml && blockAt(yaml, ['list'])
          const result = yaml && at && append(yaml, at, 'a', ['- name: new'], wanted)
          if (result === null) return
          edited++
          expect(parse(result)).toEqual(wanted)
          expect(removeMarked(result, 'a')?.text).toBe(before)
        },
      ),
      { numRuns: runs },
    )
    expect(edited).toBeGreaterThan(runs * 0.9)
  })

  it('is given up when it would not say what it should', () => {
    const yaml = readYaml('list:\n  - a\n')
    const at = yaml && blockAt(yaml, ['list'])
    expect(yaml && at && append(yaml, at, 'a', ['- b'], { list: ['a', 'c'] })).toBeNull()
  })
})

describe('a temporary cache', () => {
  it.each([
    ['/home/a/.npm/_npx/5f0b/node_modules/keysieve/dist/cli.cjs', true],
    ['C:\\Users\\a\\AppData\\Local\\npm-cache\\_npx\\5f\\node_modules\\keysieve\\dist\\cli.cjs', true],
    ['/home/a/.cache/pnpm/dlx/abc/node_modules/keysieve/dist/cli.cjs', true],
    ['/tmp/bunx-1000-keysieve@latest/node_modules/keysieve/dist/cli.cjs', true],
    ['/tmp/xfs-1a2b/dlx-77/node_modules/keysieve/dist/cli.cjs', true],
    ['/home/a/project/node_modules/keysieve/dist/cli.cjs', false],
    ['/usr/lib/node_modules/keysieve/dist/cli.cjs', false],
    ['/home/a/_npx_tools/keysieve/dist/cli.cjs', false],
  ])('%s: %s', (program, expected) => {
    expect(isTemporaryCache(program)).toBe(expected)
  })
})
