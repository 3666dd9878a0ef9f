const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");
const require_staged = require("./staged.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_crypto = require("node:crypto");

// src/sources/work-files.ts
const LARGEST = 67108864;
function holdsBlob(root, name, id) {
	const file = node_path.default.join(root, name);
	try {
		const stat = (0, node_fs.lstatSync)(file);
		if (stat.size > LARGEST) return false;
		const bytes = stat.isSymbolicLink() ? (0, node_fs.readlinkSync)(file, { encoding: "buffer" }) : stat.isFile() ? (0, node_fs.readFileSync)(file) : void 0;
		if (!bytes) return false;
		return (0, node_crypto.createHash)(id.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex") === id;
	} catch {
		return false;
	}
}

// src/commands/framework.ts
async function framework(io, files, options) {
	const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = io.env;
	if (from && to) {
		io.stderr.write(`keysieve: scanning the commits ${from}..${to}\n`);
		const { scanRange } = await Promise.resolve().then(() => require("./range.cjs"));
		return scanRange(io, {
			...options,
			revisions: [`${from}..${to}`]
		});
	}
	const git = require_core.createGit(io.cwd, io.env);
	const staged = require_staged.listStaged(git);
	if (files.length === 0) {
		if (staged.entries.length > 0) throw new require_core.KeysieveError("usage", `no file name was passed although ${staged.entries.length} are staged`, "Leave pass_filenames, types and files of this hook as its manifest has them.");
		io.stderr.write("keysieve: no file name was passed and nothing is staged: nothing to scan\n");
		return 0;
	}
	const names = new Set(files.map((file) => file.split(node_path.default.sep).join("/").replace(/^\.\//, "")));
	const stagedNames = new Set(staged.entries.map((entry) => entry.raw.toString("utf8")));
	if ([...names].every((name) => stagedNames.has(name))) {
		io.stderr.write(`keysieve: scanning ${names.size} staged files\n`);
		const { staged: scanStaged } = await Promise.resolve().then(() => require("./core.cjs")).then((n) => n.staged_exports);
		return scanStaged(io, {
			...options,
			paths: [...names],
			all: false
		});
	}
	io.stderr.write(`keysieve: scanning ${names.size} named files, in the index and on disk; old values block too\n`);
	return require_core.runPlan(io, options, {
		mode: "hook",
		root: require_core.findRoot(io.cwd, io.env),
		items: namedFiles(io, git, names),
		policy: async () => (await Promise.resolve().then(() => require("./policy-git.cjs")).then((n) => n.policy_git_exports)).indexPolicy(git),
		guard: true,
		triage: oncePerPath
	});
}
async function* namedFiles(io, git, names) {
	const entries = require_staged.listIndex(git).filter((entry) => names.has(entry.raw.toString("utf8")));
	const objects = require_core.readObjects(git, [...new Set(entries.filter(({ mode }) => mode !== require_core.SUBMODULE).map(({ id }) => id))]);
	yield* require_core.readEntries(git, entries, objects);
	const tracked = new Map(entries.map((entry) => [entry.raw.toString("utf8"), entry]));
	yield require_core.batch(onDisk(io, names, tracked));
}
function* onDisk(io, names, tracked) {
	const root = require_core.findRoot(io.cwd, io.env);
	const differing = [...names].filter((name) => (0, node_fs.lstatSync)(node_path.default.join(root, name), { throwIfNoEntry: false })?.isDirectory() === false).filter((name) => !tracked.has(name) || !holdsBlob(root, name, tracked.get(name).id));
	const missing = [...names].filter((name) => !tracked.has(name) && !(0, node_fs.existsSync)(node_path.default.join(root, name)));
	yield {
		kind: "listed",
		count: differing.length + missing.length
	};
	for (const name of differing) yield {
		kind: "blob",
		blob: require_weigh.fileBlob(node_path.default.join(root, name), name, "file")
	};
	for (const name of missing) yield {
		kind: "problem",
		problem: {
			code: "not-found",
			path: name,
			message: "no such file; check the name that was passed"
		}
	};
}
async function oncePerPath(matches) {
	const first = /* @__PURE__ */ new Map();
	for (const match of matches) {
		const key = `${match.id} ${match.blob.path}`;
		const earlier = first.get(key);
		if (!earlier || earlier.blob.origin === match.blob.origin) first.set(earlier ? `${key} ${match.span.start}` : key, match);
	}
	return {
		findings: [...first.values()].map((match) => ({ match })),
		known: []
	};
}

exports.framework = framework;