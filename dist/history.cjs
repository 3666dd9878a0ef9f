const require_core = require("./core.cjs");
const require_object_stream = require("./object-stream.cjs");
const require_weigh = require("./weigh.cjs");
const require_messages = require("./messages.cjs");
const require_since = require("./since.cjs");

// src/sources/history.ts
const NO_PATH = "(unreachable object)";
const SMALL = 1024;
const COMMIT_ORDER = [
	"rev-list",
	"--reverse",
	"--topo-order",
	"--all",
	"--reflog"
];
async function* readHistory(git, scope, sparing = {}) {
	const { shard, clean } = sparing;
	const named = scope.revisions.length > 0;
	const roots = [
		...scope.since === void 0 ? [] : [require_since.sinceOption(scope.since).replace("--since-as-filter", "--since")],
		...named ? ["--end-of-options", ...scope.revisions] : ["--all", "--reflog"],
		"--"
	];
	const hexLength = require_core.readGit(git, ["rev-parse", "--show-object-format"]).toString().trim() === "sha256" ? 64 : 40;
	const wanted = new require_object_stream.IdSet(hexLength);
	const all = shard && new require_object_stream.IdSet(hexLength);
	const want = (id) => {
		if (!shard || shard.takesId(id)) wanted.add(id);
		if (!all || all.has(id)) return;
		all.add(id);
		shard.noteId(id);
	};
	if (shard) await noteOrder(git, shard);
	for await (const id of require_object_stream.gitLines(git, [
		"rev-list",
		"--objects",
		"--no-object-names",
		"--missing=print",
		"--filter=object:type=blob",
		"--filter-provided-objects",
		...roots
	])) want(id.replace(/^\?/, ""));
	for await (const id of require_object_stream.gitLines(git, [
		"rev-list",
		"--missing=print",
		...roots
	])) want(id.replace(/^\?/, ""));
	for (const id of tagObjects(git, named ? scope.revisions : void 0)) want(id);
	yield {
		kind: "listed",
		count: wanted.size
	};
	yield* submodules(git, shard);
	const order = new require_object_stream.IdList(hexLength);
	let extra = 0;
	let spared = 0;
	const take = (id) => {
		if (clean?.has(id)) spared++;
		else order.push(id);
	};
	for await (const line of require_object_stream.gitLines(git, [
		"cat-file",
		"--batch-all-objects",
		"--unordered",
		"--batch-check=%(objectname) %(objecttype)"
	])) {
		const cut = line.indexOf(" ");
		const id = line.slice(0, cut);
		if (line.slice(cut + 1) === "tree") continue;
		if (wanted.take(id)) take(id);
		else if (scope.unreachable && !(all ?? wanted).has(id)) {
			shard?.noteId(id);
			if (shard && !shard.takesId(id)) continue;
			take(id);
			extra++;
		}
	}
	if (wanted.take(require_object_stream.EMPTY_BLOB[hexLength])) order.push(require_object_stream.EMPTY_BLOB[hexLength]);
	if (extra > 0) yield {
		kind: "listed",
		count: extra
	};
	for (const id of wanted.untaken()) yield {
		kind: "problem",
		problem: {
			code: "missing-object",
			path: id,
			message: problemText(id)
		}
	};
	if (spared > 0) yield {
		kind: "clean",
		count: spared
	};
	yield* readInOrder(git, order, clean);
}
async function noteOrder(git, shard) {
	shard.note(require_core.readGit(git, ["for-each-ref", "--format=%(objectname) %(refname)"]));
	for await (const id of require_object_stream.gitLines(git, COMMIT_ORDER)) shard.note(id);
}
function problemText(id) {
	const { message, hint } = require_core.missingObject(id);
	return `${message}. ${hint}`;
}
function tagObjects(git, revisions) {
	const listing = revisions ? require_core.runGit(git, ["cat-file", "--batch-check=%(objecttype) %(objectname)"], `${revisions.join("\n")}\n`).stdout : require_core.readGit(git, ["for-each-ref", "--format=%(objecttype) %(objectname)"]);
	const tags = /* @__PURE__ */ new Set();
	let found = tagsIn(listing.toString("latin1"));
	while (found.length > 0) {
		for (const id of found) tags.add(id);
		const next = [];
		for (let at = 0; at < found.length; at += 1e3) for (const bytes of require_core.readObjects(git, found.slice(at, at + 1e3)).values()) {
			const tagged = /^object ([0-9a-f]+)\ntype tag\n/.exec(bytes?.toString("latin1", 0, 200) ?? "")?.[1];
			if (tagged !== void 0 && !tags.has(tagged)) next.push(tagged);
		}
		found = next;
	}
	return tags;
}
function tagsIn(listing) {
	return listing.split("\n").filter((line) => line.startsWith("tag ")).map((line) => line.slice(4));
}
function* submodules(git, shard) {
	const { status, stdout } = require_core.runGit(git, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		"HEAD"
	]);
	if (status !== 0) return;
	for (let at = 0; at < stdout.length;) {
		const end = stdout.indexOf(0, at);
		const path = require_core.displayPath(stdout.subarray(stdout.indexOf(9, at) + 1, end));
		if (stdout.toString("latin1", at, at + 6) === "160000" && (shard?.takesPath(path) ?? true)) {
			yield {
				kind: "listed",
				count: 1
			};
			yield {
				kind: "skip",
				skip: {
					path,
					reason: "submodule"
				}
			};
		}
		at = end + 1;
	}
}
async function* readInOrder(git, order, clean) {
	const stream = new require_object_stream.ObjectStream(git, order);
	const pointers = new require_weigh.Pointers(git);
	try {
		for (let answer = await stream.next(); answer; answer = await stream.next()) {
			if ("error" in answer) {
				yield {
					kind: "problem",
					problem: {
						code: answer.error.code,
						path: answer.id,
						message: problemText(answer.id)
					}
				};
				continue;
			}
			const blob = objectIn(stream, answer.id, answer.size, answer.type);
			if (answer.size >= SMALL || answer.type !== "blob") yield {
				kind: "blob",
				blob
			};
			else {
				let items = 0;
				for (const item of pointers.behind(blob)) {
					items++;
					yield item;
				}
				if (items > 1) clean?.forget(answer.id);
			}
		}
	} finally {
		stream.close();
	}
}
function objectIn(stream, id, sizeBytes, type) {
	if (type === "blob") return {
		origin: "object",
		path: "",
		id,
		sizeBytes,
		open: () => ({
			read: (into) => stream.read(into),
			close() {}
		})
	};
	return {
		origin: "message",
		path: type === "tag" ? require_messages.TAG_MESSAGE : require_messages.COMMIT_MESSAGE,
		id,
		sizeBytes,
		open: () => messageReader(stream)
	};
}
async function messageReader(stream) {
	let head = Buffer.alloc(0);
	for (;;) {
		const piece = Buffer.alloc(4096);
		const count = await stream.read(piece);
		head = Buffer.concat([head, piece.subarray(0, count)]);
		const end = head.indexOf("\n\n");
		if (end >= 0 || count === 0) {
			let rest = end < 0 ? Buffer.alloc(0) : head.subarray(end + 2);
			return {
				read(into) {
					if (rest.length === 0) return stream.read(into);
					const taken = rest.copy(into);
					rest = rest.subarray(taken);
					return taken;
				},
				close() {}
			};
		}
	}
}

Object.defineProperty(exports, "COMMIT_ORDER", {
  enumerable: true,
  get: function () {
    return COMMIT_ORDER;
  }
});
Object.defineProperty(exports, "NO_PATH", {
  enumerable: true,
  get: function () {
    return NO_PATH;
  }
});
Object.defineProperty(exports, "readHistory", {
  enumerable: true,
  get: function () {
    return readHistory;
  }
});