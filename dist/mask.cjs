const require_core = require("./core.cjs");
let node_util = require("node:util");

// src/engine/utf16-lens.ts
var Utf16Lens = class {
	width = 2;
	isLow;
	#decoder;
	constructor(kind) {
		this.isLow = kind === "utf-16le" ? 0 : 1;
		this.#decoder = new node_util.TextDecoder(kind, { ignoreBOM: true });
	}
	view(bytes) {
		const text = this.#decoder.decode(bytes.subarray(0, bytes.length & -2));
		const starts = new Uint32Array(text.length + 1);
		let offset = 0;
		for (let unit = 0; unit < text.length; unit++) {
			starts[unit] = offset;
			const code = text.charCodeAt(unit);
			offset += code < 128 ? 1 : code < 2048 || code >= 55296 && code < 57344 ? 2 : 3;
		}
		starts[text.length] = offset;
		return {
			utf8: Buffer.from(text),
			place: (wanted) => 2 * firstAtLeast(starts, wanted)
		};
	}
	latin1(bytes, from) {
		return this.#decoder.decode(bytes.subarray(from, from + (bytes.length - from & -2)));
	}
	encode(ascii) {
		const bytes = Buffer.from(ascii, "utf16le");
		return this.isLow === 0 ? bytes : bytes.swap16();
	}
};
function firstAtLeast(sorted, wanted) {
	let low = 0;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = low + high >> 1;
		if (sorted[middle] < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/engine/masker.ts
const REACH = 32768;
const CAPACITY = 524288;
const HEAD_BYTES = 4;
const BLOCK = /-----BEGIN (?:[A-Z0-9]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-[123]: |-----BEGIN [A-Z0-9 ]{0,40}-{0,4}$/g;
const BLOCK_END = /-----END (?:[A-Z0-9]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----|Private-(?:MAC|Hash): [0-9a-f]{40}/g;
var Masker = class {
	#scanner;
	#least;
	#buffer = Buffer.allocUnsafe(CAPACITY);
	#length = 0;
	#shown = 0;
	#endsInMask = false;
	#lens;
	constructor(scanner, least) {
		this.#scanner = scanner;
		this.#least = least;
	}
	get room() {
		return CAPACITY - this.#length;
	}
	get pending() {
		return this.#length - this.#shown;
	}
	push(bytes) {
		this.#buffer.set(bytes, this.#length);
		this.#length += bytes.length;
	}
	async take(extent) {
		const bytes = this.#buffer.subarray(0, this.#length);
		if (this.#lens === void 0) {
			if (bytes.length < HEAD_BYTES && extent !== "end") return {
				bytes: Buffer.alloc(0),
				troubles: []
			};
			const kind = require_core.detectUtf16(bytes);
			this.#lens = kind ? new Utf16Lens(kind) : null;
		}
		const wanted = this.#cut(bytes, extent);
		if (wanted <= this.#shown) return {
			bytes: Buffer.alloc(0),
			troubles: []
		};
		const { spans, troubles } = await this.#find(bytes);
		const cut = settledCut(spans, wanted, extent);
		if (cut <= this.#shown) return {
			bytes: Buffer.alloc(0),
			troubles
		};
		const out = this.#render(bytes, spans, cut);
		const leaving = Math.max(0, cut - REACH);
		this.#buffer.copyWithin(0, leaving, this.#length);
		this.#length -= leaving;
		this.#shown = cut - leaving;
		return {
			bytes: out,
			troubles
		};
	}
	async #find(bytes) {
		const raw = await this.#scan(bytes);
		const view = this.#lens?.view(bytes);
		const wide = view ? await this.#scan(view.utf8) : void 0;
		const placed = (wide?.claims ?? []).map((claim) => ({
			...claim,
			start: view.place(claim.start),
			end: view.place(claim.end)
		}));
		return {
			spans: joined([...raw.claims, ...placed]),
			troubles: [...raw.troubles, ...wide?.troubles ?? []]
		};
	}
	async #scan(bytes) {
		const open = () => require_core.readerOf(bytes);
		const blob = {
			origin: "stdin",
			path: "-",
			id: null,
			sizeBytes: bytes.length,
			open
		};
		const { claims, stopped, problems } = await this.#scanner.scan(blob);
		const late = stopped.map((rule) => `the rule ${rule} ran out of time and was stopped`);
		return {
			claims: claims.filter(({ confidence }) => require_core.atLeast(confidence, this.#least)),
			troubles: [...late, ...problems.map(({ message }) => message)]
		};
	}
	#cut(bytes, extent) {
		if (extent === "end") return bytes.length;
		const { width, isLow } = this.#lens ?? PLAIN;
		let cut = Math.floor(bytes.length / width) * width;
		if (extent === "settled") return Math.max(0, cut - REACH);
		const ends = extent === "lines" ? isLineEnd : isBlank;
		while (cut > this.#shown && !(ends(bytes[cut - width + isLow]) && (width === 1 || bytes[cut - 1 - isLow] === 0))) cut -= width;
		const open = this.#openBlock(bytes);
		return open === void 0 ? cut : Math.min(cut, open);
	}
	#openBlock(bytes) {
		const { width } = this.#lens ?? PLAIN;
		const from = Math.max(0, Math.floor((bytes.length - REACH) / width) * width);
		const text = this.#lens ? this.#lens.latin1(bytes, from) : bytes.latin1Slice(from);
		const begins = Array.from(text.matchAll(BLOCK), ({ index }) => index);
		const ends = Array.from(text.matchAll(BLOCK_END), ({ index }) => index);
		const last = begins.at(-1);
		if (last === void 0 || ends.some((end) => end > last)) return void 0;
		return from + last * width;
	}
	#render(bytes, spans, cut) {
		const parts = [];
		let at = this.#shown;
		for (const { start, end, rule } of spans) {
			if (end <= at) continue;
			if (start >= cut) break;
			if (start > at) parts.push(bytes.subarray(at, start));
			if (start >= this.#shown || !this.#endsInMask) parts.push(this.#maskOf(rule, bytes, start));
			at = Math.min(end, cut);
			this.#endsInMask = true;
		}
		if (at < cut) {
			parts.push(bytes.subarray(at, cut));
			this.#endsInMask = false;
		}
		return Buffer.concat(parts);
	}
	#maskOf(rule, bytes, start) {
		const mask = `[REDACTED:${rule}]`;
		const lens = this.#lens;
		return lens && bytes[start + 1 - lens.isLow] === 0 ? lens.encode(mask) : Buffer.from(mask, "latin1");
	}
};
const PLAIN = {
	width: 1,
	isLow: 0
};
const isLineEnd = (byte) => byte === 10 || byte === 13;
const isBlank = (byte) => byte === 32 || byte >= 9 && byte <= 13;
function joined(claims) {
	const out = [];
	for (const claim of [...claims].sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = out.at(-1);
		if (!last || claim.start >= last.end) out.push(claim);
		else {
			const { rule, confidence } = !require_core.atLeast(last.confidence, claim.confidence) ? claim : last;
			out[out.length - 1] = {
				start: last.start,
				end: Math.max(last.end, claim.end),
				rule,
				confidence
			};
		}
	}
	return out;
}
function settledCut(spans, cut, extent) {
	const across = spans.find(({ start, end }) => start < cut && cut < end);
	if (!across) return cut;
	return extent === "settled" ? across.end : across.start;
}

// src/commands/mask.ts
const PAUSE_MS = 20;
const LONG_PAUSE_MS = 500;
const LATEST_MS = 100;
async function mask(io, options) {
	const masker = new Masker(await rawEngine(io, options), options.minConfidence);
	const troubles = /* @__PURE__ */ new Set();
	const put = async (extent) => {
		const taken = await masker.take(extent);
		for (const trouble of taken.troubles) troubles.add(trouble);
		return taken.bytes.length === 0 || await io.stdout.bytes(taken.bytes);
	};
	const chunks = io.stdin[Symbol.asyncIterator]();
	if (!await copy(io, chunks, masker, put) || !await put("end")) await chunks.return?.();
	for (const trouble of troubles) io.stderr.write(`keysieve: ${require_core.visible(trouble)}; the output may show what it should have found\n`);
	return troubles.size > 0 ? 2 : 0;
}
async function copy(io, chunks, masker, put) {
	let next = chunks.next();
	let pauses = 0;
	let since = io.now();
	for (;;) {
		const waits = masker.pending === 0 || pauses > 1 ? null : pauses === 0 ? PAUSE_MS : LONG_PAUSE_MS;
		const came = await within(next, waits);
		if (came === void 0) {
			if (!await put(pauses++ === 0 ? "lines" : "words")) return false;
			continue;
		}
		if (came.done) return true;
		pauses = 0;
		let bytes = Buffer.from(came.value);
		if (masker.pending === 0) since = io.now();
		while (bytes.length > 0) {
			const fits = Math.min(masker.room, bytes.length);
			masker.push(bytes.subarray(0, fits));
			bytes = bytes.subarray(fits);
			if (masker.room > 0) continue;
			if (!await put("settled")) return false;
			since = io.now();
		}
		if (io.now() - since > LATEST_MS) {
			if (!await put("lines")) return false;
			since = io.now();
		}
		next = chunks.next();
	}
}
async function within(promise, ms) {
	let timer;
	const pause = new Promise((resolve) => {
		if (ms !== null) timer = setTimeout(resolve, ms, void 0);
	});
	try {
		return await (ms === null ? promise : Promise.race([promise, pause]));
	} catch (error) {
		throw new require_core.KeysieveError("unreadable", `standard input cannot be read (${require_core.systemCode(error)})`, "", error);
	} finally {
		clearTimeout(timer);
	}
}
async function rawEngine(io, { rules, knownSecrets }) {
	const rulebook = rules.length === 0 ? require_core.BUILTIN : (await Promise.resolve().then(() => require("./user-rules.cjs"))).withUserRules(require_core.BUILTIN, rules, io.cwd);
	let running = rulebook;
	if (knownSecrets !== void 0 && knownSecrets !== "off") {
		const files = (await Promise.resolve().then(() => require("./known-elsewhere.cjs"))).ignoredDotenvs(io);
		const { runningWithKnown } = await Promise.resolve().then(() => require("./known-secrets.cjs"));
		running = await runningWithKnown(io, rulebook, files.root, files, knownSecrets === "home");
	}
	return new require_core.Engine(running.table, {
		createPrefilter: require_core.createPrefilter,
		now: io.now(),
		decode: true,
		raw: true,
		trusted: running.trusted,
		clock: require_core.cpuMs,
		isBinary: () => false
	});
}

exports.mask = mask;