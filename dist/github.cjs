const require_core = require("./core.cjs");
const require_place = require("./place.cjs");

// src/report/github.ts
const KEPT = 10;
const github = (report, write) => {
	const errors = report.findings.filter(({ blocking }) => blocking);
	const warnings = report.findings.filter(({ blocking }) => !blocking);
	const forProblems = Math.min(report.problems.length, Math.max(1, KEPT - errors.length));
	const forErrors = KEPT - forProblems;
	for (const finding of errors.slice(0, forErrors)) write(annotation("error", finding));
	for (const { path, message } of report.problems.slice(0, forProblems)) write(command("error", {
		file: require_place.isFile(path) ? path : "",
		title: "Incomplete scan"
	}, message));
	for (const finding of warnings.slice(0, KEPT)) write(annotation("warning", finding));
	const rest = [
		...errors.slice(forErrors).map(plainLine),
		...report.problems.slice(forProblems).map(({ path, message }) => `problem: ${path === "" ? "" : `${path}: `}${message}`),
		...warnings.slice(KEPT).map(plainLine)
	];
	if (rest.length > 0) write(`keysieve: ${rest.length} more, which GitHub would not show as annotations:\n`);
	for (const line of rest) write(`keysieve: ${require_core.disarmed(require_core.visible(line))}\n`);
};
function annotation(kind, finding) {
	const { path, inside, line, endLine, column, endColumn } = finding;
	const inFile = require_place.isFile(path) && inside.length === 0;
	const place = inFile ? {
		file: path,
		line,
		endLine,
		...line === endLine ? {
			col: column,
			endColumn
		} : {}
	} : { file: require_place.isFile(path) ? path : "" };
	const where = inFile ? "" : `${require_core.visible(require_place.fullPath(finding))}:${line}:${column}: `;
	const commit = finding.commit ? `commit ${finding.commit.slice(0, 12)}, ` : "";
	const message = `${where}${finding.title} [${finding.rule}], ${commit}${require_place.liveWord(finding)}${finding.confidence}, ${finding.severity} severity. ${finding.remedy} (id ${finding.id})`;
	return command(kind, {
		...place,
		title: finding.title
	}, message);
}
function command(kind, properties, message) {
	return `::${kind} ${Object.entries(properties).filter(([, value]) => value !== "").map(([name, value]) => `${name}=${property(String(value))}`).join(",")}::${data(message)}\n`;
}
function data(text) {
	return text.split(/([\r\n])/).map((piece) => CARRIED[piece] ?? require_core.visible(piece).replaceAll("%", "%25")).join("");
}
const CARRIED = {
	"\r": "%0D",
	"\n": "%0A"
};
function property(text) {
	return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function plainLine(finding) {
	return `${require_place.fullPath(finding)}:${finding.line}:${finding.column}: ${finding.title} [${finding.rule}]`;
}

exports.command = command;
exports.github = github;