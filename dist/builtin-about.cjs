let __rules_cold_json = require("./rules-cold.json");

Object.defineProperty(exports, "ABOUT", {
  enumerable: true,
  get: function () {
    return __rules_cold_json.ABOUT;
  }
});