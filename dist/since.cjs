const require_core = require("./core.cjs");

// src/sources/since.ts
const RELATIVE = /^(?:now|yesterday|(?:last\s+)?(?:week|month|year)|\d+[\s.]+(?:second|minute|hour|day|week|month|year)s?(?:[\s.]+ago)?)$/i;
const EPOCH = /^@?\d{9,}(?: [+-]\d{4})?$/;
function sinceOption(date) {
	if (RELATIVE.test(date.trim()) || EPOCH.test(date) || /\d{4}/.test(date) && !Number.isNaN(Date.parse(date))) return `--since-as-filter=${date}`;
	throw new require_core.KeysieveError("usage", `--since: "${date}" is no date`, "Write 2026-01-31, 2026-01-31T12:00:00Z or \"2 weeks ago\".");
}

Object.defineProperty(exports, "sinceOption", {
  enumerable: true,
  get: function () {
    return sinceOption;
  }
});