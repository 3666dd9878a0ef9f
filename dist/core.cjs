const require_rolldown_runtime = require("./rolldown-runtime.cjs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_util = require("node:util");
let node_vm = require("node:vm");
let node_fs = require("node:fs");
let node_child_process = require("node:child_process");

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
	quiet: false,
	color: void 0
};

// src/model/error.ts
var KeysieveError = class extends Error {
	code;
	/** What to do now, in one sentence; empty when the message says it. */
	hint;
	constructor(code, message, hint = "", cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.name = "KeysieveError";
		this.code = code;
		this.hint = hint;
	}
};
/** The system's error code (`ENOENT`), or the error's name: safe to print, for it holds no content. */
function systemCode(error) {
	if (error instanceof Error) return error.code ?? error.name;
	return "unknown error";
}

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

// src/engine/byte-tools.ts
var import_lib = require_lib();
/**
* Plain counters and finders over bytes: the twins of what src/engine/assembly does 16 bytes at a time. Offsets are
* half-open.
*/
const NEWLINE$1 = 10;
function countNewlines(bytes, from, to) {
	let count = 0;
	for (let at = from; at < to; at++) if (bytes[at] === NEWLINE$1) count++;
	return count;
}
/** UTF-16 units of UTF-8 text: one for each byte that is not 10xxxxxx, one more for a leader of four bytes. */
function countUnits(bytes, from, to) {
	let count = 0;
	for (let at = from; at < to; at++) {
		const byte = bytes[at];
		if ((byte & 192) !== 128) count += byte >= 240 && byte <= 244 ? 2 : 1;
	}
	return count;
}
/** The offset of the last LF, or -1. */
function lastNewline(bytes, from, to) {
	for (let at = to - 1; at >= from; at--) if (bytes[at] === NEWLINE$1) return at;
	return -1;
}
/** Which bytes are of the two base64 alphabets, padding left out. */
const TOKEN$2 = Uint8Array.from({ length: 256 }, (_, byte) => /[A-Za-z0-9+/_-]/.test(String.fromCharCode(byte)) ? 1 : 0);
/**
* The first maximal run of token characters in [from, to) that is long enough: looks at one byte in `minLength` until
* it meets one.
*/
function nextRunOf(bytes, from, to, minLength) {
	let start = from;
	for (let probe = start + minLength - 1; probe < to; probe = start + minLength - 1) {
		let at = probe;
		while (at >= start && TOKEN$2[bytes[at]]) at--;
		if (at >= start) {
			start = at + 1;
			continue;
		}
		let end = probe + 1;
		while (end < to && TOKEN$2[bytes[end]]) end++;
		return {
			start,
			end
		};
	}
}

// src/engine/prefilter.ts
/**
* Hits that `literals` and `offsets` hold. One offset may hit every literal, and wasm sorts hits over a few offsets.
*/
function hitCapacity(literalCount) {
	return Math.max(4096, 8 * literalCount);
}
/** Runs that `runStarts` and `runEnds` hold. */
const RUN_CAPACITY = 4096;

// src/engine/prefilter-twin.ts
const HASH = 2654435761;
/** 2^18 places: a literal of three bytes takes 32 of them, a longer one takes one. */
const GRAM_BITS = 18;
/**
* Of four bytes, all but the case of the first three and the lowest five bits of the last: what a place is computed
* from.
*/
const GRAM_MASK = 3755990815;
const NONE$2 = -1;
/**
* The plain scanner. At every offset one look-up by four bytes tells whether some literal may start there; then the
* chain of those that share the first three bytes is compared, byte for byte. 200-300 MB/s with 700 literals (an
* Aho-Corasick automaton has 440, but takes 12 ms to build, gives the hits out of order, and is harder to see through).
*/
const createTwin = (literals, capacityBytes) => new Twin([...literals], capacityBytes);
var Twin = class {
	buffer;
	literals;
	offsets;
	runStarts = new Uint32Array(RUN_CAPACITY);
	runEnds = new Uint32Array(RUN_CAPACITY);
	next = 0;
	nextRun = 0;
	/** The buffer and a few bytes more, so that a gram at its end is read without a check. */
	#bytes;
	#grams = new Uint8Array(1 << GRAM_BITS);
	/** Hash of the first three bytes without their case -> the lowest literal of the chain; literal -> the next one. */
	#chains = (/* @__PURE__ */ new Int32Array(4096)).fill(NONE$2);
	#following;
	/** Of each literal the first four bytes, first highest, and which of their bits count. */
	#values;
	#masks;
	#texts;
	#caseless;
	constructor(literals, capacityBytes) {
		this.#bytes = Buffer.allocUnsafeSlow(capacityBytes + 4);
		this.buffer = this.#bytes.subarray(0, capacityBytes);
		this.literals = new Uint32Array(hitCapacity(literals.length));
		this.offsets = new Uint32Array(hitCapacity(literals.length));
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
			for (let index = this.#chains[chainOf(gram)]; index !== NONE$2; index = this.#following[index]) {
				if ((gram & this.#masks[index]) !== this.#values[index] || !this.#isAt(index, at, limit)) continue;
				literals[count] = index;
				offsets[count++] = at;
			}
		}
		return count;
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
		let count = 0;
		this.nextRun = to;
		for (let run = nextRunOf(this.buffer, from, to, minLength); run; run = nextRunOf(this.buffer, run.end, to, minLength)) {
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
/** The bits of a byte that count: all, but of a letter without case not 0x20. */
function maskOf(byte, caseless) {
	return caseless && (byte | 32) >= 97 && (byte | 32) <= 122 ? 223 : 255;
}

// \0virtual:prefilter-wasm
const WASM_BASE64 = "AGFzbQEAAAABLwZgAn9/AX9gA39/fwF/YAZ/fn9/f38Bf2ADf39/AGAGf39/f39/AGAFf39/f38AAwoJAgMBAQQFAAAABQMBAAcGVhF/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALB6wBEARuZXh0Aw8EZmluZAADDWNvdW50TmV3bGluZXMACApjb3VudFVuaXRzAAcLbGFzdE5ld2xpbmUABgVlbnRlcgAFBmJ1ZmZlcgMKC2hpdExpdGVyYWxzAwQKaGl0T2Zmc2V0cwMFBmxheU91dAAEB3J1bkVuZHMDCAlydW5TdGFydHMDBwZzb3VyY2UDAwhmaW5kUnVucwACB25leHRSdW4DDQZtZW1vcnkCAAqjHQnVAgEFfwNAIAAEQCMAIABBGGxqIgcpAwAgASAHKQMIg1EEQCMBIABBAWtBAXYiCUEDdGohACACIAcoAhBrIgogA04gBCAKSnEEfyAKIAAoAgRqIAVMBUEACwR/IwogCmohCCAAKAIAIQYgACgCBCEAAn8DQCAAQQBKBEBBACAI/QAEACAG/QAEEP1OIAb9AAQA/VH9Uw0CGiAIQRBqIQggBkEgaiEGIABBEGshAAwBCwtBAQsFQQALBEAjECMGRgRAQQAPCyMQQQJ0IQAjEEEBaiQQA0AgAARAIwUgAGpBBGsoAgAiBiAKSQR/QQEFIAYgCkYEfyMEIABqQQRrKAIAIAlJBUEACwtFBEAjBSAAaiAGNgIAIwQgAGoiBiAGQQRrKAIANgIAIABBBGshAAwCCwsLIwUgAGogCjYCACMEIABqIAk2AgALCyAHKAIUIQAMAQsLQQELsAQCA34EfyMAIABBGGxqIQcDQCAGQQhIBEAgAiAGaiIIQQBIBH9BAQUgCCABKAIETgtFBEAgBCABKAIAIAhBBHVBBXRqIAhBD3FqIggxABAgBkEDdKwiBYaEIQQgAyAIMQAAIAWGhCEDCyAGQQFqIQYMAQsLIAOnIQggBEKAgID4D4NCAFIhCSAHIAM3AwAgByAENwMIIAcgAjYCECAHIARC/wGDQgBSIgcEfyAIQd+//wZxQbHz3fF5bEESdkEBdEGAiBZqBSAIQQh2Qd+//wZxQbHz3fF5bEESdkEBdEGAiBhqCyIGLwEANgIUIAYgADsBACAHBEAgCQRAIAhBh77//gFxQbHz3fF5bEEOdkGACGpBBDoAAAVBACEAA0AgAEEgSARAIAggAEEYdHJBh77//gFxQbHz3fF5bEEOdkGACGpBBDoAACAAQQFqIQAMAQsLCwVBACEAA0AgAEEISARAIAAgCHJBh77//gFxQbHz3fF5bEEOdkGACGpBBDoAACAAQQFqIQAMAQsLC0EEQQJBASAHIAlxGyABKAIEIAJBBmpOIgAbIQEgBwRAIAhB37//BnFBsfPd8XlsQRF2QYCIEGoiAiACLQAAIAFyOgAACyAABEAgA0Lfv//+/fs3g0KV+Kn6l7fem55/fkIxiKdBgIgUaiIAIAAtAAAgAXI6AAAFIAkEQCAIQQh2Qd+//wZxQbHz3fF5bEERdkGAiBJqIgAgAC0AACABcjoAAAsLC/8GAwJ+Bn8Be0EAJA4gASQNIwogAWohByMKIABqIgAhAQNAIAEgB0kEQP0MGh4eHh4eHh4eHhwFBAUEDSAB/QAEACIL/QwPDw8PDw8PDw8PDw8PDw8P/U79Dv0MAAABAgQIBBAAAAAAAAAAACALQQT9bf0O/U79DAAAAAAAAAAAAAAAAAAAAAD9JP1krP0MGh4eHh4eHh4eHhwFBAUEDSAB/QAEECIL/QwPDw8PDw8PDw8PDw8PDw8P/U79Dv0MAAABAgQIBBAAAAAAAAAAACALQQT9bf0O/U79DAAAAAAAAAAAAAAAAAAAAAD9JP1krEIQhoT9DBoeHh4eHh4eHh4cBQQFBA0gAf0ABCAiC/0MDw8PDw8PDw8PDw8PDw8PD/1O/Q79DAAAAQIECAQQAAAAAAAAAAAgC0EE/W39Dv1O/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZKxCIIaE/QwaHh4eHh4eHh4eHAUEBQQNIAH9AAQwIgv9DA8PDw8PDw8PDw8PDw8PDw/9Tv0O/QwAAAECBAgEEAAAAAAAAAAAIAtBBP1t/Q79Tv0MAAAAAAAAAAAAAAAAAAAAAP0k/WSsQjCGhCEDIAcgAWsiBUHAAEkEQCADQgEgBa2GQgF9gyEDCwJAIANCf1ENACADQn+FeqciBSABIABraiACTgR/IAEgBWohBgJ/Iw4jCUYEQCAAIwprJA1BAAwBCyMOQQJ0IggjB2ogACMKazYCACMIIAhqIAYjCms2AgAjDkEBaiQOQQELBUEBC0UEQCMODwtBwAAgA0J/hXmnayIGIAFqIQAgAkE+Sg0AIANCfyAFrIZCf0LAACAGrH2Ig4MiAyEEQQEhBQNAIAIgBUoEQCAEIAQgBSACIAVrIgYgBSAGSBsiBqyIgyEEIAUgBmohBQwBCwsDQCAEQgBSBEAgAyAEeqciCKyIQn+FeqciCSABIAhqIgpqIQYCfyMOIwlGBEAgCiMKayQNQQAMAQsjDkECdCIFIwdqIAojCms2AgAjCCAFaiAGIwprNgIAIw5BAWokDkEBC0UEQCMODwsgBCAIIAlqrCIEiCAEhiEEDAELCwsgAUFAayEBDAELCyAHIABrIAJOBEACQCMOIwlGBEAgACMKayQNDAELIw5BAnQiASMHaiAAIwprNgIAIwggAWogByMKazYCACMOQQFqJA4LCyMOC/gHAwp/AX4Ce0EAJBAgASQPIwogAiABIAEgAkobIgZBAWoiASACIAEgAkgbaiEHIwogAGohAwNAIAMgB0kEQCADIgFBgEBrIgQgByAEIAdJGyEFQYCIGiEEA0AgASAFSQRAIAH9AAQA/QwH398fB9/fHwff3x8H398f/U79DLF5N56xeTeesXk3nrF5N579tQFBDv2tASEPIAFBAmoiCP0ABAD9DAff3x8H398fB9/fHwff3x/9Tv0MsXk3nrF5N56xeTeesXk3nv21AUEO/a0BIQ4gBCABNgIAIAQgD/0bAEGACGotAABqIgQgCDYCACAEIA79GwBBgAhqLQAAaiIEIAFBBGo2AgAgBCAP/RsBQYAIai0AAGoiBCABQQZqNgIAIAQgDv0bAUGACGotAABqIgQgAUEIajYCACAEIA/9GwJBgAhqLQAAaiIEIAFBCmo2AgAgBCAO/RsCQYAIai0AAGoiBCABQQxqNgIAIAQgD/0bA0GACGotAABqIgQgAUEOajYCACAEIA79GwNBgAhqLQAAaiEEIAFBEGohAQwBCwsgBCEFQYCIGiEBQYCIGiEEA0AgBCAFSQRAIAQoAgAiCCkDACINpyIJQd+//wZxQbHz3fF5bEERdkGAiBBqLQAAIQogCUEIdkHfv/8GcUGx893xeWxBEXZBgIgSai0AACEJIA1C37///v37N4NClfip+pe33puef35CMYinQYCIFGotAAAhCyABIAg2AgAgASAKIAkgC3JxIAkgCnJBAXFyQQBHQQJ0aiEBIARBBGohBAwBCwtBgIgaIQRBgIgaIQUDQCABIAVLBEAjACAFKAIAIggpAwAiDaciCUEIdkHfv/8GcUGx893xeWxBEnZBAXRBgIgYai8BAEEYbGohCiMAIwAgCUHfv/8GcUGx893xeWxBEnZBAXRBgIgWai8BAEEYbGoiCSgCFEEYbGoiCygCFCAKKAIUckEARyEMIAQgCDYCACAEIAkpAwAgDSAJKQMIg1EgCykDACANIAspAwiDUXIgCikDACANIAopAwiDUXIgDHJBAnRqIQQgBUEEaiEFDAELC0GAiBohAQNAIAEgBEkEQCABKAIAIgUpAwAiDaciCEHfv/8GcUGx893xeWxBEnZBAXRBgIgWai8BACANIAUjCmsiBSAAIAYgAhAABH8gCEEIdkHfv/8GcUGx893xeWxBEnZBAXRBgIgYai8BACANIAUgACAGIAIQAAVBAAtFBEAgBUEBayEAA0AjEEEASgR/IwUjEEEBa0ECdGooAgAgAE4FQQALBEAjEEEBayQQDAELCyAAJA8jEA8LIAFBBGohAQwBCwsgA0GAQGshAwwBCwsjEAuIAgEBfyAAQf//AUoEQAALQZCIGyQLIABBMGxBt4gbakFwcSQLQZCIGyQAIwsjCyAAQQN0akEPakFwcSQLJAEjCyMLIAJqQQ9qQXBxJAskAiMLIwsgAWpBD2pBcHEkCyQDIAMkBiMLIwsgA0ECdGpBD2pBcHEkCyQEIwsjCyADQQJ0akEPakFwcSQLJAUgBCQJIwsjCyAEQQJ0akEPakFwcSQLJAcjCyMLIARBAnRqQQ9qQXBxJAskCCMLQR9qQXBxJAsjCyMLIAVqQQ9qQXBxJAskCiMLQY8BakFwcSQLIwtB//8DakEQdj8AayIAQQBKBH8gAEAAQQBIBUEACwRAAAsjAEIBNwMAC6wCAQZ/IwxFBEAjAiQMCyABQQFrIQYDQCAGQQBOBEAgAyACIAZqLQAAQSBrIgFBAWprIQMjASAAIAZqIghBA3RqIgcjDDYCACAEQQJGBEBBwAAgAUEBdCIBIAFBwABOG0EBayEBCyAHIAE2AgRBACEFA0AgASAFSgRAIAcoAgAgBUEEdUEFdGogBUEPcWoiCSAEQQJGBH8gBUEBcQR/QQAFIAMgBUEBdWotAAALBSADIAVqLQAACyIKQd8BQf8BIARBAUYEfyAKQSByQeEAa0EaSQVBAAsbIgpxOgAAIAkgCjoAECAFQQFqIQUMAQsLIwwgAUEPakEEdUEFdGokDCAIQQF0IgVBAWogB0EAEAEgBUECaiAHQQFBfyABQQRKGxABIAZBAWshBgwBCwsLZwEBfyMKIABqIQIjCiABaiEAA0AgACACSwRAIABBEGsiAP0ABAD9DAoKCgoKCgoKCgoKCgoKCgr9I/1kIgFBfyACIABrdHEgASAAIAJJGyIBBEAgACMKa0EfaiABZ2sPCwwBCwtBfwuZAQICfwF7IwogAWohASMKIABqIQADQCAAIAFJBEBB//8DQQEgASAAayIDdEEBayADQRBPGyIDIAD9AAQAIgT9DPDw8PDw8PDw8PDw8PDw8PD9cf0MBAQEBAQEBAQEBAQEBAQEBP0q/WRxaSACIAT9DL+/v7+/v7+/v7+/v7+/v7/9J/1kIANxaWpqIQIgAEEQaiEADAELCyACC2IBAX8jCiABaiEBIwogAGohAANAIAAgAUkEQCACIAD9AAQA/QwKCgoKCgoKCgoKCgoKCgoK/SP9ZEH//wNBASABIABrIgJ0QQFrIAJBEE8bcWlqIQIgAEEQaiEADAELCyACCw==";

// src/engine/prefilter-wasm.ts
/** As src/engine/assembly/enter.ts numbers them. */
const FORMS = {
	exact: 0,
	caseless: 1,
	wide: 2
};
let compiled;
/** The fast scanner. Instantiates synchronously; throws where WebAssembly, its SIMD or the memory cannot be had. */
const createWasm = (literals, capacityBytes) => {
	compiled ??= new WebAssembly.Module(Buffer.from(WASM_BASE64, "base64"));
	const wasm = new WebAssembly.Instance(compiled).exports;
	return new WasmScanner(wasm, literals, capacityBytes);
};
var WasmScanner = class {
	#wasm;
	buffer;
	literals;
	offsets;
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
		wasm.layOut(literals.length, sourceBytes, textBytes, hits, RUN_CAPACITY, capacityBytes);
		const memory = wasm.memory.buffer;
		const source = Buffer.from(memory, wasm.source.value, sourceBytes);
		let first = literals.length;
		for (let at = literals.packs.length - 1; at >= 0; at--) {
			const { form, lengths, texts } = literals.packs[at];
			first -= lengths.length;
			source.write(lengths + texts, "latin1");
			const lengthsAt = wasm.source.value;
			wasm.enter(first, lengths.length, lengthsAt, lengthsAt + lengths.length + texts.length, FORMS[form]);
		}
		this.#wasm = wasm;
		this.buffer = Buffer.from(memory, wasm.buffer.value, capacityBytes);
		this.literals = new Uint32Array(memory, wasm.hitLiterals.value, hits);
		this.offsets = new Uint32Array(memory, wasm.hitOffsets.value, hits);
		this.runStarts = new Uint32Array(memory, wasm.runStarts.value, RUN_CAPACITY);
		this.runEnds = new Uint32Array(memory, wasm.runEnds.value, RUN_CAPACITY);
	}
	get next() {
		return this.#wasm.next.value;
	}
	get nextRun() {
		return this.#wasm.nextRun.value;
	}
	find(from, to, limit) {
		return this.#wasm.find(from, to, limit);
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
};

// src/engine/create-prefilter.ts
/**
* The wasm scanner, or its twin where wasm cannot be had: no WebAssembly (`--jitless`), no SIMD, no memory. Both find
* the same.
*/
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
/** @param head the first bytes, 512 or more where there are so many */
function containerOf(head, path) {
	if (head.length < 4) return void 0;
	const [a, b, c, d] = head;
	if (a === 31 && b === 139 && c === 8) return "gzip";
	if (a === 80 && b === 75 && (c === 3 && d === 4 || c === 5 && d === 6)) return "zip";
	if (a === 120 && (b === 1 || b === 94 || b === 156 || b === 218)) return "zlib";
	if (a === 40 && b === 181 && c === 47 && d === 253) return "zstd";
	if (path.endsWith(".br")) return "brotli";
	return isTarHeader(head) ? "tar" : void 0;
}
/** Whether the block is a header: its checksum holds, as in every tar since the seventh edition of Unix. */
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
/**
* Tells UTF-16 by its byte order mark, or, as many Windows tools leave that out, by NULs: in at least nine of ten pairs of
* the head the high byte is NUL and the low byte is not. Anything else (UTF-32 among it) is undefined.
*/
function detectUtf16(bytes) {
	if (bytes.length < 2) return void 0;
	const [a, b, c, d] = bytes;
	if (a === 255 && b === 254) return c === 0 && d === 0 ? void 0 : "utf-16le";
	if (a === 254 && b === 255) return "utf-16be";
	if (a === 0 === (b === 0) || bytes.length < 4) return void 0;
	const high = a === 0 ? 0 : 1;
	const end = Math.min(bytes.length, HEAD_BYTES$1) & -2;
	let fits = 0;
	for (let at = 0; at < end; at += 2) if (bytes[at + high] === 0 && bytes[at + 1 - high] !== 0) fits++;
	return fits * 10 >= end / 2 * 9 ? high === 1 ? "utf-16le" : "utf-16be" : void 0;
}
/** UTF-16 bytes (`head`, then what `rest` gives) as UTF-8, without the byte order mark. `consumed` counts the bytes that went in. */
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
/** The engine keeps this much of the text on both sides of a chunk's cut; no match with its surroundings may be longer. */
const LONGEST_REACH = 32768;

// src/rulebook/literals.ts
const LENGTH_BASE = 32;
const SHORTEST$1 = 3;
const LONGEST$1 = 64;
const LINE_END = "\n";
/** A list of literals, numbered over all its packs. A literal is made of its pack when it is asked for. */
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
	/** In the order of the list. Throws `RangeError` for a literal that no prefilter takes. */
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
	/** These and the others behind them. */
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
/** Throws `RangeError` for a literal that no prefilter takes. */
function packOf(form, list) {
	for (const { length } of list) if (length < SHORTEST$1 || length > LONGEST$1) throw new RangeError(`a literal has ${SHORTEST$1} to ${LONGEST$1} characters, this one ${length}`);
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
function tableOf(rules) {
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
	const { size, reach, literals, wakes } = tableOf(rules);
	return {
		size,
		reach,
		packs: literals.packs,
		wakes: Array.from({ length: literals.length }, (_, index) => wakes(index).join(",")).join("\n")
	};
}
/** Nothing is parsed until a literal is found. @param rows gives one rule a string of JSON */
function loadTable(stored, rows) {
	const rules = [];
	const wakes = [];
	let lines;
	let texts;
	return {
		size: stored.size,
		literals: new Literals(stored.packs),
		wakes: (literal) => wakes[literal] ??= (lines ??= stored.wakes.split("\n"))[literal].split(",").map(Number),
		reach: stored.reach,
		rule: (index) => rules[index] ??= fromRow(JSON.parse((texts ??= rows())[index]))
	};
}

// src/rulebook/narrow.ts
const SPACE = "\\t\\n\\v\\f\\r ";
/**
* The text under scan is latin1, where JavaScript's `\s` would match byte 0xA0 (the middle of many UTF-8
* sequences): `\s` and `\S` are narrowed to ASCII.
*/
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
/**
* Makes the pattern of a context rule: a name, header or host, a short gap that may cross a line end, and the token. It is
* wide on purpose; the engine's `context.ts` reads the gap and tells exact from near from nothing.
*/
const GAP = "[^\\n\\r]{0,64}?(?:\\r?\\n[^\\n\\r]{0,64}?)?";
const HOST_GAP = "[^\\n\\r]{0,120}?(?:\\r?\\n[^\\n\\r]{0,120}?){0,2}?";
const NOT_IN_TOKEN = "(?<![A-Za-z0-9_+/.-])";
const TOKEN_ENDS = "(?![A-Za-z0-9_+/-]|=[A-Za-z0-9])";
function contextPattern(context) {
	const starts = [`(?:${[...context.names.map(nameForms), ...(context.headers ?? []).map(anyCase)].join("|")})${GAP}`];
	if (context.hosts?.length) starts.push(`(?:${context.hosts.map(quoted).join("|")})${HOST_GAP}`);
	return `(?:${starts.join("|")})${NOT_IN_TOKEN}(?<secret>${context.secret})${TOKEN_ENDS}`;
}
/** What the prefilter looks for: every form of the names, headers and hosts. A match starts with one of them. */
function contextLiterals(context) {
	const starts = [
		...context.names.flatMap(formsOf),
		...context.headers ?? [],
		...context.hosts ?? []
	];
	return [...new Set(starts.map((text) => text.toLowerCase().slice(0, 64)))];
}
/** Between the words of a name: AzureOpenAI, AZURE_OPENAI, azure-openai, azure.openai, Azure OpenAI. */
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
/** The rule's pattern, ready for RegExp. */
function patternOf(rule) {
	return rule.pattern ?? narrowSpaces(contextPattern(rule.context));
}

// src/engine/candidates.ts
/**
* Runs a rule's pattern around the places where its literals stand, and nowhere else. The result equals running
* every pattern over the whole text: each match holds a literal, no match is longer than `longest`, and no
* look-around reads further than `look`, so the slice that is decoded holds all that the pattern can see.
*/
var CandidateFinder = class {
	#table;
	#prefilter;
	#text;
	#regexes;
	/** By rule: where its last match ended. Patterns find no overlapping matches, as in one pass over the text. */
	#lastEnd;
	#touched = [];
	/** Rules from this index on are a user's: they run under a time limit. */
	#trusted;
	#guard;
	/** Hits of untrusted rules: rule, literal, offset. */
	#later = [];
	constructor(table, prefilter, trusted, guard) {
		this.#trusted = trusted;
		this.#guard = guard;
		this.#table = table;
		this.#prefilter = prefilter;
		const { buffer, byteOffset, length } = prefilter.buffer;
		this.#text = Buffer.from(buffer, byteOffset, length);
		this.#regexes = new Array(table.size);
		this.#lastEnd = new Int32Array(table.size);
	}
	/** Forget the last blob. */
	reset() {
		for (const rule of this.#touched) this.#lastEnd[rule] = 0;
		this.#touched = [];
		this.stopped.clear();
	}
	/** The window moved on by `bytes`. */
	slide(bytes) {
		for (const rule of this.#touched) this.#lastEnd[rule] = Math.max(0, this.#lastEnd[rule] - bytes);
	}
	/** Where case-exact literals stood in the last `find`, each offset once: escapes may follow them. */
	anchors = [];
	/** Hits of the last `find` on literals that wake no rule: their index behind the rules' own, and the offset. */
	encoded = [];
	/** Ids of rules that ran out of time since `reset`, each once. */
	stopped = /* @__PURE__ */ new Set();
	/** Adds to `out` the candidates whose literal starts in [from, to); the buffer holds text up to `limit`. */
	find(from, to, limit, out) {
		const prefilter = this.#prefilter;
		const { literals } = this.#table;
		this.anchors.length = 0;
		this.encoded.length = 0;
		let at = from;
		while (at < to) {
			const count = prefilter.find(at, to, limit);
			for (let i = 0; i < count; i++) {
				const literal = prefilter.literals[i];
				const offset = prefilter.offsets[i];
				if (literal >= literals.length) {
					this.encoded.push(literal - literals.length, offset);
					continue;
				}
				if (literals.isExact(literal) && this.anchors.at(-1) !== offset) this.anchors.push(offset);
				for (const rule of this.#table.wakes(literal)) if (rule < this.#trusted) this.#try(rule, literal, offset, limit, out);
				else this.#later.push(rule, literal, offset);
			}
			at = prefilter.next;
		}
		if (this.#later.length > 0) this.#tryLater(limit, out);
	}
	/** The hits of untrusted rules, all in one go under one time limit. A rule that is stopped stays out of the rest of the blob. */
	#tryLater(limit, out) {
		const hits = this.#later;
		this.#later = [];
		let at = 0;
		const work = () => {
			for (; at < hits.length; at += 3) {
				const rule = this.#table.rule(hits[at]);
				if (!this.stopped.has(rule.id)) this.#try(hits[at], hits[at + 1], hits[at + 2], limit, out);
			}
		};
		while (!this.#guard(work)) this.stopped.add(this.#table.rule(hits[at]).id);
	}
	/** Whether a case-exact literal, or one of those behind the rules' own from `other` on, stands in [0, limit) of the buffer. */
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
	#try(index, literalIndex, at, limit, out) {
		const rule = this.#table.rule(index);
		const literal = this.#table.literals.at(literalIndex).text;
		const lastEnd = this.#lastEnd[index];
		if (lastEnd > at) return;
		const first = rule.anchored ? at : Math.max(lastEnd, at + literal.length - rule.longest, 0);
		const sliceStart = Math.max(0, first - rule.look);
		const text = this.#text.latin1Slice(sliceStart, Math.min(limit, at + literal.length + rule.longest + rule.look));
		this.#regexes[index] ??= new RegExp(patternOf(rule), `${rule.flags}${rule.anchored ? "y" : "g"}d`);
		const regex = this.#regexes[index];
		regex.lastIndex = first - sliceStart;
		for (let found = regex.exec(text); found; found = regex.exec(text)) {
			const start = sliceStart + found.index;
			const end = start + found[0].length;
			if (start > at) return;
			if (lastEnd === 0) this.#touched.push(index);
			this.#lastEnd[index] = end;
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
				return;
			}
			if (rule.anchored) return;
		}
	}
};

// src/engine/decode/scope.ts
const MOST_BYTES = 1024 ** 3;
/** What one listed blob may cost in all, whatever is nested in it. Bytes bound the time too: scanning is linear. */
var Budget = class {
	#bytes = MOST_BYTES;
	/** Throws `KeysieveError` ('bomb') when too much has been unpacked. */
	spend(bytes) {
		this.#bytes -= bytes;
		if (this.#bytes < 0) throw new KeysieveError("bomb", "unpacks to more than 1 GiB; the rest was not scanned");
	}
};
/** A match as the layer around it sees it. Copies getters as they are: some ids take a tenth of a second. */
function moved(match, changes) {
	const properties = {
		...Object.getOwnPropertyDescriptors(match),
		...Object.getOwnPropertyDescriptors(changes)
	};
	return Object.defineProperties({}, properties);
}

// src/decoders/printable.ts
/** By byte: 1 for printable ASCII, tab, LF and CR. */
const PRINTABLE = /* @__PURE__ */ new Uint8Array(256);
for (let byte = 32; byte < 127; byte++) PRINTABLE[byte] = 1;
for (const byte of [
	9,
	10,
	13
]) PRINTABLE[byte] = 1;

// src/decoders/utf16-run.ts
/**
* The run of ASCII characters in UTF-16 around the character at `at`, at most `most` bytes to each side, in a buffer filled up to
* `limit`. In big endian the zero stands before each character.
*/
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
/** The text of such a run, with where each character starts. */
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

// src/engine/decode/escapes.ts
/**
* Escapes in or right before a token: `%20sk-...`, `...%2Bx`, `\nsk-...`, `=3Dsk-...`, a soft line break in the middle. Where a rule's
* literal stands plainly, a look at the bytes around it is enough; what escapes the literal itself has words of its own (`WORDS`).
*/
const AHEAD$1 = 400;
/** How much of the line is decoded before and behind a hit. */
const BEFORE = 512;
const BEHIND = 2048;
/** Letter by letter everything is longer, and few texts are written so. */
const LETTERS_BEHIND = 8192;
/** A quoted-printable part of a mail is decoded this far. */
const MAIL = 65536;
const LF$1 = 10;
const PERCENT = 37;
const BACKSLASH$1 = 92;
const EQUALS = 61;
/** Literals that wake a decoder. `\u006` to `\u007` are letters, which nobody escapes but who hides them. */
const WORDS$1 = [
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
/** A token's characters as hex: letters, digits, `-` and `_`. Other text in escapes (tables of bytes, mostly) is left alone. */
const TOKEN$1 = "(?:2d|5f|3[0-9]|[46][1-9a-f]|[57][0-9a])";
/** Letter by letter escaped text must go on like this to be looked at. */
const GOES_ON = {
	backslash: new RegExp(String.raw`(?:(?:\\u00${TOKEN$1}){4}|(?:\\x${TOKEN$1}){4}|[A-Za-z0-9_-]\\u00(?:2d|5f)[A-Za-z0-9])`, "i"),
	percent: new RegExp(`(?:(?:%${TOKEN$1}){4}|[A-Za-z0-9]%(?:2d|5f)[A-Za-z0-9])`, "i"),
	html: /(?:(?:&#(?:x[2-7][0-9a-f]|4[589]|5[0-7]|6[5-9]|[789][0-9]|1[0-2][0-9]);){4}|[A-Za-z0-9]&#(?:45|95|x2d|x5f);[A-Za-z0-9])/i,
	"quoted-printable": /(?:quoted-printable|[A-Za-z0-9]=(?:2d|5f)[A-Za-z0-9])/i
};
/** What to decode where a word stands at `at`, or undefined. */
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
/** What to decode where a rule's literal stands at `at`, or undefined: inside of a word (most short literals in base64) it begins no token. */
function escapedAtLiteral(text, at, limit) {
	const decoder = before(text, at) ?? (at > 0 && isWord(text[at - 1]) ? void 0 : ahead(text, at, limit));
	return decoder && around(text, at, limit, decoder, BEHIND);
}
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
/** The first escape behind `at` before anything that ends a token. */
function ahead(text, at, limit) {
	const end = Math.min(limit - 2, at + AHEAD$1);
	for (let i = at; i < end; i++) {
		const byte = text[i];
		const low = byte | 32;
		if (low >= 97 && low <= 122 || byte >= 43 && byte <= 58 || byte === 95 || byte === 126 || byte === 64) continue;
		const next = text[i + 1];
		if (byte === PERCENT) return isHex(next) && isHex(text[i + 2]) ? "percent" : void 0;
		if (byte === BACKSLASH$1) return next === 117 || next === 120 || next === 47 ? "backslash" : void 0;
		if (byte === 38) return next === 35 ? "html" : void 0;
		if (byte !== EQUALS) return void 0;
		if (next === LF$1 || next === 13 && text[i + 2] === LF$1) return "quoted-printable";
		if (next === 51 || next === 50 || next === 53) return isHex(text[i + 2]) && text[i + 2] < 96 ? "quoted-printable" : void 0;
		return;
	}
}
/** The line around `at`; in quoted-printable with the lines that it goes on in. */
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
function isWord(byte) {
	const low = byte | 32;
	return byte >= 48 && byte <= 57 || low >= 97 && low <= 122;
}
function isHex(byte) {
	const low = byte | 32;
	return byte >= 48 && byte <= 57 || low >= 97 && low <= 102;
}

// src/decoders/base64.ts
const STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values$1 = (/* @__PURE__ */ new Uint8Array(256)).fill(255);
for (let value = 0; value < 64; value++) values$1[STANDARD.charCodeAt(value)] = value;
values$1["-".charCodeAt(0)] = 62;
values$1["_".charCodeAt(0)] = 63;
/** What may stand between the lines of one base64 text: line breaks with indentation, and line breaks as escapes. */
const BREAKS = /\s+|\\[rn]/g;
/** Whether base64 that starts with this character, or hex, may be text: what most words do not. */
function mayBeginText(byte) {
	return values$1[byte] < 32 || byte >= 50 && byte <= 55;
}
/**
* Whether the characters of base64 in [start, end) begin with printable text: whole quads only, at most `quads` of them. Of random
* base64 characters one quad in twenty passes, of six in a row one in a hundred million.
*/
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
/** Base64 of both alphabets (RFC 4648, sections 4 and 5), with or without padding, over one line or several. */
function decodeBase64(text) {
	return { bytes: Buffer.from(text.replace(BREAKS, ""), "base64") };
}

// src/decoders/hex.ts
const NONE$1 = 255;
const values = (/* @__PURE__ */ new Uint8Array(256)).fill(NONE$1);
for (let value = 0; value < 16; value++) {
	values[value.toString(16).charCodeAt(0)] = value;
	values[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}
/** Whether [start, end) is hex, all of it, and gives printable text. Of random bytes one in three is printable. */
function isHexOfText(bytes, start, end) {
	if ((end - start) % 2 === 1) return false;
	for (let at = start; at < end; at += 2) {
		const high = values[bytes[at]];
		const low = values[bytes[at + 1]];
		if (high > 7 || low === NONE$1 || !PRINTABLE[high << 4 | low]) return false;
	}
	return end > start;
}
/** Base16 in either case (RFC 4648, section 8). */
function decodeHex(text) {
	return { bytes: Buffer.from(text, "hex") };
}

// src/engine/decode/runs.ts
/**
* Finds base64 and hex among the long runs of token characters. Shorter runs must decode to text, all of them, which sorts out
* nearly everything (1,500 runs a MB of source code become 2); longer ones may be binary and are left to a look at their bytes.
*/
const SHORTEST = 24;
/** From here on what is not text may be base64 all the same: a container, or text behind binary. */
const LONG = 64;
/** A line this long may be one of a wrapped text (RFC 2045: 76, RFC 7468: 64). */
const WRAPPED = 56;
/** Of long runs this many quads must be text; the rest may be anything. */
const HEAD_QUADS = 16;
/** How far back a run that goes on over two windows is looked at again. */
const AGAIN = 4096;
const LF = 10;
const CR = 13;
const BACKSLASH = 92;
var EncodedRuns = class {
	#prefilter;
	#window;
	/** Where a run that did not end in the last window began and how far it was seen, in offsets of the blob; quads count from there. */
	#openStart = 0;
	#openEnd = -1;
	constructor(prefilter, window) {
		this.#prefilter = prefilter;
		this.#window = window;
	}
	/** Forget the last blob. */
	reset() {
		this.#openEnd = -1;
	}
	/** Adds to `out` what starts in the window's [from, to), and what goes on there. */
	find(out) {
		const { from, to, length, base } = this.#window;
		const { buffer, runStarts, runEnds } = this.#prefilter;
		let at = Math.max(0, from - AGAIN);
		if (this.#openEnd < 0 || base + at > this.#openEnd) at = this.#backToRunStart(from);
		const seen = this.#openEnd < 0 ? -1 : this.#openEnd - base;
		const openStart = this.#openStart - base;
		this.#openEnd = -1;
		for (let done = at; at < to; at = this.#prefilter.nextRun) {
			const count = this.#prefilter.findRuns(at, length, SHORTEST);
			for (let i = 0; i < count; i++) {
				let start = runStarts[i];
				const lineEnd = runEnds[i];
				if (lineEnd - start < WRAPPED && lineEnd < length && buffer[start - 1] !== BACKSLASH && !mayBeginText(buffer[start])) continue;
				if (start >= to) return;
				if (start < done) continue;
				const goesOn = start < seen && lineEnd >= seen;
				if (goesOn) start += ((openStart - start) % 4 + 4) % 4;
				else if (start > 0 && buffer[start - 1] === BACKSLASH) start++;
				const end = lineEnd - start >= WRAPPED ? this.#endOfLines(lineEnd, length) : lineEnd;
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
		const isLong = end - start >= LONG;
		const base64 = {
			decoder: "base64",
			start,
			end: withPadding(buffer, end, length),
			cut
		};
		if (beginsWithText(buffer, start, lineEnd, isLong ? HEAD_QUADS : SHORTEST)) return {
			...base64,
			text: true
		};
		const hexStart = buffer[start] === 48 && (buffer[start + 1] | 32) === 120 ? start + 2 : start;
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
	/** Rules of dashes, and the integrity hashes (`sha512-...`) that lock files are full of. */
	#isDull(start) {
		const { buffer } = this.#window;
		const first = buffer[start];
		if (first === buffer[start + 1] && first === buffer[start + 2] && first === buffer[start + 3] && first !== 65) return true;
		return first === 115 && buffer[start + 1] === 104 && buffer[start + 2] === 97 && (buffer[start + 6] === 45 || buffer[start + 4] === 45);
	}
	/** Where a text of several lines ends whose first line ends at `end`. */
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
			if (length < WRAPPED) return end;
		}
	}
	#backToRunStart(from) {
		const { buffer } = this.#window;
		let at = from;
		while (at > 0 && isToken(buffer[at - 1])) at--;
		return at;
	}
};
function withPadding(buffer, end, limit) {
	for (let most = 2; most > 0 && end < limit && buffer[end] === 61; most--) end++;
	return end;
}
/** Where the next line's text starts when a line ends at `at`, as bytes or as the escapes of a string; -1 when none does. */
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

// src/engine/decode/sign-words.ts
/** Literals that may be a `keysieve:allow`, or one that was misspelt. In any case. */
const SIGN_WORDS = [
	"keysieve:",
	"keysieve-allow",
	"key-sieve:allow",
	"keyseive:allow",
	"keysive:allow"
];

// src/engine/decode/suspects.ts
/** How far a UTF-16 text is followed from a rule's literal in it. */
const UTF16_BYTES = 8192;
const WORD_PACK = packOf("caseless", [...WORDS$1.map(({ text }) => text), ...SIGN_WORDS]);
/** The first literals of `encodedLiterals` that do not stand for UTF-16. */
const PLAIN_WORDS = WORDS$1.length + SIGN_WORDS.length;
/**
* The literals that wake decoders, beside those that wake rules: escape words, words of marks, and the rules' own in UTF-16 of
* either byte order.
*/
function encodedLiterals({ packs }) {
	return [WORD_PACK, ...packs.filter(({ form }) => form === "exact").map((pack) => ({
		...pack,
		form: "wide"
	}))];
}
/** Finds what may be encoded in a window: cheap, and loaded always. The decoders themselves are loaded when it finds something. */
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
	/** Where words of marks stood in the last `find`. */
	signs = [];
	/** To be called after the finder has seen the window. */
	find() {
		const out = [];
		this.signs.length = 0;
		const { length } = this.#window;
		this.#runs.find(out);
		for (const at of this.#finder.anchors) addUnlessIn(out, escapedAtLiteral(this.#text, at, length));
		const { encoded } = this.#finder;
		for (let i = 0; i < encoded.length; i += 2) {
			const at = encoded[i + 1];
			const index = encoded[i];
			const word = WORDS$1[index];
			if (index >= WORDS$1.length && index < PLAIN_WORDS) this.signs.push(at);
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
/** Hits come in ascending order, so the last suspect of the same kind is the one that may cover this one. */
function addUnlessIn(out, suspect) {
	if (!suspect) return;
	const last = out.findLast(({ decoder }) => decoder === suspect.decoder);
	if (!last || last.start > suspect.start || last.end < suspect.end) out.push(suspect);
}

// src/engine/guard.ts
/** How long a user's rules may work on one window of text. */
const BUDGET_MS = 1e3;
const SLOT = Symbol.for("keysieve.guarded");
let script;
/**
* Runs `work` and stops it, in the middle of a regular expression if need be, when the time is up: V8 ends a script's execution
* on a timer of its own, which no pattern can hold up. Returns false when it was stopped. Costs some 0.1 ms a call.
*/
function runWithin(work, timeoutMs) {
	const world = globalThis;
	world[SLOT] = work;
	try {
		script ??= new node_vm.Script("globalThis[Symbol.for('keysieve.guarded')]()");
		script.runInThisContext({ timeout: timeoutMs });
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
/**
* Lines and columns, computed only where something was found. Lines end at LF; columns count UTF-16 units of the
* line decoded as UTF-8, and a byte order mark counts nothing, as editors do. Text that has left the window is
* remembered as two numbers.
*/
var Positions = class {
	#text;
	#counters;
	/** Line of the buffer's first byte, and the UTF-16 units of that line that stood before it. */
	#line = 1;
	#units = 0;
	/** A cursor for findings in ascending order. */
	#at = 0;
	#atLine = 1;
	#atLineStart = 0;
	/** The first newline at or behind `#at`; -1 when it has not been looked for, the buffer's length when there is none. */
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
	/** A new blob stands in the buffer. */
	reset() {
		this.#line = 1;
		this.#units = 0;
		this.#rewind();
		this.#mark = this.#text[0] === 239 && this.#text[1] === 187 && this.#text[2] === 191 ? 1 : 0;
	}
	/** The first `bytes` of the buffer are about to leave it. */
	slide(bytes) {
		const newline = this.#counters.lastNewline(0, bytes);
		this.#units = (newline < 0 ? this.#units : 0) + this.#counters.countUnits(newline + 1, bytes);
		this.#line += this.#counters.countNewlines(0, bytes);
		this.#rewind();
	}
	/** Where the half-open span of buffer offsets stands. */
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
	/** Findings of one line come in ascending order mostly: what was counted up to the last one is kept. */
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
	/** Moves the cursor to `offset` and returns where its line starts in the buffer (0 when it started earlier). */
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
/**
* Moves a blob through one buffer that is never grown. The part [from, to) is judged in each step; on both sides of it the buffer
* holds `reach` bytes more (fewer at the ends of the blob), so that no match, look-around or check is cut wherever the cuts fall.
*/
var Window = class {
	buffer;
	#reach;
	#reader;
	#ended = false;
	/** Bytes of the blob before the buffer's first. */
	base = 0;
	/** Bytes in the buffer. */
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
	/** Starts on a blob and fills the buffer. */
	async open(reader) {
		this.#reader = reader;
		this.#ended = false;
		this.base = 0;
		this.length = 0;
		this.from = 0;
		const filling = this.#fill();
		if (filling) await filling;
	}
	/** How many bytes leave the buffer at the next step; never a part of a UTF-8 character, so that columns stay right. */
	get leaving() {
		let at = this.to - this.#reach;
		for (let back = 0; back < 3 && (this.buffer[at] & 192) === 128; back++) at--;
		return at;
	}
	/** Goes on behind `to`. */
	async next() {
		const leaving = this.leaving;
		this.from = this.to - leaving;
		this.buffer.copyWithin(0, leaving, this.length);
		this.base += leaving;
		this.length -= leaving;
		const filling = this.#fill();
		if (filling) await filling;
	}
	/** Synchronous as long as the reader is: small files cost no turn of the event loop. */
	#fill() {
		while (!this.#ended && this.length < this.buffer.length) {
			const count = this.#reader.read(this.buffer.subarray(this.length));
			if (typeof count !== "number") return this.#fillAsync(count);
			this.#took(count);
		}
		this.#cut();
	}
	async #fillAsync(first) {
		this.#took(await first);
		while (!this.#ended && this.length < this.buffer.length) this.#took(await this.#reader.read(this.buffer.subarray(this.length)));
		this.#cut();
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
/** What was decoded is small, mostly. */
const DEEPER_BYTES = 262144;
/** A token written in escapes takes up to six times its bytes. */
const DECODE_REACH = 8192;
const HEAD_BYTES = 8192;
const NONE = [];
/** Scans one blob after the other with a set of rules. Holds one buffer; not for concurrent use. */
var Engine = class Engine {
	#finder;
	#window;
	#positions;
	#text;
	#options;
	#table;
	#suspects;
	#deeper;
	#Weigher;
	constructor(rules, options) {
		const table = "literals" in rules ? rules : tableOf(rules);
		const bytes = options.bufferBytes ?? BUFFER_BYTES;
		const reach = Math.min(LONGEST_REACH, options.decode ? Math.max(DECODE_REACH, table.reach) : table.reach);
		const literals = options.decode ? table.literals.with(encodedLiterals(table.literals)) : table.literals;
		const prefilter = options.createPrefilter(literals, Math.max(bytes, 4 * reach));
		this.#finder = new CandidateFinder(table, prefilter, options.trusted ?? table.size, (work) => runWithin(work, BUDGET_MS));
		this.#window = new Window(prefilter.buffer, reach);
		const { buffer, byteOffset, length } = prefilter.buffer;
		this.#text = Buffer.from(buffer, byteOffset, length);
		this.#positions = new Positions(this.#text, prefilter);
		this.#options = options;
		this.#table = table;
		this.#suspects = options.decode ? new Suspects(this.#finder, this.#window, this.#text, prefilter) : void 0;
	}
	/** Throws `KeysieveError` when the blob cannot be read. */
	async scan(blob, scope = {
		encodings: 0,
		containers: 0,
		budget: new Budget()
	}) {
		const window = this.#window;
		const opened = blob.open();
		const reader = "then" in opened ? await opened : opened;
		try {
			await window.open(reader);
			if (this.#options.raw) return await this.#scanWindows(blob, [], scope);
			const kind = detectUtf16(window.buffer.subarray(0, window.length));
			if (kind) {
				const utf8 = new Utf16Reader(kind, window.buffer.slice(0, window.length), reader);
				await window.open(utf8);
				return {
					...await this.#scanWindows(blob, [kind], scope),
					bytes: utf8.consumed
				};
			}
			const container = this.#suspects && containerOf(window.buffer.subarray(0, window.length), blob.path);
			if (!container) return await this.#scanWindows(blob, [], scope);
			const { ContainerScan } = await Promise.resolve().then(() => require("./containers.cjs"));
			const head = new Uint8Array(window.buffer.subarray(0, window.length));
			return await new ContainerScan(blob, scope, this.#inner).run(container, head, reader, async (raw) => {
				await window.open(raw);
				return this.#scanWindows(blob, []);
			});
		} finally {
			reader.close();
		}
	}
	/** See `Deeper`. Overwrites the buffer. */
	mayHold(base64) {
		const text = this.#text;
		if (base64.length > text.length) return true;
		const length = text.write(base64, "base64");
		return containerOf(text.subarray(0, Math.min(length, HEAD_BYTES)), "") !== void 0 || this.#finder.holdsExact(length, PLAIN_WORDS);
	}
	/** Without a scope nothing is decoded. */
	async #scanWindows(blob, decodedFrom, scope) {
		const window = this.#window;
		const suspects = scope && this.#suspects;
		let weigher;
		let decoding;
		let binary;
		const isText = () => {
			binary ??= this.#options.isBinary(window.buffer.subarray(0, Math.min(window.length, HEAD_BYTES)));
			return !binary && textKind(blob.path) === "plain";
		};
		this.#finder.reset();
		this.#positions.reset();
		suspects?.reset();
		for (;;) {
			const candidates = [];
			this.#finder.find(window.from, window.to, window.length, candidates);
			let uncovered = NONE;
			const suspected = suspects?.find() ?? [];
			if (suspected.length > 0) {
				decoding ??= await this.#decodingOf(blob, scope);
				uncovered = await decoding.uncover(suspected);
			}
			if (candidates.length > 0 || uncovered.length > 0) {
				weigher ??= await this.#weigherFor({
					blob,
					decodedFrom,
					isText,
					now: this.#options.now
				});
				weigher.weigh(candidates, uncovered);
			}
			if (suspects && suspects.signs.length > 0) {
				weigher ??= await this.#weigherFor({
					blob,
					decodedFrom,
					isText,
					now: this.#options.now
				});
				weigher.heed(suspects.signs);
			}
			if (window.final) break;
			isText();
			const { leaving } = window;
			this.#positions.slide(leaving);
			this.#finder.slide(leaving);
			await window.next();
		}
		const matches = weigher?.matches() ?? [];
		return {
			matches,
			signs: weigher?.idle(matches) ?? [],
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
	/** The engine for what this one uncovers. */
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
		return new this.#Weigher(subject, this.#window, this.#text, this.#positions);
	}
};

// src/model/confidence.ts
/** How sure a finding is, and how much harm the key can do. Order matters: the later, the weaker. */
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
/** True when `a` is as sure as `b` or surer. */
function atLeast(a, b) {
	return CONFIDENCES.indexOf(a) <= CONFIDENCES.indexOf(b);
}
/** True when a key of severity `a` can do as much harm as `b` or more. */
function asSevereAs(a, b) {
	return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b);
}

// src/model/ledger.ts
/**
* The proof of scan. Every listed entry ends as scanned, skipped or a problem, and each is counted where it
* happens; `listed` comes from the listing. A sum that does not fit is itself a problem, so no entry can get lost silently.
*/
var Ledger = class {
	listed = 0;
	scanned = 0;
	bytes = 0;
	/** Listed entries that ended as problems; `problems` may hold more (a stopped rule, a shallow clone). */
	failed = 0;
	skips = [];
	problems = [];
	/** Marks that allow nothing, by the path of their blob. */
	signs = [];
	skip(skip) {
		this.skips.push(skip);
	}
	/** A listed entry that could not be scanned. */
	fail(problem) {
		this.failed++;
		this.problems.push(problem);
	}
	/** Something that went wrong beside the listed entries. */
	trouble(problem) {
		this.problems.push(problem);
	}
	/** The source broke off: what was listed and not reached counts as problems, told as one. */
	giveUp(problem) {
		const rest = this.listed - this.scanned - this.skips.length - this.failed;
		const unreached = rest > 0 ? `${problem.message} (${rest} listed entries were not reached)` : problem.message;
		this.failed += Math.max(0, rest);
		this.problems.push({
			...problem,
			message: unreached
		});
	}
	/** Closes the books: a listing that does not add up becomes a problem. */
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
/** `.keysieve.yml`, in any folder, the root's `.keysieveignore`, or a rule file of the root. */
function isPolicyFile(path) {
	return path === ".keysieveignore" || path === ".keysieve.yml" || path.endsWith(`/${".keysieve.yml"}`) || isRuleFile(path);
}
/** `.keysieve/rules/*.yml` (or `.yaml`): found without being named. */
function isRuleFile(path) {
	return path.startsWith(`${".keysieve/rules"}/`) && /^[^/]+\.ya?ml$/.test(path.slice(16));
}

// src/model/report.ts
const NOTHING_COVERED = {
	indexTree: null,
	commits: 0,
	from: null,
	to: null
};
/** Paths in the order of their bytes. */
function byPath(a, b) {
	return Buffer.compare(Buffer.from(a.path), Buffer.from(b.path));
}

// \0virtual:rules/hot
const DIGEST = "8f5370de4a855300";
const TABLE = {
	"size": 830,
	"reach": 16776,
	"packs": [{
		"form": "exact",
		"lengths": "'#$$03(((%(//2&$$*,***(*,&$($))$$%%$$$$0,,((6L&&&''2$+$$$$$0$$$$$$$$0##%9:(&$%$90''.&()#((%%%%%%&%\\#'$$''$#(%%$%%&&#*,$$04&'$$$%,+,&$$&&&$#&$)$$$('''$$&##########################################################################################03$0*))))&&&&(()%$$$$,,'''%%%%%$'$$#%#$$$$$$#%%&%&&&##$,212,/.))(,'$$%%%%$$&$$#&'%*('+&/%%&######&%$$$$$$$$+&%%&)&&%&('&'%$&'%$37%'($$$$$$+-//1)),,'%*&&&&&((((#(,&/('*$))$,%#,/,'(&&(($=A$$$$'(*'$%%))&%$$$$$$$$$$'+++'$%'(*%*),(/-)&*$$>;>*'&$$##>*($2$$$$$<%$%%%%%%%#$$*#$&'$'**(+)((%)385%((((1%&.%23/23/01-562*+-+$$$$$%%$$**)))*+74&&&$4:,&,)'%$1#,,*-)$,#'%-0,0-+4,&$#*'''*,,&&&&&'#%%%%(%%%%%8<$$$$+++$$''//'%$('(&:*/$#+'*-+.%#&('%$################&4$'&$%)&$$%&&&$'''&/#$$$$$$/<F#$++),$#%,&,)03*+-0,0.(1**$##########%*))37'%,41.%%",
		"texts": "ops_eyJ\nA3-\naio_\np8e-\nAGE-SECRET-KEY-1\nAGE-SECRET-KEY-PQ-1\nairtable\nAirtable\nAIRTABLE\nAVNS_\naivenv1 \n.g.alchemy.com/\n.alchemyapi.io/\n.ws.alchemyapi.io/\nalcht_\nLTAI\nSTS.\nsk-ant-api\nsk-ant-admin\nsk-ant-oat\nsk-ant-ort\nsk-ant-sid\nesecret_\napify_api_\napify_proxy_\napify_\narc_\ncmVmdGtu\nAKCp\nATATT3xFf\nATCTT3xFf\nATOA\nv1.M\n.acc_\n.acc-\nAKIA\nASIA\nABIA\nACCA\nIQoJb3JpZ2luX2Vj\nFwoGZXIvYXdz\nFQoGZXIvYXdz\nFwoDYXdz\nFQoDYXdz\nABSKQmVkcm9ja0FQSUtleS\nbedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t\nJQQJ99\nJQQJ9D\nJQQJ9H\napi-key\nApi-Key\nAzureKeyCredential\n+ASt\nAccountKey=\n+ABa\nACDb\n+ASb\n+AEh\n+ARm\nSharedAccessKey=\nAIoT\nAzCa\nAzFu\nAzSe\n+ACR\nAPIM\n+AMC\nAZEG\n.azconfig.io;Id=\n7Q~\n8Q~\nsv=20\nSharedAccessSignature sr=\nSharedAccessSignature sig=\nuserPWD=\nsk-bf-\nATBB\nBBDC-\norg_\nblynk.cloud/external/api/\nblynk-cloud.com/\nbp_pat_\nbp_bak_\nboxAppSettings\nbt-st-\nxkeysib-\nxsmtpsib-\nbu_\nbb_live_\nbb_test_\nbkua_\nbkct_\nbkar_\nbkaa_\nbkaj_\nbkpt_\nbkpat_\nbkps_\neyJraWQiOiIxY2UxZTEzNjE3ZGNmNzY2YjNjZWJjY2Y4ZGM1YmFmYThhNjVl\ncio\nsk_car_\ncsk-\ncpk_\nCCIPAT_\nCCIPRJ_\n4b1d\npk_\nCLOJARS_\ncfut_\ncfat_\ncfk_\nv1.0-\nqltp_\nqltcp_\nqltcw_\ncr-\nCO_API_KEY\n\"privateKey\"\nuak_\ncflt\nPlainLoginModule\nbasic.auth.user.info\nCFPAT-\nctx7sk-\npat_\nsat_\nkey_\ncrsr_\nD_ID_API_KEY\nDID_API_KEY\napi.d-id.com\nsk-sp-\ndapi\ndose\nddpat_\nddsat_\nddapp_\ndtn_\n:fx\ndnkey-\nodt_\napk_user_\napk_\ncog_\napp-\ndataset-\ndop_v1_\ndoo_v1_\ndor_v1_\nDO00\nDO80\nsk-do-\nMTA\nMTE\nMTI\nMTM\nMTQ\nMTU\nMTY\nMTc\nMTg\nMTk\nMjA\nMjE\nMjI\nMjM\nMjQ\nMjU\nMjY\nMjc\nMjg\nMjk\nMzA\nMzE\nMzI\nMzM\nMzQ\nMzU\nMzY\nMzc\nMzg\nMzk\nNDA\nNDE\nNDI\nNDM\nNDQ\nNDU\nNDY\nNDc\nNDg\nNDk\nNTA\nNTE\nNTI\nNTM\nNTQ\nNTU\nNTY\nNTc\nNTg\nNTk\nNjA\nNjE\nNjI\nNjM\nNjQ\nNjU\nNjY\nNjc\nNjg\nNjk\nNzA\nNzE\nNzI\nNzM\nNzQ\nNzU\nNzY\nNzc\nNzg\nNzk\nODA\nODE\nODI\nODM\nODQ\nODU\nODY\nODc\nODg\nODk\nOTA\nOTE\nOTI\nOTM\nOTQ\nOTU\nOTY\nOTc\nOTg\nOTk\ndiscord.com/api/\ndiscordapp.com/api/\nmfa.\ndjango-insecure-\nSECRET_KEY\ndckr_pat_\ndckr_oat_\nSWMTKN-1-\nSWMKEY-1-\ndp.pt.\ndp.st.\ndp.ct.\ndp.sa.\ndp.said.\ndp.scim.\ndp.audit.\nsl.u.\nsl.A\nsl.B\nsl.C\nsl.D\nduffel_live_\nduffel_test_\ndt0c01.\ndt0s02.\ndt0s16.\ndt0s0\ndt0s1\ndt0c0\ndt0e0\ndt0a0\ne2b_\nsk_e2b_\nEZAK\nEZTK\nsk_\nendr+\nEAA\nIGQV\nIGQW\nIGAA\nTHQV\nTHQW\nTHAA\nfk-\nfigd_\nfigu_\nfigur_\nfigo_\nfigor_\nfigoh_\nfiguh_\nfc-\nfw_\nfpk_\nFISH_API_KEY\nFISH_AUDIO_API_KEY\nFISHAUDIO_API_KEY\nfish_audio_api_key\nfish_api_key\nfishAudioApiKey\napi.fish.audio\nflb_live_\nflb_test_\nFLWSECK-\nFLWSECK_TEST\nFLWPUBK\nfm1_\nfm2_\nfm1a_\nfm1r_\nfm2a_\nfm2r_\nfo1_\nfsq3\nfio-u-\nFPSX\nflp_\n://\nBasic \nBearer \ncurl \nsshpass -p\nmachine \n:_auth=\n:_password=\n\"auth\"\nclient-key-data\n\"kty\"\n\"d\":\"\n\"d\": \"\nSUA\nSAA\nSOA\nSNA\nSCA\nSXA\n$apr1$\n{SHA}\n$2y$\n$2a$\n$2b$\nghp_\ngho_\nghu_\nghs_\nghr_\ngithub_pat_\nglpat-\ngldt-\nglrt-\nglrtr-\nGR1348941\nglptt-\nglcbt-\nglft-\nglimt-\nglagent-\nglsoat-\ngloas-\nglffct-\nglwt-\nAIza\nAQ.Ab8\nGOCSPX-\nya29.\n1//0\n-----BEGIN PRIVATE \n-----BEGIN RSA PRIVATE \nglsa_\nglc_eyJ\neyJrIjoi\ngsk_\npat.\nsat.\nhvs.\nhvb.\nhvr.\nUnseal Key \nRecovery Key \nunseal_keys_b64\nunseal_keys_hex\nrecovery_keys_b64\n.atlasv1.\nsk_hedra_\nsk-helicone-\npk-helicone-\nHRKU-AA\nHRKU-\nsk_V2_hgu_\npat-na\npat-eu\npat-ap\npat-ca\npat-au\nCiRuYTEt\nCiRuYTIt\nCiRldTEt\nCiRhcDEt\nhf_\napi_org_\nhf_oauth_eyJ\nhl_sk_\nibmcloud login \nprivate_\npublic_\ninference-\nico-\ns-s4t2ud-\ns-s4t2af-\nion_\n{AQAAABAAAAA\njina_\neyJ\nkubeadm join\nbootstrapTokens\ntoken-secret\nsecret_\nland_sk_\nsk-lf-\npk-lf-\nlsv2_pt_\nlsv2_sk_\nls__\nopen.feishu.cn/open-apis/bot/\nopen.larksuite.com/open-apis/bot/\napi-\nsdk-\nmob-\nrel-\nsk-let-\nlin_api_\nlin_oauth_\nlin_wh_\nllx-\nlive_\ntest_\nlive_pub_\ntest_pub_\npylf_v\nluma-\n-us1\n-us2\n-us3\n-us4\n-us5\n-us6\n-us7\n-us8\n-us9\nkey-\npubkey-\nsk.eyJ1Ijoi\ntk.eyJ1Ijoi\npk.eyJ1Ijoi\n/hooks/\n_mmk\n_KEY\"\n_TOKEN\"\n_SECRET\"\n_PASSWORD\"\n_PAT\"\n\"--api-key\n\"--apikey\n\"--api-token\n\"--token\n\"--access-token\n\"--auth-token\n\"--secret\n\"--key\n\"--header\"\n\"-H\"\nLLM|\n.webhook.office.com/webhookb2/\noutlook.office.com/webhook/\noutlook.office365.com/webhook/\n/triggers/\nsk-api-\nsk-cp-\nmxb_\nemb_\nas-\nak-\neyJhbGciOiJIUzI1NiJ9.eyJ0aWQiO\nmdb_sa_sk_\nsk-kimi-\nap2_\neyJhcGlfYWRkcmVzcy\nnfp_\nnfc_\nnfo_\nnfu_\nnfb_\napi.netlify.com/build_hooks/\nNRAK-\nNRAL\nNRII-\nNRIQ-\nNRAA-\nNRRA-\nNRJS-\n-NRMA\nNRSP-\nNF-\nntn_\nnpm_\n_authToken\noy2\nNUGT\nnvapi-\nnyk_v0_\nAPI-\nSSWS 00\nos_v2_app_\nos_v2_org_\nsk-proj-\nsk-svcacct-\nsk-admin-\nsk-None-\nT3BlbkFJ\nsess-\nsk-or-v1-\nopenweathermap.org/\naccess_token$production$\naccess_token$sandbox$\nA21AA\nsk_live_\nsk_test_\npk_live_\npk_test_\napi.pdflayer.com/\npplx-\nsk_pr_\nsandbox_sk_pr_\npcsk_\naccess-production-\naccess-development-\naccess-sandbox-\npublic-production-\npublic-development-\npublic-sandbox-\nlink-production-\nlink-development-\nlink-sandbox-\nprocessor-production-\nprocessor-development-\nprocessor-sandbox-\npscale_pw_\npscale_tkn_\npscale_oauth_\npscale_app_\nphx_\npha_\nphr_\nphs_\nphc_\nPMAK-\nPMAT-\npnu_\npnb_\nprivate_ai\nPRIVATE_AI\nprivateai\nPRIVATEAI\nPrivateAI\nprivate-ai\n-----BEGIN \n-----BEGIN PGP PRIVATE \nPuTTY-User-Key-File-\nsec-c-\npub-c-\nsub-c-\npul-\npypi-AgEIcHlwaS5vcmc\npypi-AgENdGVzdC5weXBpLm9yZ\nbce-v3/ALTAK\ntoken-\nkubeconfig-u\n::server:\n::node:\nrdme_\nrlc-\nREMOVE_BG_API_KEY\nr8_\nRIME_API_KEY\nrime_api_key\nrimeApiKey\nusers.rime.ai\nrubygems_\nrpa_\nsalad_cloud_\n00D\n5Aep861\n3MVG9\nSCALE_API_KEY\nSCALE_AI_API_KEY\nSCALEAPI_KEY\nSCALEAPI_API_KEY\nscale_api_key\nscaleApiKey\nScaleClient(api_key=\nScaleClient(\ntk-us-\nsgp_\nSG.\nsntrys_eyJ\nsntryu_\nsntryi_\nsntrya_\nsentry.io/\nshippo_live_\nshippo_test_\nshpat_\nshpca_\nshppa_\nshpua_\nshpss_\nshptka_\nsk-\nxoxb-\nxoxp-\nxapp-\nxoxe-\nxoxe.xox\nxoxa-\nxoxr-\nxoxo-\nxoxc-\nxoxs-\nhttps://hooks.slack.com/\nhttps://hooks.slack-gov.com/\nsqu_\nsqp_\nsqa_\nsqb_\nsonar.login\nsonar.token\nsgamp_user_\nslk_\nEAAA\nsq0csp-\nsq0atp-\nsandbox-sq0csb-\nsandbox-sq0atb-\nsq0idp-\nhawk.\nste-\nrk_live_\nsk_org_\nrk_test_\nwhsec_\nsumologic.com/receiver/v1/\nsb_secret_\nsb_publishable_\nsbp_\nsm_\ntskey-auth-\ntskey-k\ntskey-api-\ntskey-client-\ntskey-scim-\ntskey-webhook-\ntvly-\n:AA\nNNSXS.\n/api/v1/\ntgp_v1_\ntpuf_\ntlk_\nSK0\nSK1\nSK2\nSK3\nSK4\nSK5\nSK6\nSK7\nSK8\nSK9\nSKa\nSKb\nSKc\nSKd\nSKe\nSKf\noauth:\nAAAAAAAAAAAAAAAAAAAA\ntfp_\nsk-ant-\nsk_V2_\nxai-\nlsv2_\nwandb_v1_\nsgamp_\nvck_\nvcp_\npylf_\nAIzaSy\nATATT3\nATCTT3\nglc_\npscale_\nsntrys_\nFLWSECK\ntskey-\nAGE-SECRET-KEY-\nv1:\nzut_\nzqt_\nzwt_\nvci_\nvca_\nvcr_\nvercel_blob_rw_\nedge-config.vercel.com/ecfg_\napi.vercel.com/v1/integrations/deploy/\nVF.\nark-\nARK_API_KEY\nark_api_key\narkApiKey\nArk(api_key=\nAKLT\npa-\nwk-1.\nwandb login \nsk-ws-\nWIT_AI_TOKEN\nWIT_TOKEN\nWIT_ACCESS_TOKEN\nWIT_AI_ACCESS_TOKEN\nWIT_AI_KEY\nWIT_API_KEY\nWIT_API_TOKEN\nWIT_SERVER_TOKEN\nwit_ai_token\nwit_access_token\nwitAccessToken\nwitToken\nWit(access_token=\napi.wit.ai\nxai-token-\nAQVN\nt1.\nc1.\nYCM\nYCN\nYCO\nYCP\ny0_\ny1_\ny2_\ny3_\nysc2_\ntrnsl.1.1.\ndict.1.1.\npdct.1.1.\nmcp.zapier.com/api/\nhooks.zapier.com/hooks/\n/token:\nz_eyJ\nZ_AI_API_KEY\nANTHROPIC_AUTH_TOKEN\nANTHROPIC_API_KEY\nOPENAI_API_KEY\n1000.\nzpka_\n"
	}, {
		"form": "caseless",
		"lengths": "%*)*****++++*++++*++++*++++1.////%&(2/$,(,((0+/0*-'%'*++++3'1/11,----5)-.(((&())))-%'5%1*++++2)$*.)'+%*)****,----+,,,,0+'31153+,,,,$'):)2-198$99,----.////)****+,,,,+,,,,())))&,----1222223333233332333323333*++++(3+'.&.',/(0%&&&&1'#%1/1310.0*2%44,----'/)(()))))))),----(&().1(,,/0(0(-''(*2****&36+,,,,')&.-(2..7)****0111101111,%$(4)&*26*,1*)-....)$'&6;9'**/22*+'(((('((((,&(0)****1%-(0)1'/.,810--'&.%'(((('-20532.&.*++++)****%&&&&*&-)'+(0$0*1+)+$*$'((((,(/,,2-)0/473)''&+*'&&*.+2%-&''''((00'/.&.')**2)2)15'/&%%&'')**'(*+**+-.)**#*%*+&6(%-&'((((%&&&&&-&,#(3*++++/2:54<;555(0(+,,,,8'/%-+2*,'/.#1&.1%-+)****1'((((())))&'&1&)00)0''$.()))))****-'=*2,3*<#('&1('%&'&,/(/'.'/''/)9$'/%'').&.$+'&*&-*())))$'+&$)(*1&('(3+,,,,'((((-....*++++)****+2+&$3())))0&-&.'-....+,,,,'$&2(0&)&-''/(3'*''(%.('$'((((+&6.+,,,,4'.00').4(,,))+*;&.,----*++++%+3($//%(0#-(&54;''((((.)%%2&8+/'+).'%',-----....-....-....-....&''''/$&2)(4+.,,,,#(())))0*2&/,----3)****1(/(/(0(&(%&.()1'/%&%-'1.(+783$/,+3&(0&/()))).-(0'7'3$&+)+()(/$)****,2(034'6/*$)0%)****(#0*++++2''())))0)&-'((((&1&-'612222*A+,23(2)6$++%)*&.)1,8*,'8+3'/)++0*++++1%4'/&.)$)%&.+$*'2'/(0/%3))1&(11&.''&&'+(0,4'.+,,,,3$+$&/&&*++++%&&&&(2)0*$&(9?&%&(.%-(0,4(#%('-,$*2&$,#)'%'(##(0&4$$+",
		"texts": "302ai\napi.302.ai\nabuseipdb\nabuseip_db\nabuseip.db\nabuseip-db\nabuseip db\nabuse_ipdb\nabuse_ip_db\nabuse_ip.db\nabuse_ip-db\nabuse_ip db\nabuse.ipdb\nabuse.ip_db\nabuse.ip.db\nabuse.ip-db\nabuse.ip db\nabuse-ipdb\nabuse-ip_db\nabuse-ip.db\nabuse-ip-db\nabuse-ip db\nabuse ipdb\nabuse ip_db\nabuse ip.db\nabuse ip-db\nabuse ip db\napi.abuseipdb.com\nactivecampaign\nactive_campaign\nactive.campaign\nactive-campaign\nactive campaign\nadobe\nagenta\nagentops\nx-agentops-api-key\napi.agentops.ai\nai21\napi.ai21.com\naihubmix\naihubmix.com\nairbrake\nairtable\napi.airtable.com\naiven_token\naiven_api_token\naiven_auth_token\naiventoken\naivenapitoken\n\"aiven\"\nakool\nalchemy\nalephalpha\naleph_alpha\naleph.alpha\naleph-alpha\naleph alpha\napi.aleph-alpha.com\nalgolia\nx-algolia-api-key\naccesskeysecret\naccess_key_secret\naccess-key-secret\nalphavantage\nalpha_vantage\nalpha.vantage\nalpha-vantage\nalpha vantage\nalphavantage.co/query\namplitude\nanchorbrowser\nanchor-api-key\nanypoint\nmulesoft\nanyscale\napollo\napolloio\napollo_io\napollo.io\napollo-io\napollo io\napi.apollo.io\narize\nphoenix\napp.phoenix.arize.com\nasana\napp.asana.com/api\nassemblyai\nassembly_ai\nassembly.ai\nassembly-ai\nassembly ai\napi.assemblyai.com\natlassian\njira\nconfluence\n.atlassian.net\nbitbucket\naugment\naugmentcode\nauth0\nautoblocks\nawssecret\naws_secret\naws.secret\naws-secret\naws secret\nsecretaccess\nsecret_access\nsecret.access\nsecret-access\nsecret access\nazureopenai\nazure_openai\nazure.openai\nazure-openai\nazure openai\nopenai.azure.com\n;accesskey=\nazuread\nazure_client_secret\narm_client_secret\naad_client_secret\nazuread_client_secret\nserviceprincipalkey\nazuredevops\nazure_devops\nazure.devops\nazure-devops\nazure devops\nvsts\nado_pat\nado_token\nazdo_personal_access_token\nazp_token\nsystem_accesstoken\ndev.azure.com\n.visualstudio.com\nstatic_web_apps_api_token\nswa_cli_deployment_token\napim\nocp-apim-subscription-key\nocp_apim_subscription_key\nazurestorage\nazure_storage\nazure.storage\nazure-storage\nazure storage\nstorageaccount\nstorage_account\nstorage.account\nstorage-account\nstorage account\nazureblob\nazure_blob\nazure.blob\nazure-blob\nazure blob\nblobstorage\nblob_storage\nblob.storage\nblob-storage\nblob storage\nazurecosmos\nazure_cosmos\nazure.cosmos\nazure-cosmos\nazure cosmos\ncosmosdb\ncosmos_db\ncosmos.db\ncosmos-db\ncosmos db\ncosmos\nazureaccount\nazure_account\nazure.account\nazure-account\nazure account\nstorageaccountkey\nstorageaccount_key\nstorageaccount.key\nstorageaccount-key\nstorageaccount key\nstorage_accountkey\nstorage_account_key\nstorage_account.key\nstorage_account-key\nstorage_account key\nstorage.accountkey\nstorage.account_key\nstorage.account.key\nstorage.account-key\nstorage.account key\nstorage-accountkey\nstorage-account_key\nstorage-account.key\nstorage-account-key\nstorage-account key\nstorage accountkey\nstorage account_key\nstorage account.key\nstorage account-key\nstorage account key\naccountkey\naccount_key\naccount.key\naccount-key\naccount key\nbaichuan\napi.baichuan-ai.com\nbaremetrics\nbaseten\napi.baseten.co\nbeamer\nbeamer-api-key\nbinance\nx-mbx-apikey\napi.binance.com\nbitfinex\napi.bitfinex.com\nbitly\nbit_ly\nbit.ly\nbit-ly\nbit ly\napi-ssl.bitly.com\nbittrex\nbfl\nblynk\nbox_client_secret\nboxclientsecret\nbox-client-secret\nbox_developer_token\nboxdevelopertoken\nbox_access_token\nboxaccesstoken\nbox-access-token\nbraintrust\napi.braintrust.dev\nbrave\nx-subscription-token\napi.search.brave.com\nbrowserstack\nbrowser_stack\nbrowser.stack\nbrowser-stack\nbrowser stack\nbugsnag\nbugsnag-api-key\nbuildkite\nbunnycdn\nbunnynet\nbunny_net\nbunny.net\nbunny-net\nbunny net\nbunny_cdn\nbunny.cdn\nbunny-cdn\nbunny cdn\nbunnystorage\nbunny_storage\nbunny.storage\nbunny-storage\nbunny storage\ncalendly\nchroma\nchromadb\ntrychroma\nx-chroma-token\napi.trychroma.com\ncircleci\ncircle-token\ncircle_token\ncircle_ci_token\ncircle_api_token\nclarifai\napi.clarifai.com\nclearbit\nclearbit.com/\nclearml\nclickup\nclipdrop\ncloudflare\napi.cloudflare.com\nx-auth-key\ncloudinary\ncloudsight\ncloudsmith\ncodacy\ncc_test_reporter_id\ncodeclimate_repo_token\ncodeclimate\ncode_climate\ncode.climate\ncode-climate\ncode climate\ncodecov\ncodemagic\ncohere\napi.cohere.com\napi.cohere.ai\ncoinbase\ncdp_api_key_secret\ncdp_api_secret\ncdp_key_secret\ncdp_api_key_private_key\ncdpwallet\ncdp_wallet\ncdp.wallet\ncdp-wallet\ncdp wallet\ncoinbasecommerce\ncoinbase_commerce\ncoinbase.commerce\ncoinbase-commerce\ncoinbase commerce\ncommercecoinbase\ncommerce_coinbase\ncommerce.coinbase\ncommerce-coinbase\ncommerce coinbase\nx-cc-api-key\ncomet\nopik\ncomposio\nbackend.composio.dev\nconfluent\nccloud\ncontentful\ncdn.contentful.com\npreview.contentful.com\ncontextual\ncontextualai\napi.contextual.ai\nrepo_token\ncoveralls\ncypressrecord\ncypress_record\ncypress.record\ncypress-record\ncypress record\ndashscope\nqwen\nbailian\ntongyi\ndashscope.aliyuncs.com\ndashscope-intl.aliyuncs.com\ndashscope-us.aliyuncs.com\ndatadog\ndd-api-key\ndd_api_key\ndd_clientapikey\ndd-application-key\ndd_application_key\ndd_app_key\nclienttoken\ndatagov\ndata_gov\ndata.gov\ndata-gov\ndata gov\ngovdata\ngov_data\ngov.data\ngov-data\ngov data\napi.data.gov\ndeepai\ndeepgram\napi.deepgram.com\ndeepinfra\ndeep_infra\ndeep.infra\ndeep-infra\ndeep infra\napi.deepinfra.com\ndeepl\napi.deepl.com\ndeepseek\napi.deepseek.com\ndelighted\napi.delighted.com\ndiffbot\napi.diffbot.com\nkg.diffbot.com\ndigitalocean\nspaces_secret_access_key\nspaces_secret_key\ndo_spaces_secret\ndo_spaces_key\nspaces_secret\ndiscord\ndisqus\ndisqus.com/api\ndrone\ndroneci\ndrone_ci\ndrone.ci\ndrone-ci\ndrone ci\ndropbox\nrefresh_token\ndropbox_app_secret\ndropboxappsecret\ndropbox_client_secret\ndropboxclientsecret\ndropbox-app-secret\ndropbox_secret\nedenai\napi.edenai.run\nelevenlabs\neleven_labs\neleven.labs\neleven-labs\neleven labs\nelevenapi\neleven_api\neleven.api\neleven-api\neleven api\nxiapi\nxi_api\nxi.api\nxi-api\nxi api\nxi-api-key\neraser\napp.eraser.io\netherscan\nbscscan\npolygonscan\narbiscan\napi.etherscan.io\netsy\nopenapi.etsy.com\neventbrite\neventbriteapi.com\nexa_api_key\nexaapikey\nexa-api-key\nexa(\napi.exa.ai\nexpo\neasexpo\neas_expo\neas.expo\neas-expo\neas expo\napi.expo.dev\nfacebook\nfb_access_token\nfb_app_token\naccess_token\ngraph.facebook.com\nfb_app_secret\nfb_secret\nfb_client_secret\nmeta_app_secret\ninstagram_app_secret\ninstagram_client_secret\nwhatsapp_app_secret\nappsecret\nfal_key\nfal-key\nfalkey\nfal_api_key\nfal.config\nfal.run\nfal.ai\nfastly\nfastly-key\napi.fastly.com\nfeatherless\napi.featherless.ai\nfigma\nx-figma-token\nfileio\nfile_io\nfile.io\nfile-io\nfile io\nfile.io/\nfinicity\nfinicity-app-key\napi.finicity.com\nfinnhub\nx-finnhub-token\nfinnhub.io/api\nflickr\napi.flickr.com\nflowise\nflowiseai\nfoursquare\nfreshbooks\napi.freshbooks.com\nfreshdesk\n.freshdesk.com/api\nfullstory\napi.fullstory.com\napi.eu1.fullstory.com\ngalileo\ngalileo-api-key\nsecret\npassw\ntoken\napikey\napi_key\napi-key\naccesskey\naccess_key\naccess-key\nauthkey\nauth_key\nprivatekey\nprivate_key\ncredential\nsigningkey\nsigning_key\nencryptionkey\nencryption_key\nmasterkey\nmaster_key\npassphrase\npwd\n;password=\n;pwd=\n&password=\n; password=\n; pwd=\nconvertto-securestring\ngentrace\ngiphy\napi.giphy.com\ngithub\nghtoken\ngh_token\ngh.token\ngh-token\ngh token\nghpat\ngh_pat\ngh.pat\ngh-pat\ngh pat\ngitter\napi.gitter.im\ngladia\nx-gladia-key\ngmi\ngmicloud\napi.gmi-serving.com\ngocardless\ngo_cardless\ngo.cardless\ngo-cardless\ngo cardless\ngc_access_token\napi.gocardless.com\napi-sandbox.gocardless.com\ndevelocity_access_key\ndevelocity.accesskey\ngradle_enterprise_access_key\ngradle.enterprise.accesskey\ndevelocity-access-key\ngradle.publish.secret\ngradle_publish_secret\ngreptile\napi.greptile.com\nguardian\ntheguardian\nthe_guardian\nthe.guardian\nthe-guardian\nthe guardian\ncontent.guardianapis.com\ngumroad\napi.gumroad.com\nvault\nx-vault-token\nvault_token\ninitial root token\nroot_token\nclient_token\napprole\nvault_secret_id\nrole_secret_id\nhcp\nhcp_client_secret\nconsul\nx-consul-token\nconsul_http_token\nnomad\nx-nomad-token\nnomad_token\nhelpscout\nhelp_scout\nhelp.scout\nhelp-scout\nhelp scout\napi.helpscout.net\nhereapi\nhere_api\nhere.api\nhere-api\nhere api\nheremaps\nhere_maps\nhere.maps\nhere-maps\nhere maps\nheroku\nhetzner\nhcloud\napi.hetzner.cloud\nheygen\nhoneycomb\nx-honeycomb-team\napi.honeycomb.io\nhoneyhive\napi.honeyhive.ai\nhubspot\nhapikey\nhume\nx-hume-api-key\nhunterio\nhunter_io\nhunter.io\nhunter-io\nhunter io\nhunterapi\nhunter_api\nhunter.api\nhunter-api\nhunter api\napi.hunter.io\nhunyuan\napi.hunyuan.cloud.tencent.com\nhyperbolic\napi.hyperbolic.xyz\nhyperbrowser\napi.hyperbrowser.ai\nhyperstack\ninfrahub-api.nexgencloud.com\nibm\nibmcloud\nwatsonx\nwatson\niam.cloud.ibm.com\nideogram\niflytek\nxfyun\nxunfei\nsparkai\ninfura\ninfura.io/v3\ninfura.io/ws/v3\nintercom\napi.intercom.io\ninworld\napi.inworld.ai\nipstack\napi.ipstack.com\njenkins\njotform\napi.jotform.com\njumpcloud\nconsole.jumpcloud.com/api\nkagi\nkickbox\napi.kickbox.com\nkling\nklingai\nkluster\nklusterai\napi.kluster.ai\nkraken\napi.kraken.com\nkrea\napi.krea.ai\nkrutrim\nkucoin\nkc-api-key\nlakera\napi.lakera.ai\nlambdatest\nltaccess\nlt_access\nlt.access\nlt-access\nlt access\nlmnr\nlaminar\napi.lmnr.ai\nfeishu\nlark\nlarksuite\nleonardo\nleonardoai\ncloud.leonardo.ai\nlepton\nleptonai\nlighton\nparadigm\nparadigm.lighton.ai\nlinechannel\nline_channel\nline.channel\nline-channel\nline channel\nlinebot\nline_bot\nline.bot\nline-bot\nline bot\nlinemessaging\nline_messaging\nline.messaging\nline-messaging\nline messaging\nlinenotify\nline_notify\nline.notify\nline-notify\nline notify\nlinelogin\nline_login\nline.login\nline-login\nline login\napi.line.me\nnotify-api.line.me\nlingyiwanwu\nlingyi\n01ai\napi.lingyiwanwu.com\nlinkedin\nlinked_in\nlinked.in\nlinked-in\nlinked in\napi.linkedin.com\nlinkup\napi.linkup.so\nlinode\napi.linode.com\nlitellm\nlitellmmaster\nlitellm_master\nlitellm.master\nlitellm-master\nlitellm master\nlitellmsalt\nlitellm_salt\nlitellm.salt\nlitellm-salt\nlitellm salt\nlivekit\nlmnt\nloggly\nlogs-01.loggly.com\nlokalise\napi.lokalise.com\nlooker\nlookersdk\nlunary\napi.lunary.ai\nmailgun\nmailjet\napi.mailjet.com\nmandrill\nmandrillapp.com/api\nmathpix\nmattermost\nmaxmind\ngeolite\ngeolite2\ngeoip\nauthorization\"\napi-key\"\n-token\"\nmem0\nmem0api\nmem0_api\nmem0.api\nmem0-api\nmem0 api\napi.mem0.ai\nmeraki\nx-cisco-meraki-api-key\napi.meraki.com\nmessagebird\nmessage_bird\nmessage.bird\nmessage-bird\nmessage bird\nrest.messagebird.com\nminimax\napi.minimax.io\napi.minimax.chat\napi.minimaxi.com\nmistral\ncodestral\napi.mistral.ai\ncodestral.mistral.ai\nmixpanel\nmodal-secret\nmodal_secret\nmodal-key\nmodal_key\nmodal_proxy\nmodelscope\napi-inference.modelscope.cn\nmollie\napi.mollie.com\nmongodbatlas\nmongodb_atlas\nmongodb.atlas\nmongodb-atlas\nmongodb atlas\nmongoatlas\nmongo_atlas\nmongo.atlas\nmongo-atlas\nmongo atlas\natlas\nmonkeylearn\napi.monkeylearn.com\nmoonshot\nkimi\napi.moonshot.ai\napi.moonshot.cn\nmorph\nmorphllm\napi.morphllm.com\nn8n\nx-n8n-api-key\nnanonets\nnebius\napi.studio.nebius.com\napi.studio.nebius.ai\napi.tokenfactory.nebius.com\nnetlify\nnewsapi\nnews_api\nnews.api\nnews-api\nnews api\nnewsapi.org/v2\nauthtoken\nngrok\nnomic\napi-atlas.nomic.ai\nnscale\ninference.api.nscale.com\nngc_api_key\nngc_cli_api_key\nngc_key\nngc-api-key\nngcapikey\nnvidia_api_key\nnvcr.io\nnylas\nnytimes\nnewyorktimes\nnewyork_times\nnewyork.times\nnewyork-times\nnewyork times\nnew_yorktimes\nnew_york_times\nnew_york.times\nnew_york-times\nnew_york times\nnew.yorktimes\nnew.york_times\nnew.york.times\nnew.york-times\nnew.york times\nnew-yorktimes\nnew-york_times\nnew-york.times\nnew-york-times\nnew-york times\nnew yorktimes\nnew york_times\nnew york.times\nnew york-times\nnew york times\nnytapi\nnyt_api\nnyt.api\nnyt-api\nnyt api\napi.nytimes.com\nokta\nollama\nhttps://ollama.com\nonesignal\nopencage\napi.opencagedata.com\nopenweather\nopenweathermap\nopen_weather\nopen.weather\nopen-weather\nopen weather\nowm\nopsgenie\ngeniekey\ngenie_key\ngenie.key\ngenie-key\ngenie key\napi.opsgenie.com\noptimizely\napi.optimizely.com\nowlbot\nowlbot.info/api\npackagecloud\npackage_cloud\npackage.cloud\npackage-cloud\npackage cloud\npackagecloud.io/api\npagerduty\npager_duty\npager.duty\npager-duty\npager duty\napi.pagerduty.com\nparasail\napi.parasail.io\nparticle\napi.particle.io\npastebin\npastebin.com/api\npatronus\npaypal\npdflayer\npercy\npexels\napi.pexels.com\npinecone\npipedrive\napi.pipedrive.com\npixabay\npixabay.com/api\nplaid\nplayht\nplivo\napi.plivo.com\nportkey\nx-portkey-api-key\napi.portkey.ai\npostmark\npostmarkapp\nx-postmark-server-token\nx-postmark-account-token\napi.postmarkapp.com\nppio\napi.ppinfra.com\napi.ppio.com\npromptlayer\napi.promptlayer.com\npusher\npushover\napi.pushover.net\nqdrant\ncloud.qdrant.io\nrapidapi\nrapid_api\nrapid.api\nrapid-api\nrapid api\nx-rapidapi-key\nx-mashape-key\nrazorpay\napi.razorpay.com\nrecraft\nexternal.api.recraft.ai\nreducto\nplatform.reducto.ai\nreka\nrekaai\napi.reka.ai\nrelevance\nrelevanceai\nremovebg\nremove.bg\nresemble\napp.resemble.ai\nriot\nriotgames\nriot_games\nriot.games\nriot-games\nriot games\nx-riot-token\n.api.riotgames.com\nroboflow\napi.roboflow.com\ndetect.roboflow.com\noutline.roboflow.com\nrollbar\nx-rollbar-access-token\napi.rollbar.com\nsalesforce\nsfdc\nsambanova\napi.sambanova.ai\nsauce\nsaucelabs\nsauce_labs\nsauce.labs\nsauce-labs\nsauce labs\nscaleway\nscw\napi.scaleway.com\nscraperapi\nscraper_api\nscraper.api\nscraper-api\nscraper api\napi.scraperapi.com\nsegment\nsegmind\nsendbird\nsend_bird\nsend.bird\nsend-bird\nsend bird\n.sendbird.com/v3\nsensenova\nsentry\nsentry.io/api\nserpapi\nserp_api\nserp.api\nserp-api\nserp api\nserper\ngoogle.serper.dev\nshodan\napi.shodan.io\nshopify\nx-shopify-access-token\nshopifystorefront\nshopify_storefront\nshopify.storefront\nshopify-storefront\nshopify storefront\nstorefront\nx-shopify-storefront-access-token\nsiliconflow\nsiliconcloud\napi.siliconflow.cn\napi.siliconflow.com\nsmithery\nserver.smithery.ai\nsnowflake\nsnowflakecomputing.com\nsnyk\napi.snyk.io\nsnyk.io/api\nsonar\nsonarqube\nsonarcloud\nsoniox\napi.soniox.com\nsparkpost\napi.sparkpost.com\nspeechmatics\nasr.api.speechmatics.com\nspeechtext\nspeechtextai\nspotify\naccounts.spotify.com/api\nsquarespace\napi.squarespace.com\nsslmate\nsslmate.com/api\nstability\nstabilityai\ndreamstudio\napi.stability.ai\nstatuspage\nstatus_page\nstatus.page\nstatus-page\nstatus page\napi.statuspage.io\nsteam\napi.steampowered.com\nstepfun\napi.stepfun.com\nstrava\nstrava.com/api\nsumologic\nsumo\nsynthesia\ntavus\ntelnyx\napi.telnyx.com\nthingsboard\ntmdb\nthemoviedb\nmoviedb\napi.themoviedb.org\ntodoist\napi.todoist.com\ntogether\napi.together.xyz\napi.together.ai\ntoggl\napi.track.toggl.com\ntoolhouse\ntraceloop\napi.traceloop.com\ntravis\ntravisci\napi.travis-ci.com\napi.travis-ci.org\ntrello\napi.trello.com\ntruenas\nfreenas\ntwilio\ntwitch\ntwitter\nultralytics\nunsplash\napi.unsplash.com\nunstructured\nunstructured-api-key\nupstage\napi.upstage.ai\nuptimerobot\nuptime_robot\nuptime.robot\nuptime-robot\nuptime robot\napi.uptimerobot.com\nvapi\napi.vapi.ai\nvast\nvastai\nconsole.vast.ai\nvellum\nvercel\nvirustotal\nvirus_total\nvirus.total\nvirus-total\nvirus total\nvtapi\nvt_api\nvt.api\nvt-api\nvt api\nx-apikey\nvirustotal.com/api\nvoicegain\napi.voicegain.ai\nvolcengine\nvolc\ndoubao\nbyteplus\nark.cn-beijing.volces.com\nark.ap-southeast.bytepluses.com\nvonage\nnexmo\nvoyage\nvoyageai\nai.mongodb.com\nvultr\napi.vultr.com\nwakatime\nwakatime.com/api\nweatherstack\napi.weatherstack.com\nweaviate\nwcd\nwandb\nwindsurf\ncodeium\npreshared_key\npresharedkey\nmimo\nxiaomimimo\napi.xiaomimimo.com\nyandex\nyelp\napi.yelp.com\nydc\nyoudotcom\nzendesk\nzhipu\nzhipuai\nbigmodel\nglm\nzai\napi.z.ai\nopen.bigmodel.cn\nzilliz\napi.cloud.zilliz.com\nzoho\nzoom\napi.zoom.us\n"
	}],
	"wakes": "0,766\n1\n5,766\n6,766\n8\n9\n16\n16\n16\n18\n19\n22\n22\n22\n23\n27\n29\n33\n34\n35\n35\n36\n38,766\n40,766\n41\n42\n44\n47\n48\n51\n52\n53\n58\n59\n59\n61,63\n61,63\n61\n61\n64\n64\n64\n64\n64\n65\n66\n67,68\n67,68\n67,68\n70\n70\n70\n71\n72\n73\n74\n75\n75\n75\n76\n77\n78\n79\n80\n81\n82\n83\n84\n86\n87\n87\n90\n91\n91\n93\n100\n102\n103\n109\n110\n110\n112\n112\n114\n116\n119,766\n120,766\n121\n122,766\n122,766\n125,766\n126\n126\n128\n128\n129\n130\n130\n132\n134\n135,766\n136,766\n138\n139,766\n140\n145\n146,414\n149,766\n150\n150\n150\n153\n160\n160\n160\n163\n165\n167\n173\n174\n175\n175\n177,766\n179,766\n183\n183\n184,638,645\n185,766\n187\n187\n187\n189\n190\n191\n192\n192\n193\n198,766\n202\n205,766\n207\n208\n209\n210\n212\n212\n213,766\n214,766\n215,766\n216\n216\n218\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n219\n220\n220\n222\n224\n225\n226,766\n227\n228\n229\n230,766\n231,766\n232,766\n233,766\n233\n234\n235\n237\n237\n237\n237\n237\n240,766\n241,766\n242,766\n243\n244,766\n245\n245\n245\n245\n245\n246,766\n247\n248\n249\n251,395,412,532,652\n253\n260\n261\n261\n261\n261\n261\n261\n264\n268,766\n269\n269\n269\n269\n269\n269\n274\n275\n276\n277\n277\n277\n277\n277\n277\n277\n278\n279\n282\n283\n284\n285\n285\n285\n285\n285\n285\n286\n287\n289,766\n290\n293\n299\n301\n302\n303\n304\n305\n306\n306\n307\n308\n309\n310\n310\n311\n311\n311\n311\n311\n311\n312\n312\n312\n312\n312\n316,766\n316,766\n316,766\n316,318,766\n316,766\n317,766\n320,766\n321,766\n322,766\n322\n322\n323,766\n324,766\n325\n326,766\n327,766\n328,766\n329\n330\n331\n337,338\n339\n340,766\n341,766\n342\n343\n343\n346,766\n347\n348\n350,766\n353\n353\n354,766\n354,766\n354,766\n356\n356\n356\n356\n356\n358\n362\n363,766\n364\n367\n368,766\n371\n375\n375\n375\n375\n375\n376\n376\n376\n376\n379\n380\n381\n382\n390\n393\n394\n396\n397\n400\n400\n402\n405\n407\n410\n420\n420\n421\n424,531\n427\n428,766\n429\n430\n430\n431\n432\n432\n434\n435\n436\n437\n440,766\n443,766\n444,766\n445\n453,766\n455,756\n456\n457\n457\n458\n462\n464\n464\n464\n464\n464\n464\n464\n464\n464\n465\n468\n471\n472\n473\n476\n477\n479\n479\n479\n479\n479\n481\n481\n481\n481\n481\n481\n481\n481\n482\n482\n486\n487\n487\n487\n488\n489\n490\n493\n494\n496\n497\n501\n502\n506,766\n508\n513\n514,766\n515\n515\n515\n515\n517\n518,766\n519\n520,766\n520\n521,766\n521\n522\n523\n524\n528\n530,766\n533\n534\n536\n537\n538,766\n540\n543\n544\n548\n548\n550,556,766\n551,556,766\n552,556,766\n553\n554,555\n557\n559,766\n561\n571\n572\n574\n575,717,766\n576,718\n577,719\n577,719\n579\n581,766\n583\n584\n585,766\n589,766\n589\n590\n591\n591\n591\n591\n591\n591\n591\n591\n591\n593\n594\n595\n595\n599,766\n600\n600\n601\n602\n603,766\n604\n607,766\n607\n608\n608\n608\n608\n608\n608\n609\n610\n611\n613,766\n614\n615\n616\n619\n620\n623\n624\n624\n625\n625\n628,766\n632\n635\n636\n639\n639\n639\n639\n643,766\n644\n646,766\n647\n648\n649\n654\n654\n654\n654\n654\n654\n654\n654\n656,766\n658,697\n662\n664\n665,766\n665\n665\n667,668\n671,766\n672,766\n674,766\n674,766\n674,766\n674\n675,766\n676,766\n680\n681,766\n682,766\n683,766\n684,766\n684\n685,766\n685,766\n685\n686\n686,766\n687\n687\n691,766\n691,766\n691\n692\n694\n694\n696\n698\n703\n704,766\n705,766\n706\n706\n707\n711\n714\n717,766\n717\n718\n720,766\n722\n723,766\n724\n725,766\n726\n728\n728\n729\n729\n729\n730\n731,766\n733\n735\n736\n740,766\n748\n749\n750\n750\n750\n750\n750\n750\n750\n750\n750\n750\n750\n750\n750\n750\n750\n750\n754\n757\n762,766\n766\n766\n766,806\n766\n766,798\n766\n766,775\n766,776\n766\n766\n766\n766\n766\n766\n766\n766\n766\n766\n770\n773\n773\n773\n777\n777\n777\n779\n780\n781\n783\n785\n787\n787\n787\n787\n788\n791\n795\n800\n801\n805\n805\n805\n805\n805\n805\n805\n805\n805\n805\n805\n805\n805\n805\n807\n809\n810\n810\n811\n811\n811\n811\n812\n812\n812\n812\n814\n815\n815\n815\n818\n819\n821\n822\n824\n824\n824\n824\n826\n829\n2\n2\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n3\n4\n4\n4\n4\n4\n7\n10\n11\n11\n11\n12,13\n12,13\n14\n14\n15\n17\n17\n20\n20\n20\n20\n20\n20\n21\n24\n25\n25\n25\n25\n25\n25\n26\n26\n28\n28\n28\n30\n30\n30\n30\n30\n30\n31\n32\n32\n37\n37\n39\n43\n43\n43\n43\n43\n43\n43\n45\n46\n46\n49\n49\n50\n50\n50\n50\n50\n50\n54,55\n54,55\n54,55\n54\n55,104\n56\n56\n57\n60\n62\n62\n62\n62\n62\n62\n62\n62\n62\n62\n69\n69\n69\n69\n69\n69\n85\n88\n88\n88\n88\n88\n88\n89\n89\n89\n89\n89\n89\n89\n89\n89\n89\n89\n89\n89\n92\n92\n94\n94\n94\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n95\n96\n96\n97\n98\n98\n99\n99\n101\n101\n101\n105\n105\n106\n106\n106\n106\n106\n106\n107\n108\n111\n113\n113\n113\n115\n115\n115\n115\n115\n117\n117\n118\n118\n118\n123\n123\n123\n123\n123\n124\n124\n127\n131\n131\n131\n131\n131\n131\n131\n131\n131\n131\n131\n131\n131\n131\n131\n133\n137\n137\n137\n137\n137\n141\n141\n141\n141\n141\n142\n142\n143\n143\n144\n147\n148\n151,152\n151\n152\n154\n155\n156\n157\n158\n158\n159\n159\n159\n159\n159\n161\n162\n164\n164\n164\n166,169\n166\n166\n166\n166\n168\n168\n168\n168\n168\n170\n170\n170\n170\n170\n170\n170\n170\n170\n170\n170\n171\n171\n172\n172\n176\n176\n178\n178\n178\n180\n180\n180\n181\n182\n186\n186\n186\n186\n186\n188\n188\n188\n188\n188\n188\n188\n194,195,196\n194\n194\n194\n195\n195\n195\n196\n197\n197\n197\n197\n197\n197\n197\n197\n197\n197\n197\n199\n200\n200\n201\n201\n201\n201\n201\n201\n203\n203\n204\n204\n206\n206\n211\n211\n211\n217\n217\n217\n217\n217\n217\n221\n223\n223\n236\n236\n236\n236\n236\n236\n238\n238\n239\n239\n239\n239\n239\n239\n250\n250\n252\n252\n252\n252\n252\n252\n252\n252\n252\n252\n252\n252\n252\n252\n252\n252\n254\n254\n255\n255\n255\n255\n255\n256\n256\n257\n257\n258\n258\n258\n258\n258\n259\n259\n259\n259\n259\n259\n259\n262,263\n262\n262\n262\n262\n263\n263\n263\n263\n263\n263\n263\n263\n265\n265\n265\n265\n265\n265\n265\n266\n266\n266\n267\n267\n270\n270\n271\n271\n271\n271\n271\n271\n272\n272\n272\n273\n273\n273\n280\n280\n281\n281\n288\n291\n291\n292\n292\n294\n294\n294\n295\n295\n296,297\n296,297,298\n296,297\n296,297\n296,297\n296,297\n296,297\n296,297\n296,297\n296,297\n296,297\n296,297,803\n296,297,803\n296,297\n296,297\n296,297\n296,297\n296,297\n296,297\n296,297\n298\n298\n300\n300\n300\n300\n300\n313\n314\n315\n315\n319\n319\n319\n319\n319\n319\n319\n319\n319\n319\n319\n332\n332\n333\n333\n334\n334\n334\n335,336\n335,336\n335,336\n335,336\n335,336\n335,336\n335\n336\n344\n344\n344\n344\n344\n345\n345\n349\n349\n351\n351\n351\n351\n351\n351\n351\n352\n352\n355,357\n355\n355\n355\n355\n355\n357\n357\n357\n359\n359\n360\n360\n360\n361\n361\n361\n365\n365\n365\n365\n365\n365\n366\n366\n366\n366\n366\n366\n366\n366\n366\n366\n369\n370\n370\n370\n372\n373\n373\n373\n374\n374\n377,378\n377,378\n383\n383\n384\n384\n384\n384\n384\n384\n384\n384\n384\n384\n384\n385\n385\n386\n386\n387\n387\n388\n388\n389\n389\n389\n389\n389\n391\n392\n392\n392\n392\n398\n398\n398\n399\n399\n401\n401\n403\n403\n404,406\n408\n408\n409\n409\n411\n413\n413\n415\n415\n416\n416\n416\n417\n417\n418\n418\n419\n422\n422\n423\n423\n425\n425\n425\n425\n425\n425\n426\n426\n426\n433\n433\n433\n438\n438\n438\n439\n439\n441\n441\n441\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n442\n446\n446\n446\n446\n447\n447\n447\n447\n447\n447\n448\n448\n449\n449\n450\n451\n451\n451\n451\n451\n451\n451\n451\n451\n451\n452\n454\n459\n459\n460\n460\n461\n461\n463\n463\n466,467\n469\n469\n470\n470\n474\n475\n478\n478\n478\n478\n480\n480\n480\n483\n483\n483\n483\n483\n483\n483\n484\n484\n484\n485\n485\n485\n485\n485\n485\n491\n491\n491\n491\n492\n492\n492\n492\n495\n498\n498\n498\n498\n498\n499\n499\n500\n500\n503\n503\n503\n503\n503\n503\n503\n503\n503\n503\n503\n504\n504\n505\n505\n505\n505\n507\n507\n507\n509\n509\n510\n511,512\n511,512\n511\n511,512\n516\n525\n525\n525\n525\n525\n525\n526\n527\n529\n529\n535\n535\n539\n539\n539\n539\n539\n539\n539\n541\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n542\n545,546\n547\n547\n549\n558\n558\n560\n560\n560\n560\n560\n560\n560\n562\n562\n562\n562\n562\n562\n562\n563\n563\n564\n564\n565\n565\n565\n565\n565\n565\n566\n566\n566\n566\n566\n566\n567\n567\n568\n568\n569\n569\n570\n573\n578\n580\n582\n582\n586\n587\n587\n588\n588\n592\n596\n597\n597\n598\n598\n598\n605\n605\n605\n605\n605\n606\n606\n606\n612\n612\n617\n618\n618\n621,622\n621,622\n626\n626\n626\n626\n626\n626\n626\n627\n627\n629\n629\n630\n630\n631\n631\n631\n633\n633\n634\n634\n637\n637\n640\n640\n640\n640\n640\n640\n640\n640\n641\n641\n641\n641\n642\n642\n642\n650\n650\n651\n651\n653\n653\n653\n653\n653\n653\n655\n655\n655\n657\n657\n657\n657\n657\n657\n659\n660\n661\n661\n661\n661\n661\n661\n663\n666\n666\n669\n669\n669\n669\n669\n670\n670\n673\n673\n677\n677\n678\n678\n678\n678\n678\n678\n678\n679\n679\n679\n679\n688\n688\n689\n689\n690\n690\n690\n693\n693\n693\n695\n695\n699\n699\n700\n700\n701\n701\n702\n702\n708\n708\n709\n709\n710\n710\n710\n710\n712\n712\n712\n712\n712\n712\n713\n713\n715\n715\n716\n716\n721\n721\n727\n732\n734\n734\n737\n738\n738\n738\n738\n739\n739\n741\n741\n741\n742\n742\n743\n744\n744\n745\n745\n745\n745\n746\n746\n747\n747\n751,752,753\n755\n758,759,760,761\n763\n764\n764\n765\n765\n767,768\n767\n769\n769\n769\n769\n769\n769\n771\n771\n772\n772\n772\n774\n778\n782\n782\n782\n782\n782\n782\n782\n782\n782\n782\n782\n782\n784\n784\n786,789\n786,789\n786\n786,789\n786\n786\n790\n790\n792\n792\n792\n793\n793\n794\n794\n796\n796\n797\n797\n799\n802\n802\n804\n804\n808\n808\n808\n813\n816\n816\n817\n817\n820\n823\n823\n823\n823\n823\n823\n823\n825\n825\n827\n828\n828"
};
const ROWS = () => (0, node_fs.readFileSync)(__dirname + "/rules.jsonl", "utf8").split("\n");

// src/rulebook/builtin.ts
const table = loadTable(TABLE, ROWS);
let rules;
/** The rules that ship with keysieve. */
const BUILTIN = {
	table,
	get rules() {
		return rules ??= Array.from({ length: table.size }, (_, index) => table.rule(index));
	},
	trusted: table.size,
	digest: DIGEST,
	about: async () => (await Promise.resolve().then(() => require("./builtin-about.cjs"))).ABOUT
};

// src/model/blob.ts
/** A reader over bytes that are already in memory. */
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

// src/sources/files.ts
/** Files on disk, read synchronously into the caller's memory: the fastest way there is (no copy, no turn of the loop). */
const FLAGS = node_fs.constants.O_RDONLY | (node_fs.constants.O_NOFOLLOW ?? 0) | (node_fs.constants.O_NONBLOCK ?? 0);
/** Thrown by `open` for what is no problem but a skip. */
var NotAFile = class extends Error {
	reason;
	constructor(reason) {
		super(reason);
		this.reason = reason;
	}
};
/** @param file where the bytes are; a Buffer when the name is no valid UTF-8 */
function fileBlob(file, path, origin) {
	return {
		origin,
		path,
		id: null,
		sizeBytes: null,
		open: () => openFile(file)
	};
}
function openFile(file) {
	let fd;
	try {
		fd = (0, node_fs.openSync)(file, FLAGS);
	} catch (error) {
		const code = systemCode(error);
		if (code === "ELOOP" || code === "EMLINK") return readLink(file);
		if (code === "ENOENT" || code === "ENOTDIR") throw new NotAFile("deleted");
		if (code === "ENXIO" || code === "EOPNOTSUPP") throw new NotAFile("not a regular file");
		throw unreadable(error);
	}
	try {
		const stat = (0, node_fs.fstatSync)(fd);
		if (stat.isDirectory()) throw new NotAFile("deleted");
		if (!stat.isFile()) throw new NotAFile("not a regular file");
	} catch (error) {
		(0, node_fs.closeSync)(fd);
		throw error instanceof NotAFile ? error : unreadable(error);
	}
	return {
		read(into) {
			try {
				return (0, node_fs.readSync)(fd, into, 0, into.length, null);
			} catch (error) {
				throw unreadable(error);
			}
		},
		close: () => (0, node_fs.closeSync)(fd)
	};
}
/** A link's content is the text of its target, as git has it; it is never followed. */
function readLink(file) {
	try {
		return readerOf((0, node_fs.readlinkSync)(file, { encoding: "buffer" }));
	} catch (error) {
		throw unreadable(error);
	}
}
function unreadable(error) {
	const code = systemCode(error);
	const hint = code === "EACCES" || code === "EPERM" ? "Give keysieve the right to read it, or name it under `exclude`." : "";
	return new KeysieveError("unreadable", `cannot be read (${code})`, hint, error);
}

// src/scan.ts
/**
* The pipeline: each blob that the source lists goes through the engine; its matches come out one by one, and the ledger is told
* what became of every entry. A blob that cannot be read is a problem and the scan goes on with the next.
*/
async function* scan(items, engine, ledger) {
	try {
		for await (const item of items) if (item.kind === "listed") ledger.listed += item.count;
		else if (item.kind === "skip") ledger.skip(item.skip);
		else if (item.kind === "problem") ledger.fail(item.problem);
		else if (item.kind === "trouble") ledger.trouble(item.problem);
		else yield* scanBlob(item.blob, engine, ledger);
	} catch (error) {
		if (!(error instanceof KeysieveError) || error.code === "not-a-repository" || error.code === "usage") throw error;
		ledger.giveUp({
			code: error.code,
			path: "",
			message: withHint(error)
		});
	}
}
async function* scanBlob(blob, engine, ledger) {
	try {
		const { matches, bytes, stopped, problems, signs = [] } = await engine.scan(blob);
		ledger.scanned++;
		ledger.bytes += bytes;
		for (const rule of stopped) ledger.trouble(stoppedRule(rule, blob.path));
		for (const problem of problems) ledger.trouble(problem);
		for (const sign of signs) ledger.signs.push({
			...sign,
			path: blob.path
		});
		yield* matches;
	} catch (error) {
		if (error instanceof NotAFile) ledger.skip({
			path: blob.path,
			reason: error.reason
		});
		else if (error instanceof KeysieveError) ledger.fail({
			code: error.code,
			path: blob.path,
			message: withHint(error)
		});
		else throw error;
	}
}
function stoppedRule(rule, path) {
	return {
		code: "stopped-rule",
		path,
		message: `the rule ${rule} ran out of time here and was stopped; what it would have found is not known. Make its pattern simpler: keysieve rules check FILE`
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
/** @param text latin1 text of the file. Values over several lines are passed over: those are PEM blocks, which rules know. */
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
/** Whether a file of that name holds local settings, is their published example, or neither. The encrypted `.env.vault` is an example too. */
function dotenvKind(name) {
	if (!DOTENV.test(name)) return void 0;
	return EXAMPLE.test(name) ? "example" : "local";
}

// src/commands/guarded.ts
const KEPT_BYTES = 1048576;
/** A file that should not be in git for what it is; guard.ts looks into it when the scan is over. */
var GuardedFile = class {
	blob;
	#chunks = [];
	#length = 0;
	constructor(blob) {
		this.blob = blob;
	}
	/** The first MiB of what was read. */
	get bytes() {
		return Buffer.concat(this.#chunks);
	}
	/** The blob, whose bytes are kept while somebody reads it: many a blob can be opened once only. */
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
/** Every Android SDK makes the same debug.keystore. */
const KEY_STORE = /(?<!(?:^|\/)debug)\.(?:p12|pfx|jks|keystore)$/i;
function isGuarded(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return dotenvKind(name) === "local" || KUBECONFIG.test(path) || CREDENTIALS.test(name) || KEY_STORE.test(path);
}
/** The items as they are; files to guard are put into `files` as they come by. */
async function* watching(items, files) {
	for await (const item of items) if (item.kind !== "blob" || !isGuarded(item.blob.path)) yield item;
	else {
		const file = new GuardedFile(item.blob);
		files.push(file);
		yield {
			kind: "blob",
			blob: file.watched
		};
	}
}

// src/report/escape.ts
/** Names from a repository can hold anything: what a terminal or a log would obey is shown, not sent. */
function visible(text) {
	return text.replace(/[\0-\x1f\x7f-\x9f\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => {
		const code = c.charCodeAt(0);
		if (c === "\n") return "\\n";
		if (c === "	") return "\\t";
		return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
	});
}

// src/report/list.ts
/** Formats by name; each is loaded when it is asked for. A new format is one file and one line. */
const FORMATS = {
	text: async () => (await Promise.resolve().then(() => require("./text.cjs"))).text,
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
/** `keysieve: 7 blobs, 41 KiB scanned, 1 skipped (submodule); 2 findings`: what was looked at, in every run. */
function summaryLine(report) {
	const { totals } = report;
	const parts = [`${count(totals.scanned, "blob")}, ${size(totals.bytes)} scanned`];
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
function count(n, noun) {
	return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
function reasons(report) {
	return tally(report.skips.map(({ reason }) => reason));
}
function allowedBy(report) {
	return tally(report.suppressed.map(({ by }) => by));
}
/** `submodule` alone, or `2 submodule, 1 deleted` when there are several kinds or more than one. */
function tally(words) {
	const counts = /* @__PURE__ */ new Map();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
	return sorted.length === 1 ? sorted[0][0] : sorted.map(([word, n]) => `${n} ${word}`).join(", ");
}
function size(bytes) {
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
/** Order: flag, NO_COLOR, FORCE_COLOR, CI systems that render ANSI, terminal. */
function wantsColor(io, flag, output) {
	if (flag !== void 0) return flag;
	if (io.env.NO_COLOR) return false;
	if (io.env.FORCE_COLOR !== void 0 && io.env.FORCE_COLOR !== "") return io.env.FORCE_COLOR !== "0";
	if (io.env.GITHUB_ACTIONS || io.env.GITLAB_CI) return true;
	return output.isTTY && io.env.TERM !== "dumb";
}

// src/commands/output.ts
const PIECE = 65536;
/** Throws `KeysieveError` ('usage') for a format that does not exist. */
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
/** The report goes to stdout and files; the summary, what is known and the advice to stderr. */
async function writeReports(io, options, report, { known, notes }, advice) {
	const targets = targetsOf(options.format);
	for (const { name, file } of targets) {
		const format = await FORMATS[name]();
		if (file === null) format(report, (text) => io.stdout.write(text), {
			color: wantsColor(io, options.color, io.stdout),
			now: io.now()
		});
		else toFile(io, file, format, report, "w");
	}
	const stepSummary = io.env.GITHUB_STEP_SUMMARY;
	if (stepSummary && targets.some(({ name }) => name === "github")) toFile(io, stepSummary, await FORMATS.markdown(), report, "a");
	if (options.quiet && report.totals.findings === 0 && report.problems.length === 0 && notes.length === 0) return;
	for (const match of known) io.stderr.write(`keysieve: known from before, not blocking: ${visible(match.blob.path)}:${match.place.line} [${match.rule}]\n`);
	for (const note of notes) io.stderr.write(`keysieve: ${visible(note)}\n`);
	io.stderr.write(`${summaryLine(report)}\n`);
	if (advice && report.findings.some(({ blocking }) => blocking)) io.stderr.write(advice(report));
}
/** Written piece by piece: all of a large report is more than a string can be. */
function toFile(io, file, format, report, flag) {
	try {
		const open = (0, node_fs.openSync)(file, flag);
		try {
			let waiting = "";
			const write = (text) => {
				waiting += text;
				if (waiting.length < PIECE) return;
				(0, node_fs.writeFileSync)(open, waiting);
				waiting = "";
			};
			format(report, write, {
				color: false,
				now: io.now()
			});
			(0, node_fs.writeFileSync)(open, waiting);
		} finally {
			(0, node_fs.closeSync)(open);
		}
	} catch (error) {
		throw new KeysieveError("output", `the report cannot be written to ${visible(file)} (${systemCode(error)})`, "Check the folder and its rights.", error);
	}
}

// src/commands/run.ts
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
/** Runs a plan from source to exit code: 0 clean, 1 a blocking finding, 2 incomplete (also with findings). */
async function runPlan(io, options, plan) {
	const result = await resultOf(io, options, plan);
	const { report } = result;
	if (result.silent) return report.problems.length > 0 ? 2 : 0;
	await writeReports(io, options, report, result, plan.advice);
	if (report.problems.length > 0) return 2;
	return report.findings.some(({ blocking }) => blocking) && !options.exitZero ? 1 : 0;
}
/** Runs a plan and prints nothing. */
async function resultOf(io, options, plan) {
	const started = io.now();
	const policy = await policyOf(io, options, plan);
	const { config } = policy;
	const rulebook = await loadRulebook(options, policy, plan.rulebook);
	const engine = createEngine(await runningRules(io, options, plan, rulebook, config), io.now(), options.decode && config?.root.decode !== false);
	const ledger = new Ledger();
	const matches = [];
	const ids = /* @__PURE__ */ new Set();
	const limit = options.maxBlobSize ?? config?.maxBlobSize ?? null;
	const listed = config || limit !== null ? (await Promise.resolve().then(() => require("./wanted.cjs")).then((n) => n.wanted_exports)).wanted(plan.items, config, limit) : plan.items;
	const guarded = [];
	const items = plan.guard ? watching(listed, guarded) : listed;
	for await (const match of scan(items, engine, ledger)) {
		if (plan.full) ids.add(match.id);
		if (atLeast(match.confidence, options.minConfidence)) matches.push(match);
	}
	const guard = guarded.length > 0 ? await Promise.resolve().then(() => require("./guard.cjs")) : void 0;
	if (guard && options.minConfidence !== "certain") matches.push(...guard.guardMatches(guarded).filter(({ rule }) => config?.isOff(rule) !== true));
	const triage = plan.triage ?? nothingAside;
	const set = matches.length > 0 ? await triage(matches, engine) : NOTHING;
	const found = guard ? guard.settled(set) : set;
	ledger.close();
	const signs = plan.mode === "history" || plan.mode === "audit" ? [] : ledger.signs;
	const judged = found.findings.length > 0 || policy.texts.edited.length > 0 || plan.full || signs.length > 0 ? (await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.judge_exports)).judged(found, {
		...policy,
		options,
		rulebook,
		now: io.now(),
		full: plan.full === true && ledger.complete,
		ids,
		signs
	}) : {
		...found,
		suppressed: [],
		notes: []
	};
	const answered = plan.ask ? await plan.ask(judged, rulebook, ledger) : judged;
	const triaged = answered ?? judged;
	const findings = triaged.findings.length > 0 ? await published(triaged, rulebook, options, config) : [];
	const report = {
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
			shard: null
		},
		totals: {
			listed: ledger.listed,
			scanned: ledger.scanned,
			skipped: ledger.skips.length,
			problems: ledger.failed,
			bytes: ledger.bytes,
			findings: findings.length,
			known: triaged.known.length,
			suppressed: triaged.suppressed.length,
			durationMs: Math.round(io.now() - started)
		},
		findings,
		suppressed: triaged.suppressed,
		skips: [...ledger.skips].sort(byPath),
		problems: ledger.problems
	};
	const { known, notes, suppressed } = triaged;
	const result = {
		report,
		known,
		notes,
		silent: answered === null
	};
	return [
		findings,
		report.skips,
		report.problems,
		known,
		notes,
		suppressed
	].some((list) => list.length > 0) ? (await Promise.resolve().then(() => require("./names.cjs"))).withoutNamedKeys(result, engine) : result;
}
async function published(triaged, rulebook, options, config) {
	const { blocks, inOrder, publish } = await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.publish_exports);
	const about = await rulebook.about();
	return inOrder(triaged.findings.map(({ match, by, live }) => {
		const confidence = options.block ?? config?.blockFor(match.blob.path) ?? "likely";
		return publish(match, about[match.rule], blocks(match, { confidence }), by, live);
	}));
}
/** The rules, and the values of local files as one more where they are asked for. */
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
function createEngine(rulebook, now, decode = true) {
	return new Engine(rulebook.table, {
		createPrefilter,
		now,
		decode,
		trusted: rulebook.trusted,
		isBinary: (head) => (0, import_lib.isBinaryFileSync)(Buffer.from(head.buffer, head.byteOffset, head.length), head.length)
	});
}
/** The ignores and config in force. Throws `KeysieveError` ('config') for a config that does not fit. */
async function policyOf(io, options, plan) {
	const usual = plan.policy ? await plan.policy() : NO_POLICY;
	const texts = options.config === void 0 && options.configFrom === void 0 ? usual : (await Promise.resolve().then(() => require("./policy-chosen.cjs"))).chosenPolicy(io, options, usual);
	return {
		texts,
		config: texts.configs.length > 0 ? (await Promise.resolve().then(() => require("./config2.cjs"))).readConfig(texts.configs) : null
	};
}
async function loadRulebook(options, { texts, config }, base = BUILTIN) {
	const rulebook = options.rules.length === 0 ? base : (await Promise.resolve().then(() => require("./user-rules.cjs")).then((n) => n.user_rules_exports)).withUserRules(base, options.rules);
	return config || texts.rules.length > 0 ? (await Promise.resolve().then(() => require("./policy-rules.cjs"))).rulebookFor(rulebook, config, texts) : rulebook;
}

// src/sources/git.ts
const CONFIG = [
	["core.fsmonitor", "false"],
	["core.untrackedCache", "false"],
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
	if (environment.PATH && process.platform !== "win32") env.PATH = environment.PATH.split(node_path.default.delimiter).filter((folder) => node_path.default.isAbsolute(folder)).join(node_path.default.delimiter);
	return {
		cwd,
		env
	};
}
const MAX_BYTES = 1073741824;
/** Runs git to its end. Throws `KeysieveError` ('git') only when git cannot be started or was killed. */
function runGit(git, args, input, maxBytes = MAX_BYTES) {
	const done = (0, node_child_process.spawnSync)("git", args, {
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
/** Runs git and gives its output. Throws `KeysieveError` ('git') with git's own words when it fails. */
function readGit(git, args, input) {
	const { status, stdout, stderr, overflow } = runGit(git, args, input);
	if (overflow) throw new KeysieveError("git", `git ${args[0]} gave more than ${MAX_BYTES} bytes`);
	if (status !== 0) throw gitFailed(args, status, stderr);
	return stdout;
}
/** Starts git for streaming. */
function startGit(git, args, input = "ignore") {
	return (0, node_child_process.spawn)("git", args, {
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
function gitFailed(args, status, stderr) {
	const said = stderr.split("\n").filter((line) => !/^(?:hint|warning):/.test(line)).slice(0, 3).join(" ").replace(/^(?:fatal|error): /, "");
	if (/not a git repository/.test(stderr)) return new KeysieveError("not-a-repository", "this is not a git repository", "Run it inside one, or scan files with `keysieve scan PATH`.");
	if (/dubious ownership/.test(stderr)) return new KeysieveError("git", `git refuses this repository: ${said}`, "If you trust it: git config --global --add safe.directory PATH");
	if (/invalid filter-spec/.test(stderr)) return new KeysieveError("git", "this git is too old", "keysieve history needs git 2.32 or newer.");
	return new KeysieveError("git", `git ${args[0]} failed (${status ?? "killed"}): ${said}`);
}
function cannotStart(error) {
	if (systemCode(error) === "ENOENT") return new KeysieveError("git", "git was not found", "Install git 2.32 or newer, or put it on PATH.", error);
	return new KeysieveError("git", `git could not be started (${systemCode(error)})`, "", error);
}

// src/sources/lfs.ts
/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: UTF-8, at most 1024 bytes, `version` first. */
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v\d\n(?:ext-[^\n]*\n)*oid sha256:([0-9a-f]{64})\nsize \d+\n/;
const START = "version https://git-lfs.github.com/spec/";
const LONGEST = 1024;
const V = 118;
/** What a blob's first byte and size allow to rule out at no cost. */
function mayBePointer(bytes) {
	return bytes[0] === V && bytes.length <= LONGEST;
}
/**
* Git LFS keeps a pointer in git and the content elsewhere. The pointer is scanned like any blob; behind it comes the content as
* an entry of its own: from the local LFS store, or as a skip that says that it is not here. Nothing is downloaded.
*/
var Pointers = class {
	#git;
	#store;
	constructor(git) {
		this.#git = git;
	}
	/** The blob, and if its bytes, once they were read, are a pointer, what stands behind it. */
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
	#fileOf(content) {
		this.#store ??= node_path.default.resolve(this.#git.cwd, readGit(this.#git, ["rev-parse", "--git-common-dir"]).toString("utf8").slice(0, -1), "lfs/objects");
		return node_path.default.join(this.#store, content.slice(0, 2), content.slice(2, 4), content);
	}
};
/** Keeps the head of what is read for as long as it looks like a pointer. */
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
		if (count === 0 || this.text === "" && into[0] !== V) this.#on = false;
		else {
			this.text += Buffer.from(into.buffer, into.byteOffset, Math.min(count, LONGEST)).toString("latin1");
			const shared = Math.min(40, this.text.length);
			if (this.text.length > LONGEST || this.text.slice(0, shared) !== START.slice(0, shared)) {
				this.#on = false;
				this.text = "";
			}
		}
		return count;
	}
};

// src/sources/id-set.ts
/**
* A set of object ids in flat memory: 20 or 32 bytes an id in one growing block with open addressing, where a Set of
* strings would take some 150. Histories have millions of objects. Ids are hex.
*/
var IdSet = class {
	#width;
	#slots;
	#used;
	#capacity;
	size = 0;
	/** @param hexLength 40 (SHA-1) or 64 (SHA-256) */
	constructor(hexLength, capacity = 1024) {
		this.#width = hexLength / 2;
		this.#capacity = capacity;
		this.#slots = Buffer.allocUnsafe(capacity * this.#width);
		this.#used = new Uint8Array(capacity);
	}
	get hexLength() {
		return this.#width * 2;
	}
	add(hex) {
		if (this.size * 4 >= this.#capacity * 3) this.#grow();
		this.#insert(Buffer.from(hex, "hex"));
	}
	has(hex) {
		return this.#used[this.#slotOf(Buffer.from(hex, "hex"))] === 1;
	}
	/** Removes nothing but marks the id as seen: true the first time. */
	take(hex) {
		const slot = this.#slotOf(Buffer.from(hex, "hex"));
		if (this.#used[slot] !== 1) return false;
		this.#used[slot] = 2;
		return true;
	}
	/** The ids that were never taken. */
	*untaken() {
		for (let slot = 0; slot < this.#capacity; slot++) if (this.#used[slot] === 1) yield this.#slots.toString("hex", slot * this.#width, (slot + 1) * this.#width);
	}
	#insert(id) {
		const slot = this.#slotOf(id);
		if (this.#used[slot] !== 0) return;
		id.copy(this.#slots, slot * this.#width);
		this.#used[slot] = 1;
		this.size++;
	}
	#slotOf(id) {
		const mask = this.#capacity - 1;
		const width = this.#width;
		let slot = id.readUInt32LE(0) & mask;
		while (this.#used[slot] !== 0 && id.compare(this.#slots, slot * width, (slot + 1) * width) !== 0) slot = slot + 1 & mask;
		return slot;
	}
	#grow() {
		const old = {
			slots: this.#slots,
			used: this.#used,
			capacity: this.#capacity
		};
		this.#capacity *= 2;
		this.#slots = Buffer.allocUnsafe(this.#capacity * this.#width);
		this.#used = new Uint8Array(this.#capacity);
		this.size = 0;
		for (let slot = 0; slot < old.capacity; slot++) {
			if (old.used[slot] === 0) continue;
			const id = old.slots.subarray(slot * this.#width, (slot + 1) * this.#width);
			this.#insert(id);
			if (old.used[slot] === 2) this.#used[this.#slotOf(id)] = 2;
		}
	}
};
/** A list of object ids in flat memory, read back in order. */
var IdList = class {
	#width;
	#bytes;
	length = 0;
	/** @param hexLength 40 (SHA-1) or 64 (SHA-256) */
	constructor(hexLength) {
		this.#width = hexLength / 2;
		this.#bytes = Buffer.allocUnsafe(1024 * this.#width);
	}
	push(hex) {
		if ((this.length + 1) * this.#width > this.#bytes.length) {
			const grown = Buffer.allocUnsafe(this.#bytes.length * 2);
			this.#bytes.copy(grown);
			this.#bytes = grown;
		}
		this.#bytes.write(hex, this.length++ * this.#width, "hex");
	}
	*[Symbol.iterator]() {
		for (let i = 0; i < this.length; i++) yield this.#bytes.toString("hex", i * this.#width, (i + 1) * this.#width);
	}
};

// src/sources/lines.ts
/** The output of a git command, chunk by chunk. Throws `KeysieveError` when git fails at the end, or cannot start. */
async function* streamGit(git, args, feed) {
	const child = startGit(git, args, feed ? "pipe" : "ignore");
	let errors = "";
	let failure;
	child.stderr.setEncoding("utf8").on("data", (text) => {
		errors = (errors + text).slice(0, 4096);
	});
	child.stdin?.on("error", () => {});
	const closed = new Promise((resolve) => {
		child.on("error", (error) => {
			failure = cannotStart(error);
			resolve(null);
		});
		child.on("close", resolve);
	});
	feed?.(child);
	try {
		for await (const chunk of child.stdout) yield chunk;
		const status = await closed;
		if (failure) throw failure;
		if (status !== 0) throw gitFailed(args, status, errors.trim());
	} finally {
		child.kill();
	}
}
/** The same, line by line (without the newline, latin1). */
async function* gitLines(git, args, feed) {
	let rest = "";
	for await (const chunk of streamGit(git, args, feed)) {
		const lines = (rest + chunk.toString("latin1")).split("\n");
		rest = lines.pop();
		yield* lines;
	}
	if (rest !== "") yield rest;
}

// src/sources/object-stream.ts
/** Ids that are written ahead of the answers, so that git never waits for us. */
const AHEAD = 512;
/** Git's exit code when it gives up on an object; any other end is no object's fault. */
const FATAL = 128;
/** So many objects may be damaged before the repository as a whole is given up. */
const MOST_DEATHS = 100;
/**
* The objects of a list, in its order, from one `git cat-file --batch`: `next` names the object and its size, `read` gives its
* bytes. When git gives up at an object (a damaged one; in a partial clone the first that is not there) that object is named as missing
* and a new git goes on behind it, asked only for objects that are in the store. When git ends in any other way (killed, out of
* memory), or gives up again and again, `next` throws.
*/
var ObjectStream = class {
	#git;
	#ids;
	#asked = [];
	#child;
	#chunks;
	#pending = Buffer.alloc(0);
	#startError;
	#ended = Promise.resolve(0);
	#deaths = 0;
	/** What the store holds, asked for when git gave up once. */
	#present;
	/** Bytes of the current object not read yet; -1 when none is open. */
	#left = -1;
	/** The end of a git that died within an object. */
	#lost;
	constructor(git, ids) {
		this.#git = git;
		this.#ids = ids[Symbol.iterator]();
	}
	/** The next object, or undefined behind the last. Bytes of the one before that were not read are passed over. */
	async next() {
		await this.#drain();
		if (this.#lost) await this.#recover(this.#lost);
		this.#ask();
		const id = this.#asked[0];
		if (id === void 0) return void 0;
		if (this.#present && !this.#present.has(id)) {
			this.#asked.shift();
			return {
				id,
				error: missingObject(id)
			};
		}
		const header = await this.#line();
		this.#asked.shift();
		if (header === void 0) {
			await this.#recover(this.#ended);
			return {
				id,
				error: missingObject(id)
			};
		}
		const found = /^[0-9a-f]{40,64} (\w+) (\d+)$/.exec(header);
		if (!found) return {
			id,
			error: missingObject(id)
		};
		this.#left = Number(found[2]);
		return {
			id,
			size: this.#left,
			type: found[1]
		};
	}
	/** Fills `into` with bytes of the current object; 0 at its end. Throws `KeysieveError` when git dies. */
	read(into) {
		if (this.#left <= 0) return 0;
		return this.#pending.length > 0 ? this.#take(into) : this.#readLater(into);
	}
	close() {
		this.#child?.stdin?.destroy();
		this.#child?.kill();
		this.#child = void 0;
		this.#chunks = void 0;
		this.#pending = Buffer.alloc(0);
		this.#left = -1;
	}
	async #readLater(into) {
		if (!await this.#more()) {
			this.#lost = this.#ended;
			this.#left = -1;
			throw new KeysieveError("git", "git died in the middle of an object", "Run `git fsck` and scan again.");
		}
		return this.#take(into);
	}
	#take(into) {
		const count = Math.min(into.length, this.#left, this.#pending.length);
		into.set(this.#pending.subarray(0, count));
		this.#pending = this.#pending.subarray(count);
		this.#left -= count;
		return count;
	}
	/** After the end of a git that had more to answer. Throws when that was not about one object. */
	async #recover(ended) {
		const status = await ended;
		this.#lost = void 0;
		this.close();
		if (this.#startError) throw this.#startError;
		if (status !== FATAL || ++this.#deaths > MOST_DEATHS) throw new KeysieveError("git", `git ${status === null ? "was killed" : `ended (${status})`} while it was reading objects`, "Run the scan again; if it stays, run `git fsck`.");
		this.#present ??= await objectsOf(this.#git);
	}
	/** To the end of the current object and over the newline behind it. */
	async #drain() {
		if (this.#left < 0) return;
		let rest = this.#left + 1;
		while (rest > 0) {
			if (this.#pending.length === 0 && !await this.#more()) {
				this.#lost = this.#ended;
				break;
			}
			const count = Math.min(rest, this.#pending.length);
			this.#pending = this.#pending.subarray(count);
			rest -= count;
		}
		this.#left = -1;
	}
	/** Keeps `AHEAD` ids asked; a new git is asked again for those that the last one did not answer. */
	#ask() {
		const fresh = this.#child ? [] : [...this.#asked];
		if (this.#asked.length < AHEAD / 2) while (this.#asked.length < AHEAD) {
			const { value, done } = this.#ids.next();
			if (done) break;
			this.#asked.push(value);
			fresh.push(value);
		}
		const present = this.#present;
		const asked = present ? fresh.filter((id) => present.has(id)) : fresh;
		if (asked.length === 0) return;
		this.#start();
		this.#child.stdin.write(`${asked.join("\n")}\n`);
	}
	#start() {
		if (this.#child) return;
		const child = startGit(this.#git, ["cat-file", "--batch"], "pipe");
		child.stderr.resume();
		child.stdin.on("error", () => {});
		child.on("error", (error) => {
			this.#startError = cannotStart(error);
		});
		this.#ended = new Promise((resolve) => {
			child.on("error", () => resolve(null));
			child.on("close", resolve);
		});
		this.#child = child;
		this.#chunks = child.stdout[Symbol.asyncIterator]();
	}
	async #more() {
		const next = await this.#chunks?.next();
		if (!next || next.done) return false;
		this.#pending = next.value;
		return true;
	}
	async #line() {
		let line = "";
		for (;;) {
			const end = this.#pending.indexOf(10);
			if (end >= 0) {
				line += this.#pending.toString("utf8", 0, end);
				this.#pending = this.#pending.subarray(end + 1);
				return line;
			}
			line += this.#pending.toString("utf8");
			this.#pending = Buffer.alloc(0);
			if (!await this.#more()) return void 0;
		}
	}
};
/** Every id in the object store, alternates included; nothing is read but indexes and folders. */
async function objectsOf(git) {
	let ids;
	for await (const id of gitLines(git, [
		"cat-file",
		"--batch-all-objects",
		"--unordered",
		"--batch-check=%(objectname)"
	])) {
		ids ??= new IdSet(id.length);
		ids.add(id);
	}
	ids ??= new IdSet(40);
	ids.add(EMPTY_BLOB[ids.hexLength]);
	return ids;
}
/** Git answers for the empty blob whether it has it or not; by the length of its hex name. */
const EMPTY_BLOB = {
	40: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
	64: "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813"
};
function missingObject(id) {
	return new KeysieveError("missing-object", `git has no readable object ${id}`, "The object is missing or damaged: run `git fsck`; in a partial clone fetch it first (keysieve never fetches by itself).");
}

// src/sources/objects.ts
/**
* Bytes of git objects by id, through `git cat-file --batch`. A small set is read in one synchronous call (a spawn that
* waits is 3 to 6 ms faster than one that does not, which is what a commit hook feels); what does not fit is streamed.
*/
const SYNC_BYTES = 25165824;
const SYNC_OBJECTS = 2e3;
/**
* The objects of one batch by name (an id, or `:path` and `HEAD:path` without newlines, as latin1 text of the name's bytes): the
* content, or null where git has no such object. Names that are not in the map were not reached: the set is too large, or git died; stream those.
*/
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
/** The mode of an entry that names a commit of another repository. */
const SUBMODULE = "160000";
/** The entries as items: from `objects` where they are in memory, the others streamed behind them. */
async function* readEntries(git, entries, objects) {
	yield {
		kind: "listed",
		count: entries.length
	};
	const later = [];
	const pointers = new Pointers(git);
	for (const entry of entries) {
		const bytes = objects.get(entry.id);
		if (entry.mode === "160000") yield {
			kind: "skip",
			skip: {
				path: entry.path,
				reason: "submodule"
			}
		};
		else if (bytes === void 0) later.push(entry);
		else if (bytes === null) yield missing(entry);
		else if (mayBePointer(bytes)) yield* pointers.behind(objectBlob(entry, bytes));
		else yield {
			kind: "blob",
			blob: objectBlob(entry, bytes)
		};
	}
	if (later.length === 0) return;
	for await (const streamed of streamObjects(git, later)) if ("blob" in streamed) yield* pointers.behind(streamed.blob);
	else yield missing(streamed.entry);
}
/** The problem of an entry whose object git does not have. */
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
/** A blob over bytes that are in memory. */
function objectBlob(entry, bytes) {
	return {
		...origin(entry),
		sizeBytes: bytes.length,
		open: () => readerOf(bytes)
	};
}
/** The entries' blobs in order; each has to be read before the next one is asked for. */
async function* streamObjects(git, entries) {
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
/**
* Git and the file system name files by bytes. For people a path is text: bytes that are valid UTF-8 as they are, the others
* percent-encoded. The bytes themselves are kept where a file has to be opened.
*/
const UTF8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function displayPath(bytes) {
	try {
		return UTF8.decode(bytes);
	} catch {
		return encodeStray(Buffer.from(bytes));
	}
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
/** Length of the valid UTF-8 sequence at `at`, 0 when there is none (RFC 3629). */
function sequenceLength(bytes, at) {
	const lead = bytes[at];
	const length = lead < 128 ? 1 : lead >= 240 ? 4 : lead >= 224 ? 3 : lead >= 194 ? 2 : 0;
	if (length === 0 || at + length > bytes.length) return 0;
	try {
		UTF8.decode(bytes.subarray(at, at + length));
		return length;
	} catch {
		return 0;
	}
}

// src/sources/raw-diff.ts
const ZERO = /^0+$/;
/** Reads `--raw -z` output, with or without commit ids, combined (`-c`) or not. Throws `KeysieveError` when it ends in the middle. */
function* parseRawDiff(stdout) {
	const parser = new RawParser();
	yield* parser.push(stdout);
	parser.end();
}
/** The same from a stream, giving only the changes that `wanted` picks by their new blob. */
async function* parseRawStream(chunks, wanted) {
	const parser = new RawParser(wanted);
	for await (const chunk of chunks) yield* parser.push(chunk);
	parser.end();
}
/** Cuts a stream at NULs: a line that starts with `:` is followed by one path, or two for renames; any other line is a commit. */
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
			const fields = fieldsOf(bytes.toString("latin1", at, headEnd));
			const firstEnd = bytes.indexOf(0, headEnd + 1);
			const lastEnd = firstEnd >= 0 && /^[RC]/.test(fields.status) ? bytes.indexOf(0, firstEnd + 1) : firstEnd;
			if (lastEnd < 0) break;
			if (this.#wanted(fields.id)) {
				const first = bytes.subarray(headEnd + 1, firstEnd);
				const raw = lastEnd === firstEnd ? first : bytes.subarray(firstEnd + 1, lastEnd);
				yield {
					...fields,
					commit: this.#commit,
					raw: Buffer.from(raw),
					path: displayPath(raw),
					from: lastEnd === firstEnd ? null : displayPath(first)
				};
			}
			at = lastEnd + 1;
		}
		this.#rest = bytes.subarray(at);
	}
	end() {
		if (this.#rest.length > 0) throw new KeysieveError("git", "git gave a listing that ends in the middle", "Run the scan again; if it stays, run `git fsck`.");
	}
};
const COLON = 58;
/** `:100644 100644 <old> <new> M`, with one more colon, mode and id for each further parent. */
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

// src/sources/staged.ts
/** What is about to be committed, by plumbing that no setting and no attribute can bend. `paths` are relative to `git.cwd`. */
function listStaged(git, paths = []) {
	const args = [
		"diff-index",
		"--cached",
		"--raw",
		"-z",
		"--no-abbrev",
		"--no-renames",
		"--ignore-submodules=none",
		"HEAD",
		"--",
		...paths
	];
	const { status, stdout, stderr } = runGit(git, args);
	if (status === 0) return parseRaw(git, stdout, paths);
	if (!/bad revision|ambiguous argument|unknown revision/.test(stderr)) throw gitFailed(args, status, stderr);
	if (runGit(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD^{commit}"
	]).status === 0 || !bornless(git)) throw gitFailed(args, status, stderr);
	return {
		entries: listIndex(git, paths),
		hasHead: false,
		deleted: []
	};
}
/** HEAD names a branch that has no commit yet: the state before the first commit, and no broken HEAD. */
function bornless(git) {
	const head = runGit(git, [
		"symbolic-ref",
		"--quiet",
		"HEAD"
	]);
	return head.status === 0 && runGit(git, [
		"show-ref",
		"--verify",
		"--quiet",
		head.stdout.toString("utf8").trim()
	]).status !== 0;
}
function parseRaw(git, stdout, paths) {
	const entries = [];
	const deleted = [];
	let unmerged = false;
	for (const { status, raw, path, mode, id, oldIds } of parseRawDiff(stdout)) {
		const oldId = oldIds[0] ?? null;
		if (status === "U") unmerged = true;
		else if (status === "D") deleted.push({
			path,
			oldId
		});
		else entries.push({
			id,
			path,
			origin: "index",
			raw,
			mode,
			oldId
		});
	}
	if (unmerged) entries.push(...listIndex(git, paths, true));
	return {
		entries,
		hasHead: true,
		deleted
	};
}
/** The entries of the index: all, or the sides of its conflicts (stages 2 and 3; the base is older than both). */
function listIndex(git, paths = [], conflictsOnly = false) {
	const args = [
		"ls-files",
		"--full-name",
		"-s",
		"-z",
		...conflictsOnly ? ["-u"] : [],
		"--",
		...paths.length > 0 ? paths : wayUp(git)
	];
	const stdout = readGit(git, args);
	const entries = [];
	for (let at = 0; at < stdout.length;) {
		const tab = stdout.indexOf(9, at);
		const end = stdout.indexOf(0, tab);
		const [mode, id, stage] = stdout.toString("latin1", at, tab).split(" ");
		const raw = stdout.subarray(tab + 1, end);
		at = end + 1;
		if (stage === "1") continue;
		entries.push({
			id,
			path: displayPath(raw),
			origin: "index",
			raw,
			mode,
			oldId: null
		});
	}
	return entries;
}
/** The pathspec for everything, from a sub-directory: `ls-files` looks below the current folder only, unlike `diff-index`. */
function wayUp(git) {
	const up = runGit(git, ["rev-parse", "--show-cdup"]).stdout.toString("utf8").trim();
	return up === "" ? [] : [up];
}
/** What the hook needs is read in one call: the entries' objects and whatever else is named. */
function readStagedObjects(git, entries, also) {
	return readObjects(git, [...also, ...new Set(entries.filter(({ mode }) => mode !== SUBMODULE).map(({ id }) => id))]);
}

// src/sources/root.ts
/** The top of the work tree, found without asking git (a spawn that the hook saves); for showing only. */
function findRoot(cwd, env) {
	if (env.GIT_WORK_TREE) return node_path.default.resolve(cwd, env.GIT_WORK_TREE);
	for (let folder = cwd;; folder = node_path.default.dirname(folder)) {
		if ((0, node_fs.existsSync)(node_path.default.join(folder, ".git"))) return folder;
		if (node_path.default.dirname(folder) === folder) return cwd;
	}
}

// src/model/match.ts
/** Whose comment it is that allows a finding. */
const MARK_TOOLS = [
	"keysieve",
	"gitleaks",
	"betterleaks",
	"detect-secrets",
	"trufflehog",
	"ggshield",
	"secretlint"
];

// src/model/secret.ts
/**
* The only place where the value of a secret lives. Printing, joining, logging, cloning into JSON or
* inspecting a `Secret` gives the mask; the value is reached by `expose()` alone, which is called where a
* value is compared, hashed, verified, masked or moved, and nowhere else (a test lists the callers).
*/
const MASK = "[REDACTED]";
const inspect = Symbol.for("nodejs.util.inspect.custom");
var Secret = class {
	#text;
	/** @param text latin1 text of the value: one character a byte */
	constructor(text) {
		this.#text = text;
	}
	get length() {
		return this.#text.length;
	}
	/** The value itself, for code that compares or hashes it. Never hand the result to anything that prints. */
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
/** A long run of key-like characters that no rule claimed could be the neighbour of one that was: it is masked too. */
const LONG_RUN = /[A-Za-z0-9_+/=-]{20,}/g;
const RUN_CHARACTER = /[A-Za-z0-9_+/-]/;
/**
* Masks the given ranges of `bytes` (latin1 text, a character a byte) by position, never by value, before anything else happens to
* it; then decodes it as UTF-8. Each mask has one width whatever it hides; a range grows over the key-like characters that touch
* it, so that a match that is shorter than the token shows no rest of it. Control characters come out as blanks.
*/
function maskBytes(bytes, ranges) {
	return printable(Buffer.from(masked(bytes, ranges), "latin1").toString("utf8").trim());
}
/** Decoded text in which nothing is known to be a secret: what looks like one is masked all the same. */
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
/** Digits and letters mixed, as in no word and no plain path. */
function keyLike(run) {
	return /[0-9]/.test(run) && /[A-Za-z]/.test(run);
}
/** What a preview may show: the literal prefix of the rule, never the body. */
function previewOf(prefix) {
	return `${prefix}…`;
}

// src/commands/policy-staged.ts
/** More folders than this are not asked one by one whether they hold a config of their own. */
const MANY_FOLDERS = 200;
/** Asked along with the entries: whether HEAD has rule files of the repository's own costs no git call then. */
const RULES_IN_HEAD = `HEAD:${RULES_FOLDER}`;
/**
* Ignores and config as the index has them, without a git call of their own: a file that differs from HEAD is among the staged
* entries, the others are HEAD's, which the batch that reads the entries can name (and that costs no reading of the index).
*/
var StagedPolicy = class {
	#git;
	#listing;
	/** By path (latin1 text of its bytes): the object's name in the batch, or null when the index has no such file. */
	#wanted = /* @__PURE__ */ new Map();
	#many;
	#partly;
	#objects = /* @__PURE__ */ new Map();
	/** @param partly the listing was narrowed to some paths, and does not tell what else is staged */
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
	/** What to ask git for along with the entries. */
	get names() {
		const ids = new Set(this.#listing.entries.map(({ id }) => id));
		const names = [...this.#wanted.values()].filter((name) => name !== null && !ids.has(name));
		return this.#listing.hasHead ? [...names, RULES_IN_HEAD] : names;
	}
	/** @param objects the batch's answer */
	async texts(objects) {
		this.#objects = objects;
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
	/** HEAD has the folder (or was not asked), something of it is staged, or the listing does not tell. */
	#mayHaveRules() {
		const { entries, hasHead } = this.#listing;
		return this.#partly || hasHead && this.#objects.get(RULES_IN_HEAD) !== null || entries.some(({ path }) => isRuleFile(path));
	}
	#content(path) {
		const name = this.#wanted.get(path);
		if (name === void 0 || name === null) return null;
		const bytes = this.#objects.get(name);
		return bytes === void 0 ? readObjects(this.#git, [name]).get(name) ?? null : bytes;
	}
};
/** `a/` and `a/b/` for `a/b/c`, as latin1 text of the bytes. A name with a newline cannot be asked for. */
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

// src/engine/marks.ts
/**
* Comments that allow a match: on its line, or on the line before where they are made for the next line. What a mark says is
* content of the scanned file, so rule and reason leave here masked like an excerpt.
*/
const REACH_BYTES = 2e3;
/** One cheap look before the others: hardly any match has a mark. */
const ANY = /allow|ignore|disable/i;
/** `keysieve:allow RULE REASON` in a comment, or as a key with the rest as its value, for JSON: "//keysieve:allow": "RULE REASON". */
const OWN = /(?<![\w-])keysieve:allow(?![\w-])/g;
const AS_KEY = /^["'][ \t]*[:=][ \t]*(["'])((?:(?!\1).)*)/;
const WORDS = /^[ \t]*:?[ \t]*(\S*)[ \t]*(.*)/;
/** What closes a comment or a string around the mark. */
const CLOSED = /[ \t]*(?:\*\/|-->|--%>|#\}|%>|\*\)|(?:\\n)?["'`][ \t]*[,;)\]}]*[ \t]*$|(?<![\w-])[a-z]+:(?:allow|ignore)(?![\w-])|(?:#[ \t]*)?pragma:).*$/;
const SAYS_SOMETHING = /[A-Za-z0-9\x80-\xff]/;
/** A comment of its own: nothing but punctuation before the mark. A mark behind code is for that code, not for the next line. */
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
/** The marks at a match, looking 2,000 bytes far to both sides at most, so that a line of megabytes costs nothing. */
function marksOf(given) {
	const { text, at, base, length } = given;
	const from = Math.max(0, at.start - REACH_BYTES);
	const before = text.latin1Slice(from, at.start);
	const after = text.latin1Slice(at.end, Math.min(length, at.end + REACH_BYTES)).split("\n", 1)[0].replace(/\r$/, "");
	if (!ANY.test(before) && !ANY.test(after)) return [];
	const to = at.end + REACH_BYTES;
	const marked = {
		...given,
		masks: given.masks.filter((mask) => mask.end > from && mask.start < to)
	};
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
	return marked.masks.some((mask) => mask.start < offset + line.length && mask.end > offset) ? marks : [...ownMarks(marked, piece), ...marks];
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
/** What a mark says, by the rest of its line: rule and reason, and where the text that holds them starts. */
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
/** Text of the file as it may be printed: what looks like a secret masked, and nothing that was not looked at. */
function shown({ masks, known }, text, offset) {
	const visible = text.slice(0, Math.max(0, known - offset));
	const end = offset + visible.length;
	const ranges = masks.filter((mask) => mask.end > offset && mask.start < end).map((mask) => ({
		start: Math.max(0, mask.start - offset),
		end: Math.min(end, mask.end) - offset
	}));
	return maskBytes(visible, ranges);
}

// src/commands/hook.ts
var hook_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ hook: () => hook });
/** `keysieve hook <kind> [files…]`: what the installed hooks and the pre-commit framework's manifest call. */
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
/** More folders than this are not looked into: those of a first commit of a large tree. */
const MOST_FOLDERS = 1e3;
/** Every folder above these files, the root (`''`) first, each with its slash. Paths are latin1 text of bytes. */
function foldersAbove(paths) {
	const folders = /* @__PURE__ */ new Set([""]);
	for (const path of paths) for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
		const folder = path.slice(0, slash + 1);
		if (folders.has(folder) || folder.includes("\n") || folders.size > MOST_FOLDERS) break;
		folders.add(folder);
	}
	return folders;
}
function bytesOf(root, path) {
	return Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, "latin1")]);
}
/** The dotenv files that lie in these folders. A folder that is not on disk has none. */
function dotenvFiles(root, folders) {
	const files = [];
	for (const folder of folders) for (const name of namesIn(bytesOf(root, folder))) {
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
/**
* The dotenv files beside what is staged. Which of them git knows is asked in the batch that reads the staged objects: a
* file that stands in HEAD or is staged tells nothing that is not published, and what it holds is no secret of this machine.
*/
var StagedDotenvs = class {
	#files;
	#named;
	#deleted;
	/** @param partly the listing was narrowed to some paths: the index is asked, not HEAD */
	constructor(root, { entries, deleted, hasHead }, partly) {
		const staged = new Set(entries.map(({ raw }) => raw.toString("latin1")));
		const version = partly || !hasHead ? ":" : "HEAD:";
		this.#files = dotenvFiles(root, foldersAbove(staged)).filter(({ path }) => !staged.has(path));
		this.#named = new Map(this.#files.map(({ path }) => [path, version + path]));
		this.#deleted = new Set(deleted.map(({ path }) => path));
	}
	/** What to ask git for. */
	get names() {
		return this.#files.some(({ kind }) => kind === "local") ? [...this.#named.values()] : [];
	}
	/** Files that git does not know, and the published content of the others. @param contentOf what git has of that name */
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

// src/commands/staged.ts
var staged_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ staged: () => staged });
/** `keysieve staged`: what is about to be committed. */
async function staged(io, options) {
	const git = createGit(io.cwd, io.env);
	const listing = listStaged(git, options.paths);
	const policy = new StagedPolicy(git, listing, options.paths.length > 0);
	const root = findRoot(io.cwd, io.env);
	const dotenvs = options.knownSecrets === "off" ? null : new StagedDotenvs(root, listing, options.paths.length > 0);
	const objects = readStagedObjects(git, listing.entries, [...policy.names, ...dotenvs?.names ?? []]);
	return runPlan(io, options, {
		mode: "staged",
		root,
		covered: {
			...NOTHING_COVERED,
			indexTree: await treeFor(git, options)
		},
		items: readEntries(git, listing.entries, objects),
		policy: () => policy.texts(objects),
		...dotenvs && { dotenvs: () => dotenvs.parted((name) => contentOf(git, objects, name)) },
		guard: true,
		triage: (matches, engine) => setKnownAside(git, listing, options.all, matches, engine),
		advice: (report) => howToUnblock(report, listing.hasHead)
	});
}
/** From the batch, or on its own where the staged set is so large that it is streamed. */
function contentOf(git, objects, name) {
	return objects.get(name) ?? (objects.has(name) ? null : readObjects(git, [name]).get(name) ?? null);
}
/** Reports that machines read name the tree that was scanned; the text does not, so the hook need not make it. */
async function treeFor(git, { format }) {
	if (format.every((one) => one === "text")) return null;
	return (await Promise.resolve().then(() => require("./index-tree.cjs"))).indexTree(git);
}
/** A value that a parent's version of the same path holds already is known: it does not get worse by this commit. */
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
function howToUnblock(report, hasHead) {
	const blocking = report.findings.filter((finding) => finding.blocking);
	const paths = [...new Set(blocking.map(({ path }) => path))].slice(0, 3).map((path) => quote(visible(path)));
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

// src/engine/signs.ts
/**
* Marks that allow nothing: misspelt ones, and those whose key is gone. What a text about marks says of them (`keysieve:allow RULE
* REASON`) names nothing that has the form of a rule, and is none.
*/
const LINE_BYTES = 300;
const SHAPE = /^(keysieve|key-sieve|keyseive|keysive)([:-])([ \t]*)([a-z]+)(?![\w-])(.*)/i;
const RULE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** What people write who know another tool, beside the slips of `allow`. */
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
/** The mark whose word stands at `offset`, or undefined when it is none. */
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
/** Without those that a match heeds. Of a match that none of its marks allows, all are told as its own. */
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

Object.defineProperty(exports, "BUILTIN", {
  enumerable: true,
  get: function () {
    return BUILTIN;
  }
});
Object.defineProperty(exports, "CONFIDENCES", {
  enumerable: true,
  get: function () {
    return CONFIDENCES;
  }
});
Object.defineProperty(exports, "CONFIG_FILE", {
  enumerable: true,
  get: function () {
    return CONFIG_FILE;
  }
});
Object.defineProperty(exports, "CREDENTIALS", {
  enumerable: true,
  get: function () {
    return CREDENTIALS;
  }
});
Object.defineProperty(exports, "DEFAULTS", {
  enumerable: true,
  get: function () {
    return DEFAULTS;
  }
});
Object.defineProperty(exports, "EMPTY_BLOB", {
  enumerable: true,
  get: function () {
    return EMPTY_BLOB;
  }
});
Object.defineProperty(exports, "Engine", {
  enumerable: true,
  get: function () {
    return Engine;
  }
});
Object.defineProperty(exports, "FORMATS", {
  enumerable: true,
  get: function () {
    return FORMATS;
  }
});
Object.defineProperty(exports, "IGNORE_FILE", {
  enumerable: true,
  get: function () {
    return IGNORE_FILE;
  }
});
Object.defineProperty(exports, "IdList", {
  enumerable: true,
  get: function () {
    return IdList;
  }
});
Object.defineProperty(exports, "IdSet", {
  enumerable: true,
  get: function () {
    return IdSet;
  }
});
Object.defineProperty(exports, "KEY_STORE", {
  enumerable: true,
  get: function () {
    return KEY_STORE;
  }
});
Object.defineProperty(exports, "KNOWN_SECRETS", {
  enumerable: true,
  get: function () {
    return KNOWN_SECRETS;
  }
});
Object.defineProperty(exports, "KUBECONFIG", {
  enumerable: true,
  get: function () {
    return KUBECONFIG;
  }
});
Object.defineProperty(exports, "KeysieveError", {
  enumerable: true,
  get: function () {
    return KeysieveError;
  }
});
Object.defineProperty(exports, "LONGEST_REACH", {
  enumerable: true,
  get: function () {
    return LONGEST_REACH;
  }
});
Object.defineProperty(exports, "Ledger", {
  enumerable: true,
  get: function () {
    return Ledger;
  }
});
Object.defineProperty(exports, "MARK_TOOLS", {
  enumerable: true,
  get: function () {
    return MARK_TOOLS;
  }
});
Object.defineProperty(exports, "MASK", {
  enumerable: true,
  get: function () {
    return MASK;
  }
});
Object.defineProperty(exports, "NO_POLICY", {
  enumerable: true,
  get: function () {
    return NO_POLICY;
  }
});
Object.defineProperty(exports, "NotAFile", {
  enumerable: true,
  get: function () {
    return NotAFile;
  }
});
Object.defineProperty(exports, "ObjectStream", {
  enumerable: true,
  get: function () {
    return ObjectStream;
  }
});
Object.defineProperty(exports, "Pointers", {
  enumerable: true,
  get: function () {
    return Pointers;
  }
});
Object.defineProperty(exports, "RULES_FOLDER", {
  enumerable: true,
  get: function () {
    return RULES_FOLDER;
  }
});
Object.defineProperty(exports, "SEVERITIES", {
  enumerable: true,
  get: function () {
    return SEVERITIES;
  }
});
Object.defineProperty(exports, "SUBMODULE", {
  enumerable: true,
  get: function () {
    return SUBMODULE;
  }
});
Object.defineProperty(exports, "Secret", {
  enumerable: true,
  get: function () {
    return Secret;
  }
});
Object.defineProperty(exports, "StagedDotenvs", {
  enumerable: true,
  get: function () {
    return StagedDotenvs;
  }
});
Object.defineProperty(exports, "StagedPolicy", {
  enumerable: true,
  get: function () {
    return StagedPolicy;
  }
});
Object.defineProperty(exports, "VERSION", {
  enumerable: true,
  get: function () {
    return VERSION;
  }
});
Object.defineProperty(exports, "asSevereAs", {
  enumerable: true,
  get: function () {
    return asSevereAs;
  }
});
Object.defineProperty(exports, "assignmentsOf", {
  enumerable: true,
  get: function () {
    return assignmentsOf;
  }
});
Object.defineProperty(exports, "atLeast", {
  enumerable: true,
  get: function () {
    return atLeast;
  }
});
Object.defineProperty(exports, "byPath", {
  enumerable: true,
  get: function () {
    return byPath;
  }
});
Object.defineProperty(exports, "bytesOf", {
  enumerable: true,
  get: function () {
    return bytesOf;
  }
});
Object.defineProperty(exports, "containerOf", {
  enumerable: true,
  get: function () {
    return containerOf;
  }
});
Object.defineProperty(exports, "contextLiterals", {
  enumerable: true,
  get: function () {
    return contextLiterals;
  }
});
Object.defineProperty(exports, "contextPattern", {
  enumerable: true,
  get: function () {
    return contextPattern;
  }
});
Object.defineProperty(exports, "count", {
  enumerable: true,
  get: function () {
    return count;
  }
});
Object.defineProperty(exports, "createEngine", {
  enumerable: true,
  get: function () {
    return createEngine;
  }
});
Object.defineProperty(exports, "createGit", {
  enumerable: true,
  get: function () {
    return createGit;
  }
});
Object.defineProperty(exports, "createPrefilter", {
  enumerable: true,
  get: function () {
    return createPrefilter;
  }
});
Object.defineProperty(exports, "decodeBase64", {
  enumerable: true,
  get: function () {
    return decodeBase64;
  }
});
Object.defineProperty(exports, "decodeHex", {
  enumerable: true,
  get: function () {
    return decodeHex;
  }
});
Object.defineProperty(exports, "decodeUtf16Run", {
  enumerable: true,
  get: function () {
    return decodeUtf16Run;
  }
});
Object.defineProperty(exports, "detectUtf16", {
  enumerable: true,
  get: function () {
    return detectUtf16;
  }
});
Object.defineProperty(exports, "displayPath", {
  enumerable: true,
  get: function () {
    return displayPath;
  }
});
Object.defineProperty(exports, "dotenvFiles", {
  enumerable: true,
  get: function () {
    return dotenvFiles;
  }
});
Object.defineProperty(exports, "dotenvKind", {
  enumerable: true,
  get: function () {
    return dotenvKind;
  }
});
Object.defineProperty(exports, "fileBlob", {
  enumerable: true,
  get: function () {
    return fileBlob;
  }
});
Object.defineProperty(exports, "findRoot", {
  enumerable: true,
  get: function () {
    return findRoot;
  }
});
Object.defineProperty(exports, "foldersAbove", {
  enumerable: true,
  get: function () {
    return foldersAbove;
  }
});
Object.defineProperty(exports, "gitFailed", {
  enumerable: true,
  get: function () {
    return gitFailed;
  }
});
Object.defineProperty(exports, "gitLines", {
  enumerable: true,
  get: function () {
    return gitLines;
  }
});
Object.defineProperty(exports, "hook_exports", {
  enumerable: true,
  get: function () {
    return hook_exports;
  }
});
Object.defineProperty(exports, "idleSigns", {
  enumerable: true,
  get: function () {
    return idleSigns;
  }
});
Object.defineProperty(exports, "isPolicyFile", {
  enumerable: true,
  get: function () {
    return isPolicyFile;
  }
});
Object.defineProperty(exports, "isRuleFile", {
  enumerable: true,
  get: function () {
    return isRuleFile;
  }
});
Object.defineProperty(exports, "isTarHeader", {
  enumerable: true,
  get: function () {
    return isTarHeader;
  }
});
Object.defineProperty(exports, "listIndex", {
  enumerable: true,
  get: function () {
    return listIndex;
  }
});
Object.defineProperty(exports, "listStaged", {
  enumerable: true,
  get: function () {
    return listStaged;
  }
});
Object.defineProperty(exports, "loadRulebook", {
  enumerable: true,
  get: function () {
    return loadRulebook;
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
Object.defineProperty(exports, "missing", {
  enumerable: true,
  get: function () {
    return missing;
  }
});
Object.defineProperty(exports, "missingObject", {
  enumerable: true,
  get: function () {
    return missingObject;
  }
});
Object.defineProperty(exports, "moved", {
  enumerable: true,
  get: function () {
    return moved;
  }
});
Object.defineProperty(exports, "narrowSpaces", {
  enumerable: true,
  get: function () {
    return narrowSpaces;
  }
});
Object.defineProperty(exports, "objectBlob", {
  enumerable: true,
  get: function () {
    return objectBlob;
  }
});
Object.defineProperty(exports, "packOf", {
  enumerable: true,
  get: function () {
    return packOf;
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
Object.defineProperty(exports, "patternOf", {
  enumerable: true,
  get: function () {
    return patternOf;
  }
});
Object.defineProperty(exports, "policyOf", {
  enumerable: true,
  get: function () {
    return policyOf;
  }
});
Object.defineProperty(exports, "previewOf", {
  enumerable: true,
  get: function () {
    return previewOf;
  }
});
Object.defineProperty(exports, "readEntries", {
  enumerable: true,
  get: function () {
    return readEntries;
  }
});
Object.defineProperty(exports, "readGit", {
  enumerable: true,
  get: function () {
    return readGit;
  }
});
Object.defineProperty(exports, "readObjects", {
  enumerable: true,
  get: function () {
    return readObjects;
  }
});
Object.defineProperty(exports, "readStagedObjects", {
  enumerable: true,
  get: function () {
    return readStagedObjects;
  }
});
Object.defineProperty(exports, "readerOf", {
  enumerable: true,
  get: function () {
    return readerOf;
  }
});
Object.defineProperty(exports, "require_lib", {
  enumerable: true,
  get: function () {
    return require_lib;
  }
});
Object.defineProperty(exports, "resultOf", {
  enumerable: true,
  get: function () {
    return resultOf;
  }
});
Object.defineProperty(exports, "runGit", {
  enumerable: true,
  get: function () {
    return runGit;
  }
});
Object.defineProperty(exports, "runPlan", {
  enumerable: true,
  get: function () {
    return runPlan;
  }
});
Object.defineProperty(exports, "scan", {
  enumerable: true,
  get: function () {
    return scan;
  }
});
Object.defineProperty(exports, "signAt", {
  enumerable: true,
  get: function () {
    return signAt;
  }
});
Object.defineProperty(exports, "size", {
  enumerable: true,
  get: function () {
    return size;
  }
});
Object.defineProperty(exports, "staged_exports", {
  enumerable: true,
  get: function () {
    return staged_exports;
  }
});
Object.defineProperty(exports, "startGit", {
  enumerable: true,
  get: function () {
    return startGit;
  }
});
Object.defineProperty(exports, "storeTable", {
  enumerable: true,
  get: function () {
    return storeTable;
  }
});
Object.defineProperty(exports, "streamGit", {
  enumerable: true,
  get: function () {
    return streamGit;
  }
});
Object.defineProperty(exports, "streamObjects", {
  enumerable: true,
  get: function () {
    return streamObjects;
  }
});
Object.defineProperty(exports, "summaryLine", {
  enumerable: true,
  get: function () {
    return summaryLine;
  }
});
Object.defineProperty(exports, "systemCode", {
  enumerable: true,
  get: function () {
    return systemCode;
  }
});
Object.defineProperty(exports, "tableOf", {
  enumerable: true,
  get: function () {
    return tableOf;
  }
});
Object.defineProperty(exports, "targetsOf", {
  enumerable: true,
  get: function () {
    return targetsOf;
  }
});
Object.defineProperty(exports, "toRow", {
  enumerable: true,
  get: function () {
    return toRow;
  }
});
Object.defineProperty(exports, "visible", {
  enumerable: true,
  get: function () {
    return visible;
  }
});
Object.defineProperty(exports, "wantsColor", {
  enumerable: true,
  get: function () {
    return wantsColor;
  }
});
Object.defineProperty(exports, "watching", {
  enumerable: true,
  get: function () {
    return watching;
  }
});
Object.defineProperty(exports, "wayUp", {
  enumerable: true,
  get: function () {
    return wayUp;
  }
});