const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_repository = require("./repository.cjs");
const require_staged = require("./staged.cjs");
const require_tree = require("./tree.cjs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/commands/known-elsewhere.ts
function ignoredDotenvs(io) {
	const git = require_core.createGit(io.cwd, io.env);
	const repository = require_repository.findRepository(git);
	if (!repository || repository.bare) return {
		root: io.cwd,
		local: [],
		published: []
	};
	const { root } = repository;
	const folders = require_core.foldersAbove(require_staged.listIndex(git).map(({ raw }) => raw.toString("latin1")));
	const paths = require_core.dotenvFiles(root, folders).flatMap(({ path, kind }) => kind === "local" ? [path] : []);
	const absolute = (name) => node_path.default.join(root, Buffer.from(name, "latin1").toString("utf8"));
	const ignored = paths.length > 0 ? require_tree.ignoredAmong(git, paths.map(absolute)) : /* @__PURE__ */ new Set();
	return {
		root,
		local: paths.filter((name) => ignored.has(absolute(name))),
		published: []
	};
}

exports.ignoredDotenvs = ignoredDotenvs;