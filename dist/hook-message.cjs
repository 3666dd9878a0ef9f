const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_messages = require("./messages.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/commands/hook-message.ts
const SCISSORS = /^\S+ -{24} >8 -{24}\n(?:\S+ .*\n)*diff --/m;
async function commitMessage(io, options, args) {
	const [file] = args;
	if (file === void 0) throw new require_core.KeysieveError("usage", "commit-msg needs the file with the message", "Let git call the hook; see githooks(5).");
	let text;
	try {
		text = (0, node_fs.readFileSync)(node_path.default.resolve(io.cwd, file), "latin1");
	} catch (error) {
		throw new require_core.KeysieveError("unreadable", `the commit message cannot be read (${require_core.systemCode(error)})`, "Commit again.", error);
	}
	const cut = SCISSORS.exec(text);
	const message = Buffer.from(cut ? text.slice(0, cut.index) : text, "latin1");
	return require_core.runPlan(io, options, {
		mode: "hook",
		root: require_core.findRoot(io.cwd, io.env),
		policy: async () => (await Promise.resolve().then(() => require("./policy-git.cjs")).then((n) => n.policy_git_exports)).messagePolicy(require_core.createGit(io.cwd, io.env)),
		items: [{
			kind: "listed",
			count: 1
		}, {
			kind: "blob",
			blob: require_messages.messageBlob(null, require_messages.COMMIT_MESSAGE, message)
		}],
		advice: () => "\nkeysieve stopped this commit: take the key out of the message and commit again (git keeps your text in .git/COMMIT_EDITMSG).\n"
	});
}

exports.commitMessage = commitMessage;