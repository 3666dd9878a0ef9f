Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");
const require_user_rules = require("./user-rules.cjs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/library.ts
/** Scans a text or bytes. Example: `const { findings } = await scanText('KEY=...')`. */
async function scanText(text, options = {}) {
	const bytes = typeof text === "string" ? Buffer.from(text) : text;
	return collect(options, [{
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
	}]);
}
/** Scans files on disk, each by its path as it is given. Paths that cannot be read are problems of the result. */
async function scanFiles(files, options = {}) {
	return collect(options, [{
		kind: "listed",
		count: files.length
	}, ...files.map((file) => ({
		kind: "blob",
		blob: require_core.fileBlob(node_path.default.resolve(file), file, "file")
	}))]);
}
/** Scans what is staged in the repository at `cwd` (values known from HEAD included). Throws `KeysieveError` outside of one. */
async function scanStaged(cwd = process.cwd(), options = {}) {
	const git = require_core.createGit(cwd, process.env);
	const { entries } = require_core.listStaged(git);
	return collect(options, require_core.readEntries(git, entries, require_core.readStagedObjects(git, entries, [])));
}
async function collect(options, items) {
	const rulebook = options.rules?.length ? require_user_rules.withUserRules(require_core.BUILTIN, options.rules) : require_core.BUILTIN;
	const engine = require_core.createEngine(rulebook, Date.now());
	const ledger = new require_core.Ledger();
	const about = await rulebook.about();
	const findings = [];
	for await (const match of require_core.scan(items, engine, ledger)) findings.push(require_weigh.publish(match, about[match.rule], require_weigh.blocks(match, { confidence: "likely" })));
	ledger.close();
	return {
		findings: require_weigh.inOrder(findings),
		skips: ledger.skips,
		problems: ledger.problems,
		scanned: ledger.scanned,
		bytes: ledger.bytes
	};
}

exports.KeysieveError = require_core.KeysieveError;
exports.scanFiles = scanFiles;
exports.scanStaged = scanStaged;
exports.scanText = scanText;