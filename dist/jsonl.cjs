// src/report/jsonl.ts
const jsonl = (report, write) => {
	const { schema, tool, scan, totals } = report;
	const line = (kind, entry) => write(`${JSON.stringify({
		kind,
		...entry
	}).replace(/[\x7f-\x9f\u2028\u2029]/g, escaped)}\n`);
	line("report", {
		schema,
		tool,
		scan
	});
	for (const finding of report.findings) line("finding", finding);
	for (const key of report.keys ?? []) line("key", key);
	for (const entry of report.suppressed) line("suppressed", entry);
	for (const skip of report.skips) line("skip", skip);
	for (const problem of report.problems) line("problem", problem);
	line("totals", totals);
};
function escaped(c) {
	return `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

exports.jsonl = jsonl;