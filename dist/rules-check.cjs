const require_weigh = require("./weigh.cjs");
const require_core = require("./core.cjs");
const require_bundle = require("./bundle.cjs");
const require_template = require("./template.cjs");
const require_repository = require("./repository.cjs");
const require_policy_text = require("./policy-text.cjs");
const require_policy_git = require("./policy-git.cjs");
const require_user_rules = require("./user-rules.cjs");

// src/laws/carriers.ts
var import_lib = require_weigh.require_lib();
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
function fill(text, secret, name) {
	const camel = name.replace(/_([a-z0-9])/g, (_, c) => c.toUpperCase());
	return text.replaceAll("{NAME}", () => name.toUpperCase()).replaceAll("{name}", () => name).replaceAll("{camel}", () => camel).replaceAll("{secret}", () => secret);
}

// src/laws/laws.ts
const NEUTRAL_NAME = "service_value";
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
function samplesOf(source, seeds = SEEDS) {
	return (typeof source.sample === "string" ? [source.sample] : source.sample).flatMap((template) => seeds.map((seed) => require_template.expand(template, require_template.seeded(seed * 7919 + template.length))));
}
function textsOf({ source, compiled }, secret) {
	const own = (source.matches ?? []).map((text, i) => ({
		name: `matches[${i}]`,
		text: fill(text, secret, nameOf(source))
	}));
	const oneLine = !/[\r\n"'`\\<>&\s]/.test(secret);
	const bare = compiled.context === null && compiled.near === null && require_bundle.readPattern(require_core.patternOf(compiled)).secretFirst;
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
function naive(rule, text, now, pattern = regexOf(rule)) {
	const out = [];
	for (const found of text.matchAll(pattern)) {
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
const regexOf = (rule) => new RegExp(require_core.patternOf(rule), `${rule.flags}gd`);
function refusersOf(rule, text, now) {
	return [...new Set(naive(rule, text, now).map(({ refusedBy }) => refusedBy || "nothing"))];
}
function lawOfRandomKeys(subject, count, now, seed = 0) {
	const { source, compiled } = subject;
	const templates = typeof source.sample === "string" ? [source.sample] : source.sample;
	const misses = /* @__PURE__ */ new Map();
	const pattern = regexOf(compiled);
	const own = source.matches?.[0];
	for (const template of templates) {
		const random = require_template.seeded(template.length * 104729 + 17 + seed * 7919);
		for (let i = 0; i < count; i++) {
			const secret = require_template.expand(template, random);
			const text = own === void 0 ? textsOf(subject, secret)[0]?.text ?? secret : fill(own, secret, nameOf(source));
			const found = naive(compiled, text, now, pattern).find(({ start, end }) => text.slice(start, end) === secret);
			const refused = found === void 0 ? "the pattern" : found.refusedBy;
			if (refused !== "") misses.set(refused, (misses.get(refused) ?? 0) + 1);
		}
	}
	return [...misses].map(([by, times]) => `${by} refuses ${times} of ${count * templates.length} random keys`);
}
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

// src/laws/growth.ts
const MOST_GROWTH = 1.2;
const SIZES = [
	{
		bytes: 1e3,
		inARow: 1,
		tries: 5
	},
	{
		bytes: 1e4,
		inARow: 1,
		tries: 5
	},
	{
		bytes: 1e5,
		inARow: 10,
		tries: 1
	},
	{
		bytes: 1e6,
		inARow: 1,
		tries: 1
	}
];
const USUAL = {
	bytes: 1e6,
	inARow: 1,
	tries: 2
};
const CLOCK_MS = .25;
const STEADY_MS = 20;
const LONGEST_RUN = 4e3;
const MOST_RUNS = 4;
const MOST_ROUNDS = 6;
const FILLER = "export function nextValue(input: number): string { return input.toString() }\n".repeat(14).slice(0, 1e3);
async function costOf(subject, options, clock) {
	const engine = new require_core.Engine([subject.compiled], {
		...options,
		trusted: 0
	});
	const usual = await leastMs(engine, `${FILLER} ${subject.compiled.literals[0]} `, USUAL, clock);
	if (usual === null) return {
		growth: null,
		usualMs: 0,
		worstMs: 0
	};
	let growth = 0;
	let worstMs = usual;
	for (const piece of hostileTexts(subject)) {
		const found = await growthOf(engine, piece, clock);
		if (found === null) return {
			growth: null,
			usualMs: usual,
			worstMs
		};
		worstMs = Math.max(worstMs, found.lastMs);
		growth = Math.max(growth, found.power);
	}
	return {
		growth,
		usualMs: usual,
		worstMs
	};
}
async function growthOf(engine, piece, clock) {
	let best = null;
	for (let round = 0; round < MOST_ROUNDS && (best === null || best.power > 1.2); round++) {
		const times = await timesOf(engine, piece, clock);
		if (times === null) return null;
		const power = exponentOf(times);
		if (best === null || power < best.power) best = {
			power,
			lastMs: times.at(-1)
		};
	}
	return best;
}
function hostileTexts(subject) {
	const { source, compiled } = subject;
	const literal = compiled.literals[0];
	const secret = samplesOf(source, [3])[0];
	const almost = (textsOf(subject, secret)[0]?.text ?? secret).replaceAll(secret, secret.slice(0, -1)).slice(0, 600);
	const runs = repeated(require_bundle.parsePattern(require_core.patternOf(compiled))).map((character) => `${literal}${character.repeat(Math.min(compiled.longest, LONGEST_RUN))}\n`);
	return [
		`${literal} = `,
		`${almost}-`,
		`${literal}${secret.slice(-8).repeat(4)}`,
		...runs
	];
}
function repeated(tree) {
	const found = /* @__PURE__ */ new Set();
	require_bundle.visitRegExpAST(tree, { onQuantifierEnter({ element, max }) {
		if (max < 2) return;
		const regex = new RegExp(`^(?:${element.raw.replace(/\(\?<secret>/g, "(?:")})`);
		const fits = [..."a0A_-. ="].find((character) => regex.test(character));
		if (fits !== void 0) found.add(fits);
	} });
	return [...found].slice(0, MOST_RUNS);
}
async function timesOf(engine, piece, clock) {
	const times = [];
	for (const size of SIZES) {
		const time = await leastMs(engine, piece, size, clock);
		if (time === null) return null;
		times.push(time);
	}
	return times;
}
async function leastMs(engine, piece, { bytes, inARow, tries }, clock) {
	const blob = blobOf(piece.repeat(Math.ceil(bytes / piece.length)));
	let least = Number.POSITIVE_INFINITY;
	for (let round = 0; round < tries; round++) {
		const before = clock();
		for (let run = 0; run < inARow; run++) {
			const { stopped } = await engine.scan(blob);
			if (stopped.length > 0) return null;
		}
		least = Math.min(least, (clock() - before) / inARow);
	}
	return Math.max(least, CLOCK_MS);
}
function exponentOf(times) {
	const xs = SIZES.map(({ bytes }) => Math.log(bytes));
	const ys = times.map(Math.log);
	const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
	const [mx, my] = [mean(xs), mean(ys)];
	const fit = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i] - my), 0) / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
	const [before, last] = times.slice(-2);
	return Math.max(fit, last > STEADY_MS ? Math.log10(last / before) : 0);
}

// src/commands/rules-check.ts
const RANDOM_KEYS = 200;
async function checkRules(io, files) {
	const named = files.length > 0 ? require_user_rules.namedRuleTexts(files, io.cwd) : ownRules(io);
	if (named.length === 0) throw new require_core.KeysieveError("usage", "there are no rules of your own here", "Name the files to check: keysieve rules check FILE");
	const bundle = require_bundle.bundleRules(named);
	const options = {
		createPrefilter: require_core.createPrefilter,
		now: io.now(),
		clock: require_core.cpuMs,
		isBinary: (head) => (0, import_lib.isBinaryFileSync)(Buffer.from(head), head.length)
	};
	const rivals = require_core.BUILTIN.rules.filter(({ id }) => !bundle.about[id]);
	const bench = {
		all: new require_core.Engine([...rivals, ...bundle.rules], options),
		options
	};
	let broken = 0;
	for (const [i, { file, rule }] of bundle.sources.entries()) {
		const { complaints, cost } = await tried({
			source: rule,
			compiled: bundle.rules[i]
		}, bench);
		broken += complaints.length;
		io.stdout.write(`${file}: ${rule.id}: ${complaints.length === 0 ? "ok" : "not ok"}${cost}\n`);
		for (const complaint of complaints) io.stdout.write(`    ${complaint}\n`);
	}
	io.stderr.write(`keysieve: ${bundle.rules.length} rules checked, ${broken === 0 ? "all laws hold" : `${broken} complaints`}\n`);
	return broken === 0 ? 0 : 2;
}
async function tried(subject, bench) {
	const { options } = bench;
	let samples;
	try {
		samples = samplesOf(subject.source);
	} catch (error) {
		if (error instanceof require_core.KeysieveError) return {
			complaints: [`sample: ${error.message}`],
			cost: ""
		};
		throw error;
	}
	const bare = {
		...subject,
		compiled: {
			...subject.compiled,
			gate: null
		}
	};
	const { growth, usualMs, worstMs } = await costOf(bare, options, require_core.cpuMs);
	const refused = growth === null || growth > 1.2;
	const steep = growth === null ? "its pattern runs out of time on hostile text: write it without repeats within repeats" : `its time grows faster than the text (to the power ${growth.toFixed(1)}): write it without repeats that can take the same characters`;
	const cost = growth === null ? "" : `, ${usualMs.toFixed(1)} ms/MB, ${Math.ceil(worstMs)} ms/MB at worst`;
	if (refused) return {
		complaints: [steep],
		cost
	};
	return {
		complaints: [
			...samples.length === 0 ? ["the rule has no sample"] : [],
			...await lawOfMatches(subject, bench),
			...await lawOfRejects(subject, bench),
			...lawOfRandomKeys(subject, RANDOM_KEYS, options.now),
			...await lawOfWindows(subject, options)
		],
		cost
	};
}
function ownRules(io) {
	const git = require_core.createGit(io.cwd, io.env);
	const { rules } = require_policy_git.usualPolicy(git, require_repository.findRepository(git), io.cwd);
	return rules.map(({ path, bytes }) => ({
		name: path,
		text: require_policy_text.textOf(bytes)
	}));
}

exports.checkRules = checkRules;