const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_repository = require("./repository.cjs");
const require_consent = require("./consent.cjs");
const require_weigh = require("./weigh.cjs");
const require_staged = require("./staged.cjs");
const require_wanted = require("./wanted.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_crypto = require("node:crypto");

// src/fix/files.ts
function writeAll(changes, begin, then) {
	const beside = (change) => `${change.file}.keysieve-${process.pid}`;
	const renamed = [];
	const journal = begin(beside);
	try {
		for (const change of changes) inTurn(change, () => prepare(change, beside(change)));
		for (const change of changes) inTurn(change, () => {
			if (!sameBytes(bytesOf(change.file), change.was)) throw new require_core.KeysieveError("output", `${change.shown} was changed meanwhile`, "Run keysieve fix again.");
			journal.keep(change);
			(0, node_fs.renameSync)(beside(change), change.file);
			renamed.push(change);
		});
		then();
		journal.end();
	} catch (error) {
		for (const change of renamed.reverse()) putBack$1(change);
		journal.end();
		throw error;
	} finally {
		for (const change of changes) (0, node_fs.rmSync)(beside(change), { force: true });
	}
}
function prepare({ file, was, bytes, mode }, beside) {
	const now = was === null ? mode : (0, node_fs.lstatSync)(file).mode & 4095;
	if (was !== null && (now & 128) === 0) throw Object.assign(/* @__PURE__ */ new Error("not writable"), { code: "EACCES" });
	(0, node_fs.writeFileSync)(beside, bytes, {
		mode: 384,
		flag: "wx"
	});
	(0, node_fs.chmodSync)(beside, now);
}
function putBack$1({ file, was }) {
	if (was === null) (0, node_fs.unlinkSync)(file);
	else (0, node_fs.writeFileSync)(file, was);
}
function inTurn({ shown }, work) {
	try {
		work();
	} catch (error) {
		if (error instanceof require_core.KeysieveError) throw error;
		throw new require_core.KeysieveError("output", `${shown} cannot be written (${require_core.systemCode(error)}); nothing was changed`, "Look at its mode and owner, and its folder's.", error);
	}
}
function bytesOf(file) {
	try {
		return (0, node_fs.readFileSync)(file);
	} catch (error) {
		if (require_core.systemCode(error) === "ENOENT" || require_core.systemCode(error) === "ENOTDIR") return null;
		throw error;
	}
}
function sameBytes(a, b) {
	return a === null || b === null ? a === b : a.equals(b);
}

// src/fix/index-write.ts
function storeBlob(git, bytes) {
	return require_core.readGit(git, [
		"hash-object",
		"-w",
		"--stdin"
	], bytes).toString("utf8").trim();
}
function refuseLocked(git) {
	if ((0, node_fs.existsSync)(`${gitPath(git, "index")}.lock`)) throw new require_core.KeysieveError("git", "another git command holds the index (index.lock)", "Wait for it, then run it again.");
}
function writeIndex(git, changes) {
	const now = entriesOf(git);
	for (const { raw, was } of changes) if (now.get(raw.toString("latin1")) !== headOf(was)) throw new require_core.KeysieveError("git", "the index was changed meanwhile; nothing was changed", "Run keysieve fix again.");
	const zeros = "0".repeat(changes[0]?.was?.id.length ?? changes[0]?.to?.id.length ?? 40);
	const lines = changes.map(({ raw, to }) => Buffer.concat([
		Buffer.from(to ? `${to.mode} ${to.id}\t` : `0 ${zeros}\t`),
		raw,
		Buffer.from([0])
	]));
	if (lines.length > 0) require_core.readGit(withoutHooks(git), [
		"update-index",
		"-z",
		"--index-info"
	], Buffer.concat(lines));
}
function withoutHooks(git) {
	const settings = `${git.env.GIT_CONFIG_PARAMETERS ?? ""} 'core.hooksPath=/dev/null'`;
	return {
		...git,
		env: {
			...git.env,
			GIT_CONFIG_PARAMETERS: settings
		}
	};
}
function indexHas(git, wanted) {
	const now = entriesOf(git);
	return wanted.every(({ raw, to }) => now.get(raw) === headOf(to));
}
function entriesOf(git) {
	const listed = require_core.readGit(git, [
		"ls-files",
		"-s",
		"-z",
		"--full-name",
		"--",
		...top(git)
	]).toString("latin1");
	return new Map(listed.split("\0").map((entry) => [entry.slice(entry.indexOf("	") + 1), entry.slice(0, entry.indexOf("	"))]));
}
function headOf(entry) {
	return entry === null ? void 0 : `${entry.mode} ${entry.id} 0`;
}
function gitPath(git, name) {
	return node_path.default.resolve(git.cwd, require_core.readGit(git, [
		"rev-parse",
		"--git-path",
		name
	]).toString("utf8").slice(0, -1));
}
function top(git) {
	const up = require_core.readGit(git, ["rev-parse", "--show-cdup"]).toString("utf8").trim();
	return up === "" ? [] : [up];
}

// src/fix/journal.ts
const LIST = "list.json";
function beginJournal(folder, changes, beside, index) {
	(0, node_fs.mkdirSync)(folder, {
		mode: 448,
		recursive: true
	});
	const record = {
		pid: process.pid,
		entries: changes.map((change) => ({
			file: change.file,
			beside: beside(change),
			was: change.was === null ? null : hashOf(change.was),
			now: hashOf(change.bytes)
		})),
		index: index.map(({ raw, to }) => ({
			raw: raw.toString("latin1"),
			to
		}))
	};
	const draft = node_path.default.join(folder, "draft");
	(0, node_fs.writeFileSync)(draft, JSON.stringify(record), { mode: 384 });
	(0, node_fs.renameSync)(draft, node_path.default.join(folder, LIST));
	return {
		keep: (change) => {
			if (change.was !== null) linkOrCopy(change.file, node_path.default.join(folder, String(changes.indexOf(change))));
		},
		end: () => (0, node_fs.rmSync)(folder, {
			recursive: true,
			force: true
		})
	};
}
function recover(folder, indexHas) {
	const record = recordIn(folder);
	if (record === void 0) return null;
	const done = record !== null && indexHas(record.index);
	const edited = [];
	for (const [i, entry] of [...(record?.entries ?? []).entries()].reverse()) {
		(0, node_fs.rmSync)(entry.beside, { force: true });
		if (!done && !undo(entry, node_path.default.join(folder, String(i)))) edited.push(entry.file);
	}
	(0, node_fs.rmSync)(folder, {
		recursive: true,
		force: true
	});
	return record === null ? null : {
		undone: !done,
		edited
	};
}
function undo(entry, kept) {
	const { file, was, now } = entry;
	const bytes = bytesOf(file);
	const hash = bytes === null ? null : hashOf(bytes);
	if (hash === was) return true;
	if (hash !== now) return false;
	if (was === null) (0, node_fs.rmSync)(file);
	else if (bytesOf(kept) === null) return false;
	else putBack(kept, entry);
	return true;
}
function putBack(kept, { file, beside }) {
	try {
		(0, node_fs.renameSync)(kept, file);
	} catch (error) {
		if (require_core.systemCode(error) !== "EXDEV") throw error;
		(0, node_fs.copyFileSync)(kept, beside);
		(0, node_fs.renameSync)(beside, file);
	}
}
function recordIn(folder) {
	let text;
	try {
		text = (0, node_fs.readFileSync)(node_path.default.join(folder, LIST), "utf8");
	} catch (error) {
		if (require_core.systemCode(error) !== "ENOENT") throw error;
		return bytesOf(node_path.default.join(folder, "draft")) === null ? void 0 : null;
	}
	const record = JSON.parse(text);
	if (isRunning(record.pid)) throw new require_core.KeysieveError("usage", `another fix is at work here (process ${record.pid})`, `Wait for it; if that is no keysieve, remove ${folder} and look at your files.`);
	return record;
}
function isRunning(pid) {
	if (pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return require_core.systemCode(error) === "EPERM";
	}
}
function linkOrCopy(from, to) {
	try {
		(0, node_fs.linkSync)(from, to);
	} catch {
		(0, node_fs.copyFileSync)(from, to, node_fs.constants.COPYFILE_EXCL);
	}
}
function hashOf(bytes) {
	return (0, node_crypto.createHash)("sha256").update(bytes).digest("hex");
}

// src/fix/versions.ts
function headEntries(git, { hasHead }) {
	const entries = /* @__PURE__ */ new Map();
	if (!hasHead) return entries;
	const fields = require_core.readGit(git, [
		"diff-index",
		"--cached",
		"--raw",
		"-z",
		"--no-abbrev",
		"--no-renames",
		"HEAD"
	]).toString("latin1").split("\0");
	for (let i = 0; i + 1 < fields.length; i += 2) {
		const [mode, , id] = fields[i].slice(1).split(" ");
		if (mode !== "000000") entries.set(fields[i + 1], {
			mode,
			id
		});
	}
	return entries;
}
function versionsOf(git, root, entry, head) {
	return {
		path: entry.path,
		raw: entry.raw,
		index: {
			mode: entry.mode,
			id: entry.id,
			bytes: require_core.readObjects(git, [entry.id]).get(entry.id) ?? null
		},
		head: head.get(entry.raw.toString("latin1")) ?? null,
		work: workFile(root, entry.raw)
	};
}
function workFile(root, raw) {
	const name = raw.toString("utf8");
	if (!Buffer.from(name).equals(raw)) return null;
	const file = node_path.default.join(root, name);
	try {
		if (!(0, node_fs.lstatSync)(file).isFile()) return null;
		if ((0, node_fs.realpathSync)(node_path.default.dirname(file)) !== node_path.default.join((0, node_fs.realpathSync)(root), node_path.default.dirname(name))) return null;
		return {
			file,
			bytes: (0, node_fs.readFileSync)(file)
		};
	} catch {
		return null;
	}
}
function rootEntry(git, root, name) {
	const [mode, id] = require_core.readGit(git, [
		"ls-files",
		"--full-name",
		"-s",
		"-z",
		"--",
		node_path.default.join(root, name)
	]).toString("latin1").split(" ");
	return id === void 0 ? null : {
		mode,
		id
	};
}
function isIgnored(git, root, name) {
	const env = { ...git.env };
	delete env.GIT_LITERAL_PATHSPECS;
	const args = [
		"check-ignore",
		"-q",
		"--",
		node_path.default.join(root, name)
	];
	const { status, stderr } = require_core.runGit({
		...git,
		env
	}, args);
	if (status > 1) throw require_core.gitFailed(args, status, stderr);
	return status === 0;
}

// src/fix/env-file.ts
const LINE = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*(.*?)[ \t]*\r?$/gm;
var EnvFile = class {
	#text;
	#values = /* @__PURE__ */ new Map();
	#added = [];
	constructor(bytes) {
		this.#text = bytes.toString("latin1");
		for (const [, name, value] of this.#text.matchAll(LINE)) this.#values.set(name, unquoted(value));
	}
	variableFor(secret, wanted) {
		const value = secret.expose();
		for (const [name, held] of this.#values) if (held === value && /^[A-Za-z_]\w*$/.test(name)) return name;
		let name = wanted;
		for (let count = 2; this.#values.has(name); count++) name = `${wanted}_${count}`;
		this.#values.set(name, value);
		this.#added.push({
			name,
			secret
		});
		return name;
	}
	get grows() {
		return this.#added.length > 0;
	}
	bytes() {
		const eol = /\r\n/.test(this.#text) ? "\r\n" : "\n";
		const gap = this.#text === "" || this.#text.endsWith("\n") ? "" : eol;
		const lines = this.#added.map(({ name, secret }) => `${name}=${quoted(secret.expose())}${eol}`);
		return Buffer.from(this.#text + gap + lines.join(""), "latin1");
	}
};
function quoted(value) {
	return /^[\w./+=:@%,~^-]+$/.test(value) ? value : `'${value}'`;
}
function unquoted(value) {
	const found = /^(["'])(.*?)\1(?:\s+#.*)?$/.exec(value);
	return found ? found[2] : value.replace(/\s+#.*$/, "");
}

// src/fix/lexer.ts
function literalAt(text, at, syntax) {
	let i = 0;
	let lineStart = true;
	if (syntax.codeStart) {
		const start = syntax.codeStart.exec(text);
		if (!start || start.index > at) return "other";
		i = start.index + start[0].length;
	}
	const documents = [];
	while (i <= at) {
		const end = skipAt(text, i, syntax, documents);
		if (typeof end === "object") {
			if (at < end.end) return at >= end.innerStart && at < end.innerEnd ? end : "other";
			i = end.end;
		} else if (end > i) {
			if (at < end) return "other";
			i = end;
		} else i++;
		lineStart = text[i - 1] === "\n";
		if (lineStart && documents.length > 0) {
			i = endOfDocuments(text, i, documents);
			if (at < i) return "other";
		}
		if (syntax.codeStart && text.startsWith("?>", i)) return literalBehind(text, i + 2, at, syntax);
	}
	return "code";
}
function literalBehind(text, from, at, syntax) {
	if (at < from) return "other";
	const found = literalAt(text.slice(from), at - from, syntax);
	if (typeof found === "string") return found;
	const { start, end, innerStart, innerEnd } = found;
	return {
		...found,
		start: start + from,
		end: end + from,
		innerStart: innerStart + from,
		innerEnd: innerEnd + from
	};
}
function skipAt(text, i, syntax, documents) {
	for (const [open, close] of syntax.blockComments) if (text.startsWith(open, i)) return after(text.indexOf(close, i + open.length), close.length, text.length);
	for (const open of syntax.lineComments) if (text.startsWith(open, i) && (open !== "#" || i === 0 || /[\s;(){}]/.test(text[i - 1]))) return after(text.indexOf("\n", i), 0, text.length);
	for (const quote of syntax.quotes) if (text.startsWith(quote.open, i)) return stringAt(text, i, quote);
	if (syntax.hereDocument) {
		syntax.hereDocument.lastIndex = i;
		const found = syntax.hereDocument.exec(text);
		if (found) {
			documents.push(found[2]);
			return i + found[0].length;
		}
	}
	if (syntax.regexes && text[i] === "/") {
		const before = text.slice(Math.max(0, i - 60), i);
		if (/(?:^|[(,=:[!&|?{};+*%~^<>\n]|\b(?:return|typeof|case))[ \t]*$/.test(before)) {
			REGEX.lastIndex = i;
			const found = REGEX.exec(text);
			if (found) return i + found[0].length;
		}
	}
	return i;
}
const REGEX = /\/(?:[^/\\\n[]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+\//y;
function stringAt(text, start, { open, close, escapes, multiline }) {
	for (let i = start + open.length; i < text.length; i++) if (escapes && text[i] === "\\") i++;
	else if (text.startsWith(close, i)) return {
		start,
		end: i + close.length,
		innerStart: start + open.length,
		innerEnd: i,
		open
	};
	else if (!multiline && text[i] === "\n") return i;
	return text.length;
}
function endOfDocuments(text, from, documents) {
	let at = from;
	for (const word of documents.splice(0)) for (;;) {
		if (at >= text.length) return from;
		const end = after(text.indexOf("\n", at), 1, text.length);
		const line = text.slice(at, end).trim();
		at = end;
		if (line === word || line.startsWith(`${word};`) || line.startsWith(`${word})`)) break;
	}
	return at;
}
function after(found, length, otherwise) {
	return found < 0 ? otherwise : found + length;
}

// src/fix/shell.ts
const SYNTAX = {
	lineComments: ["#"],
	blockComments: [],
	quotes: [{
		open: "'",
		close: "'",
		escapes: false,
		multiline: true
	}, {
		open: "\"",
		close: "\"",
		escapes: true,
		multiline: true
	}],
	hereDocument: /<<-?(["']?)([A-Z_a-z]\w*)\1/y
};
function shellPlace(text, value) {
	const read = (variable) => `\${${variable}}`;
	const quoted = (variable) => `"${read(variable)}"`;
	const found = literalAt(text, value.start, SYNTAX);
	if (found === "code") return /(?:^|[\s;&|(])[A-Za-z_]\w*=$/.test(text.slice(Math.max(0, value.start - 200), value.start)) && /^(?:[\s;&|)]|$)/.test(text.slice(value.end, value.end + 1)) ? {
		span: value,
		read: quoted
	} : { why: "it is not clearly a word of its own" };
	if (typeof found === "string") return { why: "it is not clearly a quoted string of its own" };
	if (text[found.start - 1] === "$") return { why: "it stands in a string with escapes" };
	if (found.innerStart === value.start && found.innerEnd === value.end) return {
		span: {
			start: found.start,
			end: found.end
		},
		read: quoted
	};
	if (found.open === "\"" && value.end <= found.innerEnd && !/`|\$\(/.test(text.slice(found.innerStart, found.innerEnd))) return {
		span: value,
		read
	};
	return { why: "it is a part of a longer string" };
}

// src/fix/yaml.ts
const BEFORE = /^[ ]*(?:-[ ]+)*(?:(?:[A-Za-z0-9_./-]+|"[^"\n]*"|'[^'\n]*')[ ]*:[ ]+)?(["']?)$/;
const BEFORE_SETTING = /^[ ]*-[ ]+(["']?)[A-Za-z_]\w*=$/;
const BLOCK = /(?:^|[ ])[|>][-+0-9]*[ ]*(?:#.*)?$/;
function yamlPlace(text, value) {
	const lineStart = text.lastIndexOf("\n", value.start - 1) + 1;
	const lineEnd = text.indexOf("\n", value.end);
	const before = text.slice(lineStart, value.start);
	const behind = text.slice(value.end, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, "");
	const quote = (BEFORE.exec(before) ?? BEFORE_SETTING.exec(before))?.[1];
	if (quote === void 0 || !behind.startsWith(quote) || !/^[ ]*(?:[ ]#.*)?$/.test(behind.slice(quote.length))) return { why: "it is not clearly a value of its own" };
	if (inBlock(text.slice(0, lineStart), /^[ ]*/.exec(before)[0].length)) return { why: "it stands in a block of text" };
	return {
		span: value,
		read: (variable) => `\${${variable}}`
	};
}
function inBlock(above, indent) {
	let inner = indent;
	for (const line of above.split("\n").reverse()) {
		if (line.trim() === "") continue;
		const own = /^[ ]*/.exec(line)[0].length;
		if (own >= inner) continue;
		if (BLOCK.test(line.replace(/\r$/, ""))) return true;
		inner = own;
	}
	return false;
}

// src/fix/language.ts
const quote = (open, multiline = false, escapes = true) => ({
	open,
	close: open,
	multiline,
	escapes
});
const C_COMMENTS = {
	lineComments: ["//"],
	blockComments: [["/*", "*/"]]
};
const NOT_CONSTANT = "only a constant may stand there";
const JAVASCRIPT = {
	syntax: {
		...C_COMMENTS,
		quotes: [
			quote("\""),
			quote("'"),
			quote("`", true)
		],
		regexes: true
	},
	read: (name) => `process.env.${name}`,
	refuses: ({ head, outer, line, tail, open }) => {
		if (/^\s*:/.test(tail)) return "it is a name there";
		if (/\b(?:import|from|require\s*\()\s*$/.test(head)) return "it names a module";
		if (/\btype\s+\w+[^=]*=[^=]*$/.test(head) || /\benum\s+\w+\s*$/.test(outer)) return "it is a type there";
		if (open === "`" && /[\w$)\]]$/.test(head)) return "a tag reads it";
		if (/[\w-]=$/.test(line) && (/<[A-Za-z][^>]*$/.test(line) || /^\s*[\w-]+=$/.test(line))) return "it is an attribute";
		return null;
	}
};
const PYTHON = {
	syntax: {
		lineComments: ["#"],
		blockComments: [],
		quotes: [
			quote("\"\"\"", true),
			quote("'''", true),
			quote("\""),
			quote("'")
		]
	},
	prefix: /(?<![A-Za-z0-9_])[rRuUfFbB]{1,2}$/,
	read: (name) => `os.environ["${name}"]`,
	refuses: ({ head, tail, line }) => {
		if (/(?<![A-Za-z0-9_])[rRfF]?[bB][rR]?$/.test(line)) return "it is bytes and not text";
		if (/["']\s*$/.test(head) || /^\s*["']/.test(tail)) return "it is a part of a longer string";
		return /\bcase\s+$/.test(line) ? NOT_CONSTANT : null;
	}
};
const RUBY = {
	syntax: {
		lineComments: ["#"],
		blockComments: [["\n=begin", "\n=end"]],
		quotes: [
			quote("\"", true),
			quote("'", true),
			quote("`", true)
		],
		hereDocument: /<<[-~]?(["'`]?)([A-Z_a-z]\w*)\1/y
	},
	read: (name) => `ENV.fetch("${name}")`,
	refuses: ({ head, tail, open }) => {
		if (open === "`") return "it is a command";
		if (/^:(?!:)/.test(tail)) return "it is a name there";
		return /["'?:]$/.test(head) || /^\s*["']/.test(tail) ? "it is a part of a longer string" : null;
	}
};
const GO = {
	syntax: {
		...C_COMMENTS,
		quotes: [
			quote("\""),
			quote("'"),
			quote("`", true, false)
		]
	},
	read: (name) => `os.Getenv("${name}")`,
	refuses: ({ head, line, tail }) => {
		if (/\bconst\b[^)]*$/.test(head) || /\bimport\b[^)]*$/.test(head)) return NOT_CONSTANT;
		return /\bcase\b/.test(line) || /^\s*:(?!=)/.test(tail) || /\b(?:string|\w)\s*$/.test(line) && !/\breturn\s*$/.test(line) ? NOT_CONSTANT : null;
	}
};
const PHP = {
	syntax: {
		lineComments: ["//", "#"],
		blockComments: [["/*", "*/"]],
		quotes: [
			quote("\"", true),
			quote("'", true),
			quote("`", true)
		],
		hereDocument: /<<<[ \t]*(["']?)([A-Z_a-z]\w*)\1/y,
		codeStart: /<\?(?:php\b|=)/i
	},
	read: (name) => `getenv('${name}')`,
	refuses: ({ head, open }) => {
		if (open === "`") return "it is a command";
		return /\b(?:const|public|private|protected|readonly|static|var|function|fn|case|declare)\b/.test(head) ? NOT_CONSTANT : null;
	}
};
const JAVA = {
	syntax: {
		...C_COMMENTS,
		quotes: [
			quote("\"\"\"", true),
			quote("\""),
			quote("'")
		]
	},
	read: (name) => `System.getenv("${name}")`,
	refuses: ({ head, line }) => /@\w+\s*\([^)]*$/.test(head) || /\bcase\b/.test(line) ? NOT_CONSTANT : null
};
const CSHARP = {
	syntax: {
		...C_COMMENTS,
		quotes: [
			quote("\"\"\"", true, false),
			quote("\""),
			quote("'")
		]
	},
	prefix: /[@$]{1,2}$/,
	read: (name, text) => `${/^\s*(?:global\s+)?using\s+System\s*;/m.test(text) ? "" : "System."}Environment.GetEnvironmentVariable("${name}")`,
	refuses: ({ head, line, tail }) => {
		if (/\bconst\b/.test(head) || /\bcase\b/.test(line) || /^\s*(?:=>|:)/.test(tail)) return NOT_CONSTANT;
		if (/^\s*\[[^\]]*$/.test(line) || /[(,]\s*string\??\s+\w+\s*=\s*$/.test(head)) return NOT_CONSTANT;
		return /^u8/.test(tail) ? "it is bytes and not text" : null;
	}
};
const RUST = {
	syntax: {
		...C_COMMENTS,
		quotes: [quote("\"", true)]
	},
	read: (name) => `std::env::var("${name}").expect("${name} is not set")`,
	refuses: ({ head, tail }) => {
		if (/\b(?:const|static)\b/.test(head) || /#!?\[[^\]]*$/.test(head) || /\w!\s*[([{][^)\]}]*$/.test(head)) return NOT_CONSTANT;
		const made = /^\s*\.\s*(?:to_string|to_owned|into)\s*\(\)/.test(tail) || /\bString::from\(\s*$/.test(head);
		const bound = /\blet\s+(?:mut\s+)?\w+\s*(?::\s*String\s*)?=\s*$/.test(head) && /^\s*;/.test(tail);
		return made || bound ? null : "it may have to be a constant there";
	}
};
function codeLanguage(name, { syntax, read, prefix, refuses }) {
	return {
		name,
		place(text, value) {
			const found = literalOf(text, value, syntax);
			if (found === null) return { why: "it is not clearly a quoted string of its own" };
			const before = text.slice(Math.max(0, found.start - 4e3), found.start);
			const given = prefix?.exec(before)?.[0] ?? "";
			const cut = lastOf(before, ";{}");
			const line = before.slice(before.lastIndexOf("\n") + 1);
			const why = refuses({
				head: before.slice(cut + 1),
				outer: cut >= 0 && before[cut] === "{" ? before.slice(lastOf(before.slice(0, cut), ";{}") + 1, cut) : "",
				line,
				tail: text.slice(found.end, found.end + 80),
				open: found.open
			});
			if (why !== null) return { why };
			return {
				span: {
					start: found.start - given.length,
					end: found.end
				},
				read: (variable) => read(variable, text)
			};
		}
	};
}
function literalOf(text, { start, end }, syntax) {
	const found = literalAt(text, start, syntax);
	if (typeof found === "object") return found.innerStart === start && found.innerEnd === end ? found : null;
	return null;
}
function lastOf(text, characters) {
	return Math.max(...[...characters].map((character) => text.lastIndexOf(character)));
}
const JS = codeLanguage("javascript", JAVASCRIPT);
const SHELL = {
	name: "shell",
	place: shellPlace
};
const YAML = {
	name: "yaml",
	place: yamlPlace
};
const BY_EXTENSION = {
	js: JS,
	mjs: JS,
	cjs: JS,
	jsx: JS,
	ts: JS,
	mts: JS,
	cts: JS,
	tsx: JS,
	py: codeLanguage("python", PYTHON),
	rb: codeLanguage("ruby", RUBY),
	go: codeLanguage("go", GO),
	php: codeLanguage("php", PHP),
	java: codeLanguage("java", JAVA),
	cs: codeLanguage("c#", CSHARP),
	rs: codeLanguage("rust", RUST),
	sh: SHELL,
	bash: SHELL,
	zsh: SHELL,
	yml: YAML,
	yaml: YAML
};
function languageOf(path) {
	if (path.startsWith(".github/")) return null;
	const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
	return Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : null;
}

// src/fix/name.ts
const ASSIGNED = /([A-Za-z_][A-Za-z0-9_-]*)["']?\]?\s*(?::\s*[\w<>&'?. |]+)?(?:=>|:=|=|:)\s*(?:[\w.:]+\()?["'`]?$/;
const PLAIN = new Set("a access api app auth authorization bearer client const credential credentials default env id k key let my new pass passwd password private pw pwd s secret str string t test the token tok tmp val value var x".split(" "));
const TAKEN = /^(?:PATH|HOME|USER|SHELL|PWD|TERM|LANG|IFS|TMP|TEMP|TMPDIR|NODE_OPTIONS|PYTHONPATH|(?:LD|DYLD|GIT|LC)_.*)$/;
function variableName(before, rule) {
	const assigned = ASSIGNED.exec(before.slice(-160))?.[1];
	const words = assigned === void 0 ? [] : wordsOf(assigned);
	const name = words.join("_").toUpperCase();
	if (words.some((word) => !PLAIN.has(word.toLowerCase()) && word.length > 1) && /^[A-Z][A-Z0-9_]{2,59}$/.test(name) && !TAKEN.test(name)) return name;
	if (/^openai-(?:project|legacy|service-account)-key$/.test(rule)) return "OPENAI_API_KEY";
	return rule.replace(/[^a-z0-9]+/gi, "_").toUpperCase();
}
function wordsOf(identifier) {
	return identifier.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2").split(/[_-]+/).filter((word) => word !== "");
}

// src/fix/imports.ts
function withImport(text, language) {
	if (language === "python") return withPythonImport(text);
	if (language === "go") return withGoImport(text);
	return text;
}
function withPythonImport(text) {
	if (/^import[ \t]+(?:[\w., \t]+,[ \t]*)?os(?![\w.]|[ \t]+as\b)/m.test(text)) return text;
	const eol = eolOf(text);
	let at = 0;
	const skip = (pattern) => {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (!found || found[0] === "") return false;
		at += found[0].length;
		return true;
	};
	skip(/\xef\xbb\xbf/y);
	while (skip(/[ \t]*(?:#[^\n]*)?(?:\r?\n)/y));
	if (skip(/[rRuU]?(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*')[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y)) while (skip(/[ \t]*(?:#[^\n]*)?(?:\r?\n)/y));
	while (skip(/from[ \t]+__future__[ \t]+import[ \t]*(?:\([^)]*\)|[^\n(]*)[^\n]*(?:\r?\n|$)/y)) while (skip(/[ \t]*(?:#[^\n]*)?(?:\r?\n)/y));
	return `${text.slice(0, at)}import os${eol}${text.slice(at)}`;
}
function withGoImport(text) {
	if (/^import[ \t]+"os"/m.test(text) || /^import[ \t]*\([^)]*^[ \t]*"os"/m.test(text)) return text;
	const eol = eolOf(text);
	const group = /^import[ \t]*\([ \t]*\r?\n/m.exec(text);
	if (group) {
		let at = group.index + group[0].length;
		const line = /[ \t]*"([^"\n]*)"[^\n]*\n/y;
		for (line.lastIndex = at;; at = line.lastIndex) {
			const found = line.exec(text);
			if (!found || found[1] > "os") break;
		}
		return `${text.slice(0, at)}\t"os"${eol}${text.slice(at)}`;
	}
	const behind = /^import[ \t]+[^\n]*\n/m.exec(text);
	if (behind) {
		const at = behind.index + behind[0].length;
		return `${text.slice(0, at)}import "os"${eol}${text.slice(at)}`;
	}
	const named = /^package[ \t]+\w+[^\n]*\n/m.exec(text);
	if (!named) return text;
	const at = named.index + named[0].length;
	return `${text.slice(0, at)}${eol}import "os"${eol}${text.slice(at)}`;
}
function eolOf(text) {
	return /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n";
}

// src/fix/line-map.ts
const MAX_CELLS = 4e6;
function mapLines(first, second) {
	const a = first.map(bare);
	const b = second.map(bare);
	const equal = new Array(a.length).fill(-1);
	let head = 0;
	while (head < a.length && head < b.length && a[head] === b[head]) equal[head] = head++;
	let tail = 0;
	while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
		tail++;
		equal[a.length - tail] = b.length - tail;
	}
	const rows = a.length - head - tail;
	const columns = b.length - head - tail;
	if (rows === 0 || columns === 0 || rows * columns > MAX_CELLS) return equal;
	const width = columns + 1;
	const lengths = new Uint32Array((rows + 1) * width);
	for (let i = rows - 1; i >= 0; i--) for (let j = columns - 1; j >= 0; j--) lengths[i * width + j] = a[head + i] === b[head + j] ? lengths[(i + 1) * width + j + 1] + 1 : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
	for (let i = 0, j = 0; i < rows && j < columns;) if (a[head + i] === b[head + j]) equal[head + i++] = head + j++;
	else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
	else j++;
	return equal;
}
function bare(line) {
	return line.endsWith("\r") ? line.slice(0, -1) : line;
}

// src/fix/value.ts
function standsAt(secret, text, start, end) {
	return text.slice(start, end) === secret.expose();
}
function isMovable(secret) {
	return /^[\x20-\x7e]+$/.test(secret.expose()) && !/["'`\\$]|#\{|^\s|\s$/.test(secret.expose());
}

// src/fix/rewrite.ts
function rewritten(text, edits, language) {
	let out = text;
	for (const { span, read, variable } of [...edits].sort((a, b) => b.span.start - a.span.start)) out = out.slice(0, span.start) + read(variable) + out.slice(span.end);
	return edits.length > 0 ? withImport(out, language.name) : out;
}
function carriedOver(text, edits, other, language) {
	const from = text.split("\n");
	const to = other.split("\n");
	const equal = mapLines(from, to);
	const fromStarts = startsOf(from);
	const toStarts = startsOf(to);
	return edits.flatMap((edit) => {
		const line = lineAt(fromStarts, edit.value.start);
		const same = equal[line];
		const start = same >= 0 ? toStarts[same] + edit.value.start - fromStarts[line] : inGap(edit, {
			text,
			line,
			equal,
			starts: fromStarts
		}, other, toStarts);
		if (start === null) return [];
		const value = {
			start,
			end: start + edit.secret.length
		};
		if (!standsAt(edit.secret, other, value.start, value.end)) return [];
		const place = language.place(other, value);
		return "why" in place ? [] : [{
			...edit,
			span: place.span,
			value,
			read: place.read
		}];
	});
}
function inGap(edit, { text, line, equal, starts }, other, toStarts) {
	let first = line;
	while (first > 0 && equal[first - 1] === -1) first--;
	let last = line;
	while (last + 1 < equal.length && equal[last + 1] === -1) last++;
	const toFirst = first === 0 ? 0 : equal[first - 1] + 1;
	const toLast = last + 1 === equal.length ? toStarts.length : equal[last + 1];
	const here = occurrences(text, edit.secret, starts[first], starts[last + 1] ?? text.length);
	const there = occurrences(other, edit.secret, toStarts[toFirst] ?? other.length, toStarts[toLast] ?? other.length);
	return here.length === there.length ? there[here.indexOf(edit.value.start)] ?? null : null;
}
function occurrences(text, secret, from, to) {
	const found = [];
	for (let at = from; at + secret.length <= to; at++) if (standsAt(secret, text, at, at + secret.length)) found.push(at);
	return found;
}
function startsOf(lines) {
	let at = 0;
	return lines.map((line) => {
		const start = at;
		at += line.length + 1;
		return start;
	});
}
function lineAt(starts, at) {
	let line = 0;
	while (line + 1 < starts.length && starts[line + 1] <= at) line++;
	return line;
}

// src/fix/plan.ts
async function planFile(versions, matches, env, recheck) {
	const unstage = (why) => ({
		kind: "unstage",
		versions,
		found: matches.map((match) => ({
			line: match.place.line,
			rule: match.rule,
			why: why(match) ?? "another key of this file cannot be replaced"
		}))
	});
	const { bytes, mode } = versions.index;
	const language = languageOf(versions.path);
	if (language === null) return unstage(() => "keysieve cannot replace values in this kind of file");
	if (bytes === null || !mode.startsWith("100")) return unstage(() => "it is no file that could be edited");
	const text = bytes.toString("latin1");
	const places = /* @__PURE__ */ new Map();
	const refusals = /* @__PURE__ */ new Map();
	for (const match of matches) {
		const place = placeOf(match, text, language);
		if (typeof place === "string") refusals.set(match, place);
		else places.set(match, {
			...place,
			variable: variableName(text.slice(0, place.span.start), match.rule)
		});
	}
	if (refusals.size > 0) return unstage((match) => refusals.get(match) ?? null);
	const edits = distinct([...places.values()]);
	if (edits === null || await recheck(versions, Buffer.from(rewritten(text, edits, language), "latin1"))) return unstage(() => "it would still hold a key");
	const named = edits.map((edit) => ({
		...edit,
		variable: env.variableFor(edit.secret, edit.variable)
	}));
	return {
		kind: "replace",
		versions,
		replaced: named.map((edit) => {
			const match = matches.find(({ span }) => span.start === edit.value.start);
			return {
				line: match.place.line,
				rule: match.rule,
				variable: edit.variable,
				becomes: edit.read(edit.variable)
			};
		}),
		bytes: Buffer.from(rewritten(text, named, language), "latin1"),
		workBytes: workBytes(versions, text, named, language)
	};
}
function placeOf(match, text, language) {
	const value = match.span;
	if (match.decodedFrom.length > 0 || match.inside.length > 0) return "it is encoded or packed";
	if (!standsAt(match.secret, text, value.start, value.end)) return "it is encoded";
	if (!isMovable(match.secret)) return "it has characters that are written differently elsewhere";
	const place = language.place(text, value);
	return "why" in place ? place.why : {
		...place,
		value,
		secret: match.secret
	};
}
function distinct(edits) {
	const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
	const out = [];
	for (const edit of sorted) {
		const last = out.at(-1);
		if (!last || last.span.end <= edit.span.start) out.push(edit);
		else if (last.span.start !== edit.span.start || last.span.end !== edit.span.end) return null;
	}
	return out;
}
function workBytes({ index, work }, text, edits, language) {
	if (work === null) return null;
	const other = work.bytes.toString("latin1");
	const carried = work.bytes.equals(index.bytes) ? edits : carriedOver(text, edits, other, language);
	return carried.length === 0 ? null : Buffer.from(rewritten(other, carried, language), "latin1");
}

// src/commands/fix-plan.ts
const ENV = ".env";
const GITIGNORE = ".gitignore";
async function makePlan(git, root, found) {
	const was = readEnv(git, root);
	const file = new EnvFile(was ?? Buffer.alloc(0));
	const head = headEntries(git, found.listing);
	const steps = [];
	for (const entry of found.listing.entries) {
		const matches = found.matches.filter(({ blob }) => blob.path === entry.path);
		if (matches.length > 0) steps.push(await planFile(versionsOf(git, root, entry, head), matches, file, ({ path }, bytes) => found.blocksWith(path, bytes)));
	}
	const needs = steps.some(({ kind }) => kind === "replace") && !isIgnored(git, root, ".env");
	return {
		root,
		steps,
		env: {
			was,
			file
		},
		ignore: needs ? ignoreEdit(git, root) : null
	};
}
function readEnv(git, root) {
	if (rootEntry(git, root, ".env")) throw new require_core.KeysieveError("usage", `${ENV} is tracked or staged: a value that goes there would be committed`, `git rm --cached ${ENV}, then run it again (and revoke what it held if that was ever pushed).`);
	return plainFile(root, ENV);
}
function plainFile(root, name) {
	const file = node_path.default.join(root, name);
	try {
		if (!(0, node_fs.lstatSync)(file).isFile()) throw new require_core.KeysieveError("usage", `${name} is no plain file (a symbolic link?)`, "Make it one, then run it again.");
		return bytesOf(file);
	} catch (error) {
		if (error instanceof require_core.KeysieveError) throw error;
		if (require_core.systemCode(error) === "ENOENT") return null;
		throw new require_core.KeysieveError("unreadable", `${name} cannot be read (${require_core.systemCode(error)})`, "Look at its mode and owner.", error);
	}
}
function ignoreEdit(git, root) {
	const was = plainFile(root, GITIGNORE);
	const entry = rootEntry(git, root, GITIGNORE);
	if (entry && !entry.mode.startsWith("100")) throw new require_core.KeysieveError("usage", `${GITIGNORE} is no plain file in the index`, "Make it one, then run it again.");
	const staged = entry ? require_core.readObjects(git, [entry.id]).get(entry.id) : Buffer.alloc(0);
	if (!staged) throw new require_core.KeysieveError("missing-object", `the staged ${GITIGNORE} cannot be read`, "Run `git fsck`.");
	return {
		was,
		bytes: withLine(was ?? Buffer.alloc(0)),
		entry,
		indexBytes: withLine(staged)
	};
}
function withLine(bytes) {
	const text = bytes.toString("latin1");
	const eol = text.includes("\r\n") ? "\r\n" : "\n";
	return Buffer.from(`${text}${text === "" || text.endsWith("\n") ? "" : eol}${ENV}${eol}`, "latin1");
}
function* describe({ steps, env, ignore }) {
	for (const step of steps) {
		const { path, head, index, work } = step.versions;
		if (step.kind === "replace") {
			for (const { line, rule, variable, becomes } of step.replaced) yield `${path}:${line}: move the value [${rule}] to ${ENV} as ${variable}; here it becomes ${becomes}`;
			if (step.workBytes === null) yield `${path}: the work tree's version stays as it is`;
			continue;
		}
		for (const { line, rule, why } of step.found) yield `${path}:${line}: unstage the file [${rule}]: ${why}`;
		yield `${path}: ${head ? "the index goes back to HEAD's version" : "it leaves the index"}; the work tree's version stays as it is`;
		if (index.bytes && !work?.bytes.equals(index.bytes)) yield `${path}: what was staged differs from the work tree; it can be had back: git cat-file blob ${index.id}`;
	}
	if (ignore) yield `${GITIGNORE}: add ${ENV}`;
	if (env.file.grows && env.was === null) yield `${ENV}: a new file that only you can read`;
}

// src/commands/fix-scan.ts
async function scanBlocking(io, git) {
	const listing = require_staged.listStaged(git);
	const source = new require_core.StagedPolicy(git, listing, false);
	const objects = require_staged.readStagedObjects(git, listing.entries, source.names);
	const policy = await require_core.policyOf(io, require_core.DEFAULTS, { policy: () => source.texts(objects) });
	const rulebook = await require_core.loadRulebook(io, require_core.DEFAULTS, policy);
	const engine = require_core.createEngine(rulebook, io.now(), policy.config?.decode);
	const blocking = async (items) => {
		const ledger = new require_core.Ledger();
		const found = [];
		for await (const match of require_core.scan(require_wanted.wanted(items, policy.config, policy.config?.maxBlobSize ?? null), engine, ledger)) if (!await require_weigh.standsIn(match, require_weigh.parentVersions(git, listing, match.blob.path), engine)) found.push({ match });
		ledger.close();
		const [problem] = ledger.problems;
		if (problem) throw new require_core.KeysieveError("unreadable", `the scan is incomplete, nothing was changed: ${problem.path === "" ? "" : `${problem.path}: `}${problem.message}`, "Mend that first.");
		const context = {
			...policy,
			options: require_core.DEFAULTS,
			rulebook,
			now: io.now(),
			full: false,
			ids: /* @__PURE__ */ new Set()
		};
		return require_weigh.judged({ findings: found }, context).findings.map(({ match }) => match).filter((match) => require_weigh.blocks(match, { confidence: policy.config?.blockFor(match) ?? "likely" })).sort((a, b) => require_core.byPath(a.blob, b.blob) || a.span.start - b.span.start);
	};
	return {
		listing,
		matches: await blocking(require_core.readEntries(git, listing.entries, objects)),
		async blocksWith(path, bytes) {
			return (await blocking(one(path, bytes))).length > 0;
		},
		about: () => rulebook.about()
	};
}
async function* one(path, bytes) {
	yield {
		kind: "listed",
		count: 1
	};
	yield {
		kind: "blob",
		blob: require_core.objectBlob({
			id: "",
			path,
			origin: "index"
		}, bytes)
	};
}

// src/commands/fix.ts
const PRIVATE = 384;
const JOURNAL = "keysieve-fix";
const NOTHING = "nothing was changed";
const WITHOUT = "keysieve fix --yes does it without asking, --dry-run only shows it.";
async function fix(io, { yes, dryRun }) {
	const git = require_core.createGit(io.cwd, io.env);
	const repository = require_repository.findRepository(git);
	if (!repository) throw new require_core.KeysieveError("not-a-repository", "this is not a git repository", "Run it inside one.");
	if (repository.bare || repository.root === repository.gitDir) throw new require_core.KeysieveError("usage", "there is no work tree here", "Run it in a clone.");
	goOn(io, git);
	const found = await scanBlocking(io, git);
	if (found.matches.length === 0) {
		io.stderr.write("keysieve: nothing that is staged blocks; there is nothing to fix\n");
		return 0;
	}
	refuseUnmerged(git);
	const plan = await makePlan(git, repository.root, found);
	for (const line of describe(plan)) io.stdout.write(`${require_core.visible(line)}\n`);
	if (dryRun) {
		io.stderr.write("keysieve: nothing was changed (--dry-run)\n");
		return 0;
	}
	if (!yes && !await require_consent.consent(io, "do this?", NOTHING, WITHOUT)) {
		io.stderr.write(`keysieve: ${NOTHING}\n`);
		return 0;
	}
	carryOut(git, plan);
	const rest = await scanBlocking(io, git);
	if (rest.matches.length > 0) {
		const left = rest.matches.map(({ blob, place }) => require_core.visible(`${blob.path}:${place.line}`)).join(", ");
		throw new require_core.KeysieveError("internal", `something that is staged still blocks: ${left}`, "See `keysieve staged`.");
	}
	await farewell(io, plan, found);
	return 0;
}
function goOn(io, git) {
	const found = recover(gitPath(git, JOURNAL), (index) => indexHas(git, index));
	if (!found) return;
	const said = found.undone ? "was cut off; the files are as they were before it" : "was cut off when all was done";
	io.stderr.write(`keysieve: an earlier fix ${said}\n`);
	for (const file of found.edited) io.stderr.write(`keysieve: ${require_core.visible(file)} was edited since and is left as it is\n`);
}
function refuseUnmerged(git) {
	if (require_core.readGit(git, [
		"diff",
		"--cached",
		"--name-only",
		"--diff-filter=U",
		"-z",
		"--no-ext-diff"
	]).length > 0) throw new require_core.KeysieveError("usage", "the index has conflicts", "Solve them first.");
}
function carryOut(git, { root, steps, env, ignore }) {
	refuseLocked(git);
	const at = (name) => node_path.default.join(root, name);
	const changes = [];
	const index = [];
	if (ignore) {
		const { was, bytes, entry, indexBytes } = ignore;
		changes.push({
			file: at(GITIGNORE),
			was,
			bytes,
			mode: 420,
			shown: GITIGNORE
		});
		const to = {
			mode: entry?.mode ?? "100644",
			id: storeBlob(git, indexBytes)
		};
		index.push({
			raw: Buffer.from(GITIGNORE),
			was: entry,
			to
		});
	}
	if (env.file.grows) changes.push({
		file: at(ENV),
		was: env.was,
		bytes: env.file.bytes(),
		mode: PRIVATE,
		shown: ENV
	});
	for (const step of steps) {
		const { raw, path, work, head } = step.versions;
		const { mode, id } = step.versions.index;
		const to = step.kind === "replace" ? {
			mode,
			id: storeBlob(git, step.bytes)
		} : head;
		index.push({
			raw,
			was: {
				mode,
				id
			},
			to
		});
		if (step.kind === "replace" && step.workBytes !== null && work) changes.push({
			file: work.file,
			was: work.bytes,
			bytes: step.workBytes,
			mode: 420,
			shown: require_core.visible(path)
		});
	}
	const begin = (beside) => beginJournal(gitPath(git, JOURNAL), changes, beside, index);
	writeAll(changes, begin, () => {
		if (env.file.grows && !isIgnored(git, root, ".env")) throw new require_core.KeysieveError("usage", `git would still not ignore ${ENV}; nothing was changed`, `See git check-ignore -v ${ENV}.`);
		writeIndex(git, index);
	});
}
async function farewell(io, { steps }, found) {
	const about = await found.about();
	const say = (text) => io.stderr.write(`keysieve: ${require_core.visible(text)}\n`);
	const replaced = steps.filter(({ kind }) => kind === "replace").length;
	const unstaged = steps.length - replaced;
	const files = (count) => `${count} ${count === 1 ? "file" : "files"}`;
	say(`${[...replaced > 0 ? [`${files(replaced)} fixed`] : [], ...unstaged > 0 ? [`${files(unstaged)} unstaged`] : []].join(", ")}; a fresh scan of the index finds nothing that blocks`);
	say("if one of these keys was ever pushed, shared or logged, revoke it:");
	for (const rule of new Set(found.matches.map((match) => match.rule))) say(`  ${rule}: ${about[rule]?.remedy ?? "see its provider"}`);
}

exports.fix = fix;