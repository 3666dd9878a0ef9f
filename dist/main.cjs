const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/cli.ts
/** The program: the only file that touches the process. The hook's plain calls take a path that loads nothing they do not need. */
const SIGINT_CODE = 130;
function outputOf(stream) {
	stream.on("error", (error) => {
		if (error.code !== "EPIPE") throw error;
	});
	return {
		write: (text) => {
			stream.write(text);
		},
		isTTY: stream.isTTY === true,
		bytes: (bytes) => new Promise((resolve) => stream.write(bytes, (error) => resolve(!error)))
	};
}
const io = {
	cwd: process.cwd(),
	env: process.env,
	get stdin() {
		return process.stdin;
	},
	stdout: outputOf(process.stdout),
	stderr: outputOf(process.stderr),
	now: () => Date.now(),
	program: node_path.default.join(__dirname, "cli.cjs"),
	node: process.execPath
};
async function run(argv) {
	const call = argv.join(" ");
	if (call === "staged") {
		const { staged } = await Promise.resolve().then(() => require("./core.cjs")).then((n) => n.staged_exports);
		return staged(io, {
			...require_core.DEFAULTS,
			paths: [],
			all: false
		});
	}
	if (call === "hook pre-commit" || call === "hook pre-merge-commit") {
		const { hook } = await Promise.resolve().then(() => require("./core.cjs")).then((n) => n.hook_exports);
		return hook(io, argv[1], [], require_core.DEFAULTS);
	}
	if (call === "agent-hook") {
		const { agentHook } = await Promise.resolve().then(() => require("./agent-hook.cjs"));
		return agentHook(io, require_core.DEFAULTS);
	}
	if (call === "github-action") {
		const { githubAction } = await Promise.resolve().then(() => require("./github-action.cjs"));
		return githubAction(io);
	}
	const { main } = await Promise.resolve().then(() => require("./main2.cjs"));
	return main(io, argv);
}
process.on("SIGINT", () => process.exit(SIGINT_CODE));
run(process.argv.slice(2)).then((code) => {
	process.exitCode = code;
}, (error) => {
	process.exitCode = 2;
	if (error instanceof require_core.KeysieveError) io.stderr.write(`keysieve: ${error.message}\n${error.hint ? `  ${error.hint}\n` : ""}`);
	else io.stderr.write(`keysieve: internal error (${kindOf(error)}); the scan is INCOMPLETE. Please report it.\n`);
});
function kindOf(error) {
	if (!(error instanceof Error)) return "unknown";
	const place = /^\s+at .*$/m.exec(error.stack?.slice(error.stack.indexOf("\n    at ")) ?? "")?.[0].trim() ?? "";
	return `${error.name} ${place}`;
}
