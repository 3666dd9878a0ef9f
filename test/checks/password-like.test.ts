import { expect, it } from 'vitest'
import { kind, sample } from './support.ts'

it.each([
  ['Summer2024!', 'a word, a year and a mark'],
  ['Zebra#4471', 'a word, a mark and figures'],
  ['aX7!kq$Zw2', 'characters of every kind'],
  [sample('telegram', 7).slice(0, 24), 'a random text'],
])('takes %s: %s', (text) => {
  expect(kind('password-like', text)).toBe('pass')
})

it.each([
  ['user_name', 'an identifier'],
  ['getPassword(2)', 'a call'],
  ['settings-page', 'words'],
  ['?(?<x>[A-Za-z0-9+/]{12,400}', 'a pattern'],
  ['guessable', 'a word that no list has'],
  ['/etc/app/Key1!', 'a path'],
  ['v1.20.3-rc1', 'a version'],
  ['Ab1!', 'a short text'],
  ['aaaaaaaaA1!aaaaaaaa', 'a run'],
])('refuses %s: %s', (text) => {
  expect(kind('password-like', text)).toBe('refuse')
})
