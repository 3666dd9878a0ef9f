const require_core = require("./core.cjs");
const require_parse = require("./parse.cjs");
let node_crypto = require("node:crypto");

// src/rulebook/bundle.ts
/** Compiles rule files into one table. Throws `KeysieveError` ('rule') naming file and rule. */
function bundleRules(files) {
	const rules = [];
	const about = {};
	const sources = [];
	for (const { name, text } of files) {
		const file = require_parse.parseRules(text, name);
		for (const rule of file.rules) {
			if (about[rule.id]) throw new require_core.KeysieveError("rule", `${name}: rule ${rule.id} is defined twice`);
			try {
				rules.push(require_parse.compileRule(rule));
			} catch (error) {
				if (error instanceof require_core.KeysieveError) throw new require_core.KeysieveError("rule", `${name}: rule ${rule.id}: ${error.message}`, error.hint);
				throw error;
			}
			about[rule.id] = require_parse.aboutRule(file.provider, rule);
			sources.push({
				provider: file.provider,
				file: name,
				rule
			});
		}
	}
	return {
		rules,
		stored: require_core.storeTable(rules, rules.map(require_core.toRow)),
		about,
		sources,
		digest: digestOf(rules)
	};
}
function digestOf(rules) {
	return (0, node_crypto.createHash)("sha256").update(JSON.stringify(rules)).digest("hex").slice(0, 16);
}

Object.defineProperty(exports, "bundleRules", {
  enumerable: true,
  get: function () {
    return bundleRules;
  }
});
Object.defineProperty(exports, "digestOf", {
  enumerable: true,
  get: function () {
    return digestOf;
  }
});