const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");
let node_fs = require("node:fs");

// src/rulebook/known.ts
const KNOWN_SECRET = "known-secret";
const LITERAL_BYTES = 64;
function withKnown({ table, trusted }, secrets) {
	return {
		table: joined(table, knownRule(secrets)),
		trusted: trusted === table.size ? table.size + 1 : trusted
	};
}
function knownRule(secrets) {
	const values = [...new Set(secrets.map((secret) => secret.expose()))].sort((a, b) => b.length - a.length);
	return {
		id: KNOWN_SECRET,
		family: KNOWN_SECRET,
		guessable: false,
		severity: "high",
		confidence: "likely",
		priority: .5,
		reach: "all",
		literals: [...new Set(values.map((value) => value.slice(0, LITERAL_BYTES)))],
		caseless: false,
		pattern: `(?<secret>${values.map(escaped).join("|")})`,
		flags: "",
		anchored: true,
		shown: false,
		longest: Math.max(...values.map(({ length }) => length)),
		look: 0,
		margin: 256,
		gate: null,
		checks: [
			["public-example"],
			["placeholder"],
			["random"]
		],
		raises: [],
		near: null,
		context: null
	};
}
function escaped(value) {
	return value.replace(/[^A-Za-z0-9]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
function joined(table, rule) {
	const { size } = table;
	const own = new Set(rule.literals);
	const shared = /* @__PURE__ */ new Set();
	let index = 0;
	for (const { text, caseless } of table.literals) {
		if (!caseless && own.delete(text)) shared.add(index);
		index++;
	}
	const first = table.literals.length;
	const fresh = [size];
	return {
		size: size + 1,
		literals: table.literals.with([require_core.packOf("exact", [...own])]),
		wakes: (literal) => literal >= first ? fresh : shared.has(literal) ? [...table.wakes(literal), size] : table.wakes(literal),
		reach: Math.max(table.reach, rule.longest + rule.margin + 64),
		rule: (index) => index === size ? rule : table.rule(index),
		...table.muted ? { muted: table.muted } : {}
	};
}

// src/triage/worth-knowing.ts
const LEAST = 16;
const MOST = 4096;
const PUBLIC = /^(?:VITE|REACT_APP|GATSBY|VUE_APP|STORYBOOK)_|(?:^|[_.-])(?:PUBLIC|PUBLISHABLE|PUBKEY|ANON|SITE_?KEY)(?:[_.-]|$)/i;
const PLAIN = new Set("URL URLS URI HOST HOSTNAME HOSTS DOMAIN DOMAINS ORIGIN ORIGINS ENDPOINT SERVER SERVERS ADDR ADDRESS PORT ID IDS UUID GUID SID ARN NAME USER USERNAME LOGIN EMAIL MAIL FROM REGION ZONE LOCATION ENV ENVIRONMENT MODE LEVEL PATH PATHS DIR FILE FOLDER ROOT HOME BUCKET TABLE DATABASE DB SCHEMA PROJECT ACCOUNT TENANT ORG VERSION TAG IMAGE SHA SHA256 COMMIT REVISION DIGEST CHECKSUM HASH FINGERPRINT MODEL LOCALE TZ FORMAT TITLE DESCRIPTION ISSUER AUDIENCE SCOPE SCOPES".split(" "));
const SECRET = /SECRET|TOKEN|KEY|PASS|PWD|CRED|AUTH/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const UUID_LENGTH = 36;
const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:([^\s@/]+)@/i;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;
const PRINTABLE = /^[\x21-\x7e\x80-\xff]+$/;
function worthKnowing(name, value) {
	if (value.includes("://")) {
		const password = WITH_PASSWORD.exec(value)?.[1];
		if (password !== void 0) return fits(password) ? password : null;
		if (ADDRESS.test(value)) return null;
	}
	if (!fits(value) || value.startsWith("encrypted:") || value.includes("@") && MAIL.test(value)) return null;
	if (PLAIN.has(lastWord(name).toUpperCase()) || PUBLIC.test(name)) return null;
	return value.length === UUID_LENGTH && UUID.test(value) && !SECRET.test(name) ? null : value;
}
function lastWord(name) {
	return name.slice(Math.max(name.lastIndexOf("_"), name.lastIndexOf("."), name.lastIndexOf("-")) + 1);
}
function fits(value) {
	return value.length >= LEAST && value.length <= MOST && PRINTABLE.test(value);
}

// src/commands/known-secrets.ts
const LARGEST_FILE = 1048576;
const MOST_VALUES = 500;
async function runningWithKnown(io, running, root, files, home) {
	const published = new Set(files.published.flatMap((bytes) => require_core.assignmentsOf(bytes.toString("latin1")).map(({ value }) => value)));
	const assigned = files.local.flatMap((path) => {
		const text = readLocal(io, require_core.bytesOf(root, path));
		return text === void 0 ? [] : require_core.assignmentsOf(text);
	});
	if (home) assigned.push(...(await Promise.resolve().then(() => require("./known-home.cjs"))).homeAssignments(io, (file) => readLocal(io, file)));
	const values = /* @__PURE__ */ new Set();
	for (const { name, value } of assigned) {
		const worth = published.has(value) ? null : worthKnowing(name, value);
		if (worth !== null) values.add(worth);
	}
	if (values.size > MOST_VALUES) io.stderr.write(`keysieve: of ${values.size} values of local files the first ${MOST_VALUES} are looked for (--known-secrets)\n`);
	const secrets = Array.from(values, (value) => new require_weigh.Secret(value)).slice(0, MOST_VALUES);
	return secrets.length > 0 ? withKnown(running, secrets) : running;
}
function readLocal(io, file) {
	try {
		const stat = (0, node_fs.statSync)(file);
		if (!stat.isFile()) return void 0;
		if (stat.size <= LARGEST_FILE) return (0, node_fs.readFileSync)(file, "latin1");
		tell(io, file, "larger than 1 MiB");
	} catch (error) {
		const code = require_core.systemCode(error);
		if (code !== "ENOENT" && code !== "ENOTDIR") tell(io, file, code);
	}
}
function tell(io, file, why) {
	io.stderr.write(`keysieve: ${require_core.displayPath(Buffer.from(file))} was not read (${why}): its values are not looked for\n`);
}

exports.runningWithKnown = runningWithKnown;