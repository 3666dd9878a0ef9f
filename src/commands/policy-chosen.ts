import { readFileSync, statSync } from 'node:fs'
import { devNull } from 'node:os'
import path from 'node:path'
import { KeysieveError } from '../model/error.ts'
import type { PolicyTexts } from '../model/policy.ts'
import { createGit } from '../sources/git.ts'
import type { Io } from './io.ts'
import type { ScanOptions } from './options.ts'
import { onDisk } from './policy-disk.ts'
import { revisionPolicy } from './policy-git.ts'

/** The user's own word: /dev/null and <(command) will do. Another device may have no end. */
function namedFile(file: string): Buffer {
  const stat = statSync(file)
  if (stat.isBlockDevice() || (stat.isCharacterDevice() && file !== devNull))
    throw new KeysieveError('config', `${file} is a device`, 'Name a file for --config.')
  return readFileSync(file)
}

/** What `--config-from` and `--config` put in the place of the version that would count. */
export function chosenPolicy(io: Io, options: ScanOptions, usual: PolicyTexts): PolicyTexts {
  const texts =
    options.configFrom === undefined
      ? usual
      : revisionPolicy(createGit(io.cwd, io.env), options.configFrom, usual.edited)
  if (options.config === undefined) return texts
  const file = path.resolve(io.cwd, options.config)
  const bytes = onDisk(file, namedFile)
  if (!bytes)
    throw new KeysieveError('config', `there is no file ${options.config}`, 'Check the path given to --config.')
  return {
    ...texts,
    configs: [{ path: options.config, bytes, folder: '' }],
    read: (name) => onDisk(path.resolve(path.dirname(file), name)),
  }
}
