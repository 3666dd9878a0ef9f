let node_fs = require("node:fs");
let node_crypto = require("node:crypto");

// src/sources/whole-file.ts
function writeWhole(file, mode, fill) {
	const draft = `${file}.${(0, node_crypto.randomBytes)(6).toString("hex")}.tmp`;
	const fd = (0, node_fs.openSync)(draft, "wx", mode);
	try {
		try {
			fill(fd);
		} finally {
			(0, node_fs.closeSync)(fd);
		}
		(0, node_fs.renameSync)(draft, file);
	} catch (error) {
		(0, node_fs.rmSync)(draft, { force: true });
		throw error;
	}
}

Object.defineProperty(exports, "writeWhole", {
  enumerable: true,
  get: function () {
    return writeWhole;
  }
});