const require_core = require("./core.cjs");
const require_messages = require("./messages.cjs");

// src/sources/id-set.ts
/**
* A set of object ids in flat memory: 20 or 32 bytes an id in one growing block with open addressing, where a Set of
* strings would take some 150. Histories have millions of objects. Ids are hex.
*/
var IdSet = class {
	#width;
	#slots;
	#used;
	#capacity;
	size = 0;
	/** @param hexLength 40 (SHA-1) or 64 (SHA-256) */
	constructor(hexLength, capacity = 1024) {
		this.#width = hexLength / 2;
		this.#capacity = capacity;
		this.#slots = Buffer.allocUnsafe(capacity * this.#width);
		this.#used = new Uint8Array(capacity);
	}
	add(hex) {
		if (this.size * 4 >= this.#capacity * 3) this.#grow();
		this.#insert(Buffer.from(hex, "hex"));
	}
	has(hex) {
		return this.#used[this.#slotOf(Buffer.from(hex, "hex"))] === 1;
	}
	/** Removes nothing but marks the id as seen: true the first time. */
	take(hex) {
		const slot = this.#slotOf(Buffer.from(hex, "hex"));
		if (this.#used[slot] !== 1) return false;
		this.#used[slot] = 2;
		return true;
	}
	/** The ids that were never taken. */
	*untaken() {
		for (let slot = 0; slot < this.#capacity; slot++) if (this.#used[slot] === 1) yield this.#slots.toString("hex", slot * this.#width, (slot + 1) * this.#width);
	}
	#insert(id) {
		const slot = this.#slotOf(id);
		if (this.#used[slot] !== 0) return;
		id.copy(this.#slots, slot * this.#width);
		this.#used[slot] = 1;
		this.size++;
	}
	#slotOf(id) {
		const mask = this.#capacity - 1;
		const width = this.#width;
		let slot = id.readUInt32LE(0) & mask;
		while (this.#used[slot] !== 0 && id.compare(this.#slots, slot * width, (slot + 1) * width) !== 0) slot = slot + 1 & mask;
		return slot;
	}
	#grow() {
		const old = {
			slots: this.#slots,
			used: this.#used,
			capacity: this.#capacity
		};
		this.#capacity *= 2;
		this.#slots = Buffer.allocUnsafe(this.#capacity * this.#width);
		this.#used = new Uint8Array(this.#capacity);
		this.size = 0;
		for (let slot = 0; slot < old.capacity; slot++) {
			if (old.used[slot] === 0) continue;
			const id = old.slots.subarray(slot * this.#width, (slot + 1) * this.#width);
			this.#insert(id);
			if (old.used[slot] === 2) this.#used[this.#slotOf(id)] = 2;
		}
	}
};
/** A list of object ids in flat memory, read back in order. */
var IdList = class {
	#width;
	#bytes;
	length = 0;
	/** @param hexLength 40 (SHA-1) or 64 (SHA-256) */
	constructor(hexLength) {
		this.#width = hexLength / 2;
		this.#bytes = Buffer.allocUnsafe(1024 * this.#width);
	}
	push(hex) {
		if ((this.length + 1) * this.#width > this.#bytes.length) {
			const grown = Buffer.allocUnsafe(this.#bytes.length * 2);
			this.#bytes.copy(grown);
			this.#bytes = grown;
		}
		this.#bytes.write(hex, this.length++ * this.#width, "hex");
	}
	*[Symbol.iterator]() {
		for (let i = 0; i < this.length; i++) yield this.#bytes.toString("hex", i * this.#width, (i + 1) * this.#width);
	}
};

// src/sources/lines.ts
/** The output of a git command, chunk by chunk. Throws `KeysieveError` when git fails at the end, or cannot start. */
async function* streamGit(git, args, feed) {
	const child = require_core.startGit(git, args, feed ? "pipe" : "ignore");
	let errors = "";
	let failure;
	child.stderr.setEncoding("utf8").on("data", (text) => {
		errors = (errors + text).slice(0, 4096);
	});
	child.stdin?.on("error", () => {});
	const closed = new Promise((resolve) => {
		child.on("error", (error) => {
			failure = require_core.cannotStart(error);
			resolve(null);
		});
		child.on("close", resolve);
	});
	feed?.(child);
	try {
		for await (const chunk of child.stdout) yield chunk;
		const status = await closed;
		if (failure) throw failure;
		if (status !== 0) throw require_core.gitFailed(args, status, errors.trim());
	} finally {
		child.kill();
	}
}
/** The same, line by line (without the newline, latin1). */
async function* gitLines(git, args, feed) {
	let rest = "";
	for await (const chunk of streamGit(git, args, feed)) {
		const lines = (rest + chunk.toString("latin1")).split("\n");
		rest = lines.pop();
		yield* lines;
	}
	if (rest !== "") yield rest;
}

// src/sources/history.ts
/** Paths of what has no path of its own. */
const NO_PATH = "(unreachable object)";
/**
* Every blob, commit message and tag message once, in the order of the packs (any other order makes git inflate the same delta
* bases again and again, at almost twice the cost). Paths and commits are found afterwards, for the few objects with findings.
*/
async function* readHistory(git, scope) {
	const roots = scope.revisions.length > 0 ? ["--end-of-options", ...scope.revisions] : ["--all", "--reflog"];
	const hexLength = require_core.readGit(git, ["rev-parse", "--show-object-format"]).toString().trim() === "sha256" ? 64 : 40;
	const wanted = new IdSet(hexLength);
	for await (const id of gitLines(git, [
		"rev-list",
		"--objects",
		"--no-object-names",
		"--missing=print",
		"--filter=object:type=blob",
		"--filter-provided-objects",
		...roots
	])) wanted.add(id.replace(/^\?/, ""));
	for await (const id of gitLines(git, [
		"rev-list",
		"--missing=print",
		...roots
	])) wanted.add(id.replace(/^\?/, ""));
	if (scope.revisions.length === 0) for (const id of tagObjects(git)) wanted.add(id);
	yield {
		kind: "listed",
		count: wanted.size
	};
	const order = new IdList(hexLength);
	let extra = 0;
	for await (const line of gitLines(git, [
		"cat-file",
		"--batch-all-objects",
		"--unordered",
		"--batch-check=%(objectname) %(objecttype)"
	])) {
		const cut = line.indexOf(" ");
		const id = line.slice(0, cut);
		if (line.slice(cut + 1) === "tree") continue;
		if (wanted.take(id)) order.push(id);
		else if (scope.unreachable && !wanted.has(id)) {
			order.push(id);
			extra++;
		}
	}
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
	yield* readInOrder(git, order);
}
function problemText(id) {
	const { message, hint } = require_core.missingObject(id);
	return `${message}. ${hint}`;
}
/** Annotated tags, those that tag tags included. */
function tagObjects(git) {
	return require_core.readGit(git, ["for-each-ref", "--format=%(objecttype) %(objectname)"]).toString("latin1").split("\n").filter((line) => line.startsWith("tag ")).map((line) => line.slice(4));
}
async function* readInOrder(git, order) {
	const stream = new require_core.ObjectStream(git, order);
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
			yield {
				kind: "blob",
				blob: objectIn(stream, answer.id, answer.size, answer.type)
			};
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
/** The message of a commit or tag: what stands behind its header's empty line. */
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

Object.defineProperty(exports, "NO_PATH", {
  enumerable: true,
  get: function () {
    return NO_PATH;
  }
});
Object.defineProperty(exports, "gitLines", {
  enumerable: true,
  get: function () {
    return gitLines;
  }
});
Object.defineProperty(exports, "readHistory", {
  enumerable: true,
  get: function () {
    return readHistory;
  }
});
Object.defineProperty(exports, "streamGit", {
  enumerable: true,
  get: function () {
    return streamGit;
  }
});