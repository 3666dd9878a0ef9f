const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");
const require_parse = require("./parse.cjs");
const require_template = require("./template.cjs");
const require_bundle = require("./bundle.cjs");
let node_fs = require("node:fs");

// src/laws/carriers.ts
var import_lib = require_core.require_lib();
const CARRIERS = [
	{
		name: "dotenv",
		text: "# settings\n{NAME}={secret}\nDEBUG=1\n"
	},
	{
		name: "dotenv quoted",
		text: "{NAME}=\"{secret}\"\n"
	},
	{
		name: "shell export",
		text: "#!/bin/sh\nexport {NAME}='{secret}'\n./run\n"
	},
	{
		name: "json",
		text: "{\n  \"{name}\": \"{secret}\",\n  \"debug\": true\n}\n"
	},
	{
		name: "json one line",
		text: "{\"a\":1,\"{camel}\":\"{secret}\",\"b\":[2]}"
	},
	{
		name: "yaml",
		text: "service:\n  {name}: {secret}\n  replicas: 2\n"
	},
	{
		name: "yaml quoted",
		text: "{name}: '{secret}' # production\n"
	},
	{
		name: "toml",
		text: "[service]\n{name} = \"{secret}\"\n"
	},
	{
		name: "ini",
		text: "[service]\r\n{name}={secret}\r\nport=80\r\n"
	},
	{
		name: "xml attribute",
		text: "<settings>\n  <add key=\"{camel}\" value=\"{secret}\"/>\n</settings>\n"
	},
	{
		name: "java properties",
		text: "{name}={secret}\n"
	},
	{
		name: "js const",
		text: "const {camel} = '{secret}'\nexport default {camel}\n"
	},
	{
		name: "js object",
		text: "client({ {camel}: `{secret}`, retries: 2 })"
	},
	{
		name: "ts parameter",
		text: "function f({camel} = \"{secret}\") {}\n"
	},
	{
		name: "python",
		text: "import os\n{NAME} = \"{secret}\"  # noqa\n"
	},
	{
		name: "python dict",
		text: "config = {'{name}': '{secret}', 'n': 1}\n"
	},
	{
		name: "python environ",
		text: "os.environ[\"{NAME}\"] = \"{secret}\"\n"
	},
	{
		name: "go",
		text: "package main\n\nconst {camel} = \"{secret}\"\n"
	},
	{
		name: "java",
		text: "private static final String {NAME} = \"{secret}\";\n"
	},
	{
		name: "csharp",
		text: "var {camel} = \"{secret}\";\n"
	},
	{
		name: "ruby",
		text: "{NAME} = '{secret}'.freeze\n"
	},
	{
		name: "php",
		text: "<?php define('{NAME}', '{secret}');\n"
	},
	{
		name: "rust",
		text: "const {NAME}: &str = \"{secret}\";\n"
	},
	{
		name: "terraform",
		text: "variable \"x\" {\n  {name} = \"{secret}\"\n}\n"
	},
	{
		name: "dockerfile",
		text: "FROM node\nENV {NAME}={secret}\nRUN make\n"
	},
	{
		name: "command line",
		text: "docker run -e {NAME}={secret} image:1\n"
	},
	{
		name: "kubernetes env",
		text: "        - name: {NAME}\n          value: {secret}\n"
	},
	{
		name: "notebook",
		text: "{\"cells\":[{\"source\":[\"import os\\n\",\"{NAME} = \\\"{secret}\\\"\\n\"]}]}"
	},
	{
		name: "markdown",
		text: "Set it:\n\n    {NAME}={secret}\n\nand go.\n"
	},
	{
		name: "last in file",
		text: "{NAME}={secret}"
	},
	{
		name: "bearer header",
		text: "curl https://host.example/v1 -H \"Authorization: Bearer {secret}\" -d @-\n"
	},
	{
		name: "url query",
		text: "GET https://host.example/v1?q=1&x={secret}&page=2 HTTP/1.1\n"
	},
	{
		name: "log line",
		text: "2026-01-02T03:04:05Z INFO using {secret}, retrying\n"
	},
	{
		name: "call",
		text: "connect({secret})\n"
	},
	{
		name: "html",
		text: "<input value=\"{secret}\"><code>{secret}</code>"
	},
	{
		name: "csv",
		text: "id,value,when\n1,{secret},today\n"
	}
];
const hasName = (carrier) => /\{(?:NAME|name|camel)\}/.test(carrier.text);
/** Fills a carrier. `name` is in snake case: `mistral_api_key`. */
function fill(text, secret, name) {
	const camel = name.replace(/_([a-z0-9])/g, (_, c) => c.toUpperCase());
	return text.replaceAll("{NAME}", () => name.toUpperCase()).replaceAll("{name}", () => name).replaceAll("{camel}", () => camel).replaceAll("{secret}", () => secret);
}

// src/laws/laws.ts
const NEUTRAL_NAME = "service_value";
/** `{base62:8}` in a reject: text that looks like a secret stands in no file. */
const MADE_UP = /\{[A-Za-z0-9]+:\d+(?:-\d+)?\}/g;
const SEEDS = [
	1,
	2,
	3
];
function blobOf(text, path = "file.txt") {
	const bytes = Buffer.from(text, "latin1");
	return {
		origin: "file",
		path,
		id: null,
		sizeBytes: bytes.length,
		open: () => require_core.readerOf(bytes)
	};
}
/** The made-up values of a rule: every template with every seed. */
function samplesOf(source, seeds = SEEDS) {
	return (typeof source.sample === "string" ? [source.sample] : source.sample).flatMap((template) => seeds.map((seed) => require_template.expand(template, require_template.seeded(seed * 7919 + template.length))));
}
/** The texts that must hold exactly this rule's finding: the rule's own matches, and the carriers that can hold it. */
function textsOf({ source, compiled }, secret) {
	const own = (source.matches ?? []).map((text, i) => ({
		name: `matches[${i}]`,
		text: fill(text, secret, nameOf(source))
	}));
	const oneLine = !/[\r\n"'`\\<>&\s]/.test(secret);
	const bare = compiled.context === null && compiled.near === null && require_parse.readPattern(require_core.patternOf(compiled)).secretFirst;
	if (!oneLine || !bare && compiled.context === null) return own;
	const carriers = CARRIERS.filter((carrier) => bare || hasName(carrier));
	return [...own, ...carriers.map(({ name, text }) => ({
		name,
		text: fill(text, secret, nameOf(source))
	}))];
}
function nameOf(source) {
	return source.context ? `${source.context.names[0]}_api_key` : NEUTRAL_NAME;
}
/** Every sample in every text is found by this rule alone, with exactly its span. */
async function lawOfMatches(subject, bench) {
	const broken = [];
	for (const secret of samplesOf(subject.source)) for (const { name, text } of textsOf(subject, secret)) {
		const { matches } = await bench.all.scan(blobOf(text));
		broken.push(...differences(subject, secret, text, matches).map((what) => `${name}: ${what}`));
	}
	if (textsOf(subject, samplesOf(subject.source)[0]).length === 0) broken.push("the rule has no text to be found in: give it matches");
	return [...new Set(broken)];
}
function differences({ compiled, source }, secret, text, matches) {
	const expected = text.split(secret).length - 1;
	if (expected === 0) return ["does not hold {secret}"];
	const right = matches.filter((match) => match.rule === compiled.id && text.slice(match.span.start, match.span.end) === secret);
	const strange = matches.filter((match) => !right.includes(match));
	const out = [];
	if (right.length !== expected) out.push(`${right.length} of ${expected} samples found with their exact span`);
	for (const match of strange) out.push(`${match.rule} claims ${match.span.end - match.span.start} bytes at ${match.span.start}`);
	const weakest = source.confidence ?? "likely";
	for (const match of right) if (weakest !== "maybe" && match.confidence === "maybe") out.push("is only maybe");
	return out;
}
/** Every `rejects` text holds a literal of the rule, gives no finding of it, and is refused by what it names. */
async function lawOfRejects({ source, compiled }, bench) {
	const broken = [];
	for (const { why, text: template, by = compiled.context ? "context" : "pattern" } of source.rejects ?? []) {
		const made = template.replace(MADE_UP, (part) => require_template.expand(part, require_template.seeded(part.length)));
		const text = made.includes("{secret}") ? fill(made, samplesOf(source)[0], nameOf(source)) : made;
		const same = compiled.caseless ? text.toLowerCase() : text;
		if (!compiled.literals.some((literal) => same.includes(compiled.caseless ? literal.toLowerCase() : literal))) broken.push(`rejects "${why}": holds no literal of the rule`);
		const { matches } = await bench.all.scan(blobOf(text));
		if (matches.some((match) => match.rule === compiled.id)) broken.push(`rejects "${why}": is found`);
		const refusers = refusersOf(compiled, text, bench.options.now);
		if (by === "pattern" || by === "context" && refusers.length === 0) {
			if (refusers.length > 0 && by === "pattern") broken.push(`rejects "${why}": the pattern takes it; refused by ${refusers.join(", ")}`);
		} else if (!refusers.includes(by)) broken.push(`rejects "${why}": refused by ${refusers.join(", ") || "the pattern"}, not by ${by}`);
	}
	if ((source.rejects ?? []).length === 0) broken.push("the rule has no rejects");
	return broken;
}
/** Runs the pattern over the whole text, with no prefilter and no window, and judges each match. */
function naive(rule, text, now) {
	const out = [];
	for (const found of text.matchAll(new RegExp(require_core.patternOf(rule), `${rule.flags}gd`))) {
		const [start, end] = found.indices.groups.secret;
		const matchEnd = found.index + found[0].length;
		const judgement = require_weigh.judge(rule, {
			secret: text.slice(start, end),
			lead: text.slice(found.index, start),
			before: text.slice(Math.max(0, found.index - rule.margin), found.index),
			after: text.slice(matchEnd, matchEnd + rule.margin)
		}, now);
		out.push({
			start,
			end,
			refusedBy: "refusedBy" in judgement ? judgement.refusedBy : ""
		});
	}
	return out;
}
function refusersOf(rule, text, now) {
	return [...new Set(naive(rule, text, now).map(({ refusedBy }) => refusedBy || "nothing"))];
}
/** Prefilter and windows find what the bare pattern finds, wherever the buffer is cut. */
async function lawOfWindows(subject, options) {
	const { compiled } = subject;
	const alone = new require_core.Engine([compiled], {
		...options,
		bufferBytes: 1
	});
	const reach = Math.max(256, compiled.longest + compiled.margin + 64);
	const secret = samplesOf(subject.source)[0];
	const texts = textsOf(subject, secret);
	const broken = [];
	for (const [i, { name, text }] of texts.entries()) {
		const shift = 3 * reach - text.length + Math.floor(text.length * i * 2 / texts.length) - 8;
		const padded = `${".".repeat(Math.max(0, shift) + i % 5)}\n${text}${" ".repeat(2 * reach)}\n${text}`;
		const expected = naive(compiled, padded, options.now).filter(({ refusedBy }) => !refusedBy);
		const { matches } = await alone.scan(blobOf(padded));
		const got = matches.map(({ span }) => `${span.start}-${span.end}`).join(" ");
		const want = expected.map(({ start, end }) => `${start}-${end}`).join(" ");
		if (got !== want) broken.push(`${name}: windows give ${got || "nothing"}, the whole text gives ${want || "nothing"}`);
	}
	return broken;
}

// src/commands/rules-check.ts
/** `keysieve rules check [files…]`: all the laws on rules of one's own, next to the built-in ones. */
async function checkRules(io, files) {
	if (files.length === 0) throw new require_core.KeysieveError("usage", "name the rule files to check", "keysieve rules check .keysieve/rules/*.yml");
	const bundle = require_bundle.bundleRules(files.map((name) => ({
		name,
		text: read(name)
	})));
	const options = {
		createPrefilter: require_core.createPrefilter,
		now: io.now(),
		isBinary: (head) => (0, import_lib.isBinaryFileSync)(Buffer.from(head), head.length)
	};
	const rivals = require_core.BUILTIN.rules.filter(({ id }) => !bundle.about[id]);
	const bench = {
		all: new require_core.Engine([...rivals, ...bundle.rules], options),
		options
	};
	let broken = 0;
	for (const [i, { file, rule }] of bundle.sources.entries()) {
		const subject = {
			source: rule,
			compiled: bundle.rules[i]
		};
		const complaints = [
			...await lawOfMatches(subject, bench),
			...await lawOfRejects(subject, bench),
			...await lawOfWindows(subject, options)
		];
		broken += complaints.length;
		io.stdout.write(`${file}: ${rule.id}: ${complaints.length === 0 ? "ok" : ""}\n`);
		for (const complaint of complaints) io.stdout.write(`    ${complaint}\n`);
	}
	io.stderr.write(`keysieve: ${bundle.rules.length} rules checked, ${broken === 0 ? "all laws hold" : `${broken} complaints`}\n`);
	return broken === 0 ? 0 : 2;
}
function read(file) {
	try {
		return (0, node_fs.readFileSync)(file, "utf8");
	} catch (error) {
		throw new require_core.KeysieveError("rule", `${file}: the rule file cannot be read (${require_core.systemCode(error)})`, "Check the path.", error);
	}
}

exports.checkRules = checkRules;