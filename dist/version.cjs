const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/commands/version.ts
function version(io) {
	const facts = [`commit ${commitOf(io) ?? "unknown"}`, `${require_core.BUILTIN.table.size} rules, digest ${require_core.BUILTIN.digest}`];
	io.stdout.write(`keysieve ${require_core.VERSION} (${facts.join("; ")}; Node ${process.versions.node})\n`);
	return 0;
}
function commitOf(io) {
	const dist = node_path.default.dirname(io.program);
	const file = node_path.default.join(dist, "commit");
	if ((0, node_fs.existsSync)(file)) return (0, node_fs.readFileSync)(file, "utf8").trim();
	const root = node_path.default.dirname(dist);
	if (!(0, node_fs.existsSync)(node_path.default.join(root, ".git"))) return null;
	const { status, stdout } = require_core.runGit(require_core.createGit(root, { PATH: io.env.PATH }), [
		"rev-parse",
		"--verify",
		"HEAD"
	]);
	return status === 0 ? stdout.toString("latin1").trim() : null;
}

exports.version = version;