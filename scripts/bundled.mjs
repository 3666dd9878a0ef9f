import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The packages whose code is in the bundle, by the folders of its modules: [{ folder, name, version, license }], by name. */
export function bundledPackages(output) {
  const folders = new Set()
  for (const chunk of output)
    for (const id of chunk.moduleIds ?? []) {
      const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll('\\', '/'))?.[0]
      if (folder && existsSync(path.join(folder, 'package.json'))) folders.add(folder)
    }
  const packages = new Map()
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    packages.set(`${name}@${version}`, { folder, name, version, license })
  }
  return [...packages.values()].sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version))
}
