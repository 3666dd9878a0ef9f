const require_weigh = require("./weigh.cjs");
const require_core = require("./core.cjs");

// src/commands/guard-kinds.ts
function heldBy(path, text) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (require_core.dotenvKind(name) === "local") return inDotenv(text);
	if (require_core.KUBECONFIG.test(path)) return inKubeconfig(text);
	if (require_core.CREDENTIALS.test(name)) return inCredentials(text);
	if (require_core.RAILS_KEY.test(path)) return valuesOf(text, RAILS_VALUE, "rails-key-file");
	return require_core.KEY_STORE.test(path) && isKeyStore(text) ? [{
		rule: "key-store-file",
		start: 0,
		end: text.length
	}] : [];
}
function inDotenv(text) {
	return require_core.assignmentsOf(text).filter(({ name, value }) => require_weigh.namesSecret(name) && isValue(value)).map(({ start, end }) => ({
		rule: "dotenv-file",
		start,
		end
	}));
}
const USER_VALUE = /(?:^|[\s{,])["']?(?:token|password|client-key-data|id-token|refresh-token|client-secret)["']?[ \t]*:[ \t]*["']?((?:\{\{[^\n]{0,80}?\}\}|[^\s"'#,}])+)/dg;
function inKubeconfig(text) {
	if (!/(?:^|[\s{,])["']?kind["']?[ \t]*:[ \t]*["']?Config\b/.test(text)) return [];
	return valuesOf(text, USER_VALUE, "kubeconfig-file");
}
const CLOUD_VALUE = /"(?:private_key|refresh_token|client_secret)"\s*:\s*"([^"\\]{8,}(?:\\.[^"\\]*)*)"/dg;
function inCredentials(text) {
	if (!/"type"\s*:\s*"(?:service_account|authorized_user)"|"(?:installed|web)"\s*:\s*\{/.test(text)) return [];
	return valuesOf(text, CLOUD_VALUE, "credentials-file");
}
const RAILS_VALUE = /^\s{0,8}([0-9a-f]{32}|[0-9a-f]{64})\s{0,8}$/dg;
function valuesOf(text, pattern, rule) {
	return Array.from(text.matchAll(pattern), (found) => found.indices[1]).filter(([start, end]) => isValue(text.slice(start, end))).map(([start, end]) => ({
		rule,
		start,
		end
	}));
}
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/(?:[^\s/:@]*:([^\s@/]+)@)?/i;
const DEFAULT = /^(?:passw(?:or)?d|pass|pwd|secret|token|apikey|postgres|postgresql|mysql|mariadb|mongo|redis|rabbitmq|minio|minioadmin|root|admin|administrator|guest|user|username|sa|test|testing|tests|tester|example|default|dummy|fake|mock|none|null|nil|undefined|empty|true|false|yes|no|on|off|local|localhost|dev|development|staging|production|foo|bar|foobar|secret_?key|laravel|django|app|homestead|sail)[0-9!]{0,4}$/i;
function isValue(value) {
	const address = ADDRESS.exec(value);
	const part = address ? address[1] ?? "" : value;
	if (part.length < 4 || DEFAULT.test(part) || /^[0-9]{1,5}$/.test(part)) return false;
	return !part.startsWith("encrypted:") && !part.startsWith("$") && !require_weigh.isTemplate(part) && !require_weigh.looksMadeUp(part);
}
function isKeyStore(text) {
	return /^0[\x80-\x84]?[\s\S]{0,4}?\x02\x01\x03/.test(text) || /^(?:\xfe\xed\xfe\xed|\xce{4})[\s\S]{8}\0\0\0\x01/.test(text);
}

// src/commands/guard.ts
const KEY_STORE = "key-store-file";
const MOST_VALUES = 200;
const NAME = /[\w.-]{1,80}["']?[ \t]*[=:][ \t]*["'`]?$/;
function guardMatches(files) {
	return files.flatMap((file) => {
		const { bytes } = file;
		return heldBy(file.blob.path, bytes.toString("latin1")).slice(0, MOST_VALUES).map((held) => matchOf(file, bytes, held));
	});
}
function matchOf({ blob }, text, { rule, start, end }) {
	const value = text.latin1Slice(start, end);
	const binary = rule === KEY_STORE;
	const { severity, confidence } = require_weigh.LOCAL_RULES[rule];
	const { length } = text;
	return {
		rule,
		get id() {
			return binary ? require_weigh.idOfToken(rule, value) : require_weigh.idOfPassword(rule, value);
		},
		severity,
		confidence,
		secret: new require_weigh.Secret(value),
		blob,
		span: {
			start,
			end
		},
		...binary ? {
			place: {
				line: 1,
				column: 1,
				endLine: 1,
				endColumn: 1
			},
			excerpt: require_weigh.maskBytes("(a key store)", [])
		} : shownAt(text, start, end),
		preview: require_weigh.previewOf(""),
		decodedFrom: [],
		inside: [],
		textOnly: false,
		marks: require_weigh.marksOf({
			text,
			at: {
				start,
				end
			},
			masks: new require_weigh.Masks([{
				start,
				end
			}]),
			rule,
			base: 0,
			known: length,
			length
		}),
		advice: `To keep it out, add this line to .gitignore: ${ignoreLine(blob.path)}`
	};
}
function shownAt(text, start, end) {
	const lineStart = start === 0 ? 0 : text.lastIndexOf(10, start - 1) + 1;
	const line = text.subarray(0, start).filter((byte) => byte === 10).length + 1;
	const before = text.utf8Slice(lineStart, start);
	const value = text.utf8Slice(start, end);
	const name = NAME.exec(text.latin1Slice(lineStart, start))?.[0] ?? "";
	const bytes = text.latin1Slice(start, end);
	return {
		place: {
			line,
			column: before.length + 1,
			endLine: line,
			endColumn: before.length + 1 + value.length
		},
		excerpt: require_weigh.maskBytes(name + bytes, [{
			start: name.length,
			end: name.length + bytes.length
		}])
	};
}
function ignoreLine(path) {
	return `/${path.replace(/[\\*?[]/g, "\\$&").replace(/ $/, "\\ ")}`;
}
const isGuard = (match) => match.advice !== void 0 && /-file$/.test(match.rule) && match.rule in require_weigh.LOCAL_RULES;
function settled({ findings, known }) {
	const told = new Set(findings.filter(({ match }) => !isGuard(match) && require_core.atLeast(match.confidence, "likely")).map(({ match }) => match.blob.path));
	const guards = findings.filter(({ match }) => {
		if (!isGuard(match) || told.has(match.blob.path)) return false;
		told.add(match.blob.path);
		return true;
	});
	const covered = (match) => guards.some(({ match: guard }) => guard.blob.path === match.blob.path && guard.span.start < match.span.end && match.span.start < guard.span.end);
	return {
		findings: [...findings.filter(({ match }) => !isGuard(match) && !covered(match)), ...guards],
		known: known.filter((match) => !isGuard(match))
	};
}

exports.guardMatches = guardMatches;
exports.settled = settled;