const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_bundle = require("./bundle.cjs");
const require_policy_text = require("./policy-text.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/commands/user-rules.ts
function withUserRules(base, files, cwd) {
	const bundle = require_bundle.bundleRules(namedRuleTexts(files, cwd));
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
function namedRuleTexts(files, cwd) {
	return files.map((name) => {
		try {
			const file = node_path.default.resolve(cwd, name);
			const stat = (0, node_fs.statSync)(file);
			if (stat.isCharacterDevice() || stat.isBlockDevice()) throw new require_core.KeysieveError("rule", `${name} is a device`, "Name a file with rules.");
			return {
				name,
				text: require_policy_text.textOf((0, node_fs.readFileSync)(file))
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