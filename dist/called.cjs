const require_rolldown_runtime = require("./rolldown-runtime.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/commands/called.ts
const COMMAND = /(?<!npx )\bkeysieve (?=(?:ignore|fix|install|doctor)\b)/g;
const NAMES = [
	"keysieve",
	"keysieve.cmd",
	"keysieve.exe"
];
function asCalled(text, { env, cwd }) {
	return (env.PATH ?? env.Path ?? "").split(node_path.default.delimiter).filter((folder) => folder !== "" && !folder.split(/[\\/]/).includes("node_modules")).some((folder) => NAMES.some((name) => (0, node_fs.existsSync)(node_path.default.resolve(cwd, folder, name)))) ? text : text.replace(COMMAND, "npx keysieve ");
}

exports.asCalled = asCalled;