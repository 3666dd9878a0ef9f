const require_weigh = require("./weigh.cjs");
let __rules_cold_json = require("./rules-cold.json");

// src/rulebook/builtin-about.ts
const local = Object.entries(require_weigh.LOCAL_RULES).map(([id, { about }]) => [id, about]);
const ABOUT = {
	...__rules_cold_json.ABOUT,
	...Object.fromEntries(local)
};

exports.ABOUT = ABOUT;