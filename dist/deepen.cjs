const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_shallow = require("./shallow.cjs");

// src/sources/deepen.ts
var deepen_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ bringAll: () => bringAll });
const SETTINGS = [
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"gc.auto=0",
	"-c",
	"maintenance.auto=false"
];
const FETCH = [
	"fetch",
	"--quiet",
	"--no-tags",
	"--no-recurse-submodules",
	"--no-write-fetch-head"
];
const REMOTE = "origin";
const TRACKING = `refs/remotes/${REMOTE}/`;
const EVERY_BRANCH = `+refs/heads/*:${TRACKING}*`;
const STEPS = [
	32,
	128,
	512
];
function bringRange(git, from, to) {
	const wants = [from, to].filter((end) => end !== "");
	for (const end of wants) if (!isCommit(git, end)) bring(git, end);
	if (wants.some((end) => !isCommit(git, end)) || isSettled(git, from, to)) return;
	for (const step of from === "" ? [] : STEPS) {
		fetch(git, [
			`--deepen=${step}`,
			REMOTE,
			...wants.map(wanted)
		]);
		if (isSettled(git, from, to)) return;
	}
	const last = fetch(git, ["--unshallow", REMOTE]);
	if (!isSettled(git, from, to)) throw notFetched(last);
}
function bringAll(git) {
	const done = fetch(git, [
		...isShallow(git) ? ["--unshallow"] : [],
		"--prune",
		REMOTE,
		EVERY_BRANCH,
		"+refs/tags/*:refs/tags/*"
	]);
	if (done.status !== 0) throw notFetched(done);
}
function defaultBranch(git, remote) {
	const { status, stdout } = require_core.runGit(git, [
		"symbolic-ref",
		"--quiet",
		`${TRACKING}HEAD`
	]);
	if (status === 0) return stdout.toString("utf8").trim().slice(TRACKING.length);
	if (!remote) return void 0;
	const asked = require_core.runGit(networked(git), [
		...SETTINGS,
		"ls-remote",
		"--symref",
		REMOTE,
		"HEAD"
	]);
	return /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(asked.stdout.toString("utf8"))?.[1];
}
function isCommit(git, revision) {
	return require_core.runGit(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	]).status === 0;
}
function bring(git, end) {
	if (fetch(git, [
		...isShallow(git) ? ["--depth=1"] : [],
		REMOTE,
		wanted(end)
	]).status === 0 && isCommit(git, end)) return;
	fetch(git, [
		...isShallow(git) ? ["--unshallow"] : [],
		REMOTE,
		EVERY_BRANCH
	]);
}
function isSettled(git, from, to) {
	const cut = new Set(isShallow(git) ? require_shallow.shallowBoundary(git) : []);
	if (cut.size === 0) return true;
	if (from !== "" && require_core.runGit(git, [
		"merge-base",
		from,
		to
	]).status !== 0) return false;
	const listed = require_core.runGit(git, [
		"rev-list",
		to,
		...from === "" ? [] : [`^${from}`],
		"--"
	]);
	return listed.status === 0 && !listed.stdout.toString("latin1").split("\n").some((commit) => cut.has(commit));
}
function isShallow(git) {
	return require_core.runGit(git, ["rev-parse", "--is-shallow-repository"]).stdout.toString("latin1").trim() === "true";
}
function wanted(end) {
	return end.startsWith(TRACKING) ? `+refs/heads/${end.slice(TRACKING.length)}:${end}` : end;
}
function fetch(git, args) {
	return require_core.runGit(networked(git), [
		...SETTINGS,
		...FETCH,
		...args
	]);
}
function networked(git) {
	return {
		...git,
		env: {
			...git.env,
			GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh"
		}
	};
}
function notFetched({ stderr }) {
	const said = stderr.replaceAll(/:\/\/[^/\s@]*@/g, "://").split("\n", 1)[0];
	return new require_core.KeysieveError("range", `the history that this scan needs could not be fetched${said === "" ? "" : `: git said "${said.replace(/^(?:fatal|error): /, "")}"`}`, `Let the job's checkout keep its credentials, or ${require_shallow.DEEPEN}.`);
}

Object.defineProperty(exports, "bringRange", {
  enumerable: true,
  get: function () {
    return bringRange;
  }
});
Object.defineProperty(exports, "deepen_exports", {
  enumerable: true,
  get: function () {
    return deepen_exports;
  }
});
Object.defineProperty(exports, "defaultBranch", {
  enumerable: true,
  get: function () {
    return defaultBranch;
  }
});
Object.defineProperty(exports, "isCommit", {
  enumerable: true,
  get: function () {
    return isCommit;
  }
});
Object.defineProperty(exports, "isShallow", {
  enumerable: true,
  get: function () {
    return isShallow;
  }
});