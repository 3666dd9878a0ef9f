const require_core = require("./core.cjs");
const require_place = require("./place.cjs");
const require_address = require("./address.cjs");
const require_markdown_text = require("./markdown-text.cjs");

// src/report/sarif-rules.ts
const SCORE = {
	critical: "9.5",
	high: "8.0",
	medium: "5.5",
	low: "3.0"
};
const LEVEL = {
	critical: "error",
	high: "error",
	medium: "warning",
	low: "note"
};
const PRECISION = {
	certain: "very-high",
	likely: "high",
	maybe: "medium"
};
function descriptorsOf(report) {
	const byRule = new Map(report.suppressed.map(({ rule }) => [rule, []]));
	for (const finding of report.findings) {
		const same = byRule.get(finding.rule);
		if (same) same.push(finding);
		else byRule.set(finding.rule, [finding]);
	}
	return [...byRule].sort(([a], [b]) => a < b ? -1 : 1).map(([rule, findings]) => descriptor(rule, findings));
}
function descriptor(id, findings) {
	const [first] = findings;
	const title = first?.title ?? id;
	const remedy = first ? require_address.ruleRemedy(first) : `See \`npx keysieve rules explain ${id}\`.`;
	const severity = require_core.SEVERITIES.find((level) => findings.some((finding) => finding.severity === level)) ?? "low";
	const confidence = require_core.CONFIDENCES.find((level) => findings.some((finding) => finding.confidence === level)) ?? "maybe";
	const helpUri = require_address.addressIn(remedy);
	return {
		id,
		name: pascal(id),
		shortDescription: { text: title },
		fullDescription: { text: first ? `${title} (${first.provider}) in the content of the repository.` : title },
		help: {
			text: remedy,
			markdown: require_markdown_text.advice(remedy)
		},
		...helpUri === null ? {} : { helpUri },
		defaultConfiguration: { level: LEVEL[severity] },
		properties: {
			tags: [
				"security",
				"secret",
				...first ? [first.provider] : []
			],
			precision: PRECISION[confidence],
			"security-severity": SCORE[severity]
		}
	};
}
function pascal(id) {
	return id.split(/[^A-Za-z0-9]+/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}

// src/report/sarif.ts
const sarif = (report, write) => {
	const { version, rules: ruleCount, rulesDigest } = report.tool;
	const rules = descriptorsOf(report);
	const indexOf = new Map(rules.map(({ id }, i) => [id, i]));
	const keys = new Map((report.keys ?? []).map((key) => [key.id, key]));
	const run = {
		tool: { driver: {
			name: "keysieve",
			semanticVersion: version,
			informationUri: "https://github.com/keysieve/keysieve",
			rules,
			properties: {
				rules: ruleCount,
				rulesDigest
			}
		} },
		automationDetails: { id: categoryOf(report) },
		columnKind: "utf16CodeUnits",
		invocations: [{
			executionSuccessful: report.problems.length === 0,
			toolExecutionNotifications: report.problems.map(notification)
		}],
		results: [...report.findings.map((finding) => ({
			ruleId: finding.rule,
			ruleIndex: indexOf.get(finding.rule),
			...resultOf(finding, keys.get(finding.id))
		})), ...report.suppressed.map((entry) => ({
			ruleId: entry.rule,
			ruleIndex: indexOf.get(entry.rule),
			...allowedResult(entry)
		}))],
		properties: {
			mode: report.scan.mode,
			head: report.scan.head,
			shard: report.scan.shard,
			covered: report.scan.covered
		}
	};
	write(`${JSON.stringify({
		$schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		version: "2.1.0",
		runs: [run]
	})}\n`);
};
function categoryOf({ scan }) {
	return `keysieve/${scan.mode}/${scan.shard === null ? "" : `${scan.shard.replace("/", "-of-")}/`}`;
}
function resultOf(finding, key) {
	const { path, inside, line, column, endLine, endColumn } = finding;
	const warning = finding.confidence === "maybe" || finding.severity === "low" ? "note" : "warning";
	const region = {
		startLine: line,
		startColumn: column,
		endLine,
		endColumn
	};
	return {
		level: finding.blocking ? "error" : warning,
		message: { text: messageOf(finding) },
		locations: [inside.length === 0 ? { physicalLocation: {
			artifactLocation: artifact(path),
			region
		} } : {
			physicalLocation: {
				artifactLocation: artifact(path),
				region: { startLine: 1 }
			},
			logicalLocations: [{ fullyQualifiedName: `${require_place.fullPath(finding)}:${line}:${column}` }]
		}],
		partialFingerprints: { "secretValue/v1": finding.id },
		occurrenceCount: finding.occurrences,
		properties: {
			confidence: finding.confidence,
			severity: finding.severity,
			provider: finding.provider,
			decodedFrom: finding.decodedFrom,
			blob: finding.blob,
			commit: finding.commit,
			author: finding.author,
			date: finding.date,
			...finding.livesIn ? { livesIn: finding.livesIn } : {},
			...finding.live ? { live: finding.live } : {},
			...key ? {
				ageDays: key.ageDays,
				overdue: key.overdue,
				rotated: key.rotated
			} : {}
		}
	};
}
function messageOf(finding) {
	const facts = [`${require_place.liveWord(finding)}${finding.confidence}, ${finding.severity} severity`];
	if (finding.preview.length > 1) facts.push(`starts with ${finding.preview}`);
	if (finding.decodedFrom.length > 0) facts.push(`decoded from ${finding.decodedFrom.join(", ")}`);
	if (finding.inside.length > 0) facts.push(`in ${require_place.fullPath(finding)}:${finding.line}`);
	if (finding.commit) facts.push(`commit ${finding.commit.slice(0, 12)}`);
	const advice = finding.advice === void 0 ? "" : ` ${finding.advice}`;
	return inert(`${finding.title}: ${facts.join("; ")}. Id ${finding.id}.${advice}`);
}
function allowedResult({ id, path, line, by, reason }) {
	const kind = by === "ignore-file" || by === "config" ? "external" : "inSource";
	return {
		level: "note",
		message: { text: inert(`Allowed by ${by}: ${reason}`) },
		locations: [{ physicalLocation: {
			artifactLocation: artifact(path),
			region: { startLine: line }
		} }],
		partialFingerprints: { "secretValue/v1": id },
		suppressions: [{
			kind,
			status: "accepted",
			justification: require_core.visible(`${by}: ${reason}`)
		}]
	};
}
function notification({ code, path, message }) {
	return {
		descriptor: { id: code },
		level: "error",
		message: { text: inert(message) },
		...path === "" ? {} : { locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] }
	};
}
function inert(text) {
	return require_core.visible(text).replace(/[[{]/g, "(").replace(/[\]}]/g, ")");
}
function artifact(path) {
	const uri = path.replace(/\p{Surrogate}/gu, "�").split("/").map(encodeURIComponent).join("/");
	return path.startsWith("/") ? { uri: `file://${uri}` } : {
		uri,
		uriBaseId: "%SRCROOT%"
	};
}

exports.sarif = sarif;