import { readdirSync } from 'node:fs'
import path from 'node:path'
import { KeysieveError, systemCode } from '../model/error.ts'
import { CONFIG_FILE, IGNORE_FILE, isRuleFile, type PolicyTexts, RULES_FOLDER } from '../model/policy.ts'
import { readPlainFile } from '../sources/plain-file.ts'

/**
 * Ignores, config and rules of a work tree, or of a folder outside of git, straight from disk: git is not asked.
 * @param nested further config files, by their paths from the root
 */
export function diskPolicy(root: string, nested: readonly string[] = []): PolicyTexts {
  const read = (name: string): Buffer | null => onDisk(path.join(root, name))
  const textsOf = (names: readonly string[]) =>
    names.flatMap((name) => {
      const bytes = read(name)
      return bytes ? [{ path: name, bytes }] : []
    })
  return {
    from: 'the work tree',
    ignores: read(IGNORE_FILE),
    configs: textsOf([CONFIG_FILE, ...nested.filter((name) => name !== CONFIG_FILE)]),
    rules: textsOf(ruleNames(root)),
    edited: [],
    read,
  }
}

function ruleNames(root: string): string[] {
  const names = reading(RULES_FOLDER, () => readdirSync(path.join(root, RULES_FOLDER))) ?? []
  return names
    .map((name) => `${RULES_FOLDER}/${name}`)
    .filter(isRuleFile)
    .sort()
}

/** Null where there is no such file. Throws `KeysieveError` ('config') for one that cannot be read. */
export function onDisk(file: string, read: (file: string) => Buffer = readPlainFile): Buffer | null {
  return reading(file, () => read(file))
}

function reading<T>(name: string, read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof KeysieveError) throw error
    const code = systemCode(error)
    if (['ENOENT', 'ENOTDIR'].includes(code)) return null
    throw new KeysieveError('config', `${name} cannot be read (${code})`, 'Look at its mode and owner.', error)
  }
}
