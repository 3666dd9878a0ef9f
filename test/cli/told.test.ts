import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { asCalled } from '../../src/commands/called.ts'
import { cleanEnv, PROGRAM, temporaryFolder } from '../support/repo.ts'

describe.skipIf(!existsSync('/dev/full'))('a stream that is full', () => {
  it.each([
    ['--version', 1],
    ['--help', 1],
    ['rules list', 1],
    ['rules list', 2],
  ])('makes `%s` fail with 2 and no stack trace when it is number %i', (line, fd) => {
    const redirect = `exec "$0" "$@" ${fd}>/dev/full`
    const run = spawnSync('sh', ['-c', redirect, process.execPath, PROGRAM, ...line.split(' ')], {
      env: cleanEnv(),
      encoding: 'utf8',
    })
    expect(run.status).toBe(2)
    if (fd === 1) expect(run.stderr).toContain('keysieve: standard output cannot be written (ENOSPC)')
    expect(run.stderr).not.toContain('    at ')
  })
})

describe('advice', () => {
  const text = 'let keysieve do it: keysieve fix, or npx keysieve install; keysieve stopped'

  it.each([
    ['bin', text],
    ['node_modules/.bin', 'let keysieve do it: npx keysieve fix, or npx keysieve install; keysieve stopped'],
  ])('names the command as a shell finds it: %s', (folder, said) => {
    const cwd = temporaryFolder()
    mkdirSync(path.join(cwd, folder), { recursive: true })
    writeFileSync(path.join(cwd, folder, 'keysieve'), '')
    expect(asCalled(text, { cwd, env: { PATH: path.join(cwd, folder) } })).toBe(said)
  })
})
