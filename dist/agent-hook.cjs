const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");
const require_policy_disk = require("./policy-disk.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/commands/agents/call.ts
const SILENCE = {
	stdout: "",
	stderr: "",
	code: 0
};
const said = (answer) => ({
	stdout: JSON.stringify(answer),
	stderr: "",
	code: 0
});
const refused = (reason) => ({
	stdout: "",
	stderr: `${reason}\n`,
	code: 2
});

// src/commands/agents/prompt.ts
const MENTION = /(?:^|[\s(])@("[^"\n]+"|[^\s"'`)]+)/g;
const MOST_MENTIONS = 50;
function promptCall(prompt, attached, frame) {
	const mentioned = Array.from(prompt.matchAll(MENTION), ([, name]) => name.replaceAll("\"", "").replace(/#L?\d[-L\d]*$|[.,;:!?]+$/, ""));
	return {
		...frame,
		what: "the prompt",
		texts: [{
			text: prompt,
			path: "the prompt",
			before: [],
			file: null
		}],
		reads: [.../* @__PURE__ */ new Set([...attached, ...mentioned.slice(0, MOST_MENTIONS)])]
	};
}

// src/commands/agents/values.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function stringIn(payload, ...names) {
	const found = optionalString(payload, ...names);
	if (found === null) throw malformed(payload, names[0]);
	return found;
}
function optionalString(payload, ...names) {
	for (const name of names) {
		const value = payload[name];
		if (typeof value === "string") return value;
	}
	return null;
}
function argumentsIn(payload, name) {
	const value = payload[name];
	if (value === void 0 || value === null) throw malformed(payload, name);
	return typeof value === "string" ? parsed(value) ?? value : value;
}
function parsed(json) {
	try {
		return JSON.parse(json);
	} catch {
		return;
	}
}
function malformed(payload, field) {
	const event = payload.hook_event_name;
	const of = typeof event === "string" && /^\w{1,40}$/.test(event) ? ` of ${event}` : "";
	return new require_core.KeysieveError("usage", `the agent's hook input${of} has no usable "${field}", so nothing could be scanned and the call is refused`, "Compare the version of the agent with docs/agents.md, or take the hook out.");
}

// src/commands/agents/tool.ts
const FILE = [
	"file_path",
	"filePath",
	"absolute_path",
	"notebook_path",
	"path",
	"file"
];
const FILES = [
	"paths",
	"file_paths",
	"filePaths",
	"include"
];
const BEFORE = /* @__PURE__ */ new Set([
	"old_string",
	"oldString",
	"old_str",
	"oldText",
	"old_source"
]);
const READS = /(?:^|_)(?:read|view|open)(?:_|$|[A-Z])|^(?:Notebook)?Read/;
const WRITTEN = /* @__PURE__ */ new Set([
	"content",
	"contents",
	"new_string",
	"newString",
	"new_str",
	"new_source",
	"file_text",
	"code"
]);
const WRITES = /^(?:(?:Multi|Notebook)?Edit|Write|write_file|replace|create|edit|create_file|replace_string_in_file|insert_edit_into_file)$/;
const MOST_LEVELS = 64;
function toolCall(name, input) {
	if (WRITES.test(name)) refuseStrange(name, input);
	const files = isObject(input) ? filesIn(input) : [];
	const before = stringsIn(input, (key) => BEFORE.has(key)).map(({ text }) => text);
	return {
		texts: stringsIn(input, (key) => !BEFORE.has(key)).map(({ key, text }) => {
			const { added, kept } = text.includes(PATCH) ? patched(text) : {
				added: text,
				kept: []
			};
			return {
				text: added.includes("\n") || key === "" ? added : `${key}: ${added}`,
				path: files[0] ?? name,
				before: [...before, ...kept],
				file: READS.test(name) ? null : files[0] ?? null
			};
		}),
		reads: READS.test(name) ? files : []
	};
}
function refuseStrange(name, input) {
	const fields = fieldsIn(input);
	const strange = fields.find(({ key, value }) => WRITTEN.has(key) && typeof value !== "string");
	const isText = ({ key, value }) => typeof value === "string" && !FILE.includes(key) && !FILES.includes(key) && !BEFORE.has(key);
	if (!strange && (typeof input === "string" || fields.some(isText))) return;
	throw new require_core.KeysieveError("usage", `the agent's call of ${name} has ${strange ? `a "${strange.key}" that is no text` : "no text to write"}, so it is not known what would be written and the call is refused`, "Compare the version of the agent with docs/agents.md, or take the hook out.");
}
function fieldsIn(input) {
	if (Array.isArray(input)) return input.filter(isObject).flatMap(fieldsIn);
	if (!isObject(input)) return [];
	return Object.entries(input).flatMap(([key, value]) => [{
		key,
		value
	}, ...Array.isArray(value) && !WRITTEN.has(key) ? fieldsIn(value) : []]);
}
const PATCH = "*** Begin Patch";
function patched(text) {
	const lines = text.split("\n");
	const old = lines.filter((line) => /^[- ]/.test(line));
	return {
		added: lines.filter((line) => !/^[- ]/.test(line)).join("\n"),
		kept: [old.map((line) => line.slice(1)).join("\n")]
	};
}
function outputTexts(name, output) {
	return stringsIn(output, () => true).map(({ text }) => ({
		text,
		path: name,
		before: [],
		file: null
	}));
}
function filesIn(input) {
	const one = FILE.map((key) => input[key]).find((value) => typeof value === "string" && value !== "");
	const many = FILES.flatMap((key) => input[key]).filter((value) => typeof value === "string");
	return [...typeof one === "string" ? [one] : [], ...many];
}
function stringsIn(value, wants, key = "", level = 0) {
	if (typeof value === "string") return wants(key) && value !== "" ? [{
		key,
		text: value
	}] : [];
	if (typeof value !== "object" || value === null) return [];
	if (level > MOST_LEVELS) return [{
		key,
		text: JSON.stringify(value)
	}];
	if (Array.isArray(value)) return value.flatMap((one) => stringsIn(one, wants, key, level + 1));
	return Object.entries(value).flatMap(([name, one]) => [...name.length > 8 ? [{
		key: "",
		text: name
	}] : [], ...stringsIn(one, wants, name, level + 1)]);
}

// src/commands/agents/claude.ts
const DENIALS = {
	UserPromptSubmit: (reason) => said({
		decision: "block",
		reason
	}),
	PreToolUse: (reason) => said({ hookSpecificOutput: {
		hookEventName: "PreToolUse",
		permissionDecision: "deny",
		permissionDecisionReason: reason
	} }),
	PermissionRequest: (reason) => said({ hookSpecificOutput: {
		hookEventName: "PermissionRequest",
		decision: {
			behavior: "deny",
			message: reason
		}
	} }),
	PostToolUse: (reason) => said({
		decision: "block",
		reason
	}),
	PostToolUseFailure: refused
};
const claude = {
	name: "Claude Code",
	speaks: ({ hook_event_name: event }) => typeof event === "string" && /^[A-Z]/.test(event),
	read(payload) {
		const event = stringIn(payload, "hook_event_name");
		const deny = DENIALS[event];
		if (!deny) return null;
		const frame = {
			cwd: optionalString(payload, "cwd"),
			deny,
			pass: SILENCE
		};
		if (event === "UserPromptSubmit") return promptCall(stringIn(payload, "prompt"), [], frame);
		return event.startsWith("PostToolUse") ? after(payload, frame) : before(payload, frame);
	}
};
function before(payload, frame) {
	const name = stringIn(payload, "tool_name");
	return {
		...frame,
		what: `a call of ${name}`,
		...toolCall(name, argumentsIn(payload, "tool_input"))
	};
}
function after(payload, frame) {
	const name = stringIn(payload, "tool_name");
	const output = payload.tool_response ?? payload.error;
	return {
		...frame,
		what: `what ${name} gave back`,
		texts: outputTexts(name, output),
		reads: []
	};
}

// src/commands/agents/copilot.ts
const copilot = {
	name: "GitHub Copilot",
	speaks: (payload) => payload.hook_event_name === void 0 && ("toolName" in payload || "timestamp" in payload && "cwd" in payload),
	read(payload) {
		const frame = {
			cwd: optionalString(payload, "cwd"),
			deny: refused,
			pass: SILENCE
		};
		if (typeof payload.prompt === "string") return promptCall(payload.prompt, [], frame);
		if (!("toolName" in payload)) return null;
		const name = stringIn(payload, "toolName");
		if (payload.toolResult !== void 0) return {
			...frame,
			what: `what ${name} gave back`,
			texts: outputTexts(name, payload.toolResult),
			reads: []
		};
		return {
			...frame,
			deny: (reason) => said({
				permissionDecision: "deny",
				permissionDecisionReason: reason
			}),
			what: `a call of ${name}`,
			...toolCall(name, argumentsIn(payload, "toolArgs"))
		};
	}
};

// src/commands/agents/cursor.ts
const messages = (reason) => ({
	user_message: reason,
	agent_message: reason,
	userMessage: reason,
	agentMessage: reason
});
const forbid = (reason) => said({
	permission: "deny",
	...messages(reason)
});
const NOTHING = said({});
const EVENTS$1 = {
	beforeSubmitPrompt: (payload, frame) => promptCall(stringIn(payload, "prompt"), attachmentsIn(payload), {
		...frame,
		deny: (reason) => said({
			continue: false,
			user_message: reason,
			userMessage: reason
		}),
		pass: said({ continue: true })
	}),
	beforeShellExecution: (payload, frame) => ({
		...frame,
		what: "a shell command",
		texts: [textOf(stringIn(payload, "command"), "the command")],
		reads: []
	}),
	beforeMCPExecution: (payload, frame) => {
		const name = stringIn(payload, "tool_name");
		return {
			...frame,
			what: `a call of ${name}`,
			...toolCall(name, argumentsIn(payload, "tool_input"))
		};
	},
	beforeReadFile: readFile,
	beforeTabFileRead: readFile,
	preToolUse: (payload, frame) => {
		const name = stringIn(payload, "tool_name");
		return {
			...frame,
			what: `a call of ${name}`,
			...toolCall(name, argumentsIn(payload, "tool_input"))
		};
	},
	postToolUse: (payload, frame) => {
		const name = stringIn(payload, "tool_name");
		const deny = (reason) => said({ additional_context: reason });
		const texts = outputTexts(name, payload.tool_output);
		return {
			...frame,
			deny,
			what: `what ${name} gave back`,
			texts,
			reads: []
		};
	},
	afterShellExecution: (payload, frame) => ({
		...frame,
		deny: refused,
		what: "what a shell command gave back",
		texts: [textOf(stringIn(payload, "output"), "the output")],
		reads: []
	}),
	afterMCPExecution: (payload, frame) => ({
		...frame,
		deny: refused,
		what: "what an MCP tool gave back",
		texts: outputTexts("the output", payload.result_json),
		reads: []
	}),
	afterFileEdit: edited,
	afterTabFileEdit: edited
};
const cursor = {
	name: "Cursor",
	speaks: ({ hook_event_name: event, conversation_id: conversation }) => typeof event === "string" && (/^[a-z]/.test(event) || typeof conversation === "string" && event in EVENTS$1),
	read(payload) {
		const event = stringIn(payload, "hook_event_name");
		const read = Object.hasOwn(EVENTS$1, event) ? EVENTS$1[event] : void 0;
		if (!read) return null;
		const [root] = Array.isArray(payload.workspace_roots) ? payload.workspace_roots : [];
		return read(payload, {
			cwd: optionalString(payload, "cwd") || (typeof root === "string" ? root : null),
			deny: forbid,
			pass: NOTHING
		});
	}
};
function readFile(payload, frame) {
	const file = stringIn(payload, "file_path");
	const content = optionalString(payload, "content");
	return {
		...frame,
		what: "reading a file",
		texts: content === null ? [] : [{
			text: content,
			path: file,
			before: [],
			file: null
		}],
		reads: [file, ...attachmentsIn(payload)]
	};
}
function edited(payload, frame) {
	const file = stringIn(payload, "file_path");
	if (!Array.isArray(payload.edits) || !payload.edits.every(isObject)) throw malformed(payload, "edits");
	const texts = payload.edits.map((edit) => ({
		...textOf(stringIn(edit, "new_string"), file),
		before: [stringIn(edit, "old_string")]
	}));
	return {
		...frame,
		deny: refused,
		what: "an edit",
		texts,
		reads: []
	};
}
function textOf(text, path) {
	return {
		text,
		path,
		before: [],
		file: null
	};
}
function attachmentsIn({ attachments }) {
	if (!Array.isArray(attachments)) return [];
	return attachments.filter(isObject).flatMap((one) => optionalString(one, "file_path", "filePath") ?? []);
}

// src/commands/agents/gemini.ts
const EVENTS = /* @__PURE__ */ new Set([
	"BeforeAgent",
	"BeforeTool",
	"AfterTool"
]);
const OTHERS = /^(?:After(?:Agent|Model)|Before(?:Model|ToolSelection)|PreCompress)$/;
const gemini = {
	name: "Gemini CLI",
	speaks: ({ hook_event_name: event }) => typeof event === "string" && (EVENTS.has(event) || OTHERS.test(event)),
	read(payload) {
		const event = stringIn(payload, "hook_event_name");
		if (!EVENTS.has(event)) return null;
		const frame = {
			cwd: optionalString(payload, "cwd"),
			deny: (reason) => said({
				decision: "deny",
				reason
			}),
			pass: SILENCE
		};
		if (event === "BeforeAgent") return promptCall(stringIn(payload, "prompt"), [], frame);
		const name = stringIn(payload, "tool_name");
		if (event === "BeforeTool") return {
			...frame,
			what: `a call of ${name}`,
			...toolCall(name, argumentsIn(payload, "tool_input"))
		};
		return {
			...frame,
			what: `what ${name} gave back`,
			texts: outputTexts(name, payload.tool_response),
			reads: []
		};
	}
};

// src/commands/agents/list.ts
const DIALECTS = [
	cursor,
	gemini,
	claude,
	copilot
];

// src/commands/agent-hook.ts
const MOST_BEFORE_BYTES = 8388608;
async function agentHook(io, options) {
	const payload = await payloadOf(io);
	const dialect = DIALECTS.find((one) => one.speaks(payload));
	if (!dialect) throw notUnderstood("it is the hook input of no agent that keysieve knows");
	const call = dialect.read(payload);
	if (!call) return 0;
	const reports = await reportsOf({
		...io,
		cwd: call.cwd ? node_path.default.resolve(io.cwd, call.cwd) : io.cwd
	}, options, call);
	const answer = reports.some(stops) ? call.deny(require_core.asCalled(reasonFor(call, reports), io)) : call.pass;
	if (answer.stdout !== "") io.stdout.write(`${answer.stdout}\n`);
	if (answer.stderr !== "") io.stderr.write(answer.stderr);
	return answer.code;
}
async function payloadOf(io) {
	const chunks = [];
	for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk));
	let payload;
	try {
		payload = JSON.parse(Buffer.concat(chunks).toString("utf8").replace(/^\ufeff/, ""));
	} catch {
		throw notUnderstood("it is not JSON");
	}
	if (!isObject(payload)) throw notUnderstood("it is no JSON object");
	return payload;
}
function notUnderstood(why) {
	return new require_core.KeysieveError("usage", `standard input was not understood (${why}), so nothing could be scanned and the call is refused`, "keysieve agent-hook is for the hooks of coding agents: see docs/agents.md.");
}
async function reportsOf(io, options, call) {
	const root = require_core.findRoot(io.cwd, io.env);
	const shared = {
		mode: "hook",
		root,
		policy: () => require_policy_disk.diskPolicy(root)
	};
	const shown = (file) => {
		const relative = node_path.default.relative(root, node_path.default.resolve(io.cwd, file));
		return (relative === "" || relative.startsWith("..") ? file : relative).split(node_path.default.sep).join("/");
	};
	const reports = [];
	if (call.texts.length > 0) {
		const texts = new Map(call.texts.map((text, index) => [`${index}`, text]));
		const items = itemsOf(texts, (text) => text.file ? shown(text.file) : text.path);
		const triage = (matches) => newOnly(io, texts, matches);
		reports.push((await require_core.resultOf(io, options, {
			...shared,
			items,
			triage
		})).report);
	}
	if (call.reads.length > 0) {
		const blobs = call.reads.map((file) => require_weigh.fileBlob(node_path.default.resolve(io.cwd, file), shown(file), "file"));
		const items = [{
			kind: "listed",
			count: blobs.length
		}, ...blobs.map((blob) => ({
			kind: "blob",
			blob
		}))];
		reports.push((await require_core.resultOf(io, options, {
			...shared,
			items,
			guard: true
		})).report);
	}
	return reports;
}
function* itemsOf(texts, pathOf) {
	yield {
		kind: "listed",
		count: texts.size
	};
	for (const [id, text] of texts) {
		const bytes = Buffer.from(text.text);
		const open = () => require_core.readerOf(bytes);
		yield {
			kind: "blob",
			blob: {
				origin: "stdin",
				path: pathOf(text),
				id,
				sizeBytes: bytes.length,
				open
			}
		};
	}
}
async function newOnly(io, texts, matches) {
	const { standsIn } = await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.known_exports);
	const known = [];
	const findings = [];
	const nothing = { scan: async () => ({ matches: [] }) };
	for (const match of matches) {
		const { before, file } = texts.get(match.blob.id);
		if (await standsIn(match, [...before.map((text) => Buffer.from(text)), ...onDisk(io, file)], nothing)) known.push(match);
		else findings.push({ match: require_core.moved(match, { marks: [] }) });
	}
	return {
		findings,
		known
	};
}
function onDisk(io, file) {
	if (file === null) return [];
	const absolute = node_path.default.resolve(io.cwd, file);
	const stat = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false });
	if (!stat?.isFile() || stat.size > MOST_BEFORE_BYTES) return [];
	try {
		return [(0, node_fs.readFileSync)(absolute)];
	} catch {
		return [];
	}
}
function stops({ findings, problems }) {
	return problems.length > 0 || findings.some(({ blocking }) => blocking);
}
const MOST_TOLD = 5;
function reasonFor(call, reports) {
	const findings = reports.flatMap((report) => report.findings.filter(({ blocking }) => blocking));
	const problems = reports.flatMap((report) => report.problems);
	const told = distinct(findings);
	const lines = told.slice(0, MOST_TOLD).map((finding) => `- ${lineOf(finding)}`);
	if (told.length > MOST_TOLD) lines.push(`- and ${told.length - MOST_TOLD} more`);
	const unread = problems.slice(0, MOST_TOLD).map(({ path, message }) => `- not scanned: ${require_core.visible(`${path}: ${message}`)}`);
	const [first] = told;
	return [
		`keysieve: ${require_core.visible(call.what)} ${first ? "holds a secret" : "could not be scanned"}.`,
		...lines,
		...unread,
		...first ? [
			"Leave the value where it is: name the environment variable or file that holds it, and let the program read it there.",
			"Do not repeat, encode or split it to get it through.",
			`If this is no secret, a person can say so: keysieve ignore ${first.id} --rule ${first.rule} --reason "..."`
		] : []
	].join("\n");
}
function lineOf({ title, rule, confidence, severity, path, line, preview, remedy }) {
	return `${title} [${rule}] ${preview} in ${require_core.visible(path)}, line ${line} (${confidence}, ${severity} severity). If it was shown to anybody: ${remedy}`;
}
function distinct(findings) {
	const seen = /* @__PURE__ */ new Set();
	return findings.filter(({ id }) => !seen.has(id) && seen.add(id));
}

exports.agentHook = agentHook;