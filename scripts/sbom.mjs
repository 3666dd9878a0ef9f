import { execFileSync } from 'node:child_process'
import { ROOT } from './load-ts.mjs'

/**
 * The software bill of materials (CycloneDX 1.5, JSON) of what is shipped: npm's own, from the lock file, less what only builds and
 * tests. `commit` and `date` (ISO 8601) take the place of the random serial and the clock, so that a release can be made again.
 */
export function sbom(packages, { commit, date }) {
  const all = JSON.parse(
    execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  )
  const shipped = new Set(packages.map(({ name, version }) => `${name}@${version}`))
  const components = all.components
    .filter((component) => shipped.has(component['bom-ref']))
    // They are development dependencies of the sources and parts of the bundle.
    .map(({ properties, ...component }) => component)
  if (components.length !== shipped.size)
    throw new Error(
      `the bundle has ${shipped.size} packages, npm the lock file ${components.length} of them: run npm ci first`,
    )
  const self = all.metadata.component['bom-ref']
  const digits = commit.padEnd(32, '0')
  const uuid = [0, 8, 12, 16, 20].map((at, part) => digits.slice(at, [8, 12, 16, 20, 32][part])).join('-')
  return {
    ...all,
    serialNumber: `urn:uuid:${uuid}`,
    metadata: { ...all.metadata, timestamp: date, component: { ...all.metadata.component, name: 'keysieve' } },
    components,
    dependencies: [
      { ref: self, dependsOn: [...shipped] },
      ...all.dependencies
        .filter(({ ref }) => shipped.has(ref))
        .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => shipped.has(one)) })),
    ],
  }
}
