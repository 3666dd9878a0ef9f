// src/report/json.ts
/** The report object itself, keys in the order of the contract. */
const json = (report, write) => {
	write(`${JSON.stringify(report, null, 2)}\n`);
};

exports.json = json;