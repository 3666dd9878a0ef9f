const require_core = require("./core.cjs");
const require_sifter = require("./sifter.cjs");
let node_worker_threads = require("node:worker_threads");

// src/commands/sift-thread.ts
const { rules, now, decode, git, limits } = node_worker_threads.workerData;
const sifter = new require_sifter.Sifter(require_core.createEngine(rules === null ? require_core.BUILTIN : runningOf(rules), now, decode), git, limits);
let last = Promise.resolve();
node_worker_threads.parentPort?.on("message", (samples) => {
	sifter.announce(samples);
	last = last.then(async () => node_worker_threads.parentPort?.postMessage(await sifter.sift(samples)));
});
function runningOf({ list, trusted, muted }) {
	return {
		table: {
			...require_core.tableOf(list),
			...muted ? { muted } : {}
		},
		trusted
	};
}
