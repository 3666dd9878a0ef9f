/** Builds dist/: `node scripts/build.mjs [FOLDER]`. The same sources give the same bytes, which a test checks. */
import { createHash } from 'node:crypto'
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

/** GitHub runs one file without arguments. */
const ACTION = `process.argv.splice(2, Infinity, 'github-action');
require('./cli.cjs');
`

const CORE =
  /src\/cli\.ts|src\/(model\/(?!id|redaction|secret|lives|part|key)|decoders\/(utf16|magic|base64|hex|printable)|engine\/(?!masker|utf16-lens|weigh|judge|context|exposure|resolve|excerpt|marks|masks|signs|decode\/(decoding|containers|tee|merge))|rulebook\/(builtin|rows|table|limits|narrow|context-pattern)\.ts|commands\/(staged|guarded|policy-staged|hook|run|in-force|output|options|io|called)\.ts|sources\/(git|direct\/[\w-]+|dotenv|dotenv-files|lfs-pointer|missing|not-a-file|path|objects|root)\.ts|report\/(list|summary|escape)\.ts|scan\.ts|version\.ts)/
const WEIGH =
  /isbinaryfile|src\/(report\/(?:text|paint)|checks\/|commands\/(?:judge|published)\.ts|rulebook\/local-about\.ts|triage\/(?:known|aside|inline|ignores)\.ts|publish\.ts|sources\/parents|engine\/(weigh|judge|context|exposure|resolve|excerpt|marks|masks|signs|decode\/merge)\.ts|model\/(id|redaction|secret)\.ts)/

/** An export of a chunk. None is assigned again when the chunk has run. */
const GETTER =
  /Object\.defineProperty\(exports, "([\w$]+)", \{\s*enumerable: true,\s*get: function \(\) \{\s*return ([\w$]+);\s*\}\s*\}\);?\n?/g
const RUNTIME = 'rolldown-runtime.cjs'

export async function build(folder) {
  const bundle = await rolldown({
    input: {
      cli: path.join(ROOT, 'src/cli.ts'),
      index: path.join(ROOT, 'src/index.ts'),
      'sift-thread': path.join(ROOT, 'src/commands/sift-thread.ts'),
    },
    platform: 'node',
    // The bundle names its modules: a linked node_modules gives the same bytes.
    resolve: { symlinks: false },
    plugins: [rulesPlugin({ asFiles: true }), wasmPlugin({ asFile: true }), pagePlugin()],
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
    // src/ has them: on the way of every commit hook they are a third of what is read.
    comments: { legal: true, annotation: false, jsdoc: false },
    codeSplitting: {
      groups: [
        // What every commit hook runs, and what only a candidate needs, in one file each: a further file costs a third of a millisecond.
        { name: 'core', priority: 2, test: CORE },
        { name: 'weigh', priority: 1, test: WEIGH },
        // What reading a config shares with all of that, without it.
        {
          name: 'policy-text',
          priority: 3,
          test: /src\/(triage\/(day|ignore-text|size)|rulebook\/(shape|suggest))\.ts/,
        },
      ],
    },
  })
  await bundle.close()
  // Only now: a build that fails leaves what was there.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files = output.filter((file) => file.fileName !== 'cli.cjs')
  for (const file of files)
    writeFileSync(path.join(folder, file.fileName), file.type === 'chunk' ? alone(file, output) : file.source)
  writeFileSync(path.join(folder, 'cli.cjs'), startOf(folder))
  chmodSync(path.join(folder, 'cli.cjs'), 0o755)
  writeFileSync(path.join(folder, 'action.cjs'), ACTION)
  writeTypes(folder)
  return {
    files: [...files.map(({ fileName }) => fileName), 'cli.cjs', 'action.cjs'],
    packages: bundledPackages(output),
  }
}

/** The compiled form of a core is found by the core's digest. */
function startOf(folder) {
  const core = readFileSync(path.join(folder, 'core.cjs'))
  const digest = createHash('sha256').update(core).digest('hex').slice(0, 16)
  return readFileSync(path.join(ROOT, 'src/start.cjs'), 'utf8').replace('@DIGEST@', digest)
}

/** What a commit hook runs comes in one file, with the bundler's few helpers; its 100 exports as one object, not as a getter each. */
function alone({ fileName, code }, output) {
  if (fileName !== 'core.cjs') return code
  const runtime = output.find((file) => file.fileName === RUNTIME)
  const call = `const require_rolldown_runtime = require("./${RUNTIME}");\n`
  const names = []
  const body = code.replace(GETTER, (_, name, value) => {
    names.push(name === value ? name : `${name}: ${value}`)
    return ''
  })
  if (!runtime || !body.includes(call) || names.length === 0 || /defineProperty\(exports/.test(body))
    throw new Error('the bundle is laid out in another way')
  return [
    'const require_rolldown_runtime = {};',
    `((exports) => {\n${runtime.code}\n})(require_rolldown_runtime);`,
    `${body.replace(call, '').trimEnd()}`,
    `Object.assign(exports, {\n\t${names.join(',\n\t')}\n});\n`,
  ].join('\n')
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
