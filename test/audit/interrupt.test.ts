import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { cleanEnv, PROGRAM, Repo, temporaryFolder } from '../support/repo.ts'
import { groq, lawHolds } from './scene.ts'

/** A git that leaves a mark and hangs when it is asked to do this, and else is git. */
function hangingGit(command: string): { readonly path: string; readonly mark: string } {
  const folder = temporaryFolder()
  const mark = path.join(folder, 'mark')
  mkdirSync(path.join(folder, 'bin'))
  const git = path.join(folder, 'bin/git')
  writeFileSync(
    git,
    `#!/bin/sh\ncase "$*" in\n"${command}"*) : >'${mark}'; exec sleep 20;;\nesac\nPATH='${process.env.PATH}' exec git "$@"\n`,
  )
  chmodSync(git, 0o755)
  return { path: path.join(folder, 'bin'), mark }
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(repo: Repo, args: readonly string[], bin: string): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: repo.root,
    env: { ...cleanEnv(), PATH: `${bin}:${process.env.PATH}` },
    stdio: 'pipe',
  })
  let stdout = ''
  let stderr = ''
  child.stdout!.on('data', (text) => (stdout += text))
  child.stderr!.on('data', (text) => (stderr += text))
  // Not 'close': the git that hangs holds the pipes.
  return {
    child,
    ended: new Promise((resolve) => child.on('exit', (code) => setImmediate(() => resolve({ code, stdout, stderr })))),
  }
}

async function until(file: string): Promise<void> {
  while (!existsSync(file)) await sleep(20)
}

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends an audit with what was found so far, as incomplete, with whole reports',
    async (signal) => {
      const repo = new Repo().commit({ 'a.txt': groq(1), 'b.txt': 'x\n' })
      const git = hangingGit('cat-file --batch')
      const file = path.join(temporaryFolder(), 'report.json')
      // The history is listed by `cat-file --batch-all-objects`; the tree was scanned before.
      const { child, ended } = start(repo, ['audit', '--format', 'text', '--format', `json=${file}`], git.path)
      await until(git.mark)
      child.kill(signal)
      const { code, stdout, stderr } = await ended
      expect(code).toBe(130)
      expect(stdout).toContain('a.txt')
      expect(stdout).toContain('the run was interrupted')
      expect(stderr).toContain('INCOMPLETE')
      const report = JSON.parse(readFileSync(file, 'utf8'))
      expect(report.findings).toMatchObject([{ path: 'a.txt' }])
      expect(report.problems).toMatchObject([{ code: 'interrupted' }])
      expect(lawHolds(report)).toBe(true)
      expect(readdirSync(path.dirname(file))).toEqual(['report.json'])
    },
  )

  it('once more ends at once, and leaves no report', async () => {
    const repo = new Repo().commit({ 'a.txt': groq(1) })
    const git = hangingGit('diff-tree')
    const folder = temporaryFolder()
    const { child, ended } = start(repo, ['history', '--format', `json=${path.join(folder, 'r.json')}`], git.path)
    await until(git.mark)
    child.kill('SIGINT')
    expect((await ended).code).toBe(130)
    expect(readdirSync(folder)).toEqual([])
  })

  it('ends at once what is no long scan: here one that waits for its input', async () => {
    const repo = new Repo().commit({ 'a.txt': 'x\n' })
    const git = hangingGit('nothing')
    const { child, ended } = start(repo, ['scan', '-'], git.path)
    await sleep(1500)
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 130, stdout: '', stderr: '' })
  })
})
