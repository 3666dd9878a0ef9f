const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/sources/shallow.ts
function shallowBoundary(git) {
	const { status, stdout } = require_core.runGit(git, [
		"rev-parse",
		"--git-path",
		"shallow"
	]);
	if (status !== 0) return [];
	const file = node_path.default.resolve(git.cwd, stdout.toString("utf8").slice(0, -1));
	if (!(0, node_fs.existsSync)(file)) return [];
	return (0, node_fs.readFileSync)(file, "latin1").split("\n").filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}
const DEEPEN = "fetch the rest: git fetch --unshallow (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI)";

Object.defineProperty(exports, "DEEPEN", {
  enumerable: true,
  get: function () {
    return DEEPEN;
  }
});
Object.defineProperty(exports, "shallowBoundary", {
  enumerable: true,
  get: function () {
    return shallowBoundary;
  }
});