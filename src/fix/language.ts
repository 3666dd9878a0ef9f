import { type Literal, literalAt, type Quote, type Syntax } from './lexer.ts'
import type { Place, Span } from './place.ts'
import { shellPlace } from './shell.ts'
import { yamlPlace } from './yaml.ts'

export interface Language {
  readonly name: string
  /** Where a value stands in a text of this language. Never guesses: what is unclear is refused. */
  place(text: string, value: Span): Place
}

/** The text around a literal that tells whether an expression may stand there. */
interface Around {
  /** From the start of the statement, as far as that can be told. */
  readonly head: string
  /** What opened the block around the statement. */
  readonly outer: string
  readonly line: string
  readonly tail: string
  readonly open: string
}

interface Reading {
  readonly syntax: Syntax
  read(variable: string, text: string): string
  /** Letters before the quote that belong to the literal. */
  readonly prefix?: RegExp
  /** Why an expression cannot stand here, or null. */
  refuses(around: Around): string | null
}

const quote = (open: string, multiline = false, escapes = true): Quote => ({ open, close: open, multiline, escapes })
const C_COMMENTS = { lineComments: ['//'], blockComments: [['/*', '*/']] } as const
const NOT_CONSTANT = 'only a constant may stand there'

const JAVASCRIPT: Reading = {
  syntax: { ...C_COMMENTS, quotes: [quote('"'), quote("'"), quote('`', true)], regexes: true },
  read: (name) => `process.env.${name}`,
  refuses: ({ head, outer, line, tail, open }) => {
    if (/^\s*:/.test(tail)) return 'it is a name there'
    if (/\b(?:import|from|require\s*\()\s*$/.test(head)) return 'it names a module'
    if (/\btype\s+\w+[^=]*=[^=]*$/.test(head) || /\benum\s+\w+\s*$/.test(outer)) return 'it is a type there'
    if (open === '`' && /[\w$)\]]$/.test(head)) return 'a tag reads it'
    if (/[\w-]=$/.test(line) && (/<[A-Za-z][^>]*$/.test(line) || /^\s*[\w-]+=$/.test(line))) return 'it is an attribute'
    return null
  },
}

const PYTHON: Reading = {
  syntax: {
    lineComments: ['#'],
    blockComments: [],
    quotes: [quote('"""', true), quote("'''", true), quote('"'), quote("'")],
  },
  prefix: /(?<![A-Za-z0-9_])[rRuUfFbB]{1,2}$/,
  read: (name) => `os.environ["${name}"]`,
  refuses: ({ head, tail, line }) => {
    if (/(?<![A-Za-z0-9_])[rRfF]?[bB][rR]?$/.test(line)) return 'it is bytes and not text'
    if (/["']\s*$/.test(head) || /^\s*["']/.test(tail)) return 'it is a part of a longer string'
    return /\bcase\s+$/.test(line) ? NOT_CONSTANT : null
  },
}

const RUBY: Reading = {
  syntax: {
    lineComments: ['#'],
    blockComments: [['\n=begin', '\n=end']],
    quotes: [quote('"', true), quote("'", true), quote('`', true)],
    hereDocument: /<<[-~]?(["'`]?)([A-Z_a-z]\w*)\1/y,
  },
  read: (name) => `ENV.fetch("${name}")`,
  refuses: ({ head, tail, open }) => {
    if (open === '`') return 'it is a command'
    if (/^:(?!:)/.test(tail)) return 'it is a name there'
    return /["'?:]$/.test(head) || /^\s*["']/.test(tail) ? 'it is a part of a longer string' : null
  },
}

const GO: Reading = {
  syntax: { ...C_COMMENTS, quotes: [quote('"'), quote("'"), quote('`', true, false)] },
  read: (name) => `os.Getenv("${name}")`,
  refuses: ({ head, line, tail }) => {
    if (/\bconst\b[^)]*$/.test(head) || /\bimport\b[^)]*$/.test(head)) return NOT_CONSTANT
    return /\bcase\b/.test(line) ||
      /^\s*:(?!=)/.test(tail) ||
      (/\b(?:string|\w)\s*$/.test(line) && !/\breturn\s*$/.test(line))
      ? NOT_CONSTANT
      : null
  },
}

const PHP: Reading = {
  syntax: {
    lineComments: ['//', '#'],
    blockComments: [['/*', '*/']],
    quotes: [quote('"', true), quote("'", true), quote('`', true)],
    hereDocument: /<<<[ \t]*(["']?)([A-Z_a-z]\w*)\1/y,
    codeStart: /<\?(?:php\b|=)/i,
  },
  read: (name) => `getenv('${name}')`,
  refuses: ({ head, open }) => {
    if (open === '`') return 'it is a command'
    return /\b(?:const|public|private|protected|readonly|static|var|function|fn|case|declare)\b/.test(head)
      ? NOT_CONSTANT
      : null
  },
}

const JAVA: Reading = {
  syntax: { ...C_COMMENTS, quotes: [quote('"""', true), quote('"'), quote("'")] },
  read: (name) => `System.getenv("${name}")`,
  refuses: ({ head, line }) => (/@\w+\s*\([^)]*$/.test(head) || /\bcase\b/.test(line) ? NOT_CONSTANT : null),
}

const CSHARP: Reading = {
  syntax: { ...C_COMMENTS, quotes: [quote('"""', true, false), quote('"'), quote("'")] },
  prefix: /[@$]{1,2}$/,
  read: (name, text) =>
    `${/^\s*(?:global\s+)?using\s+System\s*;/m.test(text) ? '' : 'System.'}Environment.GetEnvironmentVariable("${name}")`,
  refuses: ({ head, line, tail }) => {
    if (/\bconst\b/.test(head) || /\bcase\b/.test(line) || /^\s*(?:=>|:)/.test(tail)) return NOT_CONSTANT
    if (/^\s*\[[^\]]*$/.test(line) || /[(,]\s*string\??\s+\w+\s*=\s*$/.test(head)) return NOT_CONSTANT
    return /^u8/.test(tail) ? 'it is bytes and not text' : null
  },
}

const RUST: Reading = {
  syntax: { ...C_COMMENTS, quotes: [quote('"', true)] },
  read: (name) => `std::env::var("${name}").expect("${name} is not set")`,
  refuses: ({ head, tail }) => {
    if (/\b(?:const|static)\b/.test(head) || /#!?\[[^\]]*$/.test(head) || /\w!\s*[([{][^)\]}]*$/.test(head))
      return NOT_CONSTANT
    const made = /^\s*\.\s*(?:to_string|to_owned|into)\s*\(\)/.test(tail) || /\bString::from\(\s*$/.test(head)
    const bound = /\blet\s+(?:mut\s+)?\w+\s*(?::\s*String\s*)?=\s*$/.test(head) && /^\s*;/.test(tail)
    return made || bound ? null : 'it may have to be a constant there'
  },
}

function codeLanguage(name: string, { syntax, read, prefix, refuses }: Reading): Language {
  return {
    name,
    place(text, value) {
      const found = literalOf(text, value, syntax)
      if (found === null) return { why: 'it is not clearly a quoted string of its own' }
      const before = text.slice(Math.max(0, found.start - 4000), found.start)
      const given = prefix?.exec(before)?.[0] ?? ''
      const cut = lastOf(before, ';{}')
      const line = before.slice(before.lastIndexOf('\n') + 1)
      const why = refuses({
        head: before.slice(cut + 1),
        outer: cut >= 0 && before[cut] === '{' ? before.slice(lastOf(before.slice(0, cut), ';{}') + 1, cut) : '',
        line,
        tail: text.slice(found.end, found.end + 80),
        open: found.open,
      })
      if (why !== null) return { why }
      return { span: { start: found.start - given.length, end: found.end }, read: (variable) => read(variable, text) }
    },
  }
}

/** The literal that is exactly the value; in a comment the quotes around it are believed. */
function literalOf(text: string, { start, end }: Span, syntax: Syntax): Literal | null {
  const found = literalAt(text, start, syntax)
  if (typeof found === 'object') return found.innerStart === start && found.innerEnd === end ? found : null
  return null
}

function lastOf(text: string, characters: string): number {
  return Math.max(...[...characters].map((character) => text.lastIndexOf(character)))
}

const JS = codeLanguage('javascript', JAVASCRIPT)
const SHELL: Language = { name: 'shell', place: shellPlace }
const YAML: Language = { name: 'yaml', place: yamlPlace }

const BY_EXTENSION: Readonly<Record<string, Language>> = {
  js: JS,
  mjs: JS,
  cjs: JS,
  jsx: JS,
  ts: JS,
  mts: JS,
  cts: JS,
  tsx: JS,
  py: codeLanguage('python', PYTHON),
  rb: codeLanguage('ruby', RUBY),
  go: codeLanguage('go', GO),
  php: codeLanguage('php', PHP),
  java: codeLanguage('java', JAVA),
  cs: codeLanguage('c#', CSHARP),
  rs: codeLanguage('rust', RUST),
  sh: SHELL,
  bash: SHELL,
  zsh: SHELL,
  yml: YAML,
  yaml: YAML,
}

/** The language of a file by its name, null when keysieve cannot replace values in it. */
export function languageOf(path: string): Language | null {
  // Workflows of GitHub expand ${{ }} only.
  if (path.startsWith('.github/')) return null
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension]! : null
}
