const require_core = require("./core.cjs");
const require_paint = require("./paint.cjs");

// src/report/text.ts
/** For people: one block a finding, `path:line:column` first, as compilers write it, so that editors can jump there. */
const text = (report, write, { color }) => {
	const paint = require_paint.paintFor(color);
	for (const finding of liveFirst(report.findings)) write(`${block(finding, paint)}\n`);
	for (const { path, message } of report.problems) write(`${paint.red("problem")}: ${path === "" ? "" : `${require_core.visible(path)}: `}${require_core.visible(message)}\n`);
};
/** What works for whoever reads it stands on top. */
function liveFirst(findings) {
	const isLive = ({ live }) => live === "live";
	return findings.some(isLive) ? [...findings.filter(isLive), ...findings.filter((finding) => !isLive(finding))] : findings;
}
function block(finding, paint) {
	const where = `${require_core.visible([finding.path, ...finding.inside].join("!"))}:${finding.line}:${finding.column}`;
	const blocked = finding.blocking ? paint.red("blocked") : paint.yellow("warning");
	const verdict = finding.live === "live" ? `${paint.alarm("LIVE")}: ${blocked}` : blocked;
	return [
		`${paint.bold(where)}: ${verdict}: ${finding.title} [${finding.rule}]`,
		`    ${finding.excerpt}`,
		`    ${facts(finding).join(", ")}`,
		`    ${finding.remedy}`,
		paint.dim(`    id ${finding.id}`)
	].join("\n");
}
const ANSWERS = {
	live: "LIVE: its provider accepts it",
	dead: "dead: its provider refuses it",
	unknown: "its provider did not say whether it is live"
};
function facts(finding) {
	const out = [finding.confidence, `${finding.severity} severity`];
	if (finding.live) out.unshift(ANSWERS[finding.live]);
	if (finding.preview.length > 1) out.push(`starts with ${finding.preview}`);
	if (finding.decodedFrom.length > 0) out.push(`decoded from ${finding.decodedFrom.join(", ")}`);
	if (finding.occurrences > 1) out.push(`${finding.occurrences} occurrences`);
	if (finding.commit) out.push(`commit ${finding.commit.slice(0, 12)} by ${require_core.visible(finding.author ?? "unknown")}, ${finding.date ?? ""}`);
	if (finding.livesIn) out.push(`lives in ${finding.livesIn.map(require_core.visible).join(", ")}`);
	return out;
}

exports.text = text;