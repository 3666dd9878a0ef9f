// src/report/place.ts
/** `image.tar!layer.tar!app/.env`: the path with the way through archives. Unescaped. */
function fullPath({ path, inside }) {
	return [path, ...inside].join("!");
}
/** False for what stands in no file of the tree: standard input, commit and tag messages. */
function isFile(path) {
	return path !== "-" && path !== "(commit message)" && path !== "(tag message)";
}
/** Before what is said of a finding, where its provider was asked: `LIVE, `, `dead, ` or nothing. */
function liveWord({ live }) {
	return live === "live" ? "LIVE, " : live === "dead" ? "dead, " : "";
}

Object.defineProperty(exports, "fullPath", {
  enumerable: true,
  get: function () {
    return fullPath;
  }
});
Object.defineProperty(exports, "isFile", {
  enumerable: true,
  get: function () {
    return isFile;
  }
});
Object.defineProperty(exports, "liveWord", {
  enumerable: true,
  get: function () {
    return liveWord;
  }
});