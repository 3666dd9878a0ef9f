import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { fix } from '../../src/commands/fix.ts'
import { keyOf } from '../support/keys.ts'
import { cleanEnv, Repo } from '../support/repo.ts'

async function answered(answer: string): Promise<{ code: number; said: string; index: string }> {
  const repo = new Repo().stage({ 'a.js': `a("${keyOf('groq-api-key')}")\n` })
  let said = ''
  const output = { write: (text: string) => void (said += text), isTTY: true }
  const stdin = Object.assign(new PassThrough(), { isTTY: true })
  stdin.end(answer)
  const code = await fix(
    {
      cwd: repo.root,
      env: cleanEnv(),
      stdin,
      stdout: output,
      stderr: output,
      now: () => 0,
      program: '',
      node: '',
      onInterrupt: () => {},
    },
    { yes: false, dryRun: false },
  )
  return { code, said, index: repo.git('show', ':a.js') }
}

it.each(['y\n', 'Yes\n'])('does it when the answer is %j', async (answer) => {
  const { code, said, index } = await answered(answer)
  expect(code).toBe(0)
  expect(said).toContain('[y/N]')
  expect(index).toBe('a(process.env.GROQ_API_KEY)\n')
})

it.each(['n\n', '\n', ''])('changes nothing when the answer is %j', async (answer) => {
  const { said, index } = await answered(answer)
  expect(said).toContain('nothing was changed')
  expect(index).toContain(keyOf('groq-api-key'))
})
