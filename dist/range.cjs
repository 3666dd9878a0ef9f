const require_core = require("./core.cjs");
const require_shallow = require("./shallow.cjs");
const require_messages = require("./messages.cjs");
const require_since = require("./since.cjs");
const require_repository = require("./repository.cjs");
const require_weigh = require("./weigh.cjs");
let node_fs = require("node:fs");

// src/sources/range.ts
/**
* `A..B` and `A...B` name the commits that B has and A has not (as a pull request does, whichever way it is written), a single
* revision that commit alone, and with `since` its commits after that date (without revisions: HEAD's).
* Throws `KeysieveError` ('range') when git does not know the revisions, or a single one is no commit.
*/
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
/** The commits that `tips` reach and what is known does not, with the annotated tags among the tips. Ids go by standard input: there may be thousands. */
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
/** Which of the ids are commits of this clone. */
function commitsAmong(git, ids) {
	const types = typesOf(git, ids);
	return ids.filter((id) => types.get(id)?.leads === "commit");
}
/** What each id is, and what it leads to when it is a tag; nothing for objects that are not here. */
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
	for (const change of require_core.parseRawDiff(listing)) {
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

// src/sources/ci-range.ts
const ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const ZERO = /^0+$/;
const WHOLE = "This run is about no push: scan everything with `keysieve history`, or name a range.";
const NAME_IT = "Name the range: keysieve range BASE..HEAD.";
/**
* Chooses the range: the pre-commit framework's variables, GitHub Actions (the event's payload), GitLab CI, else what the
* branch has beyond its upstream. Ids are only taken when they look like ids. Pure: `readPayload` gives the parsed JSON of
* GITHUB_EVENT_PATH, undefined when it cannot be read.
*/
function chooseRange(env, readPayload) {
	const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = env;
	if (from && to) return ZERO.test(from) ? fromDefault(to, "main", "origin/HEAD", "a new branch of the pre-commit framework") : {
		kind: "range",
		from,
		to,
		why: "PRE_COMMIT_FROM_REF and PRE_COMMIT_TO_REF"
	};
	if (env.GITHUB_ACTIONS && env.GITHUB_EVENT_NAME) return github(env, readPayload(env.GITHUB_EVENT_PATH ?? ""));
	if (env.GITLAB_CI) return gitlab(env);
	return {
		kind: "range",
		from: "@{upstream}",
		to: "HEAD",
		why: "what this branch has beyond its upstream"
	};
}
function github(env, payload) {
	const event = env.GITHUB_EVENT_NAME;
	if (typeof payload !== "object" || payload === null) return {
		kind: "none",
		why: `the payload of the GitHub event "${event}" cannot be read`,
		hint: NAME_IT
	};
	const pull = at(payload, "pull_request");
	if (pull !== void 0) return between(text(pull, "base", "sha"), text(pull, "head", "sha"), `pull request ${String(at(payload, "number") ?? "")}`.trim());
	if (event === "merge_group") return between(text(payload, "merge_group", "base_sha"), text(payload, "merge_group", "head_sha"), "a merge group");
	if (event === "push") return pushed(payload);
	return {
		kind: "none",
		why: `the GitHub event "${event}" has no range of commits`,
		hint: WHOLE
	};
}
function pushed(payload) {
	const before = text(payload, "before");
	const after = text(payload, "after");
	if (at(payload, "deleted") === true || after !== void 0 && ZERO.test(after)) return {
		kind: "nothing",
		why: "this push deletes a ref"
	};
	if (before === void 0 || !ZERO.test(before)) return between(before, after, at(payload, "forced") === true ? "a forced push" : "a push");
	const main = text(payload, "repository", "default_branch");
	return after === void 0 ? between(void 0, after, "") : fromDefault(after, text(payload, "ref"), main, "a push of a new ref");
}
function gitlab(env) {
	const { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_COMMIT_BEFORE_SHA: before, CI_COMMIT_SHA: head } = env;
	if (base) return between(base, env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || head, `merge request ${env.CI_MERGE_REQUEST_IID ?? ""}`.trim());
	const source = env.CI_PIPELINE_SOURCE;
	if (source !== void 0 && source !== "push") return {
		kind: "none",
		why: `a GitLab pipeline of source "${source}" has no range of commits`,
		hint: WHOLE
	};
	if (before === void 0 || !ZERO.test(before) || head === void 0) return between(before, head, "a push");
	return fromDefault(head, env.CI_COMMIT_REF_NAME, env.CI_DEFAULT_BRANCH, "a push of a new ref");
}
function between(from, to, why) {
	if (from !== void 0 && to !== void 0 && ID.test(from) && ID.test(to)) return {
		kind: "range",
		from,
		to,
		why
	};
	return {
		kind: "none",
		why: "the CI system names no commits to compare",
		hint: NAME_IT
	};
}
/**
* A new ref has no "before": what counts is what the default branch has not. (Not "what no other branch has": two new
* branches that are pushed together would each leave their commits to the other.) The first push of the default branch brings
* everything.
*/
function fromDefault(to, ref, main, why) {
	if (!main) return {
		kind: "none",
		why: `${why}, and the default branch is not known`,
		hint: NAME_IT
	};
	const name = ref?.replace(/^refs\/heads\//, "");
	const base = main.includes("/") && main.startsWith("origin/") ? main : `origin/${main}`;
	return {
		kind: "range",
		from: name === main ? "" : `refs/remotes/${base}`,
		to,
		why
	};
}
function at(value, ...keys) {
	let here = value;
	for (const key of keys) here = typeof here === "object" && here !== null ? Object.entries(here).find(([name]) => name === key)?.[1] : void 0;
	return here;
}
function text(value, ...keys) {
	const found = at(value, ...keys);
	return typeof found === "string" ? found : void 0;
}

// src/commands/time-limit.ts
/** Reads KEYSIEVE_TIME_LIMIT (seconds), for servers that kill a hook that takes long. Throws `KeysieveError` ('usage') for nonsense. */
function timeLimit(io) {
	const text = io.env.KEYSIEVE_TIME_LIMIT;
	if (text === void 0 || text === "") return null;
	const seconds = Number(text);
	if (!(seconds > 0)) throw new require_core.KeysieveError("usage", "KEYSIEVE_TIME_LIMIT is no number of seconds", "Give a number above 0, such as 4.5.");
	return seconds * 1e3;
}
/** The items, as long as there is time; then the scan breaks off as incomplete, which refuses what it should have looked at. */
async function* within(items, io, limitMs) {
	const end = io.now() + limitMs;
	for await (const item of items) {
		if (io.now() > end) throw new require_core.KeysieveError("limit", `the time limit of ${limitMs / 1e3} s is over`, "Push in smaller steps, or raise KEYSIEVE_TIME_LIMIT on the server.");
		yield item;
	}
}

// src/commands/range.ts
/** `keysieve range [<revs>]`: what the commits of a range add, each with its commit, author and date. */
async function scanRange(io, options, revisions, since) {
	const git = require_core.createGit(io.cwd, io.env);
	const repository = require_repository.findRepository(git);
	if (!repository) throw new require_core.KeysieveError("not-a-repository", "this is not a git repository", "Run it inside one.");
	const chosen = revisions.length === 0 && since === void 0 ? chosenRange(io, git) : {
		revisions,
		range: listRange(git, revisions, since)
	};
	if (chosen === null) return 0;
	const { range } = chosen;
	return scanCommits(io, options, git, {
		range,
		root: repository.root,
		mode: "range",
		policy: async () => (await Promise.resolve().then(() => require("./policy-range.cjs"))).rangePolicy(io, git, repository, range, chosen.revisions)
	});
}
/** The range that the CI system, the framework or the upstream gives, said on stderr; null when there is nothing to scan. */
function chosenRange(io, git) {
	const chosen = chooseRange(io.env, payloadIn);
	if (chosen.kind === "nothing") {
		io.stderr.write(`keysieve: ${require_core.visible(chosen.why)}: nothing to scan\n`);
		return null;
	}
	if (chosen.kind === "none") throw new require_core.KeysieveError("range", require_core.visible(chosen.why), chosen.hint);
	const { from, to, why } = chosen;
	for (const revision of [from, to]) if (revision !== "" && !isCommit(git, revision)) throw notHere(revision, why);
	const said = from === "" ? `all commits of ${to}` : `the commits ${from}..${to}`;
	io.stderr.write(`keysieve: scanning ${require_core.visible(said)} (${require_core.visible(why)})\n`);
	if (from === "") return {
		revisions: [to],
		range: listNew(git, [to], {
			options: [],
			ids: []
		})
	};
	return {
		revisions: [`${from}..${to}`],
		range: listRange(git, [`${from}..${to}`])
	};
}
function payloadIn(file) {
	try {
		return JSON.parse((0, node_fs.readFileSync)(file, "utf8"));
	} catch {
		return;
	}
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
function notHere(revision, why) {
	if (revision === "@{upstream}") return new require_core.KeysieveError("range", "this branch has no upstream, and no CI system names a range", "Name the range: keysieve range BASE..HEAD.");
	const gone = why === "a forced push" ? " After a forced push it may be gone for good: name the range then, keysieve range origin/main..HEAD." : "";
	return new require_core.KeysieveError("range", `${require_core.visible(revision)} (${require_core.visible(why)}) is not in this clone`, `Fetch the whole history: fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI, or git fetch --unshallow.${gone}`);
}
/** What commits bring: the blobs that differ from every parent, and their messages. */
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
	yield* require_messages.readMessages(git, range.commits);
	if (range.tags.length > 0) yield* require_messages.readMessages(git, range.tags, require_messages.TAG_MESSAGE);
	if (range.boundary.length > 0) yield trouble("shallow", `this clone is shallow and cut off at ${range.boundary.length} of the commits (${range.boundary[0].slice(0, 12)}), so what they add cannot be told; ${require_shallow.DEEPEN}`);
	for (const id of range.others) yield trouble("no-commit", `${id} leads to no commit, so what it holds was not scanned; scan it with \`keysieve history ${id}\``);
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
/** New is what no parent of the commit holds at that path; the rest is known. */
async function attribute(git, range, matches, engine) {
	const changes = new Map(range.changes.map((change) => [`${change.id} ${change.path}`, change]));
	const changeOf = (match) => changes.get(`${match.blob.id} ${match.blob.path}`);
	const commitOf = (match) => match.blob.origin === "message" ? match.blob.id : changeOf(match).commit;
	const parents = /* @__PURE__ */ new Map();
	const infos = require_shallow.commitInfo(git, [...new Set(matches.map(commitOf))]);
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
	const all = ids.length === change.oldIds.length ? ids : [...ids, ...require_shallow.renameSourcesIn(git, change)];
	return [...require_core.readObjects(git, [...new Set(all)]).values()].filter((bytes) => bytes !== null);
}

exports.commitsAmong = commitsAmong;
exports.listNew = listNew;
exports.scanCommits = scanCommits;
exports.scanRange = scanRange;
exports.timeLimit = timeLimit;