const require_core = require("./core.cjs");
const require_commits = require("./commits.cjs");
const require_repository = require("./repository.cjs");
const require_weigh = require("./weigh.cjs");

// src/sources/range.ts
/**
* `A..B` and `A...B` name the commits that B has and A has not (as a pull request does, whichever way it is written), a single
* revision that commit alone, and with `since` its commits after that date (without revisions: HEAD's).
* Throws `KeysieveError` ('range') when git does not know the revisions.
*/
function listRange(git, revisions, since) {
	const spans = revisions.map((revision) => revision.replace("...", ".."));
	const args = [
		...since === void 0 && !spans.some((span) => span.includes("..") || span.startsWith("^")) ? ["--no-walk"] : [],
		...since === void 0 ? [] : [`--since=${since}`],
		"--end-of-options",
		...spans.length > 0 ? spans : ["HEAD"]
	];
	const { status, stdout, stderr } = require_core.runGit(git, [
		"rev-list",
		"--reverse",
		"--topo-order",
		...args,
		"--"
	]);
	if (status !== 0) {
		if (/not a git repository|dubious ownership/.test(stderr)) throw require_core.gitFailed(["rev-list"], status, stderr);
		throw new require_core.KeysieveError("range", `git does not know the range ${revisions.join(" ")}`, "A commit of it is not in this clone: check the names, or fetch more history (git fetch --unshallow; fetch-depth: 0 in CI).");
	}
	const commits = stdout.toString("latin1").split("\n").filter(Boolean);
	const listing = commits.length === 0 ? Buffer.alloc(0) : require_core.readGit(git, [
		"diff-tree",
		"--stdin",
		"-r",
		"-c",
		"--root",
		"--raw",
		"-z",
		"--no-abbrev",
		"--no-renames"
	], stdout);
	const changes = /* @__PURE__ */ new Map();
	for (const change of require_core.parseRawDiff(listing)) {
		if (/^D+$/.test(change.status) || /^0+$/.test(change.id)) continue;
		const key = `${change.id} ${change.raw.toString("latin1")}`;
		if (!changes.has(key)) changes.set(key, change);
	}
	return {
		commits,
		changes: [...changes.values()],
		from: commits[0] ?? null,
		to: commits.at(-1) ?? null
	};
}

// src/commands/range.ts
/** `keysieve range <revs>`: what the commits of a range add, each with its commit, author and date. */
async function scanRange(io, options, revisions, since) {
	const git = require_core.createGit(io.cwd, io.env);
	const repository = require_repository.findRepository(git);
	if (!repository) throw new require_core.KeysieveError("not-a-repository", "this is not a git repository", "Run it inside one.");
	const range = listRange(git, revisions, since);
	const entries = range.changes.map(({ id, path, mode }) => ({
		id,
		path,
		mode,
		origin: "commit"
	}));
	const objects = require_core.readObjects(git, [...new Set(entries.map(({ id }) => id))]);
	return require_core.runPlan(io, options, {
		mode: "range",
		root: repository.root,
		covered: {
			indexTree: null,
			commits: range.commits.length,
			from: range.from,
			to: range.to
		},
		items: require_core.readEntries(git, entries, objects),
		triage: (matches, engine) => attribute(git, range, matches, engine)
	});
}
/** New is what no parent of the commit holds at that path; the rest is known. */
async function attribute(git, range, matches, engine) {
	const changes = new Map(range.changes.map((change) => [`${change.id} ${change.path}`, change]));
	const parents = /* @__PURE__ */ new Map();
	const infos = require_commits.commitInfo(git, [...new Set(matches.map((match) => changes.get(keyOf(match)).commit))]);
	const known = [];
	const findings = [];
	for (const match of matches) {
		const change = changes.get(keyOf(match));
		let versions = parents.get(change);
		if (!versions) parents.set(change, versions = versionsBefore(git, change));
		if (await require_weigh.standsIn(match, versions, engine)) known.push(match);
		else findings.push({
			match,
			by: infos.get(change.commit)
		});
	}
	return {
		findings,
		known,
		suppressed: []
	};
}
function keyOf(match) {
	return `${match.blob.id} ${match.blob.path}`;
}
function versionsBefore(git, change) {
	const ids = change.oldIds.filter((id) => id !== null);
	const all = ids.length === change.oldIds.length ? ids : [...ids, ...require_commits.renameSourcesIn(git, change)];
	return [...require_core.readObjects(git, [...new Set(all)]).values()].filter((bytes) => bytes !== null);
}

exports.scanRange = scanRange;