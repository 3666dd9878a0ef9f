const require_core = require("./core.cjs");
let node_fs = require("node:fs");

// src/sources/plain-file.ts
function readPlainFile(file) {
	const stat = (0, node_fs.statSync)(file);
	if (!stat.isFile() && !stat.isDirectory()) throw new require_core.KeysieveError("config", `${file} is a device or a pipe`, "Put a file there, or take it away.");
	return (0, node_fs.readFileSync)(file);
}

Object.defineProperty(exports, "readPlainFile", {
  enumerable: true,
  get: function () {
    return readPlainFile;
  }
});