const require_core = require("./core.cjs");
const require_place = require("./place.cjs");

// src/report/junit.ts
const junit = (report, write) => {
	const { findings, problems, totals } = report;
	const failures = findings.filter(({ blocking }) => blocking).length;
	const counts = attributes({
		name: "keysieve",
		tests: findings.length + problems.length + 1,
		failures,
		errors: problems.length,
		skipped: findings.length - failures,
		time: (totals.durationMs / 1e3).toFixed(3)
	});
	write(`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${counts}>\n  <testsuite${counts}>\n`);
	write(`    <testcase${attributes({
		classname: "keysieve",
		name: `${report.scan.mode} scan`
	})}/>\n`);
	for (const finding of findings) write(caseOf(finding));
	for (const { code, path, message } of problems) write(`    <testcase${attributes({
		classname: `keysieve.problem.${code}`,
		name: path === "" ? code : path
	})}>\n      <error${attributes({
		type: code,
		message
	})}/>\n    </testcase>\n`);
	write("  </testsuite>\n</testsuites>\n");
};
function caseOf(finding) {
	const where = `${require_place.fullPath(finding)}:${finding.line}:${finding.column}`;
	const message = `${finding.title} [${finding.rule}]`;
	const details = [
		`${require_place.liveWord(finding)}${finding.confidence}, ${finding.severity} severity`,
		finding.excerpt,
		finding.remedy,
		`id ${finding.id}`
	];
	const inner = finding.blocking ? `<failure${attributes({
		type: finding.rule,
		message
	})}>${details.map(xml).join("\n")}</failure>` : `<skipped${attributes({ message: `not blocking: ${message}` })}/>`;
	return `    <testcase${attributes({
		classname: `keysieve.${finding.rule}`,
		name: where,
		file: finding.path
	})}>\n      ${inner}\n    </testcase>\n`;
}
function attributes(pairs) {
	return Object.entries(pairs).map(([name, value]) => ` ${name}="${xml(String(value))}"`).join("");
}
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&apos;"
};
function xml(text) {
	return require_core.visible(text).replace(/[\ufffe\uffff]|\p{Surrogate}/gu, "").replace(/[&<>"']/g, (c) => ENTITIES[c]);
}

exports.junit = junit;