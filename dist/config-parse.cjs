const require_dist$1 = require("./dist2.cjs");
const require_core = require("./core.cjs");
const require_config = require("./config2.cjs");
const require_policy_text = require("./policy-text.cjs");

// src/triage/config-parse.ts
var import_dist = require_dist$1.require_dist();
function parseConfig(bytes, file, folder) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(require_policy_text.textOf(bytes), {
		lineCounter: lines,
		uniqueKeys: true,
		schema: "core"
	});
	const broken = document.errors[0];
	if (broken) throw new require_core.KeysieveError("config", `${file}:${lines.linePos(broken.pos[0]).line}: not valid YAML (${broken.code})`);
	const lineOf = (path) => {
		for (let length = path.length; length > 0; length--) {
			const node = keyOrValue(document, path.slice(0, length));
			if (node !== void 0) return lines.linePos(node).line;
		}
		return 1;
	};
	const value = plainOf(document, file);
	const fail = (path, message) => {
		const name = path.filter((part) => typeof part === "string").join(".");
		throw new require_core.KeysieveError("config", `${file}:${lineOf(path)}: ${name === "" ? "" : `${name}: `}${message}`, "docs/config.md lists the keys.");
	};
	return {
		path: file,
		folder,
		source: require_config.configOf(value, folder, fail),
		lineOf
	};
}
function plainOf(document, file) {
	try {
		return document.toJS({ maxAliasCount: 0 }) ?? {};
	} catch (error) {
		throw new require_core.KeysieveError("config", `${file}: YAML aliases (*name) are not read`, "Write the value out.", error);
	}
}
function keyOrValue(document, path) {
	const node = document.getIn(path, true);
	return (0, import_dist.isNode)(node) && node.range ? node.range[0] : void 0;
}

exports.parseConfig = parseConfig;