import type { Severity } from '../model/confidence.ts'
import type { MarkTool, Match } from '../model/match.ts'
import { CONFIG_FILE, type PolicyText } from '../model/policy.ts'
import { nearest } from '../rulebook/suggest.ts'
import type { BlockLevel, ConfigFile, ConfigSource, PathSource } from './config-schema.ts'
import { configOf } from './config-shape.ts'
import type { PathTest } from './globs.ts'
import { textOf } from './ignore-text.ts'
import { plainNameTest, plainPathTest } from './plain-patterns.ts'
import { simpleYaml } from './simple-yaml.ts'
import { sizeOf } from './size.ts'

type Globs = typeof import('./globs.ts')

interface Layer {
  readonly file: ConfigFile
  readonly excludes: PathTest
  readonly off: (rule: string) => boolean
  readonly paths: readonly {
    readonly source: PathSource
    readonly matches: PathTest
    readonly off: (rule: string) => boolean
  }[]
}

/**
 * What the config files of one version of a repository say together. It only ever adds to the defaults: the root's file speaks for
 * everything, one in a folder refines it there, and in one file the last of `paths` that says something counts.
 */
export class Config {
  readonly files: readonly ConfigFile[]
  readonly #layers: readonly Layer[]
  readonly #nameTest: Globs['nameTest']

  /**
   * @param files the root's first, outer folders before inner ones
   * @param globs for patterns that are not plain
   */
  constructor(files: readonly ConfigFile[], globs: Globs | undefined) {
    this.files = files
    const pathTest: Globs['pathTest'] = (patterns) => plainPathTest(patterns) ?? globs!.pathTest(patterns)
    const nameTest: Globs['nameTest'] = (patterns) => plainNameTest(patterns) ?? globs!.nameTest(patterns)
    this.#nameTest = nameTest
    this.#layers = files.map((file) => ({
      file,
      excludes: pathTest(file.source.exclude ?? []),
      off: nameTest(file.source.rules?.off ?? []),
      paths: (file.source.paths ?? []).map((source) => ({
        source,
        matches: pathTest(typeof source.match === 'string' ? [source.match] : source.match),
        off: nameTest(source['rules-off'] ?? []),
      })),
    }))
  }

  get root(): ConfigFile['source'] {
    const first = this.files[0]
    return first?.folder === '' ? first.source : {}
  }

  get maxBlobSize(): number | null {
    return sizeOf(this.root['max-blob-size']) ?? null
  }

  /** Whether the rules that run are others than without it. */
  get changesRules(): boolean {
    return (this.root['rule-files'] ?? []).length > 0 || (this.root.rules?.off ?? []).length > 0
  }

  /** Off everywhere: the engine need not look for it. */
  isOff(rule: string): boolean {
    const first = this.#layers[0]
    return first?.file.folder === '' && first.off(rule)
  }

  isExcluded(path: string): boolean {
    // Objects of the history have no path yet.
    if (path === '') return false
    let excluded = false
    for (const { layer, below } of this.#layersFor(path)) {
      if (layer.excludes(below)) excluded = true
      for (const { source, matches } of layer.paths)
        if (source.exclude !== undefined && matches(below)) excluded = source.exclude
    }
    return excluded
  }

  /** What is decoded: everything, nothing, or all but these decoders. */
  get decode(): boolean | ReadonlySet<string> {
    const { decode = true } = this.root
    if (typeof decode === 'boolean') return decode
    const off = Object.keys(decode).filter((name) => decode[name] === false)
    return off.length === 0 || new Set(off)
  }

  /** What a rule says of itself goes before what is said of a path. */
  blockFor({
    rule,
    blob: { path },
  }: {
    readonly rule: string
    readonly blob: { readonly path: string }
  }): BlockLevel | undefined {
    let level: BlockLevel | undefined
    let own: BlockLevel | undefined
    for (const { layer, below } of this.#layersFor(path)) {
      level = layer.file.source.block ?? level
      for (const { source, matches } of layer.paths) if (source.block && matches(below)) level = source.block
      const levels = layer.file.source.rules?.block
      if (levels && Object.hasOwn(levels, rule)) own = levels[rule]
    }
    return own ?? level
  }

  severityFor(rule: string, path: string): Severity | undefined {
    let severity: Severity | undefined
    for (const { layer } of this.#layersFor(path)) {
      const own = layer.file.source.rules?.severity
      if (own && Object.hasOwn(own, rule)) severity = own[rule]
    }
    return severity
  }

  honours(tool: MarkTool, path: string): boolean {
    let honoured = true
    for (const { layer } of this.#layersFor(path)) honoured = layer.file.source.marks?.[tool] ?? honoured
    return honoured
  }

  /** Why nothing is to be said of this match, or null. */
  unwanted({ rule, blob }: Match): string | null {
    if (this.isExcluded(blob.path)) return 'the path is excluded'
    for (const { layer, below } of this.#layersFor(blob.path)) {
      const by = `in ${layer.file.path}`
      if (layer.off(rule)) return `rules.off ${by}`
      if (layer.paths.some(({ matches, off }) => off(rule) && matches(below))) return `rules-off ${by}`
    }
    return null
  }

  /** Sentences about what the files name but is not there. */
  notes(rules: readonly string[]): string[] {
    return this.files.flatMap(({ path, source, lineOf }) => {
      const named = [
        ...(source.rules?.off ?? []).map((name, i) => ({ name, at: ['rules', 'off', i] })),
        ...Object.keys(source.rules?.severity ?? {}).map((name) => ({ name, at: ['rules', 'severity', name] })),
        ...Object.keys(source.rules?.block ?? {}).map((name) => ({ name, at: ['rules', 'block', name] })),
        ...(source.paths ?? []).flatMap((entry, p) =>
          (entry['rules-off'] ?? []).map((name, i) => ({ name, at: ['paths', p, 'rules-off', i] })),
        ),
      ]
      return named
        .filter(({ name }) => !rules.some(this.#nameTest([name])))
        .map(({ name, at }) => {
          const meant = nearest(name, rules)
          return `${path}:${lineOf(at)}: there is no rule ${name}${meant ? `; did you mean ${meant}?` : ''}`
        })
    })
  }

  /** The files that speak for a path, outer first, with the path as each of them sees it. */
  *#layersFor(path: string): Generator<{ layer: Layer; below: string }> {
    for (const layer of this.#layers)
      if (path.startsWith(layer.file.folder)) yield { layer, below: path.slice(layer.file.folder.length) }
  }
}

/**
 * Reads config files, and loads a parser of all of YAML, or one of patterns, only for those that need it. Throws `KeysieveError`
 * ('config') for the first that does not fit.
 */
export async function readConfig(texts: readonly PolicyText[]): Promise<Config> {
  const files: ConfigFile[] = []
  for (const { path, bytes, folder = folderOf(path) } of texts)
    files.push(
      simpleConfig(bytes, path, folder) ?? (await import('./config-parse.ts')).parseConfig(bytes, path, folder),
    )
  const plain = files.every(({ source }) => isPlain(source))
  return new Config(
    files.sort((a, b) => depth(a.folder) - depth(b.folder)),
    plain ? undefined : await import('./globs.ts'),
  )
}

/** Null for what is not simple, or does not fit: the full parser tells what is wrong. */
export function simpleConfig(bytes: Uint8Array, path: string, folder: string): ConfigFile | null {
  const document = simpleYaml(textOf(bytes))
  if (!document) return null
  try {
    const source = configOf(document.value, folder, () => {
      throw UNFIT
    })
    return { path, folder, source, lineOf: document.lineOf }
  } catch (error) {
    if (error === UNFIT) return null
    throw error
  }
}

const UNFIT = new Error('no config')

function isPlain({ exclude = [], rules, paths = [] }: ConfigSource): boolean {
  const patterns = [...exclude, ...paths.flatMap(({ match }) => match)]
  const names = [...(rules?.off ?? []), ...paths.flatMap((entry) => entry['rules-off'] ?? [])]
  return plainPathTest(patterns) !== undefined && plainNameTest(names) !== undefined
}

function folderOf(path: string): string {
  return path.endsWith(`/${CONFIG_FILE}`) ? path.slice(0, -CONFIG_FILE.length) : ''
}

function depth(folder: string): number {
  return folder.split('/').length
}
