const require_core = require("./core.cjs");
const require_staged = require("./staged.cjs");
let node_crypto = require("node:crypto");

// src/sources/index-tree.ts
const SLASH = 47;
const INTENT_TO_ADD = 536870912;
const ENTRY = /(\d{6}) ([0-9a-f]{40,64}) (\d)\t([^\0]*)\0 {2}ctime: [^\n]*\n {2}mtime: [^\n]*\n {2}dev: [^\n]*\n {2}uid: [^\n]*\n {2}size: \d+\tflags: ([0-9a-f]+)\n/y;
function indexTree(git) {
	const listing = require_core.readGit(git, [
		"ls-files",
		"--full-name",
		"-s",
		"-z",
		"--debug",
		"--",
		...require_staged.wayUp(git)
	]).toString("latin1");
	const entries = [];
	ENTRY.lastIndex = 0;
	while (ENTRY.lastIndex < listing.length) {
		const [, mode, id, stage, name, flags] = ENTRY.exec(listing) ?? [];
		if (mode === void 0) throw new require_core.KeysieveError("git", "git ls-files --debug gave what is not known", "Please report it.");
		if (stage !== "0") return null;
		if ((Number.parseInt(flags, 16) & INTENT_TO_ADD) === 0) entries.push({
			mode,
			id,
			raw: Buffer.from(name, "latin1")
		});
	}
	return treeIdOf(entries, (entries[0] ? entries[0].id.length === 64 : /sha256/.test(require_core.readGit(git, ["rev-parse", "--show-object-format"]).toString())) ? "sha256" : "sha1");
}
function treeIdOf(entries, format) {
	return treeOf(entries.map(({ mode, id, raw }) => ({
		mode,
		id,
		raw: Buffer.from(raw)
	})), 0, format).toString("hex");
}
function treeOf(entries, from, format) {
	const lines = [];
	for (let i = 0; i < entries.length;) {
		const { mode, id, raw } = entries[i];
		const slash = raw.indexOf(SLASH, from);
		if (slash < 0) {
			lines.push({
				name: raw.subarray(from),
				mode,
				id: Buffer.from(id, "hex")
			});
			i++;
			continue;
		}
		const folder = raw.subarray(0, slash + 1);
		let end = i + 1;
		while (end < entries.length && entries[end].raw.subarray(0, folder.length).equals(folder)) end++;
		lines.push({
			name: raw.subarray(from, slash),
			mode: "40000",
			id: treeOf(entries.slice(i, end), slash + 1, format)
		});
		i = end;
	}
	const body = Buffer.concat(lines.flatMap(({ mode, name, id }) => [
		Buffer.from(`${mode} `),
		name,
		Buffer.from([0]),
		id
	]));
	return (0, node_crypto.createHash)(format).update(`tree ${body.length}\0`).update(body).digest();
}

exports.indexTree = indexTree;