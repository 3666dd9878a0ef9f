const require_core = require("./core.cjs");
const require_policy_text = require("./policy-text.cjs");

// src/triage/config-schema.ts
const ROOT_ONLY = [
	"rule-files",
	"decode",
	"max-blob-size",
	"rotation-days",
	"rotated"
];
const DECODER_NAMES = [
	"base64",
	"hex",
	"percent",
	"backslash",
	"html",
	"quoted-printable",
	"utf-16le",
	"utf-16be",
	"gzip",
	"zlib",
	"brotli",
	"zstd",
	"zip",
	"tar",
	"pdf"
];

// src/triage/config-shape.ts
const days = (value, path, fail) => {
	if (typeof value !== "number" || !Number.isInteger(value) || value < 1) fail(path, "expected a number of days");
};
const day = (value, path, fail) => {
	if (typeof value !== "string" || !require_policy_text.isDay(value)) fail(path, "expected a day such as 2027-01-31");
};
const size = (value, path, fail) => {
	if (require_policy_text.sizeOf(value) === void 0) fail(path, "expected a size such as 512KB, 10MB or 1GB");
};
const pattern = (value, path, fail) => {
	require_policy_text.text(value, path, fail);
	if (String(value).startsWith("!")) fail(path, "a pattern cannot be negated; write a path with `exclude: false`");
	if (/(?:^|\/)\.\.(?:\/|$)/.test(String(value))) fail(path, "a pattern cannot leave the folder of its file");
};
const LEVEL = require_policy_text.oneOf([...require_core.CONFIDENCES, "never"]);
const RULE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DECODERS = require_policy_text.record(Object.fromEntries(DECODER_NAMES.map((name) => [name, require_policy_text.flag])));
const CONFIG = require_policy_text.record({
	block: LEVEL,
	rules: require_policy_text.record({
		off: require_policy_text.listOf(require_policy_text.text),
		severity: require_policy_text.mapOf(RULE_ID, "expected a rule id", require_policy_text.oneOf(require_core.SEVERITIES)),
		block: require_policy_text.mapOf(RULE_ID, "expected a rule id", LEVEL)
	}),
	exclude: require_policy_text.listOf(pattern),
	paths: require_policy_text.listOf(require_policy_text.record({
		"match!": require_policy_text.oneOrList(pattern),
		block: LEVEL,
		exclude: require_policy_text.flag,
		"rules-off": require_policy_text.listOf(require_policy_text.text)
	})),
	marks: require_policy_text.record(Object.fromEntries(require_core.MARK_TOOLS.map((tool) => [tool, require_policy_text.flag]))),
	"rule-files": require_policy_text.listOf(pattern),
	decode: (value, path, fail) => typeof value === "boolean" ? void 0 : DECODERS(value, path, fail),
	"max-blob-size": size,
	"rotation-days": days,
	rotated: require_policy_text.mapOf(/^[0-9a-f]{24}$/, "expected a finding id", day)
});
function configOf(value, folder, fail) {
	CONFIG(value, [], fail);
	const source = value;
	if (folder !== "") {
		for (const key of ROOT_ONLY) if (source[key] !== void 0) fail([key], "counts only in the config of the root");
	}
	return source;
}

// src/triage/plain-patterns.ts
const PLAIN_PATH = /^(?:\.\/)?\/?[\w.@ -]+(?:\/[\w.@ -]+)*(?:\/\*\*)?\/*$/;
const DOTS = /(?:^|\/)\.{1,2}(?:\/|$)/;
function plainPathTest(patterns) {
	const tests = [];
	for (const pattern of patterns) {
		if (!PLAIN_PATH.test(pattern)) return void 0;
		const bare = pattern.replace(/^\.\//, "").replace(/\/+$/, "");
		const rooted = bare.replace(/\/\*\*$/, "").replace(/^\//, "");
		if (DOTS.test(rooted)) return void 0;
		if (bare.includes("/")) tests.push((path) => path === rooted || path.startsWith(`${rooted}/`));
		else tests.push((path) => `/${path}/`.includes(`/${rooted}/`));
	}
	return (path) => tests.some((test) => test(path));
}
function plainNameTest(patterns) {
	return patterns.every((pattern) => /^[a-z0-9-]+$/.test(pattern)) ? (name) => patterns.includes(name) : void 0;
}

// src/triage/simple-yaml.ts
const NOT_SIMPLE = /* @__PURE__ */ new Error("not simple YAML");
const LARGEST = 65536;
const LONGEST_LINE = 500;
const PLAIN = String.raw`(?:[A-Za-z_/]|\.(?=[A-Za-z_/]))[\w./*+@-]*|\d{4}-\d\d-\d\d|\d+(?:[KMG]i?B?)?`;
const SCALAR = String.raw`(?:"[^"\\]*"|'[^']*'|${PLAIN})`;
const KEY = String.raw`[A-Za-z][\w-]*`;
const ENTRY = new RegExp(`^(${KEY}):(?: +(.*))?$`);
const VALUE = new RegExp(`^(${SCALAR})(?: +#.*)?$`);
const LIST = new RegExp(String.raw`^\[ *((?:${SCALAR}(?: *, *${SCALAR})*)?) *\](?: +#.*)?$`);
const MAP = new RegExp(String.raw`^\{ *((?:${KEY}: +${SCALAR}(?: *, *${KEY}: +${SCALAR})*)?) *\}(?: +#.*)?$`);
const SCALARS = new RegExp(SCALAR, "g");
const PAIRS = new RegExp(`(${KEY}): +(${SCALAR})`, "g");
const OTHER_WORD = /^(?:null|true|false|\.inf|\.nan)$/i;
function simpleYaml(text) {
	if (text.length > LARGEST || !/^[\n -~]*$/.test(text)) return null;
	const lines = [];
	for (const [at, whole] of text.split("\n").entries()) {
		const content = whole.trim();
		if (content === "" || content.startsWith("#")) continue;
		if (content.length > LONGEST_LINE) return null;
		lines.push({
			indent: whole.length - whole.trimStart().length,
			text: content,
			number: at + 1
		});
	}
	try {
		return new Reader(lines).document();
	} catch (error) {
		if (error === NOT_SIMPLE) return null;
		throw error;
	}
}
var Reader = class {
	#lines;
	#at = 0;
	#places = /* @__PURE__ */ new Map();
	constructor(lines) {
		this.#lines = lines;
	}
	document() {
		const value = this.#lines.length === 0 ? {} : this.#block(0, []);
		if (this.#at < this.#lines.length) throw NOT_SIMPLE;
		const places = this.#places;
		return {
			value,
			lineOf: (path) => {
				for (let length = path.length; length > 0; length--) {
					const line = places.get(JSON.stringify(path.slice(0, length)));
					if (line !== void 0) return line;
				}
				return 1;
			}
		};
	}
	#block(indent, path) {
		const line = this.#lines[this.#at];
		if (line?.indent !== indent) throw NOT_SIMPLE;
		this.#note(path, line.number);
		return line.text.startsWith("- ") ? this.#list(indent, path) : this.#mapping(indent, path);
	}
	#mapping(indent, path) {
		const mapping = {};
		for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
			if (line.text.startsWith("- ")) break;
			const [, key, rest = ""] = ENTRY.exec(line.text) ?? [];
			if (key === void 0 || OTHER_WORD.test(key) || Object.hasOwn(mapping, key)) throw NOT_SIMPLE;
			this.#at++;
			const own = [...path, key];
			mapping[key] = rest === "" || rest.startsWith("#") ? this.#below(indent, own) : this.#value(rest, own, line.number);
		}
		return mapping;
	}
	#below(indent, path) {
		const line = this.#lines[this.#at];
		const list = line?.indent === indent && line.text.startsWith("- ");
		if (!line || !(line.indent > indent || list)) throw NOT_SIMPLE;
		return this.#block(line.indent, path);
	}
	#list(indent, path) {
		const list = [];
		for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
			if (!line.text.startsWith("- ")) break;
			const content = line.text.slice(2).trimStart();
			const own = [...path, list.length];
			if (ENTRY.test(content)) {
				const inner = indent + line.text.length - content.length;
				this.#lines[this.#at] = {
					...line,
					indent: inner,
					text: content
				};
				list.push(this.#block(inner, own));
			} else {
				this.#at++;
				list.push(this.#value(content, own, line.number));
			}
		}
		return list;
	}
	#value(text, path, line) {
		this.#note(path, line);
		const scalar = VALUE.exec(text)?.[1];
		if (scalar !== void 0) return scalarOf(scalar);
		const items = LIST.exec(text)?.[1];
		if (items !== void 0) return (items.match(SCALARS) ?? []).map((item, i) => {
			this.#note([...path, i], line);
			return scalarOf(item);
		});
		const pairs = MAP.exec(text)?.[1];
		if (pairs === void 0) throw NOT_SIMPLE;
		const mapping = {};
		for (const [, key = "", value = ""] of pairs.matchAll(PAIRS)) {
			if (OTHER_WORD.test(key) || Object.hasOwn(mapping, key)) throw NOT_SIMPLE;
			this.#note([...path, key], line);
			mapping[key] = scalarOf(value);
		}
		return mapping;
	}
	#note(path, line) {
		this.#places.set(JSON.stringify(path), line);
	}
};
function scalarOf(text) {
	if (text.startsWith("\"") || text.startsWith("'")) return text.slice(1, -1);
	if (text === "true") return true;
	if (text === "false") return false;
	if (OTHER_WORD.test(text)) throw NOT_SIMPLE;
	if (!/^\d+$/.test(text)) return text;
	const number = Number(text);
	if (!Number.isSafeInteger(number)) throw NOT_SIMPLE;
	return number;
}

// src/triage/config.ts
var Config = class {
	files;
	#layers;
	#nameTest;
	constructor(files, globs) {
		this.files = files;
		const pathTest = (patterns) => plainPathTest(patterns) ?? globs.pathTest(patterns);
		const nameTest = (patterns) => plainNameTest(patterns) ?? globs.nameTest(patterns);
		this.#nameTest = nameTest;
		this.#layers = files.map((file) => ({
			file,
			excludes: pathTest(file.source.exclude ?? []),
			off: nameTest(file.source.rules?.off ?? []),
			paths: (file.source.paths ?? []).map((source) => ({
				source,
				matches: pathTest(typeof source.match === "string" ? [source.match] : source.match),
				off: nameTest(source["rules-off"] ?? [])
			}))
		}));
	}
	get root() {
		const first = this.files[0];
		return first?.folder === "" ? first.source : {};
	}
	get maxBlobSize() {
		return require_policy_text.sizeOf(this.root["max-blob-size"]) ?? null;
	}
	get changesRules() {
		return (this.root["rule-files"] ?? []).length > 0 || (this.root.rules?.off ?? []).length > 0;
	}
	isOff(rule) {
		const first = this.#layers[0];
		return first?.file.folder === "" && first.off(rule);
	}
	isExcluded(path) {
		if (path === "") return false;
		let excluded = false;
		for (const { layer, below } of this.#layersFor(path)) {
			if (layer.excludes(below)) excluded = true;
			for (const { source, matches } of layer.paths) if (source.exclude !== void 0 && matches(below)) excluded = source.exclude;
		}
		return excluded;
	}
	get decode() {
		const { decode = true } = this.root;
		if (typeof decode === "boolean") return decode;
		const off = Object.keys(decode).filter((name) => decode[name] === false);
		return off.length === 0 || new Set(off);
	}
	blockFor({ rule, blob: { path } }) {
		let level;
		let own;
		for (const { layer, below } of this.#layersFor(path)) {
			level = layer.file.source.block ?? level;
			for (const { source, matches } of layer.paths) if (source.block && matches(below)) level = source.block;
			const levels = layer.file.source.rules?.block;
			if (levels && Object.hasOwn(levels, rule)) own = levels[rule];
		}
		return own ?? level;
	}
	severityFor(rule, path) {
		let severity;
		for (const { layer } of this.#layersFor(path)) {
			const own = layer.file.source.rules?.severity;
			if (own && Object.hasOwn(own, rule)) severity = own[rule];
		}
		return severity;
	}
	honours(tool, path) {
		let honoured = true;
		for (const { layer } of this.#layersFor(path)) honoured = layer.file.source.marks?.[tool] ?? honoured;
		return honoured;
	}
	unwanted({ rule, blob }) {
		if (this.isExcluded(blob.path)) return "the path is excluded";
		for (const { layer, below } of this.#layersFor(blob.path)) {
			const by = `in ${layer.file.path}`;
			if (layer.off(rule)) return `rules.off ${by}`;
			if (layer.paths.some(({ matches, off }) => off(rule) && matches(below))) return `rules-off ${by}`;
		}
		return null;
	}
	notes(rules) {
		return this.files.flatMap(({ path, source, lineOf }) => {
			return [
				...(source.rules?.off ?? []).map((name, i) => ({
					name,
					at: [
						"rules",
						"off",
						i
					]
				})),
				...Object.keys(source.rules?.severity ?? {}).map((name) => ({
					name,
					at: [
						"rules",
						"severity",
						name
					]
				})),
				...Object.keys(source.rules?.block ?? {}).map((name) => ({
					name,
					at: [
						"rules",
						"block",
						name
					]
				})),
				...(source.paths ?? []).flatMap((entry, p) => (entry["rules-off"] ?? []).map((name, i) => ({
					name,
					at: [
						"paths",
						p,
						"rules-off",
						i
					]
				})))
			].filter(({ name }) => !rules.some(this.#nameTest([name]))).map(({ name, at }) => {
				const meant = require_policy_text.nearest(name, rules);
				return `${path}:${lineOf(at)}: there is no rule ${name}${meant ? `; did you mean ${meant}?` : ""}`;
			});
		});
	}
	*#layersFor(path) {
		for (const layer of this.#layers) if (path.startsWith(layer.file.folder)) yield {
			layer,
			below: path.slice(layer.file.folder.length)
		};
	}
};
async function readConfig(texts) {
	const files = [];
	for (const { path, bytes, folder = folderOf(path) } of texts) files.push(simpleConfig(bytes, path, folder) ?? (await Promise.resolve().then(() => require("./config-parse.cjs"))).parseConfig(bytes, path, folder));
	const plain = files.every(({ source }) => isPlain(source));
	return new Config(files.sort((a, b) => depth(a.folder) - depth(b.folder)), plain ? void 0 : await Promise.resolve().then(() => require("./globs.cjs")));
}
function simpleConfig(bytes, path, folder) {
	const document = simpleYaml(require_policy_text.textOf(bytes));
	if (!document) return null;
	try {
		return {
			path,
			folder,
			source: configOf(document.value, folder, () => {
				throw UNFIT;
			}),
			lineOf: document.lineOf
		};
	} catch (error) {
		if (error === UNFIT) return null;
		throw error;
	}
}
const UNFIT = /* @__PURE__ */ new Error("no config");
function isPlain({ exclude = [], rules, paths = [] }) {
	const patterns = [...exclude, ...paths.flatMap(({ match }) => match)];
	const names = [...rules?.off ?? [], ...paths.flatMap((entry) => entry["rules-off"] ?? [])];
	return plainPathTest(patterns) !== void 0 && plainNameTest(names) !== void 0;
}
function folderOf(path) {
	return path.endsWith(`/${".keysieve.yml"}`) ? path.slice(0, -require_core.CONFIG_FILE.length) : "";
}
function depth(folder) {
	return folder.split("/").length;
}

exports.Config = Config;
exports.configOf = configOf;
exports.readConfig = readConfig;