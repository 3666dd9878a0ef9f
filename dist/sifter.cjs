const require_weigh = require("./weigh.cjs");
const require_object_stream = require("./object-stream.cjs");
const require_object_blob = require("./object-blob.cjs");

// src/commands/sifter.ts
const LOOK_YOURSELF = -1;
var Sifter = class {
	#engine;
	#git;
	#limits;
	#ids = new require_object_stream.Portions();
	#stream;
	#closed = false;
	constructor(engine, git, limits) {
		this.#engine = engine;
		this.#git = git;
		this.#limits = limits;
	}
	announce(samples) {
		if (typeof samples[0] === "string") this.#ids.add(samples.filter((sample) => typeof sample === "string"));
	}
	async sift(samples) {
		const sizes = [];
		try {
			for (const sample of samples) {
				if (this.#closed) break;
				sizes.push(typeof sample === "string" ? await this.#object(sample) : await this.#bytesIn(require_weigh.fileBlob(nameOf(sample.file), sample.path, "tree")));
			}
		} catch {
			this.#dropStream();
		}
		while (sizes.length < samples.length) sizes.push(LOOK_YOURSELF);
		return sizes;
	}
	close() {
		this.#closed = true;
		this.#dropStream();
	}
	async #object(id) {
		this.#stream ??= new require_object_stream.ObjectStream(this.#git, this.#ids);
		const answer = await this.#stream.next();
		if (answer?.id !== id) throw new Error("the objects are not those that were announced");
		return "error" in answer ? LOOK_YOURSELF : this.#bytesIn(require_object_blob.objectIn(this.#stream, answer));
	}
	async #bytesIn(blob) {
		const { maxBytes } = this.#limits;
		if ((blob.sizeBytes ?? 0) > maxBytes) return LOOK_YOURSELF;
		const seen = require_weigh.watched(blob.sizeBytes === null && maxBytes < Number.POSITIVE_INFINITY ? shortened(blob, maxBytes) : blob);
		try {
			const { matches, bytes, stopped, problems, signs = [] } = await this.#engine.scan(seen.blob);
			return matches.length + stopped.length + problems.length + signs.length > 0 || seen.isPointer() ? LOOK_YOURSELF : bytes;
		} catch {
			return LOOK_YOURSELF;
		}
	}
	#dropStream() {
		this.#stream?.close();
		this.#stream = void 0;
		this.#ids = new require_object_stream.Portions();
	}
};
function nameOf(file) {
	return typeof file === "string" ? file : Buffer.from(file);
}
function shortened(blob, maxBytes) {
	const over = (reader) => {
		let total = 0;
		const count = (bytes) => {
			total += bytes;
			if (total > maxBytes) throw new Error("too long");
			return bytes;
		};
		return {
			read: (into) => {
				const bytes = reader.read(into);
				return typeof bytes === "number" ? count(bytes) : bytes.then(count);
			},
			close: () => reader.close()
		};
	};
	return {
		...blob,
		open: () => {
			const opened = blob.open();
			return "then" in opened ? opened.then(over) : over(opened);
		}
	};
}

Object.defineProperty(exports, "Sifter", {
  enumerable: true,
  get: function () {
    return Sifter;
  }
});