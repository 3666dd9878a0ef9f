const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_messages = require("./messages.cjs");
const require_sifter = require("./sifter.cjs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_worker_threads = require("node:worker_threads");
let node_crypto = require("node:crypto");
let node_os = require("node:os");
let node_v8 = require("node:v8");

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

// src/commands/young-heap.ts
function keepYoungHeapSmall() {
	(0, node_v8.setFlagsFromString)("--semi-space-growth-factor=1");
}

// src/commands/threads.ts
const MOST_THREADS = 2;
const ENOUGH_BYTES = 402653184;
const BATCHES = 3;
const LONG_FILE = 8388608;
const HEAP_MB = {
	maxOldGenerationSizeMb: 128,
	maxYoungGenerationSizeMb: 6
};
var Threads = class {
	#git;
	#jobs;
	#inForce;
	#own;
	#hands = [];
	#begun = false;
	constructor(git, jobs) {
		this.#git = git;
		this.#jobs = jobs;
	}
	equip(inForce) {
		if (inForce.running === inForce.rulebook) this.#inForce = inForce;
	}
	begins(enough) {
		if (this.#begun || !this.#inForce) return this.#begun;
		const { listed, bytes, left } = this.#inForce.ledger;
		const isLarge = left > 0 && (listed >= enough || bytes >= ENOUGH_BYTES);
		const threads = this.#jobs ?? (isLarge ? Math.min(MOST_THREADS, (0, node_os.availableParallelism)()) : 1);
		if (threads > 1) this.#start(this.#inForce, threads - 1);
		return this.#begun;
	}
	takes(sample) {
		const config = this.#inForce?.config;
		if (!config) return true;
		return !(typeof sample === "string" ? [
			"",
			require_messages.COMMIT_MESSAGE,
			require_messages.TAG_MESSAGE
		] : [sample.path]).some((name) => config.isExcluded(name));
	}
	get size() {
		return this.#hands.length;
	}
	get hasRoom() {
		return this.#hands.some(({ waiting }) => waiting.length < BATCHES);
	}
	elsewhere(samples) {
		const [hand] = [...this.#hands].sort((a, b) => a.waiting.length - b.waiting.length);
		if (!hand) return Promise.resolve([]);
		return new Promise((resolve) => {
			hand.waiting.push(resolve);
			hand.worker.postMessage(samples);
		});
	}
	async here(samples) {
		this.#own.announce(samples);
		const sizes = await this.#own.sift(samples);
		await new Promise(setImmediate);
		return sizes;
	}
	close() {
		this.#own?.close();
		this.#dismiss(this.#hands);
	}
	#start(inForce, count) {
		this.#begun = true;
		const errand = errandOf(inForce, this.#git);
		const { running, decode } = inForce;
		const limits = { maxBytes: Math.min(errand.limits.maxBytes, LONG_FILE) };
		this.#own = new require_sifter.Sifter(require_core.createEngine(running, errand.now, decode), this.#git, limits);
		const program = node_path.default.join(node_path.default.dirname(inForce.io.program), "sift-thread.cjs");
		this.#hands = Array.from({ length: count }, () => this.#handWith(program, errand));
	}
	#handWith(program, errand) {
		const worker = new node_worker_threads.Worker(program, {
			workerData: errand,
			resourceLimits: HEAP_MB,
			execArgv: [],
			stderr: true
		});
		const hand = {
			worker,
			waiting: []
		};
		worker.once("online", keepYoungHeapSmall);
		worker.on("message", (sizes) => hand.waiting.shift()?.(Array.isArray(sizes) ? sizes : []));
		for (const end of [
			"error",
			"messageerror",
			"exit"
		]) worker.on(end, () => this.#dismiss([hand]));
		return hand;
	}
	#dismiss(hands) {
		this.#hands = this.#hands.filter((hand) => !hands.includes(hand));
		for (const { worker, waiting } of hands) {
			worker.terminate();
			for (const answer of waiting.splice(0)) answer([]);
		}
	}
};
function errandOf({ running, decode, maxBytes, io }, git) {
	const { table, trusted } = running;
	const list = Array.from({ length: table.size }, (_, index) => table.rule(index));
	return {
		rules: running === require_core.BUILTIN ? null : {
			list,
			trusted,
			...table.muted ? { muted: table.muted } : {}
		},
		now: io.now(),
		decode,
		git,
		limits: { maxBytes: maxBytes ?? Number.POSITIVE_INFINITY }
	};
}

Object.defineProperty(exports, "Threads", {
  enumerable: true,
  get: function () {
    return Threads;
  }
});
Object.defineProperty(exports, "keepYoungHeapSmall", {
  enumerable: true,
  get: function () {
    return keepYoungHeapSmall;
  }
});
Object.defineProperty(exports, "parseShard", {
  enumerable: true,
  get: function () {
    return parseShard;
  }
});