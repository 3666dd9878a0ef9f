const require_core = require("./core.cjs");

// src/report/csv.ts
const COLUMNS = [
	"kind",
	"id",
	"rule",
	"provider",
	"title",
	"severity",
	"confidence",
	"blocking",
	"path",
	"inside",
	"line",
	"column",
	"endLine",
	"endColumn",
	"preview",
	"excerpt",
	"decodedFrom",
	"occurrences",
	"livesIn",
	"live",
	"blob",
	"commit",
	"author",
	"date",
	"message"
];
/** What a spreadsheet runs as a formula when a cell starts with it (OWASP, CSV Injection), wide forms included. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** RFC 4180, UTF-8, one record a line. Findings, what was allowed and problems, told apart by `kind`. */
const csv = (report, write) => {
	write(`${COLUMNS.join(",")}\r\n`);
	const put = (row) => write(`${COLUMNS.map((column) => cell(row[column])).join(",")}\r\n`);
	for (const finding of report.findings) put(rowOf(finding));
	for (const entry of report.suppressed) put(allowedRow(entry));
	for (const { code, path, message } of report.problems) put({
		kind: "problem",
		rule: code,
		path,
		message
	});
};
function rowOf(finding) {
	return {
		...finding,
		kind: "finding",
		inside: finding.inside.join("!"),
		decodedFrom: finding.decodedFrom.join(" "),
		livesIn: (finding.livesIn ?? []).join(" "),
		message: finding.remedy
	};
}
function allowedRow({ by, reason, ...entry }) {
	return {
		...entry,
		kind: "suppressed",
		message: `allowed (${by}): ${reason}`
	};
}
/** A tab or a semicolon parts cells in some settings, so these are quoted too. */
function cell(value) {
	const raw = value === null || value === void 0 ? "" : String(value);
	const text = FORMULA.test(raw) ? `'${require_core.visible(raw)}` : require_core.visible(raw);
	return /[",;'\s]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}

exports.csv = csv;