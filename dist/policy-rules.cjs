const require_core = require("./core.cjs");
const require_bundle = require("./bundle.cjs");
const require_policy_text = require("./policy-text.cjs");

// src/commands/policy-rules.ts
function rulebookFor(rulebook, config, texts) {
	const own = require_bundle.bundleRules(ownRuleTexts(config, texts));
	const isOff = (id) => config?.isOff(id) === true;
	const builtin = new Set(rulebook.rules.slice(0, rulebook.trusted).map(({ id }) => id));
	const given = new Set(rulebook.rules.slice(rulebook.trusted).map(({ id }) => id));
	const clash = own.sources.find(({ rule }) => builtin.has(rule.id));
	if (clash) throw new require_core.KeysieveError("config", `${clash.file} defines ${clash.rule.id}, which there is already`, "Give the rule another id; to do without the built-in one, name it in rules.off.");
	const all = [...rulebook.rules, ...own.rules.filter(({ id }) => !given.has(id))];
	const rules = all.filter(({ id }) => !isOff(id));
	if (own.rules.length === 0 && rules.length === rulebook.rules.length) return rulebook;
	const muted = new Set(all.filter((rule) => isOff(rule.id) && hasStandIn(rule, rules)).map(({ id }) => id));
	const running = all.filter(({ id }) => !isOff(id) || muted.has(id));
	const trusted = running.filter(({ id }) => builtin.has(id)).length;
	return {
		rules,
		table: {
			...require_core.tableOf(running),
			muted
		},
		trusted,
		files: {
			...own.files,
			...rulebook.files
		},
		digest: require_bundle.digestOf(rules),
		about: async () => ({
			...own.about,
			...await rulebook.about()
		})
	};
}
function hasStandIn(rule, others) {
	const shares = (literal) => rule.literals.some((own) => own.startsWith(literal) || literal.startsWith(own));
	return others.some((other) => other.priority < rule.priority && other.literals.some(shares));
}
function ownRuleTexts(config, texts) {
	const found = texts.rules.map(({ path, bytes }) => ({
		name: path,
		text: require_policy_text.textOf(bytes)
	}));
	const there = new Set(found.map(({ name }) => name));
	const named = [...new Set((config?.root["rule-files"] ?? []).map((name) => name.replace(/^\.?\//, "")))];
	return [...found, ...named.filter((name) => !there.has(name)).map((name) => ({
		name,
		text: read(name, texts)
	}))];
}
function read(name, texts) {
	const bytes = texts.read(name);
	if (bytes === null) throw new require_core.KeysieveError("config", `the rule file ${name} is not in ${texts.from}`, "Check rule-files in .keysieve.yml; git has to know the file.");
	return require_policy_text.textOf(bytes);
}

exports.ownRuleTexts = ownRuleTexts;
exports.rulebookFor = rulebookFor;