const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/sources/plain-file.ts
function readPlainFile(file) {
	const stat = (0, node_fs.statSync)(file);
	if (!stat.isFile() && !stat.isDirectory()) throw new require_core.KeysieveError("config", `${file} is a device or a pipe`, "Put a file there, or take it away.");
	return (0, node_fs.readFileSync)(file);
}

// src/commands/policy-disk.ts
function diskPolicy(root, nested = []) {
	const read = (name) => onDisk(node_path.default.join(root, name));
	const textsOf = (names) => names.flatMap((name) => {
		const bytes = read(name);
		return bytes ? [{
			path: name,
			bytes
		}] : [];
	});
	return {
		from: "the work tree",
		ignores: read(require_core.IGNORE_FILE),
		configs: textsOf([require_core.CONFIG_FILE, ...nested.filter((name) => name !== require_core.CONFIG_FILE)]),
		rules: textsOf(ruleNames(root)),
		edited: [],
		read
	};
}
function ruleNames(root) {
	return (reading(".keysieve/rules", () => (0, node_fs.readdirSync)(node_path.default.join(root, ".keysieve/rules"))) ?? []).map((name) => `${require_core.RULES_FOLDER}/${name}`).filter(require_core.isRuleFile).sort();
}
function onDisk(file, read = readPlainFile) {
	return reading(file, () => read(file));
}
function reading(name, read) {
	try {
		return read();
	} catch (error) {
		if (error instanceof require_core.KeysieveError) throw error;
		const code = require_core.systemCode(error);
		if (["ENOENT", "ENOTDIR"].includes(code)) return null;
		throw new require_core.KeysieveError("config", `${name} cannot be read (${code})`, "Look at its mode and owner.", error);
	}
}

Object.defineProperty(exports, "diskPolicy", {
  enumerable: true,
  get: function () {
    return diskPolicy;
  }
});
Object.defineProperty(exports, "onDisk", {
  enumerable: true,
  get: function () {
    return onDisk;
  }
});