const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");

// src/sources/commits.ts
function commitInfo(git, commits) {
	const infos = /* @__PURE__ */ new Map();
	for (let at = 0; at < commits.length; at += 1e3) for (const [commit, bytes] of require_core.readObjects(git, commits.slice(at, at + 1e3))) if (bytes) infos.set(commit, {
		commit,
		...authorOf(bytes)
	});
	for (const commit of commits) if (!infos.has(commit)) infos.set(commit, {
		commit,
		author: "unknown",
		date: ""
	});
	return infos;
}
function authorOf(commit) {
	const end = commit.indexOf("\n\n");
	const header = commit.subarray(0, end < 0 ? commit.length : end);
	const start = Math.max(header.indexOf("\nauthor ") + 1, header.indexOf("\ntagger ") + 1);
	const line = header.subarray(start + 7, header.indexOf(10, start) < 0 ? header.length : header.indexOf(10, start));
	const found = /^(.*?) ?<([^>]*)> (-?\d+) ([+-]\d{4})$/.exec(require_core.displayPath(line));
	if (!found) return {
		author: "unknown",
		date: ""
	};
	const [, name, mail, seconds, zone] = found;
	return {
		author: name ? `${name} <${mail}>` : `<${mail}>`,
		date: isoDate(Number(seconds), zone)
	};
}
function isoDate(seconds, zone) {
	const minutes = (zone[0] === "-" ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)));
	const local = /* @__PURE__ */ new Date((seconds + minutes * 60) * 1e3);
	if (Number.isNaN(local.getTime())) return "";
	return `${local.toISOString().slice(0, 19)}${zone.slice(0, 3)}:${zone.slice(3)}`;
}
function renameSourcesIn(git, change) {
	const stdout = require_core.readGit(git, [
		"diff-tree",
		"-r",
		"-m",
		"--root",
		"--raw",
		"-z",
		"--no-abbrev",
		"-M",
		"--diff-filter=R",
		change.commit
	]);
	const sources = [];
	for (const { raw, oldIds } of require_weigh.parseRawDiff(stdout)) if (raw.equals(change.raw)) sources.push(...oldIds.filter((id) => id !== null));
	return sources;
}

Object.defineProperty(exports, "commitInfo", {
  enumerable: true,
  get: function () {
    return commitInfo;
  }
});
Object.defineProperty(exports, "renameSourcesIn", {
  enumerable: true,
  get: function () {
    return renameSourcesIn;
  }
});