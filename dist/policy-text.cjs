// src/triage/day.ts
const DAY = /^\d{4}-\d{2}-\d{2}$/;
function isDay(text) {
	if (!DAY.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

// src/triage/ignore-text.ts
function textOf(bytes) {
	return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
function encodingOf(bytes) {
	const [a, b] = bytes;
	if (a === 255 && b === 254) return "utf-16le";
	if (a === 254 && b === 255) return "utf-16be";
	if (a !== 0 && b === 0) return "utf-16le";
	if (a === 0 && b !== void 0 && b !== 0) return "utf-16be";
	return "utf-8";
}

// src/rulebook/suggest.ts
function nearest(word, words) {
	const best = words.map((candidate) => ({
		candidate,
		edits: editsBetween(word, candidate)
	})).sort((a, b) => a.edits - b.edits)[0];
	return best && best.edits <= Math.max(2, Math.floor(word.length / 3)) ? best.candidate : void 0;
}
function editsBetween(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
		row = next;
	}
	return row[b.length];
}

// src/triage/size.ts
const UNITS = {
	"": 1,
	b: 1,
	k: 1024,
	m: 1024 ** 2,
	g: 1024 ** 3
};
function sizeOf(value) {
	if (typeof value === "number") return Number.isSafeInteger(value) && value > 0 ? value : void 0;
	const found = typeof value === "string" ? /^(\d+(?:\.\d+)?)\s*(?:([kmg])i?)?b?$/i.exec(value.trim()) : null;
	if (!found) return void 0;
	const bytes = Math.round(Number(found[1]) * UNITS[(found[2] ?? "").toLowerCase()]);
	return bytes > 0 ? bytes : void 0;
}

// src/rulebook/shape.ts
const text = (value, path, fail) => {
	if (typeof value !== "string" || value === "") fail(path, "expected a text");
};
const flag = (value, path, fail) => {
	if (typeof value !== "boolean") fail(path, "expected true or false");
};
function oneOf(words) {
	return (value, path, fail) => {
		if (typeof value !== "string" || !words.includes(value)) fail(path, `expected one of ${words.join(", ")}`);
	};
}
function listOf(shape) {
	return (value, path, fail) => {
		if (!Array.isArray(value)) return fail(path, "expected a list");
		value.forEach((entry, i) => {
			shape(entry, [...path, i], fail);
		});
	};
}
function oneOrList(shape) {
	const list = listOf(shape);
	return (value, path, fail) => (Array.isArray(value) ? list : shape)(value, path, fail);
}
function mapOf(key, says, shape) {
	return (value, path, fail) => {
		if (!isMapping(value)) return fail(path, "expected a mapping");
		for (const [name, entry] of Object.entries(value)) {
			if (!key.test(name)) fail([...path, name], says);
			shape(entry, [...path, name], fail);
		}
	};
}
function record(keys) {
	const shapes = new Map(Object.entries(keys).map(([key, shape]) => [key.replace("!", ""), shape]));
	const needed = Object.keys(keys).filter((key) => key.endsWith("!"));
	return (value, path, fail) => {
		if (!isMapping(value)) return fail(path, "expected a mapping");
		for (const [key, entry] of Object.entries(value)) {
			const shape = shapes.get(key);
			if (!shape) fail([...path, key], `unknown key; ${meant(key, [...shapes.keys()])}`);
			else shape(entry, [...path, key], fail);
		}
		for (const key of needed) if (!(key.slice(0, -1) in value)) fail(path, `the key ${key.slice(0, -1)} is missing`);
	};
}
function meant(key, keys) {
	const near = nearest(key, keys);
	return near ? `did you mean ${near}?` : `the keys are ${keys.join(", ")}`;
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

Object.defineProperty(exports, "flag", {
  enumerable: true,
  get: function () {
    return flag;
  }
});
Object.defineProperty(exports, "isDay", {
  enumerable: true,
  get: function () {
    return isDay;
  }
});
Object.defineProperty(exports, "listOf", {
  enumerable: true,
  get: function () {
    return listOf;
  }
});
Object.defineProperty(exports, "mapOf", {
  enumerable: true,
  get: function () {
    return mapOf;
  }
});
Object.defineProperty(exports, "nearest", {
  enumerable: true,
  get: function () {
    return nearest;
  }
});
Object.defineProperty(exports, "oneOf", {
  enumerable: true,
  get: function () {
    return oneOf;
  }
});
Object.defineProperty(exports, "oneOrList", {
  enumerable: true,
  get: function () {
    return oneOrList;
  }
});
Object.defineProperty(exports, "record", {
  enumerable: true,
  get: function () {
    return record;
  }
});
Object.defineProperty(exports, "sizeOf", {
  enumerable: true,
  get: function () {
    return sizeOf;
  }
});
Object.defineProperty(exports, "text", {
  enumerable: true,
  get: function () {
    return text;
  }
});
Object.defineProperty(exports, "textOf", {
  enumerable: true,
  get: function () {
    return textOf;
  }
});