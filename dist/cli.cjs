#!/usr/bin/env node
var v = process.versions.node.split('.').map(Number);
if (v[0] < 20 || (v[0] === 20 && v[1] < 19)) {
  process.stderr.write('keysieve: Node ' + process.versions.node + ' is too old; it needs 20.19 or newer. Nothing was scanned.\n');
  process.exit(2);
}
require('./core.cjs').cli();
