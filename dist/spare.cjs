const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_crypto = require("node:crypto");

// src/commands/spare.ts
function spareFor(io, { clean }, { decode, running, rulebook }) {
	if (!clean) return { close: () => ["--cache has no part in this scan: it remembers objects for `keysieve history` and `audit`"] };
	if (running !== rulebook) return { close: () => ["the cache is not used where values of local files are looked for"] };
	clean.load(JSON.stringify([
		require_core.VERSION,
		buildOf(io.program),
		rulebook.digest,
		typeof decode === "object" ? [...decode].sort() : decode
	]));
	return {
		onClean: ({ id, origin }) => {
			if (id !== null && (origin === "object" || origin === "message")) clean.add(id);
		},
		close: () => {
			clean.save();
			return clean.notes;
		}
	};
}
function buildOf(program) {
	const folder = node_path.default.dirname(program);
	const hash = (0, node_crypto.createHash)("sha256");
	const files = (0, node_fs.readdirSync)(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
	for (const name of files.map((entry) => entry.name).sort()) hash.update(`${name}\0`).update((0, node_fs.readFileSync)(node_path.default.join(folder, name)));
	return hash.digest("hex");
}

exports.spareFor = spareFor;