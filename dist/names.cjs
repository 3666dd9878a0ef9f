const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");

// src/commands/names.ts
const RUN = /[A-Za-z0-9_-]{16,}/g;
const RUN_CHARACTER = /[A-Za-z0-9_+-]/;
const HEX = /^[0-9a-f]+$/;
async function withoutNamedKeys(printed, engine) {
	const masked = await maskerOf([
		printed.report,
		printed.notes,
		printed.known.map(({ blob }) => blob.path)
	], engine);
	if (!masked) return printed;
	const shown = everywhere(printed.report, masked);
	const report = {
		...shown,
		findings: require_weigh.inOrder(shown.findings)
	};
	const known = printed.known.map((match) => ({
		...match,
		blob: {
			...match.blob,
			path: masked(match.blob.path)
		}
	}));
	return {
		...printed,
		report,
		known,
		notes: printed.notes.map(masked)
	};
}
async function partsWithoutNamedKeys(parts, engine) {
	const masked = await maskerOf(parts, engine);
	return masked ? everywhere(parts, masked) : parts;
}
async function maskerOf(value, engine) {
	const texts = /* @__PURE__ */ new Set();
	collect(value, texts);
	const keys = texts.size === 0 ? [] : await keysIn([...texts], engine);
	return keys.length === 0 ? void 0 : (text) => keys.reduce((shown, key) => shown.replaceAll(key, require_weigh.MASK), text);
}
function everywhere(value, masked) {
	return JSON.parse(JSON.stringify(value), (_, each) => typeof each === "string" ? masked(each) : each);
}
function collect(value, into) {
	if (typeof value === "string") {
		if (value.match(RUN)?.some((run) => /[0-9]/.test(run) && /[A-Za-z]/.test(run) && !HEX.test(run))) into.add(value);
	} else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) collect(each, into);
}
async function keysIn(texts, engine) {
	const bytes = Buffer.from(texts.join("\n"));
	const blob = {
		origin: "stdin",
		path: "names",
		id: null,
		sizeBytes: bytes.length,
		open: () => require_core.readerOf(bytes)
	};
	const { matches } = await engine.scan(blob);
	const keys = matches.filter(({ confidence, decodedFrom, inside }) => require_core.atLeast(confidence, "likely") && decodedFrom.length === 0 && inside.length === 0).map(({ span }) => {
		let { start, end } = span;
		while (start > 0 && RUN_CHARACTER.test(String.fromCharCode(bytes[start - 1]))) start--;
		while (end < bytes.length && RUN_CHARACTER.test(String.fromCharCode(bytes[end]))) end++;
		return bytes.toString("utf8", start, end);
	});
	return [...new Set(keys)].sort((a, b) => b.length - a.length);
}

exports.partsWithoutNamedKeys = partsWithoutNamedKeys;
exports.withoutNamedKeys = withoutNamedKeys;