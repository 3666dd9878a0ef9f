const require_core = require("./core.cjs");
const require_bundle = require("./bundle.cjs");
const require_policy_text = require("./policy-text.cjs");
let node_fs = require("node:fs");

// src/commands/user-rules.ts
function withUserRules(base, files) {
	const bundle = require_bundle.bundleRules(namedRuleTexts(files));
	const kept = base.rules.filter(({ id }) => !bundle.about[id]);
	const rules = [...kept, ...bundle.rules];
	return {
		rules,
		table: require_core.tableOf(rules),
		trusted: kept.length,
		files: {
			...base.files,
			...bundle.files
		},
		digest: require_bundle.digestOf(rules),
		about: async () => ({
			...await base.about(),
			...bundle.about
		})
	};
}
function namedRuleTexts(files) {
	return files.map((name) => {
		try {
			const stat = (0, node_fs.statSync)(name);
			if (stat.isCharacterDevice() || stat.isBlockDevice()) throw new require_core.KeysieveError("rule", `${name} is a device`, "Name a file with rules.");
			return {
				name,
				text: require_policy_text.textOf((0, node_fs.readFileSync)(name))
			};
		} catch (error) {
			if (error instanceof require_core.KeysieveError) throw error;
			const code = require_core.systemCode(error);
			throw new require_core.KeysieveError("rule", `${name}: the rule file cannot be read (${code})`, "Check its path.", error);
		}
	});
}

exports.namedRuleTexts = namedRuleTexts;
exports.withUserRules = withUserRules;