const require_core = require("./core.cjs");

// src/sources/messages.ts
const COMMIT_MESSAGE = "(commit message)";
const TAG_MESSAGE = "(tag message)";
function messageIn(object) {
	const end = object.indexOf("\n\n");
	return end < 0 ? Buffer.alloc(0) : object.subarray(end + 2);
}
function messageBlob(id, path, message) {
	return {
		origin: "message",
		path,
		id,
		sizeBytes: message.length,
		open: () => require_core.readerOf(message)
	};
}
function* readMessages(git, ids, path = COMMIT_MESSAGE) {
	yield {
		kind: "listed",
		count: ids.length
	};
	for (let at = 0; at < ids.length; at += 1e3) {
		const batch = ids.slice(at, at + 1e3);
		const objects = require_core.readObjects(git, batch);
		for (const id of batch) {
			const object = objects.get(id);
			if (object) yield {
				kind: "blob",
				blob: messageBlob(id, path, messageIn(object))
			};
			else {
				const { code, message, hint } = require_core.missingObject(id);
				yield {
					kind: "problem",
					problem: {
						code,
						path,
						message: `${message}. ${hint}`
					}
				};
			}
		}
	}
}

Object.defineProperty(exports, "COMMIT_MESSAGE", {
  enumerable: true,
  get: function () {
    return COMMIT_MESSAGE;
  }
});
Object.defineProperty(exports, "TAG_MESSAGE", {
  enumerable: true,
  get: function () {
    return TAG_MESSAGE;
  }
});
Object.defineProperty(exports, "messageBlob", {
  enumerable: true,
  get: function () {
    return messageBlob;
  }
});
Object.defineProperty(exports, "readMessages", {
  enumerable: true,
  get: function () {
    return readMessages;
  }
});