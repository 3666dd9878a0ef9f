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

Object.defineProperty(exports, "sizeOf", {
  enumerable: true,
  get: function () {
    return sizeOf;
  }
});