const require_core = require("./core.cjs");
let node_crypto = require("node:crypto");

// src/laws/samplers/random.ts
const DIGITS$1 = "0123456789";
const UPPER$1 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER$1 = "abcdefghijklmnopqrstuvwxyz";
const ALPHANUMERIC = DIGITS$1 + UPPER$1 + LOWER$1;
function pick(letters, length, random) {
	let out = "";
	while (out.length < length) out += letters[Math.floor(random() * letters.length)];
	return out;
}
function bytes(count, random) {
	const out = Buffer.alloc(count);
	for (let i = 0; i < count; i++) out[i] = Math.floor(random() * 256);
	return out;
}
function number(length, random) {
	return pick("123456789", 1, random) + pick(DIGITS$1, length - 1, random);
}
function uuid$1(random) {
	return [
		8,
		4,
		4,
		4,
		12
	].map((length) => pick(`${DIGITS$1}abcdef`, length, random)).join("-");
}
function until(draw, holds) {
	for (;;) {
		const value = draw();
		if (holds(value)) return value;
	}
}

// src/laws/samplers/sums.ts
function crc32(text) {
	let crc = 4294967295;
	for (const byte of Buffer.from(text, "latin1")) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >>> 1 ^ 3988292384 : crc >>> 1;
	}
	return (crc ^ 4294967295) >>> 0;
}
function inBase(value, letters, width) {
	const base = BigInt(letters.length);
	let rest = BigInt(value);
	let out = "";
	while (rest > 0n || out.length < width) {
		out = letters[Number(rest % base)] + out;
		rest /= base;
	}
	return out;
}
function base32(five) {
	return inBase(five.readUIntBE(0, 5), "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 8);
}
const MASK = 4294967295n;
function marvin32(seed, data) {
	const start = Buffer.from(seed, "latin1").readBigUInt64BE();
	let [low, high] = [start & MASK, start >> 32n];
	const padded = Buffer.concat([
		data,
		Buffer.from([128]),
		Buffer.alloc((7 - data.length % 4) % 4),
		Buffer.alloc(4)
	]);
	const turn = (word, bits) => (word << bits | word >> 32n - bits) & MASK;
	for (let at = 0; at < padded.length; at += 4) {
		low = low + BigInt(padded.readUInt32LE(at)) & MASK;
		high ^= low;
		low = turn(low, 20n) + high & MASK;
		high = turn(high, 9n) ^ low;
		low = turn(low, 27n) + high & MASK;
		high = turn(high, 19n);
	}
	const sum = Buffer.alloc(4);
	sum.writeUInt32LE(Number(low ^ high));
	return sum;
}
const BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
function bech32(human, data) {
	const lower = human.toLowerCase();
	const values = ([...data].map((byte) => byte.toString(2).padStart(8, "0")).join("").match(/.{1,5}/g) ?? []).map((group) => Number.parseInt(group.padEnd(5, "0"), 2));
	const codes = [...lower].map((character) => character.charCodeAt(0));
	const message = [
		...codes.map((code) => code >> 5),
		0,
		...codes.map((code) => code & 31),
		...values,
		0,
		0,
		0,
		0,
		0,
		0
	];
	let remainder = 1n;
	const generator = [
		996825010n,
		642813549n,
		513874426n,
		1027748829n,
		705979059n
	];
	for (const value of message) {
		const top = remainder >> 25n;
		remainder = remainder % 2n ** 25n * 32n ^ BigInt(value);
		generator.forEach((word, i) => {
			if ((top >> BigInt(i)) % 2n === 1n) remainder ^= word;
		});
	}
	const sum = [
		25n,
		20n,
		15n,
		10n,
		5n,
		0n
	].map((shift) => Number(((remainder ^ 1n) >> shift) % 32n));
	const out = `${lower}1${[...values, ...sum].map((value) => BECH32[value]).join("")}`;
	return human === lower ? out : out.toUpperCase();
}
function crc24(data) {
	let crc = 11994318;
	for (const byte of data) {
		crc ^= byte << 16;
		for (let bit = 0; bit < 8; bit++) crc = crc & 8388608 ? crc << 1 ^ 25578747 : crc << 1;
	}
	const sum = Buffer.alloc(3);
	sum.writeUIntBE(crc & 16777215, 0, 3);
	return sum;
}

// src/laws/samplers/keys.ts
const RSA_BYTES = 256;
function tagged(tag, ...contents) {
	const content = Buffer.concat(contents);
	const { length } = content;
	const size = length < 128 ? [length] : length < 256 ? [129, length] : [
		130,
		length >> 8,
		length & 255
	];
	return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts) => tagged(48, ...parts);
const octets = (content) => tagged(4, content);
const small = (value) => tagged(2, Buffer.from([value]));
const objectId = (hex) => tagged(6, Buffer.from(hex, "hex"));
const RSA = "2a864886f70d010101";
const EC_KEY = "2a8648ce3d0201";
const P256 = "2a8648ce3d030107";
const ED25519 = "2b6570";
const PBES2 = "2a864886f70d01050d";
function integer(count, random) {
	const content = bytes(count, random);
	content[0] = content[0] & 63 | 64;
	content[count - 1] = content[count - 1] | 1;
	return tagged(2, content);
}
function rsa(random) {
	const half = RSA_BYTES / 2;
	const exponent = tagged(2, Buffer.from([
		1,
		0,
		1
	]));
	const [modulus, secret] = [integer(RSA_BYTES, random), integer(RSA_BYTES, random)];
	const rest = [
		half,
		half,
		half,
		half,
		half
	].map((count) => integer(count, random));
	return sequence(small(0), modulus, exponent, secret, ...rest);
}
function scalar(random) {
	const content = bytes(32, random);
	content[0] = content[0] & 127;
	return content;
}
const ec = (random) => sequence(small(1), octets(scalar(random)), tagged(160, objectId(P256)));
function pkcs8(algorithm, key) {
	return sequence(small(0), sequence(...algorithm), octets(key));
}
const pkcs8Rsa = (random) => pkcs8([objectId(RSA), tagged(5)], rsa(random));
function encrypted(random) {
	return sequence(sequence(objectId(PBES2), sequence(octets(bytes(16, random)))), octets(bytes(320, random)));
}
function dsa(random) {
	return sequence(small(0), ...[
		128,
		20,
		128,
		128,
		20
	].map((count) => integer(count, random)));
}
function openssh(random, cipher = "none") {
	const text = (content) => {
		const value = Buffer.from(content);
		const size = Buffer.alloc(4);
		size.writeUInt32BE(value.length);
		return Buffer.concat([size, value]);
	};
	const [type, open] = [text("ssh-ed25519"), bytes(32, random)];
	const check = bytes(4, random);
	const inner = [
		check,
		check,
		type,
		text(open),
		text(Buffer.concat([bytes(32, random), open])),
		text("me@host")
	];
	const length = inner.reduce((sum, part) => sum + part.length, 0);
	const padding = Buffer.from([
		1,
		2,
		3,
		4,
		5,
		6,
		7
	].slice(0, (8 - length % 8) % 8));
	const one = Buffer.from([
		0,
		0,
		0,
		1
	]);
	const kdf = cipher === "none" ? [text("none"), text("")] : [text("bcrypt"), text(bytes(24, random))];
	const shown = text(Buffer.concat([type, text(open)]));
	return Buffer.concat([
		Buffer.from("openssh-key-v1\0"),
		text(cipher),
		...kdf,
		one,
		shown,
		text(Buffer.concat([...inner, padding]))
	]);
}
function pgp(random) {
	const number = (count) => {
		const value = bytes(count, random);
		value[0] = value[0] | 128;
		return Buffer.concat([Buffer.from([count * 8 >> 8, count * 8 & 255]), value]);
	};
	const head = Buffer.from([
		4,
		101,
		146,
		0,
		0,
		1
	]);
	const open = [number(RSA_BYTES), Buffer.from([
		0,
		17,
		1,
		0,
		1
	])];
	const secret = [
		Buffer.from([0]),
		number(RSA_BYTES),
		number(128),
		number(128),
		number(128),
		bytes(2, random)
	];
	const body = Buffer.concat([
		head,
		...open,
		...secret
	]);
	const user = Buffer.from("Me <me@host>");
	const packet = Buffer.concat([Buffer.from([
		149,
		body.length >> 8,
		body.length & 255
	]), body]);
	return Buffer.concat([
		packet,
		Buffer.from([180, user.length]),
		user
	]);
}
function armour(label, data, head = "", tail = "") {
	return `-----BEGIN ${label}-----\n${head}${(data.toString("base64").match(/.{1,64}/g) ?? []).join("\n")}\n${tail}-----END ${label}-----`;
}
const KEY = "PRIVATE KEY";
const LEGACY_HEAD = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n";
const KINDS = {
	pkcs8: (random) => armour(KEY, pkcs8Rsa(random)),
	"pkcs8-ec": (random) => armour(KEY, pkcs8([objectId(EC_KEY), objectId(P256)], sequence(small(1), octets(scalar(random))))),
	ed25519: (random) => armour(KEY, pkcs8([objectId(ED25519)], octets(bytes(32, random)))),
	rsa: (random) => armour(`RSA ${KEY}`, rsa(random)),
	ec: (random) => armour(`EC ${KEY}`, ec(random)),
	dsa: (random) => armour(`DSA ${KEY}`, dsa(random)),
	openssh: (random) => armour(`OPENSSH ${KEY}`, openssh(random)),
	encrypted: (random) => armour(`ENCRYPTED ${KEY}`, encrypted(random)),
	"encrypted-rsa": (random) => armour(`RSA ${KEY}`, bytes(1200, random), LEGACY_HEAD),
	"encrypted-openssh": (random) => armour(`OPENSSH ${KEY}`, openssh(random, "aes256-ctr")),
	pgp: (random) => {
		const data = pgp(random);
		return armour(`PGP ${KEY} BLOCK`, data, "\n", `=${crc24(data).toString("base64")}\n`);
	}
};
const KEY_KINDS = Object.keys(KINDS);
function privateKey(kind, random) {
	const make = KINDS[kind];
	if (make === void 0) throw new Error(`no such kind of private key: ${kind}`);
	return make(random);
}

// src/laws/samplers.ts
const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const hex = (value) => value.toString(16).padStart(8, "0");
const base64 = (text) => Buffer.from(text, "latin1").toString("base64");
const unpadded = (text) => base64(text).replace(/=+$/, "");
const json = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const IN_2024 = 1704067200;
const IN_2100 = 4102444800;
function jwt(args, random) {
	const header = {
		alg: "HS256",
		typ: "JWT"
	};
	const role = args.find((name) => name === "service_role" || name === "anon");
	const times = {
		iat: IN_2024,
		exp: args.includes("expired") ? 1704070800 : IN_2100
	};
	const claims = {
		iss: "issuer",
		sub: uuid$1(random),
		...role === void 0 ? {} : { role },
		...times
	};
	return `${json(header)}.${json(claims)}.${bytes(32, random).toString("base64url")}`;
}
function base64Json([, ...keys], random) {
	const value = (key) => {
		if (key === "iat") return IN_2024 + Math.floor(random() * 1e8);
		if (/url|address/i.test(key)) return `https://${pick(LOWER$1, 6, random)}.example.com`;
		return pick(ALPHANUMERIC, 24 + Math.floor(random() * 8), random);
	};
	const draw = () => base64(JSON.stringify(Object.fromEntries(keys.map((key) => [key, value(key)]))));
	return until(draw, (text) => /^[A-Za-z0-9]+$/.test(text));
}
function azureMarvin(soFar, seed) {
	const known = /[A-Za-z0-9+/]*$/.exec(soFar)?.[0] ?? "";
	const count = Math.ceil(known.length * 6 / 8);
	const data = Buffer.from(`${known}AAA`, "base64").subarray(0, count);
	return Buffer.concat([data, marvin32(seed, data)]).toString("base64").slice(known.length);
}
function azureCask(provider, random) {
	const draw = () => {
		const data = `${`${pick(ALPHANUMERIC, 52, random)}JQQJ99${pick("BC", 1, random)}${pick("ABCDEFGHIJKL", 1, random)}`}${pick(ALPHANUMERIC, 16, random)}${provider}`;
		const sum = marvin32("Default0", Buffer.from(data, "base64")).readUInt32LE();
		return data + inBase(sum, DIGITS$1 + UPPER$1 + LOWER$1, 0).slice(0, 4);
	};
	return until(draw, (key) => key.length === 84);
}
function macaroon(location, random) {
	const field = (type, content) => {
		const value = Buffer.from(content);
		return Buffer.concat([Buffer.from([type, value.length]), value]);
	};
	const end = Buffer.from([0]);
	const caveat = (text) => Buffer.concat([field(2, text), end]);
	const parts = [
		Buffer.from([2]),
		field(1, location),
		field(2, uuid$1(random)),
		end
	];
	const caveats = [
		caveat("[1,[\"project\"]]"),
		caveat(`[2,["${uuid$1(random)}"]]`),
		end
	];
	return Buffer.concat([
		...parts,
		...caveats,
		field(6, bytes(32, random))
	]).toString("base64url");
}
function gitlabRoutable(prefix, random) {
	const routing = `o:1\nu:${pick(DIGITS$1 + LOWER$1, 3, random)}`;
	const encoded = Buffer.concat([
		bytes(16, random),
		Buffer.from(routing),
		Buffer.from([routing.length])
	]).toString("base64url");
	const head = `${prefix}${encoded}.01.${inBase(encoded.length, DIGITS$1 + LOWER$1, 2)}`;
	return head + inBase(crc32(head), DIGITS$1 + LOWER$1, 7);
}
function serviceAccount(whole, random) {
	const key = privateKey("pkcs8", random);
	if (!whole) return key.replaceAll("\n", "\\n");
	const file = {
		type: "service_account",
		project_id: "project",
		private_key_id: pick(`${DIGITS$1}abcdef`, 40, random),
		private_key: `${key}\n`,
		client_email: "bot@project.iam.gserviceaccount.com",
		client_id: number(21, random)
	};
	return JSON.stringify(file, null, 2);
}
function jfrog(kind, random) {
	if (kind === "api-key") return `AKCp${pick(BASE58, 69, random)}`;
	return base64(`reftkn:01:${number(10, random)}:${pick(ALPHANUMERIC, 27, random)}`);
}
function bitbucket(random) {
	return Buffer.concat([Buffer.from(`${number(12, random)}:`), bytes(20, random)]).toString("base64");
}
function discord(random) {
	const id = number(18 + Math.floor(random() * 2), random);
	return `${unpadded(id)}.${pick(ALPHANUMERIC, 6, random)}.${pick(`${ALPHANUMERIC}_-`, 38, random)}`;
}
function githubPat(soFar, random) {
	return base32((0, node_crypto.createHash)("sha256").update(soFar, "latin1").digest()) + pick(ALPHANUMERIC, 8, random);
}
function littleEndian(value) {
	return Buffer.from(hex(value), "hex").reverse();
}
const SAMPLERS = {
	"crc32-base62": (soFar, [prefix]) => inBase(crc32(soFar.slice(Number(prefix))), DIGITS$1 + UPPER$1 + LOWER$1, 6),
	"github-pat": (soFar, _args, random) => githubPat(soFar, random),
	"gitlab-routable": (soFar, [prefix], random) => gitlabRoutable(prefix ?? soFar, random).slice(prefix ? 0 : soFar.length),
	"grafana-glsa": (soFar) => littleEndian(crc32(soFar.slice(0, -1))).toString("hex"),
	zuplo: (soFar) => hex(crc32(soFar.slice(5, -1))),
	atlassian: (soFar) => hex(crc32(soFar)).toUpperCase(),
	confluent: (soFar) => littleEndian(crc32(soFar.slice(4))).toString("base64").slice(0, 6),
	"azure-marvin": (soFar, [seed = ""]) => azureMarvin(soFar, seed),
	"azure-cask": (_soFar, [provider = "ACOG"], random) => azureCask(provider, random),
	"azure-ad-secret": (_soFar, _args, random) => `${pick(ALPHANUMERIC, 3, random)}8Q~${pick(ALPHANUMERIC, 34, random)}`,
	bedrock: (_soFar, _args, random) => `ABSK${base64(`BedrockAPIKey-${pick(DIGITS$1 + LOWER$1, 4, random)}-at-${number(12, random)}:${bytes(32, random).toString("base64")}`)}`,
	jwt: (_soFar, args, random) => jwt(args, random),
	"jose-part": (_soFar, args, random) => jwt(args, random),
	pem: (_soFar, [kind = "pkcs8"], random) => privateKey(kind, random),
	"service-account": (_soFar, [form], random) => serviceAccount(form === "json", random),
	macaroon: (_soFar, [location = ""], random) => macaroon(location, random),
	"base64-json": (_soFar, args, random) => base64Json(args, random),
	bech32: (_soFar, [human = ""], random) => bech32(human, bytes(32, random)),
	discord: (_soFar, _args, random) => discord(random),
	telegram: (_soFar, _args, random) => `${number(10, random)}:AA${pick(`${ALPHANUMERIC}_-`, 33, random)}`,
	jfrog: (_soFar, [kind = "reference"], random) => jfrog(kind, random),
	"base64-pair": (_soFar, [kind = ""], random) => kind === "bitbucket" ? bitbucket(random) : base64(`${pick(ALPHANUMERIC, Number(kind), random)}:${uuid$1(random)}`),
	"aws-key-id": (_soFar, [prefix = "AKIA"], random) => prefix + pick(`${UPPER$1}234567`, 16, random)
};

// src/laws/template.ts
const DIGITS = "0123456789";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const CLASSES = {
	base62: UPPER + LOWER + DIGITS,
	base58: "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
	base64: `${UPPER}${LOWER}${DIGITS}+/`,
	base64url: `${UPPER}${LOWER}${DIGITS}_-`,
	word: `${UPPER}${LOWER}${DIGITS}_`,
	letters: UPPER + LOWER,
	lower: LOWER,
	upper: UPPER,
	digit: DIGITS,
	hex: `${DIGITS}abcdef`,
	HEX: `${DIGITS}ABCDEF`,
	lower36: LOWER + DIGITS,
	UPPER36: UPPER + DIGITS,
	base32: `${UPPER}234567`,
	lower32: `${LOWER}234567`
};
function seeded(seed) {
	let state = seed >>> 0;
	return () => {
		state = state + 1831565813 >>> 0;
		let t = state;
		t = Math.imul(t ^ t >>> 15, t | 1);
		t ^= t + Math.imul(t ^ t >>> 7, t | 61);
		return ((t ^ t >>> 14) >>> 0) / 4294967296;
	};
}
const PART = /\{\{|\}\}|\{([^{}]+)\}|[^{}]+/g;
function expand(template, random) {
	let out = "";
	for (const [whole, inner] of template.matchAll(PART)) if (whole === "{{") out += "{";
	else if (whole === "}}") out += "}";
	else if (inner === void 0) out += whole;
	else out += part(inner, out, random);
	return out;
}
function part(inner, soFar, random) {
	if (inner === "uuid") return uuid(random);
	if (inner.startsWith("=")) {
		const [name, ...args] = inner.slice(1).trim().split(/\s+/);
		const sampler = SAMPLERS[name];
		if (!sampler) throw new require_core.KeysieveError("rule", `the sample names no sampler: ${name}`);
		return sampler(soFar, args, random);
	}
	const sized = /^(\w+):(\d+)(?:-(\d+))?$/.exec(inner);
	if (sized) {
		const letters = CLASSES[sized[1]];
		if (!letters) throw new require_core.KeysieveError("rule", `the sample names no class: ${sized[1]}`);
		const least = Number(sized[2]);
		const most = Number(sized[3] ?? sized[2]);
		return characters(letters, least + Math.floor(random() * (most - least + 1)), random);
	}
	if (inner.includes("|")) {
		const words = inner.split("|");
		return words[Math.floor(random() * words.length)];
	}
	throw new require_core.KeysieveError("rule", `the sample has a part that is no class, choice or sampler: {${inner}}`);
}
function characters(letters, length, random) {
	let out = "";
	for (let i = 0; i < length; i++) out += letters[Math.floor(random() * letters.length)];
	return out;
}
function uuid(random) {
	const hex = (length) => characters(CLASSES.hex, length, random);
	return `${hex(8)}-${hex(4)}-4${hex(3)}-${"89ab"[Math.floor(random() * 4)]}${hex(3)}-${hex(12)}`;
}

Object.defineProperty(exports, "expand", {
  enumerable: true,
  get: function () {
    return expand;
  }
});
Object.defineProperty(exports, "seeded", {
  enumerable: true,
  get: function () {
    return seeded;
  }
});