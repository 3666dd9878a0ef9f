const require_core = require("./core.cjs");
const require_consent = require("./consent.cjs");
const require_history = require("./history2.cjs");
const require_scan = require("./scan.cjs");
const require_verify = require("./verify.cjs");
let node_timers_promises = require("node:timers/promises");
let node_http = require("node:http");
let node_https = require("node:https");
let node_tls = require("node:tls");
let __rules_verify_json = require("./rules-verify.json");

// src/verify/answer.ts
function needsBody(verify, status) {
	return [...verify.live, ...verify.dead].some((sign) => typeof sign === "object" && sign.status === status);
}
function meaningOf(verify, status, body) {
	const squeezed = body.replace(/\s+/g, "");
	const spoken = (sign) => typeof sign === "object" && sign.status === status && [sign.body].flat().some((words) => squeezed.includes(words.replace(/\s+/g, "")));
	return verdict(verify.live.some(spoken), verify.dead.some(spoken)) ?? verdict(verify.live.includes(status), verify.dead.includes(status)) ?? "unknown";
}
function verdict(live, dead) {
	if (live && dead) return "unknown";
	return live ? "live" : dead ? "dead" : void 0;
}

// src/verify/gate.ts
var Gate = class {
	#free;
	#waiting = [];
	constructor(most) {
		this.#free = most;
	}
	async run(work) {
		if (this.#free > 0) this.#free--;
		else await new Promise((resolve) => this.#waiting.push(resolve));
		try {
			return await work();
		} finally {
			const next = this.#waiting.shift();
			if (next) next();
			else this.#free++;
		}
	}
};

// src/verify/send.ts
const sendDirect = async ({ url, method, headers, body }, signal) => {
	const response = await fetch(url, {
		method,
		headers,
		body,
		signal,
		redirect: "manual"
	});
	const content = response.body;
	return {
		status: response.status,
		retryAfter: response.headers.get("retry-after"),
		isPage: isHtml(response.headers.get("content-type")),
		head: (mostBytes) => headOf(content ?? [], mostBytes),
		drop: () => void content?.cancel().catch(() => {})
	};
};
function isHtml(contentType) {
	return /^\s*text\/html\b/i.test(contentType ?? "");
}
async function headOf(chunks, mostBytes) {
	const kept = [];
	let length = 0;
	for await (const chunk of chunks) {
		kept.push(chunk.subarray(0, mostBytes - length));
		length += chunk.length;
		if (length >= mostBytes) break;
	}
	return Buffer.concat(kept).toString("utf8");
}
function codeOf(error) {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
		const { code } = at;
		if (typeof code === "string" && /^[A-Z][A-Z0-9_]{2,40}$/.test(code)) return code;
	}
	return "the request failed";
}

// src/verify/ask.ts
const LIMITS = {
	timeoutMs: 1e4,
	tries: 3,
	atOnce: 8,
	atOnceForHost: 2,
	firstWaitMs: 1e3,
	longestWaitMs: 15e3,
	bodyBytes: 65536,
	failures: 3
};
const BROKEN = /* @__PURE__ */ new Set([
	"ECONNRESET",
	"EPIPE",
	"EAI_AGAIN",
	"UND_ERR_SOCKET"
]);
var Host = class {
	gate;
	failures = 0;
	last;
	constructor(atOnce) {
		this.gate = new Gate(atOnce);
	}
	note(outcome) {
		this.failures = outcome.failed ? this.failures + 1 : 0;
		this.last = outcome;
		return outcome;
	}
};
async function askAll(questions, world, limits = LIMITS) {
	const all = new Gate(limits.atOnce);
	const hosts = /* @__PURE__ */ new Map();
	for (const { request } of questions) if (!hosts.has(request.host)) hosts.set(request.host, new Host(limits.atOnceForHost));
	return Promise.all(questions.map((question) => {
		const host = hosts.get(question.request.host);
		return host.gate.run(async () => host.last && host.failures >= limits.failures ? host.last : host.note(await ask(question, all, world, limits)));
	}));
}
async function ask(question, all, world, limits) {
	for (let tried = 1;; tried++) {
		const { waitMs, ...outcome } = await all.run(() => attempt(question, world, limits));
		if (waitMs === null || tried === limits.tries) return outcome;
		const wait = Math.max(waitMs, limits.firstWaitMs * 2 ** (tried - 1));
		if (wait > limits.longestWaitMs) return outcome;
		await world.sleep(wait);
	}
}
async function attempt({ verify, request }, { send, now }, limits) {
	const signal = AbortSignal.timeout(limits.timeoutMs);
	try {
		const answer = await send(request, signal);
		const { status, isPage } = answer;
		const wanted = !isPage && needsBody(verify, status);
		const body = wanted ? await answer.head(limits.bodyBytes) : "";
		if (!wanted) answer.drop();
		const live = isPage ? "unknown" : meaningOf(verify, status, body);
		const busy = live === "unknown" && (status === 429 || status >= 500);
		const waitMs = busy && (status === 429 || status === 503) ? retryAfterMs(answer.retryAfter, now()) : null;
		return {
			live,
			why: live === "unknown" ? `HTTP ${status}${isPage ? ", a web page" : ""}` : "",
			failed: busy,
			waitMs
		};
	} catch (error) {
		const code = signal.aborted ? "ETIMEDOUT" : codeOf(error);
		return {
			live: "unknown",
			why: code,
			failed: true,
			waitMs: BROKEN.has(code) ? 0 : null
		};
	}
}
function retryAfterMs(text, now) {
	if (text === null) return 0;
	const ms = /^\d+$/.test(text.trim()) ? Number(text) * 1e3 : Date.parse(text) - now;
	return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

// src/verify/proxy.ts
function proxyFor(host, env) {
	const named = env.https_proxy || env.HTTPS_PROXY || env.all_proxy || env.ALL_PROXY;
	if (!named || isExempt(host, env.no_proxy ?? env.NO_PROXY ?? "")) return null;
	const text = named.includes("://") ? named : `http://${named}`;
	const url = URL.canParse(text) ? new URL(text) : null;
	if (!url || url.protocol !== "http:" && url.protocol !== "https:" || url.hostname === "") throw new require_core.KeysieveError("usage", "the proxy of the environment (HTTPS_PROXY or ALL_PROXY) is not one that verify can use", "Write it as http://host:port or https://host:port.");
	return url;
}
function isExempt(host, list) {
	return list.toLowerCase().split(/[\s,]+/).map((entry) => entry.replace(/:443$/, "").replace(/^\*?\./, "")).some((entry) => entry === "*" || entry !== "" && (host === entry || host.endsWith(`.${entry}`)));
}

// src/verify/tunnel.ts
function sendThrough(proxy) {
	return async ({ url, method, headers, body }, signal) => {
		const socket = await openTunnel(proxy, url.hostname, signal);
		return new Promise((resolve, reject) => {
			const sent = (0, node_https.request)(url, {
				method,
				headers: {
					...headers,
					host: url.host,
					connection: "close",
					...body === null ? {} : { "content-length": Buffer.byteLength(body) }
				},
				signal,
				createConnection: () => (0, node_tls.connect)({
					socket,
					servername: url.hostname,
					ALPNProtocols: ["http/1.1"],
					rejectUnauthorized: true
				})
			});
			sent.on("error", reject);
			sent.on("close", () => socket.destroy());
			sent.on("response", (response) => {
				response.on("error", () => {});
				resolve({
					status: response.statusCode ?? 0,
					retryAfter: response.headers["retry-after"] ?? null,
					isPage: isHtml(response.headers["content-type"]),
					head: (mostBytes) => headOf(response, mostBytes),
					drop: () => void response.destroy()
				});
			});
			sent.end(body ?? void 0);
		});
	};
}
function openTunnel(proxy, hostname, signal) {
	const target = `${hostname}:443`;
	const headers = { host: target };
	if (proxy.username !== "") {
		const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
		headers["proxy-authorization"] = `Basic ${Buffer.from(pair).toString("base64")}`;
	}
	const { protocol, port } = proxy;
	const send = protocol === "https:" ? node_https.request : node_http.request;
	return new Promise((resolve, reject) => {
		const asked = send({
			host: proxy.hostname.replace(/^\[|\]$/g, ""),
			port: port === "" ? protocol === "https:" ? 443 : 80 : Number(port),
			method: "CONNECT",
			path: target,
			headers,
			agent: false,
			signal
		});
		asked.on("error", reject);
		asked.on("response", (response) => {
			response.destroy();
			reject(refusal(response.statusCode));
		});
		asked.on("connect", (response, socket) => {
			if (response.statusCode === 200) resolve(socket);
			else {
				socket.destroy();
				reject(refusal(response.statusCode));
			}
		});
		asked.end();
	});
}
function refusal(status) {
	return Object.assign(/* @__PURE__ */ new Error("the proxy refused"), { code: `PROXY_SAID_${status ?? 0}` });
}

// src/verify/beside.ts
const OWN = "(?:www|docs?|developers?|help|support|status|community|login|admin)";
function findersOf({ request, parts = {}, beside = {} }) {
	const { labels, host } = require_verify.REQUEST.exec(request).groups;
	const finders = Object.entries(beside).map(([name, pattern]) => ({
		names: [name],
		pattern: new RegExp(pattern, "g")
	}));
	const names = require_verify.namesIn(labels);
	if (names.every((name) => name in parts || name in beside)) return finders;
	const own = names.map(() => "([a-z0-9-]+)\\.").join("");
	const pattern = new RegExp(`(?<![a-z0-9.-])(?!${OWN}\\.)${own}${quoted(host)}(?![a-z0-9-]|\\.[a-z0-9])`, "g");
	return [...finders, {
		names,
		pattern
	}];
}
function valuesBeside(finders, text) {
	const values = {};
	for (const { names, pattern } of finders) {
		const found = new Map(Array.from(text.matchAll(pattern), (match) => [match[0], match]));
		const [only] = found.values();
		if (only === void 0 || found.size > 1) return null;
		names.forEach((name, at) => {
			values[name] = only[at + 1] ?? only[0];
		});
	}
	return values;
}
function quoted(text) {
	return text.replaceAll(".", "\\.");
}

// src/verify/request.ts
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const PRINTABLE = /^[\x21-\x7e]+$/;
const FORM = "application/x-www-form-urlencoded";
function requestFor(verify, secret, beside, agent) {
	const value = secret.expose();
	if (!PRINTABLE.test(value)) return { unaskable: "it holds characters that a request cannot carry" };
	const parts = partsOf(verify.parts ?? {}, value);
	if (parts === null) return { unaskable: "it has another form than the question needs" };
	const values = {
		...beside,
		...parts,
		secret: value
	};
	const fill = (text, encode) => text.replace(/\{([a-z]+)\}/g, (_, name) => encode(values[name]));
	const { method, labels, host, path } = require_verify.REQUEST.exec(verify.request).groups;
	if (require_verify.namesIn(labels).some((name) => !LABEL.test(values[name]))) return { unaskable: "its host has another form" };
	const headers = {
		"user-agent": agent,
		accept: "*/*",
		"accept-encoding": "identity"
	};
	for (const [name, text] of Object.entries(verify.headers ?? {})) headers[name.toLowerCase()] = fill(text, String);
	const url = new URL(`https://${fill(labels, String)}${host}${fill(path ?? "/", encodeURIComponent)}`);
	const [kind, word = ""] = verify.auth.split(" ");
	const named = fill(word, String);
	if (kind === "bearer") headers.authorization = `Bearer ${value}`;
	else if (kind === "scheme") headers.authorization = `${word} ${value}`;
	else if (kind === "basic-user") headers.authorization = basic(`${value}:`);
	else if (kind === "basic-password") headers.authorization = basic(`${named}:${value}`);
	else if (kind === "header") headers[word.toLowerCase()] = value;
	else if (kind === "query") url.searchParams.set(word, value);
	const body = verify.body === void 0 ? null : fill(verify.body, headers["content-type"] === FORM ? encodeURIComponent : inJson);
	return {
		host: url.host,
		url,
		method,
		headers,
		body
	};
}
function partsOf(patterns, value) {
	const parts = {};
	for (const [name, pattern] of Object.entries(patterns)) {
		const found = new RegExp(pattern).exec(value);
		if (!found) return null;
		parts[name] = found[1] ?? found[0];
	}
	return parts;
}
function basic(pair) {
	return `Basic ${Buffer.from(pair, "latin1").toString("base64")}`;
}
function inJson(raw) {
	return JSON.stringify(raw).slice(1, -1);
}

// src/commands/verify-keys.ts
const AGENT = `keysieve/${require_core.VERSION}`;
const MOST_BYTES = 1048576;
async function askableKeys(io, matches, rulebook, asked) {
	const builtin = new Set(rulebook.rules.slice(0, rulebook.trusted).map(({ id }) => id));
	const about = await rulebook.about();
	const questions = /* @__PURE__ */ new Map();
	const reasons = /* @__PURE__ */ new Map();
	for (const match of matches) {
		const { id, rule } = match;
		if (questions.has(id)) continue;
		const verify = builtin.has(rule) && Object.hasOwn(__rules_verify_json.VERIFY, rule) ? __rules_verify_json.VERIFY[rule] : void 0;
		if (!verify) {
			reasons.set(id, reasons.get(id) ?? "no safe question is known for their rules");
			continue;
		}
		if (!require_core.atLeast(match.confidence, asked)) {
			reasons.set(id, `too unsure whose they are (--ask ${match.confidence} asks all the same)`);
			continue;
		}
		const finders = findersOf(verify);
		const beside = finders.length === 0 ? {} : valuesBeside(finders, await textOf(io, match.blob));
		const request = beside === null ? { unaskable: "the account or host that they belong to does not stand in their file, or several do" } : requestFor(verify, match.secret, beside, AGENT);
		if ("unaskable" in request) reasons.set(id, request.unaskable);
		else questions.set(id, {
			verify,
			request,
			provider: about[rule].provider
		});
	}
	const left = /* @__PURE__ */ new Map();
	for (const [id, why] of reasons) if (!questions.has(id)) left.set(why, (left.get(why) ?? 0) + 1);
	return {
		questions,
		left
	};
}
async function textOf(io, blob) {
	if (blob.id !== null) return require_core.readObjects(require_core.createGit(io.cwd, io.env), [blob.id]).get(blob.id)?.toString("latin1", 0, MOST_BYTES) ?? "";
	if (blob.origin === "stdin") return "";
	try {
		const reader = await blob.open();
		try {
			const into = Buffer.alloc(MOST_BYTES);
			let length = 0;
			for (let read = 1; read > 0 && length < MOST_BYTES; length += read) read = await reader.read(into.subarray(length));
			return into.toString("latin1", 0, length);
		} finally {
			reader.close();
		}
	} catch {
		return "";
	}
}

// src/commands/verify.ts
const NOTHING = "nothing was asked";
async function verify(io, options) {
	if (options.history && options.paths.length > 0) throw new require_core.KeysieveError("usage", "--history goes without paths", "Leave one of them out.");
	const ask = asking(io, options);
	return options.history ? require_history.scanHistory(io, {
		...options,
		revisions: [],
		unreachable: false
	}, ask) : require_scan.scanTree(io, options, ask);
}
function asking(io, options) {
	const say = (text) => io.stderr.write(`keysieve: ${require_core.visible(text)}\n`);
	return async (triaged, rulebook, ledger) => {
		const matches = triaged.findings.map(({ match }) => match);
		const askable = await askableKeys(io, matches, rulebook, options.ask);
		for (const line of planOf(askable)) say(line);
		if (options.dryRun || askable.questions.size > 0 && !options.yes && !await agreed(io)) {
			for (const { path, message } of ledger.problems) say(`problem: ${path === "" ? "" : `${path}: `}${message}`);
			say(options.dryRun ? `${NOTHING} (--dry-run)` : NOTHING);
			return null;
		}
		if (askable.questions.size > 0) refuseOpenEnvironment(io);
		const questions = [...askable.questions.values()];
		const outcomes = await askAll(questions, {
			send: sender(io, questions),
			sleep: node_timers_promises.setTimeout,
			now: io.now
		});
		const answers = new Map([...askable.questions.keys()].map((id, i) => [id, outcomes[i]]));
		for (const message of failures(questions, outcomes)) ledger.trouble({
			code: "network",
			path: "",
			message
		});
		return {
			...triaged,
			findings: triaged.findings.map((entry) => {
				const live = answers.get(entry.match.id)?.live;
				if (live === void 0) return entry;
				return {
					...entry,
					live,
					match: live === "live" ? {
						...entry.match,
						confidence: "certain"
					} : entry.match
				};
			}),
			notes: [
				...triaged.notes,
				...silences(questions, outcomes),
				...tally(outcomes)
			]
		};
	};
}
function agreed(io) {
	return require_consent.consent(io, "send each key to its own provider, as listed?", NOTHING, "keysieve verify --yes asks without a question, --dry-run only shows what would be asked.");
}
function refuseOpenEnvironment({ env }) {
	if (env.NODE_TLS_REJECT_UNAUTHORIZED === "0") throw new require_core.KeysieveError("usage", `NODE_TLS_REJECT_UNAUTHORIZED=0 lets anybody pose as a provider; ${NOTHING}`, "Unset it; a certificate authority of your own goes into NODE_EXTRA_CA_CERTS.");
	if (env.NODE_DEBUG) throw new require_core.KeysieveError("usage", `NODE_DEBUG makes Node print what is sent; ${NOTHING}`, "Unset it.");
}
function sender(io, questions) {
	const senders = new Map(questions.map(({ request: { host } }) => {
		const proxy = proxyFor(host, io.env);
		return [host, proxy ? sendThrough(proxy) : sendDirect];
	}));
	return (request, signal) => senders.get(request.host)(request, signal);
}
function* planOf({ questions, left }) {
	const hosts = /* @__PURE__ */ new Map();
	for (const { request, provider } of questions.values()) {
		const host = hosts.get(request.host) ?? {
			keys: 0,
			provider
		};
		host.keys++;
		hosts.set(request.host, host);
	}
	const width = Math.max(...[...hosts.keys()].map(({ length }) => length));
	if (questions.size > 0) yield `${require_core.count(questions.size, "key")} to ask about, each at its own provider over TLS:`;
	for (const [host, { keys, provider }] of [...hosts].sort(([a], [b]) => a < b ? -1 : 1)) yield `  ${host.padEnd(width)}  ${require_core.count(keys, "key")} (${provider})`;
	for (const [why, keys] of left) yield `${require_core.count(keys, "key")} not to ask about: ${why}`;
}
function failures(questions, outcomes) {
	return byHost(questions, outcomes, ({ failed }) => failed).map(([what, keys]) => `${what}: ${require_core.count(keys, "key")} could not be asked about and may be live; run it again later`);
}
function silences(questions, outcomes) {
	return byHost(questions, outcomes, ({ live, failed }) => live === "unknown" && !failed).map(([what, keys]) => `${what} says neither live nor dead of ${require_core.count(keys, "key")}`);
}
function byHost(questions, outcomes, wanted) {
	const counts = /* @__PURE__ */ new Map();
	outcomes.forEach((outcome, i) => {
		const what = `${questions[i].request.host} (${outcome.why})`;
		if (wanted(outcome)) counts.set(what, (counts.get(what) ?? 0) + 1);
	});
	return [...counts];
}
function tally(outcomes) {
	if (outcomes.length === 0) return [];
	const of = (live) => outcomes.filter((outcome) => outcome.live === live).length;
	const said = `asked about ${require_core.count(outcomes.length, "key")}: ${of("live")} live, ${of("dead")} dead, ${of("unknown")} unknown`;
	return of("live") > 0 ? [said, "LIVE keys work right now for whoever reads them: revoke those first"] : [said];
}

exports.verify = verify;