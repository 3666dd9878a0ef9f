const require_core = require("./core.cjs");
const require_repository = require("./repository.cjs");
const require_weigh = require("./weigh.cjs");
const require_policy_git = require("./policy-git.cjs");

// src/commands/config.ts
const BUILT_IN = [
	["block", "likely"],
	["rules.off", "none"],
	["exclude", "nothing"],
	["rule-files", "none"],
	["decode", "true"],
	["max-blob-size", "no limit"]
];
async function config(io, options, format) {
	const git = require_core.createGit(io.cwd, io.env);
	const repository = require_repository.findRepository(git);
	const policy = await require_core.policyOf(io, {
		...require_core.DEFAULTS,
		...options
	}, { policy: () => require_policy_git.usualPolicy(git, repository, io.cwd) });
	const rulebook = await require_core.loadRulebook(io, require_core.DEFAULTS, policy);
	const files = policy.config?.files ?? [];
	const settings = [
		...defaults(files),
		...files.flatMap(settingsOf),
		...ruleFiles(policy.texts),
		...ignores(policy.texts, require_weigh.dayOf(io.now()))
	];
	if (format === "json") io.stdout.write(`${JSON.stringify({
		from: policy.texts.from,
		files: files.map(({ path }) => path),
		rules: rulebook.rules.length,
		settings
	}, null, 2)}\n`);
	else {
		const width = (of) => Math.min(40, Math.max(...settings.map((setting) => of(setting).length)));
		const [keys, values] = [width(({ key }) => key), width(({ value }) => value)];
		for (const { key, value, from } of settings) io.stdout.write(`${require_core.visible(key).padEnd(keys)}  ${require_core.visible(value).padEnd(values)}  ${require_core.visible(from)}\n`);
	}
	for (const note of policy.config?.notes([...rulebook.rules, ...require_core.BUILTIN.rules].map(({ id }) => id)) ?? []) io.stderr.write(`keysieve: ${require_core.visible(note)}\n`);
	io.stderr.write(`keysieve: ${rulebook.rules.length} rules in force; config and ignores from ${policy.texts.from}\n`);
	return 0;
}
function defaults(files) {
	const root = files.find(({ folder }) => folder === "");
	const rows = BUILT_IN.filter(([key]) => !root || !says(root, key.split(".")));
	const marks = require_core.MARK_TOOLS.filter((tool) => root?.source.marks?.[tool] === void 0);
	return [...rows.map(([key, value]) => ({
		key,
		value,
		from: "default"
	})), ...marks.map((tool) => ({
		key: `marks.${tool}`,
		value: "true",
		from: "default"
	}))];
}
function says({ source }, path) {
	let at = source;
	for (const key of path) at = typeof at === "object" && at !== null ? Reflect.get(at, key) : void 0;
	return at !== void 0;
}
function settingsOf({ path, folder, source, lineOf }) {
	const rows = [];
	const add = (at, value) => {
		if (typeof value === "object" && value !== null && !(Array.isArray(value) && value.every((entry) => typeof entry !== "object"))) {
			for (const [key, entry] of Object.entries(value)) add([...at, Array.isArray(value) ? Number(key) : key], entry);
			return;
		}
		const key = at.map((part) => typeof part === "number" ? `[${part}]` : part).join(".").replaceAll(".[", "[");
		rows.push({
			key: folder === "" ? key : `${folder}: ${key}`,
			value: Array.isArray(value) ? value.join(", ") : String(value),
			from: `${path}:${lineOf(at)}`
		});
	};
	add([], source);
	return rows;
}
function ruleFiles({ rules }) {
	return rules.map(({ path }) => ({
		key: "rule-files",
		value: path,
		from: require_core.RULES_FOLDER
	}));
}
function ignores({ ignores }, today) {
	if (!ignores) return [{
		key: "ignores",
		value: "none",
		from: "default"
	}];
	const entries = require_weigh.parseIgnores(ignores, require_core.IGNORE_FILE);
	const expired = entries.filter((entry) => require_weigh.isExpired(entry, today)).length;
	return [{
		key: "ignores",
		value: `${entries.length}${expired > 0 ? ` (${expired} expired)` : ""}`,
		from: require_core.IGNORE_FILE
	}];
}

exports.config = config;