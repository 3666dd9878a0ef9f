import { symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Case, KEY, matrix, OTHER } from './scene.ts'

const line = `${KEY}\n`

/** The attributes are committed first; then the key comes. */
function attributes(name: string, text: string, more: Partial<Case> = {}): Case {
  return {
    name: `.gitattributes: ${name}`,
    before: (repo) => repo.commit({ '.gitattributes': `${text}\n`, 'base.txt': 'base\n' }),
    plant: (repo) => repo.stage({ 'a.txt': line }),
    paths: ['a.txt'],
    ...more,
  }
}

matrix('attributes', [
  attributes('-diff', '* -diff'),
  attributes('binary', '* binary'),
  attributes('-text and eol', '* -text\n*.txt eol=crlf'),
  attributes('text eol=crlf', '* text eol=crlf'),
  attributes('export-ignore', '* export-ignore'),
  attributes('linguist-*', '* linguist-generated linguist-vendored -linguist-detectable'),
  attributes('merge and whitespace', '* merge=ours whitespace=-all'),
  attributes('diff driver with textconv runs nothing', '*.txt diff=x', {
    arm: (repo, trap) => {
      repo.git('config', 'diff.x.textconv', trap)
      repo.git('config', 'diff.x.command', trap)
      repo.git('config', 'diff.x.binary', 'true')
    },
  }),
  attributes('clean and smudge filters run nothing', '*.txt filter=x', {
    arm: (repo, trap) => {
      for (const key of ['clean', 'smudge', 'process']) repo.git('config', `filter.x.${key}`, trap)
      repo.git('config', 'filter.x.required', 'true')
    },
  }),
  attributes('a clean filter that empties what is staged: the disk still has it', '*.env filter=empty', {
    before: (repo) => {
      repo.git('config', 'filter.empty.clean', 'true')
      repo.commit({ '.gitattributes': '*.env filter=empty\n' })
    },
    plant: (repo) => repo.stage({ 'x.env': line }),
    paths: [],
    scan: ['x.env'],
  }),
  attributes('ident and working-tree-encoding', '*.txt ident\n*.u16 working-tree-encoding=UTF-16LE', {
    plant: (repo) => repo.stage({ 'a.txt': `$Id$ ${line}`, 'b.u16': Buffer.from(line, 'utf16le') }),
    paths: ['a.txt', 'b.u16'],
  }),
  attributes('in .git/info', '', {
    arm: (repo) => writeFileSync(path.join(repo.root, '.git/info/attributes'), '* -diff binary\n'),
  }),
])

matrix('content', [
  {
    name: 'one NUL byte',
    plant: (repo) => repo.stage({ 'a.txt': `x\0\n${line}` }),
    paths: ['a.txt'],
  },
  {
    name: 'UTF-16 with a BOM, both ways',
    plant: (repo) =>
      repo.stage({
        'le.txt': Buffer.from(`\ufeff${line}`, 'utf16le'),
        'be.txt': Buffer.from(`\ufeff${line}`, 'utf16le').swap16(),
      }),
    paths: ['be.txt', 'le.txt'],
  },
  {
    name: 'a very long line, no newline at the end',
    plant: (repo) => repo.stage({ 'min.js': `${'a=1;'.repeat(300_000)}${KEY}` }),
    paths: ['min.js'],
  },
  {
    name: 'lock files, vendored and generated folders',
    plant: (repo) =>
      repo.stage({ 'package-lock.json': `"${KEY}"\n`, 'vendor/x.js': line, 'dist/y.js': line, 'test/z.snap': line }),
    paths: ['dist/y.js', 'package-lock.json', 'test/z.snap', 'vendor/x.js'],
  },
  {
    name: 'CRLF, a BOM and invalid UTF-8',
    plant: (repo) =>
      repo.stage({
        'a.txt': Buffer.concat([Buffer.from('\ufeffx\r\n'), Buffer.from([0xff, 0xfe, 0x80, 10]), Buffer.from(line)]),
      }),
    paths: ['a.txt'],
  },
  {
    name: 'the text of a symlink',
    plant: (repo) => {
      symlinkSync(`/srv/${KEY}`, path.join(repo.root, 'link'))
      repo.git('add', 'link')
    },
    paths: ['link'],
  },
  {
    name: 'a file that becomes a symlink',
    before: (repo) => repo.commit({ a: 'text\n' }),
    plant: (repo) => {
      unlinkSync(path.join(repo.root, 'a'))
      symlinkSync(KEY, path.join(repo.root, 'a'))
      repo.git('add', 'a')
    },
    paths: ['a'],
  },
  {
    name: 'a submodule that becomes a file',
    before: (repo) => {
      repo.commit({ 'base.txt': 'base\n' })
      repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`)
      repo.git('commit', '-qm', 'sub')
    },
    plant: (repo) => {
      repo.git('rm', '-q', '--cached', 'lib')
      repo.stage({ lib: line })
    },
    paths: ['lib'],
  },
  {
    name: 'a mode change alone brings nothing new',
    before: (repo) => repo.commit({ 'a.sh': line }),
    plant: (repo) => repo.git('update-index', '--chmod=+x', 'a.sh'),
    paths: [],
    scan: ['a.sh'],
    history: ['a.sh'],
  },
  {
    name: 'a rename with an edit that adds a key',
    before: (repo) => repo.commit({ 'old.txt': 'line\n'.repeat(50) }),
    plant: (repo) => {
      repo.git('mv', 'old.txt', 'new.txt')
      repo.stage({ 'new.txt': `${'line\n'.repeat(50)}${line}` })
    },
    paths: ['new.txt'],
  },
  {
    name: 'a copy under another name is new there',
    before: (repo) => repo.commit({ 'a.txt': line }),
    plant: (repo) => repo.stage({ 'b.txt': line }),
    paths: ['b.txt'],
    scan: ['a.txt', 'b.txt'],
    history: ['a.txt', 'b.txt'],
  },
  {
    name: 'a deletion brings nothing, and the history keeps it',
    before: (repo) => repo.commit({ 'a.txt': line, 'b.txt': 'b\n' }),
    plant: (repo) => repo.git('rm', '-q', 'a.txt'),
    paths: [],
    history: ['a.txt'],
  },
  {
    name: 'the same blob at two paths',
    plant: (repo) => repo.stage({ 'x/a.txt': line, 'y/b.txt': line }),
    paths: ['x/a.txt', 'y/b.txt'],
  },
  {
    name: 'an empty file beside it',
    plant: (repo) => repo.stage({ 'empty.txt': '', 'a.txt': line }),
    paths: ['a.txt'],
  },
  {
    name: 'staged, then cleaned on disk only',
    plant: (repo) => repo.stage({ 'a.txt': line }).write('a.txt', 'clean\n'),
    paths: ['a.txt'],
    scan: [],
  },
  {
    name: 'clean in the index, a key on disk',
    plant: (repo) => repo.stage({ 'a.txt': 'clean\n' }).write('a.txt', line),
    paths: [],
    scan: ['a.txt'],
  },
  {
    name: 'untracked, and ignored by nobody',
    plant: (repo) => repo.write('new.txt', line),
    paths: [],
    scan: ['new.txt'],
  },
  {
    name: 'tracked although ignored',
    before: (repo) => repo.commit({ '.gitignore': '*.env\n' }),
    plant: (repo) => repo.stage({ 'x.env': line }),
    paths: ['x.env'],
  },
  {
    name: 'two keys in a file of which one is old',
    before: (repo) => repo.commit({ 'a.txt': `${OTHER}\n` }),
    plant: (repo) => repo.stage({ 'a.txt': `${OTHER}\n${line}` }),
    paths: ['a.txt'],
  },
])
