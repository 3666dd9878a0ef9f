const require_core = require("./core.cjs");
const require_ci_range = require("./ci-range.cjs");
const require_deepen = require("./deepen.cjs");
let node_fs = require("node:fs");

// src/commands/range-found.ts
function findRange(io, git, fetches) {
	const chosen = require_ci_range.chooseRange(io.env, payloadIn);
	if (chosen.kind === "nothing") {
		io.stderr.write(`keysieve: ${require_core.visible(chosen.why)}: nothing to scan\n`);
		return null;
	}
	const { from, to, why } = hereIn(git, chosen, fetches);
	const said = from === "" ? `all commits of ${to}` : `the commits ${from}..${to}`;
	io.stderr.write(`keysieve: scanning ${require_core.visible(said)} (${require_core.visible(why)})\n`);
	return {
		from,
		to
	};
}
function isPushless(io) {
	const chosen = require_ci_range.chooseRange(io.env, payloadIn);
	return chosen.kind === "none" && chosen.pushless === true;
}
function payloadIn(file) {
	try {
		return JSON.parse((0, node_fs.readFileSync)(file, "utf8"));
	} catch {
		return;
	}
}
function hereIn(git, chosen, fetches) {
	const ends = namedIn(git, chosen, fetches);
	if (fetches && ends.from !== "@{upstream}") require_deepen.bringRange(git, ends.from, ends.to);
	const gone = [ends.from, ends.to].find((end) => end !== "" && !require_deepen.isCommit(git, end));
	if (gone === void 0) return ends;
	const { otherwise } = ends;
	if (!(gone === ends.from && (fetches || !require_deepen.isShallow(git))) || !otherwise || otherwise.kind === "none") throw notHere(gone, ends.why, fetches);
	return hereIn(git, otherwise, fetches);
}
function namedIn(git, chosen, fetches) {
	const named = chosen.kind === "beyond-default" ? require_ci_range.beyondBranch(chosen.to, chosen.ref, require_deepen.defaultBranch(git, fetches), chosen.why) : chosen;
	if (named.kind === "range") return named;
	if (named.kind === "none") throw new require_core.KeysieveError("range", require_core.visible(named.why), named.hint);
	throw new require_core.KeysieveError("range", require_core.visible(named.why), "Name the range: keysieve range BASE..HEAD.");
}
function notHere(revision, why, fetched) {
	if (revision === "@{upstream}") return new require_core.KeysieveError("range", "this branch has no upstream, and no CI system names a range", "Name the range: keysieve range BASE..HEAD.");
	const what = `${require_core.visible(revision)} (${require_core.visible(why)}) is not in this clone`;
	if (fetched) return new require_core.KeysieveError("range", `${what}, and its remote does not give it`, "Let the checkout of the job keep its credentials, or name a range: keysieve range origin/main..HEAD.");
	return new require_core.KeysieveError("range", what, "Let keysieve fetch it: keysieve range --fetch. Or fetch the whole history: fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI, or git fetch --unshallow.");
}

exports.findRange = findRange;
exports.isPushless = isPushless;