const require_address = require("./address.cjs");
const require_core = require("./core.cjs");

// src/report/markdown-text.ts
const LONGEST_NAME = 200;
const PLAIN = /^[\w./:@()+=,-]+(?: [\w./:@()+=,-]+)*$/;
function code(name) {
	const text = clipped(require_core.visible(name));
	return PLAIN.test(text) ? `\`${text}\`` : `<code>${referenced(text).replaceAll("&#64;", "&#64;<!-- -->")}</code>`;
}
function prose(text) {
	return referenced(require_core.visible(text)).replace(/(&#(?:35|58|64);)(?=\S)/g, "$1&#8203;");
}
function advice(text) {
	return require_address.splitAtAddresses(require_core.visible(text)).map((piece, i) => i % 2 === 1 ? `<${piece}>` : prose(piece)).join("");
}
function referenced(text) {
	return text.replace(/\p{Surrogate}/gu, "�").replace(/[!#$&*<>@[\\\]^_`{|}~]|:(?=\S)/g, (c) => `&#${c.charCodeAt(0)};`).replace(/www(?=\.)/gi, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}
function clipped(text) {
	return text.length > LONGEST_NAME ? `…${text.slice(-200).replace(/^[\udc00-\udfff]/, "")}` : text;
}

Object.defineProperty(exports, "advice", {
  enumerable: true,
  get: function () {
    return advice;
  }
});
Object.defineProperty(exports, "code", {
  enumerable: true,
  get: function () {
    return code;
  }
});
Object.defineProperty(exports, "prose", {
  enumerable: true,
  get: function () {
    return prose;
  }
});