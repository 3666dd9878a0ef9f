const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_git = require("./git.cjs");
const require_global = require("./global.cjs");
const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_crypto = require("node:crypto");
let node_os = require("node:os");
let node_child_process = require("node:child_process");

// src/install/trial.ts
const TIMEOUT_MS = 12e4;
function hookRunner(site, kind) {
	const git = gitPath(site.env);
	const hook = node_path.default.join(site.hooksDir, kind);
	const isDirect = kind === "pre-receive" || !hasHookRun(git, site);
	return (content, change = (env) => env) => {
		const own = {
			...change(content.env),
			KEYSIEVE_DOCTOR: "1"
		};
		const env = isDirect ? withExecPath(git, own) : own;
		const [program, args, input] = isDirect ? [
			hook,
			[],
			inputOf(kind, content)
		] : [
			git,
			[
				"hook",
				"run",
				kind
			],
			""
		];
		const options = {
			cwd: site.top ?? site.commonDir,
			env,
			input,
			timeout: TIMEOUT_MS,
			windowsHide: true,
			encoding: "utf8",
			maxBuffer: 1 << 26
		};
		const done = (0, node_child_process.spawnSync)(program, args, options);
		const lines = `${done.stdout ?? ""}\n${done.stderr ?? ""}`.split("\n").filter((line) => line.trim() !== "");
		const said = done.error ? done.error.message : lines.at(-1) ?? "";
		return {
			status: done.status,
			said: said.slice(0, 200)
		};
	};
}
function inputOf(kind, content) {
	if (kind !== "pre-receive") return "";
	const commit = content.commit();
	return `${"0".repeat(commit.length)} ${commit} refs/heads/keysieve-doctor\n`;
}
function hasHookRun(git, site) {
	const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec((0, node_child_process.spawnSync)(git, ["--version"], {
		env: site.env,
		encoding: "utf8"
	}).stdout ?? "") ?? [];
	return Number(major) > 2 || Number(major) === 2 && Number(minor) >= 36;
}
function withExecPath(git, env) {
	const folder = ((0, node_child_process.spawnSync)(git, ["--exec-path"], {
		env,
		encoding: "utf8"
	}).stdout ?? "").trim();
	return {
		...env,
		PATH: [folder, env.PATH].filter(Boolean).join(node_path.default.delimiter)
	};
}
function gitPath(env) {
	const names = process.platform === "win32" ? ["git.exe", "git.cmd"] : ["git"];
	return (env.PATH ?? "").split(node_path.default.delimiter).filter(node_path.default.isAbsolute).flatMap((folder) => names.map((name) => node_path.default.join(folder, name))).find(node_fs.existsSync) ?? "git";
}
function isExecutable(file) {
	try {
		(0, node_fs.accessSync)(file, node_fs.constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
function desktopEnv(env) {
	const settings = /^(?:NVM_|FNM_|VOLTA_|ASDF_|MISE_|NODENV_|N_PREFIX$|NODE_|npm_|PNPM_HOME$)/;
	const kept = Object.entries(env).filter(([name]) => !settings.test(name));
	return {
		...Object.fromEntries(kept),
		PATH: "/usr/bin:/bin:/usr/sbin:/sbin"
	};
}

// src/install/advice.ts
async function adviceOn(site, kind, options) {
	const ask = require_git.gitIn(site.top ?? site.commonDir, site.env);
	const checks = [
		await gitCheck(ask),
		nodeCheck(),
		recordedCheck(site, kind, options.programPath)
	];
	if (site.top === null) return checks;
	return [
		...checks,
		otherHooksCheck(site),
		keptHookCheck(site, kind),
		await envCheck(ask)
	];
}
async function gitCheck(ask) {
	const version = (await ask("--version")).trim();
	const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(version) ?? [];
	return check("git", Number(major) > 2 || Number(minor) >= 32, version, "Install git 2.32 or newer.", true);
}
function nodeCheck() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	return check("node", major > 20 || major === 20 && minor >= 19, `${process.version}, ${process.execPath}`, "Install node 20.19 or newer.", true);
}
function recordedCheck(site, kind, programPath) {
	const hook = [node_path.default.join(site.hooksDir, kind), node_path.default.join(site.commonDir, "keysieve", "hook.sh")].map((file) => require_global.readHook(new require_git.Draft().read(file)?.toString("utf8") ?? "")).find((one) => one.program !== void 0);
	const name = "recorded paths";
	if (hook?.program === void 0 || hook.node === void 0) return check(name, true, "none: the hook looks in node_modules and PATH", "");
	const gone = [hook.program, hook.node].filter((file) => !(0, node_fs.existsSync)(file));
	if (gone.length > 0) return check(name, false, `gone: ${gone.join(", ")}`, "Run `keysieve install` again.");
	const [recorded, here] = [versionOf(hook.program), versionOf(programPath)];
	return check(name, !(recorded !== null && here !== null && recorded !== here), `${hook.program}${recorded ? ` (${recorded})` : ""}, ${hook.node}`, `This is ${here}: run \`keysieve install\` to update the hook.`);
}
function versionOf(program) {
	try {
		const manifest = JSON.parse((0, node_fs.readFileSync)(node_path.default.join(node_path.default.dirname(program), "..", "package.json"), "utf8"));
		return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : null;
	} catch {
		return null;
	}
}
function otherHooksCheck(site) {
	const missing = require_global.DEFAULT_KINDS.filter((kind) => !isExecutable(node_path.default.join(site.hooksDir, kind)));
	const detail = missing.length === 0 ? require_global.DEFAULT_KINDS.join(", ") : `not there: ${missing.join(", ")}`;
	return check("other hooks", missing.length === 0, detail, "Run `keysieve install`: merges, rebases and --no-verify go past pre-commit.");
}
function keptHookCheck(site, kind) {
	const hook = node_path.default.join(site.hooksDir, kind);
	const kept = hook + require_global.CHAINED;
	if (!(0, node_fs.existsSync)(kept)) return check("kept hook", true, "there was no other hook", "");
	const runs = require_global.ownerOf(new require_git.Draft().read(hook)?.toString("latin1") ?? "") === "keysieve" || /keysieve-chained/.test(new require_git.Draft().read(hook)?.toString("latin1") ?? "");
	return check("kept hook", runs, runs ? `${kept} runs too (left out of the trial)` : `${kept} no longer runs`, "Another tool has replaced the hook: run `keysieve install`.");
}
async function envCheck(ask) {
	const specs = [
		"--",
		":(top,glob)**/.env",
		":(top,glob)**/.env.*"
	];
	const names = async (...args) => (await ask("ls-files", "-z", ...args, ...specs)).split("\0").filter((name) => name !== "" && !/\.(?:example|sample|template|dist|defaults|schema|vault)$/.test(name));
	const tracked = await names();
	if (tracked.length > 0) return check(".env files", false, `tracked: ${tracked.join(", ")}`, `Run \`git rm --cached ${tracked[0]}\`, ignore it, and rotate what was in it.`);
	const loose = await names("--others", "--exclude-standard");
	if (loose.length > 0) return check(".env files", false, `not ignored: ${loose.join(", ")}`, "Add `.env` to .gitignore.");
	const ignored = await ask("check-ignore", ".env") !== "";
	return check(".env files", ignored, ignored ? ".env is ignored" : ".env would not be ignored", "Add `.env` to .gitignore.");
}
function check(name, ok, detail, fix, needed = false) {
	return {
		name,
		ok,
		needed,
		detail,
		fix: ok ? "" : fix
	};
}

// src/install/canary.ts
const CANARY_PATH = "keysieve-doctor.txt";
function stage(site, content, inTree) {
	const folder = (0, node_fs.mkdtempSync)(node_path.default.join((0, node_os.tmpdir)(), "keysieve-doctor-"));
	const objects = node_path.default.join(folder, "objects");
	(0, node_fs.mkdirSync)(objects);
	const { env } = site;
	const alternates = [env.GIT_OBJECT_DIRECTORY ?? node_path.default.join(site.commonDir, "objects"), env.GIT_ALTERNATE_OBJECT_DIRECTORIES];
	const own = withConfig({
		...env,
		GIT_INDEX_FILE: node_path.default.join(folder, "index"),
		GIT_OBJECT_DIRECTORY: objects,
		GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates.flatMap((one, at) => one ? [at === 0 ? quoted(one) : one] : []).join(node_path.default.delimiter)
	}, {
		"core.splitIndex": "false",
		"sparse.expectFilesOutsideOfPatterns": "true"
	});
	const git = require_core.createGit(site.top ?? site.commonDir, own);
	try {
		const hasHead = require_core.runGit(git, [
			"rev-parse",
			"--quiet",
			"--verify",
			"HEAD^{commit}"
		]).status === 0;
		require_core.readGit(git, hasHead ? ["read-tree", "HEAD"] : ["read-tree", "--empty"]);
		const blob = require_core.readGit(git, [
			"hash-object",
			"-w",
			"--stdin"
		], content).toString("latin1").trim();
		const name = inTree && (fileInTree(site, git) ?? fileInTree(site, require_core.createGit(git.cwd, env))) || CANARY_PATH;
		require_core.readGit(git, [
			"update-index",
			"--add",
			"--cacheinfo",
			`100644,${blob},${name}`
		]);
		if (site.top !== null) require_core.readGit(git, [
			"update-index",
			"-z",
			"--skip-worktree",
			"--stdin"
		], require_core.readGit(git, ["ls-files", "-z"]));
	} catch (error) {
		(0, node_fs.rmSync)(folder, {
			recursive: true,
			force: true
		});
		throw error;
	}
	return {
		env: own,
		commit() {
			const tree = require_core.readGit(git, ["write-tree"]).toString("latin1").trim();
			const names = Object.entries({
				NAME: "keysieve doctor",
				EMAIL: "doctor@localhost"
			}).flatMap(([key, value]) => ["AUTHOR", "COMMITTER"].map((role) => [`GIT_${role}_${key}`, value]));
			const signed = {
				...git,
				env: {
					...git.env,
					...Object.fromEntries(names)
				}
			};
			return require_core.readGit(signed, ["commit-tree", tree], "a made-up commit of keysieve doctor\n").toString("latin1").trim();
		},
		dispose: () => (0, node_fs.rmSync)(folder, {
			recursive: true,
			force: true
		})
	};
}
function canaryText() {
	return `GROQ_API_KEY=${["gsk", `${base62(20)}WGdyb3FY${base62(24)}`].join("_")}\n`;
}
const HARMLESS_TEXT = "Nothing to see here.\n";
function fileInTree(site, git) {
	const there = [...require_core.readGit(git, [
		"ls-files",
		"-z",
		"--stage"
	]).toString("utf8").matchAll(/100644 [0-9a-f]+ 0\t([^\0]+)\0/g)].flatMap(([, name]) => name ?? []).filter((name) => !name.includes("�") && (0, node_fs.existsSync)(node_path.default.join(site.top ?? "", name)));
	return there.find((name) => /^readme/i.test(name)) ?? there.find((name) => !name.startsWith(".")) ?? there[0];
}
function base62(length) {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
	return Array.from({ length }, () => alphabet[(0, node_crypto.randomInt)(62)]).join("");
}
function quoted(folder) {
	if (!folder.includes(node_path.default.delimiter) && !folder.startsWith("\"")) return folder;
	return `"${folder.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
}
function withConfig(env, values) {
	let count = Math.max(0, Number.parseInt(env.GIT_CONFIG_COUNT ?? "", 10) || 0);
	const added = {};
	for (const [key, value] of Object.entries(values)) {
		added[`GIT_CONFIG_KEY_${count}`] = key;
		added[`GIT_CONFIG_VALUE_${count}`] = value;
		count++;
	}
	return {
		...env,
		...added,
		GIT_CONFIG_COUNT: String(count)
	};
}

// src/install/check.ts
function fine(name, detail) {
	return {
		name,
		ok: true,
		needed: true,
		detail,
		fix: ""
	};
}
function bad(name, detail, fix) {
	return {
		name,
		ok: false,
		needed: true,
		detail,
		fix
	};
}

// src/install/doctor.ts
async function diagnose(options) {
	const site = await require_global.siteOf(options.cwd, options.env);
	const kind = site.top === null ? "pre-receive" : "pre-commit";
	const hook = node_path.default.join(site.hooksDir, kind);
	const checks = [
		folderCheck(site, hook),
		hookCheck(hook, kind),
		switchedOffCheck(options.env)
	];
	if ((0, node_fs.existsSync)(hook) && isExecutable(hook)) checks.push(...tryOut(site, kind));
	checks.push(...await adviceOn(site, kind, options));
	return {
		works: checks.every((check) => check.ok || !check.needed),
		checks
	};
}
function tryOut(site, kind) {
	const script = new require_git.Draft().read(node_path.default.join(site.hooksDir, kind))?.toString("latin1") ?? "";
	const inTree = require_global.ownerOf(script) === "pre-commit";
	const run = hookRunner(site, kind);
	const staged = [];
	try {
		const key = stage(site, canaryText(), inTree);
		staged.push(key);
		const harmless = stage(site, HARMLESS_TEXT, inTree);
		staged.push(harmless);
		const [refused, passed] = [run(key), run(harmless)];
		const checks = [blocksCheck(refused, passed), passesCheck(passed)];
		if (process.platform === "win32" || kind !== "pre-commit" || !stops(refused, passed)) return checks;
		return [...checks, desktopCheck(run(key, desktopEnv), run(harmless, desktopEnv))];
	} finally {
		for (const content of staged) content.dispose();
	}
}
function folderCheck(site, hook) {
	const by = site.hooksPaths.at(-1);
	const because = by ? `core.hooksPath in the ${by.scope} config, ${by.origin}` : "the default";
	const detail = `git takes its hooks from ${site.hooksDir} (${because})`;
	const draft = new require_git.Draft();
	const elsewhere = [node_path.default.join(site.commonDir, "hooks"), require_global.globalHooksDir(site.env)].filter((folder) => require_global.real(folder) !== site.hooksDir).map((folder) => node_path.default.join(folder, node_path.default.basename(hook))).filter((file) => require_global.ownerOf(draft.read(file)?.toString("latin1") ?? "") === "keysieve");
	const covers = /keysieve/.test(draft.read(hook)?.toString("latin1") ?? "") || node_path.default.basename(site.hooksDir) === "_";
	if (elsewhere.length === 0 || covers) return fine("hooks folder", detail);
	return bad("hooks folder", `${detail}; that shadows ${elsewhere.join(" and ")}`, "Run `keysieve install` again: it installs where git looks.");
}
function hookCheck(hook, kind) {
	const name = `${kind} hook`;
	if (!(0, node_fs.existsSync)(hook)) return bad(name, `there is no ${hook}`, "Run `keysieve install`.");
	if (!isExecutable(hook)) return bad(name, `${hook} is not executable, so git passes it over`, `Run \`chmod +x '${hook}'\`.`);
	const owner = require_global.ownerOf(new require_git.Draft().read(hook)?.toString("latin1") ?? "");
	return fine(name, owner === "other" ? hook : `${hook}, written by ${owner}`);
}
function switchedOffCheck(env) {
	const off = [
		"KEYSIEVE",
		"HUSKY",
		"LEFTHOOK"
	].filter((name) => env[name] === "0" || name === "LEFTHOOK" && env[name] === "false");
	if (env.SKIP_SIMPLE_GIT_HOOKS === "1") off.push("SKIP_SIMPLE_GIT_HOOKS");
	if (env.SKIP?.split(",").includes("keysieve")) off.push("SKIP");
	if (off.length === 0) return fine("switches", "no variable turns hooks off");
	return bad("switches", `set in this environment: ${off.join(", ")}`, `Run \`unset ${off.join(" ")}\`.`);
}
function blocksCheck(key, harmless) {
	const name = "blocks a key";
	if (stops(key, harmless)) return fine(name, "a made-up key in the index was stopped");
	if (key.status === 0) return bad(name, `a made-up key in the index went through${heard(key)}`, "Run `keysieve install` again, and look at what the hook does before keysieve.");
	return bad(name, `the hook stops with and without a key, so it proves nothing${heard(key)}`, "Do what it says, and run `keysieve doctor` again.");
}
function passesCheck(harmless) {
	if (harmless.status === 0) return fine("lets the rest pass", "a harmless file went through");
	const why = harmless.status === null ? "the hook did not end within two minutes" : `a harmless file was stopped (${harmless.status})`;
	return bad("lets the rest pass", why + heard(harmless), "Do what it says: until then nothing can be committed.");
}
function desktopCheck(key, harmless) {
	const name = "desktop programs";
	if (stops(key, harmless)) return fine(name, "it works with PATH=/usr/bin:/bin, as programs with windows have it");
	if (key.status === 0) return bad(name, "with PATH=/usr/bin:/bin, a made-up key went through", "Run `keysieve install` again: it records where node is.");
	return {
		...bad(name, `with PATH=/usr/bin:/bin nothing can be committed${heard(harmless)}`, "Run `keysieve install` again: it records where node is."),
		needed: false
	};
}
function stops(key, harmless) {
	return key.status !== null && key.status !== 0 && harmless.status === 0;
}
function heard(trial) {
	return trial.said === "" ? "" : `; it said: ${trial.said}`;
}

// src/commands/doctor.ts
async function doctor(io, format) {
	const { works, checks: found } = await diagnose({
		cwd: io.cwd,
		env: io.env,
		programPath: (0, node_fs.realpathSync)(io.program)
	});
	const checks = found.map((check) => ({
		...check,
		fix: require_core.asCalled(check.fix, io)
	}));
	if (format === "json") io.stdout.write(`${JSON.stringify({
		works,
		checks
	}, null, 2)}\n`);
	else {
		const paint = require_weigh.paintFor(require_core.wantsColor(io, void 0, io.stdout));
		for (const { name, ok, needed, detail, fix } of checks) {
			const mark = ok ? "ok     " : needed ? paint.red("BROKEN ") : paint.yellow("note   ");
			io.stdout.write(`${mark} ${name}: ${require_core.visible(detail)}\n${!ok && fix ? `        ${require_core.visible(fix)}\n` : ""}`);
		}
		io.stderr.write(`keysieve: ${works ? "the protection works" : "the protection does NOT work"}\n`);
	}
	return works ? 0 : 2;
}

exports.doctor = doctor;