Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
const require_core = require("./core.cjs");
const require_policy_git = require("./policy-git.cjs");
const require_repository = require("./repository.cjs");
let node_stream = require("node:stream");

// src/library.ts
const rulebooks = /* @__PURE__ */ new WeakMap();
async function loadRules(files = []) {
	const rulebook = files.length === 0 ? require_core.BUILTIN : (await Promise.resolve().then(() => require("./user-rules.cjs"))).withUserRules(require_core.BUILTIN, files, process.cwd());
	const about = await rulebook.about();
	const loaded = {
		rules: rulebook.rules.map(({ id, severity, literals }) => {
			const { provider, title } = about[id];
			return {
				id,
				provider,
				title,
				severity,
				literals
			};
		}),
		digest: rulebook.digest
	};
	rulebooks.set(loaded, rulebook);
	return loaded;
}
async function scanText(text, options = {}) {
	const bytes = typeof text === "string" ? Buffer.from(text) : text;
	const io = ioFor(options);
	return run(io, options, {
		mode: "stdin",
		root: io.cwd,
		...options.cwd !== void 0 && { policy: () => policyAround(io) },
		items: [{
			kind: "listed",
			count: 1
		}, {
			kind: "blob",
			blob: {
				origin: "stdin",
				path: options.path ?? "-",
				id: null,
				sizeBytes: bytes.length,
				open: () => require_core.readerOf(bytes)
			}
		}]
	});
}
async function scanFiles(paths, options = {}) {
	const io = ioFor(options);
	if (paths.length === 0) return run(io, options, {
		mode: "tree",
		root: io.cwd,
		items: []
	});
	const report = await run(io, options, (await Promise.resolve().then(() => require("./scan.cjs"))).treePlan(io, {
		paths,
		shard: void 0,
		jobs: 1
	}));
	const missing = report.problems.find(({ code }) => code === "not-found");
	if (missing) throw new require_core.KeysieveError("not-found", missing.message, "No other path is reported either.");
	return report;
}
async function scanStaged(options = {}) {
	const io = ioFor(options);
	const { paths = [], all = false } = options;
	const { stagedPlan } = await Promise.resolve().then(() => require("./core.cjs")).then((n) => n.staged_exports);
	return run(io, options, await stagedPlan(io, {
		...optionsOf(options),
		paths,
		all
	}));
}
async function run(io, options, plan) {
	const { rules = [], config } = options;
	const rulebook = "digest" in rules ? rulebooks.get(rules) : void 0;
	if ("digest" in rules && !rulebook) throw new require_core.KeysieveError("usage", "these rules were not made by loadRules", "Pass on the object that it gave.");
	const { report } = await require_core.resultOf(io, optionsOf(options), {
		...plan,
		...config === false && { policy: () => require_core.NO_POLICY },
		...rulebook && { rulebook }
	});
	return report;
}
function optionsOf(options) {
	const { config, rules = [], minConfidence, block, strict, decode, knownSecrets } = options;
	return {
		...require_core.DEFAULTS,
		config: config === false ? void 0 : config,
		rules: "digest" in rules ? [] : rules,
		minConfidence: minConfidence ?? require_core.DEFAULTS.minConfidence,
		block,
		strict: strict ?? require_core.DEFAULTS.strict,
		decode: decode ?? require_core.DEFAULTS.decode,
		knownSecrets
	};
}
function policyAround(io) {
	const git = require_core.createGit(io.cwd, io.env);
	return require_policy_git.usualPolicy(git, require_repository.findRepository(git), io.cwd);
}
function ioFor({ cwd = process.cwd() }) {
	const nowhere = {
		write: () => {},
		isTTY: false
	};
	return {
		cwd,
		env: process.env,
		stdin: node_stream.Readable.from([]),
		stdout: nowhere,
		stderr: nowhere,
		now: () => Date.now(),
		onInterrupt: () => {},
		program: "",
		node: process.execPath
	};
}

exports.KeysieveError = require_core.KeysieveError;
exports.loadRules = loadRules;
exports.scanFiles = scanFiles;
exports.scanStaged = scanStaged;
exports.scanText = scanText;