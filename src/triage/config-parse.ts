import { isNode, LineCounter, parseDocument } from 'yaml'
import { KeysieveError } from '../model/error.ts'
import type { Fail, Path } from '../rulebook/shape.ts'
import type { ConfigFile } from './config-schema.ts'
import { configOf } from './config-shape.ts'
import { textOf } from './ignore-text.ts'

/**
 * Reads a config file. An empty one is fine.
 * @param folder '' for the root's, else the folder it speaks for, with a slash at its end
 * Throws `KeysieveError` ('config') that names file, line and key.
 */
export function parseConfig(bytes: Uint8Array, file: string, folder: string): ConfigFile {
  const lines = new LineCounter()
  const document = parseDocument(textOf(bytes), { lineCounter: lines, uniqueKeys: true, schema: 'core' })
  const broken = document.errors[0]
  if (broken)
    throw new KeysieveError('config', `${file}:${lines.linePos(broken.pos[0]).line}: not valid YAML (${broken.code})`)
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node = keyOrValue(document, path.slice(0, length))
      if (node !== undefined) return lines.linePos(node).line
    }
    return 1
  }
  const value: unknown = plainOf(document, file)
  const fail: Fail = (path, message) => {
    const name = path.filter((part) => typeof part === 'string').join('.')
    throw new KeysieveError(
      'config',
      `${file}:${lineOf(path)}: ${name === '' ? '' : `${name}: `}${message}`,
      'docs/config.md lists the keys.',
    )
  }
  return { path: file, folder, source: configOf(value, folder, fail), lineOf }
}

/** Aliases are refused: a few of them can make a document of any size. */
function plainOf(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {}
  } catch (error) {
    throw new KeysieveError('config', `${file}: YAML aliases (*name) are not read`, 'Write the value out.', error)
  }
}

function keyOrValue(document: ReturnType<typeof parseDocument>, path: Path): number | undefined {
  const node = document.getIn(path, true)
  return isNode(node) && node.range ? node.range[0] : undefined
}
