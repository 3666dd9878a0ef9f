const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_github = require("./github.cjs");
const require_main = require("./main.cjs");
const require_range_found = require("./range-found.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/commands/github-action.ts
const MODES = [
	"auto",
	"range",
	"scan",
	"history"
];
async function githubAction(io) {
	const files = {
		sarif: fileFor(io, input(io, "sarif"), "keysieve.sarif"),
		report: fileFor(io, "", "keysieve.json")
	};
	for (const file of Object.values(files)) (0, node_fs.rmSync)(file, { force: true });
	let code;
	try {
		const cwd = node_path.default.resolve(io.cwd, input(io, "working-directory"));
		code = await require_main.main({
			...io,
			cwd,
			env: trusting(io, cwd)
		}, argumentsOf(io, files));
	} catch (error) {
		if (!(error instanceof require_core.KeysieveError)) throw error;
		io.stdout.write(require_github.command("error", { title: "keysieve" }, `${error.message} ${error.hint}`.trim()));
		code = 2;
	}
	writeOutputs(io, {
		"exit-code": String(code),
		...outcome(files)
	});
	return code;
}
function argumentsOf(io, { sarif, report }) {
	const wanted = input(io, "mode") || "auto";
	if (!MODES.includes(wanted)) throw new require_core.KeysieveError("usage", `there is no mode "${require_core.visible(wanted)}"`, `The modes are ${MODES.join(", ")}.`);
	const mode = wanted !== "auto" ? wanted : require_range_found.isPushless(io) ? "history" : "range";
	const fetches = isOn(io, "fetch", true) && mode !== "scan";
	const formats = [
		isOn(io, "annotations", true) ? "github" : "text",
		`sarif=${sarif}`,
		`json=${report}`,
		...lines(input(io, "format"))
	];
	return [
		mode,
		...fetches && !namesRange(io) ? ["--fetch"] : [],
		...formats.flatMap((format) => ["--format", format]),
		...[
			"config",
			"config-from",
			"block",
			"min-confidence"
		].flatMap((name) => input(io, name) === "" ? [] : [`--${name}`, input(io, name)]),
		...lines(input(io, "rules")).flatMap((file) => ["--rules", file]),
		...["strict", "exit-zero"].flatMap((name) => isOn(io, name, false) ? [`--${name}`] : []),
		...words(input(io, "args"))
	];
}
function namesRange(io) {
	return words(input(io, "args")).some((word) => word.includes("..") || word.startsWith("--since"));
}
function input(io, name) {
	return io.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
}
function isOn(io, name, usual) {
	const value = input(io, name).toLowerCase();
	if (value === "") return usual;
	if (value === "true" || value === "false") return value === "true";
	throw new require_core.KeysieveError("usage", `the input "${name}" is "${require_core.visible(value)}"`, "It is true or false.");
}
function lines(text) {
	return text.split("\n").map((line) => line.trim()).filter(Boolean);
}
function words(text) {
	const found = Array.from(text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+|["']/g), ([word]) => word);
	if (found.some((word) => /^["']$/.test(word))) throw new require_core.KeysieveError("usage", "the input \"args\" has a quote that is not closed", "Close it.");
	return found.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
}
function fileFor(io, given, name) {
	return node_path.default.resolve(io.cwd, given || node_path.default.join(io.env.RUNNER_TEMP || ".", name));
}
function trusting(io, cwd) {
	const given = Number.parseInt(io.env.GIT_CONFIG_COUNT ?? "0", 10);
	const count = Number.isInteger(given) && given > 0 ? given : 0;
	const folders = new Set([io.env.GITHUB_WORKSPACE, cwd].flatMap((folder) => folder ? [folder, real(folder)] : []));
	const entries = [...folders].flatMap((folder, index) => [[`GIT_CONFIG_KEY_${count + index}`, "safe.directory"], [`GIT_CONFIG_VALUE_${count + index}`, folder]]);
	return {
		...io.env,
		...Object.fromEntries(entries),
		GIT_CONFIG_COUNT: String(count + folders.size)
	};
}
function real(folder) {
	try {
		return (0, node_fs.realpathSync)(folder);
	} catch {
		return folder;
	}
}
function outcome({ sarif, report }) {
	try {
		const { findings } = JSON.parse((0, node_fs.readFileSync)(report, "utf8"));
		const blocking = findings.filter((finding) => finding.blocking).length;
		return {
			findings: String(findings.length),
			blocking: String(blocking),
			report,
			sarif
		};
	} catch (error) {
		if (require_core.systemCode(error) !== "ENOENT") throw error;
		return {
			findings: "0",
			blocking: "0"
		};
	}
}
function writeOutputs(io, outputs) {
	const file = io.env.GITHUB_OUTPUT;
	if (!file) return;
	for (const [name, value] of Object.entries(outputs)) {
		if (/[\r\n]/.test(value)) throw new require_core.KeysieveError("usage", "a path in the inputs holds a line end", "Rename it.");
		(0, node_fs.appendFileSync)(file, `${name}=${value}\n`);
	}
}

exports.githubAction = githubAction;