// src/report/remedy.ts
/** What the rule says, for texts that stand for all of its findings: a path of one of them has no place there. */
function ruleRemedy({ remedy, advice }) {
	return advice === void 0 ? remedy : remedy.slice(0, -advice.length).trimEnd();
}

// src/report/address.ts
/** A web address of a remedy, of characters that no format gives a meaning to; what ends a sentence is no part of it. */
const ADDRESS = /https:\/\/[a-z0-9.-]+(?:\/[\w.~/?=&%#+-]*)?(?<![.?])/i;
function addressIn(text) {
	return ADDRESS.exec(text)?.[0] ?? null;
}
/** The text in pieces: addresses stand at the odd places. */
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