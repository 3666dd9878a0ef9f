const require_core = require("./core.cjs");
const require_lives = require("./lives.cjs");
const require_weigh = require("./weigh.cjs");
const require_messages = require("./messages.cjs");
let node_crypto = require("node:crypto");

// src/history/join.ts
function joinParts(parts) {
	const groups = /* @__PURE__ */ new Map();
	for (const part of parts) {
		const key = `${part.finding.id}\0${part.finding.path}`;
		const group = groups.get(key);
		if (group) group.push(part);
		else groups.set(key, [part]);
	}
	return [...groups.values()].map(joined);
}
function joined(group) {
	const parts = [...group].sort(bySpokesman);
	const [spokesman] = parts;
	const first = earliest(parts.map((part) => part.first));
	const last = latest(parts.map((part) => part.last));
	const counted = parts.some(({ worktree }) => !worktree) ? parts.filter(({ worktree }) => !worktree) : parts;
	return {
		finding: {
			...spokesman.finding,
			occurrences: counted.reduce((sum, { finding }) => sum + finding.occurrences, 0),
			commit: first?.commit ?? null,
			author: first?.author ?? null,
			date: first?.date ?? null,
			livesIn: require_lives.placesOfPath(parts.map(({ finding }) => finding.livesIn ?? []))
		},
		allowed: spokesman.allowed,
		worktree: spokesman.worktree,
		first,
		last,
		blobs: [...new Set(parts.flatMap(({ blobs }) => blobs))].sort(),
		kept: parts.some(({ kept }) => kept)
	};
}
function bySpokesman(a, b) {
	return Number(b.worktree) - Number(a.worktree) || (a.first && b.first ? byMoment(a.first, b.first) : Number(b.first !== null) - Number(a.first !== null)) || compare(a.blobs[0] ?? "", b.blobs[0] ?? "") || a.finding.line - b.finding.line || a.finding.column - b.finding.column;
}
function byMoment(a, b) {
	return a.order - b.order || compare(a.commit, b.commit);
}
function earliest(moments) {
	return moments.filter((moment) => moment !== null).sort(byMoment)[0] ?? null;
}
function latest(moments) {
	return moments.filter((moment) => moment !== null).sort((a, b) => byMoment(b, a))[0] ?? null;
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

// src/history/shell-word.ts
const PLAIN = /^[\w./:@+=,-]+$/;
const UNSEEN = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
function shellWord(text) {
	if (PLAIN.test(text)) return text;
	if (!UNSEEN.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
	return `$'${[...text].map((c) => {
		if (c === "\\" || c === "'") return `\\${c}`;
		return UNSEEN.test(c) ? [...Buffer.from(c)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("") : c;
	}).join("")}'`;
}

// src/history/plan.ts
const MOST_BLOBS = 100;
const STRAY_BYTE = /%[0-9A-F]{2}/;
const REMOVED = "b\"(this message held a key and was removed)\\n\"";
function planOf(finding, since, parts) {
	const committed = parts.filter(({ blobs }) => blobs.length > 0);
	const { provider, remedy } = finding;
	const standing = parts.filter(({ worktree, finding: { livesIn = [] } }) => worktree || livesIn.some(require_lives.isTip));
	const editable = standing.filter((part) => part.worktree || isInCommits(part) && part.finding.livesIn?.some(isEditable));
	const fixed = standing.filter((part) => isInCommits(part) && !editable.includes(part) && pathOf(part) !== "(commit message)");
	const uncommitted = standing.filter((part) => !isInCommits(part) && part.finding.livesIn?.some(require_lives.isTip));
	const files = editable.map(pathOf).filter((path) => path !== "(commit message)" && path !== "(tag message)");
	if (committed.length === 0) return [`It is in no commit yet: take it out of ${wordsOf(files)} and read it from the environment or a secret store.`, `If the file has left this machine, revoke it. ${remedy}`];
	return [
		`Revoke it first, whatever else is planned. ${remedy}`,
		"Put the new key where its users read it from the environment or a secret store, into no tracked file.",
		`Look into the usage log of ${provider} for use that is not yours${since ? `, from ${since.slice(0, 10)} on` : ""}.`,
		...files.length > 0 ? [`Take it out of ${wordsOf(files)}, commit and push that.`] : [],
		...atRefsAlone(uncommitted, false),
		...atRefsAlone(fixed, true),
		...rewriting(committed.filter(isInCommits)),
		...localSteps(committed)
	];
}
function pathOf({ finding }) {
	return finding.path;
}
function isInCommits({ first }) {
	return first !== null;
}
function isEditable(label) {
	return label === "HEAD" || /^(?:branch|remote):/.test(label);
}
function atRefsAlone(parts, rewritable) {
	const labels = [...new Set(parts.flatMap(({ finding }) => finding.livesIn ?? []).filter(require_lives.isTip))];
	if (labels.length === 0) return [];
	const refs = labels.map(refNameOf).filter(isNameable).map(shellWord).join(" ");
	const files = wordsOf(parts.map(pathOf).filter((path) => !require_lives.isRefPath(path)));
	const has = `${wordsOf(labels)} ${labels.length === 1 ? "has" : "have"} it`;
	const words = `${files === "" ? has : rewritable ? `In ${files} only ${has}` : `${has} in ${files}`}, where nothing can be committed${rewritable ? ": the rewrite below moves tags along" : ""}.`;
	if (refs === "") return [words];
	return [`${words} Where nobody needs them, delete them${rewritable ? " instead" : ""}, here and in every clone:`, `git push origin --delete ${refs}; printf 'delete %s\\n' ${refs} | git update-ref --stdin`];
}
function refNameOf(label) {
	return label.replace(/^ref:/, "").replace(/^tag:/, "refs/tags/").replace(/^remote:/, "refs/remotes/");
}
function isNameable(name) {
	return !STRAY_BYTE.test(name) && !name.includes("[REDACTED]");
}
function wordsOf(paths) {
	const words = [...new Set(paths)].map(shellWord);
	return words.length > 10 ? `${words.slice(0, 10).join(", ")} and ${words.length - 10} more files` : words.join(", ");
}
function rewriting(parts) {
	const shared = parts.filter(({ finding: { livesIn = [] } }) => livesIn.includes("history") || livesIn.some(require_lives.isTip));
	if (shared.length === 0) return [];
	const { options, blobs, notes } = filterOf(shared);
	return [
		"Rewrite the history last, and only if you must: everybody has to clone anew, and clones, forks and caches keep what they have. Then, in a fresh clone (git clone URL clean, cd clean), with git-filter-repo:",
		[...blobs.length > 0 ? [`printf '%s\\n' ${blobs.join(" ")} >../keysieve-blobs.txt`] : [], `git filter-repo ${options.join(" ")}`].join(" && "),
		...notes,
		"git remote add origin URL && git push --force --all origin && git push --force --tags origin"
	];
}
function filterOf(parts) {
	const options = [];
	const notes = [];
	const files = parts.filter((part) => part.finding.path !== "(commit message)" && part.finding.path !== "(tag message)");
	const many = files.filter((part) => part.kept && part.blobs.length > MOST_BLOBS && isNameable(pathOf(part)));
	const whole = files.filter((part) => many.includes(part) || !part.kept && isNameable(pathOf(part)));
	const stripped = files.filter((part) => !whole.includes(part));
	if (whole.length > 0) options.push("--invert-paths", ...whole.map((part) => `--path=${shellWord(pathOf(part))}`));
	const blobs = [...new Set(stripped.flatMap((part) => part.blobs))].sort();
	if (blobs.length > 0) {
		options.push("--strip-blobs-with-ids ../keysieve-blobs.txt");
		notes.push(`This drops ${blobs.length === 1 ? "the version" : `the ${blobs.length} versions`} of ${wordsOf(stripped.map(pathOf))} with the key: the old commits then lack the file. To keep it there, write the old value into a file outside of the repository and use --replace-text FILE instead; delete FILE afterwards.`);
	}
	if (stripped.some((part) => pathOf(part).includes("[REDACTED]"))) notes.push("A name that is masked here holds a key itself: the versions with the key are named by their ids, and others keep the name.");
	if (many.length > 0) notes.push(`${wordsOf(many.map(pathOf))} had the key in more than ${MOST_BLOBS} versions and leaves the history as a whole: commit the clean file anew.`);
	for (const [path, kind] of [[require_messages.COMMIT_MESSAGE, "commit"], [require_messages.TAG_MESSAGE, "tag"]]) {
		const ids = parts.filter((part) => pathOf(part) === path).flatMap((part) => part.blobs);
		const names = ids.map((id) => `b"${id}"`).join(", ");
		if (ids.length > 0) options.push(`--${kind}-callback ${shellWord(`if ${kind}.original_id in [${names}]: ${kind}.message = ${REMOVED}`)}`);
	}
	return {
		options,
		blobs,
		notes
	};
}
function localSteps(parts) {
	const lives = new Set(parts.flatMap(({ finding }) => finding.livesIn ?? []));
	return [...lives.has("stash") ? ["A stash of this clone holds it: git stash list, then git stash drop stash@{N}."] : [], ...lives.has("reflog") || lives.has("unreachable") || lives.has("stash") ? ["In this clone, drop what nothing else reaches: git reflog expire --expire=now --all && git gc --prune=now"] : []];
}

// src/history/urgency.ts
function byUrgency(a, b) {
	const [left, right] = [ranksOf(a), ranksOf(b)];
	for (const [i, rank] of left.entries()) if (rank !== right[i]) return rank - right[i];
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
function ranksOf(key) {
	return [
		key.suppressed ? 3 : key.live === "dead" ? 2 : key.live === "live" ? 0 : 1,
		require_core.atLeast(key.confidence, "likely") && require_core.asSevereAs(key.severity, "medium") ? 0 : 1,
		reach(key.livesIn),
		require_core.CONFIDENCES.indexOf(key.confidence),
		require_core.SEVERITIES.indexOf(key.severity),
		key.overdue ? 0 : 1,
		-(key.ageDays ?? -1)
	];
}
function reach(livesIn) {
	if (livesIn.includes("HEAD") || livesIn.includes("worktree")) return 0;
	if (livesIn.some(require_lives.isTip)) return 1;
	return livesIn.includes("history") ? 2 : 3;
}

// src/history/inventory.ts
const AHEAD_DAYS = 7;
const DAY_MS = 864e5;
function keysOf(joined, rotation) {
	const byId = /* @__PURE__ */ new Map();
	for (const part of joined) {
		const parts = byId.get(part.finding.id);
		if (parts) parts.push(part);
		else byId.set(part.finding.id, [part]);
	}
	return [...byId.values()].map((parts) => keyOf(parts, rotation)).sort(byUrgency);
}
function keyOf(parts, { days, rotated, now }) {
	const [best] = [...parts].sort(byProof);
	const { id, rule, provider, title, severity, confidence } = best.finding;
	const first = earliest(parts.map((part) => part.first));
	const last = latest(parts.map((part) => part.last));
	const replaced = Object.hasOwn(rotated, id) ? rotated[id] : null;
	const ageDays = ageOf(replaced ?? first?.date ?? "", now);
	const suppressed = parts.every(({ allowed }) => allowed !== null) ? best.allowed : null;
	const key = {
		id,
		rule,
		provider,
		title,
		severity,
		confidence,
		firstCommit: first?.commit ?? null,
		firstDate: first?.date || null,
		firstAuthor: first?.author ?? null,
		lastCommit: last?.commit ?? null,
		lastDate: last?.date || null,
		ageDays,
		overdue: suppressed === null && ageDays !== null && ageDays >= days,
		rotated: replaced,
		occurrences: parts.reduce((sum, { finding }) => sum + finding.occurrences, 0),
		paths: [...new Set(parts.map(({ finding }) => finding.path))].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
		livesIn: require_lives.placesOf(parts.map(({ finding }) => finding.livesIn ?? [])),
		suppressed,
		live: null
	};
	return {
		...key,
		plan: suppressed === null ? planOf(best.finding, key.firstDate, parts) : []
	};
}
function byProof(a, b) {
	const byPath = Buffer.compare(Buffer.from(a.finding.path), Buffer.from(b.finding.path));
	return Number(a.allowed !== null) - Number(b.allowed !== null) || require_core.CONFIDENCES.indexOf(a.finding.confidence) - require_core.CONFIDENCES.indexOf(b.finding.confidence) || require_core.SEVERITIES.indexOf(a.finding.severity) - require_core.SEVERITIES.indexOf(b.finding.severity) || byPath;
}
function ageOf(since, now) {
	const time = Date.parse(since);
	return Number.isNaN(time) ? null : Math.max(0, Math.floor((now - time) / DAY_MS));
}
function rotationNotes(keys, days) {
	const overdue = keys.filter((key) => key.overdue).length;
	const soon = keys.filter((key) => key.suppressed === null && !key.overdue && (key.ageDays ?? 0) >= days - AHEAD_DAYS).sort((a, b) => b.ageDays - a.ageDays);
	const limit = `rotation-days: ${days}`;
	return [
		...overdue > 0 ? [`${overdue} key${overdue === 1 ? " is" : "s are"} overdue for rotation (${limit})`] : [],
		...soon.slice(0, 10).map(({ id, rule, ageDays }) => {
			const left = days - ageDays;
			return `${id} [${rule}] is due for rotation in ${left} day${left === 1 ? "" : "s"} (${limit})`;
		}),
		...soon.length > 10 ? [`${soon.length - 10} more keys are due for rotation within ${AHEAD_DAYS} days`] : []
	];
}

// src/commands/joined.ts
function joinedOf(mode, parts, rotation) {
	const joined = joinParts(parts);
	const findings = require_weigh.inOrder(joined.filter(({ allowed }) => allowed === null).map(({ finding }) => finding));
	const suppressed = suppressedInOrder(joined.flatMap(({ allowed, finding: { id, rule, path, line } }) => allowed ? [{
		id,
		rule,
		path,
		line,
		...allowed
	}] : []));
	if (mode !== "audit") return {
		findings,
		suppressed,
		notes: []
	};
	const keys = keysOf(joined, rotation);
	return {
		findings,
		suppressed,
		keys,
		notes: rotationNotes(keys, rotation.days)
	};
}
function suppressedInOrder(suppressed) {
	return [...suppressed].sort((a, b) => require_core.byPath(a, b) || a.line - b.line || (a.id < b.id ? -1 : 1));
}
function rotationOf(config, now) {
	return {
		days: config?.root["rotation-days"] ?? 90,
		rotated: config?.root.rotated ?? {},
		now
	};
}
function joiningOf(shard, deciding, rotation, parts) {
	const { options, rulebook, texts, scope } = deciding;
	const { minConfidence, block, strict, decode, maxBlobSize, knownSecrets } = options;
	const settings = (0, node_crypto.createHash)("sha256").update(JSON.stringify([
		require_core.VERSION,
		rulebook.digest,
		scope
	])).update(JSON.stringify([
		minConfidence,
		block ?? null,
		strict,
		decode,
		maxBlobSize,
		knownSecrets ?? null
	])).update(JSON.stringify([texts.ignores?.toString("latin1") ?? null])).update(JSON.stringify(texts.configs.map(({ path, bytes }) => [path, bytes.toString("latin1")]))).digest("hex");
	return {
		listing: shard.digest(),
		settings,
		rotationDays: rotation.days,
		rotated: rotation.rotated,
		parts
	};
}

Object.defineProperty(exports, "joinedOf", {
  enumerable: true,
  get: function () {
    return joinedOf;
  }
});
Object.defineProperty(exports, "joiningOf", {
  enumerable: true,
  get: function () {
    return joiningOf;
  }
});
Object.defineProperty(exports, "rotationOf", {
  enumerable: true,
  get: function () {
    return rotationOf;
  }
});
Object.defineProperty(exports, "suppressedInOrder", {
  enumerable: true,
  get: function () {
    return suppressedInOrder;
  }
});