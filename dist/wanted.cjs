const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");

// src/commands/wanted.ts
var wanted_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ wanted: () => wanted });
function wanted(items, config, maxBytes) {
	return require_core.changed(items, (item) => {
		if (item.kind !== "blob") return item;
		const { path } = item.blob;
		if (config?.isExcluded(path)) return {
			kind: "skip",
			skip: {
				path,
				reason: "excluded"
			}
		};
		return maxBytes === null ? item : {
			kind: "blob",
			blob: limited(item.blob, maxBytes)
		};
	});
}
function limited(blob, maxBytes) {
	return {
		...blob,
		open: async () => {
			if ((blob.sizeBytes ?? 0) > maxBytes) throw tooLarge(maxBytes);
			return limitedReader(await blob.open(), maxBytes);
		}
	};
}
function limitedReader(reader, maxBytes) {
	let total = 0;
	const count = (bytes) => {
		total += bytes;
		if (total > maxBytes) throw tooLarge(maxBytes);
		return bytes;
	};
	return {
		read(into) {
			const bytes = reader.read(into);
			return typeof bytes === "number" ? count(bytes) : bytes.then(count);
		},
		close: () => reader.close()
	};
}
function tooLarge(maxBytes) {
	return new require_core.NotAFile(`larger than ${require_core.sizeText(maxBytes)}`);
}

Object.defineProperty(exports, "wanted", {
  enumerable: true,
  get: function () {
    return wanted;
  }
});
Object.defineProperty(exports, "wanted_exports", {
  enumerable: true,
  get: function () {
    return wanted_exports;
  }
});