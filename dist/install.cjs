const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_attributes = require("./attributes.cjs");
const require_global = require("./global.cjs");
const require_git = require("./git.cjs");
const require_dist$1 = require("./dist2.cjs");
const require_core = require("./core.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_util = require("node:util");

// src/install/block.ts
function callLines(kind, args) {
	return [
		"keysieve_hook=\"$(git rev-parse --git-common-dir)/keysieve/hook.sh\"",
		`if [ -f "$keysieve_hook" ]; then sh "$keysieve_hook" ${kind}${args}`,
		`elif [ -f node_modules/.bin/keysieve ]; then node_modules/.bin/keysieve hook ${kind}${args}`,
		`elif command -v keysieve >/dev/null; then keysieve hook ${kind}${args}`,
		`else echo "keysieve is not set up in this clone: run npx keysieve install (KEYSIEVE=0 skips it once)" >&2; [ "\${KEYSIEVE-}" = 0 ]`,
		"fi || exit $?"
	];
}
function lastLines(kind) {
	return ["keysieve_was=$?; [ \"$keysieve_was\" = 0 ] || exit \"$keysieve_was\"", ...callLines(kind, " \"$@\"")];
}
function firstLines(kind) {
	const call = callLines(kind, " \"$@\"");
	if (!require_global.goesFirst(kind)) return call;
	const [launcher = "", condition = "", ...rest] = call;
	return [
		"keysieve_input=\"$([ -t 0 ] || cat)\"",
		launcher,
		`{ [ -z "$keysieve_input" ] || printf "%s\\n" "$keysieve_input"; } | ${condition}`,
		...rest,
		"if [ -z \"$keysieve_input\" ]; then exec </dev/null; else exec <<KEYSIEVE",
		"$keysieve_input",
		"KEYSIEVE",
		"fi"
	];
}
function placeIn(script, kind) {
	if (!require_global.goesFirst(kind) && !mayLeave(script)) return {
		at: script.length,
		lines: lastLines(kind),
		early: false
	};
	const head = /^(?:#[^\n]*(?:\n|$))*/.exec(script)?.[0].length ?? 0;
	const husky = /^[^\n#]*\/husky\.sh["']?[ \t]*(?:\n|$)/m.exec(script);
	return {
		at: husky ? husky.index + husky[0].length : head,
		lines: firstLines(kind),
		early: !require_global.goesFirst(kind)
	};
}
function mayLeave(script) {
	const code = withoutComments(script);
	return /(?:^|[;&|(){!]|\b(?:then|else|do)[ \t])[ \t]*(?:exit|exec|return)\b/m.test(code) || /\\\s*$/.test(code);
}
function isShellScript(script) {
	if (!script.startsWith("#!")) return !script.includes("\0");
	return /^#![^\n]*\b(?:ba|da|a|z|k|mk)?sh\b/.test(script);
}
function callsKeysieve(script) {
	return /\bkeysieve (?:hook|staged)\b/.test(withoutComments(script));
}
function withoutComments(script) {
	return script.replace(/^[ \t]*#.*$/gm, "");
}

// src/install/managers/script-file.ts
const SHEBANG = "#!/bin/sh\n";
const KEPT_CALL = `if [ -x "$0${require_global.CHAINED}" ]; then "$0${require_global.CHAINED}" "$@" || exit $?; fi`;
function addToScript(file, kind, draft, mustRun) {
	const bytes = draft.read(file);
	if (bytes === null) {
		draft.write(file, scriptOf(kind, firstLines(kind)), `run keysieve in ${kind}`, mustRun);
		return {};
	}
	if (mustRun && (!isShellScript(bytes.toString("latin1")) || !draft.isExecutable(file))) {
		draft.move(file, file + require_global.CHAINED, "keep the hook that is there; it goes on as before");
		const lines = require_global.goesFirst(kind) ? [...firstLines(kind), KEPT_CALL] : [KEPT_CALL, ...firstLines(kind)];
		draft.write(file, scriptOf(kind, lines), `run it and keysieve in ${kind}`, true);
		return {};
	}
	const now = draft.text(file) ?? "";
	const before = require_attributes.removeMarked(now, kind);
	if (before?.created) return {};
	if (before === null && callsKeysieve(now)) return { byHand: true };
	const script = before?.text ?? now;
	const place = placeIn(script, kind);
	draft.write(file, require_attributes.insertMarked(script, {
		...place,
		name: kind
	}), `run keysieve in ${kind}`);
	if (!place.early) return {};
	return { notes: [`${file} can end before its last line, so keysieve stands first in it and does not see what the script itself stages`] };
}
function dropFromScript(file, kind, draft) {
	const bytes = draft.read(file);
	if (bytes === null || !isShellScript(bytes.toString("latin1"))) return;
	const without = require_attributes.removeMarked(draft.text(file) ?? "", kind);
	if (without === null) return;
	if (!without.created || without.text !== SHEBANG) draft.write(file, without.text, "take keysieve out");
	else draft.remove(file, "it held nothing but keysieve");
	if (draft.read(file) === null && draft.read(file + ".keysieve-chained") !== null) draft.move(file + require_global.CHAINED, file, "put the kept hook back");
}
function scriptOf(kind, lines) {
	return require_attributes.insertMarked(SHEBANG, {
		name: kind,
		at: 10,
		lines,
		created: true
	});
}

// src/install/managers/husky.ts
const husky = {
	name: "husky",
	uses: (site, draft) => folderOf(site, draft) !== null,
	add(kind, site, draft) {
		const folder = folderOf(site, draft);
		if (folder === null) return null;
		const file = node_path.default.join(folder.path, kind);
		const added = addToScript(file, kind, draft, false);
		return {
			path: file,
			covers: folder.active && draft.read(node_path.default.join(folder.path, "_", kind)) !== null,
			...added
		};
	},
	drop(kinds, site, draft) {
		const folder = folderOf(site, draft);
		if (folder !== null) for (const kind of kinds) dropFromScript(node_path.default.join(folder.path, kind), kind, draft);
	}
};
function folderOf(site, draft) {
	if (site.top === null) return null;
	if (isHuskyStubs(site, draft)) return {
		path: node_path.default.dirname(site.hooksDir),
		active: true
	};
	const manifest = draft.text(node_path.default.join(site.top, "package.json")) ?? "";
	const folder = node_path.default.join(site.top, ".husky");
	return !require_global.isWithin(folder, site.hooksDir) && /"husky"\s*:\s*"|"(?:prepare|postinstall)"\s*:\s*"[^"]*\bhusky\b/.test(manifest) && draft.read(node_path.default.join(folder, "pre-commit")) !== null ? {
		path: folder,
		active: false
	} : null;
}
function isHuskyStubs(site, draft) {
	return node_path.default.basename(site.hooksDir) === "_" && draft.read(node_path.default.join(site.hooksDir, "h")) !== null;
}

// src/install/yaml-edit.ts
var import_dist = require_dist$1.require_dist();
function readYaml(text) {
	const document = (0, import_dist.parseDocument)(text);
	if (document.errors.length > 0) return null;
	try {
		return {
			text,
			document,
			value: document.toJS({ maxAliasCount: 100 })
		};
	} catch {
		return null;
	}
}
function blockAt(yaml, keys) {
	const node = keys.length === 0 ? yaml.document.contents : yaml.document.getIn(keys, true);
	return ((0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node)) && node.flow !== true && node.range ? node : null;
}
function append(yaml, collection, name, lines, wanted) {
	const { text } = yaml;
	const place = collection === null ? {
		at: text.length,
		indent: ""
	} : endOf(text, collection);
	if (place === null) return null;
	const edited = require_attributes.insertMarked(text, {
		...place,
		name,
		lines
	});
	const after = readYaml(edited);
	return after !== null && (0, node_util.isDeepStrictEqual)(after.value, wanted) && require_attributes.removeMarked(edited, name)?.text === text ? edited : null;
}
function endOf(text, collection) {
	const [start, end] = collection.range ?? [0, 0];
	const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
	if (!/^ *$/.test(indent)) return null;
	if (end === 0 || text[end - 1] === "\n") return {
		at: end,
		indent
	};
	const next = text.indexOf("\n", end);
	return {
		at: next < 0 ? text.length : next + 1,
		indent
	};
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/install/managers/lefthook.ts
const EDITABLE = [
	"lefthook.yml",
	".lefthook.yml",
	".config/lefthook.yml",
	"lefthook.yaml",
	".lefthook.yaml",
	".config/lefthook.yaml"
];
const OTHERS = [
	"toml",
	"json",
	"jsonc"
].flatMap((ending) => [
	`lefthook.${ending}`,
	`.lefthook.${ending}`,
	`.config/lefthook.${ending}`
]);
const lefthook = {
	name: "lefthook",
	uses: (site, draft) => configOf$1(site, draft) !== null,
	add(kind, site, draft) {
		const file = configOf$1(site, draft);
		if (file === null) return null;
		const text = draft.text(file) ?? "";
		const hook = draft.read(node_path.default.join(site.hooksDir, kind));
		const added = {
			path: file,
			covers: hook !== null && require_global.ownerOf(hook.toString("latin1")) === "lefthook"
		};
		const yaml = /ya?ml$/.test(file) ? readYaml(require_attributes.removeAllMarked(text, [kind])?.text ?? text) : null;
		if (yaml !== null && runsKeysieve$1(yaml.value, kind)) return {
			...added,
			byHand: true
		};
		const edited = yaml && edit$1(yaml, kind);
		if (edited && !require_attributes.sameMarked(text, edited, kind)) draft.write(file, edited, `a keysieve command in ${kind}`);
		return edited ? added : {
			...added,
			covers: false,
			problem: byHand$1(file, kind)
		};
	},
	drop(kinds, site, draft) {
		const file = configOf$1(site, draft);
		const without = file === null ? null : require_attributes.removeAllMarked(draft.text(file) ?? "", kinds);
		if (file === null || without === null) return;
		draft.write(file, without.text, "take the keysieve commands out");
		const left = readYaml(without.text)?.value;
		const writes = (file) => require_global.ownerOf(draft.read(file)?.toString("latin1") ?? "");
		for (const hook of kinds.filter((kind) => !isRecord(left) || !(kind in left)).map((kind) => node_path.default.join(site.hooksDir, kind))) if (writes(hook) === "lefthook" && writes(`${hook}.old`) === "keysieve") draft.remove(hook, "nothing is left in the config for it to run");
	}
};
function configOf$1(site, draft) {
	const { top } = site;
	if (top === null) return null;
	return [...EDITABLE, ...OTHERS].map((name) => node_path.default.join(top, name)).find((file) => draft.read(file) !== null) ?? null;
}
function edit$1(yaml, kind) {
	const command = {
		...require_global.goesFirst(kind) ? { use_stdin: true } : {},
		run: `${run(kind).join("\n")}\n`
	};
	const body = [
		...require_global.goesFirst(kind) ? ["use_stdin: true"] : [],
		"run: |",
		...run(kind).map((line) => `  ${line}`)
	];
	const config = yaml.value ?? {};
	if (!isRecord(config)) return null;
	const hook = config[kind];
	if (hook === void 0) {
		const lines = [
			`${kind}:`,
			"  commands:",
			"    keysieve:",
			...body.map((line) => `      ${line}`)
		];
		return append(yaml, null, kind, lines, {
			...config,
			[kind]: { commands: { keysieve: command } }
		});
	}
	if (!isRecord(hook)) return null;
	if (Array.isArray(hook.jobs)) {
		const lines = ["- name: keysieve", ...body.map((line) => `  ${line}`)];
		const wanted = {
			...config,
			[kind]: {
				...hook,
				jobs: [...hook.jobs, {
					name: "keysieve",
					...command
				}]
			}
		};
		const jobs = blockAt(yaml, [kind, "jobs"]);
		return jobs && append(yaml, jobs, kind, lines, wanted);
	}
	const commands = hook.commands;
	const wanted = {
		...config,
		[kind]: {
			...hook,
			commands: {
				...isRecord(commands) ? commands : {},
				keysieve: command
			}
		}
	};
	const lines = ["keysieve:", ...body.map((line) => `  ${line}`)];
	const at = blockAt(yaml, commands === void 0 ? [kind] : [kind, "commands"]);
	return at && append(yaml, at, kind, commands === void 0 ? ["commands:", ...lines.map((line) => `  ${line}`)] : lines, wanted);
}
function run(kind) {
	return callLines(kind, kind === "commit-msg" ? " \"{1}\"" : kind === "pre-push" ? " \"{1}\" \"{2}\"" : "");
}
function runsKeysieve$1(config, kind) {
	return isRecord(config) && /\bkeysieve\b/.test(JSON.stringify(config[kind] ?? ""));
}
function byHand$1(file, kind) {
	return `${file} could not be edited: add a command to ${kind} that runs \`npx --no keysieve hook ${kind}\`${require_global.goesFirst(kind) ? " with use_stdin: true" : ""}`;
}

// src/install/managers/pre-commit.ts
const CONFIG = ".pre-commit-config.yaml";
const BLOCK = "framework";
const preCommit = {
	name: "pre-commit",
	uses: (site, draft) => site.top !== null && draft.read(node_path.default.join(site.top, CONFIG)) !== null,
	add(kind, site, draft) {
		if (site.top === null || !isFrameworks(site, kind, draft)) return null;
		const file = node_path.default.join(site.top, CONFIG);
		const text = draft.text(file);
		if (text === null) return null;
		const added = {
			path: file,
			covers: true
		};
		const yaml = readYaml(require_attributes.removeMarked(text, BLOCK)?.text ?? text);
		if (yaml !== null && runsKeysieve(yaml.value)) return {
			...added,
			byHand: true
		};
		const edited = yaml && edit(yaml);
		if (edited && !require_attributes.sameMarked(text, edited, BLOCK)) draft.write(file, edited, "a local hook that runs keysieve");
		return edited ? added : {
			...added,
			covers: false,
			problem: `${file} could not be edited: add a local hook with the entry \`keysieve hook framework\``
		};
	},
	drop(kinds, site, draft) {
		const file = node_path.default.join(site.top ?? "", CONFIG);
		const isNeeded = require_global.HOOK_KINDS.some((kind) => !kinds.includes(kind) && isFrameworks(site, kind, draft));
		const without = site.top === null || isNeeded ? null : require_attributes.removeMarked(draft.text(file) ?? "", BLOCK);
		if (without === null) return;
		draft.write(file, without.text, "take the keysieve hook out");
	}
};
function isFrameworks(site, kind, draft) {
	const hook = draft.read(node_path.default.join(site.hooksDir, kind));
	return hook !== null && require_global.ownerOf(hook.toString("latin1")) === "pre-commit";
}
function edit(yaml) {
	const { value } = yaml;
	const repos = blockAt(yaml, ["repos"]);
	if (!isRecord(value) || !Array.isArray(value.repos) || repos === null) return null;
	const hook = {
		id: "keysieve",
		name: "keysieve",
		entry: `sh -c '${callLines("framework", " \"$@\"").join("\n")}' keysieve`,
		language: "system",
		types: [],
		require_serial: true
	};
	const lines = [
		"- repo: local",
		"  hooks:",
		"    - id: keysieve",
		"      name: keysieve",
		"      entry: |-",
		...hook.entry.split("\n").map((line) => `        ${line}`),
		"      language: system",
		"      types: []",
		"      require_serial: true"
	];
	return append(yaml, repos, BLOCK, lines, {
		...value,
		repos: [...value.repos, {
			repo: "local",
			hooks: [hook]
		}]
	});
}
function runsKeysieve(config) {
	return isRecord(config) && /"id":"keysieve"/.test(JSON.stringify(config.repos ?? ""));
}

// src/install/json-edit.ts
function setString(text, keys, value) {
	const object = objectAt(text, keys.slice(0, -1));
	const name = keys.at(-1) ?? "";
	if (object === null) return null;
	const range = valueRange(pairOf(object, name));
	if (range) return isSame(text.slice(0, range[0]) + JSON.stringify(value) + text.slice(range[1]), keys, value);
	const last = object.items.at(-1);
	const start = rangeOf(last?.key)?.[0];
	const end = valueRange(last)?.[1];
	if (start === void 0 || end === void 0) {
		const open = (object.range?.[0] ?? 0) + 1;
		return isSame(`${text.slice(0, open)}${JSON.stringify(name)}: ${JSON.stringify(value)}${text.slice(open)}`, keys, value);
	}
	const space = /\s*$/.exec(text.slice(0, start))?.[0] || " ";
	return isSame(`${text.slice(0, end)},${space}${JSON.stringify(name)}: ${JSON.stringify(value)}${text.slice(end)}`, keys, value);
}
function removeKey(text, keys) {
	const object = objectAt(text, keys.slice(0, -1));
	const at = object?.items.findIndex((pair) => keyOf(pair) === keys.at(-1)) ?? -1;
	const end = valueRange(object?.items[at])?.[1];
	if (!object || end === void 0) return null;
	if (at > 0) return text.slice(0, valueRange(object.items[at - 1])?.[1]) + text.slice(end);
	const next = rangeOf(object.items[1]?.key)?.[0];
	const start = rangeOf(object.items[0]?.key)?.[0] ?? end;
	return text.slice(0, start) + text.slice(next ?? end);
}
function readJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function isSame(edited, keys, value) {
	let at = readJson(edited);
	for (const key of keys) at = isRecord(at) ? at[key] : void 0;
	return at === value ? edited : null;
}
function objectAt(text, keys) {
	if (readJson(text) === void 0) return null;
	const document = (0, import_dist.parseDocument)(text);
	const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
	return document.errors.length === 0 && (0, import_dist.isMap)(node) ? node : null;
}
function pairOf(object, name) {
	return object.items.find((pair) => keyOf(pair) === name);
}
function keyOf(pair) {
	return (0, import_dist.isScalar)(pair.key) ? pair.key.value : void 0;
}
function valueRange(pair) {
	return (0, import_dist.isPair)(pair) ? rangeOf(pair.value) : void 0;
}
function rangeOf(node) {
	return (0, import_dist.isNode)(node) && node.range ? [node.range[0], node.range[1]] : void 0;
}

// src/install/managers/simple-git-hooks.ts
const PROGRAMS = [".simple-git-hooks", "simple-git-hooks"].flatMap((name) => [
	"cjs",
	"js",
	"mjs"
].map((ending) => `${name}.${ending}`));
const FILES = [".simple-git-hooks.json", "simple-git-hooks.json"];
const simpleGitHooks = {
	name: "simple-git-hooks",
	uses: (site, draft) => configOf(site, draft) !== null,
	add(kind, site, draft) {
		const config = configOf(site, draft);
		if (config === null) return null;
		const text = draft.text(config.file) ?? "";
		const hook = node_path.default.join(site.hooksDir, kind);
		const installed = draft.read(hook) === null ? null : draft.text(hook);
		const isInstalled = installed !== null && require_global.ownerOf(installed) === "simple-git-hooks";
		const added = {
			path: config.file,
			covers: isInstalled
		};
		const keys = [...config.keys, kind];
		const now = valueAt(text, keys);
		if (now !== void 0 && typeof now !== "string") return {
			...added,
			covers: false,
			problem: byHand(config.file, kind)
		};
		const stripped = now === void 0 ? null : require_attributes.removeMarked(now, kind);
		if (stripped?.created) return added;
		if (now !== void 0 && stripped === null && callsKeysieve(now)) return {
			...added,
			byHand: true
		};
		const script = stripped?.text ?? now;
		const wanted = script === void 0 ? created(kind) : require_attributes.insertMarked(script, {
			...placeIn(script, kind),
			name: kind
		});
		const edited = setString(text, keys, wanted);
		if (edited === null) return {
			...added,
			covers: false,
			problem: byHand(config.file, kind)
		};
		draft.write(config.file, edited, `run keysieve in ${kind}`);
		if (isInstalled && now !== void 0 && installed.endsWith(now)) draft.write(hook, installed.slice(0, installed.length - now.length) + wanted, "what simple-git-hooks would write");
		else if (isInstalled && !installed.endsWith(wanted)) return {
			...added,
			covers: false
		};
		return added;
	},
	drop(kinds, site, draft) {
		for (const kind of kinds) dropKind(kind, site, draft);
	}
};
function dropKind(kind, site, draft) {
	const config = configOf(site, draft);
	if (config === null) return;
	const text = draft.text(config.file) ?? "";
	const keys = [...config.keys, kind];
	const now = valueAt(text, keys);
	const without = typeof now === "string" ? require_attributes.removeMarked(now, kind) : null;
	if (typeof now !== "string" || without === null) return;
	const edited = without.created ? removeKey(text, keys) : setString(text, keys, without.text);
	if (edited !== null) draft.write(config.file, edited, `take keysieve out of ${kind}`);
	const hook = node_path.default.join(site.hooksDir, kind);
	const installed = draft.read(hook) === null ? null : draft.text(hook);
	if (installed === null || require_global.ownerOf(installed) !== "simple-git-hooks" || !installed.endsWith(now)) return;
	if (without.created) draft.remove(hook, "it held nothing but keysieve");
	else draft.write(hook, installed.slice(0, installed.length - now.length) + without.text, "take keysieve out");
}
function created(kind) {
	return require_attributes.insertMarked("", {
		name: kind,
		at: 0,
		lines: firstLines(kind),
		created: true
	});
}
function configOf(site, draft) {
	const { top } = site;
	if (top === null) return null;
	for (const name of [...PROGRAMS, ...FILES]) if (draft.read(node_path.default.join(top, name)) !== null) return {
		file: node_path.default.join(top, name),
		keys: []
	};
	const manifest = node_path.default.join(top, "package.json");
	const value = valueAt(draft.text(manifest) ?? "", ["simple-git-hooks"]);
	return isRecord(value) ? {
		file: manifest,
		keys: ["simple-git-hooks"]
	} : null;
}
function valueAt(text, keys) {
	let at = readJson(text);
	for (const key of keys) at = isRecord(at) ? at[key] : void 0;
	return at;
}
function byHand(file, kind) {
	return `${file} could not be edited: let ${kind} run \`npx --no keysieve hook ${kind}\` too`;
}

// src/install/managers/tracked-folder.ts
const trackedFolder = {
	name: "hooks folder in the tree",
	uses: isOwn,
	add(kind, site, draft) {
		if (!isOwn(site, draft)) return null;
		const file = node_path.default.join(site.hooksDir, kind);
		const owner = require_global.ownerOf(draft.read(file)?.toString("latin1") ?? "");
		if (owner === "lefthook" || owner === "simple-git-hooks") return null;
		return {
			path: file,
			covers: true,
			...addToScript(file, kind, draft, true)
		};
	},
	drop(kinds, site, draft) {
		if (isOwn(site, draft)) for (const kind of kinds) dropFromScript(node_path.default.join(site.hooksDir, kind), kind, draft);
	}
};
function isOwn(site, draft) {
	return require_global.isTracked(site) && !isHuskyStubs(site, draft);
}

// src/install/managers/list.ts
const MANAGERS = [
	husky,
	trackedFolder,
	lefthook,
	preCommit,
	simpleGitHooks
];

// src/install/plan.ts
const COMMITTED = "Commit the changed files: they name no path of this machine, and other clones need only `npm install` or `npx keysieve install`.";
async function planInstall(options) {
	const template = options.template ?? require_global.readTemplate(options.programPath);
	if (options.global) return require_global.planGlobalInstall({
		...options,
		template
	});
	const site = await require_global.siteOf(options.cwd, options.env);
	const kinds = options.kinds.length > 0 ? options.kinds : site.top === null ? require_global.SERVER_KINDS : require_global.DEFAULT_KINDS;
	const draft = new require_git.Draft();
	if (isOwnGlobal(site)) return alreadyGlobal(site, kinds, draft);
	const program = programFor(options, site, draft);
	const notes = [...program.notes];
	const covered = [];
	let usesLauncher = false;
	for (const kind of kinds) {
		let by = null;
		for (const manager of MANAGERS) {
			const added = manager.uses(site, draft) ? manager.add(kind, site, draft) : null;
			if (added === null) continue;
			if (added.problem !== void 0) notes.push(added.problem);
			else usesLauncher ||= !added.byHand;
			notes.push(...added.notes ?? []);
			if (added.covers && added.problem === void 0) by ??= {
				hook: kind,
				by: manager.name,
				path: added.path
			};
		}
		if (by === null) {
			const values = {
				kind,
				mode: require_global.isShared(site) ? "shared" : "repository",
				program: program.path,
				node: options.nodePath
			};
			by = {
				hook: kind,
				by: "plain",
				path: require_global.addPlain(site.hooksDir, kind, require_global.renderHook(template, values), draft)
			};
		}
		covered.push(by);
	}
	if (usesLauncher) {
		const values = {
			kind: null,
			mode: "repository",
			program: program.path,
			node: options.nodePath
		};
		draft.write(launcherOf(site), require_global.renderHook(template, values), "tell the shared hooks where the program and node are", true);
		notes.push(COMMITTED);
	}
	if (site.top !== null) require_attributes.addUnion(site.top, draft);
	if (require_global.isShared(site) && !require_global.isTracked(site)) notes.push(sharedNote(site));
	return {
		steps: draft.steps(),
		covered,
		notes: [...new Set(notes)]
	};
}
async function planUninstall(options) {
	if (options.global) return require_global.planGlobalUninstall(options);
	const site = await require_global.siteOf(options.cwd, options.env);
	const draft = new require_git.Draft();
	const kinds = options.kinds.length > 0 ? options.kinds : require_global.HOOK_KINDS;
	const notes = [];
	for (const manager of MANAGERS) manager.drop(kinds, site, draft);
	const folders = [.../* @__PURE__ */ new Set([site.hooksDir, require_global.real(node_path.default.join(site.commonDir, "hooks"))])].filter((folder) => folder !== require_global.real(require_global.globalHooksDir(site.env)));
	for (const folder of folders) for (const kind of kinds) {
		require_global.dropPlain(folder, kind, draft);
		const kept = node_path.default.join(folder, kind) + require_global.CHAINED;
		if (draft.read(kept) !== null) notes.push(`${kept} stays: another tool has taken the place of the hook that ran it`);
	}
	if (kinds.length === require_global.HOOK_KINDS.length) dropOwnFolder(site, draft);
	if (isOwnGlobal(site)) notes.push("keysieve still runs here through the global hooks: `keysieve uninstall --global` takes these out");
	return {
		steps: draft.steps(),
		covered: [],
		notes
	};
}
function dropOwnFolder(site, draft) {
	if (site.top !== null) require_attributes.dropUnion(site.top, draft);
	const folder = node_path.default.dirname(launcherOf(site));
	if (!(0, node_fs.existsSync)(folder)) return;
	draft.remove(launcherOf(site), "nothing calls it any more");
	const program = node_path.default.join(folder, "program");
	if ((0, node_fs.existsSync)(program)) draft.add({
		kind: "remove-folder",
		path: program,
		why: "the kept copy of the program"
	});
	draft.add({
		kind: "remove-empty",
		path: folder
	});
}
function launcherOf(site) {
	return node_path.default.join(site.commonDir, "keysieve", "hook.sh");
}
function programFor(options, site, draft) {
	if (!options.fromTemporaryCache) return {
		path: options.programPath,
		notes: []
	};
	const home = require_global.isShared(site) ? node_path.default.join(require_global.configHome(site.env), "program") : node_path.default.join(site.commonDir, "keysieve", "program");
	const kept = require_global.keepProgram(options.programPath, home, draft);
	if (kept !== null) return {
		path: kept,
		notes: [`The hooks run the copy in ${home}; installing again brings it up to date.`]
	};
	return {
		path: options.programPath,
		notes: [`${options.programPath} is in a cache that may vanish: install keysieve in the project or globally.`]
	};
}
function isOwnGlobal(site) {
	return site.hooksDir === require_global.real(require_global.globalHooksDir(site.env));
}
function alreadyGlobal(site, kinds, draft) {
	const has = (kind) => require_global.readHook(draft.text(node_path.default.join(site.hooksDir, kind)) ?? "").mode === "global";
	const missing = kinds.filter((kind) => !has(kind));
	const notes = ["keysieve is installed for all repositories of this user, and so for this one."];
	if (missing.length > 0) notes.push(`Not yet: ${missing.join(", ")}. Run \`keysieve install --global${missing.map((kind) => ` --hook ${kind}`).join("")}\`.`);
	if (site.top !== null) require_attributes.addUnion(site.top, draft);
	return {
		steps: draft.steps(),
		covered: kinds.filter(has).map((hook) => ({
			hook,
			by: "global",
			path: node_path.default.join(site.hooksDir, hook)
		})),
		notes
	};
}
function sharedNote(site) {
	const by = site.hooksPaths.at(-1);
	return `${site.hooksDir} serves every repository of this ${by?.scope === "system" ? "machine" : "user"} (core.hooksPath, ${by?.origin}), so keysieve now runs in all of them.`;
}

// src/commands/install.ts
async function install(io, args) {
	const programPath = (0, node_fs.realpathSync)(io.program);
	const plan = await planInstall({
		cwd: io.cwd,
		env: io.env,
		kinds: kindsOf(args.hook),
		global: args.global,
		programPath,
		nodePath: io.node,
		fromTemporaryCache: require_global.isTemporaryCache(programPath)
	});
	return carryOut(io, plan, args.dryRun, plan.covered.map(({ hook, by }) => `${hook} (${by})`).join(", "));
}
async function uninstall(io, args) {
	return carryOut(io, await planUninstall({
		cwd: io.cwd,
		env: io.env,
		kinds: kindsOf(args.hook),
		global: args.global
	}), args.dryRun, "");
}
async function carryOut(io, plan, dryRun, covered) {
	const say = (text) => io.stderr.write(`keysieve: ${require_core.visible(text)}\n`);
	if (dryRun) for (const step of plan.steps) io.stdout.write(`${require_core.visible(require_attributes.describeStep(step))}\n`);
	else await require_attributes.applyPlan(plan, {
		cwd: io.cwd,
		env: io.env
	});
	for (const note of plan.notes) say(note);
	if (dryRun) say(plan.steps.length === 0 ? "nothing to do" : "nothing was changed (--dry-run)");
	else if (covered !== "") say(`${plan.steps.length === 0 ? "already installed" : "installed"}: ${covered}. Prove it: keysieve doctor`);
	else say(plan.steps.length === 0 ? "no hook of keysieve is installed here" : "uninstalled");
	return 0;
}
function kindsOf(names = []) {
	return names.map((name) => {
		if (!require_global.isHookKind(name)) throw new require_core.KeysieveError("usage", `there is no hook "${name}"`, `The hooks are ${require_global.HOOK_KINDS.join(", ")}.`);
		return name;
	});
}

exports.install = install;
exports.uninstall = uninstall;