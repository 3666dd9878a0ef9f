#!/usr/bin/env node
// What a user runs; the build puts it at dist/cli.cjs, with the digest of dist/core.cjs in it. Node may be too old for the syntax of
// anything else, so this is written for the oldest.
var v = process.versions.node.split('.').map(Number)
if (v[0] < 20 || (v[0] === 20 && v[1] < 19)) {
  process.stderr.write(
    'keysieve: Node ' + process.versions.node + ' is too old; it needs 20.19 or newer. Nothing was scanned.\n',
  )
  process.exit(2)
}
var fs = require('fs')
var path = require('path')

/**
 * Compiling core.cjs is a third of what a commit hook takes beside Node's own start: V8's compiled form of it is kept in the user's cache
 * folder (docs/decisions/compile-cache.md). Undefined: there is no such folder, or it is not wanted.
 */
function cacheFile() {
  var env = process.env
  var home =
    process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || (env.HOME && path.join(env.HOME, '.cache'))
  if (!process.geteuid || env.KEYSIEVE_COMPILE_CACHE === '0' || env.CI || !home || !path.isAbsolute(home))
    return undefined
  return path.join(home, 'keysieve', 'core-d63b12b0fd912ebc-' + process.version + '-' + process.arch + '.v8')
}

/** Code that is run: only a file that nobody but this user can have written. */
function ownBytes(file) {
  var opened
  var stat
  var bytes
  try {
    opened = fs.openSync(file, 'r')
    stat = fs.fstatSync(opened)
    if (!stat.isFile() || stat.uid !== process.geteuid() || (stat.mode & 18) !== 0) return undefined
    bytes = Buffer.allocUnsafeSlow(stat.size)
    return fs.readSync(opened, bytes, 0, stat.size, 0) === stat.size ? bytes : undefined
  } catch (_) {
    return undefined
  } finally {
    if (opened !== undefined) fs.closeSync(opened)
  }
}

function start() {
  var cache = cacheFile()
  if (!cache) return require('./core.cjs').cli()
  // What require('module') gives costs a millisecond to ask for.
  var Module = module.constructor
  var file = path.join(__dirname, 'core.cjs')
  var data = ownBytes(cache)
  var script = new (require('vm').Script)(Module.wrap(fs.readFileSync(file, 'utf8')), {
    filename: file,
    cachedData: data,
  })
  var core = new Module(file, module)
  core.filename = file
  core.loaded = true
  // The other files of the program ask for this one too.
  require.cache[file] = core
  script.runInThisContext()(core.exports, require, core, file, __dirname)
  var kept = data && !script.cachedDataRejected
  core.exports.cli(
    kept
      ? undefined
      : {
          file: cache,
          compiled: function () {
            return script.createCachedData()
          },
        },
  )
}

start()
