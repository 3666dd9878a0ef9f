const require_core = require("./core.cjs");
const require_range = require("./range.cjs");
const require_repository = require("./repository.cjs");
const require_policy_git = require("./policy-git.cjs");

// src/commands/hook-refs.ts
const ZERO = /^0+$/;
const LINE = /^\S+ [0-9a-f]{40,64} \S+ [0-9a-f]{40,64}$/;
async function prePush(io, options, args) {
	const git = require_core.createGit(io.cwd, io.env);
	const remote = args[0] ?? "origin";
	const lines = (await readAll(io)).split("\n").filter(Boolean);
	if (lines.find((line) => !LINE.test(line)) !== void 0) throw notUnderstood("pre-push");
	const updates = lines.map((line) => line.split(" "));
	const tips = [...new Set(updates.map(([, local]) => local).filter((id) => !ZERO.test(id)))];
	if (tips.length === 0) {
		io.stderr.write("keysieve: nothing leaves with this push (only deletions): nothing to scan\n");
		return 0;
	}
	const theirs = [...new Set(updates.map(([, , , id]) => id).filter((id) => !ZERO.test(id)))];
	const range = require_range.listNew(git, tips, {
		options: [`--remotes=${literal(remote)}`],
		ids: require_range.commitsAmong(git, theirs)
	});
	const repository = require_repository.findRepository(git);
	const root = repository?.root ?? io.cwd;
	return require_range.scanCommits(io, options, git, {
		range,
		root,
		mode: "hook",
		policy: () => require_policy_git.usualPolicy(git, repository, io.cwd),
		advice: (report) => howToUnpush(git, report)
	});
}
async function preReceive(io, options) {
	const git = require_core.createGit(io.cwd, io.env);
	const lines = (await readAll(io)).split("\n").filter(Boolean);
	if (lines.some((line) => !/^[0-9a-f]{40,64} [0-9a-f]{40,64} \S/.test(line))) throw notUnderstood("pre-receive");
	const tips = [...new Set(lines.map((line) => line.split(" ")[1]).filter((id) => !ZERO.test(id)))];
	if (tips.length === 0) return 0;
	const range = require_range.listNew(git, tips, {
		options: ["--all"],
		ids: []
	});
	return require_range.scanCommits(io, options, git, {
		range,
		root: require_repository.findRepository(git)?.root ?? io.cwd,
		mode: "hook",
		policy: () => require_policy_git.revisionPolicy(git, require_policy_git.headOf(git)),
		limitMs: require_range.timeLimit(io)
	});
}
async function readAll(io) {
	const chunks = [];
	for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString("utf8");
}
function literal(remote) {
	return remote.replace(/[*?[\]\\]/g, "\\$&");
}
function notUnderstood(kind) {
	return new require_core.KeysieveError("usage", `${kind} got lines on standard input that are not git's`, "Let git call the hook; see githooks(5).");
}
function howToUnpush(git, report) {
	const blocking = report.findings.filter((finding) => finding.blocking);
	const commits = [...new Set(blocking.flatMap(({ commit }) => commit ?? []))];
	const head = require_core.runGit(git, ["rev-parse", "HEAD"]).stdout.toString("latin1").trim();
	const lines = ["", "keysieve stopped this push. What to do:"];
	for (const commit of commits.slice(0, 5)) {
		const elsewhere = remotesWith(git, commit);
		const short = commit.slice(0, 12);
		if (elsewhere.length > 0) lines.push(`  ${short} has left already (${elsewhere.map(require_core.visible).join(", ")}): revoke the key first, at the address above`);
		else if (commit === head) lines.push(`  ${short} is only here: take the key out of the file, then  git commit --amend -a`);
		else lines.push(`  ${short} is only here: ${rebaseTo(git, commit)}, take the key out, git commit --amend -a, git rebase --continue`);
	}
	const { id } = blocking[0];
	lines.push(`  not a secret? say so with a reason:  keysieve ignore ${id} --reason "..."`, "");
	return lines.join("\n");
}
function rebaseTo(git, commit) {
	const words = (args) => require_core.runGit(git, [
		"rev-list",
		"--max-count=1",
		...args
	]).stdout.toString("latin1").split(/\s/).filter(Boolean);
	const parents = words(["--parents", commit]).slice(1);
	return `git rebase -i ${words([
		"--merges",
		"HEAD",
		commit,
		"--not",
		`${commit}^@`
	]).length > 0 ? "--rebase-merges " : ""}${parents.length === 0 ? "--root" : `${commit.slice(0, 12)}~1`}, ${parents.length > 1 ? "write `break` below its `merge` line" : "mark it `edit`"}`;
}
function remotesWith(git, commit) {
	const { stdout } = require_core.runGit(git, [
		"for-each-ref",
		"--format=%(refname:short)",
		"--contains",
		commit,
		"refs/remotes"
	]);
	return stdout.toString("utf8").split("\n").filter(Boolean).slice(0, 3);
}

exports.prePush = prePush;
exports.preReceive = preReceive;