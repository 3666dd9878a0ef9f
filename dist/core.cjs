const require_rolldown_runtime = {};
((exports) => {
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) {
		__defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	}
	if (!no_symbols) {
		__defProp(target, Symbol.toStringTag, { value: "Module" });
	}
	return target;
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") {
		for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
			key = keys[i];
			if (!__hasOwnProp.call(to, key) && key !== except) {
				__defProp(to, key, {
					get: ((k) => from[k]).bind(null, key),
					enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
				});
			}
		}
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));

Object.defineProperty(exports, "__commonJSMin", {
  enumerable: true,
  get: function () {
    return __commonJSMin;
  }
});
Object.defineProperty(exports, "__exportAll", {
  enumerable: true,
  get: function () {
    return __exportAll;
  }
});
Object.defineProperty(exports, "__toESM", {
  enumerable: true,
  get: function () {
    return __toESM;
  }
});
})(require_rolldown_runtime);
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_util = require("node:util");
let node_vm = require("node:vm");

// src/report/escape.ts
function visible(text) {
	return text.replace(/[\0-\x1f\x7f-\x9f\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => {
		const code = c.charCodeAt(0);
		if (c === "\n") return "\\n";
		if (c === "	") return "\\t";
		return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
	});
}
const BEFORE_COMMAND = /^((?:\x1b\[[0-9;]*m|\s)*):(?=:)/;
function disarmed(line) {
	const plain = line.includes("##") ? line.replace(/##(?=[a-z]*\[)/gi, "#\\x23") : line;
	return plain.includes("::") ? plain.replace(BEFORE_COMMAND, "$1\\x3a") : plain;
}
function disarmedText(text) {
	return text.includes("##") || text.includes("::") ? text.split("\n").map(disarmed).join("\n") : text;
}

// src/commands/called.ts
const COMMANDS = "scan|staged|range|history|audit|merge|hook|rules|config|ignore|import|fix|verify|mask|agent-hook|install|doctor|uninstall|completion";
const NAMES = [
	"keysieve",
	"keysieve.cmd",
	"keysieve.exe"
];
function asTold(text, where) {
	return disarmedText(asCalled(text, where));
}
function asCalled(text, { env, cwd }) {
	if (!text.includes("keysieve ")) return text;
	const call = new RegExp(`(?<!npx (?:--no )?|[\\w./\\\\-])keysieve (?=--|(?:${COMMANDS})(?![\\w-]))`, "g");
	return text.search(call) < 0 || isInPath(env, cwd) ? text : text.replace(call, "npx keysieve ");
}
function isInPath(env, cwd) {
	return (env.PATH ?? env.Path ?? "").split(node_path.default.delimiter).filter((folder) => folder !== "" && !folder.split(/[\\/]/).includes("node_modules")).some((folder) => NAMES.some((name) => (0, node_fs.existsSync)(node_path.default.resolve(cwd, folder, name))));
}

// src/commands/options.ts
const KNOWN_SECRETS = [
	"repo",
	"home",
	"off"
];
const DEFAULTS = {
	format: [],
	minConfidence: "maybe",
	block: void 0,
	exitZero: false,
	rules: [],
	config: void 0,
	configFrom: void 0,
	strict: false,
	maxBlobSize: null,
	knownSecrets: void 0,
	decode: true,
	shard: void 0,
	cache: void 0,
	jobs: void 0,
	progress: void 0,
	quiet: false,
	color: void 0
};

// src/model/error.ts
var KeysieveError = class extends Error {
	code;
	hint;
	constructor(code, message, hint = "", cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.name = "KeysieveError";
		this.code = code;
		this.hint = hint;
	}
};
function systemCode(error) {
	if (error instanceof Error) return error.code ?? error.name;
	return "unknown error";
}

// src/cli.ts
const INTERRUPTED$1 = 130;
const FAILED = 2;
let streaming = false;
let untold = false;
let onInterrupt;
function outputOf(fd) {
	let stream;
	return {
		write: (text) => {
			const told = fd === 2 ? asTold(text, {
				env: process.env,
				cwd: process.cwd()
			}) : text;
			const rest = stream ? told : writtenNow(fd, told);
			if (rest.length > 0) (stream ??= streamOf(fd)).write(rest);
		},
		bytes: (bytes) => {
			stream ??= streamOf(fd);
			const to = stream;
			return new Promise((resolve) => to.write(bytes, (error) => resolve(!error)));
		},
		get isTTY() {
			return nodeStream(fd).isTTY === true;
		},
		get columns() {
			return nodeStream(fd).columns;
		}
	};
}
function writtenNow(fd, text) {
	if (process.platform === "win32") return text;
	const bytes = Buffer.from(text);
	let at = 0;
	try {
		while (at < bytes.length) at += (0, node_fs.writeSync)(fd, bytes, at);
	} catch {}
	return bytes.subarray(at);
}
const nodeStream = (fd) => fd === 1 ? process.stdout : process.stderr;
function streamOf(fd) {
	streaming = true;
	const stream = nodeStream(fd);
	stream.on("error", (error) => {
		if (error.code === "EPIPE" || untold) return;
		untold = true;
		process.exitCode = FAILED;
		if (fd === 1) writtenNow(2, `keysieve: standard output cannot be written (${error.code})\n`);
	});
	return stream;
}
function ioOf() {
	return {
		cwd: process.cwd(),
		env: process.env,
		get stdin() {
			return process.stdin;
		},
		stdout: outputOf(1),
		stderr: outputOf(2),
		now: () => Date.now(),
		program: (0, node_path.join)(__dirname, "cli.cjs"),
		node: process.execPath,
		onInterrupt: (listener) => {
			onInterrupt = listener;
		}
	};
}
function isHook([command, kind, ...rest]) {
	return command === "hook" && kind !== void 0 && [kind, ...rest].every(isName);
}
function isPlainScan([command, ...paths]) {
	return command === "scan" && paths.every(isName);
}
const isName = (word) => word !== "" && !word.startsWith("-");
const isStaged = (argv) => argv.length === 1 && argv[0] === "staged";
async function run(io, argv) {
	if (isStaged(argv)) {
		const { staged } = await Promise.resolve().then(() => staged_exports);
		return staged(io, {
			...DEFAULTS,
			paths: [],
			all: false
		});
	}
	if (isHook(argv)) {
		const [, kind, ...files] = argv;
		if (!ENDED_BY_SIGNAL.includes(kind)) listenForSignals();
		const { hook } = await Promise.resolve().then(() => hook_exports);
		return hook(io, kind, files, DEFAULTS);
	}
	switch (argv.join(" ")) {
		case "agent-hook": {
			const { agentHook } = await Promise.resolve().then(() => require("./agent-hook.cjs"));
			return agentHook(io, DEFAULTS);
		}
		case "github-action": {
			const { githubAction } = await Promise.resolve().then(() => require("./github-action.cjs"));
			return githubAction(io);
		}
		case "--version": {
			const { version } = await Promise.resolve().then(() => require("./version.cjs"));
			return version(io);
		}
	}
	listenForSignals();
	if (isPlainScan(argv)) {
		const { scanTree } = await Promise.resolve().then(() => require("./scan.cjs"));
		return scanTree(io, {
			...DEFAULTS,
			paths: argv.slice(1)
		});
	}
	const { main } = await Promise.resolve().then(() => require("./main.cjs"));
	return main(io, argv);
}
const ENDED_BY_SIGNAL = ["pre-commit", "pre-merge-commit"];
function listenForSignals() {
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, interrupt);
}
function interrupt() {
	const listener = onInterrupt;
	onInterrupt = void 0;
	if (listener) listener();
	else process.exit(INTERRUPTED$1);
}
function cli(cache) {
	const io = ioOf();
	const argv = process.argv.slice(2);
	run(io, argv).then(async (code) => {
		process.exitCode = untold ? FAILED : code;
		if (cache && (isStaged(argv) || isHook(argv))) (await Promise.resolve().then(() => require("./compile-cache.cjs"))).keepCompiled(cache);
		if (!streaming) process.exit();
		if (code === INTERRUPTED$1) process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
	}, (error) => {
		process.exitCode = FAILED;
		if (error instanceof KeysieveError) io.stderr.write(`keysieve: ${error.message}\n${error.hint ? `  ${error.hint}\n` : ""}`);
		else io.stderr.write(`keysieve: internal error (${kindOf(error)}); the scan is INCOMPLETE. Please report it.\n`);
	});
}
function kindOf(error) {
	if (!(error instanceof Error)) return "unknown";
	const place = /^\s+at .*$/m.exec(error.stack?.slice(error.stack.indexOf("\n    at ")) ?? "")?.[0].trim() ?? "";
	return `${error.name} ${place}`;
}

// src/model/policy.ts
const IGNORE_FILE = ".keysieveignore";
const CONFIG_FILE = ".keysieve.yml";
const RULES_FOLDER = ".keysieve/rules";
const NO_POLICY = {
	from: "no version",
	ignores: null,
	configs: [],
	rules: [],
	edited: [],
	read: () => null
};
function isPolicyFile(path) {
	return path === ".keysieveignore" || path === ".keysieve.yml" || path.endsWith(`/${".keysieve.yml"}`) || isRuleFile(path);
}
function isRuleFile(path) {
	return path.startsWith(`${".keysieve/rules"}/`) && /^[^/]+\.ya?ml$/.test(path.slice(16));
}

// src/sources/git.ts
const childProcess = () => process.getBuiltinModule("node:child_process");
const CONFIG = [
	["core.fsmonitor", "false"],
	["core.untrackedCache", "false"],
	["core.commitGraph", "false"],
	["core.quotePath", "true"],
	["uploadpack.packObjectsHook", ""]
];
function createGit(cwd, environment) {
	const env = {
		...environment,
		GIT_NO_LAZY_FETCH: "1",
		GIT_ALLOW_PROTOCOL: "",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_GRAFT_FILE: "/dev/null/none",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_TERMINAL_PROMPT: "0",
		GIT_PAGER: "cat",
		GIT_LITERAL_PATHSPECS: "1",
		LC_ALL: "C"
	};
	for (const name of [
		"GIT_TRACE",
		"GIT_TRACE2",
		"GIT_TRACE2_EVENT",
		"GIT_EXTERNAL_DIFF",
		"GIT_DIFF_OPTS",
		"GIT_FLUSH",
		"GIT_ICASE_PATHSPECS",
		"GIT_GLOB_PATHSPECS",
		"GIT_NOGLOB_PATHSPECS"
	]) delete env[name];
	const given = Number.parseInt(environment.GIT_CONFIG_COUNT ?? "0", 10);
	let count = Number.isInteger(given) && given > 0 ? given : 0;
	for (const [key, value] of CONFIG) {
		env[`GIT_CONFIG_KEY_${count}`] = key;
		env[`GIT_CONFIG_VALUE_${count}`] = value;
		count++;
	}
	env.GIT_CONFIG_COUNT = String(count);
	env.GIT_CONFIG_PARAMETERS = [...environment.GIT_CONFIG_PARAMETERS ? [environment.GIT_CONFIG_PARAMETERS] : [], ...CONFIG.map(([key, value]) => `'${key}=${value}'`)].join(" ");
	if (environment.PATH && process.platform !== "win32") env.PATH = environment.PATH.split(node_path.delimiter).filter((folder) => (0, node_path.isAbsolute)(folder)).join(node_path.delimiter);
	return {
		cwd,
		env
	};
}
const MAX_BYTES = 1073741824;
function runGit(git, args, input, maxBytes = MAX_BYTES) {
	const done = childProcess().spawnSync("git", args, {
		cwd: git.cwd,
		env: git.env,
		maxBuffer: maxBytes,
		windowsHide: true,
		stdio: [
			input === void 0 ? "ignore" : "pipe",
			"pipe",
			"pipe"
		],
		...input === void 0 ? {} : { input }
	});
	const overflow = done.error !== void 0 && systemCode(done.error) === "ENOBUFS";
	if (done.error && !overflow) throw cannotStart(done.error);
	if (done.status === null && !overflow) throw new KeysieveError("git", `git ${args[0]} was killed by ${done.signal}`, "Run the scan again.");
	return {
		status: done.status ?? -1,
		stdout: done.stdout,
		stderr: done.stderr.toString("utf8").trim(),
		overflow
	};
}
function readGit(git, args, input) {
	const { status, stdout, stderr, overflow } = runGit(git, args, input);
	if (overflow) throw new KeysieveError("git", `git ${args[0]} gave more than ${MAX_BYTES} bytes`);
	if (status !== 0) throw gitFailed(args, status, stderr);
	return stdout;
}
function startGit(git, args, input = "ignore") {
	return childProcess().spawn("git", args, {
		cwd: git.cwd,
		env: git.env,
		windowsHide: true,
		stdio: [
			input,
			"pipe",
			"pipe"
		]
	});
}
const BAD_USAGE = 129;
function gitFailed(args, status, stderr) {
	const said = stderr.split("\n").filter((line) => !/^(?:hint|warning):/.test(line)).slice(0, 3).join(" ").replace(/^(?:fatal|error): /, "");
	if (/not a git repository/.test(stderr)) return new KeysieveError("not-a-repository", "this is not a git repository", "Run it inside one, or scan files with `keysieve scan PATH`.");
	if (/dubious ownership/.test(stderr)) return new KeysieveError("git", `git refuses this repository: ${said}`, "If you trust it: git config --global --add safe.directory PATH");
	if (/invalid filter-spec/.test(stderr)) return new KeysieveError("git", "this git is too old", "keysieve history needs git 2.32 or newer.");
	if (status === BAD_USAGE && args.some((arg) => arg.startsWith("--since-as-filter"))) return new KeysieveError("git", "this git is too old", "--since needs git 2.37 or newer.");
	return new KeysieveError("git", `git ${args[0]} failed (${status ?? "killed"}): ${said}`);
}
function cannotStart(error) {
	if (systemCode(error) === "ENOENT") return new KeysieveError("git", "git was not found", "Install git 2.32 or newer, or put it on PATH.", error);
	return new KeysieveError("git", `git could not be started (${systemCode(error)})`, "", error);
}

// src/model/blob.ts
function readerOf(bytes) {
	let at = 0;
	return {
		read(into) {
			const count = Math.min(into.length, bytes.length - at);
			into.set(bytes.subarray(at, at + count));
			at += count;
			return count;
		},
		close() {}
	};
}

// src/model/items.ts
function batch(items) {
	return {
		kind: "batch",
		items
	};
}
async function* changed(items, change) {
	if (Symbol.iterator in items) yield batch(eachChanged(items, change));
	else for await (const item of items) yield item.kind === "batch" ? batch(eachChanged(item.items, change)) : change(item);
}
function* eachChanged(items, change) {
	for (const item of items) yield change(item);
}

// src/sources/lfs-pointer.ts
const LONGEST$1 = 1024;
const V = 118;
function mayBePointer(bytes) {
	return bytes[0] === 118 && bytes.length <= 1024;
}

// src/sources/missing.ts
function missingObject(id) {
	return new KeysieveError("missing-object", `git has no readable object ${id}`, "The object is missing or damaged: run `git fsck`; in a partial clone fetch it first (keysieve never fetches by itself).");
}

// src/sources/objects.ts
const SYNC_BYTES = 25165824;
const SYNC_OBJECTS = 2e3;
function readObjects(git, names) {
	const objects = /* @__PURE__ */ new Map();
	if (names.length === 0 || names.length > SYNC_OBJECTS) return objects;
	const { stdout } = runGit(git, ["cat-file", "--batch"], Buffer.from(`${names.join("\n")}\n`, "latin1"), SYNC_BYTES);
	let at = 0;
	for (const name of names) {
		const end = stdout.indexOf(10, at);
		if (end < 0) break;
		const found = /^[0-9a-f]{40,64} \w+ (\d+)$/.exec(stdout.toString("utf8", at, end));
		const start = end + 1;
		if (!found) {
			objects.set(name, null);
			at = start;
			continue;
		}
		const size = Number(found[1]);
		if (start + size > stdout.length) break;
		objects.set(name, stdout.subarray(start, start + size));
		at = start + size + 1;
	}
	return objects;
}
const SUBMODULE = "160000";
async function* readEntries(git, entries, contents) {
	yield {
		kind: "listed",
		count: entries.length
	};
	const later = [];
	let pointers;
	const behind = async (blob) => (pointers ??= new (await (Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.lfs_exports))).Pointers(git)).behind(blob);
	let next = 0;
	let pointer;
	function* untilPointer() {
		pointer = void 0;
		while (next < entries.length && !pointer) {
			const entry = entries[next++];
			const bytes = entry.mode === "160000" ? null : contents.get(entry.id);
			if (entry.mode === "160000") yield {
				kind: "skip",
				skip: {
					path: entry.path,
					reason: "submodule"
				}
			};
			else if (bytes === void 0) later.push(entry);
			else if (bytes === null) yield missing(entry);
			else if (mayBePointer(bytes)) pointer = objectBlob(entry, bytes);
			else yield {
				kind: "blob",
				blob: objectBlob(entry, bytes)
			};
		}
	}
	for (;;) {
		yield batch(untilPointer());
		if (!pointer) break;
		yield batch(await behind(pointer));
	}
	contents.close?.();
	if (later.length === 0) return;
	for await (const streamed of streamObjects(git, later)) if ("blob" in streamed) yield* await behind(streamed.blob);
	else yield missing(streamed.entry);
}
function missing({ id, path }) {
	const { code, message, hint } = missingObject(id);
	return {
		kind: "problem",
		problem: {
			code,
			path,
			message: `${message}. ${hint}`
		}
	};
}
function origin({ id, path, origin }) {
	return {
		id,
		path,
		origin
	};
}
function objectBlob(entry, bytes) {
	return {
		...origin(entry),
		sizeBytes: bytes.length,
		open: () => readerOf(bytes)
	};
}
async function* streamObjects(git, entries) {
	const { ObjectStream } = await Promise.resolve().then(() => require("./object-stream.cjs")).then((n) => n.object_stream_exports);
	const stream = new ObjectStream(git, entries.map(({ id }) => id));
	try {
		for (const entry of entries) {
			const answer = await stream.next();
			if (!answer) throw new KeysieveError("internal", "the object stream ended early");
			if ("error" in answer) yield {
				entry,
				error: answer.error
			};
			else {
				const reader = {
					read: (into) => stream.read(into),
					close() {}
				};
				yield { blob: {
					...origin(entry),
					sizeBytes: answer.size,
					open: () => reader
				} };
			}
		}
	} finally {
		stream.close();
	}
}

// src/sources/path.ts
const PLAIN = /^[ -~]*$/;
let decoder;
function displayPath(bytes) {
	const text = bytes.latin1Slice();
	if (PLAIN.test(text)) return text;
	try {
		return utf8(bytes);
	} catch {
		return encodeStray(bytes);
	}
}
function utf8(bytes) {
	decoder ??= new TextDecoder("utf-8", {
		fatal: true,
		ignoreBOM: true
	});
	return decoder.decode(bytes);
}
function encodeStray(bytes) {
	let out = "";
	let at = 0;
	while (at < bytes.length) {
		const length = sequenceLength(bytes, at);
		if (length > 0) out += bytes.toString("utf8", at, at + length);
		else out += `%${bytes[at].toString(16).toUpperCase().padStart(2, "0")}`;
		at += Math.max(1, length);
	}
	return out;
}
function sequenceLength(bytes, at) {
	const lead = bytes[at];
	const length = lead < 128 ? 1 : lead >= 240 ? 4 : lead >= 224 ? 3 : lead >= 194 ? 2 : 0;
	if (length === 0 || at + length > bytes.length) return 0;
	try {
		utf8(bytes.subarray(at, at + length));
		return length;
	} catch {
		return 0;
	}
}

// src/model/confidence.ts
const CONFIDENCES = [
	"certain",
	"likely",
	"maybe"
];
const SEVERITIES = [
	"critical",
	"high",
	"medium",
	"low"
];
function atLeast(a, b) {
	return CONFIDENCES.indexOf(a) <= CONFIDENCES.indexOf(b);
}
function asSevereAs(a, b) {
	return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b);
}

// src/model/ledger.ts
var Ledger = class {
	listed = 0;
	scanned = 0;
	bytes = 0;
	cached = 0;
	failed = 0;
	skips = [];
	problems = [];
	signs = [];
	known(count) {
		this.scanned += count;
		this.cached += count;
	}
	sieved(count, bytes) {
		this.scanned += count;
		this.bytes += bytes;
	}
	skip(skip) {
		this.skips.push(skip);
	}
	fail(problem) {
		this.failed++;
		this.problems.push(problem);
	}
	trouble(problem) {
		this.problems.push(problem);
	}
	giveUp(problem) {
		const rest = this.left;
		const unreached = rest > 0 ? `${problem.message} (${rest} listed entries were not reached)` : problem.message;
		this.failed += Math.max(0, rest);
		this.problems.push({
			...problem,
			message: unreached
		});
	}
	get left() {
		return this.listed - this.scanned - this.skips.length - this.failed;
	}
	close() {
		const sum = this.scanned + this.skips.length + this.failed;
		if (sum !== this.listed) this.problems.push({
			code: "accounting",
			path: "",
			message: `${this.listed} entries were listed but ${sum} are accounted for; please report this with the command you ran`
		});
	}
	get complete() {
		return this.problems.length === 0;
	}
};

// src/model/report.ts
const NOTHING_COVERED = {
	indexTree: null,
	commits: 0,
	from: null,
	to: null
};
function byPath(a, b) {
	return Buffer.compare(Buffer.from(a.path), Buffer.from(b.path));
}

// \0virtual:rules/hot
const DIGEST = "47f3ce630e9aeff4";
const parts = (0, node_fs.readFileSync)(__dirname + "/literals.dat", "latin1").split("\0");
let lines;
const read = () => lines ??= (0, node_fs.readFileSync)(__dirname + "/rules.jsonl", "utf8").split("\n");
const TABLE = {
	size: 900,
	reach: 16776,
	packs: ["exact", "caseless"].map((form, i) => ({
		form,
		lengths: parts[2 * i],
		texts: parts[2 * i + 1]
	})),
	get wakes() {
		return read()[0];
	}
};
const ROWS = () => read().slice(1);

// src/rulebook/literals.ts
const LENGTH_BASE = 32;
const SHORTEST$1 = 3;
const LONGEST = 64;
const LINE_END = "\n";
var Literals = class Literals {
	packs;
	length;
	#made = [];
	constructor(packs) {
		this.packs = packs;
		let length = 0;
		for (const { lengths } of packs) length += lengths.length;
		this.length = length;
	}
	static of(list) {
		const packs = [];
		for (let at = 0; at < list.length;) {
			const { caseless } = list[at];
			const end = list.findIndex((literal, index) => index > at && literal.caseless !== caseless);
			const texts = list.slice(at, end < 0 ? list.length : end).map(({ text }) => text);
			packs.push(packOf(caseless ? "caseless" : "exact", texts));
			at += texts.length;
		}
		return new Literals(packs);
	}
	with(packs) {
		return new Literals([...this.packs, ...packs]);
	}
	isExact(index) {
		return this.#packOf(index).pack.form !== "caseless";
	}
	at(index) {
		return this.#made[index] ??= this.#make(index);
	}
	*[Symbol.iterator]() {
		for (const pack of this.packs) {
			let start = 0;
			for (let i = 0; i < pack.lengths.length; i++) {
				yield literalOf(pack, start, lengthOf(pack, i));
				start += lengthOf(pack, i) + 1;
			}
		}
	}
	#make(index) {
		const { pack, first } = this.#packOf(index);
		let start = 0;
		for (let i = 0; i < index - first; i++) start += lengthOf(pack, i) + 1;
		return literalOf(pack, start, lengthOf(pack, index - first));
	}
	#packOf(index) {
		let first = 0;
		for (const pack of this.packs) {
			if (index < first + pack.lengths.length) return {
				pack,
				first
			};
			first += pack.lengths.length;
		}
		throw new RangeError("there is no such literal");
	}
};
function packOf(form, list) {
	for (const { length } of list) if (length < SHORTEST$1 || length > LONGEST) throw new RangeError(`a literal has ${SHORTEST$1} to ${LONGEST} characters, this one ${length}`);
	const texts = list.map((text) => text + LINE_END).join("");
	if (/[^\0-\xff]/.test(texts)) throw new RangeError("a literal holds Latin1 characters only");
	return {
		form,
		lengths: list.map(({ length }) => String.fromCharCode(LENGTH_BASE + length)).join(""),
		texts
	};
}
function lengthOf({ lengths }, index) {
	return lengths.charCodeAt(index) - LENGTH_BASE;
}
function literalOf({ form, texts }, start, length) {
	const text = texts.slice(start, start + length);
	return {
		text: form === "wide" ? text.split("").join("\0").slice(0, 63) : text,
		caseless: form === "caseless"
	};
}

// src/rulebook/rows.ts
const COMMON = {
	guessable: false,
	confidence: "likely",
	priority: 2,
	reach: "all",
	caseless: false,
	pattern: null,
	flags: "",
	anchored: true,
	shown: true,
	look: 1,
	margin: 256,
	gate: null,
	checks: [["public-example"], ["placeholder"]],
	raises: [],
	near: null,
	context: null
};
function toRow(rule) {
	const row = {};
	for (const [key, value] of Object.entries(rule)) {
		const common = key === "family" ? rule.id : COMMON[key];
		if (JSON.stringify(value) !== JSON.stringify(common)) row[key] = value;
	}
	return row;
}
function fromRow(row) {
	return {
		...COMMON,
		family: row.id,
		...row
	};
}

// src/rulebook/table.ts
function tableOf$1(rules) {
	const woken = /* @__PURE__ */ new Map();
	rules.forEach((rule, index) => {
		for (const literal of rule.literals) {
			const key = rule.caseless ? `i${literal.toLowerCase()}` : `c${literal}`;
			const known = woken.get(key);
			if (known === void 0) woken.set(key, [index]);
			else if (known.at(-1) !== index) known.push(index);
		}
	});
	const keys = [...woken.keys()];
	const exact = keys.filter((key) => key[0] === "c");
	const caseless = keys.filter((key) => key[0] === "i");
	const wakes = [...exact, ...caseless].map((key) => woken.get(key));
	const textsOf = (list) => list.map((key) => key.slice(1));
	return {
		size: rules.length,
		literals: new Literals([packOf("exact", textsOf(exact)), packOf("caseless", textsOf(caseless))]),
		wakes: (literal) => wakes[literal],
		reach: Math.max(256, ...rules.map((rule) => rule.longest + rule.margin + 64)),
		rule: (index) => rules[index]
	};
}
function storeTable(rules) {
	const { size, reach, literals, wakes } = tableOf$1(rules);
	return {
		size,
		reach,
		packs: literals.packs,
		wakes: Array.from({ length: literals.length }, (_, index) => wakes(index).join(",")).join(" ")
	};
}
function loadTable(stored, rows) {
	const rules = [];
	const wakes = [];
	let lines;
	let texts;
	return {
		size: stored.size,
		literals: new Literals(stored.packs),
		wakes: (literal) => wakes[literal] ??= (lines ??= stored.wakes.split(" "))[literal].split(",").map(Number),
		reach: stored.reach,
		rule: (index) => rules[index] ??= fromRow(JSON.parse((texts ??= rows())[index]))
	};
}

// src/rulebook/builtin.ts
const table = loadTable(TABLE, ROWS);
let rules;
const BUILTIN = {
	table,
	get rules() {
		return rules ??= Array.from({ length: table.size }, (_, index) => table.rule(index));
	},
	trusted: table.size,
	files: {},
	digest: DIGEST,
	about: async () => (await Promise.resolve().then(() => require("./builtin-about.cjs"))).ABOUT
};

// src/model/slow-ids.ts
let underWay = 0;
function isForetelling() {
	return underWay > 0;
}
function foretellingBegins() {
	underWay++;
}
function foretellingEnds() {
	underWay--;
}

// src/sources/not-a-file.ts
var NotAFile = class extends Error {
	reason;
	constructor(reason) {
		super(reason);
		this.reason = reason;
	}
};

// src/scan.ts
const BLOBS_A_TURN = 16;
async function* scan(items, engine, ledger, onClean) {
	const scanner = new Scanner(engine, ledger, onClean);
	try {
		if (Symbol.iterator in items) yield* scanner.scanAll(items);
		else for await (const item of items) yield* scanner.scanAll(item.kind === "batch" ? item.items : [item]);
	} catch (error) {
		if (!(error instanceof KeysieveError) || error.code === "not-a-repository" || error.code === "usage") throw error;
		ledger.giveUp({
			code: error.code,
			path: "",
			message: withHint(error)
		});
	}
}
const NONE$3 = [];
var Scanner = class {
	#engine;
	#ledger;
	#onClean;
	#blobs = 0;
	constructor(engine, ledger, onClean) {
		this.#engine = engine;
		this.#ledger = ledger;
		this.#onClean = onClean;
	}
	async *scanAll(items) {
		const ledger = this.#ledger;
		for (const item of items) {
			if (++this.#blobs % BLOBS_A_TURN === 0 && isForetelling()) await new Promise(setImmediate);
			if (item.kind === "listed") ledger.listed += item.count;
			else if (item.kind === "clean") ledger.known(item.count);
			else if (item.kind === "sieved") ledger.sieved(item.count, item.bytes);
			else if (item.kind === "skip") ledger.skip(item.skip);
			else if (item.kind === "problem") ledger.fail(item.problem);
			else if (item.kind === "trouble") ledger.trouble(item.problem);
			else {
				const matches = this.#scanBlob(item.blob);
				for (const match of "then" in matches ? await matches : matches) yield match;
			}
		}
	}
	#scanBlob(blob) {
		try {
			const scanned = this.#engine.scan(blob);
			if (!("then" in scanned)) return this.#entered(blob, scanned);
			return scanned.then((late) => this.#entered(blob, late), (error) => this.#failed(blob, error));
		} catch (error) {
			return this.#failed(blob, error);
		}
	}
	#entered(blob, { matches, bytes, stopped, problems, signs = [] }) {
		const ledger = this.#ledger;
		ledger.scanned++;
		ledger.bytes += bytes;
		for (const rule of stopped) ledger.trouble(stoppedRule(rule, blob.path));
		for (const problem of problems) ledger.trouble(problem);
		for (const sign of signs) ledger.signs.push({
			...sign,
			path: blob.path
		});
		if (matches.length === 0 && stopped.length === 0 && problems.length === 0) this.#onClean?.(blob);
		return matches;
	}
	#failed(blob, error) {
		const path = blob.path || (blob.id ?? "");
		if (error instanceof NotAFile) this.#ledger.skip({
			path,
			reason: error.reason
		});
		else if (error instanceof KeysieveError) this.#ledger.fail({
			code: error.code,
			path,
			message: withHint(error)
		});
		else throw error;
		return NONE$3;
	}
};
function stoppedRule(rule, path) {
	return {
		code: "stopped-rule",
		path,
		message: `the rule ${rule} ran out of time here and was stopped; what it would have found is not known. Make its pattern simpler: npx keysieve rules check FILE`
	};
}
function withHint(error) {
	return error.hint === "" ? error.message : `${error.message}. ${error.hint}`;
}

// package.json
var version = "0.1.0";

// src/version.ts
const VERSION = version;

// src/sources/dotenv.ts
const LINE = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*(?:"((?:\\.|[^"\\\r\n])*)"|'([^'\r\n]*)'|`([^`\r\n]*)`|([^\r\n]*))/dgm;
function assignmentsOf(text) {
	return Array.from(text.replace(/^\xef\xbb\xbf/, "   ").matchAll(LINE), (found) => {
		const group = [
			2,
			3,
			4,
			5
		].find((index) => found[index] !== void 0);
		const value = group === 5 ? found[5].replace(/(?:^|[ \t]+)#.*$/, "").trimEnd() : found[group];
		const [start] = found.indices[group];
		return {
			name: found[1],
			value,
			start,
			end: start + value.length
		};
	});
}
const DOTENV = /^\.env(?:rc)?(?:[._-][\w.-]+)?$|^[\w.-]+\.env$/i;
const EXAMPLE = /(?:^|[._-])(?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|vault)(?:[._-]|$)/i;
function dotenvKind(name) {
	if (!name.toLowerCase().includes(".env") || !DOTENV.test(name)) return void 0;
	return EXAMPLE.test(name) ? "example" : "local";
}

// src/commands/guarded.ts
const KEPT_BYTES = 1048576;
var GuardedFile = class {
	blob;
	#chunks = [];
	#length = 0;
	constructor(blob) {
		this.blob = blob;
	}
	get bytes() {
		return Buffer.concat(this.#chunks);
	}
	get watched() {
		const { blob } = this;
		return {
			...blob,
			open: () => {
				this.#chunks = [];
				this.#length = 0;
				const reader = blob.open();
				return "then" in reader ? reader.then((opened) => this.#tee(opened)) : this.#tee(reader);
			}
		};
	}
	#tee(reader) {
		return {
			read: (into) => {
				const count = reader.read(into);
				return typeof count === "number" ? this.#keep(into, count) : count.then((bytes) => this.#keep(into, bytes));
			},
			close: () => reader.close()
		};
	}
	#keep(into, count) {
		const wanted = Math.min(count, KEPT_BYTES - this.#length);
		if (wanted > 0) this.#chunks.push(Buffer.from(into.subarray(0, wanted)));
		this.#length += Math.max(0, wanted);
		return count;
	}
};
const KUBECONFIG = /(?:^|\/)(?:\.kube\/config|kubeconfig(?:\.[\w.-]+)?|[^/]+\.kubeconfig)$/i;
const CREDENTIALS = /(?:credential|service[._-]?account|client[._-]?secret|gcp|google)[^/]*\.json$/i;
const KEY_STORE = /(?<!(?:^|\/)debug)\.(?:p12|pfx|jks|keystore)$/i;
const RAILS_KEY = /(?:^|\/)config\/(?:master|credentials\/[\w-]+)\.key$/;
const SIGNS = [...[
	".env",
	"kube",
	"credential",
	"account",
	"secret",
	"gcp",
	"google"
], ...[
	".p12",
	".pfx",
	".jks",
	".key"
]];
function isGuarded(path) {
	const small = path.toLowerCase();
	if (!SIGNS.some((sign) => small.includes(sign))) return false;
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (dotenvKind(name) === "local" || CREDENTIALS.test(name)) return true;
	return KUBECONFIG.test(path) || KEY_STORE.test(path) || RAILS_KEY.test(path);
}
function watching(items, files) {
	return changed(items, (item) => {
		if (item.kind !== "blob" || !isGuarded(item.blob.path)) return item;
		const file = new GuardedFile(item.blob);
		files.push(file);
		return {
			kind: "blob",
			blob: file.watched
		};
	});
}

// src/engine/byte-tools.ts
const NEWLINE$1 = 10;
function countNewlines(bytes, from, to) {
	let count = 0;
	for (let at = from; at < to; at++) if (bytes[at] === NEWLINE$1) count++;
	return count;
}
function countUnits(bytes, from, to) {
	let count = 0;
	for (let at = from; at < to; at++) {
		const byte = bytes[at];
		if ((byte & 192) !== 128) count += byte >= 240 && byte <= 244 ? 2 : 1;
	}
	return count;
}
function lastNewline(bytes, from, to) {
	for (let at = to - 1; at >= from; at--) if (bytes[at] === NEWLINE$1) return at;
	return -1;
}
const TOKEN$1 = /* @__PURE__ */ new Uint8Array(256);
for (const byte of Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-")) TOKEN$1[byte] = 1;
function nextRunOf(bytes, from, to, minLength) {
	let start = from;
	for (let probe = start + minLength - 1; probe < to; probe = start + minLength - 1) {
		let at = probe;
		while (at >= start && TOKEN$1[bytes[at]]) at--;
		if (at >= start) {
			start = at + 1;
			continue;
		}
		let end = probe + 1;
		while (end < to && TOKEN$1[bytes[end]]) end++;
		return {
			start,
			end
		};
	}
}

// src/engine/decode/escapes.ts
const AHEAD = 400;
const BEFORE = 512;
const BEHIND = 2048;
const LETTERS_BEHIND = 8192;
const MAIL = 65536;
const LF$1 = 10;
const PERCENT = 37;
const BACKSLASH$1 = 92;
const EQUALS = 61;
const WORDS = [
	...[
		"\\u002d",
		"\\u005f",
		"\\u006",
		"\\u007",
		"\\u004",
		"\\x6",
		"\\x7",
		"\\x4"
	].map((text) => ({
		text,
		decoder: "backslash"
	})),
	...[
		"%2d",
		"%5f",
		"%73%6",
		"%67%6",
		"%67%7",
		"%41%4"
	].map((text) => ({
		text,
		decoder: "percent"
	})),
	...[
		"&#45;",
		"&#95;",
		"&#x2d;",
		"&#x5f;",
		";&#"
	].map((text) => ({
		text,
		decoder: "html"
	})),
	...[
		"quoted-printable",
		"=2d",
		"=5f"
	].map((text) => ({
		text,
		decoder: "quoted-printable"
	}))
];
const TOKEN = "(?:2d|5f|3[0-9]|[46][1-9a-f]|[57][0-9a])";
const GOES_ON = {
	backslash: new RegExp(String.raw`(?:(?:\\u00${TOKEN}){4}|(?:\\x${TOKEN}){4}|[A-Za-z0-9_-]\\u00(?:2d|5f)[A-Za-z0-9])`, "i"),
	percent: new RegExp(`(?:(?:%${TOKEN}){4}|[A-Za-z0-9]%(?:2d|5f)[A-Za-z0-9])`, "i"),
	html: /(?:(?:&#(?:x[2-7][0-9a-f]|4[589]|5[0-7]|6[5-9]|[789][0-9]|1[0-2][0-9]);){4}|[A-Za-z0-9]&#(?:45|95|x2d|x5f);[A-Za-z0-9])/i,
	"quoted-printable": /(?:quoted-printable|[A-Za-z0-9]=(?:2d|5f)[A-Za-z0-9])/i
};
function escapedAtWord(text, at, limit, decoder) {
	if (!GOES_ON[decoder].test(text.latin1Slice(Math.max(0, at - 8), Math.min(limit, at + 32)))) return void 0;
	if (decoder === "quoted-printable" && (text[at] | 32) === 113) return {
		decoder,
		start: at,
		end: Math.min(limit, at + MAIL),
		text: true,
		cut: false
	};
	return around(text, at, limit, decoder, LETTERS_BEHIND);
}
var EscapesAtLiterals = class {
	#text;
	#limit;
	#seen = -1;
	#stopped = false;
	#decoder;
	constructor(text, limit) {
		this.#text = text;
		this.#limit = limit;
	}
	at(at) {
		const text = this.#text;
		const decoder = before(text, at) ?? (at > 0 && isWord(text[at - 1]) ? void 0 : this.#ahead(at));
		return decoder && around(text, at, this.#limit, decoder, BEHIND);
	}
	#ahead(at) {
		const text = this.#text;
		const end = Math.min(this.#limit - 2, at + AHEAD);
		let i = Math.max(at, this.#seen);
		if (!this.#stopped || i > this.#seen) {
			while (i < end && IN_TOKEN[text[i]] === 1) i++;
			this.#seen = i;
			this.#stopped = i < end;
			this.#decoder = i < end ? escapeAt(text, i) : void 0;
		}
		return this.#stopped && this.#seen < end ? this.#decoder : void 0;
	}
};
function before(text, at) {
	if (at < 2) return void 0;
	const last = text[at - 1];
	if (text[at - 2] === BACKSLASH$1 && "nrtbfv".includes(String.fromCharCode(last))) return "backslash";
	if (!isHex(last) || !isHex(text[at - 2])) return void 0;
	if (text[at - 3] === PERCENT) return "percent";
	if (text[at - 3] === EQUALS && /3D|2[027]|0A/.test(text.latin1Slice(at - 2, at))) return "quoted-printable";
	if (text[at - 4] === BACKSLASH$1 && text[at - 3] === 120) return "backslash";
	if (text[at - 6] === BACKSLASH$1 && text[at - 5] === 117) return "backslash";
}
function escapeAt(text, i) {
	const byte = text[i];
	const next = text[i + 1];
	if (byte === PERCENT) return isHex(next) && isHex(text[i + 2]) ? "percent" : void 0;
	if (byte === BACKSLASH$1) return next === 117 || next === 120 || next === 47 ? "backslash" : void 0;
	if (byte === 38) return next === 35 ? "html" : void 0;
	if (byte !== EQUALS) return void 0;
	if (next === LF$1 || next === 13 && text[i + 2] === LF$1) return "quoted-printable";
	if (next === 51 || next === 50 || next === 53) return isHex(text[i + 2]) && text[i + 2] < 96 ? "quoted-printable" : void 0;
}
function around(text, at, limit, decoder, behind) {
	const soft = decoder === "quoted-printable";
	const isBreak = (i) => text[i] === LF$1 && !(soft && isSoft(text, i));
	const first = Math.max(0, at - BEFORE);
	const last = Math.min(limit, at + behind);
	let start = at;
	while (start > first && !isBreak(start - 1)) start--;
	let end = at;
	while (end < last && !isBreak(end)) end++;
	return {
		decoder,
		start,
		end,
		text: true,
		cut: end === at + behind
	};
}
function isSoft(text, newline) {
	return text[newline - 1] === EQUALS || text[newline - 1] === 13 && text[newline - 2] === EQUALS;
}
const IN_TOKEN = /* @__PURE__ */ new Uint8Array(256);
for (const [first, last] of [
	"AZ",
	"az",
	"+:",
	"__",
	"~~",
	"@@"
]) IN_TOKEN.fill(1, first.charCodeAt(0), last.charCodeAt(0) + 1);
function isWord(byte) {
	const low = byte | 32;
	return byte >= 48 && byte <= 57 || low >= 97 && low <= 122;
}
function isHex(byte) {
	const low = byte | 32;
	return byte >= 48 && byte <= 57 || low >= 97 && low <= 102;
}

// src/decoders/printable.ts
const PRINTABLE = /* @__PURE__ */ new Uint8Array(256);
for (let byte = 32; byte < 127; byte++) PRINTABLE[byte] = 1;
for (const byte of [
	9,
	10,
	13
]) PRINTABLE[byte] = 1;

// src/decoders/base64.ts
const STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values$1 = (/* @__PURE__ */ new Uint8Array(256)).fill(255);
for (let value = 0; value < 64; value++) values$1[STANDARD.charCodeAt(value)] = value;
values$1["-".charCodeAt(0)] = 62;
values$1["_".charCodeAt(0)] = 63;
const BREAKS = /\s+|\\[rn]/g;
function beginsWithText(bytes, start, end, quads) {
	const last = Math.min(start + (end - start & -4), start + 4 * quads);
	for (let at = start; at < last; at += 4) {
		const a = values$1[bytes[at]];
		if (a > 31) return false;
		const triple = a << 18 | values$1[bytes[at + 1]] << 12 | values$1[bytes[at + 2]] << 6 | values$1[bytes[at + 3]];
		if (!PRINTABLE[triple >> 16] || !PRINTABLE[triple >> 8 & 255] || !PRINTABLE[triple & 255]) return false;
	}
	return last > start;
}
function decodeBase64(text) {
	return { bytes: Buffer.from(text.replace(BREAKS, ""), "base64") };
}

// src/decoders/hex.ts
const NONE$2 = 255;
const values = (/* @__PURE__ */ new Uint8Array(256)).fill(NONE$2);
for (let value = 0; value < 16; value++) {
	values[value.toString(16).charCodeAt(0)] = value;
	values[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}
function isHexOfText(bytes, start, end) {
	if ((end - start) % 2 === 1) return false;
	for (let at = start; at < end; at += 2) {
		const high = values[bytes[at]];
		const low = values[bytes[at + 1]];
		if (high > 7 || low === NONE$2 || !PRINTABLE[high << 4 | low]) return false;
	}
	return end > start;
}
function decodeHex(text) {
	return { bytes: Buffer.from(text, "hex") };
}

// src/engine/decode/runs.ts
const SHORTEST = 24;
const LONG$1 = 64;
const WRAPPED = 56;
const HEAD_QUADS = 16;
const AGAIN = 4096;
const LF = 10;
const CR = 13;
const BACKSLASH = 92;
var EncodedRuns = class {
	#prefilter;
	#window;
	#openStart = 0;
	#openEnd = -1;
	constructor(prefilter, window) {
		this.#prefilter = prefilter;
		this.#window = window;
	}
	reset() {
		this.#openEnd = -1;
	}
	find(out) {
		const { from, to, length, base } = this.#window;
		const { buffer, runStarts, runEnds } = this.#prefilter;
		let at = Math.max(0, from - AGAIN);
		if (this.#openEnd < 0 || base + at > this.#openEnd) at = this.#backToRunStart(from);
		const seen = this.#openEnd < 0 ? -1 : this.#openEnd - base;
		const openStart = this.#openStart - base;
		this.#openEnd = -1;
		for (let done = at; at < to; at = this.#prefilter.nextRun) {
			const count = this.#prefilter.findEncoded(at, length, seen);
			for (let i = 0; i < count; i++) {
				let start = runStarts[i];
				const lineEnd = runEnds[i];
				if (start >= to) return;
				if (start < done) continue;
				const goesOn = start < seen && lineEnd >= seen;
				if (goesOn) start += ((openStart - start) % 4 + 4) % 4;
				else if (start > 0 && buffer[start - 1] === BACKSLASH) start++;
				const end = lineEnd - start >= 56 ? this.#endOfLines(lineEnd, length) : lineEnd;
				done = end;
				if (end <= from && from > 0) continue;
				if (end === length && !this.#window.final) {
					this.#openStart = base + (goesOn ? openStart : start);
					this.#openEnd = base + end;
				}
				const suspect = this.#judge(start, lineEnd, end, length);
				if (suspect) out.push(suspect);
			}
		}
	}
	#judge(start, lineEnd, end, length) {
		const { buffer } = this.#window;
		const cut = end === length && !this.#window.final;
		const isLong = end - start >= LONG$1;
		const base64 = {
			decoder: "base64",
			start,
			end: withPadding(buffer, end, length),
			cut
		};
		if (beginsWithText(buffer, start, lineEnd, isLong ? HEAD_QUADS : 24)) return {
			...base64,
			text: true
		};
		const hexStart = hexStartOf(buffer, start);
		if (isHexOfText(buffer, hexStart, lineEnd)) return {
			decoder: "hex",
			start: hexStart,
			end: lineEnd,
			text: true,
			cut
		};
		if (!isLong || this.#isDull(start)) return void 0;
		return {
			...base64,
			text: false
		};
	}
	#isDull(start) {
		const { buffer } = this.#window;
		const first = buffer[start];
		if (first === buffer[start + 1] && first === buffer[start + 2] && first === buffer[start + 3] && first !== 65) return true;
		return first === 115 && buffer[start + 1] === 104 && buffer[start + 2] === 97 && (buffer[start + 6] === 45 || buffer[start + 4] === 45);
	}
	#endOfLines(end, limit) {
		const { buffer } = this.#window;
		for (;;) {
			const lineStart = afterBreak(buffer, end, limit);
			if (lineStart < 0) return end;
			let lineEnd = lineStart;
			while (lineEnd < limit && isToken(buffer[lineEnd])) lineEnd++;
			const length = lineEnd - lineStart;
			if (length < 2) return end;
			end = lineEnd;
			if (length < 56) return end;
		}
	}
	#backToRunStart(from) {
		const { buffer } = this.#window;
		let at = from;
		while (at > 0 && isToken(buffer[at - 1])) at--;
		return at;
	}
};
function mayBeEncoded(buffer, start, end) {
	return buffer[start - 1] === BACKSLASH || beginsWithText(buffer, start, end, 24) || isHexOfText(buffer, hexStartOf(buffer, start), end);
}
function hexStartOf(buffer, start) {
	return buffer[start] === 48 && (buffer[start + 1] | 32) === 120 ? start + 2 : start;
}
function withPadding(buffer, end, limit) {
	for (let most = 2; most > 0 && end < limit && buffer[end] === 61; most--) end++;
	return end;
}
function afterBreak(buffer, at, limit) {
	let next = at;
	if (buffer[next] === CR) next++;
	if (buffer[next] === LF) next++;
	else {
		if (buffer[next] === BACKSLASH && buffer[next + 1] === 114) next += 2;
		if (buffer[next] !== BACKSLASH || buffer[next + 1] !== 110) return -1;
		next += 2;
	}
	const most = Math.min(limit, next + 64);
	while (next < most && (buffer[next] === 32 || buffer[next] === 9)) next++;
	return next < limit ? next : -1;
}
function isToken(byte) {
	const low = byte | 32;
	return low >= 97 && low <= 122 || byte >= 48 && byte <= 57 || byte === 43 || byte === 45 || byte === 47 || byte === 95;
}

// src/engine/gate.ts
const MANY = 1073741823;
function readyGate({ before, automaton, run }, index) {
	return {
		before: before === null ? null : tableOf(before),
		automaton: automaton && {
			...readyRows(automaton),
			start: automaton.starts.charCodeAt(index) - 35
		},
		run: run && {
			bytes: tableOf(run.bytes),
			least: run.least,
			most: run.most ?? 1073741823,
			within: run.within ?? 1073741823
		}
	};
}
function lets({ before, automaton, run }, text, at, end, from, longest, limit) {
	if (before && at > 0 && before[text[at - 1]] === 1) return false;
	if (automaton && !accepts(automaton, text, end, Math.min(limit, at + longest))) return false;
	return run === null || holdsRun(run, text, from, Math.min(limit, at + Math.min(longest, run.within)), limit);
}
function accepts({ classes, rows, width, start }, text, from, to) {
	let number = start;
	for (let at = from; number !== 0 && number !== 1; at++) {
		if (at >= to) return false;
		number = rows[(number - 2) * width + classes[text[at]]] - 35;
	}
	return number === 1;
}
function holdsRun({ bytes, least, most }, text, from, to, limit) {
	const isIn = (at) => bytes[text[at]] === 1;
	let start = from;
	for (let probe = start + least - 1; probe < to; probe = start + least - 1) {
		let at = probe;
		while (at >= start && isIn(at)) at--;
		if (at >= start) start = at + 1;
		else if (most === 1073741823) return true;
		else {
			let first = start;
			let end = start + least;
			while (first > 0 && end - first <= most && isIn(first - 1)) first--;
			while (end < limit && end - first <= most && isIn(end)) end++;
			if (end - first <= most) return true;
			start = end;
		}
	}
	return false;
}
const tables = /* @__PURE__ */ new Map();
function tableOf(ranges) {
	let table = tables.get(ranges);
	if (!table) {
		table = /* @__PURE__ */ new Uint8Array(256);
		for (let i = 0; i < ranges.length; i += 2) table.fill(1, ranges.charCodeAt(i), ranges.charCodeAt(i + 1) + 1);
		tables.set(ranges, table);
	}
	return table;
}
const automata = /* @__PURE__ */ new WeakMap();
function readyRows(automaton) {
	let ready = automata.get(automaton);
	if (!ready) {
		const { classes, rows } = automaton;
		const table = /* @__PURE__ */ new Uint8Array(256);
		let width = 0;
		for (let i = 0, at = 0; i < classes.length; i += 2) {
			const number = classes.charCodeAt(i) - 35;
			const end = at + classes.charCodeAt(i + 1) - 35;
			table.fill(number, at, end);
			at = end;
			width = Math.max(width, number + 1);
		}
		automata.set(automaton, ready = {
			classes: table,
			rows: Buffer.from(rows, "latin1"),
			width
		});
	}
	return ready;
}

// src/engine/prefilter.ts
function hitCapacity(literalCount) {
	return Math.max(4096, 8 * literalCount);
}
const RUN_CAPACITY = 4096;

// src/engine/prefilter-twin.ts
const HASH = 2654435761;
const GRAM_BITS = 18;
const GRAM_MASK = 3755990815;
const NONE$1 = -1;
const createTwin = (literals, capacityBytes) => new Twin([...literals], capacityBytes);
var Twin = class {
	buffer;
	literals;
	offsets;
	ways;
	runStarts = new Uint32Array(RUN_CAPACITY);
	runEnds = new Uint32Array(RUN_CAPACITY);
	next = 0;
	nextRun = 0;
	passed = 0;
	#hits = 0;
	#read = 0;
	#escapes;
	#known = [];
	#bytes;
	#grams = new Uint8Array(1 << GRAM_BITS);
	#chains = (/* @__PURE__ */ new Int32Array(4096)).fill(NONE$1);
	#following;
	#values;
	#masks;
	#texts;
	#caseless;
	constructor(literals, capacityBytes) {
		this.#bytes = Buffer.allocUnsafeSlow(capacityBytes + 4);
		this.buffer = this.#bytes.subarray(0, capacityBytes);
		this.literals = new Uint32Array(hitCapacity(literals.length));
		this.offsets = new Uint32Array(hitCapacity(literals.length));
		this.ways = new Uint32Array(hitCapacity(literals.length));
		this.#following = new Int32Array(literals.length);
		this.#values = new Int32Array(literals.length);
		this.#masks = new Int32Array(literals.length);
		this.#texts = literals.map(({ text }) => Buffer.from(text, "latin1"));
		this.#caseless = literals.map(({ caseless }) => caseless);
		for (let index = literals.length - 1; index >= 0; index--) this.#enter(index);
	}
	#enter(index) {
		const text = this.#texts[index];
		let value = 0;
		let mask = 0;
		for (let i = 0; i < 4; i++) {
			const bits = i >= text.length ? 0 : maskOf(text[i], this.#caseless[index]);
			value = value << 8 | text[i] & bits;
			mask = mask << 8 | bits;
		}
		this.#values[index] = value;
		this.#masks[index] = mask;
		const chain = chainOf(value);
		this.#following[index] = this.#chains[chain];
		this.#chains[chain] = index;
		if (text.length > 3) this.#grams[placeOf(value)] = 1;
		else for (let last = 0; last < 32; last++) this.#grams[placeOf(value | last)] = 1;
	}
	find(from, to, limit) {
		const { literals, offsets } = this;
		const bytes = this.#bytes;
		const grams = this.#grams;
		const full = literals.length - this.#texts.length;
		const end = Math.min(to, limit - 2);
		let count = 0;
		let gram = from < end ? bytes[from] << 16 | bytes[from + 1] << 8 | bytes[from + 2] : 0;
		this.next = to;
		for (let at = from; at < end; at++) {
			gram = gram << 8 | bytes[at + 3];
			if (grams[placeOf(gram)] === 0) continue;
			if (count > full) {
				this.next = at;
				break;
			}
			for (let index = this.#chains[chainOf(gram)]; index !== NONE$1; index = this.#following[index]) {
				if ((gram & this.#masks[index]) !== this.#values[index] || !this.#isAt(index, at, limit)) continue;
				literals[count] = index;
				offsets[count++] = at;
			}
		}
		this.#hits = count;
		this.#read = 0;
		this.#escapes = void 0;
		this.passed = 0;
		return count;
	}
	know(literal, known) {
		this.#known[literal] = known;
	}
	pass(limit) {
		for (; this.#read < this.#hits; this.#read++) {
			const literal = this.literals[this.#read];
			const known = this.#known[literal];
			if (!known) return literal;
			const offset = this.offsets[this.#read];
			const ways = this.#openWays(known, offset, limit);
			if (ways === 0 && !this.#stays(known, offset, limit)) continue;
			this.literals[this.passed] = literal;
			this.offsets[this.passed] = offset;
			this.ways[this.passed++] = ways;
		}
		return NONE$1;
	}
	#stays({ stays }, offset, limit) {
		if (stays !== "if-escaped") return stays === "always";
		const { buffer, byteOffset, length } = this.buffer;
		this.#escapes ??= new EscapesAtLiterals(Buffer.from(buffer, byteOffset, length), limit);
		return this.#escapes.at(offset) !== void 0;
	}
	#openWays({ ways, length }, at, limit) {
		let open = 0;
		for (const [number, way] of ways.entries()) {
			if (number >= 32 - 1) return open | 1 << 32 - 1;
			const end = at + length;
			if (way === null || lets(way.gate, this.buffer, at, end, way.anchored ? at : Math.max(0, end - way.longest), way.longest, limit)) open |= 1 << number;
		}
		return open;
	}
	#isAt(index, at, limit) {
		const bytes = this.#bytes;
		const text = this.#texts[index];
		if (at + text.length > limit) return false;
		const caseless = this.#caseless[index];
		for (let i = 0; i < text.length; i++) {
			const mask = maskOf(text[i], caseless);
			if ((bytes[at + i] & mask) !== (text[i] & mask)) return false;
		}
		return true;
	}
	countNewlines(from, to) {
		return countNewlines(this.buffer, from, to);
	}
	countUnits(from, to) {
		return countUnits(this.buffer, from, to);
	}
	lastNewline(from, to) {
		return lastNewline(this.buffer, from, to);
	}
	findRuns(from, to, minLength) {
		return this.#runs(from, to, minLength, () => true);
	}
	findEncoded(from, to, kept) {
		return this.#runs(from, to, 24, (start, end) => end - start >= 56 || start < kept || end === to || mayBeEncoded(this.buffer, start, end));
	}
	#runs(from, to, minLength, takes) {
		let count = 0;
		this.nextRun = to;
		for (let run = nextRunOf(this.buffer, from, to, minLength); run; run = nextRunOf(this.buffer, run.end, to, minLength)) {
			if (!takes(run.start, run.end)) continue;
			if (count === 4096) {
				this.nextRun = run.start;
				break;
			}
			this.runStarts[count] = run.start;
			this.runEnds[count++] = run.end;
		}
		return count;
	}
};
function placeOf(gram) {
	return Math.imul(gram & GRAM_MASK, HASH) >>> 14;
}
function chainOf(gram) {
	return Math.imul(gram & 3755990784, HASH) >>> 20;
}
function maskOf(byte, caseless) {
	return caseless && (byte | 32) >= 97 && (byte | 32) <= 122 ? 223 : 255;
}

// \0virtual:prefilter-wasm
const wasm = () => (0, node_fs.readFileSync)(__dirname + "/prefilter.wasm");

// src/engine/gate-room.ts
const KNOWN_WORDS = 4;
const STAYS = {
	never: 0,
	always: 1,
	"if-escaped": 2
};
var GateRoom = class {
	#words;
	#bytes;
	#knowns;
	#next;
	#end;
	#tables = /* @__PURE__ */ new Map();
	#runs = /* @__PURE__ */ new Map();
	constructor(memory, knowns, start, length) {
		this.#words = new Uint32Array(memory);
		this.#bytes = new Uint8Array(memory);
		this.#knowns = knowns;
		this.#next = start;
		this.#end = start + length;
	}
	enter(literal, { stays, length, ways }) {
		let open = 0;
		let first = 0;
		for (const [number, way] of ways.entries()) {
			const bit = 1 << Math.min(number, 32 - 1);
			const gate = way === null || number >= 32 - 1 ? 0 : this.#gate(way, length, bit, first);
			if (gate === 0) open |= bit;
			else first = gate;
		}
		this.#words.set([
			1,
			STAYS[stays],
			open,
			first
		], (this.#knowns >> 2) + KNOWN_WORDS * literal);
	}
	#gate({ gate, anchored, longest }, length, bit, next) {
		const { before, automaton, run } = gate;
		const most = 840 + (automaton?.rows.length ?? 0);
		if (this.#end - this.#next < most + 64) return 0;
		const beforeAt = before ? this.#table(before) : 0;
		const classesAt = automaton ? this.#table(automaton.classes) : 0;
		const rowsAt = automaton ? this.#table(automaton.rows) : 0;
		const runAt = run ? this.#run(run) : 0;
		const { width, start } = automaton ?? {
			width: 0,
			start: 0
		};
		const at = this.#take(44);
		this.#words.set([
			next,
			bit,
			Number(anchored),
			longest,
			length,
			beforeAt,
			classesAt,
			rowsAt,
			width,
			start,
			runAt
		], at >> 2);
		return at;
	}
	#run({ bytes, least, most, within }) {
		const table = this.#table(bytes);
		const key = [
			table,
			least,
			most,
			within
		].join(" ");
		let at = this.#runs.get(key);
		if (at === void 0) {
			at = this.#take(28);
			this.#words.set([
				table,
				least,
				most,
				within,
				0,
				0,
				0
			], at >> 2);
			this.#runs.set(key, at);
		}
		return at;
	}
	#table(bytes) {
		let at = this.#tables.get(bytes);
		if (at === void 0) {
			at = this.#take(bytes.length);
			this.#bytes.set(bytes, at);
			this.#tables.set(bytes, at);
		}
		return at;
	}
	#take(bytes) {
		const at = this.#next;
		this.#next += bytes + 3 & -4;
		return at;
	}
};

// src/engine/prefilter-wasm.ts
const FORMS = {
	exact: 0,
	caseless: 1,
	wide: 2
};
const GATE_BYTES = 327680;
let compiled;
const createWasm = (literals, capacityBytes) => {
	compiled ??= new WebAssembly.Module(wasm());
	return new WasmScanner(new WebAssembly.Instance(compiled).exports, literals, capacityBytes);
};
var WasmScanner = class {
	#wasm;
	#state;
	#gates;
	#source;
	#later = [];
	buffer;
	literals;
	offsets;
	ways;
	runStarts;
	runEnds;
	constructor(wasm, literals, capacityBytes) {
		let sourceBytes = 0;
		let textBytes = 0;
		for (const { form, lengths, texts } of literals.packs) {
			sourceBytes = Math.max(sourceBytes, lengths.length + texts.length);
			textBytes += 32 * (lengths.length + ((form === "wide" ? 2 * texts.length : texts.length) >> 4));
		}
		const hits = hitCapacity(literals.length);
		wasm.layOut(literals.length, sourceBytes, textBytes, hits, RUN_CAPACITY, GATE_BYTES, capacityBytes);
		const memory = wasm.memory.buffer;
		const source = Buffer.from(memory, wasm.source.value, sourceBytes);
		this.#wasm = wasm;
		this.#source = source;
		let first = literals.length;
		for (let at = literals.packs.length - 1; at >= 0; at--) {
			const pack = literals.packs[at];
			first -= pack.lengths.length;
			if (pack.form === "wide") this.#later.push({
				pack,
				first
			});
			else this.#enter(pack, first);
		}
		this.#state = new Int32Array(memory, wasm.state.value, 3);
		this.#gates = new GateRoom(memory, wasm.knowns.value, wasm.gateRoom.value, GATE_BYTES);
		this.buffer = Buffer.from(memory, wasm.buffer.value, capacityBytes);
		this.literals = new Uint32Array(memory, wasm.hitLiterals.value, hits);
		this.offsets = new Uint32Array(memory, wasm.hitOffsets.value, hits);
		this.ways = new Uint32Array(memory, wasm.hitWays.value, hits);
		this.runStarts = new Uint32Array(memory, wasm.runStarts.value, RUN_CAPACITY);
		this.runEnds = new Uint32Array(memory, wasm.runEnds.value, RUN_CAPACITY);
	}
	get next() {
		return this.#state[0];
	}
	get nextRun() {
		return this.#state[1];
	}
	#enter({ form, lengths, texts }, first) {
		this.#source.write(lengths + texts, "latin1");
		const at = this.#source.byteOffset;
		this.#wasm.enter(first, lengths.length, at, at + lengths.length + texts.length, FORMS[form]);
	}
	find(from, to, limit) {
		if (this.#later.length > 0 && this.#wasm.holdsNul(from, limit)) {
			for (const { pack, first } of this.#later) this.#enter(pack, first);
			this.#later = [];
		}
		return this.#wasm.find(from, to, limit);
	}
	pass(limit) {
		return this.#wasm.pass(limit);
	}
	get passed() {
		return this.#state[2];
	}
	know(literal, known) {
		this.#gates.enter(literal, known);
	}
	countNewlines(from, to) {
		return this.#wasm.countNewlines(from, to);
	}
	countUnits(from, to) {
		return this.#wasm.countUnits(from, to);
	}
	lastNewline(from, to) {
		return this.#wasm.lastNewline(from, to);
	}
	findRuns(from, to, minLength) {
		return this.#wasm.findRuns(from, to, minLength);
	}
	findEncoded(from, to, kept) {
		return this.#wasm.findEncoded(from, to, kept);
	}
	inflate(deflated, exact) {
		const capacity = this.buffer.length - deflated.length;
		if (capacity <= 0) return null;
		this.buffer.set(deflated, capacity);
		const start = this.buffer.byteOffset;
		const length = this.#wasm.inflate(start + capacity, deflated.length, start, capacity, exact);
		return length < 0 ? null : copyOf(this.buffer.subarray(0, length));
	}
};
const SLAB_BYTES = 262144;
let slab = Buffer.alloc(0);
function copyOf(bytes) {
	const { length } = bytes;
	if (4 * length > SLAB_BYTES) return Buffer.from(bytes);
	if (slab.length < length) slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
	const copy = slab.subarray(0, length);
	slab = slab.subarray(length);
	copy.set(bytes);
	return copy;
}

// src/engine/create-prefilter.ts
const createPrefilter = (literals, capacityBytes) => attempt(() => createWasm(literals, capacityBytes)) ?? createTwin(literals, capacityBytes);
function attempt(create) {
	if (typeof WebAssembly === "undefined") return void 0;
	try {
		return create();
	} catch {
		return;
	}
}

// src/decoders/magic.ts
const TAR_BLOCK = 512;
const CHECKSUM_AT = 148;
const CHECKSUM_END = 156;
function containerOf(head, path) {
	if (head.length < 4) return void 0;
	const a = head[0];
	const b = head[1];
	const c = head[2];
	const d = head[3];
	if (a === 31 && b === 139 && c === 8) return "gzip";
	if (a === 80 && b === 75 && (c === 3 && d === 4 || c === 5 && d === 6)) return "zip";
	if (a === 120 && (b === 1 || b === 94 || b === 156 || b === 218)) return "zlib";
	if (a === 40 && b === 181 && c === 47 && d === 253) return "zstd";
	if (a === 37 && b === 80 && c === 68 && d === 70) return "pdf";
	if (path.endsWith(".br")) return "brotli";
	return isTarHeader(head) ? "tar" : void 0;
}
function isTarHeader(block) {
	if (block.length < TAR_BLOCK || block[0] === 0) return false;
	let said = 0;
	let digits = 0;
	for (let at = CHECKSUM_AT; at < CHECKSUM_END; at++) {
		const byte = block[at];
		if (byte >= 48 && byte <= 55) {
			said = said * 8 + byte - 48;
			digits++;
		} else if (byte !== 0 && byte !== 32) return false;
	}
	if (digits < 3) return false;
	let sum = 256;
	for (let at = 0; at < TAR_BLOCK; at++) if (at < CHECKSUM_AT || at >= CHECKSUM_END) sum += block[at];
	return sum === said;
}

// src/decoders/utf16.ts
const HEAD_BYTES$1 = 4096;
function detectUtf16(bytes) {
	if (bytes.length < 2) return void 0;
	const a = bytes[0];
	const b = bytes[1];
	const c = bytes[2];
	const d = bytes[3];
	if (a === 255 && b === 254) return c === 0 && d === 0 ? void 0 : "utf-16le";
	if (a === 254 && b === 255) return "utf-16be";
	if (a === 0 === (b === 0) || bytes.length < 4) return void 0;
	const high = a === 0 ? 0 : 1;
	const end = Math.min(bytes.length, HEAD_BYTES$1) & -2;
	let fits = 0;
	for (let at = 0; at < end; at += 2) if (bytes[at + high] === 0 && bytes[at + 1 - high] !== 0) fits++;
	return fits * 10 >= end / 2 * 9 ? high === 1 ? "utf-16le" : "utf-16be" : void 0;
}
var Utf16Reader = class {
	#rest;
	#decoder;
	#raw = /* @__PURE__ */ new Uint8Array(65536);
	#pending;
	#ended = false;
	consumed;
	constructor(kind, head, rest) {
		this.#rest = rest;
		this.#decoder = new node_util.TextDecoder(kind);
		this.#pending = Buffer.from(this.#decoder.decode(head, { stream: true }));
		this.consumed = head.length;
	}
	read(into) {
		while (this.#pending.length === 0) {
			if (this.#ended) return 0;
			const count = this.#rest.read(this.#raw);
			if (typeof count !== "number") return this.#readLater(count, into);
			this.#decode(count);
		}
		const count = Math.min(into.length, this.#pending.length);
		into.set(this.#pending.subarray(0, count));
		this.#pending = this.#pending.subarray(count);
		return count;
	}
	async #readLater(count, into) {
		this.#decode(await count);
		return this.read(into);
	}
	close() {
		this.#rest.close();
	}
	#decode(count) {
		this.consumed += count;
		this.#ended = count === 0;
		this.#pending = Buffer.from(this.#decoder.decode(this.#raw.subarray(0, count), { stream: count > 0 }));
	}
};

// src/rulebook/limits.ts
const LONGEST_REACH = 32768;

// src/rulebook/narrow.ts
const SPACE = "\\t\\n\\v\\f\\r ";
function narrowSpaces(pattern) {
	let out = "";
	let inClass = false;
	for (let i = 0; i < pattern.length; i++) {
		const c = pattern[i];
		if (c === "\\") {
			const next = pattern[++i] ?? "";
			if (next === "s") out += inClass ? SPACE : `[${SPACE}]`;
			else if (next === "S" && !inClass) out += `[^${SPACE}]`;
			else out += c + next;
		} else {
			if (c === "[") inClass = true;
			else if (c === "]") inClass = false;
			out += c;
		}
	}
	return out;
}

// src/rulebook/context-pattern.ts
const GAP = "[^\\n\\r]{0,64}?(?:\\r?\\n[^\\n\\r]{0,64}?)?";
const HOST_GAP = "[^\\n\\r]{0,120}?(?:\\r?\\n[^\\n\\r]{0,120}?){0,2}?";
const NOT_IN_TOKEN = "(?<![A-Za-z0-9_+/.-])";
const TOKEN_ENDS = "(?![A-Za-z0-9_+/-]|=[A-Za-z0-9])";
function contextPattern(context) {
	const starts = [`(?:${[...context.names.map(nameForms), ...(context.headers ?? []).map(anyCase)].join("|")})${GAP}`];
	if (context.hosts?.length) starts.push(`(?:${context.hosts.map(quoted).join("|")})${HOST_GAP}`);
	return `(?:${starts.join("|")})${NOT_IN_TOKEN}(?<secret>${context.secret})${TOKEN_ENDS}`;
}
function contextLiterals(context) {
	const starts = [
		...context.names.flatMap(formsOf),
		...context.headers ?? [],
		...context.hosts ?? []
	];
	return [...new Set(starts.map((text) => text.toLowerCase().slice(0, 64)))];
}
const SEPARATORS = [
	"",
	"_",
	".",
	"-",
	" "
];
function formsOf(name) {
	const [first = "", ...rest] = name.split("_");
	return rest.reduce((heads, word) => heads.flatMap((head) => SEPARATORS.map((between) => head + between + word)), [first]);
}
function nameForms(name) {
	return name.split("_").map(anyCase).join("[_. -]?");
}
function anyCase(text) {
	return [...text].map((c) => /[A-Za-z]/.test(c) ? `[${c.toUpperCase()}${c.toLowerCase()}]` : quoted(c)).join("");
}
function quoted(text) {
	return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
function patternOf(rule) {
	return rule.pattern ?? narrowSpaces(contextPattern(rule.context));
}

// src/engine/candidates.ts
var Call = class {
	index;
	rule;
	anchored;
	longest;
	constructor(index, rule) {
		this.index = index;
		this.rule = rule;
		this.anchored = rule.anchored;
		this.longest = rule.longest;
	}
};
var Wake = class {
	text;
	length;
	isExact;
	calls;
	constructor(text, isExact, calls) {
		this.text = text;
		this.length = text.length;
		this.isExact = isExact;
		this.calls = calls;
	}
};
var CandidateFinder = class {
	#table;
	#prefilter;
	#text;
	#regexes;
	#calls;
	#wakes;
	#lastEnd;
	#touched = [];
	#trusted;
	#guard;
	#exactStay;
	#later = [];
	constructor(table, prefilter, { trusted, guard, escapes }) {
		this.#trusted = trusted;
		this.#guard = guard;
		this.#exactStay = escapes ? "if-escaped" : "never";
		this.#table = table;
		this.#prefilter = prefilter;
		const { buffer, byteOffset, length } = prefilter.buffer;
		this.#text = Buffer.from(buffer, byteOffset, length);
		this.#regexes = new Array(table.size);
		this.#calls = new Array(table.size);
		this.#wakes = new Array(table.literals.length);
		this.#lastEnd = new Int32Array(table.size);
	}
	reset() {
		for (const rule of this.#touched) this.#lastEnd[rule] = 0;
		this.#touched = [];
		this.stopped.clear();
	}
	slide(bytes) {
		for (const rule of this.#touched) this.#lastEnd[rule] = Math.max(0, this.#lastEnd[rule] - bytes);
	}
	anchors = [];
	encoded = [];
	stopped = /* @__PURE__ */ new Set();
	find(from, to, limit, out) {
		const prefilter = this.#prefilter;
		const { literals, offsets, ways } = prefilter;
		const own = this.#wakes.length;
		const { anchors, encoded } = this;
		anchors.length = 0;
		encoded.length = 0;
		let anchor = -1;
		let at = from;
		while (at < to) {
			prefilter.find(at, to, limit);
			for (let literal = prefilter.pass(limit); literal >= 0; literal = prefilter.pass(limit)) this.#makeKnown(literal);
			const count = prefilter.passed;
			for (let i = 0; i < count; i++) {
				const literal = literals[i];
				const offset = offsets[i];
				if (literal >= own) {
					encoded.push(literal - own, offset);
					continue;
				}
				const wake = this.#wake(literal);
				if (wake.isExact && anchor !== offset) {
					anchor = offset;
					anchors.push(offset);
				}
				const open = ways[i];
				const { calls } = wake;
				for (let n = 0; open !== 0 && n < calls.length; n++) {
					if ((open >>> Math.min(n, 32 - 1) & 1) === 0) continue;
					const call = calls[n];
					if (call.index >= this.#trusted) this.#later.push(call.index, literal, offset);
					else this.#try(call, wake, offset, limit, out);
				}
			}
			at = prefilter.next;
		}
		if (this.#later.length > 0) this.#tryLater(limit, out);
	}
	#tryLater(limit, out) {
		const hits = this.#later;
		this.#later = [];
		let at = 0;
		const work = () => {
			for (; at < hits.length; at += 3) {
				const call = this.#call(hits[at]);
				if (this.stopped.has(call.rule.id)) continue;
				const wake = this.#wake(hits[at + 1]);
				const offset = hits[at + 2];
				this.#try(call, wake, offset, limit, out);
			}
		};
		while (!this.#guard(work) && at < hits.length) this.stopped.add(this.#table.rule(hits[at]).id);
	}
	holdsExact(limit, other) {
		const prefilter = this.#prefilter;
		const { literals } = this.#table;
		for (let at = 0; at < limit; at = prefilter.next) {
			const count = prefilter.find(at, limit, limit);
			for (let i = 0; i < count; i++) {
				const literal = prefilter.literals[i];
				if (literal < literals.length ? literals.isExact(literal) : literal >= literals.length + other) return true;
			}
		}
		return false;
	}
	#wake(literal) {
		const { literals } = this.#table;
		return this.#wakes[literal] ??= new Wake(literals.at(literal).text, literals.isExact(literal), this.#table.wakes(literal).map((index) => this.#call(index)));
	}
	#call(index) {
		return this.#calls[index] ??= new Call(index, this.#table.rule(index));
	}
	#makeKnown(literal) {
		if (literal >= this.#wakes.length) {
			this.#prefilter.know(literal, {
				stays: "always",
				length: 0,
				ways: []
			});
			return;
		}
		const { text, length, isExact, calls } = this.#wake(literal);
		const ways = calls.map(({ rule, anchored, longest }) => {
			const index = rule.literals.findIndex((one) => (isExact ? one : one.toLowerCase()) === text);
			return rule.gate && index >= 0 ? {
				gate: readyGate(rule.gate, index),
				anchored,
				longest
			} : null;
		});
		this.#prefilter.know(literal, {
			stays: isExact ? this.#exactStay : "never",
			length,
			ways
		});
	}
	#try({ index, rule, anchored, longest }, { text: literal }, at, limit, out) {
		const lastEnd = this.#lastEnd[index];
		if (lastEnd > at) return;
		const first = anchored ? at : Math.max(lastEnd, at + literal.length - longest, 0);
		const sliceStart = Math.max(0, first - rule.look);
		const text = this.#text.latin1Slice(sliceStart, Math.min(limit, at + literal.length + longest + rule.look));
		this.#regexes[index] ??= new RegExp(patternOf(rule), `${rule.flags}${anchored ? "y" : "g"}d`);
		const regex = this.#regexes[index];
		regex.lastIndex = first - sliceStart;
		for (let found = regex.exec(text); found; found = regex.exec(text)) {
			const start = sliceStart + found.index;
			const end = start + found[0].length;
			if (start > at) return;
			if (end > at) {
				const [secretStart, secretEnd] = found.indices.groups.secret;
				out.push({
					rule,
					start,
					end,
					secretStart: sliceStart + secretStart,
					secretEnd: sliceStart + secretEnd,
					literal
				});
			}
			if (lastEnd === 0) this.#touched.push(index);
			this.#lastEnd[index] = end;
			if (end > at || anchored) return;
		}
	}
};

// src/engine/decode/scope.ts
const MOST_BYTES$1 = 1024 ** 3;
var Budget = class {
	#bytes = MOST_BYTES$1;
	spend(bytes) {
		this.#bytes -= bytes;
		if (this.#bytes < 0) throw new KeysieveError("bomb", "unpacks to more than 1 GiB; the rest was not scanned");
	}
};
function moved(match, changes) {
	const properties = {
		...Object.getOwnPropertyDescriptors(match),
		...Object.getOwnPropertyDescriptors(changes)
	};
	return Object.defineProperties({}, properties);
}

// src/decoders/utf16-run.ts
function utf16RunAt(bytes, at, limit, most) {
	const first = Math.max(0, at - most);
	const last = Math.min(limit, at + most);
	let start = at;
	while (start - 2 >= first && bytes[start - 1] === 0 && PRINTABLE[bytes[start - 2]]) start -= 2;
	let end = at;
	while (end + 1 < last && PRINTABLE[bytes[end]] && bytes[end + 1] === 0) end += 2;
	if (start === 0 || bytes[start - 1] !== 0) return {
		kind: "utf-16le",
		start,
		end
	};
	if (end < last && PRINTABLE[bytes[end]]) return {
		kind: "utf-16be",
		start: start - 1,
		end: end + 1
	};
	return {
		kind: "utf-16le",
		start,
		end
	};
}
function decodeUtf16Run(text, kind) {
	const count = text.length >> 1;
	const bytes = Buffer.allocUnsafe(count);
	const origin = new Uint32Array(count + 1);
	for (let i = 0; i < count; i++) {
		bytes[i] = text.charCodeAt(2 * i + (kind === "utf-16be" ? 1 : 0));
		origin[i] = 2 * i;
	}
	origin[count] = text.length;
	return {
		bytes,
		origin
	};
}

// src/engine/decode/sign-words.ts
const SIGN_WORDS = [
	"keysieve:",
	"keysieve-allow",
	"key-sieve:allow",
	"keyseive:allow",
	"keysive:allow"
];

// src/engine/decode/suspects.ts
const UTF16_BYTES = 8192;
const WORD_PACK = packOf("caseless", [...WORDS.map(({ text }) => text), ...SIGN_WORDS]);
const PLAIN_WORDS = WORDS.length + SIGN_WORDS.length;
function encodedLiterals({ packs }) {
	return [WORD_PACK, ...packs.filter(({ form }) => form === "exact").map((pack) => ({
		...pack,
		form: "wide"
	}))];
}
var Suspects = class {
	#finder;
	#window;
	#text;
	#runs;
	constructor(finder, window, text, prefilter) {
		this.#finder = finder;
		this.#window = window;
		this.#text = text;
		this.#runs = new EncodedRuns(prefilter, window);
	}
	reset() {
		this.#runs.reset();
	}
	signs = [];
	find() {
		const out = [];
		this.signs.length = 0;
		const { length } = this.#window;
		this.#runs.find(out);
		const escapes = new EscapesAtLiterals(this.#text, length);
		for (const at of this.#finder.anchors) addUnlessIn(out, escapes.at(at));
		const { encoded } = this.#finder;
		for (let i = 0; i < encoded.length; i += 2) {
			const at = encoded[i + 1];
			const index = encoded[i];
			const word = WORDS[index];
			if (index >= WORDS.length && index < PLAIN_WORDS) this.signs.push(at);
			else if (word) addUnlessIn(out, escapedAtWord(this.#text, at, length, word.decoder));
			else {
				const { kind, start, end } = utf16RunAt(this.#text, at, length, UTF16_BYTES);
				addUnlessIn(out, {
					decoder: kind,
					start,
					end,
					text: true,
					cut: false
				});
			}
		}
		return out;
	}
};
function addUnlessIn(out, suspect) {
	if (!suspect) return;
	const last = out.findLast(({ decoder }) => decoder === suspect.decoder);
	if (!last || last.start > suspect.start || last.end < suspect.end) out.push(suspect);
}

// src/engine/guard.ts
const BUDGET_MS = 1e3;
const SLOT = Symbol.for("keysieve.guarded");
const FIRST_TIMER = 1.25;
let script;
function runWithin(work, budgetMs, clock) {
	for (let timerMs = FIRST_TIMER * budgetMs;; timerMs *= 2) {
		const before = clock();
		if (endsWithin(work, Math.ceil(timerMs))) return true;
		if (clock() - before >= budgetMs) return false;
	}
}
function endsWithin(work, timerMs) {
	const world = globalThis;
	world[SLOT] = work;
	try {
		script ??= new node_vm.Script("globalThis[Symbol.for('keysieve.guarded')]()");
		script.runInThisContext({ timeout: timerMs });
		return true;
	} catch (error) {
		if (error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
		throw error;
	} finally {
		delete world[SLOT];
	}
}

// src/engine/positions.ts
const NEWLINE = 10;
var Positions = class {
	#text;
	#counters;
	#line = 1;
	#units = 0;
	#at = 0;
	#atLine = 1;
	#atLineStart = 0;
	#next = -1;
	#counted = {
		line: 0,
		lineStart: 0,
		offset: 0,
		units: 0
	};
	#mark = 0;
	constructor(text, counters) {
		this.#text = text;
		this.#counters = counters;
	}
	reset() {
		this.#line = 1;
		this.#units = 0;
		this.#rewind();
		this.#mark = this.#text[0] === 239 && this.#text[1] === 187 && this.#text[2] === 191 ? 1 : 0;
	}
	slide(bytes) {
		const newline = this.#counters.lastNewline(0, bytes);
		this.#units = (newline < 0 ? this.#units : 0) + this.#counters.countUnits(newline + 1, bytes);
		this.#line += this.#counters.countNewlines(0, bytes);
		this.#rewind();
	}
	placeOf(start, end) {
		const from = this.#point(start);
		const to = this.#point(end);
		return {
			line: from.line,
			column: from.column,
			endLine: to.line,
			endColumn: to.column
		};
	}
	#point(offset) {
		const lineStart = this.#seek(offset);
		const mark = this.#atLine === 1 ? this.#mark : 0;
		return {
			line: this.#atLine,
			column: this.#unitsBetween(lineStart, offset) + 1 - mark
		};
	}
	#unitsBetween(lineStart, offset) {
		const goesOn = this.#counted.lineStart === lineStart && this.#counted.line === this.#atLine && this.#counted.offset <= offset;
		const units = (goesOn ? this.#counted.units : lineStart === 0 && this.#atLine === this.#line ? this.#units : 0) + this.#text.utf8Slice(goesOn ? this.#counted.offset : lineStart, offset).length;
		this.#counted = {
			line: this.#atLine,
			lineStart,
			offset,
			units
		};
		return units;
	}
	#seek(offset) {
		if (offset < this.#at) this.#rewind();
		while (this.#next < offset) {
			if (this.#next >= 0) {
				this.#at = this.#next + 1;
				this.#atLine++;
				this.#atLineStart = this.#at;
			}
			const next = this.#text.indexOf(NEWLINE, this.#at);
			this.#next = next < 0 ? this.#text.length : next;
		}
		return this.#atLineStart;
	}
	#rewind() {
		this.#at = 0;
		this.#atLine = this.#line;
		this.#atLineStart = 0;
		this.#next = -1;
		this.#counted = {
			line: 0,
			lineStart: 0,
			offset: 0,
			units: 0
		};
	}
};

// src/engine/text-kind.ts
const LOCKED = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|composer\.lock|Gemfile\.lock|Cargo\.lock|poetry\.lock|Pipfile\.lock|uv\.lock|pdm\.lock|go\.sum|flake\.lock|Podfile\.lock|Package\.resolved|packages\.lock\.json|gradle\.lockfile|mix\.lock|pubspec\.lock|\.terraform\.lock\.hcl|[^/]*\.map)$/i;
const MINIFIED = /\.min\.(?:js|css|mjs|cjs)$|[.-](?:bundle|chunk)\.(?:js|css)$/i;
const MEDIA = /\.(?:svg|css|scss|less|woff2?|ttf|otf|eot|png|jpe?g|gif|webp|ico|bmp|tiff?|mp[34]|wav|ogg|webm|mov|avi|pdf|psd)$/i;
function textKind(path) {
	if (LOCKED.test(path)) return "locked";
	if (MINIFIED.test(path)) return "minified";
	if (MEDIA.test(path)) return "media";
	return "plain";
}

// src/engine/window.ts
var Window = class {
	buffer;
	#reach;
	#reader;
	#ended = false;
	base = 0;
	length = 0;
	from = 0;
	to = 0;
	constructor(buffer, reach) {
		this.buffer = buffer;
		this.#reach = reach;
	}
	get final() {
		return this.#ended;
	}
	open(reader) {
		this.#reader = reader;
		this.#ended = false;
		this.base = 0;
		this.length = 0;
		this.from = 0;
		return this.#fill();
	}
	get leaving() {
		let at = this.to - this.#reach;
		for (let back = 0; back < 3 && (this.buffer[at] & 192) === 128; back++) at--;
		return at;
	}
	next() {
		const leaving = this.leaving;
		this.from = this.to - leaving;
		this.buffer.copyWithin(0, leaving, this.length);
		this.base += leaving;
		this.length -= leaving;
		return this.#fill();
	}
	#fill() {
		while (!this.#ended && this.length < this.buffer.length) {
			const count = this.#reader.read(this.#free);
			if (typeof count !== "number") return this.#fillAsync(count);
			this.#took(count);
		}
		this.#cut();
	}
	async #fillAsync(first) {
		this.#took(await first);
		while (!this.#ended && this.length < this.buffer.length) this.#took(await this.#reader.read(this.#free));
		this.#cut();
	}
	get #free() {
		return this.length === 0 ? this.buffer : this.buffer.subarray(this.length);
	}
	#took(count) {
		if (count === 0) this.#ended = true;
		this.length += count;
	}
	#cut() {
		this.to = this.#ended ? this.length : this.length - this.#reach;
	}
};

// src/engine/engine.ts
const BUFFER_BYTES = 1048576;
const DEEPER_BYTES = 262144;
const DECODE_REACH = 8192;
const HEAD_BYTES = 8192;
const NONE = [];
const NO_SUSPECTS = [];
const NO_SIGNS = [];
const CLEAN = {
	matches: [],
	signs: [],
	claims: [],
	stopped: [],
	problems: []
};
var Engine = class Engine {
	#finder;
	#window;
	#positions;
	#text;
	#options;
	#table;
	#suspects;
	#prefilter;
	#deeper;
	#Weigher;
	constructor(rules, options) {
		const table = "literals" in rules ? rules : tableOf$1(rules);
		const bytes = options.bufferBytes ?? BUFFER_BYTES;
		const reach = Math.min(LONGEST_REACH, options.decode ? Math.max(DECODE_REACH, table.reach) : table.reach);
		const literals = options.decode ? table.literals.with(encodedLiterals(table.literals)) : table.literals;
		const prefilter = options.createPrefilter(literals, Math.max(bytes, 4 * reach));
		this.#finder = new CandidateFinder(table, prefilter, {
			trusted: options.trusted ?? table.size,
			guard: (work) => runWithin(work, BUDGET_MS, options.clock ?? (() => performance.now())),
			escapes: options.decode !== void 0 && options.decode !== false
		});
		this.#window = new Window(prefilter.buffer, reach);
		const { buffer, byteOffset, length } = prefilter.buffer;
		this.#text = Buffer.from(buffer, byteOffset, length);
		this.#positions = new Positions(this.#text, prefilter);
		this.#prefilter = prefilter;
		this.#options = options;
		this.#table = table;
		this.#suspects = options.decode ? new Suspects(this.#finder, this.#window, this.#text, prefilter) : void 0;
	}
	scan(blob, scope = {
		encodings: 0,
		containers: 0,
		budget: new Budget()
	}) {
		const opened = blob.open();
		return "then" in opened ? opened.then((reader) => this.#scanReader(reader, blob, scope)) : this.#scanReader(opened, blob, scope);
	}
	#scanReader(reader, blob, scope) {
		let scanned;
		try {
			const filling = this.#window.open(reader);
			scanned = filling ? filling.then(() => this.#scanOpened(reader, blob, scope)) : this.#scanOpened(reader, blob, scope);
			return "then" in scanned ? closing(scanned, reader) : scanned;
		} finally {
			if (scanned === void 0 || !("then" in scanned)) reader.close();
		}
	}
	#scanOpened(reader, blob, scope) {
		if (this.#options.raw) return this.#scanWindows(blob, [], scope);
		const window = this.#window;
		const head = window.length === window.buffer.length ? window.buffer : window.buffer.subarray(0, window.length);
		const kind = detectUtf16(head);
		if (kind) return this.#scanUtf16(kind, reader, blob, scope);
		const container = this.#suspects && containerOf(head, blob.path);
		if (!container || this.#leavesOut(container)) return this.#scanWindows(blob, [], scope);
		return this.#scanContainer(container, reader, blob, scope);
	}
	async #scanUtf16(kind, reader, blob, scope) {
		const window = this.#window;
		const utf8 = new Utf16Reader(kind, window.buffer.slice(0, window.length), reader);
		await window.open(utf8);
		return {
			...await this.#scanWindows(blob, [kind], scope),
			bytes: utf8.consumed
		};
	}
	async #scanContainer(container, reader, blob, scope) {
		const { ContainerScan } = await Promise.resolve().then(() => require("./containers.cjs"));
		const window = this.#window;
		const head = new Uint8Array(window.buffer.subarray(0, window.length));
		return await new ContainerScan(blob, scope, this.#inner).run(container, head, reader, async (raw) => {
			await window.open(raw);
			return this.#scanWindows(blob, []);
		});
	}
	#leavesOut(decoder) {
		const { decode } = this.#options;
		return typeof decode === "object" && decode.has(decoder);
	}
	inflate(deflated, exact) {
		return this.#prefilter.inflate?.(deflated, exact) ?? null;
	}
	mayHold(base64) {
		const text = this.#text;
		if (base64.length > text.length) return true;
		const length = text.write(base64, "base64");
		return containerOf(text.subarray(0, Math.min(length, HEAD_BYTES)), "") !== void 0 || this.#finder.holdsExact(length, PLAIN_WORDS);
	}
	#scanWindows(blob, decodedFrom, scope) {
		this.#finder.reset();
		this.#positions.reset();
		this.#suspects?.reset();
		const suspects = scope && this.#suspects;
		const first = this.#look(suspects);
		const window = this.#window;
		if (!window.final || first || this.#finder.stopped.size > 0) return this.#scanOn(first, blob, decodedFrom, scope);
		return {
			...CLEAN,
			bytes: window.length
		};
	}
	#look(suspects) {
		const window = this.#window;
		const candidates = [];
		this.#finder.find(window.from, window.to, window.length, candidates);
		const all = suspects?.find() ?? NO_SUSPECTS;
		const suspected = all.length > 0 ? all.filter(({ decoder }) => !this.#leavesOut(decoder)) : NO_SUSPECTS;
		const signs = suspects?.signs ?? NO_SIGNS;
		return candidates.length > 0 || suspected.length > 0 || signs.length > 0 ? {
			candidates,
			suspected,
			signs
		} : void 0;
	}
	async #scanOn(first, blob, decodedFrom, scope) {
		const window = this.#window;
		const suspects = scope && this.#suspects;
		let weigher;
		let decoding;
		let binary;
		const isText = () => {
			binary ??= this.#options.isBinary(window.buffer.subarray(0, Math.min(window.length, HEAD_BYTES)));
			return !binary && textKind(blob.path) === "plain";
		};
		const weigherHere = async () => weigher ??= await this.#weigherFor({
			blob,
			decodedFrom,
			isText,
			now: this.#options.now
		});
		for (let seen = first;; seen = this.#look(suspects)) {
			if (seen) {
				const { candidates, suspected, signs } = seen;
				let uncovered = NONE;
				if (suspected.length > 0) {
					decoding ??= await this.#decodingOf(blob, scope);
					uncovered = await decoding.uncover(suspected);
				}
				if (candidates.length > 0 || uncovered.length > 0) (await weigherHere()).weigh(candidates, uncovered);
				if (signs.length > 0) (await weigherHere()).heed(signs);
			}
			if (window.final) break;
			await this.#options.ready?.();
			isText();
			const { leaving } = window;
			this.#positions.slide(leaving);
			this.#finder.slide(leaving);
			const filling = window.next();
			if (filling) await filling;
		}
		const { muted } = this.#table;
		const all = weigher?.matches() ?? [];
		return {
			matches: muted ? all.filter(({ rule }) => !muted.has(rule)) : all,
			signs: weigher?.idle(all) ?? [],
			claims: weigher?.claims ?? [],
			bytes: window.base + window.length,
			stopped: [...this.#finder.stopped],
			problems: decoding?.problems ?? []
		};
	}
	async #decodingOf(blob, scope) {
		const { Decoding } = await Promise.resolve().then(() => require("./decoding.cjs"));
		return new Decoding(this.#window, this.#text, this.#inner, blob, scope);
	}
	get #inner() {
		this.#deeper ??= new Engine(this.#table, {
			...this.#options,
			raw: false,
			bufferBytes: Math.min(DEEPER_BYTES, this.#options.bufferBytes ?? DEEPER_BYTES)
		});
		return this.#deeper;
	}
	async #weigherFor(subject) {
		this.#Weigher ??= (await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.weigh_exports)).Weigher;
		await this.#options.ready?.();
		return new this.#Weigher(subject, this.#window, this.#text, this.#positions);
	}
};
async function closing(scanned, reader) {
	try {
		return await scanned;
	} finally {
		reader.close();
	}
}

// src/commands/in-force.ts
async function runningRules(io, options, plan, rulebook, config) {
	const scope = options.knownSecrets ?? (plan.dotenvs ? "repo" : "off");
	if (scope === "off" || config?.isOff("known-secret")) return rulebook;
	const files = plan.dotenvs ? {
		root: plan.root,
		...plan.dotenvs()
	} : (await Promise.resolve().then(() => require("./known-elsewhere.cjs"))).ignoredDotenvs(io);
	if (scope === "repo" && files.local.length === 0) return rulebook;
	const { runningWithKnown } = await Promise.resolve().then(() => require("./known-secrets.cjs"));
	return runningWithKnown(io, rulebook, files.root, files, scope === "home");
}
function cpuMs() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e3;
}
function createEngine(rulebook, now, decode = true) {
	let isBinaryFileSync;
	return new Engine(rulebook.table, {
		createPrefilter,
		now,
		decode,
		trusted: rulebook.trusted,
		clock: cpuMs,
		ready: async () => {
			isBinaryFileSync ??= (await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => /* @__PURE__ */ require_rolldown_runtime.__toESM(n.require_lib(), 1))).isBinaryFileSync;
		},
		isBinary: (head) => isBinaryFileSync(Buffer.from(head.buffer, head.byteOffset, head.length), head.length)
	});
}
async function policyOf(io, options, plan) {
	const usual = plan.policy ? await plan.policy() : NO_POLICY;
	const texts = options.config === void 0 && options.configFrom === void 0 ? usual : (await Promise.resolve().then(() => require("./policy-chosen.cjs"))).chosenPolicy(io, options, usual);
	return {
		texts,
		config: texts.configs.length > 0 ? await (await Promise.resolve().then(() => require("./config2.cjs"))).readConfig(texts.configs) : null
	};
}
async function loadRulebook(io, options, { texts, config }, base = BUILTIN) {
	const rulebook = options.rules.length === 0 ? base : (await Promise.resolve().then(() => require("./user-rules.cjs"))).withUserRules(base, options.rules, io.cwd);
	return config?.changesRules || texts.rules.length > 0 ? (await Promise.resolve().then(() => require("./policy-rules.cjs"))).rulebookFor(rulebook, config, texts) : rulebook;
}

// src/report/list.ts
const FORMATS = {
	text: async () => (await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.text_exports)).text,
	json: async () => (await Promise.resolve().then(() => require("./json.cjs"))).json,
	jsonl: async () => (await Promise.resolve().then(() => require("./jsonl.cjs"))).jsonl,
	csv: async () => (await Promise.resolve().then(() => require("./csv.cjs"))).csv,
	junit: async () => (await Promise.resolve().then(() => require("./junit.cjs"))).junit,
	gitlab: async () => (await Promise.resolve().then(() => require("./gitlab.cjs"))).gitlab,
	github: async () => (await Promise.resolve().then(() => require("./github.cjs"))).github,
	markdown: async () => (await Promise.resolve().then(() => require("./markdown.cjs"))).markdown,
	html: async () => (await Promise.resolve().then(() => require("./html.cjs"))).html,
	sarif: async () => (await Promise.resolve().then(() => require("./sarif.cjs"))).sarif
};

// src/report/summary.ts
function summaryLine(report) {
	const { totals } = report;
	const parts = [`${count(totals.scanned, "blob")}${fromCache(report)}, ${sizeText(totals.bytes)} scanned`];
	if (totals.skipped > 0) parts.push(`${totals.skipped} skipped (${reasons(report)})`);
	const problems = report.problems.length;
	if (problems > 0) parts.push(count(problems, "problem"));
	const said = [totals.findings === 0 ? "no findings" : count(totals.findings, "finding")];
	const live = report.findings.filter((finding) => finding.live === "live").length;
	if (live > 0) said.push(`${live} LIVE`);
	if (totals.known > 0) said.push(`${totals.known} known from before`);
	if (totals.suppressed > 0) said.push(`${totals.suppressed} allowed (${allowedBy(report)})`);
	return `keysieve: ${problems > 0 ? "INCOMPLETE: " : ""}${parts.join(", ")}; ${said.join(", ")}`;
}
function fromCache({ totals: { cached } }) {
	return cached === void 0 ? "" : ` (of which ${cached} known clean from the cache)`;
}
function count(n, noun) {
	return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
function reasons(report) {
	return tally(report.skips.map(({ reason }) => reason));
}
function allowedBy(report) {
	return tally(report.suppressed.map(({ by }) => by));
}
function tally(words) {
	const counts = /* @__PURE__ */ new Map();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
	return sorted.length === 1 ? sorted[0][0] : sorted.map(([word, n]) => `${n} ${word}`).join(", ");
}
function sizeText(bytes) {
	if (bytes < 1024) return `${bytes} B`;
	const units = [
		"KiB",
		"MiB",
		"GiB",
		"TiB"
	];
	let value = bytes / 1024;
	let unit = 0;
	while (value >= 1024 && unit < units.length - 1) {
		value /= 1024;
		unit++;
	}
	return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

// src/commands/io.ts
function wantsColor(io, flag, output) {
	if (flag !== void 0) return flag;
	if (io.env.NO_COLOR) return false;
	if (io.env.FORCE_COLOR !== void 0 && io.env.FORCE_COLOR !== "") return io.env.FORCE_COLOR !== "0";
	if (io.env.GITHUB_ACTIONS || io.env.GITLAB_CI) return true;
	return output.isTTY && io.env.TERM !== "dumb";
}

// src/commands/output.ts
function targetsOf(formats) {
	const targets = formats.map((format) => {
		const cut = format.indexOf("=");
		return {
			name: cut < 0 ? format : format.slice(0, cut),
			file: cut < 0 ? null : format.slice(cut + 1)
		};
	});
	for (const { name, file } of targets) {
		if (!Object.hasOwn(FORMATS, name)) throw new KeysieveError("usage", `there is no format "${visible(name)}"`, `The formats are ${Object.keys(FORMATS).join(", ")}.`);
		if (file === "") throw new KeysieveError("usage", `--format ${name}= names no file`, "Write --format NAME=FILE.");
	}
	if (targets.filter(({ file }) => file === null).length > 1) throw new KeysieveError("usage", "only one format can go to stdout", "Give the others a file: --format NAME=FILE.");
	return targets.some(({ file }) => file === null) ? targets : [{
		name: "text",
		file: null
	}, ...targets];
}
async function writeReports(io, options, report, { known, notes }, advice) {
	const targets = targetsOf(options.format);
	const nothing = report.findings.length === 0 && report.problems.length === 0;
	for (const { name, file } of targets) {
		if (nothing && name === "text" && file === null) continue;
		const format = await FORMATS[name]();
		if (file === null) format(report, (text) => io.stdout.write(text), {
			get color() {
				return wantsColor(io, options.color, io.stdout);
			},
			now: io.now()
		});
		else (await Promise.resolve().then(() => require("./report-file.cjs"))).writeReportFile(io, file, format, report);
	}
	const stepSummary = io.env.GITHUB_STEP_SUMMARY;
	if (stepSummary && targets.some(({ name }) => name === "github")) (await Promise.resolve().then(() => require("./report-file.cjs"))).appendReport(io, stepSummary, await FORMATS.markdown(), report);
	if (options.quiet && report.totals.findings === 0 && report.problems.length === 0 && notes.length === 0) return;
	for (const match of known) io.stderr.write(`keysieve: known from before, not blocking: ${visible(match.blob.path)}:${match.place.line} [${match.rule}]\n`);
	for (const note of notes) io.stderr.write(`keysieve: ${visible(note)}\n`);
	io.stderr.write(`${summaryLine(report)}\n`);
	if (advice && report.findings.some(({ blocking }) => blocking)) io.stderr.write(advice(report));
}

// src/commands/run.ts
const LONG = [
	"tree",
	"range",
	"history",
	"audit"
];
const INTERRUPTED = 130;
const NOTHING = {
	findings: [],
	known: []
};
async function nothingAside(matches) {
	return {
		findings: matches.map((match) => ({ match })),
		known: []
	};
}
async function runPlan(io, options, plan) {
	if (options.shard !== void 0 && !plan.shard) throw new KeysieveError("usage", `--shard splits whole trees and histories, not this ${plan.mode} scan`, "Use it with keysieve audit, history, or scan without paths inside a repository.");
	const result = await resultOf(io, options, plan, LONG.includes(plan.mode));
	const { report } = result;
	if (result.silent) return report.problems.length > 0 ? 2 : 0;
	await writeReports(io, options, report, result, plan.advice);
	if (result.interrupted) return INTERRUPTED;
	if (report.problems.length > 0) return 2;
	return report.findings.some(({ blocking }) => blocking) && !options.exitZero ? 1 : 0;
}
async function resultOf(io, options, plan, watched = false) {
	const started = io.now();
	const policy = await policyOf(io, options, plan);
	const { config } = policy;
	const rulebook = await loadRulebook(io, options, policy, plan.rulebook);
	const running = await runningRules(io, options, plan, rulebook, config);
	const decode = options.decode && (config?.decode ?? true);
	const engine = plan.engine && running === BUILTIN && decode === options.decode ? plan.engine : createEngine(running, io.now(), decode);
	const settings = {
		...policy,
		options,
		rulebook
	};
	const ledger = new Ledger();
	const spare = options.cache === void 0 ? void 0 : (await Promise.resolve().then(() => require("./spare.cjs"))).spareFor(io, plan, {
		decode,
		running,
		rulebook
	});
	plan.crew?.equip({
		io,
		running,
		rulebook,
		config,
		decode,
		maxBytes: maxBytesOf(settings),
		ledger
	});
	const watch = watched ? new (await (Promise.resolve().then(() => require("./watch.cjs")))).Watch(io, options, ledger) : void 0;
	const scanned = await scanAll(plan, engine, ledger, settings, {
		watch,
		onClean: spare?.onClean
	});
	const cacheNotes = spare?.close() ?? [];
	const judged = await judgedOf(scanned, plan, engine, ledger, settings, io.now());
	const answered = plan.ask ? await plan.ask(judged, rulebook, ledger) : judged;
	const triaged = answered ?? judged;
	const told = plan.join || plan.shard ? await (await Promise.resolve().then(() => require("./told.cjs"))).toldOf({
		plan,
		triaged,
		...settings,
		engine,
		now: io.now()
	}) : {
		findings: triaged.findings.length > 0 ? await (await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.published_exports)).published(triaged.findings, rulebook, options, config) : [],
		suppressed: triaged.suppressed,
		notes: []
	};
	const { known } = triaged;
	const report = reportOf(plan, rulebook, ledger, {
		...told,
		known: known.length
	}, io.now() - started);
	const notes = [
		...triaged.notes,
		...told.notes,
		...cacheNotes
	];
	const result = {
		report,
		known,
		notes,
		silent: answered === null,
		interrupted: watch?.interrupted === true
	};
	return [
		report.findings,
		report.skips,
		report.problems,
		report.suppressed,
		known,
		notes
	].some((list) => list.length > 0) ? (await Promise.resolve().then(() => require("./names.cjs"))).withoutNamedKeys(result, engine) : result;
}
async function scanAll(plan, engine, ledger, settings, { watch, onClean }) {
	const { texts, config, options } = settings;
	const limit = maxBytesOf(settings);
	const listed = config || limit !== null ? (await Promise.resolve().then(() => require("./wanted.cjs")).then((n) => n.wanted_exports)).wanted(plan.items, config, limit) : plan.items;
	const guarded = [];
	const items = plan.guard ? watching(listed, guarded) : listed;
	const ignoring = plan.full === true && texts.ignores !== null;
	const matches = [];
	const all = [];
	const foretold = [];
	try {
		for await (const match of scan(watch?.over(items) ?? items, engine, ledger, onClean)) {
			const reported = atLeast(match.confidence, options.minConfidence);
			if (ignoring) all.push(match);
			if (reported) matches.push(match);
			if (match.foretell && (ignoring || reported)) foretold.push(match.foretell());
		}
	} finally {
		watch?.stop();
		plan.crew?.close();
	}
	await Promise.all(foretold);
	return {
		matches,
		ids: new Set(all.map(({ id }) => id)),
		guarded
	};
}
function maxBytesOf({ options, config }) {
	return options.maxBlobSize ?? config?.maxBlobSize ?? null;
}
async function judgedOf({ matches, ids, guarded }, plan, engine, ledger, settings, now) {
	const guard = guarded.length > 0 ? await Promise.resolve().then(() => require("./guard.cjs")) : void 0;
	if (guard && settings.options.minConfidence !== "certain") matches.push(...guard.guardMatches(guarded).filter(({ rule }) => settings.config?.isOff(rule) !== true));
	const triage = plan.triage ?? nothingAside;
	const set = matches.length > 0 ? await triage(matches, engine) : NOTHING;
	const found = guard ? guard.settled(set) : set;
	ledger.close();
	const signs = plan.mode === "history" || plan.mode === "audit" ? [] : ledger.signs;
	if (!(found.findings.length > 0 || settings.texts.edited.length > 0 || plan.full || signs.length > 0)) return {
		...found,
		suppressed: [],
		allowed: [],
		notes: []
	};
	const full = plan.full === true && ledger.complete;
	return (await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.judge_exports)).judged(found, {
		...settings,
		now,
		full,
		ids,
		signs
	});
}
function reportOf(plan, rulebook, ledger, told, durationMs) {
	const { findings, suppressed, keys, joining } = told;
	return {
		schema: 1,
		tool: {
			name: "keysieve",
			version: VERSION,
			rules: rulebook.table.size,
			rulesDigest: rulebook.digest
		},
		scan: {
			mode: plan.mode,
			root: plan.root,
			head: plan.head ?? null,
			covered: plan.covered ?? NOTHING_COVERED,
			shard: plan.shard?.name ?? null
		},
		totals: {
			listed: ledger.listed,
			scanned: ledger.scanned,
			skipped: ledger.skips.length,
			problems: ledger.failed,
			bytes: ledger.bytes,
			findings: findings.length,
			known: told.known,
			suppressed: suppressed.length,
			durationMs: Math.round(durationMs),
			...plan.clean ? { cached: ledger.cached } : {}
		},
		findings,
		suppressed,
		skips: [...ledger.skips].sort(byPath),
		problems: ledger.problems,
		...keys ? { keys } : {},
		...joining ? { joining } : {}
	};
}

// src/sources/root.ts
function findRoot(cwd, env) {
	if (env.GIT_WORK_TREE) return (0, node_path.resolve)(cwd, env.GIT_WORK_TREE);
	for (let folder = cwd;; folder = (0, node_path.dirname)(folder)) {
		if ((0, node_fs.existsSync)((0, node_path.join)(folder, ".git"))) return folder;
		if ((0, node_path.dirname)(folder) === folder) return cwd;
	}
}

// src/model/match.ts
const MARK_TOOLS = [
	"keysieve",
	"gitleaks",
	"betterleaks",
	"detect-secrets",
	"trufflehog",
	"ggshield",
	"secretlint"
];

// src/commands/policy-staged.ts
const MANY_FOLDERS = 200;
const RULES_IN_HEAD = `HEAD:${RULES_FOLDER}`;
var StagedPolicy = class {
	#git;
	#listing;
	#wanted = /* @__PURE__ */ new Map();
	#many;
	#partly;
	#contents = /* @__PURE__ */ new Map();
	constructor(git, listing, partly) {
		this.#git = git;
		this.#listing = listing;
		this.#partly = partly;
		const folders = foldersOf(listing.entries);
		this.#many = folders.size > MANY_FOLDERS;
		const staged = new Map(listing.entries.flatMap((entry) => isPolicyFile(entry.path) ? [[entry.raw.toString("latin1"), entry]] : []));
		const gone = new Set(listing.deleted.map(({ path }) => path));
		const nameOf = (path) => {
			const entry = staged.get(path);
			if (entry) return entry.id;
			if (partly) return `:${path}`;
			return listing.hasHead && !gone.has(displayPath(Buffer.from(path, "latin1"))) ? `HEAD:${path}` : null;
		};
		this.#wanted.set(IGNORE_FILE, nameOf(IGNORE_FILE));
		this.#wanted.set(CONFIG_FILE, nameOf(CONFIG_FILE));
		if (!this.#many) for (const folder of folders) this.#wanted.set(folder + CONFIG_FILE, nameOf(folder + CONFIG_FILE));
	}
	get names() {
		const ids = new Set(this.#listing.entries.map(({ id }) => id));
		const names = [...this.#wanted.values()].filter((name) => name !== null && !ids.has(name));
		return this.#listing.hasHead ? [...names, RULES_IN_HEAD] : names;
	}
	async texts(contents) {
		this.#contents = contents;
		const configs = [];
		for (const path of this.#wanted.keys()) {
			if (path === ".keysieveignore") continue;
			const bytes = this.#content(path);
			if (bytes) configs.push({
				path: displayPath(Buffer.from(path, "latin1")),
				bytes
			});
		}
		if (this.#many) {
			const { trackedConfigs } = await Promise.resolve().then(() => require("./policy-git.cjs")).then((n) => n.policy_git_exports);
			configs.push(...trackedConfigs(this.#git).filter(({ path }) => path !== CONFIG_FILE));
		}
		const rules = this.#mayHaveRules() ? (await Promise.resolve().then(() => require("./policy-git.cjs")).then((n) => n.policy_git_exports)).trackedRules(this.#git) : [];
		const { entries, deleted, hasHead } = this.#listing;
		return {
			from: "the index",
			ignores: this.#content(IGNORE_FILE),
			configs,
			rules,
			edited: hasHead ? [...entries, ...deleted].map(({ path }) => path).filter(isPolicyFile) : [],
			read: (path) => {
				const name = `:${Buffer.from(path, "utf8").toString("latin1")}`;
				return readObjects(this.#git, [name]).get(name) ?? null;
			}
		};
	}
	#mayHaveRules() {
		const { entries, hasHead } = this.#listing;
		return this.#partly || hasHead && this.#contents.get(RULES_IN_HEAD) !== null || entries.some(({ path }) => isRuleFile(path));
	}
	#content(path) {
		const name = this.#wanted.get(path);
		if (name === void 0 || name === null) return null;
		const bytes = this.#contents.get(name);
		return bytes === void 0 ? readObjects(this.#git, [name]).get(name) ?? null : bytes;
	}
};
function foldersOf(entries) {
	const folders = /* @__PURE__ */ new Set();
	for (const { raw } of entries) {
		const path = raw.toString("latin1");
		for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
			const folder = path.slice(0, slash + 1);
			if (folders.has(folder) || folder.includes("\n")) break;
			folders.add(folder);
		}
	}
	return folders;
}

// src/commands/hook.ts
var hook_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ hook: () => hook });
async function hook(io, kind, files, options) {
	if (io.env.KEYSIEVE === "0") {
		io.stderr.write("keysieve: switched off by KEYSIEVE=0; nothing was scanned\n");
		return 0;
	}
	switch (kind) {
		case "pre-commit":
		case "pre-merge-commit": {
			const { staged } = await Promise.resolve().then(() => staged_exports);
			return staged(io, {
				...options,
				paths: [],
				all: false
			});
		}
		case "pre-push": {
			const { prePush } = await Promise.resolve().then(() => require("./hook-refs.cjs"));
			return prePush(io, options, files);
		}
		case "pre-receive": {
			const { preReceive } = await Promise.resolve().then(() => require("./hook-refs.cjs"));
			return preReceive(io, options);
		}
		case "commit-msg": {
			const { commitMessage } = await Promise.resolve().then(() => require("./hook-message.cjs"));
			return commitMessage(io, options, files);
		}
		case "framework": {
			const { framework } = await Promise.resolve().then(() => require("./framework.cjs"));
			return framework(io, files, options);
		}
		default: throw new KeysieveError("usage", `there is no hook "${kind}"`, "The hooks are pre-commit, pre-merge-commit, pre-push, commit-msg, pre-receive and framework.");
	}
}

// src/sources/dotenv-files.ts
const MOST_FOLDERS = 1e3;
function foldersAbove(paths) {
	const folders = /* @__PURE__ */ new Set([""]);
	for (const path of paths) for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
		const folder = path.slice(0, slash + 1);
		if (folders.has(folder) || folder.includes("\n") || folders.size > MOST_FOLDERS) break;
		folders.add(folder);
	}
	return folders;
}
function bytesOf$1(root, path) {
	return Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, "latin1")]);
}
function dotenvFiles(root, folders) {
	const files = [];
	for (const folder of folders) for (const name of namesIn(bytesOf$1(root, folder))) {
		if (!name.startsWith(".env") && !name.endsWith(".env")) continue;
		const kind = dotenvKind(name);
		if (kind) files.push({
			path: folder + name,
			kind
		});
	}
	return files;
}
function namesIn(folder) {
	try {
		return (0, node_fs.readdirSync)(folder);
	} catch {
		return [];
	}
}
var StagedDotenvs = class {
	#files;
	#named;
	#deleted;
	constructor(root, { entries, deleted, hasHead }, partly) {
		const staged = new Set(entries.map(({ raw }) => raw.toString("latin1")));
		const version = partly || !hasHead ? ":" : "HEAD:";
		this.#files = dotenvFiles(root, foldersAbove(staged)).filter(({ path }) => !staged.has(path));
		this.#named = new Map(this.#files.map(({ path }) => [path, version + path]));
		this.#deleted = new Set(deleted.map(({ path }) => path));
	}
	get names() {
		return this.#files.some(({ kind }) => kind === "local") ? [...this.#named.values()] : [];
	}
	parted(contentOf) {
		const local = [];
		const published = [];
		for (const { path, kind } of this.#files) {
			const content = contentOf(this.#named.get(path));
			const gone = this.#deleted.has(path);
			if (content && !gone) published.push(content);
			else if (kind === "local") local.push(path);
		}
		return {
			local,
			published
		};
	}
};

// src/sources/direct/git-dir.ts
const LEFT_TO_GIT = /^GIT_(?:CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|REFERENCE_BACKEND|TEST_\w+)$/;
const OTHER_FORMAT = /^[^#;\n]*\[\s*extensions|repositoryformatversion\s*=(?!\s*[01]\s*$)/im;
function findGitDir({ cwd, env }) {
	try {
		if (Object.keys(env).some((name) => LEFT_TO_GIT.test(name))) return null;
		const own = env.GIT_DIR ? (0, node_path.resolve)(cwd, env.GIT_DIR) : upwards(cwd);
		if (own === null || !(0, node_fs.existsSync)((0, node_path.join)(own, "HEAD"))) return null;
		const common = env.GIT_COMMON_DIR ? (0, node_path.resolve)(cwd, env.GIT_COMMON_DIR) : commonOf(own);
		if (!(0, node_fs.existsSync)((0, node_path.join)(common, "refs")) || OTHER_FORMAT.test((0, node_fs.readFileSync)((0, node_path.join)(common, "config"), "utf8"))) return null;
		const named = env.GIT_OBJECT_DIRECTORY;
		if (named && !(0, node_path.isAbsolute)(named)) return null;
		return {
			own,
			common,
			index: env.GIT_INDEX_FILE ? (0, node_path.resolve)(cwd, env.GIT_INDEX_FILE) : (0, node_path.join)(own, "index"),
			objects: named || (0, node_path.join)(common, "objects")
		};
	} catch {
		return null;
	}
}
function upwards(cwd) {
	let dev;
	for (let folder = cwd;; folder = (0, node_path.dirname)(folder)) {
		const here = (0, node_fs.statSync)(folder);
		if (here.dev !== (dev ??= here.dev)) return null;
		const found = (0, node_path.join)(folder, ".git");
		const stat = (0, node_fs.statSync)(found, { throwIfNoEntry: false });
		if (stat) return isOurs(stat) && isOurs(here) ? pointedAt(folder, found, stat) : null;
		if ((0, node_fs.existsSync)((0, node_path.join)(folder, "HEAD")) || (0, node_path.dirname)(folder) === folder) return null;
	}
}
function pointedAt(folder, found, stat) {
	if (stat.isDirectory()) return found;
	const target = (0, node_path.resolve)(folder, /^gitdir: (.+)/.exec((0, node_fs.readFileSync)(found, "utf8"))[1]);
	return isOurs((0, node_fs.statSync)(target)) ? target : null;
}
function isOurs({ uid }) {
	return uid === process.geteuid?.();
}
function commonOf(own) {
	const pointer = (0, node_path.join)(own, "commondir");
	return (0, node_fs.existsSync)(pointer) ? (0, node_path.resolve)(own, (0, node_fs.readFileSync)(pointer, "utf8").trim()) : own;
}

// src/sources/direct/head.ts
const BRANCH = /^ref: (refs\/heads\/[^\0- ~^:?*[\\]+)\n$/;
const ID = /^[0-9a-f]{40}\n$/;
const LARGEST_PACKED = 4194304;
function headCommit({ own, common }) {
	const head = (0, node_fs.readFileSync)(`${own}/HEAD`, "latin1");
	if (ID.test(head)) return head.slice(0, -1);
	const branch = BRANCH.exec(head)?.[1];
	if (branch === void 0 || branch.includes("..")) return null;
	const loose = textOf(`${common}/${branch}`);
	if (loose !== null) return ID.test(loose) ? loose.slice(0, -1) : null;
	return packedRef(textOf(`${common}/packed-refs`) ?? "", branch);
}
function packedRef(packed, branch) {
	const at = packed.indexOf(` ${branch}\n`);
	const id = packed.slice(at - 40, at);
	return at >= 40 && packed[at - 41] !== "^" && /^[0-9a-f]{40}$/.test(id) ? id : null;
}
function textOf(file) {
	const stat = (0, node_fs.statSync)(file, { throwIfNoEntry: false });
	if (!stat?.isFile() || stat.size > LARGEST_PACKED) return null;
	return (0, node_fs.readFileSync)(file, "latin1");
}

// src/sources/direct/index-file.ts
const LARGEST = 8388608;
const MODE_AT = 24;
const ID_AT = 40;
const FLAGS_AT = 60;
const NAME_AT = 62;
const ID_BYTES$1 = 20;
const EXTENDED = 16384;
const STAGE = 12288;
const NAME_LENGTH = 4095;
const INTENT_TO_ADD = 8192;
var IndexFile = class IndexFile {
	#bytes;
	#starts;
	cached;
	constructor(bytes, starts, cached) {
		this.#bytes = bytes;
		this.#starts = starts;
		this.cached = cached;
	}
	static read(file) {
		if ((0, node_fs.statSync)(file).size > LARGEST) return null;
		const bytes = (0, node_fs.readFileSync)(file);
		const version = bytes.length > 32 && bytes.latin1Slice(0, 4) === "DIRC" ? bytes.readUInt32BE(4) : 0;
		const starts = version === 2 || version === 3 ? entryStarts(bytes) : null;
		if (!starts) return null;
		let at = starts.at(-1);
		const end = bytes.length - ID_BYTES$1;
		let cached = null;
		while (at < end) {
			const signature = bytes.latin1Slice(at, at + 4);
			const length = at + 8 <= end ? bytes.readUInt32BE(at + 4) : end;
			if (!/^[A-Z]/.test(signature) || at + 8 + length > end) return null;
			if (signature === "TREE") cached = cachedTree(bytes.subarray(at + 8, at + 8 + length));
			at += 8 + length;
		}
		return new IndexFile(bytes, starts.subarray(0, -1), cached);
	}
	get count() {
		return this.#starts.length;
	}
	name(entry) {
		const { start, end } = this.#nameAt(entry);
		return this.#bytes.latin1Slice(start, end);
	}
	raw(entry) {
		const { start, end } = this.#nameAt(entry);
		return Buffer.from(this.#bytes.subarray(start, end));
	}
	mode(entry) {
		return this.#bytes.readUInt32BE(this.#starts[entry] + MODE_AT).toString(8).padStart(6, "0");
	}
	id(entry) {
		const at = this.#starts[entry] + ID_AT;
		return this.#bytes.hexSlice(at, at + ID_BYTES$1);
	}
	from(name) {
		let low = 0;
		let high = this.count;
		while (low < high) {
			const middle = low + high >> 1;
			if (this.name(middle) < name) low = middle + 1;
			else high = middle;
		}
		return low;
	}
	#nameAt(entry) {
		return nameAt(this.#bytes, this.#starts[entry]);
	}
};
function nameAt(bytes, entry) {
	const flags = bytes.readUInt16BE(entry + FLAGS_AT);
	const start = entry + NAME_AT + (flags & EXTENDED ? 2 : 0);
	const length = flags & NAME_LENGTH;
	return {
		start,
		end: length < NAME_LENGTH ? start + length : bytes.indexOf(0, start + length)
	};
}
function entryStarts(bytes) {
	const count = bytes.readUInt32BE(8);
	const limit = bytes.length - ID_BYTES$1;
	if (count > limit / NAME_AT) return null;
	const starts = new Uint32Array(count + 1);
	let at = 12;
	for (let i = 0; i < count; i++) {
		if (at + NAME_AT + 2 > limit) return null;
		starts[i] = at;
		const flags = bytes.readUInt16BE(at + FLAGS_AT);
		if (flags & STAGE || flags & EXTENDED && bytes.readUInt16BE(at + NAME_AT) & INTENT_TO_ADD) return null;
		const { end } = nameAt(bytes, at);
		at += end - at + 8 & -8;
		if (at > limit || bytes[end] !== 0) return null;
	}
	starts[count] = at;
	return starts;
}
function cachedTree(bytes) {
	let at = 0;
	const folder = () => {
		const nul = bytes.indexOf(0, at);
		const line = bytes.indexOf(10, nul);
		const numbers = nul < 0 || line < 0 ? null : /^(-1|\d+) (\d+)$/.exec(bytes.latin1Slice(nul + 1, line));
		if (!numbers) return null;
		const name = bytes.latin1Slice(at, nul);
		const count = Number(numbers[1]);
		at = line + 1;
		const id = count < 0 ? null : bytes.hexSlice(at, at + ID_BYTES$1);
		if (count >= 0) at += ID_BYTES$1;
		const below = /* @__PURE__ */ new Map();
		for (let left = Number(numbers[2]); left > 0; left--) {
			const next = folder();
			if (!next) return null;
			below.set(next.name, next.tree);
		}
		return {
			name,
			tree: {
				count,
				id,
				below
			}
		};
	};
	return folder()?.tree ?? null;
}

// src/sources/direct/loose.ts
const HEAD = /^(blob|tree|commit|tag) (0|[1-9]\d{0,9})\0/;
const scratch = Buffer.allocUnsafeSlow(32768);
function readLoose(objects, id, inflate) {
	const deflated = bytesOf(`${objects}/${id.slice(0, 2)}/${id.slice(2)}`);
	const object = deflated && inflate(deflated, true);
	const head = object && HEAD.exec(object.latin1Slice(0, Math.min(32, object.length)));
	if (!head) return null;
	const bytes = object.subarray(head[0].length);
	return bytes.length === Number(head[2]) ? {
		type: head[1],
		bytes
	} : null;
}
function bytesOf(path) {
	let file;
	try {
		file = (0, node_fs.openSync)(path, "r");
	} catch {
		return null;
	}
	try {
		const length = (0, node_fs.readSync)(file, scratch);
		return length < scratch.length ? scratch.subarray(0, length) : (0, node_fs.readFileSync)(path);
	} catch {
		return null;
	} finally {
		(0, node_fs.closeSync)(file);
	}
}

// src/sources/direct/pack.ts
const TYPES = [
	void 0,
	"commit",
	"tree",
	"blob",
	"tag"
];
const OFFSET_DELTA = 6;
const REFERENCE_DELTA = 7;
const ID_BYTES = 20;
const FANOUT_AT = 8;
const IDS_AT = 1032;
const HEADER_BYTES = 32;
const OVERHEAD_BYTES = 64;
const MOST_BYTES = 1048576;
var Pack = class {
	#index;
	#data;
	#fanout;
	constructor(stem) {
		this.#index = (0, node_fs.openSync)(`${stem}.idx`, "r");
		this.#data = (0, node_fs.openSync)(`${stem}.pack`, "r");
		const head = bytesAt(this.#index, 0, IDS_AT);
		if (head.length < IDS_AT || head.readUInt32BE(0) !== 4285812579 || head.readUInt32BE(4) !== 2) throw new Error("an index of another version");
		this.#fanout = head.subarray(FANOUT_AT);
		if (!this.#fits()) throw new Error("a pack that is not the one of its index");
	}
	#fits() {
		const count = bytesAt(this.#data, 0, 12);
		const sum = bytesAt(this.#data, (0, node_fs.fstatSync)(this.#data).size - ID_BYTES, ID_BYTES);
		const repeated = bytesAt(this.#index, (0, node_fs.fstatSync)(this.#index).size - 40, ID_BYTES);
		return count.latin1Slice(0, 4) === "PACK" && count.readUInt32BE(8) === this.#upTo(255) && sum.equals(repeated);
	}
	get descriptors() {
		return [this.#index, this.#data];
	}
	find(id) {
		const first = Number.parseInt(id.slice(0, 2), 16);
		const from = first === 0 ? 0 : this.#upTo(first - 1);
		const ids = bytesAt(this.#index, IDS_AT + from * ID_BYTES, (this.#upTo(first) - from) * ID_BYTES);
		const wanted = Buffer.from(id, "hex");
		let low = 0;
		let high = ids.length / ID_BYTES;
		while (low < high) {
			const middle = low + high >> 1;
			const order = ids.compare(wanted, 0, ID_BYTES, middle * ID_BYTES, (middle + 1) * ID_BYTES);
			if (order === 0) return this.#offsetOf(from + middle);
			if (order < 0) low = middle + 1;
			else high = middle;
		}
	}
	read(at, inflate, spend) {
		if (!spend()) return null;
		const head = bytesAt(this.#data, at, HEADER_BYTES);
		let next = 0;
		let byte = head[next++];
		const kind = byte >> 4 & 7;
		let size = byte & 15;
		for (let shift = 4; byte & 128; shift += 7) {
			if (shift > 25) return null;
			byte = head[next++];
			size += (byte & 127) << shift;
		}
		if (kind !== OFFSET_DELTA && kind !== REFERENCE_DELTA) {
			const type = TYPES[kind];
			const bytes = type && this.#inflated(at + next, size, inflate);
			return bytes ? {
				type,
				bytes
			} : null;
		}
		let baseAt;
		if (kind === OFFSET_DELTA) {
			byte = head[next++];
			let back = byte & 127;
			while (byte & 128) {
				byte = head[next++];
				back = (back + 1) * 128 + (byte & 127);
			}
			baseAt = at - back;
		} else {
			baseAt = this.find(head.toString("hex", next, next + ID_BYTES));
			next += ID_BYTES;
		}
		if (baseAt === void 0 || baseAt <= 0 || baseAt === at || next > HEADER_BYTES) return null;
		const delta = this.#inflated(at + next, size, inflate);
		const base = delta && this.read(baseAt, inflate, spend);
		const bytes = base && patched(base.bytes, delta);
		return bytes ? {
			type: base.type,
			bytes
		} : null;
	}
	#inflated(at, size, inflate) {
		if (size > MOST_BYTES) return null;
		const bytes = inflate(bytesAt(this.#data, at, size + (size >> 8) + OVERHEAD_BYTES), false);
		return bytes?.length === size ? bytes : null;
	}
	#upTo(first) {
		return this.#fanout.readUInt32BE(4 * first);
	}
	#offsetOf(position) {
		const count = this.#upTo(255);
		const offset = bytesAt(this.#index, IDS_AT + count * 24 + 4 * position, 4).readUInt32BE(0);
		return offset < 2147483648 ? offset : void 0;
	}
};
function bytesAt(file, at, length) {
	const bytes = Buffer.allocUnsafe(length);
	return bytes.subarray(0, (0, node_fs.readSync)(file, bytes, 0, length, at));
}
function patched(base, delta) {
	let at = 0;
	const number = () => {
		let value = 0;
		for (let shift = 0;; shift += 7) {
			const byte = delta[at++];
			value += (byte & 127) * 2 ** shift;
			if (!(byte & 128) || shift > 40) return value;
		}
	};
	if (number() !== base.length) return null;
	const size = number();
	if (!(size <= MOST_BYTES)) return null;
	const result = Buffer.allocUnsafe(size);
	let filled = 0;
	while (at < delta.length) {
		const code = delta[at++];
		if (code & 128) {
			let from = 0;
			let length = 0;
			for (let bit = 0; bit < 4; bit++) if (code & 1 << bit) from += delta[at++] * 2 ** (8 * bit);
			for (let bit = 0; bit < 3; bit++) if (code & 16 << bit) length += delta[at++] * 2 ** (8 * bit);
			length ||= 65536;
			if (!(from + length <= base.length && filled + length <= size)) return null;
			base.copy(result, filled, from, from + length);
			filled += length;
		} else {
			if (code === 0 || at + code > delta.length || filled + code > size) return null;
			delta.copy(result, filled, at, at + code);
			at += code;
			filled += code;
		}
	}
	return filled === size ? result : null;
}

// src/sources/direct/object-store.ts
const MOST_PACKED = 150;
const MOST_PACKS = 30;
var ObjectStore = class {
	#folder;
	#inflate;
	#packs;
	#left = MOST_PACKED;
	constructor(folder, inflate) {
		this.#folder = folder;
		this.#inflate = inflate;
	}
	read(id, type) {
		const object = readLoose(this.#folder, id, this.#inflate) ?? this.#packed(id);
		return object?.type === type ? object.bytes : null;
	}
	close() {
		for (const pack of this.#packs ?? []) for (const file of pack.descriptors) (0, node_fs.closeSync)(file);
		this.#packs = void 0;
	}
	#packed(id) {
		this.#packs ??= this.#open();
		for (const pack of this.#packs) {
			const at = pack.find(id);
			if (at !== void 0) return pack.read(at, this.#inflate, () => this.#left-- > 0);
		}
		return null;
	}
	#open() {
		const folder = `${this.#folder}/pack`;
		const stems = (0, node_fs.readdirSync)(folder).flatMap((name) => name.endsWith(".idx") ? [name.slice(0, -4)] : []);
		return stems.length > MOST_PACKS ? [] : stems.map((stem) => new Pack(`${folder}/${stem}`));
	}
};

// src/sources/direct/staged.ts
const FOLDER = "40000";
const MODES = [
	"100644",
	"100755",
	"120000",
	"160000"
];
var Doubt = class extends Error {};
function listDirectly(index, store, commit) {
	const tree = /^tree ([0-9a-f]{40})\n/.exec(store.read(commit, "commit")?.latin1Slice(0, 46) ?? "")?.[1];
	if (tree === void 0) return null;
	const comparison = new Comparison(index, store);
	try {
		comparison.compare("", tree, index.cached);
	} catch (error) {
		if (error instanceof Doubt) return null;
		throw error;
	}
	const { entries, deleted, before } = comparison;
	return {
		staged: {
			entries,
			hasHead: true,
			deleted
		},
		before
	};
}
var Comparison = class {
	#index;
	#store;
	#at = 0;
	entries = [];
	deleted = [];
	before = /* @__PURE__ */ new Map();
	constructor(index, store) {
		this.#index = index;
		this.#store = store;
	}
	compare(folder, treeId, cached) {
		if (cached?.id != null && cached.id === treeId) {
			this.#pass(folder, cached.count);
			return;
		}
		const items = treeId === null ? /* @__PURE__ */ new Map() : this.#itemsOf(treeId);
		while (this.#at < this.#index.count) {
			const name = this.#index.name(this.#at);
			if (!name.startsWith(folder)) break;
			const slash = name.indexOf("/", folder.length);
			if (slash < 0) this.#compareFile(name, taken(items, name.slice(folder.length)));
			else {
				const below = name.slice(folder.length, slash);
				const item = taken(items, `${below}/`);
				this.compare(name.slice(0, slash + 1), item?.id ?? null, cached?.below.get(below) ?? null);
			}
		}
		for (const [name, item] of items) this.#delete(folder + name, item);
	}
	#compareFile(name, before) {
		const entry = this.#at++;
		const id = this.#index.id(entry);
		const mode = this.#index.mode(entry);
		if (!MODES.includes(mode)) throw new Doubt();
		if (before && before.id === id && before.mode === mode) return;
		const raw = this.#index.raw(entry);
		const oldId = before?.id ?? null;
		this.before.set(name, oldId);
		this.entries.push({
			id,
			path: displayPath(raw),
			origin: "index",
			raw,
			mode,
			oldId
		});
	}
	#pass(folder, count) {
		const last = this.#at + count - 1;
		const end = last + 1;
		if (!(count > 0 && end <= this.#index.count && this.#index.name(this.#at).startsWith(folder) && this.#index.name(last).startsWith(folder) && (end === this.#index.count || folder === "" || !this.#index.name(end).startsWith(folder))) || folder === "" && end !== this.#index.count) throw new Doubt();
		this.#at = end;
	}
	#delete(name, { mode, id }) {
		if (mode !== FOLDER) {
			this.before.set(name, id);
			this.deleted.push({
				path: displayPath(Buffer.from(name, "latin1")),
				oldId: id
			});
		} else for (const [below, item] of this.#itemsOf(id)) this.#delete(name + below, item);
	}
	#itemsOf(treeId) {
		const bytes = this.#store.read(treeId, "tree");
		if (!bytes) throw new Doubt();
		const items = /* @__PURE__ */ new Map();
		for (let at = 0; at < bytes.length;) {
			const blank = bytes.indexOf(32, at);
			const nul = bytes.indexOf(0, blank);
			if (blank < 0 || nul < 0 || nul + 21 > bytes.length) throw new Doubt();
			const mode = bytes.latin1Slice(at, blank);
			const name = bytes.latin1Slice(blank + 1, nul);
			if (mode !== FOLDER && !MODES.includes(mode)) throw new Doubt();
			items.set(mode === FOLDER ? `${name}/` : name, {
				mode,
				id: bytes.hexSlice(nul + 1, nul + 21)
			});
			at = nul + 21;
		}
		return items;
	}
};
function taken(items, name) {
	const item = items.get(name);
	items.delete(name);
	return item;
}

// src/sources/direct/repository.ts
const IN_HEAD = "HEAD:";
var DirectRepository = class DirectRepository {
	listing;
	#index;
	#store;
	#before;
	constructor({ staged, before }, index, store) {
		this.listing = staged;
		this.#before = before;
		this.#index = index;
		this.#store = store;
	}
	static open(git, inflate) {
		let store;
		let listing = null;
		try {
			const folder = findGitDir(git);
			const index = folder && IndexFile.read(folder.index);
			const commit = index && headCommit(folder);
			if (!commit) return null;
			store = new ObjectStore(folder.objects, inflate);
			listing = listDirectly(index, store, commit);
			return listing && new DirectRepository(listing, index, store);
		} catch {
			return null;
		} finally {
			if (!listing) store?.close();
		}
	}
	contents(git, names) {
		const found = /* @__PURE__ */ new Map();
		const left = [];
		for (const name of names) {
			const content = this.#read(name);
			if (content === void 0) left.push(name);
			else found.set(name, content);
		}
		for (const [name, content] of readObjects(git, left)) found.set(name, content);
		return {
			get: (name) => found.has(name) ? found.get(name) : this.#read(name),
			close: () => this.#store.close()
		};
	}
	#read(name) {
		const colon = name.indexOf(":");
		if (colon < 0) return this.#content(name);
		const path = name.slice(colon + 1);
		const before = name.startsWith(IN_HEAD) ? this.#before.get(path) : void 0;
		if (before !== void 0) return before === null ? void 0 : this.#content(before);
		const entry = this.#index.from(path);
		if (entry < this.#index.count && this.#index.name(entry) === path) return this.#content(this.#index.id(entry));
		return this.#mayBeFolder(path) ? void 0 : null;
	}
	#content(id) {
		try {
			return this.#store.read(id, "blob") ?? void 0;
		} catch {
			return;
		}
	}
	#mayBeFolder(path) {
		const below = `${path}/`;
		const entry = this.#index.from(below);
		if (entry < this.#index.count && this.#index.name(entry).startsWith(below)) return true;
		for (const path of this.#before.keys()) if (path.startsWith(below)) return true;
		return false;
	}
};

// src/commands/staged.ts
var staged_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	staged: () => staged,
	stagedPlan: () => stagedPlan
});
async function staged(io, options) {
	return runPlan(io, options, await stagedPlan(io, options));
}
async function stagedPlan(io, options) {
	const git = createGit(io.cwd, io.env);
	const engine = createEngine(BUILTIN, io.now(), options.decode);
	const direct = options.paths.length > 0 ? null : DirectRepository.open(git, (deflated, exact) => engine.inflate(deflated, exact));
	const listing = direct?.listing ?? (await Promise.resolve().then(() => require("./staged.cjs")).then((n) => n.staged_exports)).listStaged(git, options.paths);
	const policy = new StagedPolicy(git, listing, options.paths.length > 0);
	const root = findRoot(io.cwd, io.env);
	const dotenvs = options.knownSecrets === "off" ? null : new StagedDotenvs(root, listing, options.paths.length > 0);
	const names = [...policy.names, ...dotenvs?.names ?? []];
	const contents = direct?.contents(git, names) ?? (await Promise.resolve().then(() => require("./staged.cjs")).then((n) => n.staged_exports)).readStagedObjects(git, listing.entries, names);
	return {
		mode: "staged",
		root,
		engine,
		covered: {
			...NOTHING_COVERED,
			indexTree: await treeFor(git, options)
		},
		items: readEntries(git, listing.entries, contents),
		policy: () => policy.texts(contents),
		...dotenvs && { dotenvs: () => dotenvs.parted((name) => contentOf(git, contents, name)) },
		guard: true,
		triage: (matches, engine) => setKnownAside(git, listing, options.all, matches, engine),
		advice: (report) => howToUnblock(report, listing.hasHead, io.env.GIT_PREFIX || io.cwd !== root ? ":/" : "")
	};
}
function contentOf(git, contents, name) {
	const content = contents.get(name);
	return content === void 0 ? readObjects(git, [name]).get(name) ?? null : content;
}
async function treeFor(git, { format }) {
	if (format.every((one) => one === "text")) return null;
	return (await Promise.resolve().then(() => require("./index-tree.cjs"))).indexTree(git);
}
async function setKnownAside(git, listing, all, matches, engine) {
	if (all) return {
		findings: matches.map((match) => ({ match })),
		known: []
	};
	const { parentVersions } = await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.parents_exports);
	const { standsIn } = await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.known_exports);
	const known = [];
	const findings = [];
	const versions = /* @__PURE__ */ new Map();
	for (const match of matches) {
		const { path } = match.blob;
		let parents = versions.get(path);
		if (!parents) versions.set(path, parents = parentVersions(git, listing, path));
		if (await standsIn(match, parents, engine)) known.push(match);
		else findings.push({ match });
	}
	return {
		findings,
		known
	};
}
function howToUnblock(report, hasHead, top) {
	const blocking = report.findings.filter((finding) => finding.blocking);
	const paths = [...new Set(blocking.map(({ path }) => path))].slice(0, 3).map((path) => quote(top + visible(path)));
	const { id, rule } = blocking[0];
	return [
		"",
		"keysieve stopped this commit. What to do:",
		`  1. take the key out of the file, or the file out of the commit:  ${hasHead ? "git restore --staged" : "git rm --cached"} ${paths.join(" ")}`,
		"  2. keep the value in an environment variable or an untracked .env file, and read it from there",
		"     or let keysieve do it: keysieve fix",
		"  3. if the key has been pushed, shared or logged before, revoke it at the address above first",
		`  not a secret? say so with a reason:  keysieve ignore ${id} --reason "..."`,
		`  or in the file, on that line:  keysieve:allow ${rule} <reason>`,
		""
	].join("\n");
}
function quote(path) {
	return /^[A-Za-z0-9_./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
Object.assign(exports, {
	BUILTIN,
	CONFIDENCES,
	CONFIG_FILE,
	CREDENTIALS,
	DEFAULTS,
	Engine,
	FORMATS,
	IGNORE_FILE,
	KEY_STORE,
	KNOWN_SECRETS,
	KUBECONFIG,
	KeysieveError,
	LONGEST: LONGEST$1,
	LONGEST_REACH,
	Ledger,
	MARK_TOOLS,
	NO_POLICY,
	NotAFile,
	RAILS_KEY,
	RULES_FOLDER,
	SEVERITIES,
	SUBMODULE,
	StagedDotenvs,
	StagedPolicy,
	VERSION,
	asCalled,
	asSevereAs,
	assignmentsOf,
	atLeast,
	batch,
	byPath,
	bytesOf: bytesOf$1,
	cannotStart,
	changed,
	cli,
	containerOf,
	contextLiterals,
	contextPattern,
	count,
	cpuMs,
	createEngine,
	createGit,
	createPrefilter,
	decodeBase64,
	decodeHex,
	decodeUtf16Run,
	detectUtf16,
	disarmed,
	disarmedText,
	displayPath,
	dotenvFiles,
	dotenvKind,
	findRoot,
	foldersAbove,
	foretellingBegins,
	foretellingEnds,
	gitFailed,
	hook_exports,
	isPolicyFile,
	isRuleFile,
	isTarHeader,
	loadRulebook,
	mayBePointer,
	missing,
	missingObject,
	moved,
	narrowSpaces,
	objectBlob,
	packOf,
	patternOf,
	policyOf,
	readEntries,
	readGit,
	readObjects,
	readerOf,
	resultOf,
	runGit,
	runPlan,
	scan,
	sizeText,
	staged_exports,
	startGit,
	storeTable,
	streamObjects,
	summaryLine,
	systemCode,
	tableOf: tableOf$1,
	targetsOf,
	textKind,
	toRow,
	visible,
	wantsColor,
	watching,
	writeReports
});
