const require_core = require("./core.cjs");

// src/commands/watch.ts
const TURN_MS = 50;
const PATIENCE_MS = 700;
var Watch = class {
	#io;
	#options;
	#ledger;
	#started;
	#giveUp;
	interrupted = false;
	#turned;
	#bytes = 0;
	#bar;
	constructor(io, options, ledger) {
		this.#io = io;
		this.#options = options;
		this.#ledger = ledger;
		this.#started = this.#turned = io.now();
		io.onInterrupt(() => {
			this.interrupted = true;
			this.#giveUp?.(interruption());
		});
	}
	async *over(items) {
		if (Symbol.iterator in items) {
			yield require_core.batch(this.#each(items));
			return;
		}
		const iterator = items[Symbol.asyncIterator]();
		try {
			for (;;) {
				const { done, value } = await this.#unlessInterrupted(iterator.next());
				if (done) return;
				if (this.#due) await this.#turn();
				if (this.interrupted) throw interruption();
				yield value.kind === "batch" ? require_core.batch(this.#each(value.items)) : this.#seen(value);
			}
		} catch (error) {
			await this.#rethrow(error);
		} finally {
			Promise.resolve(iterator.return?.(void 0)).catch(() => {});
		}
	}
	*#each(items) {
		for (const item of items) {
			if (this.interrupted) throw interruption();
			yield this.#seen(item);
		}
	}
	#seen(item) {
		if (item.kind === "sieved") this.#bytes += item.bytes;
		return item.kind === "blob" ? {
			kind: "blob",
			blob: this.#counted(item.blob)
		} : item;
	}
	stop() {
		this.#io.onInterrupt(void 0);
		this.#bar?.stop();
		this.#bar = void 0;
	}
	#unlessInterrupted(step) {
		return new Promise((resolve, reject) => {
			this.#giveUp = reject;
			if (this.interrupted) reject(interruption());
			step.then(resolve, reject);
		});
	}
	async #rethrow(error) {
		await this.#turn();
		throw this.interrupted ? interruption() : error;
	}
	get #due() {
		return this.#io.now() - this.#turned > TURN_MS;
	}
	async #turn() {
		await new Promise(setImmediate);
		this.#turned = this.#io.now();
		if (this.#bar === void 0 && this.#turned - this.#started > PATIENCE_MS) await this.#showBar();
		const { listed, scanned, skips, failed } = this.#ledger;
		this.#bar?.update({
			listed,
			blobs: scanned + skips.length + failed,
			bytes: this.#bytes
		});
	}
	async #showBar() {
		const { startBar, wantsProgress } = await Promise.resolve().then(() => require("./progress.cjs"));
		const { progress, quiet } = this.#options;
		this.#bar = wantsProgress(this.#io, progress, quiet) ? startBar(this.#io, this.#started) : {
			update() {},
			stop() {}
		};
	}
	#counted(blob) {
		return {
			...blob,
			open: () => {
				const opened = blob.open();
				return "then" in opened ? opened.then((reader) => this.#tee(reader)) : this.#tee(opened);
			}
		};
	}
	#tee(reader) {
		const count = (bytes) => {
			this.#bytes += bytes;
			if (!this.#due) return bytes;
			return this.#turn().then(() => {
				if (this.interrupted) throw interruption();
				return bytes;
			});
		};
		return {
			read: (into) => {
				const bytes = reader.read(into);
				if (typeof bytes === "number") return count(bytes);
				return this.#unlessInterrupted(bytes).then(count, (error) => this.#rethrow(error));
			},
			close: () => reader.close()
		};
	}
};
function interruption() {
	return new require_core.KeysieveError("interrupted", "the run was interrupted", "What is told here is what was scanned until then.");
}

exports.Watch = Watch;