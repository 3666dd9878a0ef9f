const require_core = require("./core.cjs");
const require_history = require("./history.cjs");
const require_repository = require("./repository.cjs");
const require_shallow = require("./shallow.cjs");
const require_tree = require("./tree.cjs");
const require_history$1 = require("./history2.cjs");
const require_policy_git = require("./policy-git.cjs");
const require_threads = require("./threads.cjs");

// src/commands/audit.ts
async function audit(io, options) {
	require_threads.keepYoungHeapSmall();
	const git = require_core.createGit(io.cwd, io.env);
	const repository = require_repository.findRepository(git);
	if (!repository) throw new require_core.KeysieveError("not-a-repository", "this is not a git repository", "Run the audit inside one; `keysieve scan PATH` scans any folder.");
	const inTree = repository.root !== repository.gitDir;
	const scope = {
		revisions: [],
		unreachable: options.unreachable
	};
	const sparing = require_history$1.sparingOf(git, repository, options);
	const crew = new require_threads.Threads(git, options.jobs);
	const tree = inTree ? require_tree.workTree(git, repository, [], sparing.shard, crew) : [];
	return require_core.runPlan(io, options, {
		mode: "audit",
		root: repository.root,
		head: require_policy_git.headCommit(git),
		policy: () => inTree ? require_policy_git.treePolicy(git, repository.root, true) : require_policy_git.revisionPolicy(git, require_policy_git.headOf(git)),
		full: !repository.shallow && !sparing.shard,
		items: both(tree, require_history$1.warned(require_history.readHistory(git, scope, sparing, crew), require_shallow.shallowBoundary(git).length)),
		crew,
		join: { scope: JSON.stringify(scope) },
		...sparing,
		triage: async (matches) => ({
			findings: [...require_history$1.treeParts(matches.filter(({ blob }) => isOfTree(blob.origin))), ...await require_history$1.historyParts(git, matches.filter(({ blob }) => !isOfTree(blob.origin)))],
			known: []
		})
	});
}
function isOfTree(origin) {
	return origin === "tree" || origin === "index" || origin === "file";
}
async function* both(tree, history) {
	yield* tree;
	yield* history;
}

exports.audit = audit;