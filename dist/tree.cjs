const require_core = require("./core.cjs");
const require_weigh = require("./weigh.cjs");
const require_sieve = require("./sieve.cjs");
let node_fs = require("node:fs");

// src/sources/partial.ts
function isPartial(git) {
	return require_core.runGit(git, [
		"config",
		"--get-regexp",
		"^(extensions\\.partialclone|remote\\..*\\.promisor)$"
	]).status === 0;
}

// src/sources/walk.ts
const LEFT_OUT = /* @__PURE__ */ new Set([
	".git",
	".hg",
	".svn",
	"node_modules",
	"__pycache__",
	".tox",
	".nox"
]);
function* walk(folder, label, leaveOut = true) {
	const stack = [{
		name: folder,
		label
	}];
	for (let next = stack.pop(); next; next = stack.pop()) {
		let entries;
		try {
			entries = entriesOf(next.name);
		} catch (error) {
			yield {
				kind: "listed",
				count: 1
			};
			yield {
				kind: "problem",
				problem: {
					code: "unreadable",
					path: next.label || ".",
					message: `the folder cannot be read (${require_core.systemCode(error)})`
				}
			};
			continue;
		}
		if (leaveOut && next.label !== label && entries.some(({ name }) => name === "pyvenv.cfg")) {
			yield* leftOut(next.label, "virtual environment");
			continue;
		}
		const files = entries.filter(({ isFolder }) => !isFolder);
		yield {
			kind: "listed",
			count: files.length
		};
		for (const { name } of files) yield {
			kind: "blob",
			blob: require_weigh.fileBlob(inFolder(next.name, name), shownIn(next.label, name), "file")
		};
		for (const { name, isFolder } of entries.toReversed()) {
			if (!isFolder) continue;
			const shown = shownIn(next.label, name);
			if (leaveOut && typeof name === "string" && LEFT_OUT.has(name)) yield* leftOut(shown, name);
			else stack.push({
				name: inFolder(next.name, name),
				label: shown
			});
		}
	}
}
function entriesOf(folder) {
	const texts = (0, node_fs.readdirSync)(folder, { withFileTypes: true });
	if (!texts.some(({ name }) => name.includes("�"))) return texts.sort((a, b) => a.name < b.name ? -1 : 1).map((entry) => ({
		name: entry.name,
		isFolder: entry.isDirectory()
	}));
	return (0, node_fs.readdirSync)(folder, {
		withFileTypes: true,
		encoding: "buffer"
	}).sort((a, b) => Buffer.compare(a.name, b.name)).map((entry) => {
		const text = entry.name.toString("utf8");
		return {
			name: text.includes("�") ? entry.name : text,
			isFolder: entry.isDirectory()
		};
	});
}
function inFolder(folder, name) {
	return typeof folder === "string" && typeof name === "string" ? `${folder}/${name}` : Buffer.concat([
		Buffer.from(folder),
		SLASH,
		Buffer.from(name)
	]);
}
const SLASH = Buffer.from("/");
function shownIn(label, name) {
	const shown = typeof name === "string" ? name : require_core.displayPath(name);
	return label === "" ? shown : `${label}/${shown}`;
}
function* leftOut(folder, reason) {
	yield {
		kind: "listed",
		count: 1
	};
	yield {
		kind: "skip",
		skip: {
			path: `${folder}/`,
			reason
		}
	};
}

// src/sources/tree.ts
async function* workTree(git, repository, paths, shard, crew) {
	const where = paths.length > 0 ? paths : repository.up === "" ? [] : [repository.up];
	const untracked = listUntracked(git, where);
	untracked.catch(() => {});
	const folders = new RealFolders(repository.root);
	const listing = require_core.readGit(git, [
		"ls-files",
		"--full-name",
		"-s",
		"-t",
		"-z",
		"--",
		...where
	]);
	shard?.note(listing);
	const takes = ({ name }) => shard?.takesPath(displayOf(name)) ?? true;
	const tracked = parseTracked(listing).filter(takes);
	const notCheckedOut = [];
	const pointers = new require_weigh.Pointers(git);
	yield {
		kind: "listed",
		count: tracked.length
	};
	const sampleOf = (name) => ({
		file: onDisk(repository.root, name),
		path: displayOf(name)
	});
	const plain = ({ mode, name, skipped }) => mode !== "160000" && !skipped && folders.holds(name) ? sampleOf(name) : void 0;
	function* itemsOf(entries) {
		for (const { mode, name, id, skipped } of entries) {
			const shown = displayOf(name);
			const there = folders.holds(name);
			if (mode === "160000") yield {
				kind: "skip",
				skip: {
					path: shown,
					reason: "submodule"
				}
			};
			else if (skipped && !(there && exists(onDisk(repository.root, name)))) notCheckedOut.push({
				id,
				path: shown,
				origin: "index",
				mode
			});
			else if (!there) yield {
				kind: "skip",
				skip: {
					path: shown,
					reason: "deleted"
				}
			};
			else yield* pointers.behind(require_weigh.fileBlob(onDisk(repository.root, name), shown, "tree"));
		}
	}
	for await (const { left, clean, bytes } of require_sieve.sieve(tracked, crew, require_sieve.FILES, plain)) {
		yield require_core.batch(itemsOf(left));
		if (clean.length > 0) yield {
			kind: "sieved",
			count: clean.length,
			bytes
		};
	}
	yield* fromIndex(git, notCheckedOut, pointers);
	const rest = await untracked;
	shard?.note(rest);
	const others = splitNames(rest).filter((name) => takes({ name }));
	yield {
		kind: "listed",
		count: others.length
	};
	for await (const { left, clean, bytes } of require_sieve.sieve(others, crew, require_sieve.FILES, sampleOf)) {
		yield require_core.batch(untrackedItems(repository.root, left));
		if (clean.length > 0) yield {
			kind: "sieved",
			count: clean.length,
			bytes
		};
	}
}
function* untrackedItems(root, names) {
	for (const name of names) {
		const shown = displayOf(name);
		if (shown.endsWith("/")) yield {
			kind: "skip",
			skip: {
				path: shown,
				reason: "nested repository"
			}
		};
		else yield {
			kind: "blob",
			blob: require_weigh.fileBlob(onDisk(root, name), shown, "tree")
		};
	}
}
async function* fromIndex(git, entries, pointers) {
	if (entries.length === 0) return;
	const partial = isPartial(git);
	for await (const streamed of require_core.streamObjects(git, entries)) if ("blob" in streamed) yield* pointers.behind(streamed.blob);
	else if (partial) yield {
		kind: "skip",
		skip: {
			path: streamed.entry.path,
			reason: "not checked out"
		}
	};
	else yield require_core.missing(streamed.entry);
}
function exists(file) {
	return (0, node_fs.lstatSync)(file, { throwIfNoEntry: false }) !== void 0;
}
function parseTracked(stdout) {
	const tracked = [];
	let last;
	for (const record of splitNames(stdout)) if (typeof record === "string") {
		const tab = record.indexOf("	");
		const name = record.slice(tab + 1);
		if (name !== last) tracked.push({
			...headOf(record),
			name
		});
		last = name;
	} else {
		const tab = record.indexOf(9);
		const name = record.subarray(tab + 1);
		const key = name.toString("latin1");
		if (key !== last) tracked.push({
			...headOf(record.toString("latin1", 0, tab)),
			name
		});
		last = key;
	}
	return tracked;
}
function headOf(record) {
	return {
		skipped: record[0] === "S",
		mode: record.slice(2, 8),
		id: record.slice(9, record.indexOf(" ", 9))
	};
}
function splitNames(stdout) {
	const text = stdout.toString("utf8");
	if (!text.includes("�")) return text === "" ? [] : text.slice(0, -1).split("\0");
	const names = [];
	for (let at = 0; at < stdout.length;) {
		const end = stdout.indexOf(0, at);
		const name = stdout.subarray(at, end);
		const decoded = name.toString("utf8");
		names.push(decoded.includes("�") ? name : decoded);
		at = end + 1;
	}
	return names;
}
function displayOf(name) {
	return typeof name === "string" ? name : require_core.displayPath(name);
}
function onDisk(root, name) {
	return typeof name === "string" ? `${root}/${name}` : Buffer.concat([Buffer.from(`${root}/`), name]);
}
function listUntracked(git, where) {
	const args = [
		"ls-files",
		"--full-name",
		"-o",
		"--exclude-standard",
		"-z",
		"--",
		...where
	];
	return new Promise((resolve, reject) => {
		const child = require_core.startGit(git, args);
		const chunks = [];
		let errors = "";
		child.stdout.on("data", (chunk) => chunks.push(chunk));
		child.stderr.setEncoding("utf8").on("data", (text) => {
			errors = (errors + text).slice(0, 4096);
		});
		child.on("error", reject);
		child.on("close", (status) => status === 0 ? resolve(Buffer.concat(chunks)) : reject(require_core.gitFailed(args, status, errors.trim())));
	});
}
var RealFolders = class {
	#root;
	#known = /* @__PURE__ */ new Map([["", true]]);
	constructor(root) {
		this.#root = root;
	}
	holds(name) {
		const text = typeof name === "string" ? name : name.toString("latin1");
		const slash = text.lastIndexOf("/");
		return slash < 0 || this.#real(text.slice(0, slash), typeof name === "string" ? "utf8" : "latin1");
	}
	#real(folder, encoding) {
		const known = this.#known.get(folder);
		if (known !== void 0) return known;
		const slash = folder.lastIndexOf("/");
		const real = (slash < 0 || this.#real(folder.slice(0, slash), encoding)) && this.#isFolder(Buffer.from(folder, encoding));
		this.#known.set(folder, real);
		return real;
	}
	#isFolder(folder) {
		try {
			return (0, node_fs.lstatSync)(Buffer.concat([Buffer.from(`${this.#root}/`), folder])).isDirectory();
		} catch {
			return false;
		}
	}
};
function* named(absolute, label) {
	const stat = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false });
	if (!stat) throw notFound(label);
	if (stat.isDirectory()) {
		let any = false;
		for (const item of walk(absolute, label === "." ? "" : label)) {
			if (item.kind !== "listed") any = true;
			yield item;
		}
		if (!any) throw new require_core.KeysieveError("not-found", `${label}: there is no file in this folder`, "Name a path that holds files.");
		return;
	}
	yield {
		kind: "listed",
		count: 1
	};
	yield {
		kind: "blob",
		blob: require_weigh.fileBlob((0, node_fs.lstatSync)(absolute).isSymbolicLink() ? (0, node_fs.realpathSync)(absolute) : absolute, label, "file")
	};
}
function notFound(label) {
	return new require_core.KeysieveError("not-found", `${label}: no such file or folder`, "Check the path; paths are relative to the folder you are in.");
}
function ignoredAmong({ cwd, env }, paths) {
	const git = {
		cwd,
		env: {
			...env,
			GIT_LITERAL_PATHSPECS: void 0
		}
	};
	const { status, stdout, stderr } = require_core.runGit(git, [
		"check-ignore",
		"-z",
		"--stdin"
	], `${paths.join("\0")}\0`);
	if (status > 1) throw require_core.gitFailed(["check-ignore"], status, stderr);
	return new Set(stdout.toString("utf8").split("\0").filter(Boolean));
}

Object.defineProperty(exports, "ignoredAmong", {
  enumerable: true,
  get: function () {
    return ignoredAmong;
  }
});
Object.defineProperty(exports, "named", {
  enumerable: true,
  get: function () {
    return named;
  }
});
Object.defineProperty(exports, "notFound", {
  enumerable: true,
  get: function () {
    return notFound;
  }
});
Object.defineProperty(exports, "workTree", {
  enumerable: true,
  get: function () {
    return workTree;
  }
});