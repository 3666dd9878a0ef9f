const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
let node_stream = require("node:stream");
let node_zlib = require("node:zlib");
node_zlib = require_rolldown_runtime.__toESM(node_zlib, 1);

// src/decoders/inflate.ts
const MOST_RATIO = 200;
const HARMLESS_BYTES = 67108864;
const { createZstdDecompress } = node_zlib.default;
const hasZstd = createZstdDecompress !== void 0;
const STREAMS = {
	gzip: node_zlib.default.createGunzip,
	zlib: node_zlib.default.createInflate,
	brotli: node_zlib.default.createBrotliDecompress,
	deflate: node_zlib.default.createInflateRaw,
	zstd: () => createZstdDecompress()
};
const SMALL_BYTES = 262144;
const SMALL_UNPACKED_BYTES = 8388608;
const AT_ONCE = {
	gzip: node_zlib.default.gunzipSync,
	zlib: node_zlib.default.inflateSync,
	brotli: node_zlib.default.brotliDecompressSync,
	deflate: node_zlib.default.inflateRawSync
};
async function* inflated(kind, chunks) {
	const source = chunks[Symbol.asyncIterator]();
	const head = [];
	let packed = 0;
	let ended = false;
	while (!ended && packed <= SMALL_BYTES) {
		const { done, value } = await source.next();
		if (done) ended = true;
		else packed += head[head.push(value) - 1].length;
	}
	const whole = ended && atOnce(kind, Buffer.concat(head));
	if (whole) return yield whole;
	const counted = async function* () {
		yield* head;
		while (!ended) {
			const { done, value } = await source.next();
			if (done) return;
			packed += value.length;
			yield value;
		}
	};
	const stream = (0, node_stream.pipeline)(node_stream.Readable.from(counted(), {
		objectMode: true,
		highWaterMark: 1
	}), STREAMS[kind](), () => {});
	let unpacked = 0;
	for await (const chunk of stream) {
		unpacked += chunk.length;
		if (unpacked > HARMLESS_BYTES && unpacked > MOST_RATIO * packed) throw new require_core.KeysieveError("bomb", `unpacks to more than ${MOST_RATIO} times its size; it was left there`);
		yield chunk;
	}
}
function atOnce(kind, bytes) {
	try {
		return AT_ONCE[kind]?.(bytes, { maxOutputLength: SMALL_UNPACKED_BYTES });
	} catch {
		return;
	}
}

// src/decoders/pdf.ts
const STREAM = /stream\r?\n/g;
const END$1 = "endstream";
const DICTIONARY_BYTES = 1024;
const NO_TEXT = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length[123]\s|\/FunctionType|\/ICCBased/;
const KERNING = /\)\s{0,8}-?[0-9.]{1,12}\s{0,8}\(/g;
function* pdfEntries(pdf) {
	const text = pdf.latin1Slice();
	let number = 0;
	for (const found of text.matchAll(STREAM)) {
		const start = found.index + found[0].length;
		if (text.startsWith(END$1.slice(0, 3), found.index - 3)) continue;
		const before = text.slice(Math.max(0, found.index - DICTIONARY_BYTES), found.index);
		const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
		number++;
		if (!dictionary.includes("/FlateDecode") || NO_TEXT.test(dictionary)) continue;
		const end = text.indexOf(END$1, start);
		const packed = pdf.subarray(start, end < 0 ? pdf.length : end);
		yield {
			name: `stream ${number}`,
			data: joined(inflated("zlib", once(packed)))
		};
	}
}
async function* once(bytes) {
	yield bytes;
}
async function* joined(chunks) {
	for await (const chunk of chunks) {
		const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).latin1Slice();
		yield text.includes("TJ") ? Buffer.from(text.replace(KERNING, ""), "latin1") : chunk;
	}
}

// src/decoders/entry.ts
function nameOf(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return Array.from(bytes, (byte) => byte < 128 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`).join("");
	}
}

// src/decoders/pull.ts
var Pull = class {
	#chunks;
	#chunk = /* @__PURE__ */ new Uint8Array(0);
	constructor(chunks) {
		this.#chunks = chunks[Symbol.asyncIterator]();
	}
	async some(most) {
		while (this.#chunk.length === 0) {
			const { done, value } = await this.#chunks.next();
			if (done) return void 0;
			this.#chunk = value;
		}
		const part = this.#chunk.subarray(0, most);
		this.#chunk = this.#chunk.subarray(part.length);
		return part;
	}
	async exactly(count) {
		const bytes = new Uint8Array(count);
		let length = 0;
		while (length < count) {
			const part = await this.some(count - length);
			if (!part) return void 0;
			bytes.set(part, length);
			length += part.length;
		}
		return bytes;
	}
	async skip(count) {
		for (let left = count; left > 0;) {
			const part = await this.some(left);
			if (!part) return;
			left -= part.length;
		}
	}
	async close() {
		await this.#chunks.return?.();
	}
};

// src/decoders/tar.ts
const BLOCK = 512;
const LONGEST_META = 1048576;
async function* tarEntries(chunks) {
	const pull = new Pull(chunks);
	try {
		let longName;
		let longSize;
		for (;;) {
			const header = await pull.exactly(BLOCK);
			if (!header || !require_core.isTarHeader(header)) return;
			const type = String.fromCharCode(header[156]);
			const isMeta = type === "L" || type === "K" || type === "x" || type === "g";
			const size = (isMeta ? void 0 : longSize) ?? numberAt(header, 124, 12);
			if (size < 0 || !Number.isSafeInteger(size)) return;
			const padding = (BLOCK - size % BLOCK) % BLOCK;
			if (isMeta) {
				const data = size > LONGEST_META ? void 0 : await pull.exactly(size);
				if (!data) return;
				await pull.skip(padding);
				if (type === "L") longName = nameOf(untilNul(data));
				if (type === "x") ({path: longName = longName, size: longSize} = paxOf(data));
				continue;
			}
			const name = longName ?? nameIn(header);
			longName = longSize = void 0;
			const rest = { bytes: size };
			if (type === "0" || type === "\0" || type === "7") yield {
				name,
				data: dataOf(pull, rest)
			};
			if ("123456".includes(type)) rest.bytes = 0;
			await pull.skip(rest.bytes + padding);
		}
	} finally {
		await pull.close();
	}
}
async function* dataOf(pull, rest) {
	while (rest.bytes > 0) {
		const part = await pull.some(rest.bytes);
		if (!part) return;
		rest.bytes -= part.length;
		yield part;
	}
}
function nameIn(header) {
	const name = untilNul(header.subarray(0, 100));
	const prefix = header[257] === 117 && header[262] === 0 ? untilNul(header.subarray(345, 500)) : /* @__PURE__ */ new Uint8Array(0);
	return prefix.length > 0 ? `${nameOf(prefix)}/${nameOf(name)}` : nameOf(name);
}
function untilNul(bytes) {
	const end = bytes.indexOf(0);
	return end < 0 ? bytes : bytes.subarray(0, end);
}
function numberAt(header, at, length) {
	const field = header.subarray(at, at + length);
	if (field[0] & 128) return field.subarray(1).reduce((value, byte) => value * 256 + byte, field[0] & 127);
	const digits = /[0-7]+/.exec(Buffer.from(field).latin1Slice());
	return digits ? Number.parseInt(digits[0], 8) : 0;
}
function paxOf(data) {
	const out = {};
	const bytes = Buffer.from(data);
	for (let at = 0; at < bytes.length;) {
		const blank = bytes.indexOf(32, at);
		const length = blank < 0 ? 0 : Number(bytes.latin1Slice(at, blank));
		if (!(length > blank - at && at + length <= bytes.length)) break;
		const record = bytes.subarray(blank + 1, at + length - 1);
		const equals = record.indexOf(61);
		const key = record.latin1Slice(0, Math.max(0, equals));
		if (key === "path") out.path = nameOf(record.subarray(equals + 1));
		if (key === "size") out.size = Number(record.latin1Slice(equals + 1));
		at += length;
	}
	return out;
}

// src/decoders/zip.ts
const END = 101010256;
const END_BYTES = 22;
const END64_LOCATOR = 117853008;
const END64 = 101075792;
const CENTRAL = 33639248;
const CENTRAL_BYTES = 46;
const LOCAL = 67324752;
const LOCAL_BYTES = 30;
const IS_ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const IN_ZIP64 = 4294967295;
function* zipEntries(zip) {
	const directory = directoryOf(zip);
	if (!directory) return;
	for (let at = directory.at, left = directory.count; left > 0; left--) {
		if (at + CENTRAL_BYTES > zip.length || zip.readUInt32LE(at) !== CENTRAL) return;
		const nameLength = zip.readUInt16LE(at + 28);
		const extraLength = zip.readUInt16LE(at + 30);
		const method = zip.readUInt16LE(at + 10);
		const encrypted = (zip.readUInt16LE(at + 8) & IS_ENCRYPTED) !== 0;
		const nameEnd = at + CENTRAL_BYTES + nameLength;
		const name = nameOf(zip.subarray(at + CENTRAL_BYTES, nameEnd));
		const { packed, start } = placeOf(zip, at, nameEnd, extraLength);
		at = nameEnd + extraLength + zip.readUInt16LE(at + 32);
		const data = dataAt(zip, directory.shift + start, packed);
		if (data && !encrypted && !name.endsWith("/") && (method === STORED || method === DEFLATED)) yield {
			name,
			data: method === STORED ? chunksOf(data) : inflated("deflate", chunksOf(data))
		};
	}
}
function directoryOf(zip) {
	const first = Math.max(0, zip.length - END_BYTES - 65535);
	for (let at = zip.length - END_BYTES; at >= first; at--) {
		if (zip[at] !== 80 || zip.readUInt32LE(at) !== END) continue;
		let count = zip.readUInt16LE(at + 10);
		let size = zip.readUInt32LE(at + 12);
		let start = zip.readUInt32LE(at + 16);
		let end = at;
		const locator = at - 20;
		if (locator >= 0 && zip.readUInt32LE(locator) === END64_LOCATOR) {
			const end64 = Number(zip.readBigUInt64LE(locator + 8));
			if (end64 + 56 <= zip.length && zip.readUInt32LE(end64) === END64) {
				count = Number(zip.readBigUInt64LE(end64 + 32));
				size = Number(zip.readBigUInt64LE(end64 + 40));
				start = Number(zip.readBigUInt64LE(end64 + 48));
				end = end64;
			}
		}
		const shift = Math.max(0, end - size - start);
		return {
			at: start + shift,
			count,
			shift
		};
	}
}
function placeOf(zip, at, extraStart, extraLength) {
	let packed = zip.readUInt32LE(at + 20);
	let start = zip.readUInt32LE(at + 42);
	const end = Math.min(zip.length, extraStart + extraLength);
	for (let field = extraStart; field + 4 <= end; field += 4 + zip.readUInt16LE(field + 2)) {
		if (zip.readUInt16LE(field) !== 1) continue;
		let value = field + 4 + (zip.readUInt32LE(at + 24) === IN_ZIP64 ? 8 : 0);
		if (packed === IN_ZIP64 && value + 8 <= end) {
			packed = Number(zip.readBigUInt64LE(value));
			value += 8;
		}
		if (start === IN_ZIP64 && value + 8 <= end) start = Number(zip.readBigUInt64LE(value));
	}
	return {
		packed,
		start
	};
}
function dataAt(zip, header, packed) {
	if (header + LOCAL_BYTES > zip.length || zip.readUInt32LE(header) !== LOCAL) return void 0;
	const start = header + LOCAL_BYTES + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
	return zip.subarray(start, start + packed);
}
async function* chunksOf(bytes) {
	const PIECE = 65536;
	for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
async function gather(chunks, mostBytes) {
	const parts = [];
	let bytes = 0;
	for await (const chunk of chunks) {
		bytes += chunk.length;
		if (bytes > mostBytes) return void 0;
		parts.push(chunk);
	}
	return Buffer.concat(parts);
}

// src/engine/decode/tee.ts
var Tee = class {
	#source;
	#head;
	#chunk;
	#ended = false;
	#left = false;
	#wake;
	constructor(head, source) {
		this.#head = head;
		this.#source = source;
	}
	async read(into) {
		let count = Math.min(into.length, this.#head.length);
		if (count > 0) {
			into.set(this.#head.subarray(0, count));
			this.#head = this.#head.subarray(count);
		} else count = await this.#source.read(into);
		if (count === 0) this.end();
		else if (!this.#left) {
			this.#chunk = new Uint8Array(into.subarray(0, count));
			this.#signal();
			while (this.#chunk && !this.#left) await this.#change();
		}
		return count;
	}
	close() {}
	end() {
		this.#ended = true;
		this.#signal();
	}
	leave() {
		this.#left = true;
		this.#signal();
	}
	async *branch() {
		for (;;) {
			const chunk = this.#chunk;
			if (chunk) {
				this.#chunk = void 0;
				this.#signal();
				yield chunk;
			} else if (this.#ended) return;
			else await this.#change();
		}
	}
	#change() {
		return new Promise((resolve) => {
			this.#wake = resolve;
		});
	}
	#signal() {
		const wake = this.#wake;
		this.#wake = void 0;
		wake?.();
	}
};

// src/engine/decode/containers.ts
const MOST_ENTRIES = 5e4;
const MOST_ZIP_BYTES = 268435456;
const PACKED = /\.(?:gz|br|zst|zlib|Z)$|(?<=\.)t(?=gz$)/i;
var ContainerScan = class {
	#blob;
	#scope;
	#deeper;
	#matches = [];
	#problems = [];
	constructor(blob, scope, deeper) {
		this.#blob = blob;
		this.#scope = {
			...scope,
			containers: scope.containers + 1
		};
		this.#deeper = deeper;
	}
	async run(kind, head, rest, scanRaw) {
		const tee = new Tee(head, rest);
		const unpacking = this.#unpack(kind, tee.branch()).finally(() => tee.leave());
		let raw;
		try {
			raw = await scanRaw(tee);
		} finally {
			tee.end();
			await unpacking;
		}
		const stillRaw = raw.matches.filter((match) => !this.#matches.some(({ rule, secret }) => rule === match.rule && secret.equals(match.secret)));
		return {
			...raw,
			matches: [...stillRaw, ...this.#matches],
			problems: [...raw.problems, ...this.#problems]
		};
	}
	async #unpack(kind, chunks) {
		try {
			if (this.#scope.containers > 8) throw new require_core.KeysieveError("limit", `archives are nested more than ${8} deep; what lies deeper was not scanned`);
			if (kind === "tar") await this.#archive(kind, tarEntries(chunks));
			else if (kind === "zip" || kind === "pdf") {
				const whole = await gather(chunks, MOST_ZIP_BYTES);
				if (!whole) throw new require_core.KeysieveError("limit", `a ${kind} of more than 256 MiB; what is in it was not scanned`);
				await this.#archive(kind, kind === "zip" ? zipEntries(whole) : pdfEntries(whole));
			} else if (kind !== "zstd" || hasZstd) await this.#stream(kind, inflated(kind, chunks));
		} catch (error) {
			if (error instanceof require_core.KeysieveError) this.#problems.push({
				code: error.code,
				path: this.#blob.path,
				message: error.message
			});
		}
	}
	async #archive(kind, entries) {
		let count = 0;
		for await (const { name, data } of entries) {
			if (++count > MOST_ENTRIES) throw new require_core.KeysieveError("bomb", `holds more than ${MOST_ENTRIES} files; the rest was not scanned`);
			const { matches, problems, stopped } = await this.#scan(name, data);
			for (const match of matches) this.#matches.push(require_core.moved(match, {
				blob: this.#blob,
				inside: [name, ...match.inside],
				decodedFrom: [kind, ...match.decodedFrom]
			}));
			this.#problems.push(...problems.map((problem) => ({
				...problem,
				path: `${this.#blob.path}!${problem.path}`
			})));
			if (stopped) return;
		}
	}
	async #stream(kind, data) {
		const name = this.#blob.path.replace(PACKED, "");
		const { matches, problems } = await this.#scan(name, data);
		for (const match of matches) this.#matches.push(require_core.moved(match, {
			blob: this.#blob,
			decodedFrom: [kind, ...match.decodedFrom]
		}));
		this.#problems.push(...problems.map((problem) => ({
			...problem,
			path: this.#blob.path + problem.path.slice(name.length)
		})));
	}
	async #scan(path, data) {
		const reader = new ChunkReader(data, (bytes) => this.#scope.budget.spend(bytes));
		const blob = {
			...this.#blob,
			path,
			sizeBytes: null,
			open: () => reader
		};
		const scanned = await this.#deeper.scan(blob, this.#scope);
		const { error } = reader;
		if (!(error instanceof require_core.KeysieveError)) return {
			...scanned,
			stopped: false
		};
		return {
			matches: scanned.matches,
			problems: [...scanned.problems, {
				code: error.code,
				path,
				message: error.message
			}],
			stopped: true
		};
	}
};
var ChunkReader = class {
	#chunks;
	#spend;
	#chunk = /* @__PURE__ */ new Uint8Array(0);
	error;
	constructor(chunks, spend) {
		this.#chunks = chunks[Symbol.asyncIterator]();
		this.#spend = spend;
	}
	async read(into) {
		if (this.error !== void 0) return 0;
		try {
			while (this.#chunk.length === 0) {
				const { done, value } = await this.#chunks.next();
				if (done) return 0;
				this.#spend(value.length);
				this.#chunk = value;
			}
		} catch (error) {
			this.error = error;
			return 0;
		}
		const count = Math.min(into.length, this.#chunk.length);
		into.set(this.#chunk.subarray(0, count));
		this.#chunk = this.#chunk.subarray(count);
		return count;
	}
	close() {
		this.#chunks.return?.();
	}
};

exports.ContainerScan = ContainerScan;