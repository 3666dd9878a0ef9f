import type { Secret } from '../model/secret.ts'

const LINE = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*(.*?)[ \t]*\r?$/gm

/** A `.env` file that gets further values. What stands in it already is neither changed nor shown. */
export class EnvFile {
  readonly #text: string
  readonly #values = new Map<string, string>()
  readonly #added: { readonly name: string; readonly secret: Secret }[] = []

  /** @param bytes the file as it is; empty when there is none */
  constructor(bytes: Buffer) {
    this.#text = bytes.toString('latin1')
    for (const [, name, value] of this.#text.matchAll(LINE)) this.#values.set(name!, unquoted(value!))
  }

  /** The variable that holds the value: one that does already, or a new one, numbered when the name is taken. */
  variableFor(secret: Secret, wanted: string): string {
    const value = secret.expose()
    for (const [name, held] of this.#values) if (held === value && /^[A-Za-z_]\w*$/.test(name)) return name
    let name = wanted
    for (let count = 2; this.#values.has(name); count++) name = `${wanted}_${count}`
    this.#values.set(name, value)
    this.#added.push({ name, secret })
    return name
  }

  get grows(): boolean {
    return this.#added.length > 0
  }

  /** The file with the new lines behind it, in its own line endings. Holds values: for the file only. */
  bytes(): Buffer {
    const eol = /\r\n/.test(this.#text) ? '\r\n' : '\n'
    const gap = this.#text === '' || this.#text.endsWith('\n') ? '' : eol
    const lines = this.#added.map(({ name, secret }) => `${name}=${quoted(secret.expose())}${eol}`)
    return Buffer.from(this.#text + gap + lines.join(''), 'latin1')
  }
}

function quoted(value: string): string {
  return /^[\w./+=:@%,~^-]+$/.test(value) ? value : `'${value}'`
}

function unquoted(value: string): string {
  const found = /^(["'])(.*?)\1(?:\s+#.*)?$/.exec(value)
  return found ? found[2]! : value.replace(/\s+#.*$/, '')
}
