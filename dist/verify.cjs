// src/rulebook/verify.ts
const REQUEST = /^(?<method>GET|POST|HEAD) https:\/\/(?<labels>(?:\{[a-z]+\}\.)*)(?<host>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})(?<path>\/[^\s#]*)?$/;
const AUTH = /^(?:bearer|none|basic-user|(?:basic-password|scheme|header|query) \S+)$/;
const NAME = /\{([a-z]+)\}/g;
function verifyFault(verify) {
	const request = REQUEST.exec(verify.request)?.groups;
	if (!request) return {
		field: "request",
		message: "expected GET, POST or HEAD and https://literal.host/path"
	};
	if (!AUTH.test(verify.auth)) return {
		field: "auth",
		message: "expected bearer, none, basic-user, basic-password USER, scheme WORD, header NAME or query NAME"
	};
	if (verify.body !== void 0 && request.method !== "POST") return {
		field: "body",
		message: "only a POST has one"
	};
	const inHost = namesIn(request.labels);
	const known = /* @__PURE__ */ new Set([
		"secret",
		...inHost,
		...Object.keys(verify.parts ?? {}),
		...Object.keys(verify.beside ?? {})
	]);
	const given = inHost.filter((name) => verify.parts?.[name] !== void 0 || verify.beside?.[name] !== void 0);
	if (given.length > 0 && given.length < inHost.length) return {
		field: "request",
		message: "either parts and beside give all names of the host or none"
	};
	if (inHost.includes("secret")) return {
		field: "request",
		message: "the secret is no part of a host"
	};
	const used = [
		verify.request,
		verify.auth,
		verify.body ?? "",
		...Object.values(verify.headers ?? {})
	];
	for (const name of used.flatMap(namesIn)) if (!known.has(name)) return {
		field: "request",
		message: `{${name}} stands neither in parts nor in beside`
	};
	if (verify.auth === "none" && !used.some((text) => text.includes("{"))) return {
		field: "auth",
		message: "with none, {secret} or a part of it has to stand elsewhere"
	};
	for (const field of ["parts", "beside"]) for (const pattern of Object.values(verify[field] ?? {})) if (!compiles(pattern)) return {
		field,
		message: "a pattern does not compile"
	};
	return null;
}
function namesIn(text) {
	return [...text.matchAll(NAME)].map(([, name]) => name);
}
function compiles(pattern) {
	try {
		new RegExp(pattern);
		return true;
	} catch {
		return false;
	}
}

Object.defineProperty(exports, "REQUEST", {
  enumerable: true,
  get: function () {
    return REQUEST;
  }
});
Object.defineProperty(exports, "namesIn", {
  enumerable: true,
  get: function () {
    return namesIn;
  }
});
Object.defineProperty(exports, "verifyFault", {
  enumerable: true,
  get: function () {
    return verifyFault;
  }
});