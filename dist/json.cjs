// src/report/json.ts
/**
* The report object itself, keys in the order of the contract: what `JSON.stringify(report, null, 2)` gives, entry by entry, since one text
* of all of a large report is more than a string can be.
*/
const json = (report, write) => {
	write("{");
	let fields = 0;
	for (const [name, value] of Object.entries(report)) {
		if (value === void 0) continue;
		write(`${fields++ === 0 ? "" : ","}\n  ${JSON.stringify(name)}: `);
		if (Array.isArray(value) && value.length > 0) {
			value.forEach((entry, i) => {
				write(`${i === 0 ? "[" : ","}\n    ${indented(entry, "    ")}`);
			});
			write("\n  ]");
		} else write(indented(value, "  "));
	}
	write("\n}\n");
};
/** No string of JSON holds a line's end, so that each one is a layout's. */
function indented(value, by) {
	return JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);
}

exports.json = json;