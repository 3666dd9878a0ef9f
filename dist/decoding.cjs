const require_core = require("./core.cjs");

// src/decoders/decoded.ts
/**
* Replaces every match of `pattern` (global) by `valueFor`'s latin1 text, which is never longer than the match, and keeps all else.
*
* @param text latin1: one character a byte
*/
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
/** The character's UTF-8 bytes as latin1 text; '' for what is no character. */
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
/** The escapes that the strings of JSON, JavaScript, Python and their like have in common. */
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
/** Numeric character references of HTML and XML, and the five names that XML knows. */
function decodeHtml(text) {
	return replaceEscapes(text, REFERENCE, ([, decimal, hex, name]) => {
		if (name !== void 0) return NAMED[name];
		return utf8Of(decimal === void 0 ? Number.parseInt(hex, 16) : Number(decimal));
	});
}

// src/decoders/percent.ts
/** Percent-encoding (RFC 3986, section 2.1). A plus stays a plus. */
function decodePercent(text) {
	return replaceEscapes(text, /%([0-9A-Fa-f]{2})/g, ([, hex]) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// src/decoders/quoted-printable.ts
/** Quoted-printable (RFC 2045, section 6.7); a soft line break joins its lines. */
function decodeQuotedPrintable(text) {
	return replaceEscapes(text, /=(?:([0-9A-Fa-f]{2})|[ \t]*\r?\n)/g, ([, hex]) => hex === void 0 ? "" : String.fromCharCode(Number.parseInt(hex, 16)));
}

// src/decoders/list.ts
/** The decoders of encoded text inside other text, by the name that findings show: latin1 text in, bytes out. None of them throws. */
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
/** A decoded value this short may need the name that stands before it. */
const VALUE_BYTES = 512;
const NAME_BYTES = 256;
const SHORTEST = 8;
/** Decodes what may be encoded in a window and scans it with an engine of its own. */
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
	/** What stands on the line before a value: the name that tells what it is. Nothing when the value does not stand alone behind it. */
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