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

Object.defineProperty(exports, "isDay", {
  enumerable: true,
  get: function () {
    return isDay;
  }
});
Object.defineProperty(exports, "textOf", {
  enumerable: true,
  get: function () {
    return textOf;
  }
});