const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_attributes = require("./attributes.cjs");
const require_git = require("./git.cjs");
const require_core = require("./core.cjs");
const require_repository = require("./repository.cjs");
const require_policy_text = require("./policy-text.cjs");
const require_ignore_file = require("./ignore-file.cjs");
const require_weigh = require("./weigh.cjs");
const require_history = require("./history.cjs");
const require_staged = require("./staged.cjs");
const require_tree = require("./tree.cjs");
const require_policy_git = require("./policy-git.cjs");
const require_wanted = require("./wanted.cjs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);

// src/commands/ignore-search.ts
async function placesOf(io, git, repository, ids, rule) {
	const missing = new Set(ids);
	const found = /* @__PURE__ */ new Map();
	const look = async (items, policy, known) => {
		const { matches } = await matchesIn(io, items, policy, known);
		for (const match of inOrder(matches)) if (missing.delete(match.id)) found.set(match.id, placeOf(match));
	};
	if (repository) await look(stagedItems(git), () => require_policy_git.indexPolicy(git), await stagedKnown(io, git, repository.root));
	if (missing.size > 0) await look(treeItems(io, git, repository), () => require_policy_git.usualPolicy(git, repository, io.cwd));
	const [first] = missing;
	if (first !== void 0 && rule === void 0) throw new require_core.KeysieveError("not-found", `nothing that is staged or in the tree has the id ${first}`, "For a finding of the history name its rule: --rule RULE.");
	for (const id of missing) found.set(id, {
		id,
		rule,
		path: ""
	});
	return {
		found: ids.map((id) => found.get(id)),
		problems: []
	};
}
async function unallowed(io, git, repository) {
	const policy = await require_core.policyOf(io, require_core.DEFAULTS, { policy: () => require_policy_git.usualPolicy(git, repository, io.cwd) });
	const items = treeItems(io, git, repository);
	const { matches, problems, rulebook } = await matchesIn(io, policy.config ? require_wanted.wanted(items, policy.config, policy.config.maxBlobSize) : items, () => policy.texts);
	const { findings } = require_weigh.judged({ findings: inOrder(matches).map((match) => ({ match })) }, {
		...policy,
		options: require_core.DEFAULTS,
		rulebook,
		now: io.now(),
		full: false,
		ids: /* @__PURE__ */ new Set()
	});
	const first = /* @__PURE__ */ new Map();
	for (const { match } of findings) if (!first.has(match.id)) first.set(match.id, placeOf(match));
	return {
		found: [...first.values()],
		problems
	};
}
async function everyId(io, git, repository) {
	if (repository?.shallow) throw new require_core.KeysieveError("shallow", "this clone is shallow, so nobody can tell what matches nothing", "git fetch --unshallow");
	const policy = () => require_policy_git.usualPolicy(git, repository, io.cwd);
	const sources = [treeItems(io, git, repository), ...repository ? [stagedItems(git), require_history.readHistory(git, {
		revisions: [],
		unreachable: false
	})] : []];
	const ids = /* @__PURE__ */ new Set();
	for (const items of sources) {
		const { matches, problems } = await matchesIn(io, items, policy);
		const [problem] = problems;
		if (problem !== void 0) throw new require_core.KeysieveError("unreadable", `the scan is incomplete, nothing was dropped: ${problem}`, "Mend that first.");
		for (const { id } of matches) ids.add(id);
	}
	return ids;
}
async function stagedKnown(io, git, root) {
	const dotenvs = new require_core.StagedDotenvs(root, require_staged.listStaged(git), false);
	const objects = require_core.readObjects(git, dotenvs.names);
	const files = dotenvs.parted((name) => objects.get(name) ?? null);
	const { runningWithKnown } = await Promise.resolve().then(() => require("./known-secrets.cjs"));
	return (rulebook) => runningWithKnown(io, rulebook, root, files, false);
}
async function matchesIn(io, items, texts, known) {
	const rulebook = await require_core.loadRulebook(io, require_core.DEFAULTS, await require_core.policyOf(io, require_core.DEFAULTS, { policy: texts }));
	const ledger = new require_core.Ledger();
	const matches = [];
	const engine = require_core.createEngine(known ? await known(rulebook) : rulebook, io.now());
	const guarded = [];
	for await (const match of require_core.scan(known ? require_core.watching(items, guarded) : items, engine, ledger)) matches.push(match);
	if (guarded.length > 0) matches.push(...(await Promise.resolve().then(() => require("./guard.cjs"))).guardMatches(guarded));
	ledger.close();
	return {
		matches,
		problems: ledger.problems.map(({ path, message }) => path === "" ? message : `${path}: ${message}`),
		rulebook
	};
}
function stagedItems(git) {
	const { entries } = require_staged.listStaged(git);
	return require_core.readEntries(git, entries, require_staged.readStagedObjects(git, entries, []));
}
function treeItems(io, git, repository) {
	return repository ? require_tree.workTree(git, repository, []) : require_tree.named(io.cwd, ".");
}
function placeOf({ id, rule, blob }) {
	return {
		id,
		rule,
		path: blob.path
	};
}
function inOrder(matches) {
	return [...matches].sort((a, b) => require_core.byPath(a.blob, b.blob) || a.span.start - b.span.start);
}

// src/commands/ignore.ts
async function ignore(io, args) {
	const git = require_core.createGit(io.cwd, io.env);
	const repository = require_repository.findRepository(git);
	if (repository?.bare) throw new require_core.KeysieveError("usage", "a bare repository has no work tree to write to", "Run it in a clone.");
	const root = repository?.root ?? io.cwd;
	checkUsage(args);
	if (args.prune) return prune(io, root, repository);
	const reason = checkedReason(args.reason);
	const until = checkedDay(args.until, require_weigh.dayOf(io.now()));
	const places = args.all ? await unallowed(io, git, repository) : await placesOf(io, git, repository, args.ids, args.rule);
	const entries = places.found.map(({ id, rule, path }) => ({
		id,
		rule,
		path,
		until,
		reason
	}));
	if (entries.length > 0) await write(io, root, repository !== void 0, (text) => require_ignore_file.withEntries(text, entries, require_core.IGNORE_FILE));
	for (const problem of places.problems) io.stderr.write(`keysieve: ${problem}\n`);
	const lines = `${entries.length} ${entries.length === 1 ? "line" : "lines"}`;
	io.stderr.write(entries.length === 0 ? "keysieve: nothing to ignore was found\n" : `keysieve: ${lines} written to ${require_core.IGNORE_FILE}${repository ? `; for commits it counts once it is staged:  git add ${require_core.IGNORE_FILE} .gitattributes` : ""}\n`);
	return places.problems.length > 0 ? 2 : 0;
}
async function prune(io, root, repository) {
	const bytes = new require_git.Draft().read(node_path.default.join(root, require_core.IGNORE_FILE));
	if (bytes === null) throw new require_core.KeysieveError("not-found", `there is no ${require_core.IGNORE_FILE} in ${root}`, "There is nothing to prune.");
	const entries = require_weigh.parseIgnores(bytes, require_core.IGNORE_FILE);
	const ids = await everyId(io, require_core.createGit(io.cwd, io.env), repository);
	const stale = entries.filter(({ id }) => !ids.has(id));
	if (stale.length > 0) await write(io, root, repository !== void 0, (text) => require_ignore_file.withoutLines(text, new Set(stale.map(({ line }) => line))));
	for (const { id, rule, hint } of stale) io.stdout.write(`dropped ${id} ${rule} ${hint}\n`);
	io.stderr.write(`keysieve: ${stale.length} of ${entries.length} lines matched nothing in the tree or the history${stale.length > 0 ? " and were dropped" : ""}\n`);
	return 0;
}
async function write(io, root, inGit, edit) {
	const draft = new require_git.Draft();
	const file = node_path.default.join(root, require_core.IGNORE_FILE);
	const bytes = draft.read(file);
	draft.write(file, edit(bytes ? require_policy_text.textOf(bytes) : ""), "keep what is allowed");
	if (inGit) require_attributes.addUnion(root, draft);
	await require_attributes.applyPlan({
		steps: draft.steps(),
		covered: [],
		notes: []
	}, {
		cwd: io.cwd,
		env: io.env
	});
}
function checkUsage({ ids, all, prune, reason, until, rule }) {
	const usage = (message, hint) => {
		throw new require_core.KeysieveError("usage", message, hint);
	};
	if (ids.find((id) => !/^[0-9a-f]{24}$/.test(id)) !== void 0) usage("this is no finding id: ids are 24 digits of 0-9a-f", "Copy it from the report.");
	if (prune && (ids.length > 0 || all || reason !== void 0 || until !== void 0 || rule !== void 0)) usage("--prune goes alone", "keysieve ignore --prune");
	if (all && ids.length > 0) usage("name ids, or give --all for everything that is found now", "Not both.");
	if (!all && !prune && ids.length === 0) usage("name the finding to ignore", "keysieve ignore ID --reason \"...\"; --all --reason \"...\" for everything that is found now.");
	if (rule !== void 0 && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule)) usage("--rule needs a rule id", "See `keysieve rules list`.");
}
function checkedReason(reason) {
	const text = reason?.replace(/\s+/g, " ").trim() ?? "";
	if (!/[\p{L}\p{N}]/u.test(text) || text.startsWith("until=")) throw new require_core.KeysieveError("usage", "a reason is needed", "Say why this is no secret: --reason \"example key of the docs\".");
	return text;
}
function checkedDay(until, today) {
	if (until === void 0) return null;
	if (!require_policy_text.isDay(until)) throw new require_core.KeysieveError("usage", "--until needs a day such as 2027-01-31", "Write YYYY-MM-DD.");
	if (until < today) throw new require_core.KeysieveError("usage", `--until ${until} is in the past`, "Such a line would hide nothing.");
	return until;
}

exports.ignore = ignore;