const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_policy_text = require("./policy-text.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_crypto = require("node:crypto");

// src/sources/files.ts
const FLAGS = node_fs.constants.O_RDONLY | (node_fs.constants.O_NOFOLLOW ?? 0) | (node_fs.constants.O_NONBLOCK ?? 0);
function fileBlob(file, path, origin) {
	return {
		origin,
		path,
		id: null,
		sizeBytes: null,
		file,
		open: () => openFile(file)
	};
}
function openFile(file) {
	let fd;
	try {
		fd = (0, node_fs.openSync)(file, FLAGS);
	} catch (error) {
		const code = require_core.systemCode(error);
		if (code === "ELOOP" || code === "EMLINK") return readLink(file);
		if (code === "ENOENT" || code === "ENOTDIR") throw new require_core.NotAFile("deleted");
		if (code === "ENXIO" || code === "EOPNOTSUPP") throw new require_core.NotAFile("not a regular file");
		throw unreadable(error);
	}
	let left;
	try {
		const stat = (0, node_fs.fstatSync)(fd);
		left = stat.size === 0 ? Number.POSITIVE_INFINITY : stat.size;
		if (stat.isDirectory()) throw new require_core.NotAFile("deleted");
		if (!stat.isFile()) throw new require_core.NotAFile("not a regular file");
	} catch (error) {
		(0, node_fs.closeSync)(fd);
		throw error instanceof require_core.NotAFile ? error : unreadable(error);
	}
	return {
		read(into) {
			if (left === 0) return 0;
			try {
				const count = (0, node_fs.readSync)(fd, into, 0, into.length, null);
				left = Math.max(0, left - count);
				return count;
			} catch (error) {
				throw unreadable(error);
			}
		},
		close: () => (0, node_fs.closeSync)(fd)
	};
}
function readLink(file) {
	try {
		return require_core.readerOf((0, node_fs.readlinkSync)(file, { encoding: "buffer" }));
	} catch (error) {
		throw unreadable(error);
	}
}
function unreadable(error) {
	const code = require_core.systemCode(error);
	const hint = code === "EACCES" || code === "EPERM" ? "Give keysieve the right to read it, or name it under `exclude`." : "";
	return new require_core.KeysieveError("unreadable", `cannot be read (${code})`, hint, error);
}

// src/sources/lfs.ts
var lfs_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ Pointers: () => Pointers });
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v\d\n(?:ext-[^\n]*\n)*oid sha256:([0-9a-f]{64})\nsize \d+\n/;
const START = "version https://git-lfs.github.com/spec/";
const MOST_MEMORY = 67108864;
var Pointers = class {
	#git;
	#store;
	constructor(git) {
		this.#git = git;
	}
	*behind(blob) {
		const watch = new Watch();
		yield {
			kind: "blob",
			blob: {
				...blob,
				open: () => watch.over(blob.open())
			}
		};
		const content = POINTER.exec(watch.text)?.[1];
		if (content === void 0) return;
		yield {
			kind: "listed",
			count: 1
		};
		const file = this.#fileOf(content);
		if ((0, node_fs.existsSync)(file)) yield {
			kind: "blob",
			blob: {
				...fileBlob(file, blob.path, blob.origin),
				id: blob.id
			}
		};
		else yield {
			kind: "skip",
			skip: {
				path: blob.path,
				reason: "LFS content not here"
			}
		};
	}
	contentOf(pointer) {
		const content = require_core.mayBePointer(pointer) ? POINTER.exec(pointer.toString("latin1"))?.[1] : void 0;
		if (content === void 0) return null;
		const file = this.#fileOf(content);
		try {
			return (0, node_fs.statSync)(file).size <= MOST_MEMORY ? (0, node_fs.readFileSync)(file) : null;
		} catch {
			return null;
		}
	}
	#fileOf(content) {
		this.#store ??= (0, node_path.resolve)(this.#git.cwd, require_core.readGit(this.#git, ["rev-parse", "--git-common-dir"]).toString("utf8").slice(0, -1), "lfs/objects");
		return (0, node_path.join)(this.#store, content.slice(0, 2), content.slice(2, 4), content);
	}
};
function withContents(git, versions) {
	const pointers = new Pointers(git);
	return versions.flatMap((bytes) => [bytes, bytes && pointers.contentOf(bytes)]).filter((bytes) => bytes !== null);
}
function watched(blob) {
	const watch = new Watch();
	return {
		blob: {
			...blob,
			open: () => watch.over(blob.open())
		},
		isPointer: () => POINTER.test(watch.text)
	};
}
var Watch = class {
	text = "";
	#on = true;
	over(opened) {
		return "then" in opened ? opened.then((reader) => this.#wrap(reader)) : this.#wrap(opened);
	}
	#wrap(reader) {
		return {
			read: (into) => {
				const count = reader.read(into);
				if (!this.#on) return count;
				return typeof count === "number" ? this.#saw(into, count) : count.then((read) => this.#saw(into, read));
			},
			close: () => reader.close()
		};
	}
	#saw(into, count) {
		if (count === 0 || this.text === "" && into[0] !== 118) this.#on = false;
		else {
			this.text += Buffer.from(into.buffer, into.byteOffset, Math.min(count, require_core.LONGEST)).toString("latin1");
			const shared = Math.min(40, this.text.length);
			if (this.text.length > 1024 || this.text.slice(0, shared) !== START.slice(0, shared)) {
				this.#on = false;
				this.text = "";
			}
		}
		return count;
	}
};

// node_modules/isbinaryfile/lib/index.js
var require_lib = /* @__PURE__ */ require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.isBinaryFileSync = exports.isBinaryFile = void 0;
	const fs = require("fs");
	const util_1 = require("util");
	const statAsync = (0, util_1.promisify)(fs.stat);
	const openAsync = (0, util_1.promisify)(fs.open);
	const closeAsync = (0, util_1.promisify)(fs.close);
	const MAX_BYTES = 512;
	var Reader = class {
		fileBuffer;
		size;
		offset;
		error;
		constructor(fileBuffer, size) {
			this.fileBuffer = fileBuffer;
			this.size = size;
			this.offset = 0;
			this.error = false;
		}
		hasError() {
			return this.error;
		}
		nextByte() {
			if (this.offset === this.size || this.hasError()) {
				this.error = true;
				return 255;
			}
			return this.fileBuffer[this.offset++];
		}
		next(len) {
			const n = new Array();
			for (let i = 0; i < len; i++) {
				if (this.error) return n;
				n[i] = this.nextByte();
			}
			return n;
		}
	};
	function readProtoVarInt(reader) {
		let idx = 0;
		let varInt = 0;
		while (!reader.hasError()) {
			const b = reader.nextByte();
			varInt = varInt | (b & 127) << 7 * idx;
			if ((b & 128) === 0) break;
			if (idx >= 10) {
				reader.error = true;
				break;
			}
			idx++;
		}
		return varInt;
	}
	function readProtoMessage(reader) {
		switch (readProtoVarInt(reader) & 7) {
			case 0:
				readProtoVarInt(reader);
				return true;
			case 1:
				reader.next(8);
				return true;
			case 2:
				const len = readProtoVarInt(reader);
				reader.next(len);
				return true;
			case 5:
				reader.next(4);
				return true;
		}
		return false;
	}
	function isBinaryProto(fileBuffer, totalBytes) {
		const reader = new Reader(fileBuffer, totalBytes);
		let numMessages = 0;
		while (true) {
			if (!readProtoMessage(reader) && !reader.hasError()) return false;
			if (reader.hasError()) break;
			numMessages++;
		}
		return numMessages > 0;
	}
	async function isBinaryFile(file, size) {
		if (isString(file)) {
			isStatFile(await statAsync(file));
			const fileDescriptor = await openAsync(file, "r");
			const allocBuffer = Buffer.alloc(515);
			return new Promise((fulfill, reject) => {
				fs.read(fileDescriptor, allocBuffer, 0, 515, 0, (err, bytesRead, _) => {
					closeAsync(fileDescriptor);
					if (err) reject(err);
					else try {
						fulfill(isBinaryCheck(allocBuffer, bytesRead));
					} catch (error) {
						reject(error);
					}
				});
			});
		} else {
			if (size === void 0) size = file.length;
			return isBinaryCheck(file, size);
		}
	}
	exports.isBinaryFile = isBinaryFile;
	function isBinaryFileSync(file, size) {
		if (isString(file)) {
			isStatFile(fs.statSync(file));
			const fileDescriptor = fs.openSync(file, "r");
			const allocBuffer = Buffer.alloc(515);
			const bytesRead = fs.readSync(fileDescriptor, allocBuffer, 0, 515, 0);
			fs.closeSync(fileDescriptor);
			return isBinaryCheck(allocBuffer, bytesRead);
		} else {
			if (size === void 0) size = file.length;
			return isBinaryCheck(file, size);
		}
	}
	exports.isBinaryFileSync = isBinaryFileSync;
	function isBinaryCheck(fileBuffer, bytesRead) {
		if (bytesRead === 0) return false;
		let suspiciousBytes = 0;
		const totalBytes = Math.min(bytesRead, 515);
		const scanBytes = Math.min(totalBytes, MAX_BYTES);
		if (bytesRead >= 3 && fileBuffer[0] === 239 && fileBuffer[1] === 187 && fileBuffer[2] === 191) return false;
		if (bytesRead >= 4 && fileBuffer[0] === 0 && fileBuffer[1] === 0 && fileBuffer[2] === 254 && fileBuffer[3] === 255) return false;
		if (bytesRead >= 4 && fileBuffer[0] === 255 && fileBuffer[1] === 254 && fileBuffer[2] === 0 && fileBuffer[3] === 0) return false;
		if (bytesRead >= 4 && fileBuffer[0] === 132 && fileBuffer[1] === 49 && fileBuffer[2] === 149 && fileBuffer[3] === 51) return false;
		if (totalBytes >= 5 && fileBuffer.slice(0, 5).toString() === "%PDF-") return true;
		if (bytesRead >= 2 && fileBuffer[0] === 254 && fileBuffer[1] === 255) return false;
		if (bytesRead >= 2 && fileBuffer[0] === 255 && fileBuffer[1] === 254) return false;
		for (let i = 0; i < scanBytes; i++) if (fileBuffer[i] === 0) return true;
		else if ((fileBuffer[i] < 7 || fileBuffer[i] > 14) && (fileBuffer[i] < 32 || fileBuffer[i] > 127)) {
			if (fileBuffer[i] >= 192 && fileBuffer[i] <= 223 && i + 1 < totalBytes) {
				i++;
				if (fileBuffer[i] >= 128 && fileBuffer[i] <= 191) continue;
			} else if (fileBuffer[i] >= 224 && fileBuffer[i] <= 239 && i + 2 < totalBytes) {
				i++;
				if (fileBuffer[i] >= 128 && fileBuffer[i] <= 191 && fileBuffer[i + 1] >= 128 && fileBuffer[i + 1] <= 191) {
					i++;
					continue;
				}
			} else if (fileBuffer[i] >= 240 && fileBuffer[i] <= 247 && i + 3 < totalBytes) {
				i++;
				if (fileBuffer[i] >= 128 && fileBuffer[i] <= 191 && fileBuffer[i + 1] >= 128 && fileBuffer[i + 1] <= 191 && fileBuffer[i + 2] >= 128 && fileBuffer[i + 2] <= 191) {
					i += 2;
					continue;
				}
			}
			suspiciousBytes++;
			if (i >= 32 && suspiciousBytes * 100 / scanBytes > 10) return true;
		}
		if (suspiciousBytes * 100 / scanBytes > 10) return true;
		if (suspiciousBytes > 1 && isBinaryProto(fileBuffer, scanBytes)) return true;
		return false;
	}
	function isString(x) {
		return typeof x === "string";
	}
	function isStatFile(stat) {
		if (!stat.isFile()) throw new Error(`Path provided was not a file!`);
	}
}));

// src/checks/check.ts
const PASS = { kind: "pass" };
const PROOF = { kind: "proof" };
const DOUBT = { kind: "doubt" };
const REFUSE = { kind: "refuse" };
const CHECKSUM_FAILED = {
	kind: "doubt",
	keep: true
};
function noArguments(args) {
	return args.length === 0 ? void 0 : "takes no argument";
}

// src/checks/codec/base64.ts
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
function decodeBase64(text) {
	if (!BASE64.test(text) || text.replace(/=+$/, "").length % 4 === 1) return void 0;
	return Buffer.from(text, "base64");
}
function decodeJson(text) {
	const bytes = decodeBase64(text);
	return bytes === void 0 ? void 0 : parseObject(bytes.toString("utf8"));
}
function parseObject(json) {
	if (!/^\s*\{/.test(json)) return void 0;
	try {
		const value = JSON.parse(json);
		return isRecord(value) ? value : void 0;
	} catch {
		return;
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/checks/text/alphabet.ts
function segmentsOf(text) {
	return text.match(/[A-Za-z0-9]+/g) ?? [];
}
const D01 = 1;
const D27 = 2;
const D89 = 4;
const LOWER_HEX = 8;
const LOWER_REST = 16;
const UPPER_HEX = 32;
const UPPER_REST = 64;
const ALPHABETS = [
	[10, 7],
	[16, 15],
	[16, 39],
	[26, 24],
	[26, 96],
	[32, 98],
	[32, 26],
	[36, 31],
	[36, 103],
	[52, 120]
];
const LARGEST = 62;
function alphabetSize(segment) {
	const classes = new Uint8Array(segment.length);
	for (let i = 0; i < segment.length; i++) classes[i] = classOf(segment.charCodeAt(i));
	for (const [size, alphabet] of ALPHABETS) if (longestStretch(classes, alphabet) * 2 >= segment.length) return size;
	return 62;
}
function longestStretch(classes, alphabet) {
	let longest = 0;
	let stretch = 0;
	for (let i = 0; i < classes.length; i++) {
		stretch = (classes[i] & alphabet) === 0 ? 0 : stretch + 1;
		if (stretch > longest) longest = stretch;
	}
	return longest;
}
function classOf(code) {
	if (code < 58) return code < 50 ? D01 : code < 56 ? D27 : D89;
	if (code < 91) return code < 71 ? UPPER_HEX : UPPER_REST;
	return code < 103 ? LOWER_HEX : LOWER_REST;
}

// src/checks/text/chance.ts
function choiceBits(count) {
	return Math.log2(Math.max(1, count));
}
function binomialBits(n, k) {
	let bits = 0;
	for (let i = 1; i <= k; i++) bits += Math.log2((n - k + i) / i);
	return bits;
}
const LOOKED_AT = 1024;

// src/checks/text/placeholder-words.ts
const COMMON = "example placeholder change.me your.api your.key your.secret your.token redacted";
const OTHER = "change.it replace replace.me replace.with put.your enter.your insert add.your paste.your use.your my.api.key my.secret my.token api.key.here key.here token.here secret.here goes.here key.goes your.access your.own your.project your.client your.password your.openai your.anthropic your.private fake.key fake.token fake.secret test.key dummy.key dummy.token not.a.real not.real invalid.key undefined removed masked hidden omitted obfuscated sanitized scrubbed censored anonymized deadbeef cafebabe foobar hello.world template to.be.replaced fill.me.in fill.in sample insert.here super.secret very.secret secret.key.here some.secret some.key some.token not.set placeholder.key";
const ALONE_COMMON = "your fake dummy";
const ALONE_OTHER = "mock todo here blah nope stub fixme bogus votre deine paste";
const FILLER = "my the a an some any this that is not real test testing tests demo dev local prod production staging live api key keys apikey token tokens secret secrets password passwd pwd pass passphrase access auth bearer client id user username admin db database root account app project proj org service server private public value string text valid new old foo bar baz qux abc xyz sk pk ant openai anthropic google gemini groq azure aws github gitlab slack stripe hf huggingface provider mistral cohere model put enter add use set goes go in for of with and to from super very strong long random secure hello world temp tmp default postgres mysql redis mongo guest letmein welcome hunter example sample placeholder change changeme changeit me replace replaced insert redacted dummy removed hidden masked undefined null none empty invalid xxx x";
let lists;
function wordLists() {
	if (lists !== void 0) return lists;
	const alone = new Map([ALONE_COMMON, ALONE_OTHER].flatMap(wordsOf$1).map(({ joined, bits }) => [joined, bits]));
	lists = {
		words: [...wordsOf$1(COMMON), ...wordsOf$1(OTHER)],
		alone,
		filler: /* @__PURE__ */ new Set([...FILLER.split(" "), ...alone.keys()])
	};
	return lists;
}
function wordsOf$1(list) {
	const words = list.split(" ");
	const bits = 1 + choiceBits(words.length);
	return words.map((word) => ({
		parts: word.split("."),
		joined: word.replaceAll(".", ""),
		bits
	}));
}
function wordBits(text) {
	const segments = segmentsOf(text);
	const compact = segments.join("");
	const lower = compact.toLowerCase();
	const oneCase = lower === compact || compact.toUpperCase() === compact;
	const perLetter = Math.log2(alphabetSize(compact));
	let sum = aloneBits(text, segments);
	for (const { parts, joined, bits } of wordLists().words) {
		const at = lower.indexOf(joined);
		if (at < 0) continue;
		const style = oneCase ? 0 : styleBits(compact.slice(at, at + joined.length), parts);
		sum += Math.max(0, joined.length * perLetter - style - choiceBits(compact.length) - bits);
	}
	return sum;
}
const STYLES = 5;
function styleBits(found, parts) {
	const capital = (part) => part.slice(0, 1).toUpperCase() + part.slice(1);
	const [first = "", ...rest] = parts;
	const joined = parts.join("");
	return [
		joined,
		joined.toUpperCase(),
		parts.map(capital).join(""),
		first + rest.map(capital).join(""),
		capital(joined)
	].includes(found) ? choiceBits(STYLES) : found.length;
}
const BASE64URL_BITS = 6;
const ISSUED = /^(?:test|sandbox)$/;
const SEPARATOR_BITS = 5;
const CASES = 3;
function aloneBits(text, segments) {
	if (/[^A-Za-z0-9_\-./+= ]/.test(text)) return 0;
	const { alone } = wordLists();
	const ofLength = /* @__PURE__ */ new Map();
	for (const { length } of segments) ofLength.set(length, (ofLength.get(length) ?? 0) + 1);
	let sum = 0;
	segments.forEach((segment, i) => {
		const bits = alone.get(segment.toLowerCase());
		if (bits === void 0 || !oneStyle$1(segment) || ofLength.get(segment.length) > 2) return;
		if (i === 1 && ISSUED.test(segment) && segments.at(-1).length >= KEY_LENGTH$2) return;
		const edges = i > 0 && i < segments.length - 1 ? 2 : 1;
		const place = edges === 2 ? choiceBits(text.length) : 1;
		sum += Math.max(0, segment.length * BASE64URL_BITS + edges * SEPARATOR_BITS - place - choiceBits(CASES) - bits);
	});
	return sum;
}
function oneStyle$1(word) {
	return /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)$/.test(word);
}
const WORD_FROM = 3;
const KEY_LENGTH$2 = 16;
function onlyFiller(text) {
	const { filler } = wordLists();
	const wordCost = choiceBits(filler.size) + 1;
	let sum = 0;
	for (const [part] of text.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[^A-Za-z0-9_\-. ]/g)) {
		if (/^[0-9]/.test(part) ? part.length > 4 : !filler.has(part.toLowerCase())) return false;
		if (part.length >= WORD_FROM && !/^[0-9]/.test(part)) sum += part.length * Math.log2(26) - wordCost;
	}
	return sum >= 23 || sum > 0 && text.length < KEY_LENGTH$2;
}

// src/checks/text/runs.ts
const PART = 4;
function isPart(characters, text) {
	return characters * PART >= text.length;
}
function sameRun(text) {
	let best = {
		bits: 0,
		character: "",
		length: 0
	};
	const segments = segmentsOf(text);
	const filled = /* @__PURE__ */ new Map();
	for (const segment of segments) {
		const [character, length] = longestRun(segment);
		const bits = (length - 1) * Math.log2(alphabetSize(segment)) - choiceBits(text.length);
		if (bits > best.bits && isPart(length, text)) best = {
			bits,
			character,
			length
		};
		if (length === segment.length) filled.set(character, (filled.get(character) ?? 0) + length);
	}
	for (const [character, length] of filled) {
		const bits = (length - 1) * Math.log2(alphabetSize(character)) - segments.length;
		if (bits > best.bits && isPart(length, text)) best = {
			bits,
			character,
			length
		};
	}
	return best;
}
function longestRun(segment) {
	let longest = 0;
	let at = 0;
	for (let i = 0, start = 0; i < segment.length; i++) {
		if (segment[i] !== segment[start]) start = i;
		if (i - start + 1 > longest) [longest, at] = [i - start + 1, i];
	}
	return [segment[at] ?? "", longest];
}
function stutterBits(text) {
	let best = 0;
	for (const segment of segmentsOf(text)) {
		let same = 0;
		for (let i = 1; i < segment.length; i++) if (segment[i] === segment[i - 1]) same++;
		if (!isPart(same * 2, text)) continue;
		const chance = same * Math.log2(alphabetSize(segment)) - binomialBits(segment.length - 1, same);
		best = Math.max(best, chance - choiceBits(text.length));
	}
	return best;
}
const KEYBOARD = "qwertyuiopasdfghjklzxcvbnm";
const ALPHABET = "abcdefghijklmnopqrstuvwxyz";
const DIGITS$1 = "0123456789";
const ORDERS = [
	1,
	-1,
	0
];
const HEX_LETTERS = 6;
function sequenceBits(text) {
	const start = choiceBits(text.length * ORDERS.length) + 1;
	let sum = 0;
	let steps = 0;
	for (const segment of segmentsOf(text)) {
		const letterBits = /[g-zG-Z]/.test(segment) ? Math.log2(26) : Math.log2(HEX_LETTERS);
		const lower = segment.toLowerCase();
		const best = ORDERS.map((order) => stepsOf(lower, order, letterBits, start)).reduce((a, b) => b.bits > a.bits ? b : a);
		sum += best.bits;
		steps += best.steps;
	}
	return isPart(steps, text) ? sum : 0;
}
function stepsOf(lower, order, letterBits, start) {
	let sum = 0;
	let steps = 0;
	let bits = 0;
	let count = 0;
	let letter = "";
	let digit = "";
	const close = () => {
		if (bits > start) {
			sum += bits - start;
			steps += count;
		}
		bits = count = 0;
	};
	for (const character of lower) {
		const isDigit = character <= "9";
		const before = isDigit ? digit : letter;
		if (before !== "" && !follows(before, character, order)) {
			close();
			letter = digit = "";
		} else if (before !== "") {
			bits += isDigit ? Math.log2(10) : letterBits;
			count++;
		}
		if (isDigit) digit = character;
		else letter = character;
	}
	close();
	return {
		bits: sum,
		steps
	};
}
function follows(before, character, order) {
	const circle = character <= "9" ? DIGITS$1 : order === 0 ? KEYBOARD : ALPHABET;
	const step = order === -1 ? circle.length - 1 : 1;
	return circle[(circle.indexOf(before) + step) % circle.length] === character;
}
const LONGEST_PERIOD = 64;
function repeatBits(text) {
	const perCharacter = Math.log2(segmentsOf(text).reduce((least, segment) => Math.min(least, alphabetSize(segment)), 62));
	const longest = Math.min(LONGEST_PERIOD, text.length - 1);
	let best = 0;
	for (let period = 2; period <= longest; period++) {
		let same = 0;
		for (let i = period; i < text.length; i++) {
			const code = text.charCodeAt(i);
			if (code !== text.charCodeAt(i - period)) same = 0;
			else if (isLetterOrDigit(code) && ++same > best) best = same;
		}
	}
	return isPart(best, text) ? best * perCharacter - choiceBits(text.length) - choiceBits(longest) : 0;
}
function isLetterOrDigit(code) {
	return code > 47 && code < 58 || code > 64 && code < 91 || code > 96 && code < 123;
}
const FEW = 4;
function fewDistinctBits(text) {
	const segments = segmentsOf(text);
	let best = 0;
	for (const segment of segments) {
		const size = alphabetSize(segment);
		const distinct = new Set(segment).size;
		if (distinct * FEW > size) continue;
		best = Math.max(best, segment.length * Math.log2(size / distinct) - binomialBits(size, distinct));
	}
	return best - choiceBits(segments.length);
}

// src/checks/text/template.ts
const INSIDE = /\$\{[A-Za-z_!#][\w.:?+ -]{2,80}\}|\{\{.{0,80}\}\}|\$\([A-Za-z_][\w ./"-]{3,80}\)|<%.{0,80}%>|#\{[A-Za-z_@][\w.]{2,80}\}|%\([A-Za-z_]\w{0,40}\)[sd]/s;
const WHOLE = /^(?:\$[A-Za-z_]\w*|%[A-Za-z_]\w*%|@[A-Z_]{2,}@|__[A-Z0-9_]+__|<[A-Za-z][\w .-]*>|\{[A-Za-z_][\w.-]*\}|%[sdv@q]|:[a-z_]+)$/;
const REFERENCE$1 = /^(?:process\.env\b|import\.meta\.env\b|os\.environ\b|os\.getenv\b|System\.getenv\b|ENV\[|env\.|getenv\(|op:\/\/|vault:|secret:\/\/|secretref:|ssm:|arn:aws:|keyring:|file:\/\/|projects\/[^/]+\/secrets\/|ENC\[|ENC\(|AgA[A-Za-z0-9+/]{200})/;
function isTemplate(text) {
	return INSIDE.test(text) || WHOLE.test(text) || REFERENCE$1.test(text);
}

// src/checks/placeholder.ts
const placeholder = {
	says: "its body is no placeholder of documentation",
	accepts: noArguments,
	run: ({ secret }) => judge$1(secret) ?? PASS
};
function looksMadeUp(text) {
	return judge$1(text) !== void 0;
}
function judge$1(text) {
	const read = text.slice(0, LOOKED_AT);
	return marks(read) ?? words$1(read) ?? runs(read);
}
const LATIN = /[\xc3-\xc5][\x80-\xbf]/g;
const NOT_ASCII = /[\x80-\xff]/;
const PASSWORD_KINDS = 2;
const BRACKETS = /^[A-Za-z0-9_-]{0,12}<[A-Za-z][\w .-]*>$/;
function marks(secret) {
	if (NOT_ASCII.test(secret)) return NOT_ASCII.test(secret.replace(LATIN, "")) ? REFUSE : DOUBT;
	if (isTemplate(secret) || BRACKETS.test(secret)) return REFUSE;
	return new Set(secret.match(/[^A-Za-z0-9\s\-_.*+/=]/g)).size < PASSWORD_KINDS && /\.{3}|\*{3}/.test(secret) ? REFUSE : void 0;
}
function words$1(secret) {
	return wordBits(secret) >= 23 || onlyFiller(secret) ? REFUSE : void 0;
}
const SHORT = 12;
function runs(secret) {
	const same = sameRun(secret);
	const all = segmentsOf(secret).join("").length;
	const sure = same.bits >= 23;
	if (sure && (/[xX]/.test(same.character) || same.length * 2 >= all)) return REFUSE;
	if (secret.length < SHORT && /(?:^|[^A-Za-z0-9])([A-Za-z0-9])\1{3,}$/.test(secret)) return REFUSE;
	if (sure || stutterBits(secret) >= 23 || sequenceBits(secret) >= 23 || repeatBits(secret) >= 23) return DOUBT;
	return fewDistinctBits(secret) >= 23 ? DOUBT : void 0;
}

// src/checks/structure.ts
function proofUnlessMadeUp(random) {
	return looksMadeUp(random) ? PASS : PROOF;
}

// src/checks/aws.ts
const awsKeyId = {
	says: "what follows its prefix is base32, as in keys that AWS makes",
	accepts: noArguments,
	run: ({ secret }) => /^[A-Z2-7]+$/.test(secret.slice(4)) ? PASS : CHECKSUM_FAILED
};
const BEDROCK = /^BedrockAPIKey-[\w+=,.@-]+-at-\d{12}:(.{8,})/s;
const bedrock = {
	says: "it decodes to the name of a Bedrock key, an account and a secret",
	accepts: noArguments,
	run({ secret }) {
		const random = BEDROCK.exec(decodeBase64(secret.slice(4))?.toString("latin1") ?? "")?.[1];
		return random === void 0 ? CHECKSUM_FAILED : proofUnlessMadeUp(random);
	}
};

// src/checks/codec/base62.ts
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
function base62(value, width = 0) {
	let text = "";
	for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = DIGITS[rest % 62] + text;
	return text.padStart(width, "0");
}

// src/checks/codec/crc32.ts
const NIBBLES = [
	0,
	498536548,
	997073096,
	651767980,
	1994146192,
	1802195444,
	1303535960,
	1342533948,
	3988292384,
	4027552580,
	3604390888,
	3412177804,
	2607071920,
	2262029012,
	2685067896,
	3183342108
];
function crc32(text) {
	let crc = 4294967295;
	for (let i = 0; i < text.length; i++) {
		crc ^= text.charCodeAt(i) & 255;
		crc = crc >>> 4 ^ NIBBLES[crc & 15];
		crc = crc >>> 4 ^ NIBBLES[crc & 15];
	}
	return ~crc >>> 0;
}
function littleEndian(value) {
	return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}

// src/checks/codec/marvin32.ts
function marvin(seed, bytes) {
	return marvinOf(wordOf(seed, 4), wordOf(seed, 0), bytes);
}
function marvin32(seed, bytes) {
	const [low, high] = marvin(seed, bytes);
	return (low ^ high) >>> 0;
}
function marvinOf(low, high, bytes) {
	let a = low | 0;
	let b = high | 0;
	const whole = bytes.length & -4;
	const step = (word) => {
		a = a + word | 0;
		b ^= a;
		a = rotate(a, 20) + b | 0;
		b = rotate(b, 9) ^ a;
		a = rotate(a, 27) + b | 0;
		b = rotate(b, 19);
	};
	for (let i = 0; i < whole; i += 4) step(bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24);
	let tail = 128;
	for (let i = bytes.length - 1; i >= whole; i--) tail = tail << 8 | bytes[i];
	step(tail);
	step(0);
	return [a >>> 0, b >>> 0];
}
function rotate(word, bits) {
	return word << bits | word >>> 32 - bits;
}
function wordOf(text, at) {
	let word = 0;
	for (let i = at; i < at + 4; i++) word = word << 8 | text.charCodeAt(i) & 255;
	return word;
}

// src/checks/azure.ts
const SUM_BYTES = 4;
const CASK_SEED = "Default0";
const azureMarvin = {
	says: "its last four bytes are the checksum of the others",
	accepts: (seeds) => seeds.length > 0 && seeds.every((seed) => /^[!-~]{8}$/.test(seed)) ? void 0 : "takes seeds of eight characters",
	run({ secret }, seeds) {
		const bytes = decodeBase64(secret);
		if (bytes === void 0 || bytes.length <= SUM_BYTES) return CHECKSUM_FAILED;
		return verdict$1(seeds.some((seed) => lastBytesHold(bytes, seed)));
	}
};
const SHORT_CASK = 84;
const CASK_DATA = 80;
const azureCask = {
	says: "its last four characters are the checksum of the others",
	accepts: noArguments,
	run({ secret }) {
		const long = decodeBase64(secret);
		const data = decodeBase64(secret.slice(0, CASK_DATA));
		if (long === void 0 || data === void 0 || secret.length < SHORT_CASK) return CHECKSUM_FAILED;
		if (secret.length > SHORT_CASK) return verdict$1(lastBytesHold(long, CASK_SEED));
		const sum = littleEndian(marvin32(CASK_SEED, data));
		const bigEndian = Buffer.from(sum).readUInt32BE();
		const tail = secret.slice(CASK_DATA);
		return verdict$1([
			base62(marvin32(CASK_SEED, data)),
			base62(bigEndian),
			Buffer.from(sum).toString("base64")
		].some((text) => text.slice(0, tail.length) === tail));
	}
};
const azureAdSecret = {
	says: "the marker of Entra client secrets stands at its place",
	accepts: noArguments,
	run: ({ secret }) => /^.{3}[78]Q~/s.test(secret) ? proofUnlessMadeUp(secret.slice(6)) : PASS
};
function lastBytesHold(bytes, seed) {
	const at = bytes.length - SUM_BYTES;
	return bytes.readUInt32LE(at) === marvin32(seed, bytes.subarray(0, at));
}
function verdict$1(holds) {
	return holds ? PROOF : CHECKSUM_FAILED;
}

// src/checks/base64-json.ts
const base64Json = {
	says: "it decodes to a JSON object with the expected keys",
	accepts: ([prefix, ...keys]) => prefix !== void 0 && /^\d{1,2}$/.test(prefix) && keys.length > 0 ? void 0 : "takes the length of the prefix and one key or more",
	run({ secret }, [prefix, ...keys]) {
		const text = secret.slice(Number(prefix));
		const first = /^[A-Za-z0-9+/-]+={0,2}/.exec(text)?.[0] ?? "";
		const object = decodeJson(text) ?? decodeJson(text.split(".")[0] ?? "") ?? decodeJson(first);
		return object !== void 0 && keys.every((key) => Object.hasOwn(object, key)) ? PROOF : CHECKSUM_FAILED;
	}
};

// src/checks/base64-pair.ts
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const BITBUCKET_BYTES = 20;
const base64Pair = {
	says: "it decodes to an id, a colon and a secret",
	accepts: ([kind, ...rest]) => rest.length === 0 && kind !== void 0 && /^(?:\d{1,3}|bitbucket)$/.test(kind) ? void 0 : "takes the length of the first part, or bitbucket",
	run({ secret }, [kind = ""]) {
		const text = decodeBase64(secret.replace(/^[A-Z]{2,6}-/, ""))?.toString("latin1") ?? "";
		if (kind !== "bitbucket") return new RegExp(`^[A-Za-z0-9]{${kind}}:${UUID}$`).test(text) ? proofUnlessMadeUp(text) : CHECKSUM_FAILED;
		const [digits = ""] = /^\d{6,20}(?=:)/.exec(text) ?? [];
		const bytes = text.slice(digits.length + 1);
		if (digits === "" || bytes.length !== BITBUCKET_BYTES) return CHECKSUM_FAILED;
		return proofUnlessMadeUp(Buffer.from(bytes, "latin1").toString("hex"));
	}
};

// src/checks/bech32.ts
const LETTERS$1 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR = [
	996825010,
	642813549,
	513874426,
	1027748829,
	705979059
];
const CHECKSUM = 6;
function isBech32(text, human) {
	const lower = text.toLowerCase();
	if (text !== lower && text !== text.toUpperCase()) return false;
	const separator = lower.lastIndexOf("1");
	if (separator < 1 || lower.slice(0, separator) !== human.toLowerCase()) return false;
	if (lower.length - separator <= CHECKSUM) return false;
	let sum = 1;
	for (let i = 0; i < separator; i++) sum = polymod(sum, lower.charCodeAt(i) >>> 5);
	sum = polymod(sum, 0);
	for (let i = 0; i < separator; i++) sum = polymod(sum, lower.charCodeAt(i) & 31);
	for (let i = separator + 1; i < lower.length; i++) {
		const value = LETTERS$1.indexOf(lower.charAt(i));
		if (value < 0) return false;
		sum = polymod(sum, value);
	}
	return sum === 1;
}
function polymod(sum, value) {
	let next = (sum & 33554431) << 5 ^ value;
	for (let i = 0; i < 5; i++) if ((sum >>> 25 + i & 1) === 1) next ^= GENERATOR[i];
	return next;
}
const bech32 = {
	says: "its bech32 checksum holds",
	accepts: ([human, ...rest]) => rest.length === 0 && human !== void 0 && human !== "" ? void 0 : "takes the human-readable part",
	run: ({ secret }, [human = ""]) => isBech32(secret, human) ? PROOF : CHECKSUM_FAILED
};

// src/checks/centred.ts
const LEAST$1 = 16;
const centred = {
	says: "the marker stands in the middle of its body",
	accepts: ([marker, ...rest]) => rest.length === 0 && marker !== void 0 ? void 0 : "takes the marker",
	run({ secret }, [marker = ""]) {
		const at = secret.indexOf(marker);
		const side = secret.length - at - marker.length;
		const prefix = secret.slice(0, Math.max(0, at - side));
		if (at < side || side < LEAST$1 || !/^(?:[A-Za-z0-9_-]{0,40}[_-])?$/.test(prefix)) return PASS;
		return proofUnlessMadeUp(secret.slice(prefix.length, at) + secret.slice(at + marker.length));
	}
};

// src/checks/text/assigned-name.ts
const OPENERS = /(?:\b[bBrRuUfFL]{1,2}|@|\$)?(?:["'`]{1,3}|\\{1,3}["'])?[\s([{]*$/;
const OPERATOR = /(?::=|\?\?=|\|\|=|\?=|\+=|={1,3}>?|!==?|->|<-|:|,|>|\|\||\?\?|\bor|\bis|\bto)[ \t]*$/;
const CLOSERS = /(?:\\{0,3}["'`]|\[[0-9]{0,4}\]|[\])!?\s])+$/;
const YAML_HEAD = /(?<=:[ \t]{0,8})(?:!{1,2}[a-z][\w-]{0,20}[ \t]+|[>|][+-]?[0-9]?[ \t]*\r?\n[ \t]+)(?=["']?$)/;
const NAME = /[A-Za-z_$][\w$.-]*$/;
const CALL = /(?<![\w$])(?!(?:[\w$]+\.)*(?:get|find|read|load|fetch|parse|is|has|log|print|hash|check|verify|validate|compare|encrypt|decrypt|encode|decode|generate|create|require|import))([A-Za-z_$][\w$.]{0,80})[({]\s*\\?["'`]?$/;
const TYPED = /(?<![\w$])(?!\$?env:)([A-Za-z_$][\w$]*)[ \t]*[?!]?[ \t]*:(?!value)[ \t]*(?:&'?\w*\s*)?[A-Za-z_][\w.<>[\]]{0,40}(?: ?\| ?[\w.<>[\]]{1,40}){0,4} *$/;
const OPTION = /(?:^|[\s{([])[-:]{0,2}([A-Za-z][\w-]{2,40})\s+\\?["'`]?$/;
const TYPED_AS = /([A-Za-z_]\w*)[ \t]+As[ \t]+[A-Za-z]\w{0,20}[ \t]*$/;
const ENCLOSED = /<key>([\w.$ -]{1,80})<\/key>\s{0,40}<string>$|variable[ \t]+"([\w-]{1,80})"[ \t]*\{[^{}]{0,160}default[ \t]*=[ \t]*"$|"([\w.-]{1,80})":[ \t]{0,2}\{\s{0,24}"value":[ \t]{0,2}"$/;
const LISTED = /[^[]\[\s{0,16}["'][\w.$-]{1,80}["']\s{0,16}$/;
const ENDS_IN_BLANK = /[ \t]["']?$/;
const ENDS_ENCLOSED = /(?:<string>|")$/;
const ENDS_CLOSED = /[\])!?\s"'`]$/;
const MOST_BEFORE_TAIL = 8;
const BLANKS = /* @__PURE__ */ new Set(" 	");
const BLANKS_AND_BRACKETS = new Set(charactersOf(/[\s([{]/));
const IN_NAME = new Set(charactersOf(/[\w$.-]/));
const TYPES = /^(?:string|str|char|text|varchar|std|const|var|let|auto|bytes|byte|object|any|final|static|&str|wstring)$/i;
const VALUE_FIELD = /^(?:value|val|default|defaultvalue|default_value|content|data|text|string)$/i;
const NAME_FIELD = /(?:^|[\s<"'{,:[-])(?:key|name|id)["']?\s*[=:]\s*["']?([\w.$-]{1,80})["']?/gi;
function assignedName(text) {
	const all = text.slice(-256);
	const read = ENDS_IN_BLANK.test(all) ? all.replace(YAML_HEAD, "") : all;
	const enclosed = ENDS_ENCLOSED.test(read) ? ENCLOSED.exec(read) : null;
	if (enclosed) return (enclosed[1] ?? enclosed[2] ?? enclosed[3] ?? "").replaceAll(" ", "_");
	const opened = replaceTail(read, OPENERS, tailOf$1(read, BLANKS_AND_BRACKETS));
	const tail = tailOf$1(opened, BLANKS);
	const operator = OPERATOR.exec(opened.slice(tail));
	if (operator === null) return CALL.exec(read)?.[1] ?? OPTION.exec(read)?.[1] ?? "";
	const before = opened.slice(0, tail + operator.index);
	if (operator[0].startsWith(",") && LISTED.test(before)) return "";
	if (/=/.test(operator[0]) && !/:[ \t]+\S+$/.test(before)) {
		const typed = (TYPED.exec(before) ?? TYPED_AS.exec(before))?.[1];
		if (typed !== void 0) return typed;
	}
	return nameAtEnd(before);
}
function nameAtEnd(before) {
	const text = ENDS_CLOSED.test(before) ? before.replace(CLOSERS, "") : before;
	const name = nameOf(text);
	const rest = text.slice(0, text.length - name.length);
	if (TYPES.test(name) && /\w\s+$/.test(rest)) return nameOf(rest.trimEnd());
	if (!VALUE_FIELD.test(name.replace(/^.*\./, ""))) return name;
	return [...rest.slice(-120).matchAll(NAME_FIELD)].at(-1)?.[1] ?? name;
}
function nameOf(text) {
	let start = text.length;
	while (start > 0 && IN_NAME.has(text[start - 1])) start--;
	return NAME.exec(text.slice(start))?.[0] ?? "";
}
function tailOf$1(text, kind) {
	let at = text.length;
	while (at > 0 && kind.has(text[at - 1])) at--;
	return Math.max(0, at - MOST_BEFORE_TAIL);
}
function replaceTail(text, pattern, from) {
	return text.slice(0, from) + text.slice(from).replace(pattern, "");
}
function charactersOf(kind) {
	return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).filter((character) => kind.test(character));
}

// src/checks/client-exposed.ts
const EXPOSED = /^(?:NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|NUXT_PUBLIC_|GATSBY_|PUBLIC_|VUE_APP_|SNOWPACK_PUBLIC_|STORYBOOK_)/;
function isSentToBrowsers(name) {
	return EXPOSED.test(name.replace(/^.*\./, ""));
}
const clientExposed = {
	says: "the variable it is assigned to is sent to browsers",
	accepts: noArguments,
	run({ before, lead }) {
		return isSentToBrowsers(assignedName(before + lead)) ? {
			kind: "rate",
			severity: "critical"
		} : PASS;
	}
};

// src/checks/crc32-base62.ts
const WIDTH$1 = 6;
const crc32Base62 = {
	says: "its last six characters are the checksum of its body",
	accepts: ([prefix, ...rest]) => rest.length === 0 && prefix !== void 0 && /^\d{1,2}$/.test(prefix) ? void 0 : "takes the length of the prefix",
	run({ secret }, [prefix]) {
		const body = secret.slice(Number(prefix), -6);
		return body !== "" && base62(crc32(body), WIDTH$1) === secret.slice(-6) ? PROOF : CHECKSUM_FAILED;
	}
};

// src/checks/crc32-tail.ts
const grafanaGlsa = {
	says: "its last eight characters are the checksum of what stands before",
	accepts: noArguments,
	run: ({ secret }) => verdict(hexOf(littleEndian(crc32(secret.slice(0, -9)))) === tailOf(secret))
};
const zuplo = {
	says: "its last eight characters are the checksum of its body",
	accepts: noArguments,
	run({ secret }) {
		const body = secret.slice(0, -8).replace(/^[a-z]+_/, "").replace(/_$/, "");
		return verdict(hexOf(littleEndian(crc32(body)).reverse()) === tailOf(secret));
	}
};
const atlassian = {
	says: "its last eight characters are the checksum of what stands before",
	accepts: noArguments,
	run({ secret }) {
		const head = secret.slice(0, -8);
		return verdict([head, head.replace(/=$/, "")].map((text) => hexOf(littleEndian(crc32(text)).reverse())).includes(tailOf(secret)));
	}
};
const CONFLUENT = /^cflt(.{1,80})(.{6})$/s;
const confluent = {
	says: "its last six characters are the checksum of its body",
	accepts: noArguments,
	run({ secret }) {
		const [, body = "", tail = ""] = CONFLUENT.exec(secret) ?? [];
		return verdict(body !== "" && Buffer.from(littleEndian(crc32(body))).toString("base64").slice(0, 6) === tail);
	}
};
function hexOf(bytes) {
	return Buffer.from(bytes).toString("hex");
}
function tailOf(secret) {
	return secret.slice(-8).toLowerCase();
}
function verdict(holds) {
	return holds ? PROOF : CHECKSUM_FAILED;
}

// src/checks/discord.ts
const discord = {
	says: "its first part decodes to a snowflake id",
	accepts: noArguments,
	run({ secret }) {
		const [id = "", ...rest] = secret.replace(/^mfa\./, "").split(".");
		const digits = decodeBase64(id)?.toString("latin1") ?? "";
		return /^[1-9]\d{16,19}$/.test(digits) ? proofUnlessMadeUp(rest.join(".")) : DOUBT;
	}
};

// src/checks/codec/base32.ts
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function base32(bytes) {
	let text = "";
	let buffer = 0;
	let bits = 0;
	for (const byte of bytes) {
		buffer = (buffer << 8 | byte) & 4095;
		for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[buffer >>> bits - 5 & 31];
	}
	return bits > 0 ? text + LETTERS[buffer << 5 - bits & 31] : text;
}

// src/checks/github-pat.ts
const TAIL$1 = 16;
const CHECKED = 8;
const githubPat = {
	says: "its checksum holds",
	accepts: noArguments,
	run({ secret }) {
		const digest = (0, node_crypto.createHash)("sha256").update(secret.slice(0, -16), "latin1").digest();
		const tail = secret.slice(-16).slice(0, CHECKED);
		return secret.length > TAIL$1 && base32(digest).slice(0, CHECKED) === tail.toUpperCase() ? PROOF : CHECKSUM_FAILED;
	}
};

// src/checks/gitlab-routable.ts
const ROUTABLE = /\.[0-9a-z]{9}$/;
const WIDTH = 7;
const gitlabRoutable = {
	says: "its last seven characters are the checksum of what stands before",
	accepts: noArguments,
	run({ secret }) {
		if (!ROUTABLE.test(secret)) return PASS;
		return crc32(secret.slice(0, -7)).toString(36).padStart(WIDTH, "0") === secret.slice(-7) ? PROOF : CHECKSUM_FAILED;
	}
};

// src/checks/jfrog.ts
const REFERENCE = /^reftkn:\d\d:\d{10}:([A-Za-z0-9]{8,})/;
const API_KEY = /^AKCp([1-9A-HJ-NP-Za-km-z]{69})$/;
const jfrog = {
	says: "it has the form of a JFrog reference token or API key",
	accepts: noArguments,
	run({ secret }) {
		const decoded = decodeBase64(secret)?.toString("latin1") ?? "";
		const random = REFERENCE.exec(decoded)?.[1] ?? API_KEY.exec(secret)?.[1];
		return random === void 0 ? CHECKSUM_FAILED : proofUnlessMadeUp(random);
	}
};

// src/checks/jwt.ts
const DEMO_SIGNERS = [
	"your-256-bit-secret",
	"your-384-bit-secret",
	"your-512-bit-secret",
	"a-string-secret-at-least-256-bits-long",
	"super-secret-jwt-token-with-at-least-32-characters-long",
	"your-super-secret-jwt-token-with-at-least-32-characters-long",
	"secret"
];
const SIGNATURE_LEAST = 32;
const jwt = {
	says: "its header and claims parse, and it is not expired, anonymous or signed with the secret of a tutorial",
	accepts: noArguments,
	run: ({ secret, now }) => verdictOf(secret, now, REFUSE)
};
const TOKEN$1 = /^eyJ[\w-]+\.[\w-]+\.[\w-]*/;
const josePart = {
	says: "the JSON Web Token within it parses",
	accepts: noArguments,
	run({ secret, now }) {
		return verdictOf(TOKEN$1.exec(secret.slice(Math.max(0, secret.indexOf("eyJ"))))?.[0] ?? "", now, CHECKSUM_FAILED);
	}
};
function verdictOf(token, now, otherwise) {
	const [head = "", body = "", signature = "", ...more] = token.split(".");
	const header = decodeJson(head);
	const claims = decodeJson(body);
	if (more.length > 0 || typeof header?.alg !== "string" || claims === void 0) return otherwise;
	if (signature === "" || signedForShow(header.alg, `${head}.${body}`, signature)) return REFUSE;
	if (looksMadeUp(signature)) return REFUSE;
	if (signature.length < SIGNATURE_LEAST || decodeBase64(signature) === void 0) return DOUBT;
	if (header.typ === "dpop+jwt") return {
		kind: "rate",
		severity: "low",
		confidence: "certain"
	};
	if (isStatement(header.alg, claims)) return {
		kind: "rate",
		severity: "low",
		confidence: "likely"
	};
	return rated(claims, now);
}
const ACCESS = /^(?:iss|sub|aud|exp|nbf|iat|jti|azp|sid|scopes?|scp|permissions?|grants?)$|user|e-?mail|role|account|client|tenant|name|(?:^|_)uid$|(?:^|[a-z_])id$/i;
function isStatement(alg, claims) {
	return /^(?:EdDSA|[EPR]S\d+)/.test(alg) && !Object.keys(claims).some((claim) => ACCESS.test(claim));
}
function signedForShow(alg, signed, signature) {
	const hash = /^HS(256|384|512)$/.exec(alg)?.[1];
	if (hash === void 0) return false;
	const sign = (key) => (0, node_crypto.createHmac)(`sha${hash}`, key).update(signed, "latin1").digest("base64url");
	return DEMO_SIGNERS.some((key) => sign(key) === signature);
}
const SECOND = 1e3;
const PUBLIC_ROLES = ["anon", "anonymous"];
const ROOT_ROLES = ["service_role", "supabase_admin"];
function rated(claims, now) {
	const { exp, role } = claims;
	if (typeof exp === "number" && exp * SECOND < now || isOneOf(PUBLIC_ROLES, role)) return {
		kind: "rate",
		severity: "low",
		confidence: "certain"
	};
	if (isOneOf(ROOT_ROLES, role)) return {
		kind: "rate",
		severity: "critical",
		confidence: "certain"
	};
	return PROOF;
}
function isOneOf(list, value) {
	return typeof value === "string" && list.includes(value);
}

// src/checks/macaroon.ts
const VERSION$1 = 2;
const END = 0;
const LOCATION = 1;
const IDENTIFIER = 2;
const VERIFICATION = 4;
const SIGNATURE = 6;
const SIGNATURE_BYTES = 32;
const macaroon = {
	says: "it decodes to a macaroon of this location",
	accepts: ([location, ...rest]) => rest.length === 0 && location !== void 0 && location !== "" ? void 0 : "takes the location",
	run({ secret }, [location]) {
		const bytes = decodeBase64(secret.replace(/^[a-z]{1,12}-/, ""));
		return bytes !== void 0 && isWhole(bytes, location) ? PROOF : CHECKSUM_FAILED;
	}
};
function isWhole(bytes, location) {
	if (bytes[0] !== VERSION$1) return false;
	const fields = fieldsOf$1(bytes);
	if (fields === void 0) return false;
	const [first, second] = fields;
	const last = fields.at(-1);
	if (first?.type !== LOCATION || first.content.toString("latin1") !== location || second?.type !== IDENTIFIER) return false;
	return fields.every(({ type }) => [
		END,
		LOCATION,
		IDENTIFIER,
		VERIFICATION,
		SIGNATURE
	].includes(type)) && last?.type === SIGNATURE && last.content.length === SIGNATURE_BYTES;
}
function fieldsOf$1(bytes) {
	const fields = [];
	let at = 1;
	while (at < bytes.length) {
		const type = bytes[at++];
		if (type === END) {
			fields.push({
				type,
				content: bytes.subarray(at, at)
			});
			continue;
		}
		let length = 0;
		for (let shift = 0;; shift += 7) {
			const byte = bytes[at++];
			if (byte === void 0 || shift > 21) return void 0;
			length |= (byte & 127) << shift;
			if (byte < 128) break;
		}
		if (at + length > bytes.length) return void 0;
		fields.push({
			type,
			content: bytes.subarray(at, at + length)
		});
		at += length;
		if (type === SIGNATURE) break;
	}
	return fields;
}

// src/checks/text/body.ts
const PREFIX = /^(?:[A-Za-z]{1,12}[0-9]{0,2}[-_.:]){1,4}/;
function bodyOf(text) {
	const prefix = PREFIX.exec(text)?.[0] ?? "";
	return prefix.length * 2 <= text.length ? text.slice(prefix.length) : text;
}

// src/checks/min-entropy.ts
function entropyOf(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	let bits = 0;
	for (const count of counts.values()) bits -= count / text.length * Math.log2(count / text.length);
	return bits;
}
const minEntropy = {
	says: "its body is varied enough for a random key",
	accepts([least, ...rest]) {
		const bits = Number(least);
		return rest.length === 0 && least !== void 0 && bits > 0 && bits < 8 ? void 0 : "takes bits a character, below 8";
	},
	run: ({ secret }, [least]) => entropyOf(bodyOf(secret)) >= Number(least) ? PASS : DOUBT
};

// src/checks/mixed.ts
const CLASSES = {
	digit: /[0-9]/,
	lower: /[a-z]/,
	upper: /[A-Z]/,
	letter: /[A-Za-z]/,
	symbol: /[^A-Za-z0-9\s]/
};
const mixed = {
	says: "its body mixes the classes of characters that such a secret mixes",
	accepts: (classes) => classes.length > 0 && classes.every((name) => Object.hasOwn(CLASSES, name)) ? void 0 : `takes some of ${Object.keys(CLASSES).join(", ")}`,
	run({ secret }, classes) {
		const body = bodyOf(secret);
		return classes.every((name) => CLASSES[name]?.test(body)) ? PASS : REFUSE;
	}
};

// src/checks/text/common-words.ts
const TEXT = `
about above accept access account action active adapter add address admin after agent alert algorithm alias all
allow amount analytics and answer any api app append application apply archive area args array article artifact
asset assign async attach attribute audit auth author auto available avatar aws azure back backend backup balance
bar base basic batch bearer before begin beta bill bin binary bind block blog blue board body bool boot bot bottom
box branch browser bucket buffer bug build builder bundle button buy byte bytes cache call callback campaign
cancel card cart case category cell center certificate chain change channel char character chart chat check child
claim class clean clear click client clock clone close cloud cluster code codec collection color column command
comment commit common company compare compile component compute config connect connection console constant
consumer contact container content context control controller convert cookie copy core count counter country
coverage create created credential credit cross current cursor custom customer cycle daily dark dashboard data
database date day debug decode decoder default define delete delivery demo deploy depth description design desktop
detail dev device diff digest directory disable discord dispatch display distance doc docker document domain done
down download draft driver drop dummy dynamic edge edit editor element email embed empty enable encode encoding
encrypt end endpoint engine enter entity entry enum env environment epoch equal error event example exception
execute exit expand export express expression extend extension external factory fail failed false fast feature
feed fetch field file filter final find first fixed flag float flow folder font foo footer for force form format
found frame framework free from front full function future game gate gateway general generate generated generator
get git github global google graph graphql green grid group guard guest guide handle handler hash head header
health height hello help helper here hidden history home hook host hour html http https icon identifier identity
image import impl inbox include index info init initial inline inner input insert install instance integer
integration interface internal internet invalid invoice issue item iterator java job join json jump just key
keyboard keys kind kubernetes label lambda lang language large last latest layer layout lead left legacy length
level lib library license like limit line link list listener live load loader local locale location lock log
logger login logo logs long loop machine mail main make man manager manifest map margin mark market master match
max media member memory menu merge message meta metadata method metric middle migration min mini mobile mock modal
mode model module monitor month move multi music name namespace native network new news next node none normal not
note notification null number object off offer offset old one only open operation operator option options order
org origin other out output outer owner package page pair panel parallel param parameter parent parse parser part
partner pass password path pattern payload payment pending person phone photo picture pipeline pixel place
placeholder plan platform player plugin point policy pool popup port position post power prefix preview price
primary print priority private process processor prod product production profile program progress project prompt
proof property protocol provider proxy public publish pull push quality quantity query question queue quick quota
random range rate ratio raw react read reader ready real reason receive record red redirect ref reference refresh
region register registry release reload remote remove render replace reply repo report repository request require
required reset resolve resource response rest result return review right role rollback root route router row rule
run runner runtime safe sale sample sandbox save scale scan schedule schema scope score screen script scroll
search second secret section secure security segment select selector self send sender sequence serial series
server service session set setting settings setup shadow shape share shell shift shop short show side sign signal
signature simple single site size slack slot small snapshot social socket solution sort source space spec special
split sprint stack stage staging standard star start state static status step stock stop storage store stream
street string strict strip stripe structure style sub subject submit success suite sum summary super support swap
switch symbol sync system table tag target task team temp template tenant term test testing text that the theme
then this thread threshold ticket tile time timeout timer timestamp title today todo token tool top topic total
trace track tracking traffic transaction transfer transform tree trigger true trust type under unique unit unknown
unlock update upload upper url usage use user username users util utils valid validate validation value variable
vector vendor verify version video view virtual visible voice volume vpc wait wallet warning watch water web
webhook website week weight welcome white widget width wifi window windows with word work worker workflow
workspace world worth wrap wrapper write writer yaml year yellow your zero zone
`;
let words;
function commonWords() {
	words ??= new Set(TEXT.trim().split(/\s+/));
	return words;
}

// src/checks/text/letter-pairs.ts
const LETTER_PAIRS = [
	"lihimmjqjplfigsjpfhflmnolri",
	"fjjkgkpphkqfnohmqiingttskqf",
	"fnkmgmrgjrhinqenpjlgjqqvntg",
	"immjdlpqgstlqoippljokqsrnvc",
	"imigkkmqooqjjgoknfgiplnjnte",
	"gkkkggqrewtiqogqsikjivrtkvf",
	"jpopepljgttjmijotiimjpquopc",
	"erqoerrsfvpnmogrsinhitrvnxe",
	"ikhjjkjsrtohidgkqjhgrkwmtkj",
	"flnoeopqhqlprpfnpodqhsnqqug",
	"honmdnllgrnkpkjmqmgllrmvmvd",
	"goojemqrfvpgppgnsqjjjnruitf",
	"ejqneqrufrplipggupjnkqsuowf",
	"hqhghlfqirmmplhntphflmsvnse",
	"mkihollqlqlihejizfiihkjoqri",
	"frnneppliupgopgivfjhirqtmzg",
	"ikknimoqllplmlqqhkkocnppmne",
	"gokleolsgwmlkkgoujiilnqwkve",
	"ksjqfopjhunmnojjrohfirprltc",
	"gsloeosgfxtmophlwhijksprjse",
	"jhjlhlksitpgieniwfggqruqrsk",
	"epntbppsfusonoipzpmporrtruh",
	"eqolgpogfuqlqhgothinptmqruf",
	"johmglrohwumlqmetokeoqslmtd",
	"jnlojoorkxrkjikgtmijoqmuqpb",
	"gnnpcorkftqlnogoppnpnuotkkg",
	"highhikkinmiijjhohghjlkoopz"
];

// src/checks/text/language.ts
const DIGITS_NEXT = 3;
const WORD_NEXT = 1.2;
const LETTERS_NEXT = 1.2;
const LOWER = 1.5;
const CAPITALIZED = .9;
const UPPER = 3.4;
const DIGIT$1 = Math.log2(10);
const DIGIT_STAYS = .42;
const DIGIT_ENDS = 2;
const LONGEST_WORD = 14;
const MOST = 512;
function savedBits(text) {
	let saved = 0;
	for (const segment of segmentsOf(text.slice(0, MOST))) {
		const oneCase = !/[a-z]/.test(segment) || !/[A-Z]/.test(segment);
		const size = hasHex(segment) ? 16 : oneCase ? 36 : 62;
		saved += segment.length * Math.log2(size) - cost(segment, oneCase);
	}
	return saved;
}
function hasHex(segment) {
	return (segment.match(/[0-9a-f]+|[0-9A-F]+/g) ?? []).some((stretch) => stretch.length * 2 >= segment.length && /[0-9]/.test(stretch));
}
function cost(segment, oneCase) {
	const words = commonWords();
	const wordBits = Math.log2(words.size);
	const n = segment.length;
	const lower = segment.toLowerCase();
	const fresh = new Float64Array(n + 1).fill(Infinity);
	const letters = new Float64Array(n + 1).fill(Infinity);
	const digits = new Float64Array(n + 1).fill(Infinity);
	fresh[0] = 0;
	let begun = Infinity;
	for (let i = 0; i < n; i++) {
		const afterLetter = i > 0 && !isDigit(segment, i - 1);
		const ended = afterLetter ? letters[i] + pair(letterAt(lower, i - 1), 26) : digits[i] + DIGIT_ENDS;
		const at = fresh[i] = Math.min(fresh[i], ended);
		if (isDigit(segment, i)) {
			digits[i + 1] = Math.min(at + DIGITS_NEXT, digits[i] + DIGIT_STAYS) + DIGIT$1;
			begun = Infinity;
			continue;
		}
		const letter = letterAt(lower, i);
		const upper = isUpper(segment, i);
		const style = oneCase ? 0 : !upper ? LOWER : i + 1 < n && isLower(segment, i + 1) ? CAPITALIZED : UPPER;
		const within = upper === isUpper(segment, i - 1) ? letters[i] : upper ? Infinity : begun;
		const stays = afterLetter ? within + pair(letterAt(lower, i - 1), letter) : Infinity;
		begun = at + style + LETTERS_NEXT + pair(26, letter);
		letters[i + 1] = Math.min(begun, stays);
		const wordEnd = at + style + WORD_NEXT + wordBits;
		for (let length = 3; length <= LONGEST_WORD && i + length <= n; length++) {
			if (wordEnd >= fresh[i + length]) continue;
			if (oneStyle(segment, i, length, style === UPPER) && words.has(lower.slice(i, i + length))) fresh[i + length] = wordEnd;
		}
	}
	return Math.min(fresh[n], letters[n], digits[n]);
}
function oneStyle(segment, from, length, upper) {
	for (let i = from + 1; i < from + length; i++) if (isDigit(segment, i) || (upper ? isLower(segment, i) : isUpper(segment, i))) return false;
	return true;
}
function pair(before, letter) {
	return (LETTER_PAIRS[before].charCodeAt(letter) - 96) / 2;
}
function letterAt(lower, i) {
	return lower.charCodeAt(i) - 97;
}
function isDigit(text, i) {
	return text.charCodeAt(i) < 58;
}
function isUpper(text, i) {
	const code = text.charCodeAt(i);
	return code > 64 && code < 91;
}
function isLower(text, i) {
	return text.charCodeAt(i) > 96;
}

// src/checks/text/shapes.ts
const FILE_NAME = new RegExp(`^[^\\s"'<>|*?]*\\.(?:aac|avi|bak|bash|bat|bin|bmp|c|cc|cert|cfg|class|cmd|conf|config|cpp|crt|cs|css|csv|cts|dart|db|dll|dmg|doc|docx|ejs|env|eot|erb|exe|ex|exs|gem|gif|go|gradle|gz|h|hbs|hpp|htm|html|ico|ini|ipynb|iso|jar|java|jpeg|jpg|js|json|json5|jsonc|jsx|jwk|key|keystore|kt|kts|less|local|lock|log|lua|m|map|markdown|md|mdx|mjs|cjs|mov|mp3|mp4|mts|o|otf|p12|pdf|pem|pfx|php|pl|plist|png|ppt|properties|proto|ps1|pub|py|pyc|rb|rs|rst|sass|scala|scss|sh|so|sol|sql|sqlite|svelte|svg|swift|tar|tf|tfstate|tfvars|tgz|toml|tpl|ts|tsv|tsx|ttf|txt|vue|war|wasm|wav|webm|webp|woff|woff2|xls|xlsx|xml|yaml|yml|zig|zip|zsh)$`, "i");
const PATH_START = /^(?:\.{1,2}[/\\]|~[/\\]|[A-Za-z]:[\\/]|\\\\|\/(?:usr|etc|var|opt|home|tmp|bin|dev|mnt|app|srv|root|proc|run|Users|data|api|v\d)\/)/;
const URL = /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|mailto:|data:|urn:|git@)/i;
const EMAIL$1 = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const HOST$1 = /^(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|ai|app|co|cloud|local|internal|gov|edu|info|me|us|uk|de|fr|cn|jp|eu)(?::\d+)?(?:\/.*)?$/i;
const VERSION = /^[v^~]?\d+(?:\.\d+){1,3}(?:[-+.][0-9A-Za-z.+-]{0,24})?$/;
const DATE = /^\d{4}[-/.]?\d{2}[-/.]?\d{2}(?:[T _-]?\d{2}[:.-]?\d{2}(?:[:.-]?\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/\d+)?$/;
const NUMBER = /^[+-]?\d[\d_,]*\.\d+(?:e[+-]?\d+)?$/i;
const CODE = /^[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)*(?:\(|\[["'\w])/;
function isPath(text) {
	return FILE_NAME.test(text) || PATH_START.test(text) || URL.test(text) || EMAIL$1.test(text) || HOST$1.test(text);
}
function isFigure(text) {
	return VERSION.test(text) || DATE.test(text) || IPV4.test(text) || NUMBER.test(text);
}
function isCode(text) {
	return CODE.test(text);
}

// src/checks/random.ts
const LEAST = 8;
const KEY_LENGTH$1 = 16;
const WORDS$2 = 14;
const WORDS_SHORT = 10;
const WORDS_SHORTEST = 8;
function readsAsWords(text) {
	const limit = text.length >= KEY_LENGTH$1 ? WORDS$2 : text.length >= 12 ? WORDS_SHORT : WORDS_SHORTEST;
	return savedBits(text) >= limit;
}
function looksTyped(text) {
	const read = text.slice(0, LOOKED_AT);
	const tests = [
		stutterBits,
		sequenceBits,
		repeatBits,
		fewDistinctBits
	];
	return sameRun(read).bits >= 23 || tests.some((bits) => bits(read) >= 23);
}
const random = {
	says: "it looks drawn at random, not like words, a path, a version or a pattern",
	accepts: noArguments,
	run({ secret }) {
		if (secret.length < LEAST || secret.length < KEY_LENGTH$1 && /^[0-9]+$/.test(secret)) return REFUSE;
		if (isPath(secret) || isFigure(secret) || isCode(secret)) return REFUSE;
		return readsAsWords(secret) || looksTyped(secret) ? REFUSE : PASS;
	}
};

// src/checks/not-path.ts
const MODULE = /^[A-Za-z_$@][\w$-]{0,40}(?:(?:\.|::)[A-Za-z_$][\w$-]{0,40})+$/;
const CONSTANT = /^[A-Z]{1,40}(?:_[A-Z]{1,40})+$/;
const DIGIT = /[0-9]/;
const SOME_WORDS = 4;
const notPath = {
	says: "it is no path, file, module, URL, version, e-mail address or identifier",
	accepts: noArguments,
	run({ secret }) {
		if (isPath(secret) || isFigure(secret) || isCode(secret) || CONSTANT.test(secret)) return REFUSE;
		if (MODULE.test(secret) && !DIGIT.test(secret) && savedBits(secret) >= SOME_WORDS) return REFUSE;
		return readsAsWords(secret) ? REFUSE : PASS;
	}
};

// src/checks/not-vector.ts
const VECTOR = /^(?:Derive|PeerKey|PublicKey|PrivPubKeyPair|Ctrl(?:\.[A-Za-z0-9_-]{1,16})?|KDF|MAC|PKEYKDF|Cipher|Digest|Hash|MD|Input|Output|Result|Key|IV|Nonce|Ciphertext|Plaintext|Msg|Mlen|Klen|COUNT|Count|Seed|Tag|AAD|Verify|Sign|Decrypt|Encrypt|DerivedKey|OKM|PRK|IKM|L|iter|Availablein|FIPSversion|Title|Algorithm|PBE|NonceHex|EntropyInput)[ \t]{0,2}=[ \t]{0,2}\S/gm;
const ENOUGH$1 = 2;
const LABELS_PEM = /^[ \t]{0,4}\r?\n-----BEGIN /;
const notVector = {
	says: "it stands among no test vectors of cryptography",
	accepts: noArguments,
	run({ before, after }) {
		if (LABELS_PEM.test(after)) return REFUSE;
		return (`${before.slice(-256)}\n${after.slice(0, 256)}`.match(VECTOR)?.length ?? 0) >= ENOUGH$1 ? REFUSE : PASS;
	}
};

// src/checks/password-like.ts
const KINDS = [
	/[a-z]/,
	/[A-Z]/,
	/[0-9]/,
	/[^A-Za-z0-9]/
];
const ENOUGH = 3;
const KEY_LENGTH = 16;
const ONE_CASE = /^(?:[a-z_-]+|[A-Z_-]+)$/;
const PATTERN = /\(\?[<:=!]|\[\^?[A-Za-z0-9]-|\]\{\d/;
const ENDS_IN_FIGURES = /^[A-Za-z@$!]{2,24}[@#$!%&*_.-]{0,2}[0-9]{2,8}[@#$!%&*?.]{0,3}$/;
const passwordLike = {
	says: "it looks like a password: drawn at random, or a word with figures and marks",
	accepts: noArguments,
	run(input) {
		const { secret } = input;
		if (secret.length < KEY_LENGTH && ONE_CASE.test(secret) || PATTERN.test(secret)) return REFUSE;
		if (random.run(input, []) === PASS) return PASS;
		if (secret.length < 8 || isPath(secret) || isFigure(secret) || isCode(secret) || looksTyped(secret)) return REFUSE;
		const kinds = KINDS.filter((kind) => kind.test(secret)).length;
		if (kinds >= ENOUGH && ENDS_IN_FIGURES.test(secret)) return PASS;
		return kinds >= 4 && !readsAsWords(secret.replace(/[^A-Za-z]/g, "")) ? PASS : REFUSE;
	}
};

// src/checks/codec/der.ts
const SEQUENCE = 48;
function elementsOf(bytes, most = 16) {
	const elements = [];
	let at = 0;
	while (at + 2 <= bytes.length && elements.length < most) {
		const tag = bytes[at];
		let length = bytes[at + 1];
		at += 2;
		if (length > 128) {
			const count = length & 127;
			if (count > 4 || at + count > bytes.length) break;
			length = 0;
			for (let i = 0; i < count; i++) length = length * 256 + bytes[at++];
		} else if (length === 128) break;
		if (at + length > bytes.length) break;
		elements.push({
			tag,
			content: bytes.subarray(at, at + length)
		});
		at += length;
	}
	return elements;
}
function sequenceIn(bytes) {
	const [first] = elementsOf(bytes, 1);
	return first?.tag === 48 ? elementsOf(first.content) : void 0;
}
function hasTags(elements, ...tags) {
	return tags.every((tag, i) => elements[i]?.tag === tag);
}

// src/checks/pem-key.ts
const BLOCK = /-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?)-----([\s\S]*?)(?:-----END|$)/;
const HEADER$1 = /^[ \t]*[A-Za-z][A-Za-z-]{2,20}:[^\n]*$/gm;
const ENCRYPTED_HEADER = /ENCRYPTED|DEK-Info:/;
const SHORTEST = 60;
function pemState(text) {
	const [, label = "", raw = ""] = BLOCK.exec(unescaped(text)) ?? [];
	const headers = raw.match(HEADER$1)?.join("\n") ?? "";
	const base64 = base64Of(raw.replace(HEADER$1, ""));
	if (ENCRYPTED_HEADER.test(headers) || label.startsWith("SSH2")) return base64Of(raw).length < SHORTEST ? "empty" : "encrypted";
	if (base64.length < SHORTEST) return "empty";
	return stateOf(label, Buffer.from(base64, "base64"));
}
function unescaped(text) {
	return text.replace(/\\{1,4}r/g, "").replace(/\\{1,4}n/g, "\n").replace(/\r\n?/g, "\n").replace(/\\{1,4}t/g, " ");
}
function base64Of(body) {
	return (body.match(/[^\s"'`,;\\]+/g) ?? []).filter((part) => /^[A-Za-z0-9+/]{2,}={0,2}$/.test(part) && !/^[+/]+$/.test(part)).join("");
}
function stateOf(label, bytes) {
	if (label === "OPENSSH PRIVATE KEY") return opensshState(bytes);
	if (label === "PGP PRIVATE KEY BLOCK") return pgpState(bytes);
	const parts = sequenceIn(bytes);
	if (parts === void 0) return "broken";
	if (label === "ENCRYPTED PRIVATE KEY") return hasTags(parts, 48, 4) ? "encrypted" : "broken";
	return isKey(label, parts) ? "whole" : "broken";
}
function isKey(label, parts) {
	if (label === "RSA PRIVATE KEY") return hasTags(parts, ...Array(9).fill(2));
	if (label === "DSA PRIVATE KEY") return hasTags(parts, ...Array(6).fill(2));
	if (label === "EC PRIVATE KEY") return hasTags(parts, 2, 4);
	const [, algorithm] = parts;
	return hasTags(parts, 2, 48, 4) && hasTags(elementsOf(algorithm.content), 6);
}
const OPENSSH_MAGIC = "openssh-key-v1\0";
function opensshState(bytes) {
	if (bytes.toString("latin1", 0, 15) !== OPENSSH_MAGIC) return "broken";
	let at = 15;
	const strings = [];
	for (const count of [3, 2]) {
		for (let i = 0; i < count; i++) {
			if (at + 4 > bytes.length) return "broken";
			const end = at + 4 + bytes.readUInt32BE(at);
			if (end > bytes.length) return "broken";
			strings.push(bytes.subarray(at + 4, end));
			at = end;
		}
		if (count === 3) at += 4;
	}
	return strings[0]?.toString("latin1") === "none" ? "whole" : "encrypted";
}
const SECRET_KEY_PACKET = 5;
const VERSIONS = [
	3,
	4,
	5,
	6
];
function pgpState(bytes) {
	const first = bytes[0] ?? 0;
	const old = (first & 64) === 0;
	const tag = old ? first >>> 2 & 15 : first & 63;
	if ((first & 128) === 0 || tag !== SECRET_KEY_PACKET) return "broken";
	const sizeBytes = old ? 1 << (first & 3) : (bytes[1] ?? 0) < 192 ? 1 : (bytes[1] ?? 0) < 224 ? 2 : 5;
	if (!VERSIONS.includes(bytes[1 + sizeBytes] ?? 0)) return "broken";
	return /[\xfe\xff][\x07-\x09]\x03[\x02\x08-\x0a]/.test(bytes.toString("latin1")) ? "encrypted" : "whole";
}

// src/checks/pem.ts
const pem = {
	says: "its armour holds a private key",
	accepts: noArguments,
	run({ secret }) {
		const state = pemState(secret);
		if (state === "whole") return PROOF;
		if (state === "encrypted") return {
			kind: "rate",
			severity: "low",
			confidence: "likely"
		};
		return state === "empty" ? REFUSE : CHECKSUM_FAILED;
	}
};

// src/checks/public-example.ts
const PUBLIC = /* @__PURE__ */ new Set([
	"1a5d44a2dca19669d72edf4c4f1c27c4c1ca4b4408fbb17f6ce4ad452d78ddb3",
	"cb20d34a7adda2f5d2043836051e242fd4c2b233e02c80c91fe9d5af9b100574",
	"c6ea27c534f993d31f0aef882e3d200e7b87470c379ae79c8f9b19d3bd363dc9",
	"78314b11be2e581549ac1c4f616563fad3fdf0c3b71678f6e2299182080e0598",
	"e21b597ba6b9cafa59d9ebc4d65c0385f5eb3fa56abab2607fa76589ad849a33",
	"377c62d1a6b29fe6d44f8e6a7f1f37c047e134a3a93ba09895b5c4b1fd5b46c7",
	"e8c7f7fee2382b65a08b5107afd94686cd9cd7c8bcf5368caed2942da55d64a4",
	"6c4bdd45bcf532df3a6b4dcd59d916d548a28b9a138b5a7e119828ab90eface7",
	"3d1bcdc90575c4464777f75e799c34a530bd9f3769f6344a4a74715aaded1a56",
	"f420161d76f067dddce7bd3f694d8176326edc0a48d628ef8a3739a75dac5318",
	"153a182586451358014e3142089118ce38f6c7dc7c79014d3fa40b57f80b4aab",
	"74e11884b07b1d5183c50a1e1fa53981137558e33691691f564189271d7b13fb",
	"7e498f91828a193cac5ecbe78ab47c6cae601d6d9edc40c59310c0e305db85ea",
	"8c029ad8efa1297909e381a343e6f6b08aa059af034df14dbac41bcd0083cad0",
	"658735fee1da021df1dc850485e51075a235c3347e1182f2cba8e12b777539b4",
	"0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059",
	"aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615",
	"051d093c4bdedbf23f905ad01d9c6111414d54e2170e1d7f76657c4e76e3e65b",
	"13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3",
	"02091175c1ae3023fb1e92ff16e1a5ca44dcd9f449916770f7d4eb192092e273",
	"9c846fdf0fa8955c377d0301542ee20ecd4585c5f359aa0a4cf15d44424f573d",
	"02f7ce3c263f85c019eeeeea4b08f1b7f6ade2b7a2199c14f3efdac0eef382e1",
	"0b5dd075ccdd03c42f4edda8e299e6838e2a75d3486a2a8d86940ed1541e9178",
	"97663138e66699214db9caac00d9d29a9496b38ecf076e4c09284166a238a315",
	"731fa294d036e54f19df879bfcd4fe72d967dc6327800c5f74a48414a3f258c9",
	"ac9265e56c79b234607ec72c53753cfea9f88c99eb713790ddf9be5593bb4465",
	"279a2219c2388e7f062e82cf79c635e61ee39772b9516af952db98a5406886d3",
	"95a4db2dd430bb3f690bf0c7487f3bc86017ee3030c65ed28f9c66141c4d99d7",
	"88dc28d0f030c55ed4ab77ed8faf098196cb1c05df778539800c9f1243fe6b4b",
	"8be5d113c0871ce1a122d68a7dff940ab7b09ad8dfcfd9a85aa5c1acc026279e",
	"f52fbd32b2b3b86ff88ef6c490628285f482af15ddcb29541f94bcf526a3f6c7"
]);
const publicExample = {
	says: "it is not a public example key",
	accepts: noArguments,
	run({ secret }) {
		const parts = [..."_.:"].map((separator) => secret.slice(secret.lastIndexOf(separator) + 1));
		return [.../* @__PURE__ */ new Set([secret, ...parts])].some((text) => PUBLIC.has(digestOf(text))) ? REFUSE : PASS;
	}
};
function digestOf(text) {
	return (0, node_crypto.createHash)("sha256").update(text, "latin1").digest("hex");
}

// src/checks/sas-expiry.ts
const EXPIRY = /(?<![A-Za-z0-9_])se=(20[0-9]{2}-[01][0-9]-[0-3][0-9])(?:T|%3A|[&"'\s<]|(?![\s\S]))/gi;
const sasExpiry = {
	says: "the signature has not expired",
	accepts: noArguments,
	run({ before, lead, after, now }) {
		const dates = [...(before.slice(-120) + lead + after.slice(0, 120)).matchAll(EXPIRY)].map(([, day]) => Date.parse(`${day}T23:59:59Z`));
		return dates.length > 0 && dates.every((end) => end < now) ? {
			kind: "rate",
			severity: "low"
		} : PASS;
	}
};

// src/checks/text/word-list.ts
function isIn(list, word) {
	return /^\S+$/.test(word) && ` ${list} `.includes(` ${word} `);
}

// src/checks/secret-name.ts
const secretName = {
	says: "the name it is assigned to is that of a secret",
	accepts: noArguments,
	run: ({ before, lead }) => namesSecret(assignedName(before + lead)) ? PASS : REFUSE
};
const SECRETS = "password passwords passwd passwort passphrase pwd pswd psw pass secret secrets apikey apisecret secretkey accesskey privatekey authkey authtoken accesstoken apitoken clientsecret signingkey encryptionkey masterkey credential credentials creds cred auth authorization bearer pepper mnemonic connstr connstring connectionstring dsn sastoken pat jwt kennwort contrasena senha motdepasse";
const ENDINGS = /(?:password|passwd|passphrase|secret|secretkey|apikey|accesskey|privatekey|authtoken|accesstoken|apitoken|authkey|credentials|connectionstring)$/;
const PLAIN_TOKENS = "csrf xsrf next page continuation continue cancellation cancel change sync design color colour lexer parser syntax eos bos pad unk mask sep cls stop start end special max min num total input output prompt completion cached reasoning new text current previous prev last first word sub per count used budget limit delimiter keyword operator string comment identifier template theme lookahead the this";
const TOKENS_OF = "access auth api refresh bearer bot user deploy personal session service";
const PLAIN_KEYS = "public pub pk primary foreign partition sort range cache row hash index object map dict dictionary registry lookup group grouping composite unique natural surrogate candidate idempotency translation i18n intl locale message event query react item list json yaml xml config configuration setting settings property prop param parameter field column col data state store local route router menu hot shortcut arrow enter escape esc shift ctrl control alt tab space return function down up left right any press pressed sequence context order compare case legend music piano door publishable site tracking measurement bucket file path blob dedupe dedup lock mutex topic kafka routing binding form error label text title name id value type kind class plugin module feature flag experiment metric tag attribute attr metadata node element component child parent entry pair no not this that same other another new old first last next prev previous current default search filter view column sorting join image table model schema widget option choice select selected active password token passwd credential localstorage host known verify verifying verification";
const PLAIN_ENDS = "hash hashed digest checksum fingerprint signature count length";
const NO_KIND = "value val str string text plain plaintext cleartext raw base b hex encoded prod production dev development staging stage test testing qa uat local live sandbox default primary secondary main backup old new current prev previous temp tmp override fallback real original initial v a";
function namesSecret(name) {
	const all = wordsOf(name);
	if (/^(?:connection|conn) (?:string|str)$/.test(all.slice(-2).join(" "))) return true;
	while (all.length > 1 && (isIn(NO_KIND, all.at(-1)) || /^[0-9]+$/.test(all.at(-1)))) all.pop();
	const last = all.at(-1) ?? "";
	const kind = all.findLast((word, i) => i < all.length - 1 && !/^[0-9]+$/.test(word)) ?? "";
	if (isIn(PLAIN_ENDS, last) || all.includes("public") || all.includes("hashed")) return false;
	if (last === "token") return !isIn(PLAIN_TOKENS, kind);
	if (last === "tokens") return isIn(TOKENS_OF, kind);
	if (last === "key" || last === "keys") return kind.length > 1 && !isIn(PLAIN_KEYS, kind);
	if (last === "credentials") return kind !== "with";
	if (last === "uri" || last === "url") return kind === "database" || kind === "connection" || kind === "db";
	return isIn(SECRETS, last) || last.length > 5 && last.endsWith("token") || ENDINGS.test(last);
}
function wordsOf(name) {
	return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g) ?? []).map((word) => word.toLowerCase());
}

// src/checks/service-account.ts
const EMAIL = /^[\w.-]+@[\w.-]+\.gserviceaccount\.com$/;
const NEARBY = /"type"\s*:\s*"service_account"|\.gserviceaccount\.com/;
const serviceAccount = {
	says: "it is the private key of a Google service account",
	accepts: noArguments,
	run({ secret, lead, before, after }) {
		const file = parseObject(secret);
		if (file !== void 0) {
			const { type, client_email, private_key } = file;
			return type === "service_account" && typeof client_email === "string" && EMAIL.test(client_email) && typeof private_key === "string" && pemState(private_key) === "whole" ? PROOF : CHECKSUM_FAILED;
		}
		if (pemState(secret) !== "whole") return CHECKSUM_FAILED;
		return NEARBY.test(before + lead) || NEARBY.test(after) ? PROOF : PASS;
	}
};

// src/checks/telegram.ts
const telegram = {
	says: "it is a bot id, a colon and AA",
	accepts: noArguments,
	run: ({ secret }) => /^[1-9]\d{7,9}:AA[\w-]{33}$/.test(secret) ? PASS : DOUBT
};

// src/checks/url-password.ts
const WORDS$1 = "password passwd passwort pass pwd pw secret changeme changeit root admin administrator test tests testing user username example guest demo dev postgres postgresql mysql mariadb mongo mongodb redis rabbitmq sa db dbuser dbpass dbpassword foo bar baz foobar hunter2 token apikey key your yourpassword mypassword mypass mysecret supersecret letmein welcome default none null undefined xxx abc abc123 qwerty string value login credentials p4ssw0rd passw0rd p@ssw0rd docker secretpassword testpassword adminpassword rootpassword userpassword password1 pass123 test123 admin123 root123";
const NUMBERED = /^(?:password|passwd|pass|secret|admin|root|test|user|postgres|mysql|redis|guest|demo)[_!@-]?\d{0,4}!?$/i;
const NAMED = /^[a-z_-]{0,16}(?:password|passwd|passphrase|passwort|pwd|pass|secret)$/i;
const IN_CAPITALS = /^[A-Z]{3,40}(?:_[A-Z]{1,40})*$/;
const PUNCTUATION = /^(?:\W+|[xX]+|\d{1,4}|123456(?:7(?:8(?:90?)?)?)?)$/;
const ODD_ESCAPES = /%[01][0-9A-Fa-f]|^(?:%[0-9A-Fa-f]{2})+$/;
const USER = /(?:\/\/|^|[\s"'=])([^\s:/@"'=]{1,64}):$/;
const HOST = /^@\[?([A-Za-z0-9.:_<{$-]{1,80})/;
const EXAMPLE_HOST = /^(?:<|\{|\$|your|my-?host|some-?host|(?:[a-z]{1,12}-)?host(?:name)?(?:[:/]|$|\.(?:com|org|net|name))|server(?:[:/]|$)|example\.|(?:[\w-]+\.){1,4}example(?:[.:]|$)|(?:[\w-]+\.){0,4}example\.(?:com|org|net|io)|(?:[\w-]+\.){0,4}(?:test|invalid)$|test\.host(?:[:/]|$))/i;
const DOTLESS = /^[A-Za-z0-9_-]+(?::\d*)?$/;
const ODD_HOST = /^@(?:[^\s/"'@]{0,80}@|[A-Za-z]\.[A-Za-z](?![A-Za-z0-9.-])|(?:[A-Za-z]|foo|bar|baz)\.(?:com|org|net)(?![A-Za-z0-9.-]))/;
const LOCAL_URL = /^["']?\s[^\n]{0,80}?https?:\/\/(?:localhost|127\.)/i;
const LOCAL_HOST = /^(?:localhost|127\.|0\.0\.0\.0|::1|host\.docker\.internal)/i;
const urlPassword = {
	says: "it is no template, no word that manuals use for a password, and not the name of the user",
	accepts: noArguments,
	run({ secret, lead, before, after }) {
		const plain = decoded(secret);
		if (ODD_ESCAPES.test(secret)) return REFUSE;
		if (isTemplate(plain) || PUNCTUATION.test(plain) || NUMBERED.test(plain) || NAMED.test(plain)) return REFUSE;
		if (IN_CAPITALS.test(plain) && (/(?:KEY|TOKEN|SECRET|PASS)$/.test(plain) || readsAsWords(plain))) return REFUSE;
		if (isIn(WORDS$1, once(plain.toLowerCase().replace(/[-_ #+.]/g, ""))) || looksMadeUp(plain)) return REFUSE;
		if ((USER.exec((before + lead).slice(-80))?.[1] ?? "").toLowerCase() === plain.toLowerCase()) return REFUSE;
		const host = HOST.exec(after)?.[1] ?? "";
		if (EXAMPLE_HOST.test(host)) return REFUSE;
		return ODD_HOST.test(after) || LOCAL_URL.test(after) || LOCAL_HOST.test(host) || DOTLESS.test(host) ? DOUBT : PASS;
	}
};
function decoded(text) {
	return text.replace(/%([2-7][0-9A-Fa-f])/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
function once(text) {
	return /^([a-z]{3,12})\1{1,3}$/.exec(text)?.[1] ?? text;
}

// src/checks/list.ts
var list_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ CHECKS: () => CHECKS });
const CHECKS = {
	placeholder,
	"public-example": publicExample,
	"min-entropy": minEntropy,
	random,
	mixed,
	"crc32-base62": crc32Base62,
	"github-pat": githubPat,
	"gitlab-routable": gitlabRoutable,
	"grafana-glsa": grafanaGlsa,
	zuplo,
	confluent,
	atlassian,
	"azure-marvin": azureMarvin,
	"azure-cask": azureCask,
	"azure-ad-secret": azureAdSecret,
	"aws-key-id": awsKeyId,
	bedrock,
	centred,
	jwt,
	"jose-part": josePart,
	"service-account": serviceAccount,
	pem,
	macaroon,
	"base64-json": base64Json,
	bech32,
	discord,
	telegram,
	jfrog,
	"base64-pair": base64Pair,
	"not-path": notPath,
	"not-vector": notVector,
	"password-like": passwordLike,
	"url-password": urlPassword,
	"secret-name": secretName,
	"client-exposed": clientExposed,
	"sas-expiry": sasExpiry
};

// src/sources/raw-diff.ts
const ZERO = /^0+$/;
function* parseRawDiff(stdout) {
	const parser = new RawParser();
	yield* parser.push(stdout);
	parser.end();
}
async function* parseRawStream(chunks, wanted) {
	const parser = new RawParser(wanted);
	for await (const chunk of chunks) yield* parser.push(chunk);
	parser.end();
}
var RawParser = class {
	#wanted;
	#rest = Buffer.alloc(0);
	#commit = "";
	constructor(wanted = () => true) {
		this.#wanted = wanted;
	}
	*push(chunk) {
		const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
		let at = 0;
		for (;;) {
			const headEnd = bytes.indexOf(0, at);
			if (headEnd < 0) break;
			if (bytes[at] !== COLON) {
				this.#commit = bytes.toString("latin1", at, headEnd).trim();
				at = headEnd + 1;
				continue;
			}
			const firstEnd = bytes.indexOf(0, headEnd + 1);
			const moved = twoPaths(bytes, headEnd);
			const lastEnd = firstEnd >= 0 && moved ? bytes.indexOf(0, firstEnd + 1) : firstEnd;
			if (lastEnd < 0) break;
			if (bytes[at + 1] === COLON || this.#wanted(newIdIn(bytes, at))) {
				const fields = fieldsOf(bytes.toString("latin1", at, headEnd));
				if (bytes[at + 1] === COLON && !this.#wanted(fields.id)) {
					at = lastEnd + 1;
					continue;
				}
				const first = bytes.subarray(headEnd + 1, firstEnd);
				const raw = lastEnd === firstEnd ? first : bytes.subarray(firstEnd + 1, lastEnd);
				yield {
					...fields,
					commit: this.#commit,
					raw: Buffer.from(raw),
					path: require_core.displayPath(raw),
					from: lastEnd === firstEnd ? null : require_core.displayPath(first)
				};
			}
			at = lastEnd + 1;
		}
		this.#rest = bytes.subarray(at);
	}
	end() {
		if (this.#rest.length > 0) throw new require_core.KeysieveError("git", "git gave a listing that ends in the middle", "Run the scan again; if it stays, run `git fsck`.");
	}
};
const COLON = 58;
const BLANK = 32;
const OLD_ID_AT = 15;
function newIdIn(bytes, at) {
	const start = bytes.indexOf(BLANK, at + OLD_ID_AT) + 1;
	return bytes.latin1Slice(start, bytes.indexOf(BLANK, start));
}
function twoPaths(bytes, headEnd) {
	const status = bytes[bytes.lastIndexOf(BLANK, headEnd) + 1];
	return status === 82 || status === 67;
}
function fieldsOf(head) {
	const parents = head.lastIndexOf(":") + 1;
	const fields = head.slice(parents).split(" ");
	return {
		mode: fields[parents],
		id: fields[2 * parents + 1],
		oldIds: fields.slice(parents + 1, 2 * parents + 1).map((id) => ZERO.test(id) ? null : id),
		status: fields.at(-1)
	};
}

// src/triage/ignores.ts
const ENTRY = /^([0-9a-f]{24})[ \t]+(\S+)[ \t]+(\S+)(?:[ \t]+until=(\S*))?(?:[ \t]+(.*))?$/;
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/;
function parseIgnores(bytes, file) {
	return require_policy_text.textOf(bytes).split(/\r\n|\n|\r/).flatMap((raw, index) => parseLine(raw.trim(), index + 1, file) ?? []);
}
function parseLine(text, line, file) {
	if (text === "" || text.startsWith("#")) return void 0;
	const fail = (why) => {
		throw new require_core.KeysieveError("config", `${file}:${line}: ${why}`, "A line is: <id> <rule> <path hint> [until=YYYY-MM-DD] <reason>");
	};
	if (CONFLICT.test(text)) fail("a merge conflict was left here");
	const found = ENTRY.exec(text);
	if (!found) return fail(/^[0-9a-f]{24}(?:\s|$)/.test(text) ? "rule or path hint is missing" : "this is no finding id");
	const [, id, rule, hint, until, reason = ""] = found;
	if (until !== void 0 && !require_policy_text.isDay(until)) fail("until= needs a day such as until=2027-01-31");
	if (hint.startsWith("until=")) fail("the path hint is missing before until=");
	if (!/[\p{L}\p{N}]/u.test(reason)) fail("the reason is missing");
	return {
		id,
		rule,
		hint,
		until: until ?? null,
		reason: reason.trim(),
		line
	};
}
function isExpired(entry, today) {
	return entry.until !== null && entry.until < today;
}
var Ignores = class {
	entries;
	#byId = /* @__PURE__ */ new Map();
	constructor(entries) {
		this.entries = entries;
		for (const entry of entries) this.#byId.set(entry.id, [...this.#byId.get(entry.id) ?? [], entry]);
	}
	find(id, today) {
		const entries = this.#byId.get(id);
		if (!entries) return void 0;
		const live = entries.find((entry) => !isExpired(entry, today));
		return live ? {
			entry: live,
			expired: false
		} : {
			entry: entries[0],
			expired: true
		};
	}
	stale(ids) {
		return this.entries.filter(({ id }) => !ids.has(id));
	}
};

// src/rulebook/local-about.ts
const guard = (title, looks, remedy) => ({
	severity: "medium",
	confidence: "likely",
	looks,
	about: {
		provider: "local",
		title,
		remedy
	}
});
const LOCAL_RULES = {
	"known-secret": {
		severity: "high",
		confidence: "likely",
		looks: "for the values of local, untracked .env files (and with --known-secrets home those of your home folder) in what is scanned; they stay in memory",
		about: {
			provider: "local",
			title: "Value of a local .env or credentials file",
			remedy: "It stands in a file of yours that git does not know: read it from the environment here too. If it has been pushed or shared, revoke it where it was made."
		}
	},
	"dotenv-file": guard("Dotenv file with secrets", "at staged dotenv files: a value under the name of a secret that is no placeholder, and that no other rule found", "Take the file out of git with `git rm --cached` and commit a .env.example with the names only."),
	"kubeconfig-file": guard("Kubeconfig with credentials", "at staged kubeconfig files: a token, password or key of a user that no other rule found", "Take the file out of git with `git rm --cached`; if it has been pushed, revoke the credentials in the cluster."),
	"credentials-file": guard("Google Cloud credentials file", "at staged JSON files with the credentials of a service account or user that no other rule found", "Take the file out of git with `git rm --cached`; if it has been pushed, delete the key in Google Cloud (IAM, service accounts)."),
	"rails-key-file": guard("Rails master key", "at staged config/master.key and config/credentials/*.key files", "Take the file out of git with `git rm --cached`; if it has been pushed, change every credential that it opens and make a new key."),
	"key-store-file": guard("Key store with private keys", "at staged PKCS#12 and Java key stores that hold a private key", "Take the file out of git with `git rm --cached`; if it has been pushed, replace the key: its password can be tried offline.")
};
function explainLocal(id) {
	const rule = Object.hasOwn(LOCAL_RULES, id) ? LOCAL_RULES[id] : void 0;
	if (!rule) return void 0;
	const { about, severity, confidence, looks } = rule;
	return [
		`${id}: ${about.title} (${about.provider})`,
		`  severity    ${severity}`,
		`  confidence  ${confidence}`,
		`  looks       ${looks}`,
		`  remedy      ${about.remedy}`
	];
}

// src/model/secret.ts
const MASK = "[REDACTED]";
const inspect = Symbol.for("nodejs.util.inspect.custom");
var Secret = class {
	#text;
	constructor(text) {
		this.#text = text;
	}
	get length() {
		return this.#text.length;
	}
	expose() {
		return this.#text;
	}
	equals(other) {
		return this.#text === other.#text;
	}
	toString() {
		return MASK;
	}
	toJSON() {
		return MASK;
	}
	[Symbol.toPrimitive]() {
		return MASK;
	}
	[inspect]() {
		return MASK;
	}
};

// src/model/redaction.ts
const LONG_RUN = /[A-Za-z0-9_+/=-]{20,}/g;
const RUN_CHARACTER = /[A-Za-z0-9_+/-]/;
function maskBytes(bytes, ranges) {
	return printable(Buffer.from(masked(bytes, ranges), "latin1").toString("utf8").trim());
}
function maskText(text) {
	return printable(masked(text, []));
}
function masked(text, ranges) {
	const grown = ranges.map(({ start, end }) => {
		while (start > 0 && RUN_CHARACTER.test(text[start - 1])) start--;
		while (end < text.length && RUN_CHARACTER.test(text[end])) end++;
		return {
			start,
			end
		};
	}).sort((a, b) => a.start - b.start);
	let out = "";
	let at = 0;
	for (const { start, end } of grown) {
		if (end <= at) continue;
		if (start >= at) out += `${withoutRuns(text.slice(at, start))}${MASK}`;
		at = end;
	}
	return out + withoutRuns(text.slice(at));
}
function withoutRuns(text) {
	return text.replace(LONG_RUN, (run) => keyLike(run) ? MASK : run);
}
function printable(text) {
	return text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, " ");
}
function keyLike(run) {
	return /[0-9]/.test(run) && /[A-Za-z]/.test(run);
}
function previewOf(prefix) {
	return `${prefix}…`;
}

// src/triage/inline.ts
function ruleInline(match, knows, honours) {
	const marks = match.marks.filter(({ tool }) => honours(tool));
	const own = marks.filter(({ tool }) => tool === "keysieve");
	const good = own.find(({ rule, reason }) => rule === match.rule && reason !== "");
	if (good) return { allowed: {
		by: "inline",
		reason: good.reason
	} };
	const foreign = marks.find(({ tool }) => tool !== "keysieve");
	if (foreign) return { allowed: {
		by: foreign.text,
		reason: foreign.reason
	} };
	const [first] = own;
	return first ? { complaint: complaintOf(first, match, knows) } : {};
}
function complaintOf({ rule, reason }, match, knows) {
	const right = `write keysieve:allow ${match.rule} REASON`;
	if (!rule) return `keysieve:allow names no rule; ${right}`;
	if (rule === match.rule && reason === "") return `keysieve:allow gives no reason; ${right}`;
	return `keysieve:allow names ${knows(rule) ? `${rule}, another rule than this finding's` : `${rule}, which is no rule`}; ${right}`;
}

// src/triage/aside.ts
function setAside(found, allowances) {
	const findings = [];
	const suppressed = [];
	const aside = [];
	const notes = /* @__PURE__ */ new Set();
	for (const entry of found) {
		const { allowed, notes: said } = rulingOn(entry.match, allowances);
		for (const note of said) notes.add(note);
		if (allowed) {
			suppressed.push(suppressedOf(entry.match, allowed));
			aside.push(entry);
		} else findings.push(entry);
	}
	return {
		findings,
		suppressed,
		allowed: aside,
		notes: [...notes]
	};
}
function rulingOn(match, allowances) {
	const unwanted = allowances.unwanted(match);
	if (unwanted !== null) return {
		allowed: {
			by: "config",
			reason: unwanted
		},
		notes: []
	};
	if (allowances.strict) return { notes: [] };
	const where = `${match.blob.path}:${match.place.line}`;
	const inline = ruleInline(match, allowances.knows, (tool) => allowances.honours(tool, match.blob.path));
	if (inline.allowed) return {
		allowed: inline.allowed,
		notes: []
	};
	const ignored = allowances.ignores?.find(match.id, allowances.today);
	if (ignored && !ignored.expired) return {
		allowed: {
			by: "ignore-file",
			reason: ignored.entry.reason
		},
		notes: []
	};
	const notes = [];
	if (inline.complaint) notes.push(`not honoured at ${where}: ${inline.complaint}`);
	if (ignored) notes.push(`expired ignore: ${match.id} (${require_core.IGNORE_FILE}:${ignored.entry.line}) hid ${where} until ${ignored.entry.until}`);
	return { notes };
}
function suppressedOf(match, { by, reason }) {
	const { id, rule, blob, place } = match;
	return {
		id,
		rule,
		path: blob.path,
		line: place.line,
		by,
		reason: maskText(reason)
	};
}

// src/commands/judge.ts
var judge_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ judged: () => judged });
function judged(found, context) {
	const { texts, config, options, rulebook } = context;
	const ignores = texts.ignores ? new Ignores(parseIgnores(texts.ignores, require_core.IGNORE_FILE)) : null;
	const today = dayOf(context.now);
	const names = () => [...[...rulebook.rules, ...require_core.BUILTIN.rules].map(({ id }) => id), ...Object.keys(LOCAL_RULES)];
	const aside = setAside(config ? found.findings.map((entry) => withSeverity(entry, config)) : found.findings, {
		ignores,
		today,
		strict: options.strict,
		knows: (rule) => names().includes(rule),
		honours: (tool, path) => config?.honours(tool, path) ?? true,
		unwanted: (match) => config?.unwanted(match) ?? null
	});
	const stale = ignores && context.full && !options.strict ? staleNotes(ignores, context.ids, today) : [];
	return {
		...found,
		...aside,
		notes: [
			...edits(texts),
			...config?.notes(names()) ?? [],
			...aside.notes,
			...signNotes(context),
			...stale
		]
	};
}
const MOST_SIGNS = 10;
function signNotes({ signs = [], options, config, rulebook }) {
	if (signs.length === 0 || options.strict) return [];
	const running = rulebook.rules.map(({ id }) => id);
	const meanings = new Map(running.map((id) => [id, id]));
	const meantBy = (rule) => {
		if (!meanings.has(rule)) meanings.set(rule, require_policy_text.nearest(rule, running));
		return meanings.get(rule);
	};
	const known = /* @__PURE__ */ new Set([...require_core.BUILTIN.rules.map(({ id }) => id), ...Object.keys(LOCAL_RULES)]);
	const notes = signs.flatMap(({ path, line, misspelt, rule }) => {
		if (path.startsWith("(") || config?.honours("keysieve", path) === false) return [];
		const where = `${path}:${line}`;
		const meant = meantBy(rule);
		if (misspelt) return [`no mark at ${where}: write keysieve:allow ${meant ?? "RULE"} REASON`];
		if (running.includes(rule)) return [`unused mark at ${where}: there is nothing for keysieve:allow ${rule} to allow`];
		if (known.has(rule) || !(meant || rule.includes("-"))) return [];
		return [`unused mark at ${where}: keysieve:allow names no rule that there is${meant ? `; did you mean ${meant}?` : ""}`];
	});
	const rest = notes.length - MOST_SIGNS;
	return rest > 0 ? [...notes.slice(0, MOST_SIGNS), `and ${rest} more marks that allow nothing`] : notes;
}
function dayOf(milliseconds) {
	return new Date(milliseconds).toISOString().slice(0, 10);
}
function withSeverity(entry, config) {
	const severity = config.severityFor(entry.match.rule, entry.match.blob.path);
	return severity ? {
		...entry,
		match: {
			...entry.match,
			severity
		}
	} : entry;
}
function edits({ edited, from }) {
	return edited.length === 0 ? [] : [`this change edits ${edited.join(", ")} (${from} counts here)`];
}
function staleNotes(ignores, ids, today) {
	return ignores.stale(ids).map((entry) => `stale ignore: ${require_core.IGNORE_FILE}:${entry.line}: nothing here matches ${entry.id} (${entry.rule} ${entry.hint})${isExpired(entry, today) ? ", and it is expired" : ""}`);
}

// src/report/paint.ts
function paintFor(color) {
	const style = (on, off) => (text) => color ? `\x1b[${on}m${text}\x1b[${off}m` : text;
	const alarm = style("1;97;41", "22;39;49");
	return {
		bold: style(1, 22),
		dim: style(2, 22),
		red: style(31, 39),
		yellow: style(33, 39),
		alarm
	};
}

// src/publish.ts
var publish_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ inOrder: () => inOrder });
function blocks(match, policy) {
	return policy.confidence !== "never" && require_core.atLeast(match.confidence, policy.confidence) && require_core.asSevereAs(match.severity, "medium");
}
function publish(match, about, blocking, by, live) {
	return {
		id: match.id,
		rule: match.rule,
		provider: about.provider,
		title: about.title,
		severity: match.severity,
		confidence: match.confidence,
		blocking,
		path: match.blob.path,
		inside: match.inside,
		line: match.place.line,
		column: match.place.column,
		endLine: match.place.endLine,
		endColumn: match.place.endColumn,
		preview: match.preview,
		excerpt: match.excerpt,
		decodedFrom: match.decodedFrom,
		occurrences: by?.occurrences ?? 1,
		blob: match.blob.id,
		commit: by?.commit ?? null,
		author: by?.author ?? null,
		date: by?.date ?? null,
		remedy: match.advice === void 0 ? about.remedy : `${about.remedy} ${match.advice}`,
		...match.advice === void 0 ? {} : { advice: match.advice },
		...by?.livesIn ? { livesIn: by.livesIn } : {},
		...live ? { live } : {}
	};
}
function inOrder(findings) {
	return [...findings].sort((a, b) => require_core.byPath(a, b) || a.line - b.line || a.column - b.column || Buffer.compare(Buffer.from(a.rule), Buffer.from(b.rule)) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

// src/sources/parents.ts
var parents_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ parentVersions: () => parentVersions });
function parentVersions(git, staged, name) {
	if (!staged.hasHead) return [];
	const entry = staged.entries.find(({ path }) => path === name);
	if (!entry) return [];
	const wanted = [];
	const heads = ["HEAD", ...mergeHeads(git)];
	if (!entry.raw.includes(10)) for (const head of heads) wanted.push(`${head}:${entry.raw.toString("latin1")}`);
	if (entry.oldId) wanted.push(entry.oldId);
	else if (staged.deleted.length > 0) wanted.push(...renameSources(git, name));
	const objects = require_core.readObjects(git, [...new Set(wanted)]);
	return withContents(git, [...objects.values()]);
}
function mergeHeads(git) {
	const named = Object.keys(git.env).flatMap((name) => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name)?.[1] ?? []);
	const { stdout, status } = require_core.runGit(git, [
		"rev-parse",
		"--git-path",
		"MERGE_HEAD"
	]);
	const file = node_path.default.resolve(git.cwd, stdout.toString("utf8").slice(0, -1));
	if (status !== 0 || !(0, node_fs.existsSync)(file)) return named;
	const written = (0, node_fs.readFileSync)(file, "utf8").split("\n");
	return [...named, ...written.filter((line) => /^[0-9a-f]{40,64}$/.test(line))];
}
function renameSources(git, name) {
	const stdout = require_core.readGit(git, [
		"diff-index",
		"--cached",
		"--raw",
		"-z",
		"--no-abbrev",
		"-M",
		"--diff-filter=R",
		"HEAD"
	]);
	return [...parseRawDiff(stdout)].filter((change) => change.path === name).flatMap(({ oldIds }) => oldIds[0] ?? []);
}

// src/triage/known.ts
var known_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ standsIn: () => standsIn });
async function standsIn(match, versions, scanner) {
	const value = Buffer.from(match.secret.expose(), "latin1");
	if (versions.some((bytes) => bytes.includes(value))) return true;
	if (match.decodedFrom.length === 0) return false;
	for (const bytes of versions) {
		const blob = {
			origin: "object",
			path: match.blob.path,
			id: null,
			sizeBytes: bytes.length,
			open: () => require_core.readerOf(bytes)
		};
		const { matches } = await scanner.scan(blob);
		if (matches.some((earlier) => earlier.secret.equals(match.secret))) return true;
	}
	return false;
}

// src/engine/marks.ts
const REACH_BYTES = 2e3;
const ANY = /allow|ignore|disable/i;
const OWN = /(?<![\w-])keysieve:allow(?![\w-])/g;
const AS_KEY = /^["'][ \t]*[:=][ \t]*(["'])((?:(?!\1).)*)/;
const WORDS = /^[ \t]*:?[ \t]*(\S*)[ \t]*(.*)/;
const CLOSED = /[ \t]*(?:\*\/|-->|--%>|#\}|%>|\*\)|(?:\\n)?["'`][ \t]*[,;)\]}]*[ \t]*$|(?<![\w-])[a-z]+:(?:allow|ignore)(?![\w-])|(?:#[ \t]*)?pragma:).*$/;
const SAYS_SOMETHING = /[A-Za-z0-9\x80-\xff]/;
const ALONE = /^[^A-Za-z0-9\x80-\xff]*(?:(?:rem|dnl)[^A-Za-z0-9\x80-\xff]+)?$/i;
const TOKEN = /[A-Za-z0-9_+/-]/;
const FOREIGN = [
	{
		tool: "gitleaks",
		text: "gitleaks:allow",
		pattern: /(?<![\w-])gitleaks:allow(?![\w-])/,
		line: "same"
	},
	{
		tool: "betterleaks",
		text: "betterleaks:allow",
		pattern: /(?<![\w-])betterleaks:allow(?![\w-])/,
		line: "same"
	},
	{
		tool: "trufflehog",
		text: "trufflehog:ignore",
		pattern: /(?<![\w-])trufflehog:ignore(?![\w-])/,
		line: "same"
	},
	{
		tool: "ggshield",
		text: "ggignore",
		pattern: /(?<![\w.-])ggignore(?![\w.-])/,
		line: "same"
	},
	{
		tool: "detect-secrets",
		text: "pragma: allowlist secret",
		pattern: /(?<!\w)pragma:[ \t]*(?:allow|white)list[ \t-]+secret(?!\w)/,
		line: "same"
	},
	{
		tool: "detect-secrets",
		text: "pragma: allowlist nextline secret",
		pattern: /(?<!\w)pragma:[ \t]*(?:allow|white)list[ \t-]+nextline[ \t-]+secret(?!\w)/,
		line: "next"
	},
	{
		tool: "secretlint",
		text: "secretlint-disable-line",
		pattern: /(?<![\w-])secretlint-disable-line(?![\w-])/,
		line: "same"
	},
	{
		tool: "secretlint",
		text: "secretlint-disable-next-line",
		pattern: /(?<![\w-])secretlint-disable-next-line(?![\w-])/,
		line: "next"
	}
];
function marksOf(marked) {
	const { text, at, base, length } = marked;
	const from = Math.max(0, at.start - REACH_BYTES);
	const before = text.latin1Slice(from, at.start);
	const after = text.latin1Slice(at.end, Math.min(length, at.end + REACH_BYTES)).split("\n", 1)[0].replace(/\r$/, "");
	if (!ANY.test(before) && !ANY.test(after)) return [];
	const lineStart = before.lastIndexOf("\n") + 1;
	let leadEnd = before.length;
	while (leadEnd > lineStart && TOKEN.test(before[leadEnd - 1])) leadEnd--;
	const marks = [...sameLine(marked, {
		line: before.slice(lineStart, leadEnd),
		offset: from + lineStart
	}), ...sameLine(marked, {
		line: after,
		offset: at.end
	})];
	if (lineStart > 0) {
		const cut = before.lastIndexOf("\n", lineStart - 2) + 1;
		const whole = cut > 0 || from === 0 && base === 0;
		const line = before.slice(cut, lineStart - 1).replace(/\r$/, "");
		marks.push(...lineBefore(marked, {
			line,
			offset: from + cut
		}, whole));
	}
	return marks;
}
function sameLine(marked, piece) {
	return [...ownMarks(marked, piece), ...foreignMarks(piece, "same")];
}
function lineBefore(marked, piece, whole) {
	const marks = foreignMarks(piece, "next");
	const { line, offset } = piece;
	const start = line.search(/[a-z-]+:(?:allow|ignore)|pragma:|ggignore|secretlint-disable/);
	if (!whole || start < 0 || !ALONE.test(line.slice(0, start))) return marks;
	return marked.masks.overlapping({
		start: offset,
		end: offset + line.length
	}).length > 0 ? marks : [...ownMarks(marked, piece), ...marks];
}
function foreignMarks({ line }, where) {
	return FOREIGN.filter((mark) => mark.line === where && mark.pattern.test(line)).map(({ tool, text }) => ({
		tool,
		text,
		rule: null,
		reason: text
	}));
}
function ownMarks(marked, { line, offset }) {
	return [...line.matchAll(OWN)].map(({ index }) => {
		const behind = index + 14;
		const { said, shift, rule, reason } = saidIn(line.slice(behind));
		const saidAt = offset + behind + shift;
		const ruleAt = saidAt + said.indexOf(rule);
		const reasonAt = saidAt + said.length - reason.length;
		return {
			at: marked.base + offset + index,
			tool: "keysieve",
			text: "keysieve:allow",
			rule: rule === marked.rule ? rule : shown(marked, rule, ruleAt),
			reason: SAYS_SOMETHING.test(reason) ? shown(marked, reason, reasonAt) || "a reason that is not shown" : ""
		};
	});
}
function saidIn(rest) {
	const key = AS_KEY.exec(rest);
	const said = key ? key[2] : rest.replace(CLOSED, "");
	const [, rule = "", reason = ""] = WORDS.exec(said) ?? [];
	return {
		said,
		shift: key ? key[0].length - said.length : 0,
		rule,
		reason
	};
}
function shown({ masks, known }, text, offset) {
	const visible = text.slice(0, Math.max(0, known - offset));
	const end = offset + visible.length;
	const ranges = masks.overlapping({
		start: offset,
		end
	}).map((mask) => ({
		start: Math.max(0, mask.start - offset),
		end: Math.min(end, mask.end) - offset
	}));
	return maskBytes(visible, ranges);
}

// src/engine/masks.ts
var Masks = class {
	#ranges;
	#reach;
	constructor(ranges) {
		this.#ranges = [...ranges].sort((a, b) => a.start - b.start);
		let reach = 0;
		this.#reach = Uint32Array.from(this.#ranges, ({ end }) => reach = Math.max(reach, end));
	}
	overlapping({ start, end }) {
		const from = firstIndex(this.#ranges.length, (i) => this.#reach[i] > start);
		const to = firstIndex(this.#ranges.length, (i) => this.#ranges[i].start >= end);
		return this.#ranges.slice(from, to).filter((range) => range.end > start);
	}
};
function firstIndex(count, has) {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = low + high >> 1;
		if (has(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

// src/model/id.ts
const SHOWN_BYTES = 12;
const DOMAIN = "keysieve:id:1";
function idOfToken(family, value) {
	return (0, node_crypto.createHash)("sha256").update(`${DOMAIN}\0${family}\0`).update(value, "latin1").digest("hex").slice(0, 24);
}
const guessed = /* @__PURE__ */ new Map();
const coming = /* @__PURE__ */ new Map();
let last = Promise.resolve();
let processKey;
const SCRYPT = {
	N: 2 ** 15,
	r: 8,
	p: 1,
	maxmem: 67108864
};
function idOfPassword(family, value) {
	const key = keyOf(family, value);
	const known = guessed.get(key);
	if (known !== void 0) return known;
	const id = (0, node_crypto.scryptSync)(Buffer.from(value, "latin1"), saltOf(family), SHOWN_BYTES, SCRYPT).toString("hex");
	guessed.set(key, id);
	return id;
}
function foretellPassword(family, value) {
	const key = keyOf(family, value);
	const known = coming.get(key);
	if (known) return known;
	const told = last.then(async () => {
		if (!guessed.has(key)) guessed.set(key, await scryptLater(value, saltOf(family)));
		require_core.foretellingEnds();
	});
	require_core.foretellingBegins();
	coming.set(key, told);
	last = told;
	return told;
}
function scryptLater(value, salt) {
	return new Promise((resolve, reject) => {
		(0, node_crypto.scrypt)(Buffer.from(value, "latin1"), salt, SHOWN_BYTES, SCRYPT, (error, bytes) => error ? reject(error) : resolve(bytes.toString("hex")));
	});
}
function saltOf(family) {
	return `${DOMAIN}\0${family}`;
}
function keyOf(family, value) {
	processKey ??= (0, node_crypto.randomBytes)(32);
	return (0, node_crypto.createHmac)("sha256", processKey).update(`${family}\0`).update(value, "latin1").digest("base64");
}

// src/commands/published.ts
var published_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ published: () => published });
async function published(entries, rulebook, options, config) {
	return inOrder(await publishedEach(entries, rulebook, options, config));
}
async function publishedEach(entries, rulebook, options, config) {
	const about = await rulebook.about();
	return entries.map(({ match, by, live }) => {
		const confidence = options.block ?? config?.blockFor(match) ?? "likely";
		return publish(match, about[match.rule], blocks(match, { confidence }), by, live);
	});
}

// src/engine/context.ts
const KEY_WORD = "(?:key|token|secret|passw(?:or)?d|auth|credential|bearer|pat|apikey|sk|access)s?";
const OPEN = "[\"'`\\]\\\\]{0,3}";
const GIVES = `${OPEN}[ \\t]*(?::[ \\t]*&?(?:'[a-z]{1,12} )?[A-Za-z][A-Za-z0-9_.<>|[\\]]{0,30}[ \\t]*=|=>|:=|===?|\\?\\?|\\|\\||[=:,(>]|[ \\t])[ \\t]*(?:\\[|\\(|[A-Za-z_.]{0,24}\\()?[ \\t]*(?:[fFbBrRuU]{0,2})["'\`\\\\]{0,3}(?:(?:Bearer|Basic|Token|Key)[ ]{1,2})?`;
const TAIL = `[A-Za-z0-9_.-]{0,40}?${KEY_WORD}(?:[_.-]?[A-Za-z0-9]{1,12}){0,2}?`;
const ASSIGNED = new RegExp(`^${TAIL}${GIVES}$`, "i");
const CONSTRUCTED = new RegExp(`^[A-Za-z0-9_.]{0,40}\\([^\\n]{0,40}?(?:\\r?\\n[ \\t]*)?(?<![A-Za-z0-9])(?:[A-Za-z]{1,12}[_-]?){0,3}?${KEY_WORD}(?:[_-][A-Za-z]{1,12}){0,2}${GIVES}$`, "i");
const SECTION = new RegExp(`^${OPEN}[ \\t]*[:=]?[ \\t]*\\{?[ \\t]*\\r?\\n?[ \\t]*["']?(?:[A-Za-z]{1,12}[_-]?)?${KEY_WORD}${GIVES}$`, "i");
const ATTRIBUTE = new RegExp(`^${TAIL}["'][ \\t]+value[ \\t]*=[ \\t]*["']$`, "i");
const NAMED_VALUE = new RegExp(`^${TAIL}["']?,?[ \\t]*\\r?\\n?[ \\t]*(?:-[ \\t]*)?["']?value["']?[ \\t]*[:=][ \\t]*["']?$`, "i");
const HEADER = new RegExp(`^${GIVES}$`);
const BEARER = /(?:Bearer|Basic|Token|Key)[ ]{1,2}["'`\\]{0,2}$|(?:api[_-]?key|token)["']?[ \t]*[:=][ \t]*["'`]?$/i;
const GIVEN = /(?:[=:]|=>|:=)[ \t]*["'`\\]{0,3}$|[=:(,][ \t]*["'`]$/;
const FORMS = [
	ASSIGNED,
	CONSTRUCTED,
	SECTION,
	ATTRIBUTE,
	NAMED_VALUE
];
const GOES_ON = /^(?!ai|api|key|token|secret|auth|pat|client|cloud|labs?|access|app|sdk|pass)[a-z]/;
const UPPER_GOES_ON = /^(?!AI|API|KEY|TOKEN|SECRET|AUTH|PAT|CLIENT|CLOUD|LABS?|ACCESS|APP|SDK|PASS)[A-Z](?![a-z])/;
const FILE_FOLLOWS = /^\.[A-Za-z]{1,5}(?![A-Za-z0-9])/;
function contextOf(context, lead, before, after) {
	if (FILE_FOLLOWS.test(after)) return "none";
	const lower = lead.toLowerCase();
	let best = "none";
	for (const host of context.hosts) if (lower.includes(host.toLowerCase()) && BEARER.test(lead)) return "exact";
	for (const header of context.headers) for (let at = lower.indexOf(header.toLowerCase()); at >= 0; at = lower.indexOf(header.toLowerCase(), at + 1)) if (HEADER.test(lead.slice(at + header.length))) return "exact";
	for (let at = 0; at < lower.length; at++) {
		const length = nameAt(context.names, lower, at);
		if (length === 0) continue;
		const head = lead.slice(at, at + length);
		const rest = lead.slice(at + length);
		if (!startsWord(at > 0 ? lead.slice(0, at) : before, head) || goesOn(head, rest)) continue;
		if (FORMS.some((form) => form.test(rest))) return "exact";
		if (context.loose && GIVEN.test(rest)) best = "near";
	}
	return best;
}
function nameAt(names, lower, at) {
	let longest = 0;
	for (const name of names) {
		let end = at;
		let fits = true;
		for (const [i, word] of name.toLowerCase().split("_").entries()) {
			if (i > 0 && !lower.startsWith(word, end) && "_. -".includes(lower[end] ?? "x")) end++;
			if (!lower.startsWith(word, end)) {
				fits = false;
				break;
			}
			end += word.length;
		}
		if (fits && end - at > longest) longest = end - at;
	}
	return longest;
}
function startsWord(before, head) {
	const last = before.at(-1) ?? "";
	if (!/[A-Za-z]/.test(last) || /(?:^|[\s"'])-D$/.test(before)) return true;
	return /[a-z]/.test(last) && /^[A-Z]/.test(head);
}
function goesOn(head, rest) {
	if (/[a-z]$/.test(head)) return GOES_ON.test(rest);
	return /[A-Z]$/.test(head) && UPPER_GOES_ON.test(rest);
}

// src/engine/judge.ts
const CHECK_BYTES = 256;
var View = class {
	secret;
	now;
	#evidence;
	constructor(evidence, now) {
		this.secret = evidence.secret;
		this.now = now;
		this.#evidence = evidence;
	}
	get lead() {
		return this.#evidence.lead;
	}
	get before() {
		return this.#evidence.before.slice(-256);
	}
	get after() {
		return this.#evidence.after.slice(0, CHECK_BYTES);
	}
};
const PROVE_NOTHING = /* @__PURE__ */ new Set([
	"public-example",
	"placeholder",
	"min-entropy",
	"random",
	"mixed",
	"not-path",
	"secret-name",
	"url-password",
	"client-exposed"
]);
const nearPatterns = /* @__PURE__ */ new Map();
const CHEAP = ["mixed"];
const DEAR = ["placeholder", "public-example"];
const orders = /* @__PURE__ */ new Map();
function quickChecks(rule) {
	let checks = orders.get(rule);
	if (!checks) {
		const among = (names) => names.flatMap((name) => rule.checks.filter((check) => check[0] === name));
		const others = rule.checks.filter(([name]) => ![...CHEAP, ...DEAR].includes(name));
		checks = canProve(rule) ? rule.checks : [
			...among(CHEAP),
			...others,
			...among(DEAR)
		];
		orders.set(rule, checks);
	}
	return checks;
}
function canProve({ raises, checks }) {
	return raises.some(({ to }) => to === "certain") || checks.some(([name]) => !PROVE_NOTHING.has(name));
}
function judge(rule, evidence, now, checks = rule.checks) {
	let confidence = rule.confidence;
	let severity = rule.severity;
	let refusedBy = "";
	let doubted = "";
	let proven = false;
	if (rule.context) {
		const context = contextOf(rule.context, evidence.lead, evidence.before, evidence.after);
		if (context === "none") return { refusedBy: "context" };
		if (context === "near") confidence = "maybe";
	}
	if (rule.near && !stands(rule.near.pattern, evidence, rule.near.within)) {
		const otherwise = rule.near.else ?? "nothing";
		if (otherwise === "nothing") return { refusedBy: "near" };
		if (!require_core.atLeast(otherwise, confidence)) confidence = otherwise;
	}
	const input = new View(evidence, now);
	let keep = false;
	const proves = canProve(rule);
	for (const [name, ...args] of checks) {
		const verdict = CHECKS[name].run(input, args);
		if (verdict.kind === "proof") proven = true;
		else if (verdict.kind === "refuse") {
			if (!proves) return { refusedBy: name };
			refusedBy ||= name;
		} else if (verdict.kind === "doubt") {
			doubted ||= name;
			keep ||= verdict.keep === true;
		} else if (verdict.kind === "rate") {
			if (verdict.severity) severity = verdict.severity;
			if (verdict.confidence) {
				confidence = verdict.confidence;
				if (verdict.confidence === "certain") proven = true;
			}
		}
	}
	for (const raise of rule.raises) {
		if (!(raise.at === void 0 ? evidence.secret.includes(raise.marker) : evidence.secret.startsWith(raise.marker, raise.at))) continue;
		if (raise.to === "certain") proven = true;
		else if (require_core.atLeast(raise.to, confidence)) confidence = raise.to;
	}
	if (proven) return {
		confidence: "certain",
		severity
	};
	if (refusedBy) return { refusedBy };
	if (doubted) {
		if (confidence === "maybe" && !keep) return { refusedBy: doubted };
		confidence = "maybe";
	}
	return {
		confidence,
		severity
	};
}
function stands(pattern, evidence, within) {
	let regex = nearPatterns.get(pattern);
	if (!regex) nearPatterns.set(pattern, regex = new RegExp(pattern, "i"));
	return regex.test(evidence.before.slice(-within)) || regex.test(evidence.lead) || regex.test(evidence.after.slice(0, within));
}

// src/engine/decode/merge.ts
function mergeUncovered(direct, uncovered) {
	const kept = [];
	for (const match of uncovered) if (![...direct, ...kept].some((other) => overlaps(other, match) && other.secret.equals(match.secret))) kept.push(match);
	return [...direct.filter((match) => !kept.some((other) => overlaps(other, match) && outdoes(other, match))), ...kept].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
function overlaps({ span: a }, { span: b }) {
	return a.start < b.end && b.start < a.end;
}
function outdoes(decoded, match) {
	if (!require_core.atLeast(match.confidence, decoded.confidence)) return true;
	return decoded.rule === match.rule && decoded.span.start <= match.span.start && match.span.end <= decoded.span.end;
}

// src/engine/excerpt.ts
const NEWLINE = 10;
const AROUND = 60;
function excerptOf(text, at, masks, known) {
	const before = Math.max(0, at.start - AROUND);
	let from = before + text.subarray(before, at.start).lastIndexOf(NEWLINE) + 1;
	while (from < at.start && (text[from] & 192) === 128) from++;
	const until = Math.max(at.end, Math.min(at.end + AROUND, known));
	const newline = text.subarray(at.start, until).indexOf(NEWLINE);
	const to = newline < 0 ? until : at.start + newline;
	const line = text.latin1Slice(from, to);
	const ranges = masks.overlapping({
		start: from,
		end: to
	}).map(({ start, end }) => ({
		start: Math.max(0, start - from),
		end: Math.min(to, end) - from
	}));
	return maskBytes(line, ranges);
}

// src/engine/exposure.ts
const CLIENT_BUNDLE = /(?:^|\/)(?:[._]next\/static|build\/static|dist\/assets|dist\/client|\.output\/public|output\/client|_app\/immutable|public\/(?:assets|build)|www\/(?:assets|build|js))\/.*\.(?:[cm]?js|css|html|json|map)$/;
const BY_NAME = "Its name makes the bundler send it to every browser: rename it, keep it on a server, and let the page call a route there that calls the provider (a proxy).";
const BY_PLACE = "It stands in a built client bundle, so whoever loads the page has it: build without it, keep it on a server, and let the page call a route there that calls the provider (a proxy).";
function exposureOf(severity, text, path) {
	if (!require_core.asSevereAs(severity, "medium")) return void 0;
	const advice = isSentToBrowsers(assignedName(text)) ? BY_NAME : CLIENT_BUNDLE.test(path) ? BY_PLACE : void 0;
	return advice === void 0 ? void 0 : {
		severity: require_core.SEVERITIES[Math.max(0, require_core.SEVERITIES.indexOf(severity) - 1)],
		advice
	};
}

// src/engine/resolve.ts
function resolveOverlaps(claims) {
	if (claims.length < 2) return [...claims];
	const ranked = claims.map((claim, order) => ({
		claim,
		order
	})).sort((a, b) => require_core.CONFIDENCES.indexOf(a.claim.confidence) - require_core.CONFIDENCES.indexOf(b.claim.confidence) || b.claim.priority - a.claim.priority || b.claim.end - b.claim.start - (a.claim.end - a.claim.start) || a.order - b.order);
	const taken = new Taken();
	return ranked.filter(({ claim }) => taken.take(claim.start, claim.end)).map(({ claim }) => claim).sort((a, b) => a.start - b.start || a.end - b.end);
}
var Taken = class {
	#starts = [];
	#ends = [];
	take(start, end) {
		let low = 0;
		let high = this.#starts.length;
		while (low < high) {
			const middle = low + high >> 1;
			if (this.#ends[middle] <= start) low = middle + 1;
			else high = middle;
		}
		if (low < this.#starts.length && this.#starts[low] < end) return false;
		this.#starts.splice(low, 0, start);
		this.#ends.splice(low, 0, end);
		return true;
	}
};

// src/engine/signs.ts
const LINE_BYTES = 300;
const SHAPE = /^(keysieve|key-sieve|keyseive|keysive)([:-])([ \t]*)([a-z]+)(?![\w-])(.*)/i;
const RULE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const OTHER_WORDS = [
	"ignore",
	"disable",
	"skip",
	"off",
	"allowlist",
	"whitelist",
	"nosecret",
	"accept",
	"permit"
];
const SLIPS = [
	"alow",
	"allo",
	"alllow",
	"allows",
	"allowed",
	"aloow",
	"alolw",
	"allwo",
	"llow"
];
function signAt(text, offset, length) {
	if (offset > 0 && /[\w-]/.test(text.latin1Slice(offset - 1, offset))) return void 0;
	const line = text.latin1Slice(offset, Math.min(length, offset + LINE_BYTES)).split(/[\r\n]/, 1)[0];
	const [, tool, between, gap, word, rest = ""] = SHAPE.exec(line) ?? [];
	if (word === void 0) return void 0;
	const { rule: named } = saidIn(rest);
	const rule = RULE.test(named) ? named : "";
	const directive = word.toLowerCase();
	if (!(directive === "allow" || SLIPS.includes(directive) || OTHER_WORDS.includes(directive))) return void 0;
	if (`${tool}${between}${gap}${word}` === "keysieve:allow") return {
		misspelt: false,
		rule
	};
	return rule.includes("-") ? {
		misspelt: true,
		rule
	} : void 0;
}
function idleSigns(signs, matches) {
	if (signs.length === 0) return [];
	const heeded = new Set(matches.flatMap(({ rule, marks }) => {
		const fitting = marks.filter((mark) => mark.rule === rule && mark.reason !== "");
		return (fitting.length > 0 ? fitting : marks).map(({ at }) => at);
	}));
	return signs.filter(({ at, misspelt }) => misspelt || !heeded.has(at)).map(({ line, misspelt, rule }) => ({
		line,
		misspelt,
		rule
	}));
}

// src/engine/weigh.ts
var weigh_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ Weigher: () => Weigher });
var Surroundings = class {
	secret;
	#candidate;
	#text;
	#length;
	constructor(candidate, text, length) {
		this.secret = text.latin1Slice(candidate.secretStart, candidate.secretEnd);
		this.#candidate = candidate;
		this.#text = text;
		this.#length = length;
	}
	get lead() {
		return this.#text.latin1Slice(this.#candidate.start, this.#candidate.secretStart);
	}
	get before() {
		const { start, rule } = this.#candidate;
		return this.#text.latin1Slice(Math.max(0, start - rule.margin), start);
	}
	get after() {
		const { end, rule } = this.#candidate;
		return this.#text.latin1Slice(end, Math.min(this.#length, end + rule.margin));
	}
};
var Weigher = class {
	#subject;
	#window;
	#text;
	#positions;
	claims = [];
	#found = [];
	#near = [];
	#placedClaims = 0;
	#uncovered = [];
	#signs = [];
	constructor(subject, window, text, positions) {
		this.#subject = subject;
		this.#window = window;
		this.#text = text;
		this.#positions = positions;
	}
	weigh(candidates, uncovered) {
		const { base } = this.#window;
		for (const { start, end, match } of uncovered) this.claims.push({
			start: base + start,
			end: base + end,
			rule: match.rule,
			confidence: match.confidence
		});
		const kept = candidates.flatMap((candidate) => this.#judge(candidate) ?? []);
		for (const { candidate, confidence } of kept) {
			const { rule, secretStart, secretEnd } = candidate;
			this.claims.push({
				start: base + secretStart,
				end: base + secretEnd,
				rule: rule.id,
				confidence
			});
		}
		this.#near = [...this.#near, ...this.claims.slice(this.#placedClaims)].filter(({ end }) => end > base);
		this.#placedClaims = this.claims.length;
		const here = new Masks(this.#near.map(({ start, end }) => ({
			start: start - base,
			end: end - base
		})));
		for (const { start, end, match } of uncovered) this.#uncovered.push(require_core.moved(match, {
			...this.#placed({
				start,
				end
			}, match.rule, here),
			decodedFrom: [...this.#subject.decodedFrom, ...match.decodedFrom]
		}));
		kept.sort((a, b) => a.candidate.secretStart - b.candidate.secretStart);
		for (const { candidate, confidence, severity, advice } of kept) {
			const { rule, secretStart, secretEnd } = candidate;
			const value = this.#text.latin1Slice(secretStart, secretEnd);
			const span = {
				start: base + secretStart,
				end: base + secretEnd
			};
			this.#found.push({
				...span,
				priority: rule.priority,
				rule: rule.id,
				get id() {
					return rule.guessable ? idOfPassword(rule.family, value) : idOfToken(rule.family, value);
				},
				...rule.guessable && { foretell: () => foretellPassword(rule.family, value) },
				severity,
				confidence,
				secret: new Secret(value),
				blob: this.#subject.blob,
				...this.#placed({
					start: secretStart,
					end: secretEnd
				}, rule.id, here),
				preview: previewOf(rule.shown ? candidate.literal : ""),
				decodedFrom: this.#subject.decodedFrom,
				inside: [],
				textOnly: rule.reach === "text",
				...advice !== void 0 && { advice }
			});
		}
	}
	heed(offsets) {
		for (const offset of offsets) {
			const sign = signAt(this.#text, offset, this.#window.length);
			const { line } = this.#positions.placeOf(offset, offset);
			if (sign) this.#signs.push({
				...sign,
				line,
				at: this.#window.base + offset
			});
		}
	}
	idle(matches) {
		return idleSigns(this.#signs, matches);
	}
	matches() {
		const direct = resolveOverlaps(this.#found);
		return this.#uncovered.length > 0 ? mergeUncovered(direct, this.#uncovered) : direct;
	}
	#placed(at, rule, masks) {
		const { base, to, length } = this.#window;
		return {
			span: {
				start: base + at.start,
				end: base + at.end
			},
			place: this.#positions.placeOf(at.start, at.end),
			excerpt: excerptOf(this.#text, at, masks, to),
			marks: marksOf({
				text: this.#text,
				at,
				masks,
				rule,
				base,
				known: to,
				length
			})
		};
	}
	#judge(candidate) {
		const { rule } = candidate;
		if (rule.reach === "text" && !this.#subject.isText()) return void 0;
		const evidence = new Surroundings(candidate, this.#text, this.#window.length);
		const judgement = judge(rule, evidence, this.#subject.now, quickChecks(rule));
		if ("refusedBy" in judgement) return void 0;
		const { path } = this.#subject.blob;
		return {
			candidate,
			...judgement,
			...exposureOf(judgement.severity, evidence.before + evidence.lead, path)
		};
	}
};

// src/report/inventory.ts
const WIDEST_PLACE = 30;
function writeInventory(keys, findings, write, paint) {
	const open = keys.filter(({ suppressed }) => suppressed === null);
	if (keys.length === 0) return;
	write(`${paint.bold(headline(keys, open))}\n\n`);
	for (const line of table(open)) write(`${line}\n`);
	const byId = /* @__PURE__ */ new Map();
	for (const finding of findings) byId.set(finding.id, [...byId.get(finding.id) ?? [], finding]);
	open.forEach((key, i) => {
		write(`\n${block$1(key, i + 1, byId.get(key.id) ?? [], paint)}\n`);
	});
	const allowed = keys.filter(({ suppressed }) => suppressed !== null);
	if (allowed.length > 0) write("\n");
	for (const { id, rule, paths, suppressed } of allowed) write(`${paint.dim("allowed")}: ${paths.map(require_core.visible).join(", ")} [${rule}] id ${id}, ${require_core.visible(`${suppressed.by}: ${suppressed.reason}`)}\n`);
}
function headline(keys, open) {
	const parts = [`${open.filter(isAtHand).length} in HEAD or on disk`];
	const overdue = open.filter((key) => key.overdue).length;
	if (overdue > 0) parts.push(`${overdue} overdue`);
	if (keys.length > open.length) parts.push(`${keys.length - open.length} allowed`);
	return `${require_core.count(keys.length, "key")}: ${parts.join(", ")}`;
}
function isAtHand({ livesIn }) {
	return livesIn.includes("HEAD") || livesIn.includes("worktree");
}
function table(keys) {
	const rows = keys.map((key, i) => [
		String(i + 1),
		key.ageDays === null ? "-" : `${key.ageDays} d${key.overdue ? "!" : ""}`,
		[key.live, key.confidence].filter(Boolean).join(", "),
		key.severity,
		clipped(key.livesIn.map(require_core.visible).join(", ")),
		`[${key.rule}] ${require_core.visible(key.paths[0] ?? "")}${key.paths.length > 1 ? ` and ${key.paths.length - 1} more` : ""}`
	]);
	if (rows.length === 0) return [];
	const all = [[
		"#",
		"age",
		"how sure",
		"severity",
		"lives in",
		"what and where"
	], ...rows];
	const widths = all[0].map((_, column) => Math.max(...all.map((row) => [...row[column]].length)));
	return all.map((row) => row.map((cell, column) => cell + " ".repeat(widths[column] - [...cell].length)).join("  ").trimEnd());
}
function clipped(text) {
	return text.length > WIDEST_PLACE ? `${text.slice(0, 29)}…` : text;
}
function block$1(key, number, findings, paint) {
	const state = [
		...key.live ? [`${key.live === "live" ? paint.red("LIVE") : key.live} (its provider says)`] : [],
		key.confidence,
		`${key.severity} severity`,
		...key.overdue ? [paint.red("OVERDUE")] : []
	];
	return [
		`${paint.bold(`${number}. ${key.title} [${key.rule}]`)}: ${state.join(", ")}`,
		`    id ${key.id}`,
		...timeLines(key),
		`    lives in ${key.livesIn.map(require_core.visible).join(", ")}`,
		...findings.flatMap((finding) => placeLines(finding, paint)),
		...key.plan.length > 0 ? ["    what to do:"] : [],
		...key.plan.map((step, i) => `      ${i + 1}. ${require_core.visible(step)}`)
	].join("\n");
}
function timeLines(key) {
	const by = (commit, date, author) => `${date ?? "no date"}, commit ${commit?.slice(0, 12)}${author === null ? "" : ` by ${require_core.visible(author)}`}`;
	const lines = [];
	if (key.firstCommit !== null) lines.push(`    first ${by(key.firstCommit, key.firstDate, key.firstAuthor)}`);
	if (key.lastCommit !== null && key.lastCommit !== key.firstCommit) lines.push(`    last  ${by(key.lastCommit, key.lastDate, null)}`);
	if (key.ageDays !== null) lines.push(`    ${require_core.count(key.ageDays, "day")} old${key.rotated === null ? "" : `, since it was rotated on ${key.rotated}`}`);
	return lines;
}
function placeLines(finding, paint) {
	return [`    ${`${require_core.visible([finding.path, ...finding.inside].join("!"))}:${finding.line}:${finding.column}`}: ${finding.blocking ? paint.red("blocks") : paint.yellow("warns")} (${[
		require_core.count(finding.occurrences, "occurrence"),
		...finding.preview.length > 1 ? [`starts with ${finding.preview}`] : [],
		...finding.decodedFrom.length > 0 ? [`decoded from ${finding.decodedFrom.join(", ")}`] : []
	].join(", ")})`, `        ${finding.excerpt}`];
}

// src/report/text.ts
var text_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ text: () => text });
const text = (report, out, look) => {
	const paint = paintFor(look.color);
	const write = (lines) => out(require_core.disarmedText(lines));
	if (report.keys) writeInventory(report.keys, report.findings, write, paint);
	else for (const finding of liveFirst(report.findings)) write(`${block(finding, paint)}\n`);
	for (const { path, message } of report.problems) write(`${paint.red("problem")}: ${path === "" ? "" : `${require_core.visible(path)}: `}${require_core.visible(message)}\n`);
};
function liveFirst(findings) {
	const isLive = ({ live }) => live === "live";
	return findings.some(isLive) ? [...findings.filter(isLive), ...findings.filter((finding) => !isLive(finding))] : findings;
}
function block(finding, paint) {
	const where = `${require_core.visible([finding.path, ...finding.inside].join("!"))}:${finding.line}:${finding.column}`;
	const blocked = finding.blocking ? paint.red("blocked") : paint.yellow("warning");
	const verdict = finding.live === "live" ? `${paint.alarm("LIVE")}: ${blocked}` : blocked;
	return [
		`${paint.bold(where)}: ${verdict}: ${finding.title} [${finding.rule}]`,
		`    ${finding.excerpt}`,
		`    ${facts(finding).join(", ")}`,
		`    ${finding.remedy}`,
		paint.dim(`    id ${finding.id}`)
	].join("\n");
}
const ANSWERS = {
	live: "LIVE: its provider accepts it",
	dead: "dead: its provider refuses it",
	unknown: "its provider did not say whether it is live"
};
function facts(finding) {
	const out = [finding.confidence, `${finding.severity} severity`];
	if (finding.live) out.unshift(ANSWERS[finding.live]);
	if (finding.preview.length > 1) out.push(`starts with ${finding.preview}`);
	if (finding.decodedFrom.length > 0) out.push(`decoded from ${finding.decodedFrom.join(", ")}`);
	if (finding.occurrences > 1) out.push(`${finding.occurrences} occurrences`);
	if (finding.commit) out.push(`commit ${finding.commit.slice(0, 12)} by ${require_core.visible(finding.author ?? "unknown")}, ${finding.date ?? ""}`);
	if (finding.livesIn) out.push(`lives in ${finding.livesIn.map(require_core.visible).join(", ")}`);
	return out;
}

Object.defineProperty(exports, "CHECKS", {
  enumerable: true,
  get: function () {
    return CHECKS;
  }
});
Object.defineProperty(exports, "LOCAL_RULES", {
  enumerable: true,
  get: function () {
    return LOCAL_RULES;
  }
});
Object.defineProperty(exports, "MASK", {
  enumerable: true,
  get: function () {
    return MASK;
  }
});
Object.defineProperty(exports, "Masks", {
  enumerable: true,
  get: function () {
    return Masks;
  }
});
Object.defineProperty(exports, "Pointers", {
  enumerable: true,
  get: function () {
    return Pointers;
  }
});
Object.defineProperty(exports, "Secret", {
  enumerable: true,
  get: function () {
    return Secret;
  }
});
Object.defineProperty(exports, "blocks", {
  enumerable: true,
  get: function () {
    return blocks;
  }
});
Object.defineProperty(exports, "dayOf", {
  enumerable: true,
  get: function () {
    return dayOf;
  }
});
Object.defineProperty(exports, "explainLocal", {
  enumerable: true,
  get: function () {
    return explainLocal;
  }
});
Object.defineProperty(exports, "fileBlob", {
  enumerable: true,
  get: function () {
    return fileBlob;
  }
});
Object.defineProperty(exports, "idOfPassword", {
  enumerable: true,
  get: function () {
    return idOfPassword;
  }
});
Object.defineProperty(exports, "idOfToken", {
  enumerable: true,
  get: function () {
    return idOfToken;
  }
});
Object.defineProperty(exports, "inOrder", {
  enumerable: true,
  get: function () {
    return inOrder;
  }
});
Object.defineProperty(exports, "isExpired", {
  enumerable: true,
  get: function () {
    return isExpired;
  }
});
Object.defineProperty(exports, "isTemplate", {
  enumerable: true,
  get: function () {
    return isTemplate;
  }
});
Object.defineProperty(exports, "judge", {
  enumerable: true,
  get: function () {
    return judge;
  }
});
Object.defineProperty(exports, "judge_exports", {
  enumerable: true,
  get: function () {
    return judge_exports;
  }
});
Object.defineProperty(exports, "judged", {
  enumerable: true,
  get: function () {
    return judged;
  }
});
Object.defineProperty(exports, "known_exports", {
  enumerable: true,
  get: function () {
    return known_exports;
  }
});
Object.defineProperty(exports, "lfs_exports", {
  enumerable: true,
  get: function () {
    return lfs_exports;
  }
});
Object.defineProperty(exports, "list_exports", {
  enumerable: true,
  get: function () {
    return list_exports;
  }
});
Object.defineProperty(exports, "looksMadeUp", {
  enumerable: true,
  get: function () {
    return looksMadeUp;
  }
});
Object.defineProperty(exports, "marksOf", {
  enumerable: true,
  get: function () {
    return marksOf;
  }
});
Object.defineProperty(exports, "maskBytes", {
  enumerable: true,
  get: function () {
    return maskBytes;
  }
});
Object.defineProperty(exports, "maskText", {
  enumerable: true,
  get: function () {
    return maskText;
  }
});
Object.defineProperty(exports, "namesSecret", {
  enumerable: true,
  get: function () {
    return namesSecret;
  }
});
Object.defineProperty(exports, "paintFor", {
  enumerable: true,
  get: function () {
    return paintFor;
  }
});
Object.defineProperty(exports, "parentVersions", {
  enumerable: true,
  get: function () {
    return parentVersions;
  }
});
Object.defineProperty(exports, "parents_exports", {
  enumerable: true,
  get: function () {
    return parents_exports;
  }
});
Object.defineProperty(exports, "parseIgnores", {
  enumerable: true,
  get: function () {
    return parseIgnores;
  }
});
Object.defineProperty(exports, "parseRawDiff", {
  enumerable: true,
  get: function () {
    return parseRawDiff;
  }
});
Object.defineProperty(exports, "parseRawStream", {
  enumerable: true,
  get: function () {
    return parseRawStream;
  }
});
Object.defineProperty(exports, "previewOf", {
  enumerable: true,
  get: function () {
    return previewOf;
  }
});
Object.defineProperty(exports, "publish_exports", {
  enumerable: true,
  get: function () {
    return publish_exports;
  }
});
Object.defineProperty(exports, "publishedEach", {
  enumerable: true,
  get: function () {
    return publishedEach;
  }
});
Object.defineProperty(exports, "published_exports", {
  enumerable: true,
  get: function () {
    return published_exports;
  }
});
Object.defineProperty(exports, "require_lib", {
  enumerable: true,
  get: function () {
    return require_lib;
  }
});
Object.defineProperty(exports, "standsIn", {
  enumerable: true,
  get: function () {
    return standsIn;
  }
});
Object.defineProperty(exports, "text_exports", {
  enumerable: true,
  get: function () {
    return text_exports;
  }
});
Object.defineProperty(exports, "watched", {
  enumerable: true,
  get: function () {
    return watched;
  }
});
Object.defineProperty(exports, "weigh_exports", {
  enumerable: true,
  get: function () {
    return weigh_exports;
  }
});
Object.defineProperty(exports, "withContents", {
  enumerable: true,
  get: function () {
    return withContents;
  }
});