// src/report/remedy.ts
function ruleRemedy({ remedy, advice }) {
	return advice === void 0 ? remedy : remedy.slice(0, -advice.length).trimEnd();
}

// src/report/address.ts
const ADDRESS = /https:\/\/[a-z0-9.-]+(?:\/[\w.~/?=&%#+-]*)?(?<![.?])/i;
function addressIn(text) {
	return ADDRESS.exec(text)?.[0] ?? null;
}
function splitAtAddresses(text) {
	return text.split(new RegExp(`(${ADDRESS.source})`, "gi"));
}

Object.defineProperty(exports, "addressIn", {
  enumerable: true,
  get: function () {
    return addressIn;
  }
});
Object.defineProperty(exports, "ruleRemedy", {
  enumerable: true,
  get: function () {
    return ruleRemedy;
  }
});
Object.defineProperty(exports, "splitAtAddresses", {
  enumerable: true,
  get: function () {
    return splitAtAddresses;
  }
});