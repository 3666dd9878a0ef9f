const require_core = require("./core.cjs");

// src/commands/consent.ts
/**
* Asks on the terminal. Throws `KeysieveError` ('usage') where there is none.
* @param question without `[y/N]`
* @param otherwise what to do where nobody can be asked
*/
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