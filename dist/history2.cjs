const require_commits = require("./commits.cjs");
const require_history = require("./history.cjs");
const require_core = require("./core.cjs");
const require_repository = require("./repository.cjs");
const require_shallow = require("./shallow.cjs");
const require_policy_git = require("./policy-git.cjs");

// src/sources/refs.ts
const KINDS = [
	["refs/heads/", "branch:"],
	["refs/tags/", "tag:"],
	["refs/remotes/", "remote:"]
];
async function tipsOf(git) {
	const tips = listTips(git);
	const stashes = stashCommits(git);
	const fromRefs = new Set(lines(git, ["rev-list", "--all"]));
	return { async holding(path, blobs, commits) {
		const live = path ? [...alive(git, tips, path, blobs)] : [];
		if (live.length > 0) return live;
		if (commits.length === 0) return ["unreachable"];
		const out = /* @__PURE__ */ new Set();
		for (const commit of commits) out.add(stashes.has(commit) ? "stash" : fromRefs.has(commit) ? "history" : "reflog");
		return [...out].sort();
	} };
}
function listTips(git) {
	const tips = [];
	const head = require_core.runGit(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD^{commit}"
	]);
	if (head.status === 0) tips.push({
		label: "HEAD",
		id: head.stdout.toString("latin1").trim()
	});
	for (const line of lines(git, ["for-each-ref", "--format=%(objectname) %(refname)"])) {
		const [id, name] = [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)];
		if (name === "refs/stash") tips.push({
			label: "stash",
			id
		});
		else {
			const kind = KINDS.find(([prefix]) => name.startsWith(prefix));
			tips.push({
				label: kind ? `${kind[1]}${name.slice(kind[0].length)}` : `ref:${name}`,
				id
			});
		}
	}
	return tips;
}
/** The commits of every stash entry: the stash itself, its index and its untracked files. */
function stashCommits(git) {
	const out = /* @__PURE__ */ new Set();
	const { status, stdout } = require_core.runGit(git, [
		"rev-list",
		"-g",
		"--parents",
		"refs/stash",
		"--"
	]);
	if (status !== 0) return out;
	for (const line of stdout.toString("latin1").split("\n")) {
		const [stash, , index, untracked] = line.split(" ");
		for (const id of [
			stash,
			index,
			untracked
		]) if (id) out.add(id);
	}
	return out;
}
/** Asks for `tip:path` of all tips in one call; the untracked files of a stash stand in its third parent. */
function alive(git, tips, path, blobs) {
	const trees = tips.flatMap(({ label, id }) => label === "stash" ? [{
		label,
		tree: id
	}, {
		label,
		tree: `${id}^3`
	}] : [{
		label,
		tree: id
	}]);
	const held = blobsAt(git, trees.map(({ tree }) => tree), path);
	return new Set(trees.filter((_, i) => blobs.has(held[i])).map(({ label }) => label));
}
/** The blob at the path in each tree, '' where there is none. */
function blobsAt(git, trees, path) {
	if (path.includes(10)) return trees.map((tree) => answer(git, `${tree}:${path.toString("utf8")}`));
	const input = trees.map((tree) => `${tree}:${path.toString("latin1")}\n`).join("");
	const { stdout } = require_core.runGit(git, ["cat-file", "--batch-check=%(objectname)"], Buffer.from(input, "latin1"));
	return stdout.toString("latin1").split("\n").map((line) => /^[0-9a-f]{40,64}$/.test(line) ? line : "");
}
function answer(git, name) {
	return require_core.runGit(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		name
	]).stdout.toString("latin1").trim();
}
function lines(git, args) {
	return require_core.readGit(git, args).toString("utf8").split("\n").filter(Boolean);
}

// src/history/attribute.ts
/**
* Finds commits and paths for the objects with findings, in one pass over the history's raw diffs, and joins what is one key at one
* path into one finding: a key in a file that was edited sixty times is one, not sixty.
*/
async function attribute(git, matches) {
	const byBlob = /* @__PURE__ */ new Map();
	for (const match of matches) {
		const blob = match.blob.id;
		byBlob.set(blob, [...byBlob.get(blob) ?? [], match]);
	}
	const introductions = await introductionsOf(git, byBlob);
	const groups = /* @__PURE__ */ new Map();
	const add = (path, match, at) => {
		const key = `${match.id}\0${path}`;
		let group = groups.get(key);
		if (!group) groups.set(key, group = {
			path,
			id: match.id,
			places: []
		});
		group.places.push({
			match,
			at
		});
	};
	for (const [blob, here] of byBlob) {
		const places = introductions.get(blob) ?? [];
		for (const match of here) if (match.blob.origin === "message") add(match.blob.path, match, messageOf(match));
		else if (places.length === 0) add(require_history.NO_PATH, match, null);
		else for (const place of firstByPath(places)) add(place.path, match, place);
	}
	const commits = /* @__PURE__ */ new Set();
	for (const { places } of groups.values()) for (const { at } of places) if (at) commits.add(at.commit);
	for (const found of introductions.values()) for (const { commit } of found) commits.add(commit);
	const infos = require_commits.commitInfo(git, [...commits]);
	const findings = [];
	const tips = await tipsOf(git);
	for (const { path, places } of groups.values()) {
		const first = places.filter(({ at }) => at !== null).sort((a, b) => a.at.order - b.at.order)[0] ?? places[0];
		const blobs = new Set(places.map(({ match }) => match.blob.id));
		const touching = [...blobs].flatMap((blob) => (introductions.get(blob) ?? []).filter((place) => place.path === path));
		const last = touching.reduce((latest, place) => latest === null || place.order > latest.order ? place : latest, null) ?? first.at;
		findings.push({
			match: first.match,
			path,
			first: first.at ? infos.get(first.at.commit) ?? null : null,
			last: last ? infos.get(last.commit) ?? null : null,
			occurrences: places.length,
			livesIn: await tips.holding(touching[0]?.raw, blobs, touching.map(({ commit }) => commit).concat(first.at ? [first.at.commit] : []))
		});
	}
	return findings;
}
function messageOf(match) {
	return {
		path: match.blob.path,
		raw: Buffer.from(match.blob.path),
		blob: match.blob.id,
		order: 0,
		commit: match.blob.id
	};
}
function firstByPath(places) {
	const first = /* @__PURE__ */ new Map();
	for (const place of places) if (!first.has(place.path)) first.set(place.path, place);
	return [...first.values()];
}
/** For each blob of interest every commit that brings it, oldest first, with its path. */
async function introductionsOf(git, blobs) {
	const found = /* @__PURE__ */ new Map();
	if (![...blobs.keys()].length) return found;
	const commits = [];
	for await (const id of require_core.gitLines(git, [
		"rev-list",
		"--reverse",
		"--topo-order",
		"--all",
		"--reflog"
	])) commits.push(id);
	const orders = new Map(commits.map((commit, order) => [commit, order]));
	const diffs = require_core.streamGit(git, [
		"diff-tree",
		"--stdin",
		"-r",
		"-m",
		"--root",
		"--raw",
		"-z",
		"--no-abbrev",
		"--no-renames"
	], (child) => {
		child.stdin.end(`${commits.join("\n")}\n`);
	});
	for await (const { commit, id, path, raw } of require_core.parseRawStream(diffs, (id) => blobs.has(id))) {
		const places = found.get(id) ?? [];
		if (!places.some((place) => place.commit === commit && place.path === path)) places.push({
			path,
			raw,
			blob: id,
			order: orders.get(commit) ?? 0,
			commit
		});
		found.set(id, places);
	}
	return found;
}

// src/commands/history.ts
/** `keysieve history`: everything that refs and reflogs reach, each object once. */
async function scanHistory(io, options, ask) {
	const git = require_core.createGit(io.cwd, io.env);
	if (options.fetch && require_repository.findRepository(git)) (await Promise.resolve().then(() => require("./deepen.cjs")).then((n) => n.deepen_exports)).bringAll(git);
	const repository = require_repository.findRepository(git);
	if (!repository) throw new require_core.KeysieveError("not-a-repository", "this is not a git repository", "Run it inside one.");
	return require_core.runPlan(io, options, {
		...ask ? { ask } : {},
		mode: "history",
		root: repository.root,
		policy: () => require_policy_git.revisionPolicy(git, require_policy_git.headOf(git)),
		full: options.revisions.length === 0 && !repository.shallow,
		items: warned(require_history.readHistory(git, options), require_shallow.shallowBoundary(git).length),
		triage: async (matches) => {
			return {
				findings: (await attribute(git, matches)).map(({ match, path, first, occurrences, livesIn }) => ({
					match: {
						...match,
						blob: {
							...match.blob,
							path
						}
					},
					by: {
						commit: first?.commit ?? null,
						author: first?.author ?? null,
						date: first?.date ?? null,
						occurrences,
						livesIn
					}
				})),
				known: []
			};
		}
	});
}
async function* warned(items, cuts) {
	if (cuts > 0) yield {
		kind: "trouble",
		problem: {
			code: "shallow",
			path: "",
			message: `this clone is shallow, cut off at ${cuts} commit${cuts === 1 ? "" : "s"}: what is older is not here and was not scanned; ${require_shallow.DEEPEN}`
		}
	};
	yield* items;
}

exports.scanHistory = scanHistory;