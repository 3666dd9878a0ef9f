// src/report/place.ts
function fullPath({ path, inside }) {
	return [path, ...inside].join("!");
}
function isFile(path) {
	return path !== "-" && path !== "(commit message)" && path !== "(tag message)";
}
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