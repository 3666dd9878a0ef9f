import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cleanEnv, type Repo } from '../support/repo.ts'
import { type Case, KEY, matrix } from './scene.ts'

const line = `${KEY}\n`

/** A name as bytes, on disk and in the index, and as the report shows it. */
function name(title: string, bytes: Buffer | string, shown = bytes.toString()): Case {
  return { name: `a name with ${title}`, plant: (repo) => plantAt(repo, Buffer.from(bytes)), paths: [shown] }
}

function plantAt(repo: Repo, name: Buffer): void {
  const file = Buffer.concat([Buffer.from(`${repo.root}/`), name])
  const slash = file.lastIndexOf(0x2f)
  mkdirSync(file.subarray(0, slash), { recursive: true })
  writeFileSync(file, line)
  execFileSync('git', ['update-index', '--add', '-z', '--stdin'], {
    cwd: repo.root,
    env: cleanEnv(),
    input: Buffer.concat([name, Buffer.from('\0')]),
  })
}

matrix('names', [
  name('spaces', ' a  b .txt'),
  name('quotes and backslashes', 'a"b\'c\\d.txt'),
  name('a newline', 'a\nb.txt'),
  name('a tab and a carriage return', 'a\tb\r.txt'),
  name('a leading dash', '--format'),
  name('a leading colon, as pathspec magic', ':(exclude)a.txt'),
  name('glob characters', 'a*[b]?.txt'),
  name('control characters and an escape sequence', 'a\u0001\u001b[31m\u007f.txt'),
  name('a trailing space and dot', 'a. '),
  name('umlauts, composed and decomposed', 'Stra\u00dfe-a\u0308.txt'),
  name('emoji and right-to-left marks', '\u{1f600}\u202e.txt'),
  name('bytes that are not UTF-8', Buffer.from([0x61, 0xff, 0xe9, 0x2e, 0x74]), 'a%FF%E9.t'),
  name('a folder that is not UTF-8', Buffer.concat([Buffer.from([0xe9]), Buffer.from('/a.txt')]), '%E9/a.txt'),
  name('a percent sign', '%41.txt'),
  name('the replacement character itself', 'a\ufffd.txt'),
  name('4,000 characters', `${'d'.repeat(199)}/`.repeat(19) + 'f'.repeat(200)),
  name('255 bytes in one part', 'x'.repeat(255)),
  name('the look of a revision', 'HEAD'),
  name('the look of a raw diff line', ':100644 100644 a b M'),
  name('the name of git’s files', 'x/.gitmodules'),
  {
    name: 'two names that differ in case only',
    plant: (repo) => repo.stage({ 'A.txt': line, 'a.txt': line }),
    paths: ['A.txt', 'a.txt'],
  },
  {
    name: 'a name that is also a folder’s prefix',
    plant: (repo) => repo.stage({ 'a/b.txt': line, 'a.txt': line, 'a-b.txt': line }),
    paths: ['a-b.txt', 'a.txt', 'a/b.txt'],
  },
  {
    name: 'two thousand and five hundred files, one with the key',
    plant: (repo) => {
      mkdirSync(path.join(repo.root, 'many'))
      for (let i = 0; i < 2500; i++) writeFileSync(path.join(repo.root, `many/${i}.txt`), `file ${i}\n`)
      writeFileSync(path.join(repo.root, 'many/2499.txt'), line)
      repo.git('add', 'many')
    },
    paths: ['many/2499.txt'],
  },
])
