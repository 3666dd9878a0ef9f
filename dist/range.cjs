const require_core = require("./core.cjs");
const require_commits = require("./commits.cjs");
const require_weigh = require("./weigh.cjs");
const require_messages = require("./messages.cjs");
const require_shallow = require("./shallow.cjs");
const require_since = require("./since.cjs");
const require_repository = require("./repository.cjs");

// src/sources/range.ts
function listRange(git, revisions, since) {
	const spans = revisions.map((revision) => revision.replace("...", ".."));
	const single = since === void 0 && !spans.some((span) => span.includes("..") || span.startsWith("^"));
	const { status, stdout, stderr } = revList(git, [
		...[...single ? ["--no-walk"] : [], ...since === void 0 ? [] : [require_since.sinceOption(since)]],
		"--end-of-options",
		...spans.length > 0 ? spans : ["HEAD"],
		"--"
	]);
	if (status === 0 && !(single && stdout.length === 0)) return rangeOf(git, stdout, []);
	if (status !== 0 && !/bad revision|bad object|unknown revision|ambiguous|[Ii]nvalid/.test(stderr)) throw require_core.gitFailed(["rev-list"], status, stderr);
	throw new require_core.KeysieveError("range", `git does not know the range ${revisions.join(" ") || "HEAD"}`, "A commit of it is not in this clone: check the names, or fetch more history (git fetch --unshallow; fetch-depth: 0 in CI).");
}
function listNew(git, tips, known) {
	const types = typesOf(git, tips);
	const input = [...tips.filter((tip) => types.get(tip)?.leads === "commit"), ...known.ids.map((id) => `^${id}`)];
	const { status, stdout, stderr } = revList(git, [
		"--stdin",
		"--not",
		...known.options,
		"--"
	], `${input.join("\n")}\n`);
	if (status !== 0) throw require_core.gitFailed(["rev-list"], status, stderr);
	const tags = tips.filter((tip) => types.get(tip)?.type === "tag");
	const others = tips.filter((tip) => types.get(tip)?.leads !== "commit");
	return {
		...rangeOf(git, stdout, tags),
		others
	};
}
function commitsAmong(git, ids) {
	const types = typesOf(git, ids);
	return ids.filter((id) => types.get(id)?.leads === "commit");
}
function typesOf(git, ids) {
	const types = /* @__PURE__ */ new Map();
	if (ids.length === 0) return types;
	const input = ids.flatMap((id) => [id, `${id}^{}`]).join("\n");
	const { stdout } = require_core.runGit(git, ["cat-file", "--batch-check=%(objecttype)"], `${input}\n`);
	const lines = stdout.toString("latin1").split("\n");
	ids.forEach((id, i) => {
		const [type, leads] = [lines[2 * i], lines[2 * i + 1]];
		if (type && leads && !type.includes(" ") && !leads.includes(" ")) types.set(id, {
			type,
			leads
		});
	});
	return types;
}
function revList(git, args, input) {
	const done = require_core.runGit(git, [
		"rev-list",
		"--reverse",
		"--topo-order",
		...args
	], input);
	if (done.status === 129 && args.some((arg) => arg.startsWith("--since-as-filter"))) return revList(git, args.map((arg) => arg.replace("--since-as-filter", "--since")), input);
	return done;
}
function rangeOf(git, list, tags) {
	const commits = list.toString("latin1").split("\n").filter(Boolean);
	const listing = commits.length === 0 ? Buffer.alloc(0) : require_core.readGit(git, [...[
		"diff-tree",
		"--stdin",
		"-r",
		"-c",
		"--root",
		"--raw",
		"-z",
		"--no-abbrev",
		"--no-renames",
		"--no-relative"
	], "--ignore-submodules=none"], list);
	const changes = /* @__PURE__ */ new Map();
	for (const change of require_weigh.parseRawDiff(listing)) {
		if (/^D+$/.test(change.status) || /^0+$/.test(change.id)) continue;
		const key = `${change.id} ${change.raw.toString("latin1")}`;
		if (!changes.has(key)) changes.set(key, change);
	}
	const cut = new Set(require_shallow.shallowBoundary(git));
	return {
		commits,
		tags,
		changes: [...changes.values()],
		boundary: commits.filter((commit) => cut.has(commit)),
		others: [],
		from: commits[0] ?? null,
		to: commits.at(-1) ?? null
	};
}

// src/commands/time-limit.ts
function timeLimit(io) {
	const text = io.env.KEYSIEVE_TIME_LIMIT;
	if (text === void 0 || text === "") return null;
	const seconds = Number(text);
	if (!(seconds > 0)) throw new require_core.KeysieveError("usage", "KEYSIEVE_TIME_LIMIT is no number of seconds", "Give a number above 0, such as 4.5.");
	return seconds * 1e3;
}
function within(items, io, limitMs) {
	const end = io.now() + limitMs;
	return require_core.changed(items, (item) => {
		if (io.now() <= end) return item;
		throw new require_core.KeysieveError("limit", `the time limit of ${limitMs / 1e3} s is over`, "Push in smaller steps, or raise KEYSIEVE_TIME_LIMIT on the server.");
	});
}

// src/commands/range.ts
async function scanRange(io, options) {
	const { revisions, since, fetch = false } = options;
	const git = require_core.createGit(io.cwd, io.env);
	const repository = require_repository.findRepository(git);
	if (!repository) throw new require_core.KeysieveError("not-a-repository", "this is not a git repository", "Run it inside one.");
	if (revisions.length > 0 || since !== void 0) {
		if (fetch) throw new require_core.KeysieveError("usage", "--fetch is for the range that is found without revisions", "Fetch what you name yourself: git fetch --unshallow.");
		return scanCommits(io, options, git, planOf(io, git, repository, listRange(git, revisions, since), revisions));
	}
	const found = (await Promise.resolve().then(() => require("./range-found.cjs"))).findRange(io, git, fetch);
	if (found === null) return 0;
	const { from, to } = found;
	return scanCommits(io, options, git, planOf(io, git, repository, from === "" ? listNew(git, [to], {
		options: [],
		ids: []
	}) : listRange(git, [`${from}..${to}`]), from === "" ? to : from));
}
function planOf(io, git, repository, range, base) {
	return {
		range,
		root: repository.root,
		mode: "range",
		policy: async () => {
			const { baseOf, rangePolicy } = await Promise.resolve().then(() => require("./policy-range.cjs"));
			return rangePolicy(io, git, repository, typeof base === "string" ? base : baseOf(git, range, base));
		}
	};
}
async function scanCommits(io, options, git, plan) {
	const { range, root, mode, policy, advice, limitMs = null } = plan;
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
		items: limitMs === null ? itemsOf(git, range) : within(itemsOf(git, range), io, limitMs),
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
	yield require_core.batch(require_messages.readMessages(git, range.commits));
	if (range.tags.length > 0) yield require_core.batch(require_messages.readMessages(git, range.tags, require_messages.TAG_MESSAGE));
	if (range.boundary.length > 0) yield trouble("shallow", `this clone is shallow and cut off at ${range.boundary.length} of the commits (${range.boundary[0].slice(0, 12)}), so what they add cannot be told; ${require_shallow.DEEPEN}`);
	for (const id of range.others) yield trouble("no-commit", `${id} leads to no commit, so what it holds was not scanned; scan it with \`npx keysieve history ${id}\``);
}
function trouble(code, message) {
	return {
		kind: "trouble",
		problem: {
			code,
			path: "",
			message
		}
	};
}
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
	return require_weigh.withContents(git, [...require_core.readObjects(git, [...new Set(all)]).values()]);
}

exports.commitsAmong = commitsAmong;
exports.listNew = listNew;
exports.scanCommits = scanCommits;
exports.scanRange = scanRange;
exports.timeLimit = timeLimit;