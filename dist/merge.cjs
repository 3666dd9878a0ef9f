const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");
const require_joined = require("./joined.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/commands/fields.ts
var Fields = class Fields {
	#values;
	#fail;
	constructor(value, fail, at = "") {
		this.#fail = (what) => fail(at === "" ? what : `${at}.${what}`);
		if (typeof value !== "object" || value === null || Array.isArray(value)) fail(at === "" ? "the report" : at);
		this.#values = new Map(Object.entries(Object(value)));
	}
	has(key) {
		return this.#values.has(key);
	}
	isNull(key) {
		return this.#values.get(key) === null;
	}
	text(key) {
		const value = this.#values.get(key);
		return typeof value === "string" ? value : this.#fail(key);
	}
	textOrNull(key) {
		return this.#values.get(key) === null ? null : this.text(key);
	}
	count(key) {
		const value = this.#values.get(key);
		return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : this.#fail(key);
	}
	flag(key) {
		const value = this.#values.get(key);
		return typeof value === "boolean" ? value : this.#fail(key);
	}
	oneOf(key, words) {
		const value = this.#values.get(key);
		return words.find((word) => word === value) ?? this.#fail(key);
	}
	fields(key) {
		return new Fields(this.#values.get(key), this.#fail, key);
	}
	fieldsOrNull(key) {
		return this.#values.get(key) === null ? null : this.fields(key);
	}
	list(key, read) {
		const value = this.#values.get(key);
		if (!Array.isArray(value)) return this.#fail(key);
		return value.map((entry, i) => read(new Fields(entry, this.#fail, `${key}[${i}]`)));
	}
	texts(key) {
		const value = this.#values.get(key);
		if (!Array.isArray(value)) return this.#fail(key);
		return value.map((entry) => typeof entry === "string" ? entry : this.#fail(key));
	}
	record(key) {
		const inner = this.fields(key);
		return Object.fromEntries([...inner.#values.keys()].map((name) => [name, inner.text(name)]));
	}
};

// src/commands/shard-report.ts
const MODES = [
	"tree",
	"history",
	"audit"
];
function readShard(text, file) {
	const fail = (what) => {
		throw new require_core.KeysieveError("usage", `${file} is no JSON report of a shard: ${what} is missing or not as it should be`, "Make it with --shard i/n --format json=FILE.");
	};
	let parsed;
	try {
		parsed = JSON.parse(text);
	} catch {
		fail("JSON");
	}
	const report = new Fields(parsed, fail);
	if (report.count("schema") !== 1) fail("schema 1");
	const tool = report.fields("tool");
	const scan = report.fields("scan");
	const covered = scan.fields("covered");
	const [, index, count] = /^(\d+)\/(\d+)$/.exec(scan.textOrNull("shard") ?? "") ?? fail("scan.shard (this is a whole run)");
	return {
		schema: 1,
		shard: {
			index: Number(index),
			count: Number(count)
		},
		tool: {
			name: "keysieve",
			version: tool.text("version"),
			rules: tool.count("rules"),
			rulesDigest: tool.text("rulesDigest")
		},
		scan: {
			mode: scan.oneOf("mode", MODES),
			root: scan.text("root"),
			head: scan.textOrNull("head"),
			covered: {
				indexTree: covered.textOrNull("indexTree"),
				commits: covered.count("commits"),
				from: covered.textOrNull("from"),
				to: covered.textOrNull("to")
			},
			shard: scan.text("shard")
		},
		totals: totalsIn(report.fields("totals")),
		findings: report.list("findings", findingIn),
		suppressed: report.list("suppressed", (entry) => ({
			id: entry.text("id"),
			rule: entry.text("rule"),
			path: entry.text("path"),
			line: entry.count("line"),
			by: entry.text("by"),
			reason: entry.text("reason")
		})),
		skips: report.list("skips", (skip) => ({
			path: skip.text("path"),
			reason: skip.text("reason")
		})),
		problems: report.list("problems", (problem) => ({
			code: problem.text("code"),
			path: problem.text("path"),
			message: problem.text("message")
		})),
		joining: joiningIn(report.fields("joining"))
	};
}
function totalsIn(totals) {
	return {
		listed: totals.count("listed"),
		scanned: totals.count("scanned"),
		skipped: totals.count("skipped"),
		problems: totals.count("problems"),
		bytes: totals.count("bytes"),
		findings: totals.count("findings"),
		known: totals.count("known"),
		suppressed: totals.count("suppressed"),
		durationMs: totals.count("durationMs"),
		...totals.has("cached") ? { cached: totals.count("cached") } : {}
	};
}
function findingIn(finding) {
	return {
		id: finding.text("id"),
		rule: finding.text("rule"),
		provider: finding.text("provider"),
		title: finding.text("title"),
		severity: finding.oneOf("severity", require_core.SEVERITIES),
		confidence: finding.oneOf("confidence", require_core.CONFIDENCES),
		blocking: finding.flag("blocking"),
		path: finding.text("path"),
		inside: finding.texts("inside"),
		line: finding.count("line"),
		column: finding.count("column"),
		endLine: finding.count("endLine"),
		endColumn: finding.count("endColumn"),
		preview: require_weigh.previewOf(finding.text("preview").replace(/…$/, "")),
		excerpt: require_weigh.maskText(finding.text("excerpt")),
		decodedFrom: finding.texts("decodedFrom"),
		occurrences: finding.count("occurrences"),
		blob: finding.textOrNull("blob"),
		commit: finding.textOrNull("commit"),
		author: finding.textOrNull("author"),
		date: finding.textOrNull("date"),
		remedy: finding.text("remedy"),
		...finding.has("livesIn") ? { livesIn: finding.texts("livesIn") } : {}
	};
}
function joiningIn(joining) {
	return {
		listing: joining.text("listing"),
		settings: joining.text("settings"),
		rotationDays: joining.count("rotationDays"),
		rotated: joining.record("rotated"),
		parts: joining.isNull("parts") ? null : joining.list("parts", partIn)
	};
}
function partIn(part) {
	const allowed = part.fieldsOrNull("allowed");
	return {
		finding: findingIn(part.fields("finding")),
		allowed: allowed && {
			by: allowed.text("by"),
			reason: allowed.text("reason")
		},
		worktree: part.flag("worktree"),
		first: momentIn(part.fieldsOrNull("first")),
		last: momentIn(part.fieldsOrNull("last")),
		blobs: part.texts("blobs"),
		kept: part.flag("kept")
	};
}
function momentIn(moment) {
	return moment && {
		order: moment.count("order"),
		commit: moment.text("commit"),
		author: moment.text("author"),
		date: moment.text("date")
	};
}

// src/commands/merge.ts
const COMMON = /* @__PURE__ */ new Set(["shallow"]);
async function merge(io, files, options) {
	const { joined, report } = mergedOf(complete(files.map((file) => ({
		file: require_core.visible(file),
		report: readShard(textOf(io, file), require_core.visible(file))
	}))), io.now());
	await require_core.writeReports(io, options, report, {
		known: [],
		notes: joined.notes
	}, void 0);
	if (report.problems.length > 0) return 2;
	return report.findings.some(({ blocking }) => blocking) && !options.exitZero ? 1 : 0;
}
function textOf(io, file) {
	try {
		return (0, node_fs.readFileSync)(node_path.default.resolve(io.cwd, file), "utf8");
	} catch (error) {
		throw new require_core.KeysieveError("unreadable", `${require_core.visible(file)} cannot be read (${require_core.systemCode(error)})`, "Check the path.", error);
	}
}
function complete(shards) {
	const [first] = shards;
	if (!first) throw new require_core.KeysieveError("usage", "no report is named", "Name the JSON reports of all shards.");
	const { count } = first.report.shard;
	const byIndex = /* @__PURE__ */ new Map();
	for (const shard of shards) {
		foreign(first, shard);
		const { index } = shard.report.shard;
		const twin = byIndex.get(index);
		if (twin) throw new require_core.KeysieveError("usage", `${twin.file} and ${shard.file} are both shard ${index}/${count}`, "Name each shard once.");
		byIndex.set(index, shard);
	}
	const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !byIndex.has(index));
	if (missing.length > 0) throw new require_core.KeysieveError("usage", `shard ${missing.slice(0, 10).map((index) => `${index}/${count}`).join(", ")}${missing.length > 10 ? ` and ${missing.length - 10} more` : ""} is missing`, "Without it nobody knows what stands there: run it, and merge again.");
	return [...byIndex.values()].sort((a, b) => a.report.shard.index - b.report.shard.index);
}
function foreign(first, shard) {
	const [a, b] = [first.report, shard.report];
	const differs = (what, one, other) => {
		if (one === other) return;
		throw new require_core.KeysieveError("usage", `${shard.file} is a shard of another run than ${first.file}: ${what} (${short(other)}, not ${short(one)})`, "Run all shards over the same commit with the same version, rules, config and options.");
	};
	differs("other number of shards", a.shard.count, b.shard.count);
	differs("other mode", a.scan.mode, b.scan.mode);
	differs("other version", a.tool.version, b.tool.version);
	differs("other rules digest", a.tool.rulesDigest, b.tool.rulesDigest);
	differs("other head", a.scan.head, b.scan.head);
	differs("other config, ignores or options", a.joining.settings, b.joining.settings);
	differs("other listing of files or refs", a.joining.listing, b.joining.listing);
}
function short(value) {
	return require_core.visible(String(value)).slice(0, 16);
}
function mergedOf(shards, now) {
	const reports = shards.map(({ report }) => report);
	const [{ schema, tool, scan, joining }] = reports;
	const rotation = {
		days: joining.rotationDays,
		rotated: joining.rotated,
		now
	};
	const parts = reports.map((report) => report.joining.parts);
	const joined = parts.every((some) => some !== null) ? require_joined.joinedOf(scan.mode, parts.flat(), rotation) : {
		findings: require_weigh.inOrder(reports.flatMap(({ findings }) => findings)),
		suppressed: require_joined.suppressedInOrder(reports.flatMap(({ suppressed }) => suppressed)),
		notes: []
	};
	const { findings, suppressed, keys } = joined;
	const problems = [...reports[0].problems.filter(({ code }) => COMMON.has(code)), ...reports.flatMap((report) => report.problems.filter(({ code }) => !COMMON.has(code)))];
	return {
		joined,
		report: {
			schema,
			tool,
			scan: {
				...scan,
				shard: null
			},
			totals: {
				...sum(reports.map(({ totals }) => totals)),
				findings: findings.length,
				suppressed: suppressed.length
			},
			findings,
			suppressed,
			skips: reports.flatMap(({ skips }) => skips).sort(require_core.byPath),
			problems,
			...keys ? { keys } : {}
		}
	};
}
function sum(all) {
	const add = (key) => all.reduce((total, totals) => total + totals[key], 0);
	const cached = all.some((totals) => totals.cached !== void 0);
	return {
		listed: add("listed"),
		scanned: add("scanned"),
		skipped: add("skipped"),
		problems: add("problems"),
		bytes: add("bytes"),
		findings: 0,
		known: add("known"),
		suppressed: 0,
		durationMs: add("durationMs"),
		...cached ? { cached: all.reduce((total, totals) => total + (totals.cached ?? 0), 0) } : {}
	};
}

exports.merge = merge;