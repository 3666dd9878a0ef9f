const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");

// src/sources/id-set.ts
var IdSet = class {
	#width;
	#slots;
	#used;
	#capacity;
	size = 0;
	constructor(hexLength, capacity = 1024) {
		this.#width = hexLength / 2;
		this.#capacity = capacity;
		this.#slots = Buffer.allocUnsafe(capacity * this.#width);
		this.#used = new Uint8Array(capacity);
	}
	get hexLength() {
		return this.#width * 2;
	}
	add(hex) {
		if (this.size * 4 >= this.#capacity * 3) this.#grow();
		this.#insert(Buffer.from(hex, "hex"));
	}
	has(hex) {
		return this.#used[this.#slotOf(Buffer.from(hex, "hex"))] === 1;
	}
	take(hex) {
		const slot = this.#slotOf(Buffer.from(hex, "hex"));
		if (this.#used[slot] !== 1) return false;
		this.#used[slot] = 2;
		return true;
	}
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
var Portions = class {
	#portions = [];
	add(ids) {
		this.#portions.push(ids[Symbol.iterator]());
	}
	next() {
		for (let [first] = this.#portions; first; [first] = this.#portions) {
			const step = first.next();
			if (!step.done) return step;
			this.#portions.shift();
		}
		return {
			done: true,
			value: void 0
		};
	}
	[Symbol.iterator]() {
		return this;
	}
};
var IdList = class {
	#width;
	#bytes;
	length = 0;
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
		if (/^error: object [0-9a-f]+ (?:not a|is a) /im.test(errors)) throw new require_core.KeysieveError("git", `git ${args[0]} met objects that are not of the type that others say, and passed over them`, "The repository is damaged: run `git fsck`.");
	} finally {
		child.kill();
	}
}
async function* gitLines(git, args, feed) {
	let rest = "";
	for await (const chunk of streamGit(git, args, feed)) {
		const lines = (rest + chunk.toString("latin1")).split("\n");
		rest = lines.pop();
		yield* lines;
	}
	if (rest !== "") yield rest;
}

// src/sources/object-stream.ts
var object_stream_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ ObjectStream: () => ObjectStream });
const AHEAD = 512;
const FATAL = 128;
const MOST_DEATHS = 100;
var ObjectStream = class {
	#git;
	#ids;
	#asked = [];
	#child;
	#chunks;
	#pending = Buffer.alloc(0);
	#startError;
	#ended = Promise.resolve(0);
	#deaths = 0;
	#present;
	#left = -1;
	#lost;
	constructor(git, ids) {
		this.#git = git;
		this.#ids = ids[Symbol.iterator]();
	}
	async next() {
		await this.#drain();
		if (this.#lost) await this.#recover(this.#lost);
		this.#ask();
		const id = this.#asked[0];
		if (id === void 0) return void 0;
		if (this.#present && !this.#present.has(id)) {
			this.#asked.shift();
			return {
				id,
				error: require_core.missingObject(id)
			};
		}
		const header = await this.#line();
		this.#asked.shift();
		if (header === void 0) {
			await this.#recover(this.#ended);
			return {
				id,
				error: require_core.missingObject(id)
			};
		}
		const found = /^[0-9a-f]{40,64} (\w+) (\d+)$/.exec(header);
		if (!found) return {
			id,
			error: require_core.missingObject(id)
		};
		this.#left = Number(found[2]);
		return {
			id,
			size: this.#left,
			type: found[1]
		};
	}
	read(into) {
		if (this.#left <= 0) return 0;
		return this.#pending.length > 0 ? this.#take(into) : this.#readLater(into);
	}
	close() {
		this.#child?.stdin?.destroy();
		this.#child?.kill();
		this.#child = void 0;
		this.#chunks = void 0;
		this.#pending = Buffer.alloc(0);
		this.#left = -1;
	}
	async #readLater(into) {
		if (!await this.#more()) {
			this.#lost = this.#ended;
			this.#left = -1;
			throw new require_core.KeysieveError("git", "git died in the middle of an object", "Run `git fsck` and scan again.");
		}
		return this.#take(into);
	}
	#take(into) {
		const count = Math.min(into.length, this.#left, this.#pending.length);
		into.set(this.#pending.subarray(0, count));
		this.#pending = this.#pending.subarray(count);
		this.#left -= count;
		return count;
	}
	async #recover(ended) {
		const status = await ended;
		this.#lost = void 0;
		this.close();
		if (this.#startError) throw this.#startError;
		if (status !== FATAL || ++this.#deaths > MOST_DEATHS) throw new require_core.KeysieveError("git", `git ${status === null ? "was killed" : `ended (${status})`} while it was reading objects`, "Run the scan again; if it stays, run `git fsck`.");
		this.#present ??= await objectsOf(this.#git);
	}
	async #drain() {
		if (this.#left < 0) return;
		let rest = this.#left + 1;
		while (rest > 0) {
			if (this.#pending.length === 0 && !await this.#more()) {
				this.#lost = this.#ended;
				break;
			}
			const count = Math.min(rest, this.#pending.length);
			this.#pending = this.#pending.subarray(count);
			rest -= count;
		}
		this.#left = -1;
	}
	#ask() {
		const fresh = this.#child ? [] : [...this.#asked];
		if (this.#asked.length < AHEAD / 2) while (this.#asked.length < AHEAD) {
			const { value, done } = this.#ids.next();
			if (done) break;
			this.#asked.push(value);
			fresh.push(value);
		}
		const present = this.#present;
		const asked = present ? fresh.filter((id) => present.has(id)) : fresh;
		if (asked.length === 0) return;
		this.#start();
		this.#child.stdin.write(`${asked.join("\n")}\n`);
	}
	#start() {
		if (this.#child) return;
		const child = require_core.startGit(this.#git, ["cat-file", "--batch"], "pipe");
		child.stderr.resume();
		child.stdin.on("error", () => {});
		child.on("error", (error) => {
			this.#startError = require_core.cannotStart(error);
		});
		this.#ended = new Promise((resolve) => {
			child.on("error", () => resolve(null));
			child.on("close", resolve);
		});
		this.#child = child;
		this.#chunks = child.stdout[Symbol.asyncIterator]();
	}
	async #more() {
		const next = await this.#chunks?.next();
		if (!next || next.done) return false;
		this.#pending = next.value;
		return true;
	}
	async #line() {
		let line = "";
		for (;;) {
			const end = this.#pending.indexOf(10);
			if (end >= 0) {
				line += this.#pending.toString("utf8", 0, end);
				this.#pending = this.#pending.subarray(end + 1);
				return line;
			}
			line += this.#pending.toString("utf8");
			this.#pending = Buffer.alloc(0);
			if (!await this.#more()) return void 0;
		}
	}
};
async function objectsOf(git) {
	let ids;
	for await (const id of gitLines(git, [
		"cat-file",
		"--batch-all-objects",
		"--unordered",
		"--batch-check=%(objectname)"
	])) {
		ids ??= new IdSet(id.length);
		ids.add(id);
	}
	ids ??= new IdSet(40);
	ids.add(EMPTY_BLOB[ids.hexLength]);
	return ids;
}
const EMPTY_BLOB = {
	40: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
	64: "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813"
};

Object.defineProperty(exports, "EMPTY_BLOB", {
  enumerable: true,
  get: function () {
    return EMPTY_BLOB;
  }
});
Object.defineProperty(exports, "IdList", {
  enumerable: true,
  get: function () {
    return IdList;
  }
});
Object.defineProperty(exports, "IdSet", {
  enumerable: true,
  get: function () {
    return IdSet;
  }
});
Object.defineProperty(exports, "ObjectStream", {
  enumerable: true,
  get: function () {
    return ObjectStream;
  }
});
Object.defineProperty(exports, "Portions", {
  enumerable: true,
  get: function () {
    return Portions;
  }
});
Object.defineProperty(exports, "gitLines", {
  enumerable: true,
  get: function () {
    return gitLines;
  }
});
Object.defineProperty(exports, "object_stream_exports", {
  enumerable: true,
  get: function () {
    return object_stream_exports;
  }
});
Object.defineProperty(exports, "streamGit", {
  enumerable: true,
  get: function () {
    return streamGit;
  }
});