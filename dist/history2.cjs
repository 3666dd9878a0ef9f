const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_object_stream = require("./object-stream.cjs");
const require_whole_file = require("./whole-file.cjs");
const require_history = require("./history.cjs");
const require_repository = require("./repository.cjs");
const require_shallow = require("./shallow.cjs");
const require_threads = require("./threads.cjs");
const require_commits = require("./commits.cjs");
const require_weigh = require("./weigh.cjs");
const require_lives = require("./lives.cjs");
const require_policy_git = require("./policy-git.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_crypto = require("node:crypto");

// src/sources/clean-ids.ts
const HEADER = /^keysieve clean objects 1 ([0-9a-f]{64}) (\d+) ([0-9a-f]{64})\n/;
const HEADER_BYTES = 200;
const BUCKETS = 65536;
var CleanIds = class {
	#folder;
	#width;
	#key = "";
	#known = Buffer.alloc(0);
	#starts = /* @__PURE__ */ new Uint32Array(65537);
	#added;
	#last;
	notes = [];
	constructor(folder, hexLength) {
		this.#folder = folder;
		this.#width = hexLength / 2;
		this.#added = new require_object_stream.IdList(hexLength);
	}
	load(deciding) {
		this.#key = (0, node_crypto.createHash)("sha256").update(`${this.#width} ${deciding}`).digest("hex");
		this.#known = this.#read();
		const width = this.#width;
		for (let at = 0; at < this.#known.length; at += width) this.#starts[this.#known.readUInt16BE(at) + 1]++;
		for (let bucket = 0; bucket < BUCKETS; bucket++) this.#starts[bucket + 1] += this.#starts[bucket];
	}
	has(id) {
		if (this.#known.length === 0) return false;
		const wanted = Buffer.from(id, "hex");
		const width = this.#width;
		const bucket = wanted.readUInt16BE(0);
		for (let i = this.#starts[bucket]; i < this.#starts[bucket + 1]; i++) if (wanted.compare(this.#known, i * width, (i + 1) * width) === 0) return true;
		return false;
	}
	add(id) {
		if (this.#last !== void 0 && this.#last !== id) this.#added.push(this.#last);
		this.#last = id;
	}
	forget(id) {
		if (this.#last === id) this.#last = void 0;
	}
	save() {
		if (this.#last !== void 0) this.#added.push(this.#last);
		this.#last = void 0;
		if (this.#key === "" || this.#added.length === 0) return;
		const width = this.#width;
		const known = this.#read();
		const ids = new Set(this.#added);
		for (let at = 0; at < known.length; at += width) ids.add(known.toString("hex", at, at + width));
		const body = Buffer.from([...ids].sort().join(""), "hex");
		const head = `keysieve clean objects 1 ${this.#key} ${ids.size} ${sha256(body)}\n`;
		try {
			(0, node_fs.mkdirSync)(this.#folder, {
				recursive: true,
				mode: 448
			});
			require_whole_file.writeWhole(this.#file, 384, (fd) => (0, node_fs.writeFileSync)(fd, Buffer.concat([Buffer.from(head), body])));
		} catch (error) {
			this.#note(`the cache cannot be written to ${this.#folder} (${require_core.systemCode(error)})`);
		}
	}
	get #file() {
		return node_path.default.join(this.#folder, `clean-${this.#key.slice(0, 16)}.ids`);
	}
	#read() {
		let bytes;
		try {
			if (!(0, node_fs.statSync)(this.#file).isFile()) {
				this.#note(`the cache ${this.#file} is no file; it counts as empty`);
				return Buffer.alloc(0);
			}
			bytes = (0, node_fs.readFileSync)(this.#file);
		} catch (error) {
			if (require_core.systemCode(error) !== "ENOENT") this.#note(`the cache ${this.#file} cannot be read (${require_core.systemCode(error)}); it counts as empty`);
			return Buffer.alloc(0);
		}
		const found = HEADER.exec(bytes.toString("latin1", 0, HEADER_BYTES));
		const body = bytes.subarray(found?.[0].length ?? 0);
		if (found !== null && found[1] === this.#key && Number(found[2]) * this.#width === body.length && found[3] === sha256(body)) return body;
		this.#note(`the cache ${this.#file} is damaged or not ours; it counts as empty and is made anew`);
		return Buffer.alloc(0);
	}
	#note(text) {
		if (!this.notes.includes(text)) this.notes.push(text);
	}
};
function sha256(bytes) {
	return (0, node_crypto.createHash)("sha256").update(bytes).digest("hex");
}

// src/sources/refs.ts
const KINDS = [
	["refs/heads/", "branch:"],
	["refs/tags/", "tag:"],
	["refs/remotes/", "remote:"]
];
function homesOf(git, sought) {
	if (sought.length === 0) return [];
	const tips = listTips(git);
	const stashes = stashCommits(git);
	const fromRefs = new Set(lines(git, [
		"rev-list",
		"--exclude=refs/stash",
		"--all"
	]));
	const trees = treesOf(tips, stashes);
	const held = heldAt(git, [...trees.keys()], sought.flatMap(({ path }) => path ?? []));
	return sought.map(({ path, blobs, commits }) => {
		const out = /* @__PURE__ */ new Set();
		let kept = false;
		const ids = path ? held.get(path.toString("latin1")) : [];
		let at = 0;
		for (const labels of trees.values()) {
			const id = ids[at++] ?? "";
			if (id !== "" && labels.some((label) => label === "HEAD" || /^(?:branch|remote):/.test(label))) kept = true;
			if (blobs.has(id)) for (const label of labels) out.add(label);
		}
		for (const { label, blob } of tips) if (blob !== "" && blobs.has(blob)) out.add(label);
		for (const commit of commits) {
			const tagged = tips.filter(({ id, label }) => id === commit && label.startsWith("tag:"));
			if (!path && tagged.length > 0) for (const { label } of tagged) out.add(label);
			else out.add(fromRefs.has(commit) ? "history" : stashes.has(commit) ? "stash" : "reflog");
		}
		return {
			livesIn: out.size > 0 ? require_lives.placesOf([[...out]]) : ["unreachable"],
			kept
		};
	});
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
		id: head.stdout.toString("latin1").trim(),
		blob: ""
	});
	for (const line of lines(git, ["for-each-ref", "--format=%(objectname) %(objecttype) %(*objectname) %(*objecttype) %(refname)"])) {
		const [id, type, peeledId, peeledType, ...words] = line.split(" ");
		const name = words.join(" ");
		const blob = type === "blob" ? id : peeledType === "blob" ? peeledId : "";
		const kind = KINDS.find(([prefix]) => name.startsWith(prefix));
		const label = kind ? `${kind[1]}${name.slice(kind[0].length)}` : `ref:${name}`;
		tips.push({
			label: name === "refs/stash" ? "stash" : label,
			id,
			blob
		});
	}
	return tips;
}
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
function treesOf(tips, stashes) {
	const trees = /* @__PURE__ */ new Map();
	for (const { label, id } of tips) if (label !== "stash") trees.set(id, [...trees.get(id) ?? [], label]);
	for (const id of stashes) trees.set(id, [...trees.get(id) ?? [], "stash"]);
	return trees;
}
const MOST_NAMES = 1e5;
function heldAt(git, trees, paths) {
	const held = /* @__PURE__ */ new Map();
	const batched = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const name = path.toString("latin1");
		if (!path.includes(10)) batched.add(name);
		else if (!held.has(name)) held.set(name, trees.map((tree) => answer(git, `${tree}:${path.toString("utf8")}`)));
	}
	const names = [...batched];
	const step = Math.max(1, Math.floor(MOST_NAMES / Math.max(1, trees.length)));
	for (let at = 0; at < names.length; at += step) {
		const some = names.slice(at, at + step);
		const input = some.flatMap((name) => trees.map((tree) => `${tree}:${name}\n`)).join("");
		const { stdout } = require_core.runGit(git, ["cat-file", "--batch-check=%(objectname)"], Buffer.from(input, "latin1"));
		const ids = stdout.toString("latin1").split("\n").map((line) => /^[0-9a-f]{40,64}$/.test(line) ? line : "");
		some.forEach((name, i) => {
			held.set(name, ids.slice(i * trees.length, (i + 1) * trees.length));
		});
	}
	return held;
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
const NOWHERE = {
	path: require_history.NO_PATH,
	raw: void 0
};
async function attribute(git, matches, fits = () => true) {
	const byBlob = /* @__PURE__ */ new Map();
	for (const match of matches) {
		const here = byBlob.get(match.blob.id);
		if (here) here.push(match);
		else byBlob.set(match.blob.id, [match]);
	}
	const orders = await ordersOf(git, byBlob.size > 0);
	const introductions = await introductionsOf(git, byBlob, orders);
	const groups = /* @__PURE__ */ new Map();
	const add = (path, match, at, raw) => {
		const key = `${match.id}\0${path}`;
		let group = groups.get(key);
		if (!group) groups.set(key, group = {
			path,
			places: []
		});
		group.places.push({
			match,
			at,
			raw
		});
	};
	const stray = [...byBlob].filter(([blob, [match]]) => match.blob.origin !== "message" && !introductions.has(blob));
	const strayIds = new Set(stray.map(([blob]) => blob));
	const named = stray.length > 0 ? require_lives.objectsOfRefs(git, (id) => strayIds.has(id)) : /* @__PURE__ */ new Map();
	for (const [blob, here] of byBlob) {
		const places = introductions.get(blob) ?? [];
		for (const match of here) if (match.blob.origin === "message") add(match.blob.path, match, messageOf(match, orders));
		else if (places.length === 0) {
			for (const { path, raw } of named.get(blob) ?? [NOWHERE]) if (raw === void 0 || fits(match, path)) add(path, match, null, raw);
		} else for (const place of firstByPath(places)) if (fits(match, place.path)) add(place.path, match, place);
	}
	const drafts = [...groups.values()].map(({ path, places }) => draftOf(path, places, introductions));
	const commits = new Set(drafts.flatMap(({ first, last }) => [first, last].flatMap((at) => at?.commit ?? [])));
	const infos = require_commits.commitInfo(git, [...commits]);
	const homes = homesOf(git, drafts);
	return drafts.map(({ match, path: _, shown, first, last, occurrences, blobs }, i) => ({
		match,
		path: shown,
		first: momentOf(first, infos),
		last: momentOf(last, infos),
		occurrences,
		livesIn: homes[i].livesIn,
		blobs: [...blobs].sort(),
		kept: homes[i].kept
	}));
}
function draftOf(shown, places, introductions) {
	const dated = places.filter(({ at }) => at !== null).sort((a, b) => a.at.order - b.at.order);
	const [first] = dated.length > 0 ? dated : [...places].sort((a, b) => a.match.blob.id < b.match.blob.id ? -1 : 1);
	const blobs = new Set(places.map(({ match }) => match.blob.id));
	const touching = [...blobs].flatMap((blob) => (introductions.get(blob) ?? []).filter(({ path }) => path === shown));
	const moments = [...touching, ...dated.map(({ at }) => at)];
	return {
		match: first.match,
		shown,
		path: touching[0]?.raw ?? first.raw,
		first: first.at,
		last: moments.reduce((last, at) => last === null || at.order > last.order ? at : last, null),
		occurrences: places.length,
		blobs,
		commits: [...new Set(moments.map(({ commit }) => commit))]
	};
}
function momentOf(at, infos) {
	const info = at && infos.get(at.commit);
	return info ? {
		order: at.order,
		...info
	} : null;
}
function messageOf(match, orders) {
	const { path, id } = match.blob;
	return {
		path,
		raw: Buffer.from(path),
		blob: id,
		order: orders.get(id) ?? orders.size,
		commit: id
	};
}
async function ordersOf(git, needed) {
	const orders = /* @__PURE__ */ new Map();
	if (needed) for await (const id of require_object_stream.gitLines(git, require_history.COMMIT_ORDER)) orders.set(id, orders.size);
	return orders;
}
function firstByPath(places) {
	const first = /* @__PURE__ */ new Map();
	for (const place of places) if (!first.has(place.path)) first.set(place.path, place);
	return [...first.values()];
}
async function introductionsOf(git, blobs, orders) {
	const found = /* @__PURE__ */ new Map();
	if (![...blobs.values()].some(([match]) => match.blob.origin !== "message")) return found;
	const seen = /* @__PURE__ */ new Set();
	const diffs = require_object_stream.streamGit(git, [
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
		child.stdin.end(`${[...orders.keys()].join("\n")}\n`);
	});
	for await (const { commit, id, path, raw } of require_weigh.parseRawStream(diffs, (id) => blobs.has(id))) {
		const key = `${commit} ${id} ${path}`;
		if (seen.has(key)) continue;
		seen.add(key);
		const places = found.get(id) ?? [];
		places.push({
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

// src/commands/history-parts.ts
async function historyParts(git, matches) {
	return (await attribute(git, matches, ({ textOnly }, path) => !textOnly || require_core.textKind(path) === "plain")).map(({ match, path, first, last, occurrences, livesIn, blobs, kept }) => ({
		match: {
			...match,
			blob: {
				...match.blob,
				path
			}
		},
		by: {
			...plain(first),
			occurrences,
			livesIn,
			part: {
				worktree: false,
				first,
				last,
				blobs,
				kept
			}
		}
	}));
}
function treeParts(matches) {
	const groups = /* @__PURE__ */ new Map();
	for (const match of matches) {
		const key = `${match.id}\0${match.blob.path}`;
		const group = groups.get(key);
		if (group) group.push(match);
		else groups.set(key, [match]);
	}
	return [...groups.values()].map((group) => ({
		match: group[0],
		by: {
			...plain(null),
			occurrences: group.length,
			livesIn: ["worktree"],
			part: {
				worktree: true,
				first: null,
				last: null,
				blobs: [],
				kept: true
			}
		}
	}));
}
function plain(first) {
	return {
		commit: first?.commit ?? null,
		author: first?.author ?? null,
		date: first?.date ?? null
	};
}

// src/commands/history.ts
async function scanHistory(io, options, ask) {
	require_threads.keepYoungHeapSmall();
	const git = require_core.createGit(io.cwd, io.env);
	if (options.fetch && require_repository.findRepository(git)) (await Promise.resolve().then(() => require("./deepen.cjs")).then((n) => n.deepen_exports)).bringAll(git);
	const repository = require_repository.findRepository(git);
	if (!repository) throw new require_core.KeysieveError("not-a-repository", "this is not a git repository", "Run it inside one.");
	const scope = {
		revisions: options.revisions,
		since: options.since,
		unreachable: options.unreachable
	};
	const sparing = sparingOf(git, repository, options);
	const crew = new require_threads.Threads(git, options.jobs);
	return require_core.runPlan(io, options, {
		...ask ? { ask } : {},
		mode: "history",
		root: repository.root,
		head: require_policy_git.headCommit(git),
		policy: () => require_policy_git.revisionPolicy(git, require_policy_git.headOf(git)),
		full: options.revisions.length === 0 && !repository.shallow && !sparing.shard,
		items: warned(require_history.readHistory(git, scope, sparing, crew), require_shallow.shallowBoundary(git).length),
		crew,
		join: { scope: JSON.stringify(scope) },
		...sparing,
		triage: async (matches) => ({
			findings: await historyParts(git, matches),
			known: []
		})
	});
}
function sparingOf(git, repository, { shard, cache }) {
	return {
		shard: shard === void 0 ? void 0 : require_threads.parseShard(shard),
		clean: cache === void 0 ? void 0 : cleanIdsIn(git, repository, node_path.default.resolve(git.cwd, cache))
	};
}
function cleanIdsIn(git, repository, folder) {
	if ((repository.bare ? void 0 : require_repository.insideRepository(repository, folder)) !== void 0 && require_core.readGit(git, [
		"ls-files",
		"-z",
		"--",
		folder
	]).length > 0) throw new require_core.KeysieveError("usage", "git tracks files of the cache folder: whoever can commit could hide objects with it", "Keep the cache where only you can write, such as .git/keysieve.");
	const format = require_core.readGit(git, ["rev-parse", "--show-object-format"]).toString().trim();
	return new CleanIds(folder, format === "sha256" ? 64 : 40);
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

exports.historyParts = historyParts;
exports.scanHistory = scanHistory;
exports.sparingOf = sparingOf;
exports.treeParts = treeParts;
exports.warned = warned;