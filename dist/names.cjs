const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");

// src/commands/names.ts
const RUN = /[A-Za-z0-9_-]{16,}/g;
const RUN_CHARACTER = /[A-Za-z0-9_+-]/;
const HEX = /^[0-9a-f]+$/;
async function withoutNamedKeys(printed, engine) {
	const texts = /* @__PURE__ */ new Set();
	collect([
		printed.report,
		printed.notes,
		printed.known.map(({ blob }) => blob.path)
	], texts);
	const keys = texts.size === 0 ? [] : await keysIn([...texts], engine);
	if (keys.length === 0) return printed;
	const masked = (text) => keys.reduce((shown, key) => shown.replaceAll(key, require_weigh.MASK), text);
	const shown = JSON.parse(JSON.stringify(printed.report), (_, value) => typeof value === "string" ? masked(value) : value);
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

exports.withoutNamedKeys = withoutNamedKeys;