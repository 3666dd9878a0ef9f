const require_core = require("./core.cjs");

// src/decoders/decoded.ts
function replaceEscapes(text, pattern, valueFor) {
	const bytes = Buffer.allocUnsafe(text.length);
	const origin = new Uint32Array(text.length + 1);
	let at = 0;
	let length = 0;
	const copy = (to) => {
		length += bytes.write(text.slice(at, to), length, "latin1");
		for (let i = length - (to - at); at < to; i++) origin[i] = at++;
	};
	for (const found of text.matchAll(pattern)) {
		copy(found.index);
		const value = valueFor(found);
		origin.fill(at, length, length + value.length);
		length += bytes.write(value, length, "latin1");
		at += found[0].length;
	}
	copy(text.length);
	origin[length] = text.length;
	return {
		bytes: bytes.subarray(0, length),
		origin
	};
}
function utf8Of(codePoint) {
	if (codePoint > 1114111) return "";
	return codePoint < 128 ? String.fromCharCode(codePoint) : Buffer.from(String.fromCodePoint(codePoint)).latin1Slice();
}

// src/decoders/backslash.ts
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|([nrtbfv"'`/\\]))/g;
const SHORT = {
	n: "\n",
	r: "\r",
	t: "	",
	b: "\b",
	f: "\f",
	v: "\v"
};
function decodeBackslash(text) {
	return replaceEscapes(text, ESCAPE, ([, u, long, x, short]) => {
		if (short !== void 0) return SHORT[short] ?? short;
		return utf8Of(Number.parseInt(u ?? long ?? x, 16));
	});
}

// src/decoders/html.ts
const REFERENCE = /&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g;
const NAMED = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'"
};
function decodeHtml(text) {
	return replaceEscapes(text, REFERENCE, ([, decimal, hex, name]) => {
		if (name !== void 0) return NAMED[name];
		return utf8Of(decimal === void 0 ? Number.parseInt(hex, 16) : Number(decimal));
	});
}

// src/decoders/percent.ts
function decodePercent(text) {
	return replaceEscapes(text, /%([0-9A-Fa-f]{2})/g, ([, hex]) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// src/decoders/quoted-printable.ts
function decodeQuotedPrintable(text) {
	return replaceEscapes(text, /=(?:([0-9A-Fa-f]{2})|[ \t]*\r?\n)/g, ([, hex]) => hex === void 0 ? "" : String.fromCharCode(Number.parseInt(hex, 16)));
}

// src/decoders/list.ts
const DECODERS = {
	base64: require_core.decodeBase64,
	hex: require_core.decodeHex,
	percent: decodePercent,
	backslash: decodeBackslash,
	html: decodeHtml,
	"quoted-printable": decodeQuotedPrintable,
	"utf-16le": (text) => require_core.decodeUtf16Run(text, "utf-16le"),
	"utf-16be": (text) => require_core.decodeUtf16Run(text, "utf-16be")
};

// src/engine/decode/decoding.ts
const VALUE_BYTES = 512;
const NAME_BYTES = 256;
const SHORTEST = 8;
var Decoding = class {
	#window;
	#text;
	#deeper;
	#blob;
	#scope;
	problems = [];
	constructor(window, text, deeper, blob, scope) {
		this.#window = window;
		this.#text = text;
		this.#deeper = deeper;
		this.#blob = blob;
		this.#scope = scope;
	}
	async uncover(suspects) {
		const out = [];
		for (const suspect of suspects) await this.#uncover(suspect, out);
		return out;
	}
	async #uncover(suspect, out) {
		const { decoder, start, end } = suspect;
		const encoded = this.#text.latin1Slice(start, end);
		if (!suspect.text && !this.#deeper.mayHold(encoded)) return;
		const { bytes, origin } = DECODERS[decoder](encoded);
		if (bytes.length < SHORTEST || origin && bytes.length === encoded.length) return;
		const container = require_core.containerOf(bytes, "");
		if (container && suspect.cut) this.#limit(`the ${container} data in ${decoder} at byte ${this.#window.base + start} is too long to be unpacked whole`);
		if (this.#scope.encodings === 3) {
			if (origin && !this.#deeper.mayHold(bytes.toString("base64"))) return;
			this.#limit(`encodings are nested more than ${3} deep; what lies deeper was not scanned`);
			return;
		}
		const name = origin || container || bytes.length > VALUE_BYTES ? "" : this.#nameBefore(start);
		const piece = Buffer.concat([Buffer.from(name, "latin1"), bytes]);
		const blob = {
			...this.#blob,
			sizeBytes: piece.length,
			open: () => require_core.readerOf(piece)
		};
		const scanned = await this.#deeper.scan(blob, {
			...this.#scope,
			encodings: this.#scope.encodings + 1
		});
		this.problems.push(...scanned.problems);
		for (const match of scanned.matches) {
			if (match.span.start < name.length || suspect.cut && match.span.end === piece.length) continue;
			const change = {
				blob: this.#blob,
				decodedFrom: [decoder, ...match.decodedFrom]
			};
			const place = origin ? {
				start: start + origin[match.span.start],
				end: start + origin[match.span.end]
			} : {
				start,
				end
			};
			out.push({
				...place,
				match: require_core.moved(match, change)
			});
		}
	}
	#nameBefore(start) {
		const text = this.#text.latin1Slice(Math.max(0, start - NAME_BYTES), start);
		return /[:=][ \t]*["'`]?$/.test(text) ? text.slice(text.lastIndexOf("\n") + 1) : "";
	}
	#limit(message) {
		if (this.problems.some((problem) => problem.message === message)) return;
		this.problems.push({
			code: "limit",
			path: this.#blob.path,
			message
		});
	}
};

exports.Decoding = Decoding;