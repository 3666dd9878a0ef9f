const require_core = require("./core.cjs");
const require_commits = require("./commits.cjs");
const require_messages = require("./messages.cjs");
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
	const { status, stdout, stderr } = revList(git, [
		...[...since === void 0 && !spans.some((span) => span.includes("..") || span.startsWith("^")) ? ["--no-walk"] : [], ...since === void 0 ? [] : [`--since=${since}`]],
		"--end-of-options",
		...spans.length > 0 ? spans : ["HEAD"],
		"--"
	]);
	if (status === 0) return rangeOf(git, stdout);
	if (/not a git repository|dubious ownership/.test(stderr)) throw require_core.gitFailed(["rev-list"], status, stderr);
	throw new require_core.KeysieveError("range", `git does not know the range ${revisions.join(" ")}`, "A commit of it is not in this clone: check the names, or fetch more history (git fetch --unshallow; fetch-depth: 0 in CI).");
}
/** The commits that `tips` reach and what `known` says does not: `--remotes=origin`, `--all`, commit ids. */
function listNew(git, tips, known) {
	const { status, stdout, stderr } = revList(git, [
		...tips,
		"--not",
		...known,
		"--"
	]);
	if (status !== 0) throw require_core.gitFailed(["rev-list"], status, stderr);
	return rangeOf(git, stdout);
}
function revList(git, args) {
	return require_core.runGit(git, [
		"rev-list",
		"--reverse",
		"--topo-order",
		...args
	]);
}
function rangeOf(git, list) {
	const commits = list.toString("latin1").split("\n").filter(Boolean);
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
	], list);
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
	return scanCommits(io, options, git, {
		range,
		root: repository.root,
		mode: "range",
		policy: async () => (await Promise.resolve().then(() => require("./policy-range.cjs"))).rangePolicy(io, git, repository, range, revisions)
	});
}
/** What commits bring: the blobs that differ from every parent, and their messages. */
async function scanCommits(io, options, git, plan) {
	const { range, root, mode, policy, advice } = plan;
	return require_core.runPlan(io, options, {
		mode,
		root,
		policy: async () => ({
			...await policy(),
			edited: policyFilesIn(range)
		}),
		covered: {
			indexTree: null,
			commits: range.commits.length,
			from: range.from,
			to: range.to
		},
		items: itemsOf(git, range),
		triage: (matches, engine) => attribute(git, range, matches, engine),
		...advice ? { advice } : {}
	});
}
function policyFilesIn(range) {
	return [...new Set(range.changes.map(({ path }) => path).filter(require_core.isPolicyFile))];
}
async function* itemsOf(git, range) {
	const entries = range.changes.map(({ id, path, mode }) => ({
		id,
		path,
		mode,
		origin: "commit"
	}));
	yield* require_core.readEntries(git, entries, require_core.readObjects(git, [...new Set(entries.map(({ id }) => id))]));
	yield* require_messages.readMessages(git, range.commits);
}
/** New is what no parent of the commit holds at that path; the rest is known. */
async function attribute(git, range, matches, engine) {
	const changes = new Map(range.changes.map((change) => [`${change.id} ${change.path}`, change]));
	const changeOf = (match) => changes.get(`${match.blob.id} ${match.blob.path}`);
	const commitOf = (match) => match.blob.origin === "message" ? match.blob.id : changeOf(match).commit;
	const parents = /* @__PURE__ */ new Map();
	const infos = require_commits.commitInfo(git, [...new Set(matches.map(commitOf))]);
	const known = [];
	const findings = [];
	for (const match of matches) {
		const change = match.blob.origin === "message" ? void 0 : changeOf(match);
		let versions = change ? parents.get(change) : [];
		if (!versions) parents.set(change, versions = versionsBefore(git, change));
		if (await require_weigh.standsIn(match, versions, engine)) known.push(match);
		else findings.push({
			match,
			by: infos.get(commitOf(match))
		});
	}
	return {
		findings,
		known
	};
}
function versionsBefore(git, change) {
	const ids = change.oldIds.filter((id) => id !== null);
	const all = ids.length === change.oldIds.length ? ids : [...ids, ...require_commits.renameSourcesIn(git, change)];
	return [...require_core.readObjects(git, [...new Set(all)]).values()].filter((bytes) => bytes !== null);
}

exports.listNew = listNew;
exports.scanCommits = scanCommits;
exports.scanRange = scanRange;