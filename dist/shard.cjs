const require_core = require("./core.cjs");
let node_crypto = require("node:crypto");

// src/sources/shard.ts
const MOST = 1e4;
var Shard = class {
	index;
	count;
	#notes = (0, node_crypto.createHash)("sha256");
	#ids = Buffer.alloc(32);
	#noted = 0;
	constructor(index, count) {
		this.index = index;
		this.count = count;
	}
	get name() {
		return `${this.index}/${this.count}`;
	}
	takesId(id) {
		return Number.parseInt(id.slice(0, 8), 16) % this.count === this.index - 1;
	}
	takesPath(path) {
		return this.takesId((0, node_crypto.createHash)("sha256").update(path).digest("hex"));
	}
	noteId(id) {
		const bytes = Buffer.from(id, "hex");
		for (let i = 0; i < bytes.length; i++) this.#ids[i] ^= bytes[i];
		this.#noted++;
	}
	note(text) {
		this.#notes.update(text);
	}
	digest() {
		return this.#notes.update(`\0${this.#noted}\0`).update(this.#ids).digest("hex");
	}
};
function parseShard(text) {
	const found = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
	const [index, count] = found ? [Number(found[1]), Number(found[2])] : [0, 0];
	if (index < 1 || index > count || count > MOST) throw new require_core.KeysieveError("usage", `--shard ${text} is no share`, "Write i/n with i from 1 to n, such as --shard 2/3. (A Kubernetes index counts from 0: add 1.)");
	return new Shard(index, count);
}

Object.defineProperty(exports, "parseShard", {
  enumerable: true,
  get: function () {
    return parseShard;
  }
});