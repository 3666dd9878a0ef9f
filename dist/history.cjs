const require_core = require("./core.cjs");
const require_object_stream = require("./object-stream.cjs");
const require_weigh = require("./weigh.cjs");
const require_object_blob = require("./object-blob.cjs");
const require_sieve = require("./sieve.cjs");
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
async function* readHistory(git, scope, sparing = {}, crew) {
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
	const listing = async (args) => {
		for await (const id of require_object_stream.gitLines(git, [
			"rev-list",
			...args,
			"--missing=print",
			...roots
		])) want(id[0] === "?" ? id.slice(1) : id);
	};
	const stored = new require_object_stream.IdList(hexLength);
	await Promise.all([
		listing([
			"--objects",
			"--no-object-names",
			"--filter=object:type=blob",
			"--filter-provided-objects"
		]),
		listing([]),
		listStored(git, stored)
	]);
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
	for (const id of stored) if (wanted.take(id)) take(id);
	else if (scope.unreachable && !(all ?? wanted).has(id)) {
		shard?.noteId(id);
		if (shard && !shard.takesId(id)) continue;
		take(id);
		extra++;
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
	const reading = new Reading(git, clean);
	try {
		for await (const { left, clean: nothing, bytes } of require_sieve.sieve(order, crew, require_sieve.OBJECTS, (id) => id)) {
			yield* reading.items(left);
			if (nothing.length > 0) yield {
				kind: "sieved",
				count: nothing.length,
				bytes
			};
			if (clean) for (const id of nothing) clean.add(id);
		}
	} finally {
		reading.close();
	}
}
async function listStored(git, stored) {
	for await (const line of require_object_stream.gitLines(git, ["cat-file", ...[
		"--batch-all-objects",
		"--unordered",
		"--batch-check=%(objectname) %(objecttype)"
	]])) {
		const cut = line.indexOf(" ");
		if (!line.endsWith(" tree")) stored.push(line.slice(0, cut));
	}
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
var Reading = class {
	#ids = new require_object_stream.Portions();
	#stream;
	#pointers;
	#clean;
	constructor(git, clean) {
		this.#stream = new require_object_stream.ObjectStream(git, this.#ids);
		this.#pointers = new require_weigh.Pointers(git);
		this.#clean = clean;
	}
	async *items(ids) {
		const stream = this.#stream;
		this.#ids.add(ids);
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
			const blob = require_object_blob.objectIn(stream, answer);
			if (answer.size >= SMALL || answer.type !== "blob") yield {
				kind: "blob",
				blob
			};
			else {
				let items = 0;
				for (const item of this.#pointers.behind(blob)) {
					items++;
					yield item;
				}
				if (items > 1) this.#clean?.forget(answer.id);
			}
		}
	}
	close() {
		this.#stream.close();
	}
};

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