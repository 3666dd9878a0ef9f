const require_core = require("./core.cjs");

// src/sources/sieve.ts
async function* sieve(entries, crew, { size, enough }, sampleOf) {
	const rest = entries[Symbol.iterator]();
	const queue = [];
	yield {
		left: untilBegun(rest, crew, enough),
		clean: [],
		bytes: 0
	};
	if (!crew) return;
	for (let ended = false;;) {
		while (!ended && queue.length < AHEAD * (crew.size + 1)) {
			const batch = nextBatch(rest, size, crew, sampleOf);
			if (batch.entries.length === 0) ended = true;
			else queue.push(batch);
		}
		const [first] = queue;
		if (!first) return;
		for (const batch of queue) if (isWaiting(batch) && crew.hasRoom) batch.away = sentOff(batch, crew);
		if (!first.sizes) {
			const own = queue.find(isWaiting);
			if (own) own.sizes = crew.size > 0 ? await crew.here(own.samples) : [];
			else await first.away;
			continue;
		}
		queue.shift();
		yield sorted(first, first.sizes);
	}
}
async function* sieveItems(items, crew) {
	for await (const { left, clean, bytes } of sieve(items, crew, FILES, sampleOfItem)) {
		yield require_core.batch(left);
		if (clean.length > 0) yield {
			kind: "sieved",
			count: clean.length,
			bytes
		};
	}
}
const AHEAD = 8;
const FILES = {
	size: 64,
	enough: 6e4
};
const OBJECTS = {
	size: 256,
	enough: 2e4
};
function sampleOfItem(item) {
	return item.kind === "blob" && item.blob.file !== void 0 ? {
		file: item.blob.file,
		path: item.blob.path
	} : void 0;
}
function* untilBegun(rest, crew, enough) {
	while (!crew?.begins(enough)) {
		const { done, value } = rest.next();
		if (done) return;
		yield value;
	}
}
function nextBatch(rest, size, crew, sampleOf) {
	const entries = [];
	const places = [];
	const samples = [];
	while (entries.length < size) {
		const { done, value } = rest.next();
		if (done) break;
		const sample = sampleOf(value);
		entries.push(value);
		places.push(sample !== void 0 && crew.takes(sample) ? samples.push(sample) - 1 : -1);
	}
	return {
		entries,
		places,
		samples
	};
}
function isWaiting({ sizes, away }) {
	return !sizes && !away;
}
async function sentOff(batch, crew) {
	batch.sizes = await crew.elsewhere(batch.samples);
}
function sorted({ entries, places }, sizes) {
	const left = [];
	const clean = [];
	let bytes = 0;
	for (const [index, entry] of entries.entries()) {
		const size = sizes[places[index]] ?? -1;
		if (size < 0) left.push(entry);
		else {
			clean.push(entry);
			bytes += size;
		}
	}
	return {
		left,
		clean,
		bytes
	};
}

Object.defineProperty(exports, "FILES", {
  enumerable: true,
  get: function () {
    return FILES;
  }
});
Object.defineProperty(exports, "OBJECTS", {
  enumerable: true,
  get: function () {
    return OBJECTS;
  }
});
Object.defineProperty(exports, "sieve", {
  enumerable: true,
  get: function () {
    return sieve;
  }
});
Object.defineProperty(exports, "sieveItems", {
  enumerable: true,
  get: function () {
    return sieveItems;
  }
});