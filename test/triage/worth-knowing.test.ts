import { describe, expect, it } from 'vitest'
import { worthKnowing } from '../../src/triage/worth-knowing.ts'
import { randomText } from '../support/random-text.ts'

const value = randomText('worth', 24)

describe('worthKnowing', () => {
  it.each([
    'API_KEY',
    'SECRET',
    'DB_PASSWORD',
    'FOO',
    'SENTRY_AUTH_TOKEN',
    'PATHFINDER',
    'HOSTING_KEY',
    'REPUBLICATION',
  ])('takes a value under %s', (name) => expect(worthKnowing(name, value)).toBe(value))

  it.each([
    'NEXT_PUBLIC_KEY',
    'PUBLIC_KEY',
    'VITE_TOKEN',
    'REACT_APP_TOKEN',
    'EXPO_PUBLIC_TOKEN',
    'NUXT_PUBLIC_TOKEN',
    'GATSBY_TOKEN',
    'STRIPE_PUBLISHABLE_KEY',
    'SUPABASE_ANON_KEY',
    'API_URL',
    'CLIENT_ID',
    'AWS_REGION',
    'APP_NAME',
    'smtp.host',
  ])('takes none under %s', (name) => expect(worthKnowing(name, value)).toBeNull())

  it('takes the password of an address, whatever the name', () => {
    expect(worthKnowing('DATABASE_URL', `postgres://ann:${value}@db.example.com/x`)).toBe(value)
    expect(worthKnowing('DATABASE_URL', 'postgres://ann:short@db.example.com/x')).toBeNull()
    expect(worthKnowing('SECRET', 'https://db.example.com/a/long/path')).toBeNull()
  })

  it('takes a UUID only under the name of a secret', () => {
    const uuid = '3f2c9a1e-7b64-4d0a-9c55-1e8f0b6d2a47'
    expect(worthKnowing('FOO', uuid)).toBeNull()
    expect(worthKnowing('FOO_TOKEN', uuid)).toBe(uuid)
  })

  it.each([
    ['15 characters', value.slice(0, 15)],
    ['a sentence', 'a sentence of several words'],
    ['more than 4096 characters', randomText('long', 4097)],
    ['a mail address', 'somebody.else@example.com'],
    ['an encrypted value', `encrypted:${value}`],
  ])('takes no %s', (_, text) => expect(worthKnowing('SECRET', text)).toBeNull())
})
