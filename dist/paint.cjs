// src/report/paint.ts
function paintFor(color) {
	const style = (on, off) => (text) => color ? `\x1b[${on}m${text}\x1b[${off}m` : text;
	const alarm = style("1;97;41", "22;39;49");
	return {
		bold: style(1, 22),
		dim: style(2, 22),
		red: style(31, 39),
		yellow: style(33, 39),
		alarm
	};
}

Object.defineProperty(exports, "paintFor", {
  enumerable: true,
  get: function () {
    return paintFor;
  }
});