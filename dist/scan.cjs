const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_repository = require("./repository.cjs");
const require_threads = require("./threads.cjs");
const require_sieve = require("./sieve.cjs");
const require_tree = require("./tree.cjs");
const require_policy_git = require("./policy-git.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/sources/stdin.ts
function* standardInput(stream) {
	yield {
		kind: "listed",
		count: 1
	};
	yield {
		kind: "blob",
		blob: {
			origin: "stdin",
			path: "-",
			id: null,
			sizeBytes: null,
			open: () => streamReader(stream)
		}
	};
}
function streamReader(stream) {
	const chunks = stream[Symbol.asyncIterator]();
	let pending = /* @__PURE__ */ new Uint8Array(0);
	return {
		async read(into) {
			if (pending.length === 0) try {
				const next = await chunks.next();
				if (next.done) return 0;
				pending = typeof next.value === "string" ? Buffer.from(next.value) : next.value;
			} catch (error) {
				throw new require_core.KeysieveError("unreadable", `standard input cannot be read (${require_core.systemCode(error)})`, "", error);
			}
			const count = Math.min(into.length, pending.length);
			into.set(pending.subarray(0, count));
			pending = pending.subarray(count);
			return count;
		},
		close() {}
	};
}

// src/commands/scan.ts
async function scanTree(io, options, ask) {
	return require_core.runPlan(io, options, {
		...treePlan(io, options),
		...ask ? { ask } : {}
	});
}
function treePlan(io, { paths, shard: share, jobs }) {
	const git = require_core.createGit(io.cwd, io.env);
	if (paths.includes("-")) {
		if (paths.length > 1) throw new require_core.KeysieveError("usage", "`-` (standard input) goes alone", "Scan the other paths in a run of their own.");
		return {
			mode: "stdin",
			root: io.cwd,
			policy: () => require_policy_git.usualPolicy(git, require_repository.findRepository(git), io.cwd),
			items: standardInput(io.stdin)
		};
	}
	const repository = require_repository.findRepository(git);
	const policy = () => require_policy_git.usualPolicy(git, repository, io.cwd);
	const crew = new require_threads.Threads(git, jobs);
	if (paths.length === 0) {
		if (repository?.bare) throw new require_core.KeysieveError("usage", "a bare repository has no work tree", "Scan its history: keysieve history");
		const inTree = repository && repository.root !== repository.gitDir && !isInside(repository.gitDir, io.cwd);
		const shard = inTree && share !== void 0 ? require_threads.parseShard(share) : void 0;
		return {
			mode: "tree",
			root: inTree ? repository.root : io.cwd,
			policy,
			full: inTree === true && !shard,
			items: inTree ? require_tree.workTree(git, repository, [], shard, crew) : require_sieve.sieveItems(require_tree.named(io.cwd, "."), crew),
			crew,
			...shard ? {
				shard,
				head: require_policy_git.headCommit(git)
			} : {}
		};
	}
	const places = paths.map((name) => placeOf(io, repository, name));
	return {
		mode: "tree",
		root: repository && places.every(({ inside }) => inside !== void 0) ? repository.root : io.cwd,
		policy,
		items: chosen(git, repository, places, crew),
		crew
	};
}
function placeOf(io, repository, name) {
	const absolute = node_path.default.resolve(io.cwd, name);
	const inside = repository && !repository.bare && !isInside(repository.gitDir, absolute) ? require_repository.insideRepository(repository, absolute) : void 0;
	refuseSpecial(name, absolute, inside !== void 0);
	if (inside !== void 0 && !inNested(repository, absolute)) return {
		name,
		absolute,
		inside,
		other: void 0
	};
	if (!(0, node_fs.existsSync)(absolute) && !isLink(absolute)) throw require_tree.notFound(name);
	return {
		name,
		absolute,
		inside: void 0,
		other: otherRepository(absolute, io.env)
	};
}
function refuseSpecial(name, absolute, inRepository) {
	if (inRepository && isLink(absolute) && (0, node_fs.lstatSync)(absolute).isSymbolicLink()) return;
	const stat = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false });
	if (stat && !stat.isFile() && !stat.isDirectory()) throw new require_core.KeysieveError("usage", `${name} is neither a file nor a folder`, "Pipe it in: ... | keysieve scan -");
}
function inNested(repository, absolute) {
	for (let folder = absolute; folder !== repository.root && folder !== node_path.default.dirname(folder); folder = node_path.default.dirname(folder)) if ((0, node_fs.existsSync)(node_path.default.join(folder, ".git"))) return true;
	return false;
}
function otherRepository(absolute, env) {
	const folder = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false })?.isDirectory() ? absolute : node_path.default.dirname(absolute);
	const free = Object.fromEntries(Object.entries(env).filter(([key]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY)$/.test(key)));
	const git = require_core.createGit(folder, free);
	const repository = require_repository.findRepository(git);
	if (!repository || repository.root === repository.gitDir || isInside(repository.gitDir, absolute)) return void 0;
	return {
		git,
		repository
	};
}
function isInside(folder, absolute) {
	const relative = node_path.default.relative(folder, absolute);
	return relative === "" || !relative.startsWith("..") && !node_path.default.isAbsolute(relative);
}
function isLink(absolute) {
	return (0, node_fs.lstatSync)(absolute, { throwIfNoEntry: false }) !== void 0;
}
async function* chosen(git, repository, places, crew) {
	const ours = places.filter(({ inside }) => inside !== void 0);
	const ignored = repository && ours.length > 0 ? require_tree.ignoredAmong(git, ours.map(({ absolute }) => absolute)) : /* @__PURE__ */ new Set();
	for (const place of places) yield* itemsOf(git, repository, place, ignored, crew);
}
async function* itemsOf(git, repository, place, ignored, crew) {
	const { name, absolute, inside, other } = place;
	if (other) {
		yield* relabelled(require_tree.workTree(other.git, other.repository, [absolute]), name, other.repository, absolute);
		return;
	}
	if (!repository || inside === void 0) return yield* require_sieve.sieveItems(require_tree.named(absolute, trimmed(name)), crew);
	if (ignored.has(absolute)) return yield* require_sieve.sieveItems(require_tree.named(absolute, inside), crew);
	let any = false;
	yield* require_core.changed(require_tree.workTree(git, repository, [absolute], void 0, crew), (item) => {
		if (item.kind === "skip" && item.skip.reason === "submodule" && item.skip.path === inside) throw new require_core.KeysieveError("not-found", `${name}: a submodule that is not checked out`, "Get it first: git submodule update --init");
		if (item.kind !== "listed") any = true;
		return item;
	});
	if (any) return;
	if (!(0, node_fs.existsSync)(absolute)) throw require_tree.notFound(name);
	yield* require_sieve.sieveItems(require_tree.named(absolute, inside || "."), crew);
}
function relabelled(items, name, repository, absolute) {
	const top = require_repository.insideRepository(repository, absolute) ?? "";
	const label = (shown) => {
		const below = top === "" ? shown : shown === top ? "" : shown.slice(top.length + 1);
		return [trimmed(name), below].filter((part) => part !== "" && part !== ".").join("/");
	};
	return require_core.changed(items, (item) => {
		if (item.kind === "blob") return {
			kind: "blob",
			blob: {
				...item.blob,
				path: label(item.blob.path)
			}
		};
		return item.kind === "skip" ? {
			kind: "skip",
			skip: {
				...item.skip,
				path: label(item.skip.path)
			}
		} : item;
	});
}
function trimmed(name) {
	return name.split(node_path.default.sep).join("/").replace(/^\.\//, "").replace(/(?<=.)\/+$/, "");
}

exports.scanTree = scanTree;
exports.treePlan = treePlan;