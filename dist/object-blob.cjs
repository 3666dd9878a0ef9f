const require_messages = require("./messages.cjs");

// src/sources/object-blob.ts
function objectIn(stream, { id, size: sizeBytes, type }) {
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
async function messageReader(stream) {
	let head = Buffer.alloc(0);
	for (;;) {
		const piece = Buffer.allocUnsafe(4096);
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

Object.defineProperty(exports, "objectIn", {
  enumerable: true,
  get: function () {
    return objectIn;
  }
});