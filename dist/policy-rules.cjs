const require_core = require("./core.cjs");
const require_bundle = require("./bundle.cjs");

// src/commands/policy-rules.ts
/** The rules that are in force: `rulebook`, the config's `rule-files` (from the version that the config is from), without those that are off. */
function rulebookFor(rulebook, config, texts) {
	const names = config.root["rule-files"] ?? [];
	const own = require_bundle.bundleRules(names.map((name) => ({
		name,
		text: read(name, texts)
	})));
	const taken = new Set(rulebook.rules.map(({ id }) => id));
	const rules = [...rulebook.rules, ...own.rules.filter(({ id }) => !taken.has(id))].filter(({ id }) => !config.isOff(id));
	const clash = own.rules.find(({ id }) => taken.has(id));
	if (clash) throw new require_core.KeysieveError("config", `${config.files[0].path}: a rule file defines ${clash.id}, which there is already`, "Give the rule another id; to do without the built-in one, name it in rules.off.");
	if (own.rules.length === 0 && rules.length === rulebook.rules.length) return rulebook;
	const trusted = rulebook.rules.slice(0, rulebook.trusted).filter(({ id }) => !config.isOff(id)).length;
	return {
		rules,
		table: require_core.tableOf(rules),
		trusted,
		digest: require_bundle.digestOf(rules),
		about: async () => ({
			...await rulebook.about(),
			...own.about
		})
	};
}
function read(name, texts) {
	const bytes = texts.read(name.replace(/^\.?\//, ""));
	if (bytes === null) throw new require_core.KeysieveError("config", `the rule file ${name} is not in ${texts.from}`, "Check rule-files in .keysieve.yml; git has to know the file.");
	return bytes.toString("utf8");
}

exports.rulebookFor = rulebookFor;