const require_rolldown_runtime = require("./rolldown-runtime.cjs");
let __rules_verify_json = require("./rules-verify.json");

// src/rulebook/builtin-verify.ts
var builtin_verify_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ VERIFY: () => __rules_verify_json.VERIFY });

Object.defineProperty(exports, "builtin_verify_exports", {
  enumerable: true,
  get: function () {
    return builtin_verify_exports;
  }
});