const require_core = require("./core.cjs");
const require_place = require("./place.cjs");
let node_crypto = require("node:crypto");

// src/report/gitlab.ts
const SEVERITY = {
	critical: "blocker",
	high: "critical",
	medium: "major",
	low: "minor"
};
const gitlab = (report, write) => {
	const fingerprint = fingerprints();
	const entries = [...report.findings.map((finding) => ({
		description: require_core.visible(descriptionOf(finding)),
		check_name: require_core.visible(finding.rule),
		fingerprint: fingerprint(finding.id, finding.rule, finding.commit ?? "", finding.path, ...finding.inside),
		severity: finding.blocking || finding.confidence !== "maybe" ? SEVERITY[finding.severity] : "info",
		location: {
			path: finding.path,
			lines: finding.inside.length > 0 ? { begin: 1 } : {
				begin: finding.line,
				end: finding.endLine
			}
		}
	})), ...report.problems.map(({ code, path, message }) => ({
		description: require_core.visible(`Incomplete scan: ${message}`),
		check_name: `keysieve-problem-${code}`,
		fingerprint: fingerprint("problem", code, path, message),
		severity: "critical",
		location: {
			path: path === "" ? "." : path,
			lines: { begin: 1 }
		}
	}))];
	write(`${JSON.stringify(entries, null, 2)}\n`);
};
function descriptionOf(finding) {
	const inner = finding.inside.length > 0 ? ` in ${require_place.fullPath(finding)}:${finding.line}` : "";
	return `${finding.title}${inner}. ${finding.remedy}`;
}
function fingerprints() {
	const seen = /* @__PURE__ */ new Map();
	return (...parts) => {
		const place = JSON.stringify(parts);
		const nth = seen.get(place) ?? 0;
		seen.set(place, nth + 1);
		return (0, node_crypto.createHash)("sha256").update(`${place}${nth}`).digest("hex").slice(0, 40);
	};
}

exports.gitlab = gitlab;