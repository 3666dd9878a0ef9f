import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanEnv, keysieve, PROGRAM, temporaryFolder } from '../support/repo.ts'

/** The words that bash offers behind `keysieve ...`. */
function offered(...words: string[]): string[] {
  const folder = temporaryFolder('keysieve-')
  writeFileSync(path.join(folder, 'keysieve'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`)
  chmodSync(path.join(folder, 'keysieve'), 0o755)
  const script = [
    'eval "$(keysieve completion bash)"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _keysieve',
    `for word in "\${COMPREPLY[@]}"; do echo "$word"; done`,
  ].join('\n')
  const env = { ...cleanEnv(), PATH: `${folder}:${process.env.PATH}` }
  const printed = execFileSync('bash', ['-c', script, 'bash', 'keysieve', ...words], { env, encoding: 'utf8' })
  return printed.split('\n').filter((line) => line !== '')
}

describe('keysieve completion', () => {
  it('lets bash complete commands, options and values', () => {
    expect(offered('st')).toEqual(['staged'])
    expect(offered('scan', '--min')).toEqual(['--min-confidence'])
    expect(offered('rules', 'e')).toEqual(['explain'])
    expect(offered('nothing-like-it')).toEqual([])
  })

  it.each(['bash', 'zsh', 'fish'])('prints a script that %s can read', (shell) => {
    const printed = keysieve('/', ['completion', shell])
    expect([printed.status, printed.stderr]).toEqual([0, ''])
    expect(printed.stdout).toContain('--get-yargs-completions')
    // Where the shell is not here, the text is all that can be looked at.
    const checked = spawnSync(shell, ['-n'], { input: printed.stdout, encoding: 'utf8' })
    if (checked.error === undefined) expect([checked.status, checked.stderr]).toEqual([0, ''])
  })

  it('knows no other shell', () => {
    expect(keysieve('/', ['completion', 'tcsh'])).toMatchObject({ status: 2, stdout: '' })
  })
})
