const require_core = require("./core.cjs");

// src/sources/ref-objects.ts
const REF_PATH = /^\(refs\/.+\)$/;
function isRefPath(path) {
	return REF_PATH.test(path);
}
function objectsOfRefs(git, wanted) {
	const found = /* @__PURE__ */ new Map();
	const add = (id, object) => {
		if (wanted(id)) found.set(id, [...found.get(id) ?? [], object]);
	};
	for (const line of records(require_core.readGit(git, ["for-each-ref", "--format=%(objectname) %(objecttype) %(*objectname) %(*objecttype) %(refname)"]), 10)) {
		const [id, type, peeledId, peeledType, ...name] = line.toString("latin1").split(" ");
		const tip = type === "tag" ? {
			id: peeledId,
			type: peeledType
		} : {
			id,
			type
		};
		if (tip.type === "blob") add(tip.id, {
			path: `(${require_core.displayPath(Buffer.from(name.join(" "), "latin1"))})`,
			raw: void 0
		});
		if (tip.type !== "tree") continue;
		for (const entry of records(require_core.readGit(git, [
			"ls-tree",
			"-r",
			"-z",
			"--full-tree",
			tip.id
		]), 0)) {
			const raw = entry.subarray(entry.indexOf(9) + 1);
			add(entry.toString("latin1", 0, entry.indexOf(9)).split(" ")[2], {
				path: require_core.displayPath(raw),
				raw
			});
		}
	}
	return found;
}
function* records(bytes, end) {
	let at = 0;
	for (let next = bytes.indexOf(end); next >= 0; next = bytes.indexOf(end, at)) {
		if (next > at) yield bytes.subarray(at, next);
		at = next + 1;
	}
}

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

Object.defineProperty(exports, "isRefPath", {
  enumerable: true,
  get: function () {
    return isRefPath;
  }
});
Object.defineProperty(exports, "isTip", {
  enumerable: true,
  get: function () {
    return isTip;
  }
});
Object.defineProperty(exports, "objectsOfRefs", {
  enumerable: true,
  get: function () {
    return objectsOfRefs;
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