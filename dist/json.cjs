// src/report/json.ts
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
function indented(value, by) {
	return JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);
}

exports.json = json;