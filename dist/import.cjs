const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_dist$1 = require("./dist2.cjs");
const require_attributes = require("./attributes.cjs");
const require_git = require("./git.cjs");
const require_core = require("./core.cjs");
const require_bundle = require("./bundle.cjs");
const require_repository = require("./repository.cjs");
const require_config = require("./config2.cjs");
const require_ignore_file = require("./ignore-file.cjs");
const require_policy_text = require("./policy-text.cjs");
const require_weigh = require("./weigh.cjs");
const require_staged = require("./staged.cjs");
const require_tree = require("./tree.cjs");
const require_wanted = require("./wanted.cjs");
const require_template = require("./template.cjs");
const require_policy_git = require("./policy-git.cjs");
const require_policy_rules = require("./policy-rules.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_util = require("node:util");
let node_crypto = require("node:crypto");

// src/commands/import/findings.ts
var import_dist = require_dist$1.require_dist();
const MOST_AROUND = 4e3;
async function findingsNow(scanning, git, repository) {
	if (!repository) return scanning(require_tree.named(git.cwd, "."));
	const { entries } = require_staged.listStaged(git);
	const tree = await scanning(require_tree.workTree(git, repository, []));
	const staged = await scanning(require_core.readEntries(git, entries, require_staged.readStagedObjects(git, entries, [])));
	return {
		found: [...tree.found, ...staged.found],
		problems: [...tree.problems, ...staged.problems]
	};
}
async function findingsAt(scanning, git, commit, path) {
	if (/[\n\r]/.test(path)) return null;
	const name = Buffer.from(`${commit}:${path}`, "utf8").toString("latin1");
	const bytes = require_core.readObjects(git, [name]).get(name);
	if (!bytes) return null;
	return scanning([{
		kind: "listed",
		count: 1
	}, {
		kind: "blob",
		blob: {
			origin: "object",
			path,
			id: null,
			sizeBytes: bytes.length,
			open: () => require_core.readerOf(bytes)
		}
	}]);
}
async function scanningWith(io, texts) {
	const policy = await require_core.policyOf(io, require_core.DEFAULTS, { policy: () => texts });
	const rulebook = await require_core.loadRulebook(io, require_core.DEFAULTS, policy);
	const { config } = policy;
	const engine = require_core.createEngine(rulebook, io.now(), config?.root.decode !== false);
	return async (items) => {
		const ledger = new require_core.Ledger();
		const matches = [];
		const some = require_wanted.wanted(items, config, config?.maxBlobSize ?? null);
		for await (const match of require_core.scan(some, engine, ledger)) matches.push({ match });
		ledger.close();
		const { findings } = require_weigh.judged({ findings: matches }, {
			...policy,
			options: require_core.DEFAULTS,
			rulebook,
			now: io.now(),
			full: false,
			ids: /* @__PURE__ */ new Set()
		});
		const bytesOf = /* @__PURE__ */ new Map();
		const found = [];
		for (const { match } of findings) {
			const { blob } = match;
			if (!bytesOf.has(blob)) bytesOf.set(blob, await textOfBlob(blob));
			found.push(foundIn(match, bytesOf.get(blob)));
		}
		return {
			found,
			problems: ledger.problems.map(({ path, message }) => path === "" ? message : `${path}: ${message}`)
		};
	};
}
function foundIn(match, text) {
	const { start, end } = match.span;
	if (match.inside.length > 0 || end > text.length) return {
		match,
		value: "",
		lines: "",
		at: 0
	};
	const from = text.lastIndexOf("\n", start - 1) + 1;
	const to = text.indexOf("\n", end);
	const first = Math.max(from, start - MOST_AROUND);
	const last = Math.min(to < 0 ? text.length : to, end + MOST_AROUND);
	return {
		match,
		value: text.slice(start, end),
		lines: text.slice(first, last),
		at: start - first
	};
}
async function textOfBlob(blob) {
	const reader = await blob.open();
	const chunks = [];
	const into = /* @__PURE__ */ new Uint8Array(262144);
	try {
		for (let count = await reader.read(into); count > 0; count = await reader.read(into)) chunks.push(Buffer.from(into.subarray(0, count)).toString("latin1"));
	} finally {
		reader.close();
	}
	return chunks.join("");
}

// src/commands/import/allowed.ts
async function allowedBy(io, git, repository, files, texts) {
	const all = files.flatMap(({ name, imported }) => imported.allowances.map((allowance) => ({
		name,
		allowance
	})));
	if (all.length === 0) return {
		entries: [],
		unmatched: 0,
		problems: []
	};
	const scanning = await scanningWith(io, texts);
	const now = await findingsNow(scanning, git, repository);
	const versions = /* @__PURE__ */ new Map();
	const versionOf = async ({ version }) => {
		if (!repository || !version) return null;
		const key = `${version.commit}:${version.path}`;
		if (!versions.has(key)) versions.set(key, await findingsAt(scanning, git, version.commit, version.path));
		return versions.get(key) ?? null;
	};
	const entries = /* @__PURE__ */ new Map();
	let unmatched = 0;
	for (const { name, allowance } of all) {
		const { found } = await versionOf(allowance) ?? now;
		const allowed = found.filter((entry) => allowance.allows(entry));
		if (allowed.length === 0) unmatched++;
		for (const { match } of allowed) if (!entries.has(match.id)) entries.set(match.id, {
			id: match.id,
			rule: match.rule,
			path: match.blob.path,
			until: null,
			reason: `imported from ${node_path.default.basename(name)}`
		});
	}
	const old = [...versions.values()].flatMap((findings) => findings?.problems ?? []);
	return {
		entries: [...entries.values()],
		unmatched,
		problems: [...now.problems, ...old]
	};
}

// src/commands/import/config-edit.ts
function withImported(text, { off, exclude, paths }) {
	const document = (0, import_dist.parseDocument)(text);
	const add = (keys, entries) => {
		const present = document.getIn(keys, true);
		const known = (0, import_dist.isSeq)(present) ? present.toJSON() : [];
		const fresh = unique(entries).filter((entry) => !known.some((other) => (0, node_util.isDeepStrictEqual)(other, entry)));
		if (fresh.length === 0) return false;
		if ((0, import_dist.isSeq)(present)) for (const entry of fresh) present.add(document.createNode(entry));
		else document.setIn(keys, document.createNode(fresh));
		return true;
	};
	return [
		add(["rules", "off"], off),
		add(["exclude"], exclude),
		add(["paths"], paths)
	].includes(true) ? document.toString({ lineWidth: 0 }) : text;
}
function unique(entries) {
	return entries.filter((entry, i) => entries.findIndex((other) => (0, node_util.isDeepStrictEqual)(other, entry)) === i);
}

// src/commands/import/joined.ts
function joined$1(parts) {
	return {
		rules: parts.flatMap(({ rules }) => rules),
		off: parts.flatMap(({ off }) => off),
		exclude: parts.flatMap(({ exclude }) => exclude),
		paths: parts.flatMap(({ paths }) => paths),
		allowances: parts.flatMap(({ allowances }) => allowances),
		lost: parts.flatMap(({ lost }) => lost),
		notes: parts.flatMap(({ notes }) => notes)
	};
}

// src/commands/import/imported.ts
const NOTHING = {
	rules: [],
	off: [],
	exclude: [],
	paths: [],
	allowances: [],
	lost: [],
	notes: []
};
function isPath(given, path, folder) {
	const bare = given.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
	return path === bare || path === folder + bare;
}
function isLine(line, { match }) {
	return match.place.line <= line && line <= match.place.endLine;
}

// src/commands/import/re2-cursor.ts
var Re2Refused = class extends Error {};
const DIGIT = [[48, 57]];
const LOWER = [[97, 122]];
const UPPER = [[65, 90]];
const WORD$1 = [
	...DIGIT,
	...UPPER,
	[95, 95],
	...LOWER
];
const PERL = {
	d: DIGIT,
	w: WORD$1,
	s: [
		[9, 10],
		[12, 13],
		[32, 32]
	]
};
const POSIX = {
	alnum: [
		...DIGIT,
		...UPPER,
		...LOWER
	],
	alpha: [...UPPER, ...LOWER],
	ascii: [[0, 127]],
	blank: [[9, 9], [32, 32]],
	cntrl: [[0, 31], [127, 127]],
	digit: DIGIT,
	graph: [[33, 126]],
	lower: LOWER,
	print: [[32, 126]],
	punct: [
		[33, 47],
		[58, 64],
		[91, 96],
		[123, 126]
	],
	space: [[9, 13], [32, 32]],
	upper: UPPER,
	word: WORD$1,
	xdigit: [
		...DIGIT,
		[65, 70],
		[97, 102]
	]
};
const CONTROL = {
	a: "\x07",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
var Re2Cursor = class {
	#text;
	#at = 0;
	constructor(text) {
		this.#text = text;
	}
	get done() {
		return this.#at >= this.#text.length;
	}
	refuse(what) {
		throw new Re2Refused(what);
	}
	sees(text) {
		return this.#text.startsWith(text, this.#at);
	}
	peek() {
		return this.#text[this.#at] ?? "";
	}
	take(text) {
		if (!this.sees(text)) return false;
		this.#at += text.length;
		return true;
	}
	next() {
		const code = this.#text.codePointAt(this.#at);
		if (code === void 0) this.refuse("an end too early");
		const char = String.fromCodePoint(code);
		this.#at += char.length;
		return char;
	}
	until(end) {
		const found = this.#text.indexOf(end, this.#at);
		if (found < 0 && end !== "\\E") this.refuse("a group name that is not closed");
		const text = this.#text.slice(this.#at, found < 0 ? void 0 : found);
		this.#at = found < 0 ? this.#text.length : found + end.length;
		return text;
	}
	readFlags() {
		const found = this.#match(/([imsU]*)(?:-([imsU]+))?([:)])/y);
		if (!found) return this.refuse(`(?${this.peek()}`);
		return {
			on: found[1],
			off: found[2] ?? "",
			scoped: found[3] === ":"
		};
	}
	readRepeat() {
		if (this.take("*")) return {
			min: 0,
			max: Number.POSITIVE_INFINITY
		};
		if (this.take("+")) return {
			min: 1,
			max: Number.POSITIVE_INFINITY
		};
		if (this.take("?")) return {
			min: 0,
			max: 1
		};
		const found = this.#match(/\{(\d+)(,?)(\d*)\}/y);
		if (!found) return null;
		const min = Number(found[1]);
		const max = found[3] !== "" ? Number(found[3]) : found[2] === "" ? min : Number.POSITIVE_INFINITY;
		if (max < min || min > 1e3) this.refuse("a repeat count that RE2 does not take");
		return {
			min,
			max
		};
	}
	readSet() {
		const found = this.#match(/\\([dwsDWS])/y);
		if (!found) return null;
		const name = found[1];
		return {
			negate: name !== name.toLowerCase(),
			ranges: PERL[name.toLowerCase()]
		};
	}
	readEscape() {
		const unicode = this.#match(/\\[pP](?:\{[^}]*\}|.)/y);
		if (unicode) this.refuse(`the Unicode class ${unicode[0]}`);
		const hex = this.#match(/\\x(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/y);
		if (hex) {
			const code = Number.parseInt(hex[1] ?? hex[2], 16);
			return code > 1114111 ? this.refuse("a character beyond Unicode") : String.fromCodePoint(code);
		}
		const octal = this.#match(/\\(0[0-7]{0,2}|[1-7][0-7]{2})/y);
		if (octal) return String.fromCodePoint(Number.parseInt(octal[1], 8));
		this.next();
		const char = this.done ? this.refuse("a \\ at the end") : this.next();
		if (CONTROL[char] !== void 0) return CONTROL[char];
		if (/[A-Za-z0-9]/.test(char)) this.refuse(`\\${char}`);
		return char;
	}
	readClass() {
		const negate = this.take("^");
		const ranges = [];
		for (let first = true; first || !this.sees("]"); first = false) {
			if (this.done) this.refuse("a [ that is not closed");
			const set = this.#readNamed() ?? this.readSet();
			if (set) ranges.push(...set.negate ? complement(set.ranges) : set.ranges);
			else {
				const from = this.#readMember();
				const to = !this.sees("-]") && this.take("-") ? this.#readMember() : from;
				if (to < from) this.refuse("a range whose end comes before its start");
				ranges.push([from, to]);
			}
		}
		this.take("]");
		return {
			negate,
			ranges
		};
	}
	#readNamed() {
		const found = this.#match(/\[:(\^?)(\w+):\]/y);
		if (!found) return null;
		const ranges = POSIX[found[2]] ?? this.refuse(`the class [:${found[2]}:]`);
		return {
			negate: found[1] === "^",
			ranges
		};
	}
	#readMember() {
		const code = (this.sees("\\") ? this.readEscape() : this.next()).codePointAt(0);
		return code > 127 ? this.refuse("a character beyond ASCII in a class") : code;
	}
	#match(pattern) {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#text);
		if (found) this.#at = pattern.lastIndex;
		return found;
	}
};
function complement(ranges) {
	const out = [];
	let from = 0;
	for (const [a, b] of [...ranges].sort((x, y) => x[0] - y[0])) {
		if (a > from) out.push([from, a - 1]);
		from = Math.max(from, b + 1);
	}
	if (from <= 255) out.push([from, 255]);
	return out;
}

// src/commands/import/re2-print.ts
const OPEN_BOUND = 200;
const WORD = "[0-9A-Za-z_]";
const EDGES = {
	start: "(?<![^\\r\\n])",
	end: "(?![^\\r\\n])"
};
function printRe2(tree, options) {
	const caseless = isCaseless(tree);
	const text = printNode(tree, {
		...options,
		caseless
	});
	return {
		pattern: options.secret === 0 ? `(?<secret>${text})` : text,
		flags: caseless ? "i" : ""
	};
}
function isCaseless(tree) {
	let some = false;
	for (const node of nodesOf(tree)) {
		if (!(node.kind === "char" ? /[A-Za-z]/.test(String.fromCharCode(node.code)) : node.kind === "class" && !isClosedUnderCase(node.ranges))) continue;
		if (!("caseless" in node) || !node.caseless) return false;
		some = true;
	}
	return some;
}
function* nodesOf(node) {
	yield node;
	const below = node.kind === "seq" ? node.parts : node.kind === "alt" ? node.options : node.kind === "group" || node.kind === "repeat" ? [node.body] : [];
	for (const child of below) yield* nodesOf(child);
}
function printNode(node, context, grouped = false) {
	switch (node.kind) {
		case "char": return node.caseless && !context.caseless ? printClass(withBothCases([[node.code, node.code]]), false) : escaped(node.code);
		case "any": return node.newline ? "[\\x00-\\xff]" : "[^\\n]";
		case "class": return printClass(node.caseless && !context.caseless ? withBothCases(node.ranges) : node.ranges, node.negate);
		case "seq": return node.parts.map((part, i) => part.kind === "word" && !part.negate ? boundary(node.parts, i) : printNode(part, context, part.kind === "alt")).join("");
		case "alt": {
			const text = node.options.map((option) => printNode(option, context)).join("|");
			return grouped ? `(?:${text})` : text;
		}
		case "group": return `(?${node.index === context.secret ? "<secret>" : ":"}${printNode(node.body, context)})`;
		case "repeat": return printRepeat(node, context);
		case "edge": return EDGES[node.at];
		case "word": return node.negate ? `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))` : `(?:(?<!${WORD})(?=${WORD})|(?<=${WORD})(?!${WORD}))`;
	}
}
function printRepeat({ body, min, max, lazy }, context) {
	const inner = printNode(body, context);
	const single = body.kind === "char" || body.kind === "class" || body.kind === "any" || body.kind === "group";
	const most = context.bounded && max === Number.POSITIVE_INFINITY ? Math.max(min, 200) : max;
	const count = min === most ? `{${min}}` : `{${min},${most === Number.POSITIVE_INFINITY ? "" : most}}`;
	return `${single ? inner : `(?:${inner})`}${count}${lazy ? "?" : ""}`;
}
function boundary(parts, at) {
	const next = parts[at + 1];
	const last = parts[at - 1];
	if (next && startsInWord(next)) return `(?<!${WORD})`;
	if (last && endsInWord(last)) return `(?!${WORD})`;
	return printNode({
		kind: "word",
		negate: false
	}, {
		secret: null,
		bounded: true,
		caseless: false
	});
}
function startsInWord(node) {
	return edgeInWord(node, (parts) => parts[0]);
}
function endsInWord(node) {
	return edgeInWord(node, (parts) => parts.at(-1));
}
function edgeInWord(node, pick) {
	switch (node.kind) {
		case "char": return isWord(node.code);
		case "class": return !node.negate && node.ranges.every(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i).every(isWord));
		case "seq": {
			const edge = pick(node.parts);
			return edge !== void 0 && edgeInWord(edge, pick);
		}
		case "alt": return node.options.every((option) => edgeInWord(option, pick));
		case "group": return edgeInWord(node.body, pick);
		case "repeat": return node.min > 0 && edgeInWord(node.body, pick);
		default: return false;
	}
}
function isWord(code) {
	return /[0-9A-Za-z_]/.test(String.fromCharCode(code));
}
function withBothCases(ranges) {
	return ranges.flatMap(([a, b]) => {
		const out = [[a, b]];
		const lower = [Math.max(a, 65) + 32, Math.min(b, 90) + 32];
		const upper = [Math.max(a, 97) - 32, Math.min(b, 122) - 32];
		for (const range of [lower, upper]) if (range[0] <= range[1]) out.push(range);
		return out;
	});
}
function isClosedUnderCase(ranges) {
	const has = (code) => ranges.some(([a, b]) => a <= code && code <= b);
	return withBothCases(ranges).every(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i).every(has));
}
function printClass(ranges, negate) {
	const text = ranges.map(([a, b]) => a === b ? escaped(a) : `${escaped(a)}-${escaped(b)}`).join("");
	return `[${negate ? "^" : ""}${text}]`;
}
function escaped(code) {
	const char = String.fromCharCode(code);
	if (/[0-9A-Za-z_ "'%&,:;<=>@`~#!]/.test(char)) return char;
	if (code < 32 || code > 126) return `\\x${code.toString(16).padStart(2, "0")}`;
	return `\\${char}`;
}

// src/commands/import/path-globs.ts
const MOST$1 = 64;
function globsOf(tree) {
	const globs = sequences(tree).map(globOf);
	return [...new Set(globs.flat())].map((glob) => Buffer.from(glob, "latin1").toString("utf8"));
}
function sequences(node) {
	switch (node.kind) {
		case "char": return [[{ glob: node.caseless ? caselessChar(node.code) : literal$1(node.code) }]];
		case "any": return [[{ glob: "?" }]];
		case "class": return [[{ glob: classGlob(node) }]];
		case "edge": return [[node.at]];
		case "word": throw new Re2Refused("\\b, which no path pattern can say");
		case "group": return sequences(node.body);
		case "alt": return limited(node.options.flatMap(sequences));
		case "seq": return node.parts.reduce((heads, part) => joined(heads, sequences(part)), [[]]);
		case "repeat": return ofRepeat$1(node);
	}
}
function ofRepeat$1({ body, min, max }) {
	if (max !== Number.POSITIVE_INFINITY) {
		if (max > 8) throw new Re2Refused("a counted repeat, which no path pattern can say");
		return limited(Array.from({ length: max - min + 1 }, (_, i) => sequences({
			kind: "seq",
			parts: Array.from({ length: min + i }, () => body)
		})).flat());
	}
	if (min > 1) throw new Re2Refused("a counted repeat, which no path pattern can say");
	if (body.kind === "any") return [min === 0 ? ["deep"] : [{ glob: "?" }, "deep"]];
	const single = body.kind === "class" || body.kind === "char" ? sequences(body)[0][0] : null;
	if (single === null || typeof single === "string" || single.glob === "/") throw new Re2Refused("a repeat of a group, which no path pattern can say");
	if (single.glob === "?") return [[{ glob: min === 0 ? "*" : "?*" }]];
	return [[{ glob: `${min === 0 ? "*" : "+"}(${single.glob})` }]];
}
function joined(heads, tails) {
	return limited(heads.flatMap((head) => tails.map((tail) => [...head, ...tail])));
}
function limited(ways) {
	if (ways.length > MOST$1) throw new Re2Refused(`more than ${MOST$1} alternatives`);
	return ways;
}
function globOf(given) {
	const pieces = given.filter((piece, i) => !(piece === "start" && i > 0 && given.slice(0, i).every((p) => p === "start")));
	const anchored = pieces[0] === "start";
	const ended = pieces.at(-1) === "end";
	const inner = pieces.slice(anchored ? 1 : 0, ended ? -1 : void 0);
	if (inner.some((piece) => piece === "start" || piece === "end")) return [];
	const body = inner;
	const whole = [
		...anchored ? [] : ["deep"],
		...body,
		...ended ? [] : ["deep"]
	];
	if (whole.every((piece) => piece === "deep")) throw new Re2Refused("a pattern that matches every path");
	return depths(whole).map((text) => text.replace(/\*{3,}/g, "**").replace(/(?:\*\*\/)+/g, "**/")).filter((text) => text !== "" && !/(?:^|\/)\.\.(?:\/|$)/.test(text)).map((text) => text.startsWith("**/") ? text : `/${text.replace(/^\/+/, "")}`);
}
function depths(pieces) {
	let texts = [""];
	pieces.forEach((piece, i) => {
		if (piece !== "deep") texts = texts.map((text) => text + piece.glob);
		else if (i === 0) {
			const next = pieces[1];
			texts = [typeof next === "object" && next.glob === "/" ? "**/*" : "**/*"];
		} else if (i === pieces.length - 1) texts = texts.map((text) => text.endsWith("/") ? `${text}**` : `${text}*`);
		else if (pieces[i - 1] !== "deep") texts = texts.flatMap((text) => [`${text}*`, text.endsWith("/") ? `${text}**/*` : `${text}*/**/*`]);
	});
	return [...new Set(texts)];
}
function literal$1(code) {
	const char = String.fromCharCode(code);
	return /[\\*?[\]{}()!+@|^$"']/.test(char) ? `\\${char}` : char;
}
function caselessChar(code) {
	return `[${String.fromCharCode(code).toLowerCase()}${String.fromCharCode(code).toUpperCase()}]`;
}
function classGlob({ ranges, negate, caseless }) {
	const given = caseless ? withBothCases(ranges) : [...ranges];
	if (negate) {
		const left = given.filter(([a, b]) => !(a === b && a === 47));
		if (left.length === 0) return "?";
		return `[^/${left.map(rangeGlob).join("")}]`;
	}
	const only = given.length === 1 ? given[0] : null;
	if (only && only[0] === only[1]) return literal$1(only[0]);
	if (complement(given).length === 0) return "?";
	return `[${given.map(rangeGlob).join("")}]`;
}
function rangeGlob([a, b]) {
	const one = (code) => {
		const char = String.fromCharCode(code);
		if (/[0-9A-Za-z._]/.test(char)) return char;
		if (/[ -~]/.test(char)) return `\\${char}`;
		throw new Re2Refused("a character class that no path pattern can say");
	};
	return a === b ? one(a) : `${one(a)}-${one(b)}`;
}

// src/commands/import/re2.ts
const NO_FLAGS = {
	caseless: false,
	dotall: false,
	ungreedy: false
};
function readRe2(pattern) {
	const cursor = new Re2Cursor(pattern);
	const tree = alternatives(cursor, { ...NO_FLAGS }, { count: 0 });
	if (!cursor.done) cursor.refuse("an unmatched )");
	return tree;
}
function alternatives(cursor, given, groups) {
	let flags = given;
	const options = [];
	let parts = [];
	while (!cursor.done && cursor.peek() !== ")") if (cursor.take("|")) {
		options.push({
			kind: "seq",
			parts
		});
		parts = [];
	} else if (cursor.take("\\Q")) {
		const chars = [...cursor.until("\\E")];
		const last = chars.pop();
		for (const char of chars) parts.push(...literal(char, flags));
		if (last !== void 0) parts.push(...repeated(cursor, literal(last, flags), flags));
	} else {
		const atom = readAtom(cursor, flags, groups);
		if ("flags" in atom) flags = atom.flags;
		else parts.push(...repeated(cursor, atom.nodes, flags));
	}
	options.push({
		kind: "seq",
		parts
	});
	return options.length === 1 ? options[0] : {
		kind: "alt",
		options
	};
}
function readAtom(cursor, flags, groups) {
	if (cursor.take("(")) return readGroup(cursor, flags, groups);
	if (cursor.take("[")) return { nodes: [{
		...cursor.readClass(),
		kind: "class",
		caseless: flags.caseless
	}] };
	if (cursor.take(".")) return { nodes: [{
		kind: "any",
		newline: flags.dotall
	}] };
	if (cursor.take("^") || cursor.take("\\A")) return { nodes: [{
		kind: "edge",
		at: "start"
	}] };
	if (cursor.take("$") || cursor.take("\\z")) return { nodes: [{
		kind: "edge",
		at: "end"
	}] };
	if (cursor.take("\\b")) return { nodes: [{
		kind: "word",
		negate: false
	}] };
	if (cursor.take("\\B")) return { nodes: [{
		kind: "word",
		negate: true
	}] };
	if (cursor.peek() === "\\") {
		const set = cursor.readSet();
		if (set) return { nodes: [{
			...set,
			kind: "class",
			caseless: false
		}] };
		return { nodes: literal(cursor.readEscape(), flags) };
	}
	if (/[*+?]/.test(cursor.peek())) cursor.refuse(`${cursor.peek()} with nothing to repeat`);
	return { nodes: literal(cursor.next(), flags) };
}
function literal(char, { caseless }) {
	const letter = caseless && /[A-Za-z]/.test(char);
	return [...Buffer.from(char, "utf8")].map((code) => ({
		kind: "char",
		code,
		caseless: letter
	}));
}
function readGroup(cursor, flags, groups) {
	let inner = flags;
	let index = 0;
	if (cursor.take("?")) {
		const look = [
			"<=",
			"<!",
			"=",
			"!",
			">",
			"#"
		].find((sign) => cursor.sees(sign));
		if (look) cursor.refuse(`(?${look}`);
		if (cursor.take("P<") || cursor.take("<")) {
			cursor.until(">");
			index = ++groups.count;
		} else {
			const { on, off, scoped } = cursor.readFlags();
			const flag = (name, now) => on.includes(name) ? true : off.includes(name) ? false : now;
			inner = {
				caseless: flag("i", flags.caseless),
				dotall: flag("s", flags.dotall),
				ungreedy: flag("U", flags.ungreedy)
			};
			if (!scoped) return { flags: inner };
		}
	} else index = ++groups.count;
	const body = alternatives(cursor, inner, groups);
	if (!cursor.take(")")) cursor.refuse("a ( that is not closed");
	return { nodes: [index > 0 ? {
		kind: "group",
		index,
		body
	} : body] };
}
function repeated(cursor, nodes, { ungreedy }) {
	const counts = cursor.readRepeat();
	const last = nodes.at(-1);
	if (!counts || !last) return [...nodes];
	const lazy = cursor.take("?") !== ungreedy;
	if (cursor.sees("+")) cursor.refuse("a possessive repeat (++, *+, ?+)");
	if (cursor.readRepeat()) cursor.refuse("a repeat of a repeat");
	return [{
		kind: "repeat",
		body: nodes.length > 1 ? {
			kind: "seq",
			parts: nodes
		} : last,
		...counts,
		lazy
	}];
}

// src/commands/import/values.ts
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function tablesAt(table, key) {
	const value = table[key];
	return Array.isArray(value) ? value.filter(isTable) : isTable(value) ? [value] : [];
}
function textAt(table, key) {
	const value = table[key];
	return typeof value === "string" ? value : "";
}
function numberAt(table, key) {
	const value = table[key];
	return typeof value === "number" ? value : 0;
}
function textsAt(table, key) {
	const value = table[key];
	return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : typeof value === "string" ? [value] : [];
}

// src/commands/import/gitleaks-allow.ts
function readAllowlist(table, name, scope, { folder }) {
	const lost = [];
	const paths = textsAt(table, "paths");
	const values = valueTests(table, name, lost);
	const isAnd = /^(?:and|&&)$/i.test(textAt(table, "condition"));
	if (textsAt(table, "commits").length > 0) lost.push({
		what: `${name}: commits`,
		why: "ignores here name values; `keysieve range COMMIT^!` shows what a commit brought, `keysieve ignore` allows it"
	});
	if (isAnd && textsAt(table, "commits").length > 0) return {
		...NOTHING,
		lost
	};
	if (isAnd && paths.length > 0 && values.length > 0) {
		const tests = readable(paths, `${name}: paths`, lost);
		const allows = (found) => inScope(found, scope) && tests.some((test) => test.test(latin1(found.match.blob.path))) && values.every((test) => test(found));
		return {
			...NOTHING,
			allowances: [{ allows }],
			lost,
			notes: [onlyNow(name)]
		};
	}
	const byValue = values.map((test) => ({ allows: (found) => inScope(found, scope) && test(found) }));
	const place = placement(pathGlobs(paths, `${name}: paths`, folder, lost), name, scope, lost);
	const byPath = scope.unknown.length === 0 ? [] : readable(paths, `${name}: paths`, []).map((test) => ({ allows: (found) => inScope(found, scope) && test.test(latin1(found.match.blob.path)) }));
	const notes = byValue.length > 0 ? [onlyNow(name)] : [];
	return {
		...NOTHING,
		...place,
		allowances: [...byValue, ...byPath],
		lost,
		notes
	};
}
function placement(globs, name, { rules, unknown }, lost) {
	if (globs.length === 0) return {};
	if (unknown.length > 0) lost.push({
		what: `${name}: paths for ${unknown.join(", ")}`,
		why: "no rule here has that name; what rules of a like name find there now becomes ignore lines"
	});
	if (rules === null) return { exclude: globs };
	return rules.length > 0 ? { paths: [{
		match: globs,
		"rules-off": rules
	}] } : {};
}
function onlyNow(name) {
	return `${name}: what its regexes and stopwords let pass now becomes ignore lines; a value that comes later is found`;
}
function inScope({ match }, { rules, unknown }) {
	if (rules === null || rules.includes(match.rule)) return true;
	return unknown.some((id) => firstWord(id) === firstWord(match.rule));
}
function firstWord(id) {
	return id.toLowerCase().split(/[^a-z0-9]/)[0];
}
function valueTests(table, name, lost) {
	const target = textAt(table, "regexTarget");
	const regexes = readable(textsAt(table, "regexes"), `${name}: regexes`, lost);
	const words = textsAt(table, "stopwords").map((word) => latin1(word.toLowerCase()));
	return [...regexes.length > 0 ? [(found) => regexes.some((regex) => finds(regex, found, target))] : [], ...words.length > 0 ? [({ value }) => words.some((word) => value.toLowerCase().includes(word))] : []];
}
function finds(regex, { value, lines, at }, target) {
	if (target === "line") return regex.test(lines);
	if (target !== "match") return regex.test(value);
	return [...lines.matchAll(new RegExp(regex.source, `${regex.flags}g`))].some(({ index, 0: text }) => index < at + value.length && index + text.length > at);
}
function readable(regexes, name, lost) {
	return regexes.flatMap((text, i) => {
		try {
			const { pattern, flags } = printRe2(readRe2(text), {
				secret: null,
				bounded: false
			});
			return [new RegExp(pattern, flags)];
		} catch (error) {
			lost.push({
				what: `${name}[${i}]`,
				why: reasonOf(error)
			});
			return [];
		}
	});
}
function pathGlobs(regexes, name, folder, lost) {
	return regexes.flatMap((text, i) => {
		try {
			const globs = globsOf(readRe2(text));
			if (globs.length === 0) lost.push({
				what: `${name}[${i}]`,
				why: "it matches no path"
			});
			return folder === "" ? globs : globs.flatMap((glob) => [glob, glob.startsWith("/") ? `/${folder}${glob.slice(1)}` : glob]);
		} catch (error) {
			lost.push({
				what: `${name}[${i}]`,
				why: reasonOf(error)
			});
			return [];
		}
	});
}
function reasonOf(error) {
	if (error instanceof Re2Refused) return `it has ${error.message}`;
	if (error instanceof SyntaxError) return "it is no pattern here";
	throw error;
}
function latin1(text) {
	return Buffer.from(text, "utf8").toString("latin1");
}

// src/commands/import/re2-literals.ts
const MOST = 16;
const LONGEST = 64;
function literalsOf(tree) {
	const best = required(tree, isCaseless(tree));
	if (best === null || shortest$1(best) < 3) return null;
	return [...new Set(best.map((text) => text.slice(0, LONGEST)))];
}
function shortest$1(texts) {
	return Math.min(...texts.map(({ length }) => length));
}
function better(a, b) {
	if (a === null || b === null) return a ?? b;
	return shortest$1(b) > shortest$1(a) ? b : a;
}
function required(node, caseless) {
	const whole = exact(node, caseless);
	if (whole !== null) return whole;
	switch (node.kind) {
		case "group": return required(node.body, caseless);
		case "repeat": return node.min > 0 ? required(node.body, caseless) : null;
		case "alt": {
			const sets = node.options.map((option) => required(option, caseless));
			return sets.every((set) => set !== null) ? sets.flat() : null;
		}
		case "seq": return ofSequence(node.parts, caseless);
		default: return null;
	}
}
function ofSequence(parts, caseless) {
	let best = null;
	let run = [""];
	for (const part of parts) {
		const texts = exact(part, caseless);
		if (texts !== null && texts.length * run.length <= MOST) run = product(run, texts);
		else {
			best = better(best, run);
			best = better(best, texts ?? required(part, caseless));
			run = texts !== null ? texts : [""];
		}
	}
	return better(best, run);
}
function exact(node, caseless) {
	switch (node.kind) {
		case "char": {
			const char = String.fromCharCode(node.code);
			if (!node.caseless) return [char];
			return caseless ? [char.toLowerCase()] : [char.toLowerCase(), char.toUpperCase()];
		}
		case "class": {
			const codes = node.ranges.flatMap(([a, b]) => b - a < 4 ? Array.from({ length: b - a + 1 }, (_, i) => a + i) : []);
			return !node.negate && !node.caseless && codes.length <= 4 && node.ranges.every(([a, b]) => b - a < 4) ? codes.map((code) => String.fromCharCode(code)) : null;
		}
		case "edge":
		case "word": return [""];
		case "group": return exact(node.body, caseless);
		case "alt": {
			const sets = node.options.map((option) => exact(option, caseless));
			const all = sets.flatMap((set) => set ?? []);
			return sets.every((set) => set !== null) && all.length <= MOST ? [...new Set(all)] : null;
		}
		case "repeat":
			if (node.min !== node.max || node.min > LONGEST) return null;
			return exact({
				kind: "seq",
				parts: Array.from({ length: node.min }, () => node.body)
			}, caseless);
		case "seq": {
			let texts = [""];
			for (const part of node.parts) {
				const more = exact(part, caseless);
				if (more === null || more.length * texts.length > MOST) return null;
				texts = product(texts, more);
			}
			return texts;
		}
		default: return null;
	}
}
function product(heads, tails) {
	return heads.flatMap((head) => tails.map((tail) => head + tail));
}

// src/commands/import/re2-sample.ts
const ALPHABETS = [
	["base62", [
		[48, 57],
		[65, 90],
		[97, 122]
	]],
	["letters", [[65, 90], [97, 122]]],
	["lower36", [[48, 57], [97, 122]]],
	["UPPER36", [[48, 57], [65, 90]]],
	["lower", [[97, 122]]],
	["upper", [[65, 90]]],
	["hex", [[48, 57], [97, 102]]],
	["HEX", [[48, 57], [65, 70]]],
	["digit", [[48, 57]]]
];
const USUAL = 24;
function sampleOf(tree, secret) {
	const marked = templateOf(tree, secret);
	if (marked === null) return null;
	if (secret === 0) return {
		before: "",
		secret: marked,
		after: ""
	};
	const [before, inner, after] = marked.split("\0");
	return inner === void 0 ? null : {
		before,
		secret: inner,
		after: after ?? ""
	};
}
function templateOf(node, secret) {
	switch (node.kind) {
		case "char": {
			const char = String.fromCharCode(node.code);
			return char === "{" ? "{{" : char === "}" ? "}}" : char;
		}
		case "any": return "x";
		case "class": return ofClass(node, 1);
		case "edge":
		case "word": return "";
		case "group": {
			const body = templateOf(node.body, secret);
			return body !== null && node.index === secret ? `\0${body}\0` : body;
		}
		case "alt": return templateOf(node.options[0], secret);
		case "repeat": return ofRepeat(node, secret);
		case "seq": {
			const parts = node.parts.map((part) => templateOf(part, secret));
			return parts.every((part) => part !== null) ? parts.join("") : null;
		}
	}
}
function ofRepeat({ body, min, max }, secret) {
	if (body.kind === "class") return ofClass(body, min > 0 && max === 1 ? 1 : min > 3 ? min : min === 0 ? 0 : Math.min(max, USUAL));
	const one = templateOf(body, secret);
	return one === null || min > 64 ? null : one.repeat(min);
}
function ofClass({ ranges, negate, caseless }, count) {
	if (count === 0) return "";
	const given = caseless ? withBothCases(ranges) : ranges;
	const has = (code) => given.some(([a, b]) => a <= code && code <= b) !== negate;
	const known = ALPHABETS.find(([, letters]) => letters.every(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i).every(has)));
	if (known) return `{${known[0]}:${count}}`;
	const code = Array.from({ length: 95 }, (_, i) => 32 + i).find((code) => has(code) && !"{}|".includes(String.fromCharCode(code)));
	return code === void 0 ? null : String.fromCharCode(code).repeat(count);
}

// src/commands/import/gitleaks-rule.ts
function translateRule(table, id, origin) {
	const name = `rule ${textAt(table, "id")}`;
	const lose = (why) => ({
		lost: [{
			what: name,
			why
		}],
		notes: []
	});
	try {
		const tree = readRe2(textAt(table, "regex"));
		const literals = literalsOf(tree);
		if (literals === null) return lose("no text of 3 bytes stands in every match, and a rule here needs one");
		const { secret, note } = secretGroup(tree, numberAt(table, "secretGroup"));
		const { pattern, flags } = printRe2(tree, {
			secret,
			bounded: true
		});
		const sample = workingSample(tree, secret, new RegExp(pattern, flags));
		const rule = {
			id,
			title: oneLine(textAt(table, "description")) || textAt(table, "id"),
			severity: "high",
			literals,
			...flags === "i" ? { caseless: true } : {},
			pattern,
			...numberAt(table, "entropy") > 0 ? { checks: [`min-entropy ${numberAt(table, "entropy")}`] } : {},
			...sample ?? { sample: "no sample could be made" },
			...rejectsOf(literals, new RegExp(pattern, flags)),
			remedy: `Revoke it where it was issued and create a new one (rule taken over from ${origin}).`
		};
		require_bundle.compileRule(rule);
		return {
			rule,
			lost: lostFields(table, name),
			notes: [
				...note,
				...notesOn(tree),
				...sample ? [] : ["no sample could be made; write one for `keysieve rules check`"]
			].map((text) => `${name}: ${text}`)
		};
	} catch (error) {
		if (error instanceof Re2Refused) return lose(`its regex has ${error.message}`);
		if (error instanceof require_core.KeysieveError) return lose(error.message);
		throw error;
	}
}
function rejectsOf(literals, pattern) {
	const bare = literals.find((literal) => !pattern.test(literal));
	return bare === void 0 ? {} : { rejects: [{
		why: "the fixed text alone",
		text: utf8(bare)
	}] };
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").trim();
}
function secretGroup(tree, named) {
	const groups = [...nodesOf(tree)].filter((node) => node.kind === "group");
	const wanted = named || (groups.length === 1 && shortest(groups[0]) >= 8 ? groups[0].index : 0);
	if (wanted === 0) return {
		secret: 0,
		note: []
	};
	if (groups.some(({ index }) => index === wanted) && isAlwaysSet(tree, wanted)) return {
		secret: wanted,
		note: []
	};
	return {
		secret: 0,
		note: [`group ${wanted} is not in every match; the whole match is taken as the secret`]
	};
}
function isAlwaysSet(node, index) {
	if (node.kind === "group") return node.index === index || isAlwaysSet(node.body, index);
	return node.kind === "seq" && node.parts.some((part) => isAlwaysSet(part, index));
}
function shortest(node) {
	switch (node.kind) {
		case "char":
		case "any":
		case "class": return 1;
		case "seq": return node.parts.reduce((sum, part) => sum + shortest(part), 0);
		case "alt": return Math.min(...node.options.map(shortest));
		case "group": return shortest(node.body);
		case "repeat": return node.min * shortest(node.body);
		default: return 0;
	}
}
function notesOn(tree) {
	const nodes = [...nodesOf(tree)];
	const open = nodes.some((node) => node.kind === "repeat" && node.max === Number.POSITIVE_INFINITY);
	const edges = nodes.some((node) => node.kind === "edge");
	return [...open ? [`its open repeats end at ${200}`] : [], ...edges ? ["its ^ and $ mean the start and end of a line"] : []];
}
function lostFields(table, name) {
	const lost = [];
	if (textAt(table, "path") !== "") lost.push({
		what: `${name}: path`,
		why: "rules here look at every path; `paths` with rules-off takes some out"
	});
	if (table.required !== void 0) lost.push({
		what: `${name}: required`,
		why: "rules here do not depend on each other"
	});
	return lost;
}
function workingSample(tree, secret, pattern) {
	const parts = sampleOf(tree, secret);
	if (parts === null) return null;
	const [before = "", value = "", after = ""] = [
		parts.before,
		parts.secret,
		parts.after
	].map((part, i) => require_template.expand(part, require_template.seeded(i + 1)));
	if (value === "" || pattern.exec(`${before}${value}${after}`)?.groups?.secret !== value) return null;
	const around = before !== "" || after !== "" || /[\s"'`\\<>&]/.test(value);
	return {
		sample: utf8(parts.secret),
		...around ? { matches: [utf8(`${before}{secret}${after}`)] } : {}
	};
}
function utf8(latin1) {
	return Buffer.from(latin1, "latin1").toString("utf8");
}

// src/commands/import/gitleaks-config.ts
const gitleaksConfig = {
	name: "gitleaks config (.gitleaks.toml)",
	accepts: (base, text) => /\.toml$/i.test(base) && (/gitleaks/i.test(base) || /^\s*\[\[?(?:rules|allowlists?|extend)\]/m.test(text)),
	async read(text, context) {
		const config = await parse(text, context.name);
		const rules = readRules(config, context);
		const theirs = new Map(rules.ids);
		const scopeOf = (ids) => ({
			rules: ids.flatMap((id) => theirs.get(id) ?? (context.builtin.has(id) || context.own.has(id) ? [id] : [])),
			unknown: ids.filter((id) => !theirs.has(id) && !context.builtin.has(id) && !context.own.has(id))
		});
		const general = allowlistsOf(config).map((table, i) => {
			const targets = textsAt(table, "targetRules");
			const scope = targets.length > 0 ? scopeOf(targets) : {
				rules: null,
				unknown: []
			};
			return readAllowlist(table, `allowlist ${i + 1}`, scope, context);
		});
		const special = tablesAt(config, "rules").flatMap((rule) => allowlistsOf(rule).map((table, i) => readAllowlist(table, `rule ${textAt(rule, "id")}: allowlist ${i + 1}`, scopeOf([textAt(rule, "id")]), context)));
		return joined$1([
			rules.imported,
			extended(config, context),
			...general,
			...special
		]);
	}
};
function allowlistsOf(table) {
	return [...tablesAt(table, "allowlist"), ...tablesAt(table, "allowlists")];
}
async function parse(text, name) {
	const { parse, TomlError } = await Promise.resolve().then(() => require("./dist.cjs"));
	try {
		const value = parse(text);
		return isTable(value) ? value : {};
	} catch (error) {
		const where = error instanceof TomlError ? `:${error.line}:${error.column}` : "";
		throw new require_core.KeysieveError("config", `${name}${where}: not valid TOML`, "Nothing was written.");
	}
}
function readRules(config, context) {
	const rules = [];
	const lost = [];
	const notes = [];
	const ids = [];
	const taken = /* @__PURE__ */ new Set([...context.builtin, ...context.own]);
	for (const table of tablesAt(config, "rules")) {
		const theirs = textAt(table, "id");
		if (textAt(table, "regex") === "") {
			if (textAt(table, "path") !== "") lost.push({
				what: `rule ${theirs}`,
				why: "it looks for paths alone; rules here look for values"
			});
			continue;
		}
		const plain = kebab(theirs);
		if (context.own.has(plain) || context.own.has(`gitleaks-${plain}`)) {
			notes.push(`rule ${theirs}: the repository has a rule of that name already`);
			continue;
		}
		const id = unused(taken.has(plain) || plain === "" ? `gitleaks-${plain || "rule"}` : plain, taken);
		const { rule, ...said } = translateRule(table, id, context.name);
		lost.push(...said.lost);
		notes.push(...said.notes);
		if (!rule) continue;
		taken.add(id);
		rules.push(rule);
		ids.push([theirs, id]);
		if (id !== theirs) notes.push(`rule ${theirs}: is called ${id} here`);
	}
	return {
		ids,
		imported: {
			...NOTHING,
			rules,
			lost,
			notes
		}
	};
}
function kebab(id) {
	return id.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
function unused(id, taken) {
	for (let i = 1;; i++) {
		const name = i === 1 ? id : `${id}-${i}`;
		if (!taken.has(name)) return name;
	}
}
function extended(config, { builtin, own }) {
	const [extend] = tablesAt(config, "extend");
	if (!extend) return NOTHING;
	const lost = [];
	if (textAt(extend, "path") !== "") lost.push({
		what: "extend.path",
		why: "import that file too, and first"
	});
	if (textAt(extend, "url") !== "") lost.push({
		what: "extend.url",
		why: "import that file too, and first"
	});
	const disabled = textsAt(extend, "disabledRules");
	const off = disabled.filter((id) => builtin.has(id) || own.has(id));
	for (const id of disabled) if (!off.includes(id)) lost.push({
		what: `extend.disabledRules: ${id}`,
		why: "no rule here has that name; see `keysieve rules list` and rules.off"
	});
	return {
		...NOTHING,
		off,
		lost
	};
}

// src/commands/import/gitleaks-ignore.ts
const FINGERPRINT = /^(?:([0-9a-f]{7,64}):)?(.+):([^:\s]+):(\d+)$/i;
const gitleaksIgnore = {
	name: "gitleaks ignores (.gitleaksignore)",
	accepts: (base) => base === ".gitleaksignore",
	read(text, { folder }) {
		const lost = [];
		const allowances = text.split(/\r\n|\n|\r/).flatMap((raw, i) => {
			const line = raw.replace(/(?:^|\s)#.*$/, "").trim();
			if (line === "") return [];
			const allowance = ofFingerprint(line, folder);
			if (!allowance) lost.push({
				what: `line ${i + 1}`,
				why: "it is no fingerprint"
			});
			return allowance ? [allowance] : [];
		});
		return {
			...NOTHING,
			allowances,
			lost
		};
	}
};
function ofFingerprint(text, folder) {
	const [, commit, path, , line] = FINGERPRINT.exec(text) ?? [];
	if (path === void 0) return void 0;
	return {
		...commit ? { version: {
			commit,
			path
		} } : {},
		allows: (found) => isPath(path, found.match.blob.path, folder) && isLine(Number(line), found)
	};
}

// src/commands/import/json.ts
function parseJson(text, name) {
	const bare = text.replace(/^\ufeff/, "");
	for (const candidate of [bare, bare.replace(/^\s*\/\/.*$/gm, "")]) try {
		return JSON.parse(candidate);
	} catch {}
	throw new require_core.KeysieveError("config", `${name}: not valid JSON`, "Nothing was written.");
}

// src/commands/import/gitleaks-report.ts
const gitleaksReport = {
	name: "gitleaks report or baseline (JSON)",
	accepts: (_base, text) => /^\s*\[\s*(?:\]\s*$|\{)/.test(text) && (/"RuleID"\s*:/.test(text) || /^\s*\[\s*\]\s*$/.test(text)),
	read(text, { name, folder }) {
		const value = parseJson(text, name);
		const lost = [];
		const allowances = (Array.isArray(value) ? value : []).flatMap((entry, i) => {
			if (isTable(entry) && textAt(entry, "File") !== "") return [ofFinding(entry, folder)];
			lost.push({
				what: `entry ${i + 1}`,
				why: "it names no file"
			});
			return [];
		});
		return {
			...NOTHING,
			allowances,
			lost
		};
	}
};
function ofFinding(entry, folder) {
	const path = textAt(entry, "File");
	const commit = textAt(entry, "Commit");
	const secret = Buffer.from(textAt(entry, "Secret"), "utf8").toString("latin1");
	const first = numberAt(entry, "StartLine");
	const last = Math.max(first, numberAt(entry, "EndLine"));
	const isShown = secret !== "" && !/REDACTED|\.\.\.$|^\*+$/.test(secret);
	const isHere = ({ match }) => isPath(path, match.blob.path, folder) && match.place.line <= last && first <= match.place.endLine;
	return {
		...commit ? { version: {
			commit,
			path
		} } : {},
		allows: (found) => isShown ? sameValue(found, secret) : isHere(found)
	};
}
function sameValue({ value, lines, at }, theirs) {
	if (value === theirs) return true;
	if (theirs.length < 8 || value.length < 8) return false;
	if (value.includes(theirs)) return true;
	for (let from = lines.indexOf(theirs); from >= 0; from = lines.indexOf(theirs, from + 1)) if (from < at + value.length && from + theirs.length > at) return true;
	return false;
}

// src/commands/import/secretlint.ts
const MESSAGES = {
	AWSAccessKeyID: ["aws-access-key-id"],
	AWSSecretAccessKey: ["aws-secret-key", "aws-secret-key-pair"],
	AWSAccountID: [],
	GITHUB_TOKEN: [
		"github-token",
		"github-fine-grained-token",
		"github-app-jwt-token"
	],
	SLACK_TOKEN: [
		"slack-bot-token",
		"slack-user-token",
		"slack-app-token",
		"slack-config-token",
		"slack-legacy-token"
	],
	IncomingWebhook: ["slack-webhook"],
	NPM_ACCESS_TOKEN: ["npm-token"],
	Npmrc_authToken: [
		"npm-token",
		"npm-legacy-token",
		"npmrc-password"
	],
	OPENAI_TOKEN: [
		"openai-project-key",
		"openai-service-account-key",
		"openai-admin-key",
		"openai-legacy-key",
		"openai-none-key",
		"openai-named-key",
		"openai-unmarked-key"
	]
};
const secretlint = {
	name: "secretlint config (.secretlintrc.json)",
	accepts: (base) => /^\.secretlintrc(?:\.json)?$/.test(base),
	read(text, { name, builtin }) {
		const value = parseJson(text, name);
		const lost = [];
		const allowances = [];
		const off = [];
		for (const rule of isTable(value) ? rulesOf(value) : []) {
			const id = textAt(rule, "id");
			if (rule.disabled === true) lost.push({
				what: `${id}: disabled`,
				why: "name the rules in rules.off; see `keysieve rules list`"
			});
			for (const message of textsAt(rule, "allowMessageIds")) {
				const known = MESSAGES[message]?.filter((ours) => builtin.has(ours));
				if (known) off.push(...known);
				else lost.push({
					what: `${id}: allowMessageIds: ${message}`,
					why: "no rule here is known to be the same; see rules.off"
				});
			}
			const options = isTable(rule.options) ? rule.options : {};
			textsAt(options, "allows").forEach((allowed, i) => {
				const test = valueTest(allowed);
				if (test) allowances.push({ allows: test });
				else lost.push({
					what: `${id}: options.allows[${i}]`,
					why: "it is no pattern here"
				});
			});
		}
		const notes = allowances.length > 0 ? ["options.allows: what they let pass now becomes ignore lines; a value that comes later is found"] : [];
		return {
			...NOTHING,
			off,
			allowances,
			lost,
			notes
		};
	}
};
function rulesOf(table) {
	return tablesAt(table, "rules").flatMap((rule) => [rule, ...rulesOf(rule)]);
}
function valueTest(allowed) {
	if (allowed === "") return void 0;
	const found = /^\/(.+)\/([a-z]*)$/s.exec(allowed);
	if (!found) {
		const text = Buffer.from(allowed, "utf8").toString("latin1");
		return ({ value }) => value.includes(text);
	}
	try {
		const regex = new RegExp(found[1], found[2].replace(/[gy]/g, ""));
		return ({ value }) => regex.test(Buffer.from(value, "latin1").toString("utf8"));
	} catch {
		return;
	}
}

// src/commands/import/secrets-baseline.ts
const AROUND = 200;
const secretsBaseline = {
	name: "detect-secrets baseline (.secrets.baseline)",
	accepts: (base, text) => base === ".secrets.baseline" || /"plugins_used"\s*:/.test(text) && /"results"\s*:/.test(text),
	read(text, { name, folder }) {
		const value = parseJson(text, name);
		const baseline = isTable(value) ? value : {};
		const lost = [];
		const results = isTable(baseline.results) ? baseline.results : {};
		const known = Object.entries(results).flatMap(([file]) => tablesAt(results, file).map((entry) => ({
			file,
			entry,
			sha1: textAt(entry, "hashed_secret").toLowerCase()
		})));
		const real = known.filter(({ entry }) => entry.is_secret === true).length;
		const notes = real > 0 ? [`${real} of its entries are marked as real secrets: they are allowed as they were there, but want to be revoked`] : [];
		const exclude = [`/${folder}${name}`, ...pathGlobs(excludedFiles(baseline), "excluded files", folder, lost)];
		for (const what of unread(baseline)) lost.push({
			what,
			why: "nothing here filters lines or values by pattern"
		});
		return {
			...NOTHING,
			allowances: known.map(({ file, sha1 }) => ofHash(file, sha1, folder)),
			exclude,
			lost,
			notes
		};
	}
};
function ofHash(file, sha1, folder) {
	return { allows: (found) => valueHash(found) === sha1 || isPath(file, found.match.blob.path, folder) && hashesAround(found).has(sha1) };
}
function hash(latin1) {
	return (0, node_crypto.createHash)("sha1").update(latin1, "latin1").digest("hex");
}
const valueHashes = /* @__PURE__ */ new WeakMap();
function valueHash(found) {
	const known = valueHashes.get(found) ?? hash(found.value);
	valueHashes.set(found, known);
	return known;
}
const cache = /* @__PURE__ */ new WeakMap();
function hashesAround(found) {
	const known = cache.get(found);
	if (known) return known;
	const { lines, value, at } = found;
	const hashes = /* @__PURE__ */ new Set();
	const end = Math.min(lines.length, at + Math.min(value.length, AROUND) + AROUND);
	for (let from = Math.max(0, at - AROUND); from < Math.min(at + value.length, end); from++) {
		const least = Math.max(from, at) + 4;
		for (let to = least; to <= Math.min(end, from + 400); to++) {
			if (lines[to - 1] === "\n") break;
			hashes.add(hash(lines.slice(from, to)));
		}
	}
	cache.set(found, hashes);
	return hashes;
}
function excludedFiles(baseline) {
	const filters = tablesAt(baseline, "filters_used").filter((entry) => textAt(entry, "path").endsWith("should_exclude_file"));
	const old = isTable(baseline.exclude) ? textsAt(baseline.exclude, "files") : [];
	return [...filters.flatMap((entry) => textsAt(entry, "pattern")), ...old];
}
function unread(baseline) {
	const names = tablesAt(baseline, "filters_used").flatMap((entry) => /should_exclude_(?:line|secret)$/.exec(textAt(entry, "path"))?.[0] ?? []);
	const old = isTable(baseline.exclude) && textAt(baseline.exclude, "lines") !== "" ? ["exclude.lines"] : [];
	return [...names, ...old];
}

// src/commands/import/secrets-ignore.ts
const secretsIgnore = {
	name: "ripsecrets ignores (.secretsignore)",
	accepts: (base) => base === ".secretsignore",
	read(text, { folder }) {
		const lines = text.split(/\r\n|\n|\r/);
		const section = lines.findIndex((line) => line.trim() === "[secrets]");
		const globs = section < 0 ? lines : lines.slice(0, section);
		const values = section < 0 ? [] : lines.slice(section + 1);
		return {
			...NOTHING,
			...ofGlobs(globs, folder),
			allowances: values.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).map((line) => Buffer.from(line, "utf8").toString("latin1")).map((value) => ({ allows: (found) => sameValue(found, value) }))
		};
	}
};
function ofGlobs(lines, folder) {
	const exclude = [];
	const paths = [];
	for (const raw of lines) {
		const line = raw.replace(/(?<!\\)[ \t]+$/, "");
		if (line === "" || line.startsWith("#")) continue;
		const isNegated = line.startsWith("!");
		const glob = below(ofGitignore(isNegated ? line.slice(1) : line), folder);
		if (isNegated) paths.push({
			match: [glob],
			exclude: false
		});
		else if (paths.length > 0) paths.push({
			match: [glob],
			exclude: true
		});
		else exclude.push(glob);
	}
	return {
		exclude,
		paths
	};
}
function ofGitignore(pattern) {
	return pattern.replace(/\\[#! ]/g, (escaped) => escaped === "\\!" ? escaped : escaped.slice(1)).replace(/(?<!\\)[{}()|+@]/g, "\\$&").replace(/\[!/g, "[^");
}
function below(glob, folder) {
	if (folder === "") return glob;
	const bare = glob.replace(/\/+$/, "");
	if (glob.startsWith("/")) return `/${folder}${glob.slice(1)}`;
	return bare.includes("/") ? `/${folder}${glob}` : `/${folder}**/${glob}`;
}

// src/commands/import/list.ts
const READERS = [
	gitleaksIgnore,
	secretsIgnore,
	secretlint,
	secretsBaseline,
	gitleaksConfig,
	gitleaksReport
];

// src/commands/import.ts
const CONFIG_HEADER = "# yaml-language-server: $schema=./node_modules/keysieve/schemas/config.schema.json\n";
const RULE_FILE = ".keysieve/rules/imported-gitleaks";
async function importFiles(io, { files, dryRun }) {
	if (files.length === 0) throw new require_core.KeysieveError("usage", "name the files to import", `It reads: ${formats()}.`);
	const git = require_core.createGit(io.cwd, io.env);
	const repository = require_repository.findRepository(git);
	if (repository && repository.root === repository.gitDir) throw new require_core.KeysieveError("usage", "a bare repository has no work tree to write to", "Run it in a clone.");
	const root = repository?.root ?? io.cwd;
	const texts = require_policy_git.usualPolicy(git, repository, io.cwd);
	const read = await readAll(io, files, repository, texts);
	const all = joined$1(read.map(({ imported }) => imported));
	const draft = new require_git.Draft();
	const ruleFile = all.rules.length > 0 ? freeRuleFile(root, draft) : null;
	const rules = ruleFile ? ruleText(all, ruleFile) : "";
	if (ruleFile) draft.write(node_path.default.join(root, ruleFile), rules, `${all.rules.length} rules`);
	const configPath = node_path.default.join(root, require_core.CONFIG_FILE);
	const before = draft.text(configPath) ?? "";
	const template = before === "" ? CONFIG_HEADER : before;
	const config = withImported(template, ruleFile ? besideItself(all, ruleFile, rules) : all);
	if (config !== template) draft.write(configPath, config, "config that was imported");
	const { entries, unmatched, problems } = await allowedBy(io, git, repository, read, policyWith(texts, root, draft, ruleFile));
	const ignorePath = node_path.default.join(root, require_core.IGNORE_FILE);
	const fresh = notThere(entries, texts.ignores);
	if (fresh.length > 0) {
		const bytes = draft.read(ignorePath);
		draft.write(ignorePath, require_ignore_file.withEntries(bytes ? require_policy_text.textOf(bytes) : "", fresh, require_core.IGNORE_FILE), "keep what is allowed");
		if (repository) require_attributes.addUnion(root, draft);
	}
	const steps = draft.steps();
	if (dryRun) {
		for (const step of steps) if (step.kind === "write") show(io, node_path.default.relative(root, step.path), step.bytes);
	}
	if (!dryRun) await require_attributes.applyPlan({
		steps,
		covered: [],
		notes: []
	}, {
		cwd: io.cwd,
		env: io.env
	});
	const say = (text) => io.stdout.write(`${require_core.visible(require_core.asCalled(text, io))}\n`);
	for (const { name, imported } of read) {
		for (const { what, why } of imported.lost) say(`not carried over: ${name}: ${what}: ${why}`);
		for (const note of imported.notes) say(`note: ${name}: ${note}`);
	}
	for (const problem of problems) io.stderr.write(`keysieve: ${require_core.visible(problem)}\n`);
	const changed = steps.flatMap((step) => step.kind === "write" ? [node_path.default.relative(root, step.path)] : []);
	io.stderr.write(`keysieve: ${summary(all, fresh.length, unmatched)}\n`);
	io.stderr.write(`keysieve: ${require_core.visible(outcome(changed, dryRun, repository !== void 0))}\n`);
	return problems.length > 0 ? 2 : 0;
}
function summary(all, lines, unmatched) {
	const count = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
	return [
		count(all.rules.length, "rule"),
		count(all.exclude.length + all.paths.length, "path entry", "path entries"),
		count(lines, "ignore line"),
		`${count(unmatched, "allowance")} that nothing here needs`,
		`${all.lost.length} not carried over`
	].join(", ");
}
function outcome(changed, dryRun, inGit) {
	if (changed.length === 0) return "there was nothing to write";
	if (dryRun) return `nothing was written (--dry-run); it would be ${changed.join(", ")}`;
	return `wrote ${changed.join(", ")}${inGit ? `; for commits it counts once it is staged:  git add ${changed.join(" ")}` : ""}`;
}
function show(io, name, bytes) {
	io.stdout.write(`--- ${require_core.visible(name)}\n${require_policy_text.textOf(bytes).split("\n").map(require_core.visible).join("\n")}\n`);
}
async function readAll(io, files, repository, texts) {
	const builtin = new Set(require_core.BUILTIN.rules.map(({ id }) => id));
	const own = new Set(await ownRules(texts));
	const out = [];
	for (const name of files) {
		const file = node_path.default.resolve(io.cwd, name);
		const text = contentOf(file, name);
		const reader = READERS.find((candidate) => candidate.accepts(node_path.default.basename(file), text));
		if (!reader) throw new require_core.KeysieveError("usage", `${name}: no file that import knows`, `It reads: ${formats()}.`);
		const inside = repository ? require_repository.insideRepository(repository, file) : void 0;
		const folder = inside === void 0 || !inside.includes("/") ? "" : `${node_path.default.posix.dirname(inside)}/`;
		const imported = await reader.read(text, {
			name: node_path.default.basename(name),
			folder,
			builtin,
			own
		});
		for (const { id } of imported.rules) own.add(id);
		out.push({
			name,
			imported
		});
	}
	return out;
}
async function ownRules(texts) {
	const config = texts.configs.length > 0 ? await require_config.readConfig(texts.configs) : null;
	return require_policy_rules.ownRuleTexts(config, texts).flatMap(({ name, text }) => require_bundle.parseRules(text, name).rules.map(({ id }) => id));
}
function contentOf(file, name) {
	try {
		return require_policy_text.textOf((0, node_fs.readFileSync)(file));
	} catch (error) {
		throw new require_core.KeysieveError("unreadable", `${name} cannot be read (${require_core.systemCode(error)})`, "Nothing was written.", error);
	}
}
function freeRuleFile(root, draft) {
	for (let i = 1;; i++) {
		const name = `${RULE_FILE}${i === 1 ? "" : `-${i}`}.yml`;
		if (draft.read(node_path.default.join(root, name)) === null) return name;
	}
}
function ruleText({ rules }, name) {
	const text = `# yaml-language-server: $schema=../../node_modules/keysieve/schemas/rules.schema.json\n# Rules taken over by \`keysieve import\`; prove them with: keysieve rules check\n${(0, import_dist.stringify)({
		provider: "Imported",
		rules
	}, { lineWidth: 0 })}`;
	require_bundle.parseRules(text, name);
	return text;
}
function besideItself(all, name, text) {
	const bytes = Buffer.from(text, "utf8").toString("latin1");
	const loose = all.rules.filter(({ pattern, caseless }) => new RegExp(pattern ?? "", caseless ? "i" : "").test(bytes));
	if (loose.length === 0) return all;
	return {
		...all,
		paths: [...all.paths, {
			match: [`/${name}`],
			"rules-off": loose.map(({ id }) => id)
		}]
	};
}
function policyWith(texts, root, draft, ruleFile) {
	const read = (name) => draft.read(node_path.default.join(root, name));
	const bytes = read(require_core.CONFIG_FILE);
	const nested = texts.configs.filter((config) => config.path !== require_core.CONFIG_FILE);
	const fresh = ruleFile ? [{
		path: ruleFile,
		bytes: read(ruleFile)
	}] : [];
	return {
		...texts,
		configs: [...bytes ? [{
			path: require_core.CONFIG_FILE,
			bytes
		}] : [], ...nested],
		rules: [...texts.rules, ...fresh],
		read
	};
}
function notThere(entries, ignores) {
	const ids = new Set(ignores ? require_weigh.parseIgnores(ignores, require_core.IGNORE_FILE).map(({ id }) => id) : []);
	return entries.filter(({ id }) => !ids.has(id));
}
function formats() {
	return READERS.map(({ name }) => name).join(", ");
}

exports.importFiles = importFiles;