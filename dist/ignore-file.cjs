const require_weigh = require("./weigh.cjs");

// src/triage/ignore-file.ts
const HEADER = ["# What is allowed here although it looks like a secret: one finding a line, by `keysieve ignore`.", "# <id> <rule> <path hint> [until=YYYY-MM-DD] <reason>"];
function lineOf({ id, rule, path, until, reason }) {
	return [
		id,
		rule,
		hintOf(path),
		...until === null ? [] : [`until=${until}`],
		reason.replace(/\s+/g, " ").trim()
	].join(" ");
}
function hintOf(path) {
	return path === "" ? "-" : path.split("/").map(encodePart).join("/");
}
function encodePart(part) {
	return encodeURIComponent(part).replace(/%(?:40|2B|2C|5B|5D)/g, decodeURIComponent);
}
function withEntries(text, entries, file) {
	const { lines, end } = split(text === "" ? `${HEADER.join("\n")}\n` : text);
	const fresh = new Map(entries.map((entry) => [entry.id, lineOf(entry)]));
	const idsByLine = new Map(require_weigh.parseIgnores(Buffer.from(text), file).map(({ id, line }) => [line - 1, id]));
	const replaced = new Set([...idsByLine.values()].filter((id) => fresh.has(id)));
	const kept = lines.flatMap((line, index) => {
		const id = idsByLine.get(index);
		if (id === void 0 || !replaced.has(id)) return [line];
		const newer = fresh.get(id);
		fresh.delete(id);
		return newer === void 0 ? [] : [newer];
	});
	for (const line of [...fresh.values()].sort()) kept.splice(placeFor(line, kept), 0, line);
	return `${kept.join(end)}${end}`;
}
function withoutLines(text, numbers) {
	const { lines, end } = split(text);
	const kept = lines.filter((_, index) => !numbers.has(index + 1));
	return kept.length === 0 ? "" : `${kept.join(end)}${end}`;
}
function placeFor(line, lines) {
	let at = lines.findIndex((other) => isEntry(other) && other.trim() > line);
	if (at < 0) return lines.length;
	const first = lines.findIndex(isEntry);
	if (at === first) return at;
	while (lines[at - 1].trim().startsWith("#")) at--;
	return at;
}
function isEntry(line) {
	return line.trim() !== "" && !line.trim().startsWith("#");
}
function split(text) {
	const lines = text.split(/\r\n|\n|\r/);
	if (lines.at(-1) === "") lines.pop();
	return {
		lines,
		end: text.includes("\r\n") ? "\r\n" : "\n"
	};
}

Object.defineProperty(exports, "withEntries", {
  enumerable: true,
  get: function () {
    return withEntries;
  }
});
Object.defineProperty(exports, "withoutLines", {
  enumerable: true,
  get: function () {
    return withoutLines;
  }
});