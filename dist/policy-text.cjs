// src/triage/day.ts
const DAY = /^\d{4}-\d{2}-\d{2}$/;
function isDay(text) {
	if (!DAY.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

// src/triage/ignore-text.ts
function textOf(bytes) {
	return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
function encodingOf(bytes) {
	const [a, b] = bytes;
	if (a === 255 && b === 254) return "utf-16le";
	if (a === 254 && b === 255) return "utf-16be";
	if (a !== 0 && b === 0) return "utf-16le";
	if (a === 0 && b !== void 0 && b !== 0) return "utf-16be";
	return "utf-8";
}

// src/triage/suggest.ts
function nearest(word, words) {
	const best = words.map((candidate) => ({
		candidate,
		edits: editsBetween(word, candidate)
	})).sort((a, b) => a.edits - b.edits)[0];
	return best && best.edits <= Math.max(2, Math.floor(word.length / 3)) ? best.candidate : void 0;
}
function editsBetween(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
		row = next;
	}
	return row[b.length];
}

// src/triage/size.ts
const UNITS = {
	"": 1,
	b: 1,
	k: 1024,
	m: 1024 ** 2,
	g: 1024 ** 3
};
function sizeOf(value) {
	if (typeof value === "number") return Number.isSafeInteger(value) && value > 0 ? value : void 0;
	const found = typeof value === "string" ? /^(\d+(?:\.\d+)?)\s*(?:([kmg])i?)?b?$/i.exec(value.trim()) : null;
	if (!found) return void 0;
	const bytes = Math.round(Number(found[1]) * UNITS[(found[2] ?? "").toLowerCase()]);
	return bytes > 0 ? bytes : void 0;
}

Object.defineProperty(exports, "isDay", {
  enumerable: true,
  get: function () {
    return isDay;
  }
});
Object.defineProperty(exports, "nearest", {
  enumerable: true,
  get: function () {
    return nearest;
  }
});
Object.defineProperty(exports, "sizeOf", {
  enumerable: true,
  get: function () {
    return sizeOf;
  }
});
Object.defineProperty(exports, "textOf", {
  enumerable: true,
  get: function () {
    return textOf;
  }
});