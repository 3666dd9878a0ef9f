const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");
const require_repository = require("./repository.cjs");
const require_config = require("./config2.cjs");
const require_policy_git = require("./policy-git.cjs");

// src/commands/rules.ts
async function rules(io, action, args) {
	if (action === "list") return list(io, args);
	if (action === "explain") return explain(io, args);
	const { checkRules } = await Promise.resolve().then(() => require("./rules-check.cjs"));
	return checkRules(io, [...args.rules, ...args.names]);
}
async function knownRules(io, files) {
	const git = require_core.createGit(io.cwd, io.env);
	const policy = () => require_policy_git.usualPolicy(git, require_repository.findRepository(git), io.cwd);
	const { texts, config } = await require_core.policyOf(io, require_core.DEFAULTS, { policy });
	const filesOnly = { "rule-files": config?.root["rule-files"] ?? [] };
	const all = new require_config.Config([{
		path: "",
		folder: "",
		source: filesOnly,
		lineOf: () => 1
	}], void 0);
	return {
		...await require_core.loadRulebook(io, {
			...require_core.DEFAULTS,
			rules: files
		}, {
			texts,
			config: all
		}),
		isOff: (id) => config?.isOff(id) === true
	};
}
async function list(io, { rules: files, format }) {
	const known = await knownRules(io, files);
	const about = await known.about();
	const rows = known.rules.map(({ id, severity, literals }) => {
		const { provider, title } = about[id];
		return {
			id,
			provider,
			title,
			severity,
			literals,
			file: known.files[id] ?? null
		};
	});
	if (format === "json") io.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
	else {
		const width = Math.max(...rows.map(({ id }) => id.length));
		for (const { id, severity, title, file } of rows) {
			const notes = `${file === null ? "" : `  (${require_core.visible(file)})`}${known.isOff(id) ? "  (off)" : ""}`;
			io.stdout.write(`${id.padEnd(width)}  ${severity.padEnd(8)}  ${require_core.visible(title)}${notes}\n`);
		}
		const own = Object.keys(known.files).length;
		const off = rows.filter(({ id }) => known.isOff(id)).length;
		const parts = [`${own} of your own`, `${off} off`].filter((part) => !part.startsWith("0 "));
		io.stderr.write(`keysieve: ${[
			`${rows.length} rules`,
			...parts,
			`digest ${known.digest}`
		].join(", ")}\n`);
	}
	return 0;
}
async function explain(io, { names, rules: files }) {
	if (names.length === 0) throw new require_core.KeysieveError("usage", "name the rules to explain", "See `keysieve rules list`.");
	const known = await knownRules(io, files);
	const about = await known.about();
	for (const id of names) {
		const local = require_weigh.explainLocal(id);
		const rule = local ? void 0 : known.rules.find((candidate) => candidate.id === id);
		if (!local && !rule) throw new require_core.KeysieveError("usage", `there is no rule "${require_core.visible(id)}"`, `Did you mean ${nearest(id, known.rules)}? See \`keysieve rules list\`.`);
		const lines = rule ? await explained(rule, about[id], known) : local;
		io.stdout.write(`${lines.map(require_core.visible).join("\n")}\n\n`);
	}
	return 0;
}
async function explained(rule, { provider, title, remedy }, known) {
	const { CHECKS } = await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.list_exports);
	const { VERIFY } = await Promise.resolve().then(() => require("./builtin-verify.cjs")).then((n) => n.builtin_verify_exports);
	const { id } = rule;
	const file = known.files[id];
	const verify = file === void 0 ? VERIFY[id] : void 0;
	return [
		`${id}: ${title} (${provider})`,
		...file === void 0 ? [] : [`  file        ${file}`],
		...known.isOff(id) ? ["  off         by the config"] : [],
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
}
function nearest(id, rules) {
	const words = new Set(id.split("-"));
	const shared = (other) => other.split("-").filter((word) => words.has(word)).length;
	return [...rules].sort((a, b) => shared(b.id) - shared(a.id))[0].id;
}

exports.rules = rules;