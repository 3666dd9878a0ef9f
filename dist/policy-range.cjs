const require_ci_range = require("./ci-range.cjs");
const require_core = require("./core.cjs");
const require_policy_git = require("./policy-git.cjs");

// src/commands/policy-range.ts
function rangePolicy(io, git, repository, base) {
	return require_ci_range.inCi(io.env) ? require_policy_git.revisionPolicy(git, base) : require_policy_git.usualPolicy(git, repository, io.cwd);
}
function baseOf(git, range, revisions) {
	const [span] = revisions;
	const dots = span?.indexOf("..") ?? -1;
	if (revisions.length === 1 && dots >= 0) return span.slice(0, dots) || "HEAD";
	if (range.from === null) return null;
	const parent = `${range.from}^1`;
	return require_core.runGit(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		parent
	]).status === 0 ? parent : null;
}

exports.baseOf = baseOf;
exports.rangePolicy = rangePolicy;