import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { type Change, writeAll } from '../../src/fix/files.ts'
import { temporaryFolder } from '../support/repo.ts'

function scene(): { folder: string; changes: Change[] } {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'a'), 'old')
  const change = (name: string, was: string | null): Change => ({
    file: path.join(folder, name),
    was: was === null ? null : Buffer.from(was),
    bytes: Buffer.from('new'),
    mode: 0o600,
    shown: name,
  })
  return { folder, changes: [change('a', 'old'), change('b', null)] }
}

const begin = () => ({ keep: () => {}, end: () => {} })

it('puts everything back when the last step fails', () => {
  const { folder, changes } = scene()
  const seen: string[] = []
  const fails = (): void => {
    seen.push(...readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8')))
    throw new Error('no')
  }
  expect(() => writeAll(changes, begin, fails)).toThrow('no')
  expect(seen).toEqual(['new', 'new'])
  expect(readdirSync(folder)).toEqual(['a'])
  expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('old')
})

it('puts the first back when the second cannot be renamed', () => {
  const { folder, changes } = scene()
  mkdirSync(path.join(folder, 'b'))
  expect(() => writeAll(changes, begin, () => {})).toThrow('b cannot be written')
  expect(readdirSync(folder)).toEqual(['a', 'b'])
  expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('old')
})

it('writes nothing over what was changed meanwhile', () => {
  const { folder, changes } = scene()
  writeFileSync(path.join(folder, 'a'), 'edited')
  expect(() => writeAll(changes, begin, () => {})).toThrow('changed meanwhile')
  expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('edited')
})
