const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_git = require("./git.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/install/step.ts
function describeStep(step) {
	switch (step.kind) {
		case "write": return `${step.isNew ? "write" : "change"} ${step.path}: ${step.why}`;
		case "move": return `move ${step.from} to ${step.to}: ${step.why}`;
		case "remove": return `remove ${step.path}: ${step.why}`;
		case "remove-empty": return `remove ${step.path} if it is empty`;
		case "copy": return `copy ${step.parts.join(", ")} from ${step.from} to ${step.to}: ${step.why}`;
		case "remove-folder": return `remove ${step.path}: ${step.why}`;
		case "config": return step.value === null ? `unset ${step.key} in the global git config: ${step.why}` : `set ${step.key} to ${step.value} in the global git config: ${step.why}`;
	}
}

// src/install/apply.ts
async function applyPlan(plan, context) {
	for (const step of plan.steps) try {
		if (step.kind === "config") await setGlobal(step.key, step.value, context);
		else applyStep(step);
	} catch (error) {
		if (error instanceof require_core.KeysieveError) throw error;
		throw new require_core.KeysieveError("output", `could not ${describeStep(step)} (${require_core.systemCode(error)})`, "Look at the folder's mode and owner, and run it again.", error);
	}
}
function applyStep(step) {
	if (step.kind === "write") write(step.path, step.bytes, step.executable);
	else if (step.kind === "move") (0, node_fs.renameSync)(step.from, step.to);
	else if (step.kind === "remove") (0, node_fs.unlinkSync)(step.path);
	else if (step.kind === "remove-empty") removeEmpty(step.path);
	else if (step.kind === "remove-folder") (0, node_fs.rmSync)(step.path, {
		recursive: true,
		force: true
	});
	else copy(step.from, step.to, step.parts);
}
function write(file, bytes, executable) {
	(0, node_fs.mkdirSync)(node_path.default.dirname(file), { recursive: true });
	const beside = `${file}.keysieve-${process.pid}`;
	const mode = modeOf(file) ?? (executable ? 493 : 420);
	(0, node_fs.writeFileSync)(beside, bytes);
	(0, node_fs.chmodSync)(beside, executable ? mode | (mode & 292) >> 2 : mode);
	(0, node_fs.renameSync)(beside, file);
}
function modeOf(file) {
	try {
		return (0, node_fs.statSync)(file).mode & 4095;
	} catch (error) {
		if (require_core.systemCode(error) === "ENOENT") return null;
		throw error;
	}
}
function copy(from, to, parts) {
	const beside = `${to}.keysieve-${process.pid}`;
	(0, node_fs.rmSync)(beside, {
		recursive: true,
		force: true
	});
	(0, node_fs.mkdirSync)(beside, { recursive: true });
	for (const part of parts) (0, node_fs.cpSync)(node_path.default.join(from, part), node_path.default.join(beside, part), {
		recursive: true,
		dereference: true
	});
	(0, node_fs.rmSync)(to, {
		recursive: true,
		force: true
	});
	(0, node_fs.renameSync)(beside, to);
}
function removeEmpty(folder) {
	try {
		if ((0, node_fs.lstatSync)(folder).isDirectory()) (0, node_fs.rmdirSync)(folder);
	} catch (error) {
		if (![
			"ENOENT",
			"ENOTEMPTY",
			"EEXIST"
		].includes(require_core.systemCode(error))) throw error;
	}
}
async function setGlobal(key, value, context) {
	const ask = require_git.gitIn(context.cwd, context.env);
	if (value === null) await ask("config", "--global", "--unset", key);
	else await ask("config", "--global", key, value);
}

// src/install/marked.ts
const NO_NEWLINE = " [no-newline]";
const CREATED = " [created]";
function insertMarked(text, insertion) {
	const { at, indent = "", created = false } = insertion;
	const present = blockNamed(insertion.name).exec(text);
	if (present) {
		const [block, indentNow = "", noNewline = "", wasCreated = ""] = present;
		return text.slice(0, present.index) + blockOf(insertion, indentNow, noNewline + wasCreated) + text.slice(present.index + block.length);
	}
	const before = text.slice(0, at);
	const lacksNewline = before !== "" && !before.endsWith("\n");
	const flags = (lacksNewline ? NO_NEWLINE : "") + (created ? CREATED : "");
	return before + (lacksNewline ? "\n" : "") + blockOf(insertion, indent, flags) + text.slice(at);
}
function removeMarked(text, name) {
	const present = blockNamed(name).exec(text);
	if (!present) return null;
	const before = text.slice(0, present.index);
	const after = text.slice(present.index + present[0].length);
	return {
		text: (present[2] === void 0 || after !== "" ? before : before.replace(/\n$/, "")) + after,
		created: present[3] !== void 0
	};
}
function sameMarked(a, b, name) {
	const [left, right] = [a, b].map((text) => blockNamed(name).exec(text)?.[0].trim().split("\n").slice(1).join("\n"));
	return left !== void 0 && left === right;
}
function removeAllMarked(text, names) {
	const present = names.filter((name) => blockNamed(name).test(text)).sort((a, b) => text.indexOf(beginOf(b)) - text.indexOf(beginOf(a)));
	if (present.length === 0) return null;
	let without = {
		text,
		created: false
	};
	for (const name of present) without = removeMarked(without.text, name) ?? without;
	return without;
}
function beginOf(name) {
	return `# >>> keysieve ${name} >>>`;
}
function blockNamed(name) {
	return new RegExp(`^([ \\t]*)# >>> keysieve ${name} >>>( \\[no-newline\\])?( \\[created\\])?[^\\n]*\\n(?:[^\\n]*\\n)*?[ \\t]*# <<< keysieve ${name} <<<[^\\n]*(?:\\n|$)`, "m");
}
function blockOf(insertion, indent, flags) {
	return `${[
		`${beginOf(insertion.name)}${flags} written by keysieve, taken out by \`keysieve uninstall\``,
		...insertion.lines,
		`# <<< keysieve ${insertion.name} <<<`
	].map((line) => line === "" ? "" : indent + line).join("\n")}\n`;
}

// src/install/attributes.ts
const UNION_LINE = ".keysieveignore merge=union";
const BLOCK = "attributes";
function hasUnion(text) {
	return /^[ \t]*\/?\.keysieveignore[ \t].*\bmerge=union\b/m.test(text);
}
function addUnion(top, draft) {
	if (draft.read(node_path.default.join(top, ".keysieveignore")) === null) return;
	const file = node_path.default.join(top, ".gitattributes");
	const text = draft.text(file) ?? "";
	if (hasUnion(text)) return;
	const created = draft.read(file) === null;
	draft.write(file, insertMarked(text, {
		name: BLOCK,
		at: text.length,
		lines: [UNION_LINE],
		created
	}), "let merges join ignore files");
}
function dropUnion(top, draft) {
	const file = node_path.default.join(top, ".gitattributes");
	const without = removeMarked(draft.text(file) ?? "", BLOCK);
	if (without === null) return;
	if (without.created && without.text === "") draft.remove(file, "it held nothing but keysieve");
	else draft.write(file, without.text, "take the attribute out");
}

Object.defineProperty(exports, "addUnion", {
  enumerable: true,
  get: function () {
    return addUnion;
  }
});
Object.defineProperty(exports, "applyPlan", {
  enumerable: true,
  get: function () {
    return applyPlan;
  }
});
Object.defineProperty(exports, "describeStep", {
  enumerable: true,
  get: function () {
    return describeStep;
  }
});
Object.defineProperty(exports, "dropUnion", {
  enumerable: true,
  get: function () {
    return dropUnion;
  }
});
Object.defineProperty(exports, "insertMarked", {
  enumerable: true,
  get: function () {
    return insertMarked;
  }
});
Object.defineProperty(exports, "removeAllMarked", {
  enumerable: true,
  get: function () {
    return removeAllMarked;
  }
});
Object.defineProperty(exports, "removeMarked", {
  enumerable: true,
  get: function () {
    return removeMarked;
  }
});
Object.defineProperty(exports, "sameMarked", {
  enumerable: true,
  get: function () {
    return sameMarked;
  }
});