const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_bundle = require("./bundle.cjs");
let node_fs = require("node:fs");

// src/rulebook/user-rules.ts
var user_rules_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ withUserRules: () => withUserRules });
/**
* The built-in rules and those of the user's files. A user's rule with the id of a built-in one takes its place.
* Throws `KeysieveError` ('rule') for a file that cannot be read or does not fit.
*/
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

Object.defineProperty(exports, "user_rules_exports", {
  enumerable: true,
  get: function () {
    return user_rules_exports;
  }
});
Object.defineProperty(exports, "withUserRules", {
  enumerable: true,
  get: function () {
    return withUserRules;
  }
});