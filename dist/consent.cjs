const require_core = require("./core.cjs");

// src/commands/consent.ts
async function consent(io, question, nothing, otherwise) {
	if (io.stdin.isTTY !== true) throw new require_core.KeysieveError("usage", `there is no terminal to ask on; ${nothing}`, otherwise);
	io.stderr.write(`keysieve: ${question} [y/N] `);
	const answer = await new Promise((resolve) => {
		io.stdin.once("data", (data) => resolve(String(data)));
		io.stdin.once("end", () => resolve(""));
	});
	io.stdin.pause();
	return /^\s*y(?:es)?\s*$/i.test(answer);
}

Object.defineProperty(exports, "consent", {
  enumerable: true,
  get: function () {
    return consent;
  }
});