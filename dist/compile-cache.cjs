let node_fs = require("node:fs");
let node_path = require("node:path");

// src/compile-cache.ts
const MOST_KEPT = 6;
const DRAFT_MS = 36e5;
function keepCompiled({ file, compiled }) {
	const folder = (0, node_path.dirname)(file);
	const draft = `${file}.${process.pid}`;
	try {
		for (const one of [(0, node_path.dirname)(folder), folder]) makeFolder(one);
		if ((0, node_fs.statSync)(folder).uid !== process.geteuid?.()) return;
		const opened = (0, node_fs.openSync)(draft, "wx", 384);
		try {
			(0, node_fs.writeSync)(opened, compiled());
			(0, node_fs.fsyncSync)(opened);
		} finally {
			(0, node_fs.closeSync)(opened);
		}
		(0, node_fs.renameSync)(draft, file);
		forgetOld(folder);
	} catch {
		(0, node_fs.rmSync)(draft, { force: true });
	}
}
function makeFolder(folder) {
	try {
		(0, node_fs.mkdirSync)(folder, { mode: 448 });
	} catch {}
}
function forgetOld(folder) {
	const filesLike = (pattern) => (0, node_fs.readdirSync)(folder).filter((name) => pattern.test(name)).map((name) => ({
		path: (0, node_path.join)(folder, name),
		time: (0, node_fs.statSync)((0, node_path.join)(folder, name)).mtimeMs
	}));
	const programs = filesLike(/^core-.*\.v8$/).sort((a, b) => b.time - a.time);
	const drafts = filesLike(/^core-.*\.v8\.\d+$/).filter(({ time }) => time < Date.now() - DRAFT_MS);
	for (const { path } of [...programs.slice(MOST_KEPT), ...drafts]) (0, node_fs.rmSync)(path, { force: true });
}

exports.keepCompiled = keepCompiled;