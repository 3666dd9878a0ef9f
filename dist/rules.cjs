const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");

// src/commands/rules.ts
async function rules(io, action, names, format) {
	if (action === "list") return list(io, format);
	if (action === "explain") return explain(io, names);
	const { checkRules } = await Promise.resolve().then(() => require("./rules-check.cjs"));
	return checkRules(io, names);
}
async function list(io, format) {
	const about = await require_core.BUILTIN.about();
	const rows = require_core.BUILTIN.rules.map(({ id, severity, literals }) => ({
		id,
		provider: about[id].provider,
		title: about[id].title,
		severity,
		literals
	}));
	if (format === "json") io.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
	else {
		const width = Math.max(...rows.map(({ id }) => id.length));
		for (const { id, severity, title } of rows) io.stdout.write(`${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}\n`);
		io.stderr.write(`keysieve: ${rows.length} rules, digest ${require_core.BUILTIN.digest}\n`);
	}
	return 0;
}
async function explain(io, ids) {
	if (ids.length === 0) throw new require_core.KeysieveError("usage", "name the rules to explain", "See `keysieve rules list`.");
	const { CHECKS } = await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.list_exports);
	const about = await require_core.BUILTIN.about();
	const { VERIFY } = await Promise.resolve().then(() => require("./builtin-verify.cjs")).then((n) => n.builtin_verify_exports);
	for (const id of ids) {
		const local = require_weigh.explainLocal(id);
		if (local) {
			io.stdout.write(`${local.join("\n")}\n\n`);
			continue;
		}
		const rule = require_core.BUILTIN.rules.find((candidate) => candidate.id === id);
		if (!rule) throw new require_core.KeysieveError("usage", `there is no rule "${id}"`, `Did you mean ${nearest(id)}? See \`keysieve rules list\`.`);
		const { provider, title, remedy } = about[id];
		const verify = VERIFY[id];
		const lines = [
			`${id}: ${title} (${provider})`,
			`  severity    ${rule.severity}`,
			`  confidence  ${rule.confidence} before its checks`,
			`  looks in    ${rule.reach === "all" ? "every byte of every file" : "text; not in lock files, minified code or media"}`,
			`  literals    ${rule.literals.join(" ")}${rule.caseless ? " (either case)" : ""}`,
			`  pattern     ${require_core.patternOf(rule)}`,
			...rule.checks.map(([name, ...args]) => `  check       ${[name, ...args].join(" ")}: ${CHECKS[name].says}`),
			...rule.raises.map(({ marker, at, to }) => `  raise       ${to} when ${marker} stands ${at === void 0 ? "in it" : `at ${at}`}`),
			...rule.near ? [`  near        ${rule.near.pattern} within ${rule.near.within} bytes, else ${rule.near.else ?? "nothing"}`] : [],
			`  remedy      ${remedy}`,
			...verify ? [`  verify      ${verify.request} (asked by \`keysieve verify\` alone)`] : []
		];
		io.stdout.write(`${lines.join("\n")}\n\n`);
	}
	return 0;
}
function nearest(id) {
	const words = new Set(id.split("-"));
	const shared = (other) => other.split("-").filter((word) => words.has(word)).length;
	return [...require_core.BUILTIN.rules].sort((a, b) => shared(b.id) - shared(a.id))[0].id;
}

exports.rules = rules;