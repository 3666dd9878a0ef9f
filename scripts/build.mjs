/** Builds dist/: `node scripts/build.mjs [FOLDER]`. The same sources give the same bytes, which a test checks. */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { bundledPackages } from './bundled.mjs'
import { ROOT } from './load-ts.mjs'
import { writeNotice } from './notice.mjs'
import { pagePlugin } from './page-plugin.mjs'
import { rulesPlugin } from './rules-plugin.mjs'
import { writeTypes } from './types.mjs'
import { wasmPlugin } from './wasm-plugin.mjs'

/** Node on a user's machine may be too old for the syntax of the bundle: this runs before anything else is parsed. */
const GUARD = `#!/usr/bin/env node
var v = process.versions.node.split('.').map(Number);
if (v[0] < 20 || (v[0] === 20 && v[1] < 19)) {
  process.stderr.write('keysieve: Node ' + process.versions.node + ' is too old; it needs 20.19 or newer. Nothing was scanned.\\n');
  process.exit(2);
}
require('./main.cjs');
`

/** GitHub runs one file without arguments. */
const ACTION = `process.argv.splice(2, Infinity, 'github-action');
require('./cli.cjs');
`

const CORE =
  /isbinaryfile|src\/(model\/(?!id|redaction)|decoders\/(utf16|magic|base64|hex|printable)|engine\/(?!masker|utf16-lens|weigh|judge|context|exposure|resolve|excerpt|marks|decode\/(decoding|containers|tee|merge))|rulebook\/(builtin|rows|table|limits|narrow|context-pattern)\.ts|commands\/(staged|guarded|policy-staged|hook|run|output|options|io)\.ts|sources\/(git|dotenv|dotenv-files|files|id-set|lfs|lines|path|objects|object-stream|staged|raw-diff|root)\.ts|report\/(list|summary|escape)\.ts|scan\.ts|version\.ts)/
const WEIGH =
  /src\/(checks\/|commands\/judge\.ts|rulebook\/local-about\.ts|triage\/(?:known|aside|inline|ignores|ignore-text)\.ts|publish\.ts|sources\/parents|engine\/(weigh|judge|context|exposure|resolve|excerpt|marks|decode\/merge)\.ts|model\/(id|redaction|secret)\.ts)/

export async function build(folder) {
  const bundle = await rolldown({
    input: { main: path.join(ROOT, 'src/cli.ts'), index: path.join(ROOT, 'src/index.ts') },
    platform: 'node',
    // The bundle names its modules: a linked node_modules gives the same bytes.
    resolve: { symlinks: false },
    plugins: [rulesPlugin({ asFiles: true }), wasmPlugin(), pagePlugin()],
    onLog(level, log, handler) {
      // yargs asks for import.meta.resolve when a config extends another one, which ours never does.
      if (log.code !== 'EMPTY_IMPORT_META') handler(level, log)
    },
  })
  const { output } = await bundle.generate({
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: false,
    codeSplitting: {
      groups: [
        // What every commit hook runs, and what only a candidate needs, in one file each: a further file costs a third of a millisecond.
        { name: 'core', priority: 2, test: CORE },
        { name: 'weigh', priority: 1, test: WEIGH },
      ],
    },
  })
  await bundle.close()
  // Only now: a build that fails leaves what was there.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const file of output)
    writeFileSync(path.join(folder, file.fileName), file.type === 'chunk' ? file.code : file.source)
  writeFileSync(path.join(folder, 'cli.cjs'), GUARD)
  chmodSync(path.join(folder, 'cli.cjs'), 0o755)
  writeFileSync(path.join(folder, 'action.cjs'), ACTION)
  writeTypes(folder)
  return { files: output.map(({ fileName }) => fileName), packages: bundledPackages(output) }
}

if (import.meta.filename === path.resolve(process.argv[1] ?? '')) {
  const folder = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist'))
  const { files, packages } = await build(folder)
  if (!process.argv[2]) writeNotice(path.join(ROOT, 'NOTICE.md'), packages)
  const bytes = files.reduce((sum, file) => sum + readFileSync(path.join(folder, file)).length, 0)
  console.log(
    `${files.length} files, ${Math.round(bytes / 1024)} KiB in ${path.relative(process.cwd(), folder) || '.'}`,
  )
}
