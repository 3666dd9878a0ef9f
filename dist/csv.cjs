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
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
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
function cell(value) {
	const raw = value === null || value === void 0 ? "" : String(value);
	const text = FORMULA.test(raw) ? `'${require_core.visible(raw)}` : require_core.visible(raw);
	return /[",;'\s]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}

exports.csv = csv;