const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");

// src/sources/staged.ts
var staged_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	listStaged: () => listStaged,
	readStagedObjects: () => readStagedObjects
});
function listStaged(git, paths = []) {
	const args = [
		"diff-index",
		"--cached",
		"--raw",
		"-z",
		"--no-abbrev",
		"--no-renames",
		"--ignore-submodules=none",
		"HEAD",
		"--",
		...paths
	];
	const { status, stdout, stderr } = require_core.runGit(git, args);
	if (status === 0) return parseRaw(git, stdout, paths);
	if (!/bad revision|ambiguous argument|unknown revision/.test(stderr)) throw require_core.gitFailed(args, status, stderr);
	if (require_core.runGit(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD^{commit}"
	]).status === 0 || !bornless(git)) throw require_core.gitFailed(args, status, stderr);
	return {
		entries: listIndex(git, paths),
		hasHead: false,
		deleted: []
	};
}
function bornless(git) {
	const head = require_core.runGit(git, [
		"symbolic-ref",
		"--quiet",
		"HEAD"
	]);
	return head.status === 0 && require_core.runGit(git, [
		"show-ref",
		"--verify",
		"--quiet",
		head.stdout.toString("utf8").trim()
	]).status !== 0;
}
function parseRaw(git, stdout, paths) {
	const entries = [];
	const deleted = [];
	let unmerged = false;
	for (const { status, raw, path, mode, id, oldIds } of require_weigh.parseRawDiff(stdout)) {
		const oldId = oldIds[0] ?? null;
		if (status === "U") unmerged = true;
		else if (status === "D") deleted.push({
			path,
			oldId
		});
		else entries.push({
			id,
			path,
			origin: "index",
			raw,
			mode,
			oldId
		});
	}
	if (unmerged) entries.push(...listIndex(git, paths, true));
	return {
		entries,
		hasHead: true,
		deleted
	};
}
function listIndex(git, paths = [], conflictsOnly = false) {
	const args = [
		"ls-files",
		"--full-name",
		"-s",
		"-z",
		...conflictsOnly ? ["-u"] : [],
		"--",
		...paths.length > 0 ? paths : wayUp(git)
	];
	const stdout = require_core.readGit(git, args);
	const entries = [];
	for (let at = 0; at < stdout.length;) {
		const tab = stdout.indexOf(9, at);
		const end = stdout.indexOf(0, tab);
		const [mode, id, stage] = stdout.toString("latin1", at, tab).split(" ");
		const raw = stdout.subarray(tab + 1, end);
		at = end + 1;
		if (stage === "1") continue;
		entries.push({
			id,
			path: require_core.displayPath(raw),
			origin: "index",
			raw,
			mode,
			oldId: null
		});
	}
	return entries;
}
function wayUp(git) {
	const up = require_core.runGit(git, ["rev-parse", "--show-cdup"]).stdout.toString("utf8").trim();
	return up === "" ? [] : [up];
}
function readStagedObjects(git, entries, also = []) {
	return require_core.readObjects(git, [...also, ...new Set(entries.filter(({ mode }) => mode !== require_core.SUBMODULE).map(({ id }) => id))]);
}

Object.defineProperty(exports, "listIndex", {
  enumerable: true,
  get: function () {
    return listIndex;
  }
});
Object.defineProperty(exports, "listStaged", {
  enumerable: true,
  get: function () {
    return listStaged;
  }
});
Object.defineProperty(exports, "readStagedObjects", {
  enumerable: true,
  get: function () {
    return readStagedObjects;
  }
});
Object.defineProperty(exports, "staged_exports", {
  enumerable: true,
  get: function () {
    return staged_exports;
  }
});
Object.defineProperty(exports, "wayUp", {
  enumerable: true,
  get: function () {
    return wayUp;
  }
});