const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_policy_disk = require("./policy-disk.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/commands/policy-git.ts
var policy_git_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	indexPolicy: () => indexPolicy,
	messagePolicy: () => messagePolicy,
	trackedConfigs: () => trackedConfigs,
	trackedRules: () => trackedRules
});
function treePolicy(git, root, inGit) {
	return require_policy_disk.diskPolicy(root, inGit ? trackedConfigNames(git) : []);
}
function usualPolicy(git, repository, cwd) {
	return repository && repository.root !== repository.gitDir ? treePolicy(git, repository.root, true) : treePolicy(git, cwd, false);
}
function headOf(git) {
	return require_core.runGit(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD^{commit}"
	]).status === 0 ? "HEAD" : null;
}
function headCommit(git) {
	const { status, stdout } = require_core.runGit(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD^{commit}"
	]);
	return status === 0 ? stdout.toString("latin1").trim() : null;
}
function indexPolicy(git) {
	const read = indexReader(git);
	return {
		from: "the index",
		ignores: read(require_core.IGNORE_FILE),
		configs: trackedConfigs(git),
		rules: trackedRules(git),
		edited: [],
		read
	};
}
function revisionPolicy(git, revision, edited = []) {
	if (revision === null) return {
		...require_core.NO_POLICY,
		edited
	};
	const found = require_core.runGit(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	]);
	const commit = found.stdout.toString("latin1").trim();
	if (found.status !== 0 || commit === "") throw new require_core.KeysieveError("config", `git does not know the revision ${revision}, whose config and ignores count here`, "Fetch it (fetch-depth: 0 in CI), or name another: --config-from REV.");
	const names = require_core.readGit(git, [
		"ls-tree",
		"-r",
		"--name-only",
		"--full-tree",
		"-z",
		commit
	]).toString("latin1").split("\0").filter((name) => require_core.isPolicyFile(name) && !name.includes("\n"));
	const read = (name) => objectAt(git, `${commit}:${name}`);
	const texts = (which) => rootFirst(names.filter(which)).flatMap((name) => {
		const bytes = read(name);
		return bytes ? [{
			path: require_core.displayPath(Buffer.from(name, "latin1")),
			bytes
		}] : [];
	});
	return {
		from: revision,
		ignores: names.includes(".keysieveignore") ? read(require_core.IGNORE_FILE) : null,
		configs: texts((name) => name !== ".keysieveignore" && !require_core.isRuleFile(name)),
		rules: texts(require_core.isRuleFile),
		edited,
		read: (name) => read(bytesOf(name))
	};
}
function objectAt(git, name) {
	return require_core.readObjects(git, [name]).get(name) ?? null;
}
function indexReader(git) {
	return (path) => objectAt(git, `:${bytesOf(path)}`);
}
function bytesOf(path) {
	return Buffer.from(path, "utf8").toString("latin1");
}
function messagePolicy(git) {
	const folder = `HEAD:${require_core.RULES_FOLDER}`;
	const objects = require_core.readObjects(git, [
		`:${require_core.IGNORE_FILE}`,
		`:${require_core.CONFIG_FILE}`,
		folder
	]);
	const config = objects.get(`:${".keysieve.yml"}`) ?? null;
	const mayHaveRules = objects.get(folder) != null || (0, node_fs.existsSync)(node_path.default.join(git.cwd, ".keysieve/rules"));
	return {
		from: "the index",
		ignores: objects.get(`:${".keysieveignore"}`) ?? null,
		configs: config ? [{
			path: require_core.CONFIG_FILE,
			bytes: config
		}] : [],
		rules: mayHaveRules ? trackedRules(git) : [],
		edited: [],
		read: indexReader(git)
	};
}
function trackedRules(git) {
	return trackedNames(git, `:(top,literal)${require_core.RULES_FOLDER}`).filter(require_core.isRuleFile).sort().flatMap((name) => {
		const bytes = indexReader(git)(name);
		return bytes ? [{
			path: name,
			bytes
		}] : [];
	});
}
function trackedConfigs(git) {
	return rootFirst(trackedConfigNames(git)).flatMap((name) => {
		const bytes = indexReader(git)(name);
		return bytes ? [{
			path: name,
			bytes
		}] : [];
	});
}
function trackedConfigNames(git) {
	return trackedNames(git, `:(top,glob)**/${require_core.CONFIG_FILE}`);
}
function trackedNames(git, pattern) {
	const patterns = {
		cwd: git.cwd,
		env: {
			...git.env,
			GIT_LITERAL_PATHSPECS: void 0
		}
	};
	const listed = require_core.readGit(patterns, [
		"ls-files",
		"--full-name",
		"-z",
		"--",
		pattern
	]);
	return [...new Set(listed.toString("utf8").split("\0").filter((name) => name !== "" && !name.includes("\n")))];
}
function rootFirst(names) {
	return [...names].sort((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1));
}

Object.defineProperty(exports, "headCommit", {
  enumerable: true,
  get: function () {
    return headCommit;
  }
});
Object.defineProperty(exports, "headOf", {
  enumerable: true,
  get: function () {
    return headOf;
  }
});
Object.defineProperty(exports, "indexPolicy", {
  enumerable: true,
  get: function () {
    return indexPolicy;
  }
});
Object.defineProperty(exports, "policy_git_exports", {
  enumerable: true,
  get: function () {
    return policy_git_exports;
  }
});
Object.defineProperty(exports, "revisionPolicy", {
  enumerable: true,
  get: function () {
    return revisionPolicy;
  }
});
Object.defineProperty(exports, "treePolicy", {
  enumerable: true,
  get: function () {
    return treePolicy;
  }
});
Object.defineProperty(exports, "usualPolicy", {
  enumerable: true,
  get: function () {
    return usualPolicy;
  }
});