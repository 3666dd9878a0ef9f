const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/sources/repository.ts
function findRepository(git) {
	const first = require_core.runGit(git, ["rev-parse", ...[
		"--is-bare-repository",
		"--is-inside-work-tree",
		"--is-shallow-repository",
		"--absolute-git-dir"
	]]);
	if (first.status !== 0) {
		if (/not a git repository/.test(first.stderr)) return void 0;
		throw require_core.gitFailed(["rev-parse"], first.status, first.stderr);
	}
	const [bare, inside, shallow, ...rest] = first.stdout.toString("utf8").split("\n");
	const gitDir = rest.slice(0, -1).join("\n");
	if (inside !== "true") return {
		root: gitDir,
		gitDir,
		up: "",
		prefix: "",
		bare: bare === "true",
		shallow: shallow === "true"
	};
	const [root, prefix, up] = placesOf(git);
	return {
		root,
		gitDir,
		up,
		prefix,
		bare: false,
		shallow: shallow === "true"
	};
}
const PLACES = [
	"--show-toplevel",
	"--show-prefix",
	"--show-cdup"
];
function placesOf(git) {
	const lines = require_core.runGit(git, ["rev-parse", ...PLACES]).stdout.toString("latin1").split("\n");
	if (lines.length !== PLACES.length + 1) return [
		answer(git, PLACES[0]),
		answer(git, PLACES[1]),
		answer(git, PLACES[2])
	];
	const [root, prefix, up] = lines.map((line) => require_core.displayPath(Buffer.from(line, "latin1")));
	return [
		root,
		prefix,
		up
	];
}
function answer(git, what) {
	const { stdout, stderr, status } = require_core.runGit(git, ["rev-parse", what]);
	if (status !== 0) throw require_core.gitFailed(["rev-parse", what], status, stderr);
	return require_core.displayPath(stdout.subarray(0, -1));
}
function insideRepository(repository, absolute) {
	const relative = node_path.default.relative(repository.root, absolute);
	if (relative.startsWith("..") || node_path.default.isAbsolute(relative)) return void 0;
	return relative.split(node_path.default.sep).join("/");
}

Object.defineProperty(exports, "findRepository", {
  enumerable: true,
  get: function () {
    return findRepository;
  }
});
Object.defineProperty(exports, "insideRepository", {
  enumerable: true,
  get: function () {
    return insideRepository;
  }
});