const require_core = require("./core.cjs");
const require_bundle = require("./bundle.cjs");
let node_fs = require("node:fs");

// src/rulebook/user-rules.ts
function withUserRules(builtin, files) {
	const bundle = require_bundle.bundleRules(files.map((name) => ({
		name,
		text: read(name)
	})));
	const kept = builtin.rules.filter(({ id }) => !bundle.about[id]);
	const rules = [...kept, ...bundle.rules];
	return {
		rules,
		table: require_core.tableOf(rules),
		trusted: kept.length,
		digest: require_bundle.digestOf(rules),
		about: async () => ({
			...await builtin.about(),
			...bundle.about
		})
	};
}
function read(file) {
	try {
		return (0, node_fs.readFileSync)(file, "utf8");
	} catch (error) {
		throw new require_core.KeysieveError("rule", `${file}: the rule file cannot be read (${require_core.systemCode(error)})`, "Check the path given to --rules.", error);
	}
}

exports.withUserRules = withUserRules;