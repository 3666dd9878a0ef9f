// src/model/lives.ts
const KINDS = [
	"HEAD",
	"worktree",
	"branch:",
	"tag:",
	"remote:",
	"ref:",
	"stash",
	"history",
	"reflog",
	"unreachable"
];
function rank(label) {
	return KINDS.indexOf(/^(?:branch|tag|remote|ref):/.exec(label)?.[0] ?? label);
}
function placesOf(lists) {
	const all = /* @__PURE__ */ new Set();
	for (const list of lists) for (const label of list) all.add(label);
	return [...all].sort((a, b) => rank(a) - rank(b) || Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
function isTip(label) {
	return label === "HEAD" || /^(?:branch|tag|remote|ref):/.test(label);
}
function placesOfPath(lists) {
	const all = placesOf(lists);
	const atTip = all.some(isTip);
	const reached = atTip || all.includes("history") || all.includes("stash");
	return all.filter((label) => !(label === "history" && atTip) && !(label === "reflog" && reached));
}

Object.defineProperty(exports, "isTip", {
  enumerable: true,
  get: function () {
    return isTip;
  }
});
Object.defineProperty(exports, "placesOf", {
  enumerable: true,
  get: function () {
    return placesOf;
  }
});
Object.defineProperty(exports, "placesOfPath", {
  enumerable: true,
  get: function () {
    return placesOfPath;
  }
});