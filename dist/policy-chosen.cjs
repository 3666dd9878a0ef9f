const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_policy_disk = require("./policy-disk.cjs");
const require_policy_git = require("./policy-git.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_os = require("node:os");

// src/commands/policy-chosen.ts
function namedFile(file) {
	const stat = (0, node_fs.statSync)(file);
	if (stat.isBlockDevice() || stat.isCharacterDevice() && file !== node_os.devNull) throw new require_core.KeysieveError("config", `${file} is a device`, "Name a file for --config.");
	return (0, node_fs.readFileSync)(file);
}
function chosenPolicy(io, options, usual) {
	const texts = options.configFrom === void 0 ? usual : require_policy_git.revisionPolicy(require_core.createGit(io.cwd, io.env), options.configFrom, usual.edited);
	if (options.config === void 0) return texts;
	const file = node_path.default.resolve(io.cwd, options.config);
	const bytes = require_policy_disk.onDisk(file, namedFile);
	if (!bytes) throw new require_core.KeysieveError("config", `there is no file ${options.config}`, "Check the path given to --config.");
	return {
		...texts,
		configs: [{
			path: options.config,
			bytes,
			folder: ""
		}],
		read: (name) => require_policy_disk.onDisk(node_path.default.resolve(node_path.default.dirname(file), name))
	};
}

exports.chosenPolicy = chosenPolicy;