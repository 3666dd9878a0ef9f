const require_markdown_text = require("./markdown-text.cjs");
const require_place = require("./place.cjs");
const require_address = require("./address.cjs");
const require_core = require("./core.cjs");

// src/report/markdown.ts
const MOST = 65e3;
const RESERVED = 6e3;
const KEYS = 15e3;
const markdown = (report, write) => {
	const head = `${titleOf(report)}\n\n${require_markdown_text.prose(require_core.summaryLine(report))}\n`;
	const problems = limited("### Problems\n\n", report.problems.map((problem) => `- ${require_markdown_text.code(problem.path || problem.code)}: ${require_markdown_text.prose(problem.message.slice(0, 200))}\n`), RESERVED);
	const keys = keysWithin(report.keys ?? []);
	const taken = head.length + problems.length + keys.length;
	const findings = findingsWithin(report.findings, 59e3 - taken);
	const rest = MOST - taken - findings.length;
	write([
		head,
		problems,
		keys,
		findings,
		limited("### What to do\n\n", remedies(report.findings), rest)
	].filter((part) => part !== "").join("\n"));
};
function titleOf({ findings, problems }) {
	const blocking = findings.filter((finding) => finding.blocking).length;
	const incomplete = problems.length > 0 ? ", the scan is incomplete" : "";
	if (findings.length === 0) return `## keysieve: no findings${incomplete}`;
	return `## keysieve: ${require_core.count(findings.length, "finding")}, ${blocking} blocking${incomplete}`;
}
function keysWithin(keys) {
	return limited("### Keys\n\n| # | rule | where | lives in | how sure, how bad | days old | first commit | id |\n|---|---|---|---|---|---|---|---|\n", keys.map((key, i) => {
		const more = key.paths.length > 1 ? ` and ${key.paths.length - 1} more` : "";
		const lives = key.livesIn.slice(0, 4).map(require_markdown_text.code).join(", ") + (key.livesIn.length > 4 ? ", …" : "");
		const state = key.suppressed ? `allowed (${require_markdown_text.prose(key.suppressed.by)})` : `${key.confidence}, ${key.severity}`;
		const live = key.live === null ? "" : `**${key.live}**, `;
		const age = key.ageDays === null ? "" : `${key.ageDays}${key.overdue ? " **overdue**" : ""}`;
		const first = key.firstCommit === null ? "" : `${require_markdown_text.code(key.firstCommit.slice(0, 12))} ${(key.firstDate ?? "").slice(0, 10)}`;
		return `| ${i + 1} | ${require_markdown_text.code(key.rule)} | ${require_markdown_text.code(key.paths[0] ?? "")}${more} | ${lives} | ${live}${state} | ${age} | ${first} | ${require_markdown_text.code(key.id)} |\n`;
	}), KEYS);
}
function findingsWithin(findings, most) {
	if (findings.length === 0) return "";
	const rank = ({ live, blocking }) => (live === "live" ? 2 : 0) + Number(blocking);
	const ordered = [...findings].sort((a, b) => rank(b) - rank(a));
	const rows = ordered.map(rowOf);
	const lines = ordered.map(lineOf);
	const room = most - 200;
	let open = lines.reduce((sum, line) => sum + line.length, 0);
	const crowded = open > room;
	let out = "| | where | rule | how sure, how bad | id |\n|---|---|---|---|---|\n";
	let at = 0;
	for (; at < rows.length; at++) {
		open -= lines[at].length;
		if (out.length + rows[at].length > (crowded ? room / 2 : room - open)) break;
		out += rows[at];
	}
	return at === rows.length ? out : `${out}\n${limited("Further findings:\n\n", lines.slice(at), most - out.length - 1)}`;
}
function rowOf(finding) {
	const commit = finding.commit ? ` in ${require_markdown_text.code(finding.commit.slice(0, 12))}` : "";
	return `| ${finding.blocking ? "**blocks**" : "warns"} | ${require_markdown_text.code(placeOf(finding))}${commit} | ${require_markdown_text.code(finding.rule)} | ${require_place.liveWord(finding)}${finding.confidence}, ${finding.severity} | ${require_markdown_text.code(finding.id)} |\n`;
}
function lineOf(finding) {
	return `- ${require_markdown_text.code(placeOf(finding))} ${require_markdown_text.code(finding.rule)}\n`;
}
function placeOf(finding) {
	return `${require_place.fullPath(finding)}:${finding.line}`;
}
function remedies(findings) {
	const rules = /* @__PURE__ */ new Map();
	for (const finding of findings) if (!rules.has(finding.rule)) rules.set(finding.rule, `- ${require_markdown_text.code(finding.rule)} (${require_markdown_text.prose(finding.title.slice(0, 200))}): ${require_markdown_text.advice(require_address.ruleRemedy(finding).slice(0, 500))}\n`);
	const places = findings.flatMap((finding) => finding.advice === void 0 ? [] : [`- ${require_markdown_text.code(placeOf(finding))}: ${require_markdown_text.prose(finding.advice.slice(0, 500))}\n`]);
	return [...rules.values(), ...places];
}
function limited(heading, lines, most) {
	if (lines.length === 0) return "";
	const note = (left) => `\n${left} more left out: this text is as long as a comment may be.\n`;
	const whole = heading + lines.join("");
	if (whole.length <= most) return whole;
	const room = most - note(lines.length).length;
	let out = heading;
	let at = 0;
	while (at < lines.length && out.length + lines[at].length <= room) out += lines[at++];
	return `${out}${note(lines.length - at)}`;
}

exports.markdown = markdown;