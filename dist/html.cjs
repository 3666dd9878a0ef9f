const require_core = require("./core.cjs");
const require_place = require("./place.cjs");
const require_address = require("./address.cjs");
let node_crypto = require("node:crypto");

// \0virtual:html-page
const SCRIPT = "(function() {\n\n// src/model/confidence.ts\n/** How sure a finding is, and how much harm the key can do. Order matters: the later, the weaker. */\n	const CONFIDENCES = [\n		\"certain\",\n		\"likely\",\n		\"maybe\"\n	];\n	const SEVERITIES = [\n		\"critical\",\n		\"high\",\n		\"medium\",\n		\"low\"\n	];\n\n// src/report/html/tree.ts\n/** Example: `h('td', { class: 'path' }, 'src/a.ts')`. */\n	function h(tag, attributes, ...children) {\n		return {\n			tag,\n			attributes,\n			children: children.flatMap(kept)\n		};\n	}\n	function kept(child) {\n		if (child === false || child === null) return [];\n		if (typeof child === \"string\" || \"tag\" in child) return [child];\n		return child.flatMap(kept);\n	}\n	const SVG_TAGS = [\n		\"svg\",\n		\"rect\",\n		\"path\",\n		\"title\",\n		\"line\"\n	];\n\n// src/report/html/words.ts\n	const VERDICT_WORDS = {\n		blocks: \"Blocks\",\n		warns: \"Warns\",\n		allowed: \"Allowed\"\n	};\n	const SEVERITY_WORDS = {\n		critical: \"Critical\",\n		high: \"High\",\n		medium: \"Medium\",\n		low: \"Low\"\n	};\n	const CONFIDENCE_WORDS = {\n		certain: \"Certain\",\n		likely: \"Likely\",\n		maybe: \"Maybe\"\n	};\n	/** Where a key lives, in the order of how near it is to people. */\n	const LIFE_WORDS = {\n		HEAD: \"HEAD\",\n		worktree: \"Work tree\",\n		branch: \"A branch\",\n		tag: \"A tag\",\n		remote: \"A remote branch\",\n		ref: \"Another ref\",\n		stash: \"The stash\",\n		history: \"History\",\n		reflog: \"The reflog\",\n		unreachable: \"Unreachable objects\"\n	};\n	/** `branch:x` -> `branch`. */\n	function lifeKind(name) {\n		return /^(?:branch|tag|remote|ref):/.exec(name)?.[0].slice(0, -1) ?? name;\n	}\n	function lifeWord(kind) {\n		return Object.entries(LIFE_WORDS).find(([name]) => name === kind)?.[1] ?? kind;\n	}\n	/** A level by the number of its bars and by its word, so that no colour is needed to read it. */\n	function severityMark(severity) {\n		return h(\"span\", { class: `level ${severity}` }, SEVERITY_WORDS[severity]);\n	}\n	/** `2026-01-02` of a date and time. */\n	function dayOf(date) {\n		return date.slice(0, 10);\n	}\n	function plural(n, noun) {\n		return `${grouped(n)} ${noun}${n === 1 ? \"\" : \"s\"}`;\n	}\n	/** `12,345`. */\n	function grouped(n) {\n		return String(n).replace(/\\B(?=(?:\\d{3})+$)/g, \",\");\n	}\n	/** Days as people say them: `today`, `12 days`, `14 months`, `3 years`. */\n	function ageWords(days) {\n		if (days === 0) return \"today\";\n		if (days < 60) return plural(days, \"day\");\n		if (days < 730) return plural(Math.floor(days / 30.44), \"month\");\n		return plural(Math.floor(days / 365.25), \"year\");\n	}\n\n// src/report/html/columns.ts\n	const VERDICTS = [\n		\"blocks\",\n		\"warns\",\n		\"allowed\"\n	];\n	const always = () => true;\n	const NOTHING = h(\"span\", { class: \"soft\" }, \"–\");\n	const LIVES_SHOWN = 2;\n	const COLUMNS = [\n		{\n			id: \"key\",\n			label: \"Key\",\n			in: always,\n			cell: () => null,\n			order: ({ title }) => title.toLowerCase()\n		},\n		{\n			id: \"verdict\",\n			label: \"Verdict\",\n			in: always,\n			cell: verdictCell,\n			order: ({ verdict }) => VERDICTS.indexOf(verdict)\n		},\n		{\n			id: \"severity\",\n			label: \"Severity\",\n			in: always,\n			cell: ({ severity }) => severity ? severityMark(severity) : NOTHING,\n			order: ({ severity }) => severity ? SEVERITIES.indexOf(severity) : null\n		},\n		{\n			id: \"confidence\",\n			label: \"Confidence\",\n			in: always,\n			cell: ({ confidence }) => confidence ? CONFIDENCE_WORDS[confidence] : NOTHING,\n			order: ({ confidence }) => confidence ? CONFIDENCES.indexOf(confidence) : null\n		},\n		{\n			id: \"where\",\n			label: \"Where\",\n			in: always,\n			cell: whereCell,\n			order: ({ places }) => places[0]?.path ?? null\n		},\n		{\n			id: \"lives\",\n			label: \"Lives in\",\n			in: ({ lives }) => lives,\n			cell: livesCell,\n			order: ({ livesIn }) => livesRank(livesIn)\n		},\n		{\n			id: \"first\",\n			label: \"First seen\",\n			in: ({ dates }) => dates,\n			cell: firstCell,\n			order: ({ first }) => first?.date ? Date.parse(first.date) : null\n		},\n		{\n			id: \"age\",\n			label: \"Age\",\n			in: ({ dates }) => dates,\n			cell: ageCell,\n			order: ({ ageDays }) => ageDays\n		}\n	];\n	function columnsFor(knows) {\n		return COLUMNS.filter((column) => column.in(knows));\n	}\n	function verdictCell({ verdict, live }) {\n		return [h(\"span\", { class: `chip ${verdict}` }, VERDICT_WORDS[verdict]), live !== null && [\" \", h(\"span\", { class: `chip ${live}` }, LIVE_WORDS[live])]];\n	}\n	const LIVE_WORDS = {\n		live: \"Live\",\n		dead: \"Dead\",\n		unknown: \"Not known if live\"\n	};\n	function whereCell({ places }) {\n		const [first] = places;\n		if (!first) return NOTHING;\n		const more = places.length - 1;\n		return [h(\"span\", { class: \"path\" }, `${first.path}:${first.at.split(\":\")[0]}`), more > 0 && [\" \", h(\"span\", { class: \"soft\" }, `and ${more} more`)]];\n	}\n	function livesCell({ livesIn }) {\n		if (livesIn.length === 0) return NOTHING;\n		const more = livesIn.length - LIVES_SHOWN;\n		return [livesIn.slice(0, LIVES_SHOWN).map((name) => [h(\"span\", { class: \"tag\" }, lifeName(name)), \" \"]), more > 0 && h(\"span\", { class: \"soft\" }, `and ${more} more`)];\n	}\n	/** `branch:x` as it is, the others in words. */\n	function lifeName(name) {\n		return lifeKind(name) === name ? lifeWord(name) : name;\n	}\n	const NEAREST = Object.keys(LIFE_WORDS);\n	function livesRank(livesIn) {\n		const ranks = livesIn.map((name) => NEAREST.indexOf(lifeKind(name))).filter((rank) => rank >= 0);\n		return ranks.length === 0 ? null : Math.min(...ranks);\n	}\n	function firstCell({ first }) {\n		if (!first?.date) return NOTHING;\n		return [h(\"span\", { class: \"nowrap\" }, dayOf(first.date)), first.author !== null && h(\"span\", { class: \"under\" }, first.author.replace(/ <[^<>]*>$/, \"\"))];\n	}\n	function ageCell({ ageDays, overdue }) {\n		if (ageDays === null) return NOTHING;\n		return [h(\"span\", {\n			class: \"nowrap\",\n			title: `${ageDays} days`\n		}, ageWords(ageDays)), overdue && [\" \", h(\"span\", { class: \"chip overdue\" }, \"Overdue\")]];\n	}\n\n// src/report/address.ts\n/** A web address of a remedy, of characters that no format gives a meaning to; what ends a sentence is no part of it. */\n	const ADDRESS = /https:\\/\\/[a-z0-9.-]+(?:\\/[\\w.~/?=&%#+-]*)?(?<![.?])/i;\n	/** The text in pieces: addresses stand at the odd places. */\n	function splitAtAddresses(text) {\n		return text.split(new RegExp(`(${ADDRESS.source})`, \"gi\"));\n	}\n\n// src/report/html/rows.ts\n/** And how many more at a time. */\n	const PLACES_MORE = 100;\n	/** The row of a key. Its first cell names it, and opens its details where there is a script. */\n	function rowOf(key, columns, opening) {\n		return h(\"tr\", {\n			class: `key ${key.verdict}`,\n			\"data-id\": key.id\n		}, columns.map((column) => column.id === \"key\" ? h(\"th\", {\n			scope: \"row\",\n			class: \"name\"\n		}, nameOf(key, opening)) : h(\"td\", { class: column.id }, column.cell(key))));\n	}\n	function nameOf(key, opening) {\n		const title = h(\"span\", { class: \"title\" }, key.title);\n		return [opening === \"fixed\" ? title : h(\"button\", {\n			type: \"button\",\n			class: \"opener\",\n			\"aria-expanded\": String(opening === \"open\"),\n			\"data-id\": key.id\n		}, title), h(\"span\", { class: \"under\" }, [key.provider, key.id.slice(0, 12)].filter((part) => part !== \"\").join(\" · \"))];\n	}\n	/** What there is to know about a key, in a row of its own below it; `shown` places of it. */\n	function detailOf(key, columns, shown) {\n		return h(\"tr\", { class: \"detail\" }, h(\"td\", { colspan: columns.length }, panelOf(key, shown)));\n	}\n	function panelOf(key, shown) {\n		const left = key.places.length - shown;\n		return h(\"div\", { class: \"panel\" }, h(\"section\", { class: \"plan\" }, h(\"h3\", {}, \"What to do\"), planOf(key)), h(\"section\", { class: \"places\" }, h(\"h3\", {}, plural(key.places.length, \"place\")), h(\"ol\", {}, key.places.slice(0, shown).map(placeItem)), left > 0 && h(\"p\", {}, h(\"button\", {\n			type: \"button\",\n			class: \"more\",\n			\"data-id\": key.id\n		}, `Show ${Math.min(left, 100)} more`), h(\"span\", { class: \"soft\" }, ` ${plural(left, \"place\")} not shown`))), h(\"section\", { class: \"facts\" }, h(\"h3\", {}, \"What is known\"), factsOf(key)));\n	}\n	function planOf({ plan }) {\n		if (plan.length === 0) return h(\"p\", {}, \"It was allowed; nothing is left to do. The reason stands at each of its places.\");\n		return plan.length === 1 ? h(\"p\", {}, adviceOf(plan[0])) : h(\"ol\", {}, plan.map((step) => h(\"li\", {}, adviceOf(step))));\n	}\n	/** Web addresses become links, what stands between backticks is code. */\n	function adviceOf(text) {\n		return text.split(/(`[^`]+`)/).map((piece, i) => i % 2 === 1 ? h(\"code\", {}, piece.slice(1, -1)) : splitAtAddresses(piece).map((part, j) => j % 2 === 1 ? h(\"a\", {\n			href: part,\n			rel: \"noreferrer noopener\",\n			target: \"_blank\"\n		}, part) : part));\n	}\n	function factsOf(key) {\n		const facts = [[\"Rule\", h(\"code\", {}, key.rule)], [\"Id\", h(\"code\", {}, key.id)]];\n		if (key.severity) facts.push([\"Severity\", SEVERITY_WORDS[key.severity]]);\n		if (key.confidence) facts.push([\"Confidence\", CONFIDENCE_WORDS[key.confidence]]);\n		if (key.live) facts.push([\"At the provider\", LIVE_WORDS[key.live]]);\n		if (key.first) facts.push([\"First seen\", sightingOf(key.first)]);\n		if (key.last && key.last.commit !== key.first?.commit) facts.push([\"Last seen\", sightingOf(key.last)]);\n		if (key.rotated !== null) facts.push([\"Rotated\", key.rotated]);\n		if (key.livesIn.length > 0) facts.push([\"Lives in\", key.livesIn.map((name) => [h(\"span\", { class: \"tag\" }, lifeName(name)), \" \"])]);\n		facts.push([\"Occurrences\", String(key.occurrences)]);\n		if (key.verdict !== \"allowed\") facts.push([\"To allow it\", h(\"code\", {}, `npx keysieve ignore ${key.id} --reason \"why\"`)]);\n		return h(\"dl\", {}, facts.map(([name, value]) => h(\"div\", {}, h(\"dt\", {}, name), h(\"dd\", {}, value))));\n	}\n	function sightingOf({ commit, author, date }) {\n		return [\n			date !== null && dayOf(date),\n			commit !== null && [date === null ? \"\" : \" in \", h(\"code\", { title: commit }, commit.slice(0, 12))],\n			author !== null && ` by ${author}`\n		];\n	}\n	function placeItem({ path, at, excerpt, decodedFrom, seen, livesIn, allowed }) {\n		const notes = [decodedFrom && `decoded from ${decodedFrom}`, livesIn && `lives in ${livesIn}`].filter(Boolean);\n		return h(\"li\", {}, h(\"span\", { class: \"path\" }, `${path}:${at}`), seen !== void 0 && h(\"span\", { class: \"under\" }, sightingOf(seen)), notes.length > 0 && h(\"span\", { class: \"under\" }, notes.join(\"; \")), excerpt !== void 0 && excerpt !== \"\" && h(\"pre\", {}, h(\"code\", {}, excerpt)), allowed !== void 0 && h(\"span\", { class: \"under\" }, `Allowed by ${allowed}`));\n	}\n	/** The head of the table; with sort buttons where there is a script. */\n	function headOf(columns, sort, sortable) {\n		return h(\"tr\", {}, columns.map(({ id, label }) => {\n			const by = sort?.column === id ? sort.descending ? \"descending\" : \"ascending\" : null;\n			return h(\"th\", {\n				scope: \"col\",\n				class: id,\n				\"aria-sort\": by\n			}, sortable ? h(\"button\", {\n				type: \"button\",\n				class: \"sorter\",\n				\"data-column\": id\n			}, label) : label);\n		}));\n	}\n\n// src/report/escape.ts\n/** Names from a repository can hold anything: what a terminal or a log would obey is shown, not sent. */\n	function visible(text) {\n		return text.replace(/[\\0-\\x1f\\x7f-\\x9f\\u061c\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/g, (c) => {\n			const code = c.charCodeAt(0);\n			if (c === \"\\n\") return \"\\\\n\";\n			if (c === \"	\") return \"\\\\t\";\n			return code < 256 ? `\\\\x${code.toString(16).padStart(2, \"0\")}` : `\\\\u${code.toString(16).padStart(4, \"0\")}`;\n		});\n	}\n\n// src/report/html/page/dom.ts\n	const SVG = \"http://www.w3.org/2000/svg\";\n	/** A tree as nodes. Strings become text nodes and attribute values, and nothing else. */\n	function nodeOf(tree) {\n		if (typeof tree === \"string\") return document.createTextNode(visible(tree));\n		const element = SVG_TAGS.some((tag) => tag === tree.tag) ? document.createElementNS(SVG, tree.tag) : document.createElement(tree.tag);\n		for (const [name, value] of Object.entries(tree.attributes)) if (value !== false && value !== null) element.setAttribute(name, value === true ? \"\" : visible(String(value)));\n		element.append(...tree.children.map(nodeOf));\n		return element;\n	}\n\n// src/report/html/page/query.ts\n	const texts = /* @__PURE__ */ new WeakMap();\n	/** Keys that hold every word and fit every choice. */\n	function matching(keys, query) {\n		const words = query.words.toLowerCase().split(/\\s+/).filter(Boolean);\n		return keys.filter((key) => (query.severity === \"\" || key.severity === query.severity) && (query.confidence === \"\" || key.confidence === query.confidence) && (query.provider === \"\" || key.provider === query.provider) && (query.lives === \"\" || key.livesIn.some((name) => lifeKind(name) === query.lives)) && (!query.blocking || key.verdict === \"blocks\") && (!query.live || key.live === \"live\") && (!query.overdue || key.overdue) && (!query.allowed || key.verdict === \"allowed\") && words.every((word) => textOf(key).includes(word)));\n	}\n	/** Everything of a key that one could look for, in lower case. */\n	function textOf(key) {\n		let text = texts.get(key);\n		if (text === void 0) {\n			const { title, provider, rule, id, first, last, livesIn, places } = key;\n			const found = places.flatMap(({ path, seen, allowed }) => [\n				path,\n				seen?.commit,\n				seen?.author,\n				seen?.date,\n				allowed\n			]);\n			text = [\n				title,\n				provider,\n				rule,\n				id,\n				first?.commit,\n				first?.author,\n				first?.date,\n				last?.commit,\n				...livesIn,\n				...found\n			].filter(Boolean).join(\"\\n\").toLowerCase();\n			texts.set(key, text);\n		}\n		return text;\n	}\n	/** Without a sort the keys keep the order of what to do first. What a column does not know comes last either way. */\n	function sorted(keys, sort) {\n		const column = COLUMNS.find(({ id }) => id === sort?.column);\n		if (!sort || !column) return keys;\n		const turn = sort.descending ? -1 : 1;\n		return [...keys].sort((a, b) => {\n			const [x, y] = [column.order(a), column.order(b)];\n			if (x === null || y === null) return Number(x === null) - Number(y === null);\n			return x === y ? 0 : x < y ? -turn : turn;\n		});\n	}\n	/** Upwards, downwards, and back to the order of what to do first. */\n	function nextSort(sort, column) {\n		if (sort?.column !== column) return {\n			column,\n			descending: false\n		};\n		return sort.descending ? null : {\n			column,\n			descending: true\n		};\n	}\n\n// src/report/html/page/table.ts\n/** Rows on paper: 10,000 of them would be a book. */\n	const MOST_PRINTED = 500;\n	/** The table of keys: one page of it is in the document, however many keys there are. */\n	var Table = class {\n		#data;\n		#keys;\n		#head;\n		#body;\n		#pager;\n		#columns;\n		#open = /* @__PURE__ */ new Set();\n		#shown = /* @__PURE__ */ new Map();\n		#found;\n		#listed;\n		#sort = null;\n		#page = 0;\n		#perPage;\n		constructor(data, table, pager) {\n			this.#data = data;\n			this.#keys = new Map(data.keys.map((key) => [key.id, key]));\n			this.#found = this.#listed = data.keys;\n			this.#perPage = data.perPage;\n			this.#columns = columnsFor(data.knows);\n			this.#head = table.tHead;\n			this.#body = table.tBodies[0];\n			this.#pager = pager;\n			table.addEventListener(\"click\", (event) => this.#clicked(event));\n			pager.addEventListener(\"click\", (event) => this.#turned(event));\n			pager.querySelector(\"select\").addEventListener(\"change\", (event) => this.#resized(event));\n			addEventListener(\"beforeprint\", () => this.#show(0, MOST_PRINTED));\n			addEventListener(\"afterprint\", () => this.#show());\n			this.#drawHead();\n			this.#show();\n		}\n		ask(query) {\n			this.#found = matching(this.#data.keys, query);\n			this.#list();\n		}\n		/** Turns to the page of a key and opens it; false when there is none of that id. */\n		reveal(id) {\n			const at = this.#listed.findIndex((key) => key.id === id);\n			if (at < 0) return false;\n			this.#page = Math.floor(at / this.#perPage);\n			this.#open.add(id);\n			this.#show();\n			this.#focus(\"opener\", id);\n			return true;\n		}\n		#list() {\n			this.#listed = sorted(this.#found, this.#sort);\n			this.#page = 0;\n			this.#show();\n		}\n		get #last() {\n			return Math.max(0, Math.ceil(this.#listed.length / this.#perPage) - 1);\n		}\n		#show(from = this.#page * this.#perPage, most = this.#perPage) {\n			const keys = this.#listed.slice(from, from + most);\n			this.#rows(keys);\n			this.#tell(\"count\", this.#counted(from, keys.length));\n			this.#tell(\"page\", `Page ${grouped(this.#page + 1)} of ${grouped(this.#last + 1)}`);\n			for (const button of this.#pager.querySelectorAll(\"button\")) button.setAttribute(\"aria-disabled\", String(this.#target(button.dataset.page) === this.#page));\n		}\n		#counted(from, length) {\n			const total = this.#listed.length;\n			const of = total === this.#data.keys.length ? \"\" : ` (of ${grouped(this.#data.keys.length)})`;\n			if (total === 0) return `No key fits${of}`;\n			const span = length === total ? plural(total, \"key\") : `${grouped(from + 1)}–${grouped(from + length)} of ${plural(total, \"key\")}`;\n			const column = this.#columns.find(({ id }) => id === this.#sort?.column);\n			return `${span}${of}${column ? `, by ${column.label.toLowerCase()}${this.#sort.descending ? \", descending\" : \"\"}` : \"\"}`;\n		}\n		#tell(id, text) {\n			const element = document.getElementById(id);\n			if (element.textContent !== text) element.textContent = text;\n		}\n		#drawHead() {\n			this.#head.replaceChildren(nodeOf(headOf(this.#columns, this.#sort, true)));\n		}\n		#rows(keys) {\n			this.#body.replaceChildren(...keys.flatMap((key) => {\n				const open = this.#open.has(key.id);\n				const row = nodeOf(rowOf(key, this.#columns, open ? \"open\" : \"closed\"));\n				return open ? [row, nodeOf(detailOf(key, this.#columns, this.#shownOf(key)))] : [row];\n			}));\n		}\n		#shownOf(key) {\n			return this.#shown.get(key.id) ?? 10;\n		}\n		#clicked(event) {\n			const button = event.target instanceof Element ? event.target.closest(\"button\") : null;\n			if (!button) return;\n			const { id = \"\", column = \"\" } = button.dataset;\n			if (button.classList.contains(\"sorter\")) {\n				this.#sort = nextSort(this.#sort, column);\n				this.#drawHead();\n				this.#list();\n				this.#head.querySelector(`[data-column=\"${CSS.escape(column)}\"]`)?.focus();\n				return;\n			}\n			if (button.classList.contains(\"more\")) {\n				const key = this.#keys.get(id);\n				if (key) this.#shown.set(id, this.#shownOf(key) + 100);\n				this.#show();\n				if (!this.#focus(\"more\", id)) this.#focus(\"opener\", id);\n				return;\n			}\n			this.#toggle(button, id);\n		}\n		#toggle(opener, id) {\n			const key = this.#keys.get(id);\n			const row = opener.closest(\"tr\");\n			if (!key || !row) return;\n			const open = !this.#open.delete(id);\n			if (open) this.#open.add(id);\n			opener.setAttribute(\"aria-expanded\", String(open));\n			if (open) row.after(nodeOf(detailOf(key, this.#columns, this.#shownOf(key))));\n			else row.nextElementSibling?.remove();\n		}\n		#focus(kind, id) {\n			const button = this.#body.querySelector(`.${kind}[data-id=\"${CSS.escape(id)}\"]`);\n			button?.focus();\n			return button !== null;\n		}\n		#target(to) {\n			if (to === \"first\") return 0;\n			if (to === \"previous\") return Math.max(0, this.#page - 1);\n			return to === \"next\" ? Math.min(this.#last, this.#page + 1) : this.#last;\n		}\n		#turned(event) {\n			const button = event.target instanceof Element ? event.target.closest(\"button\") : null;\n			if (!button) return;\n			this.#page = this.#target(button.dataset.page);\n			this.#show();\n		}\n		#resized(event) {\n			if (!(event.target instanceof HTMLSelectElement)) return;\n			const from = this.#page * this.#perPage;\n			this.#perPage = Number(event.target.value);\n			this.#page = Math.floor(from / this.#perPage);\n			this.#show();\n		}\n	};\n\n// src/report/html/page/theme.ts\n/** The button that turns light to dark and back; until it is pressed, the system decides. */\n	function startTheme() {\n		const button = document.getElementById(\"theme\");\n		if (!button) return;\n		const system = matchMedia(\"(prefers-color-scheme: dark)\");\n		const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? \"dark\" : \"light\")) === \"dark\";\n		const show = () => {\n			button.textContent = isDark() ? \"Light theme\" : \"Dark theme\";\n		};\n		button.addEventListener(\"click\", () => {\n			document.documentElement.dataset.theme = isDark() ? \"light\" : \"dark\";\n			show();\n		});\n		system.addEventListener(\"change\", show);\n		button.hidden = false;\n		show();\n	}\n\n// src/report/html/page/page.ts\n/** So long after the last letter the search runs. */\n	const PAUSE_MS = 150;\n	startTheme();\n	startTable();\n	function startTable() {\n		const source = document.getElementById(\"data\");\n		const list = document.querySelector(\"#table\");\n		const form = document.querySelector(\"#controls\");\n		const pager = document.getElementById(\"pager\");\n		if (!source || !list || !form || !pager) return;\n		const data = JSON.parse(source.textContent ?? \"\");\n		source.remove();\n		const table = new Table(data, list, pager);\n		let waiting = 0;\n		const ask = () => table.ask(queryOf(new FormData(form)));\n		form.addEventListener(\"input\", (event) => {\n			clearTimeout(waiting);\n			const typed = event.target instanceof HTMLInputElement && event.target.type === \"search\";\n			waiting = setTimeout(ask, typed ? PAUSE_MS : 0);\n		});\n		form.addEventListener(\"reset\", () => setTimeout(ask, 0));\n		form.addEventListener(\"submit\", (event) => {\n			event.preventDefault();\n			ask();\n		});\n		form.hidden = pager.hidden = false;\n		const reveal = () => table.reveal(location.hash.slice(1));\n		addEventListener(\"hashchange\", reveal);\n		reveal();\n	}\n	function queryOf(form) {\n		const text = (name) => String(form.get(name) ?? \"\");\n		return {\n			words: text(\"words\"),\n			severity: text(\"severity\"),\n			confidence: text(\"confidence\"),\n			provider: text(\"provider\"),\n			lives: text(\"lives\"),\n			blocking: form.has(\"blocking\"),\n			live: form.has(\"live\"),\n			overdue: form.has(\"overdue\"),\n			allowed: form.has(\"allowed\")\n		};\n	}\n\n})();";
const STYLE = ":root {\n  color-scheme: light dark;\n  --ground: light-dark(#f5f6f8, #101317);\n  --surface: light-dark(#ffffff, #181c21);\n  --sunken: light-dark(#f0f2f5, #12161a);\n  --ink: light-dark(#14181d, #e9ecf0);\n  --soft: light-dark(#525b66, #a5afba);\n  --line: light-dark(#dde1e7, #2c333b);\n  --strong-line: light-dark(#7c8794, #77828e);\n  --accent: light-dark(#1f4fa3, #92b8ff);\n  --bar: light-dark(#24508f, #7fa9f0);\n  --bar-soft: light-dark(#b3c6e2, #36507a);\n  --critical: light-dark(#9c1238, #ff93a9);\n  --high: light-dark(#a63d0a, #ffb088);\n  --medium: light-dark(#775400, #ecc75c);\n  --low: light-dark(#4a5766, #b5c0cc);\n  --good: light-dark(#17693f, #74d3a0);\n  --alarm: light-dark(#9c1238, #a3163d);\n  --on-alarm: #ffffff;\n  --mono: ui-monospace, \"SF Mono\", \"Cascadia Mono\", \"Segoe UI Mono\", Menlo, Consolas, \"Liberation Mono\", monospace;\n  --sans: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif;\n}\n:root[data-theme=\"light\"] {\n  color-scheme: light;\n}\n:root[data-theme=\"dark\"] {\n  color-scheme: dark;\n}\n\n* {\n  box-sizing: border-box;\n}\nbody {\n  margin: 0;\n  background: var(--ground);\n  color: var(--ink);\n  font: 15px / 1.5 var(--sans);\n  -webkit-text-size-adjust: 100%;\n  text-size-adjust: 100%;\n}\n.page-head,\nmain,\nfooter {\n  max-width: 1280px;\n  margin: 0 auto;\n  padding: 0 32px;\n}\nh1,\nh2,\nh3,\np,\nul,\nol,\ndl,\ndd,\nfigure {\n  margin: 0;\n}\nh2 {\n  font-size: 18px;\n  line-height: 1.3;\n  letter-spacing: -0.01em;\n}\nh3 {\n  font-size: 13px;\n  margin-bottom: 8px;\n}\na {\n  color: var(--accent);\n  text-underline-offset: 2px;\n  overflow-wrap: anywhere;\n}\ncode,\npre,\n.path {\n  font-family: var(--mono);\n  font-size: 0.875em;\n}\n.path,\ncode {\n  overflow-wrap: anywhere;\n}\n.soft {\n  color: var(--soft);\n}\n.under {\n  display: block;\n  color: var(--soft);\n  font-size: 13px;\n  overflow-wrap: anywhere;\n}\n.nowrap {\n  white-space: nowrap;\n}\n.unseen {\n  position: absolute;\n  width: 1px;\n  height: 1px;\n  overflow: hidden;\n  clip-path: inset(50%);\n  white-space: nowrap;\n}\n.skip {\n  position: absolute;\n  left: 16px;\n  top: -80px;\n  padding: 8px 16px;\n  background: var(--surface);\n  border: 2px solid var(--accent);\n  border-radius: 6px;\n  z-index: 9;\n}\n.skip:focus {\n  top: 12px;\n}\n:focus-visible {\n  outline: 2px solid var(--accent);\n  outline-offset: 2px;\n}\n\n/* Head */\n.page-head {\n  padding-top: 28px;\n  padding-bottom: 24px;\n}\n.brand {\n  display: flex;\n  align-items: center;\n  gap: 0.5ch;\n  margin-bottom: 28px;\n}\n.brand strong {\n  letter-spacing: -0.01em;\n}\n#theme {\n  margin-left: auto;\n}\nh1 {\n  font-size: clamp(26px, 4vw, 38px);\n  line-height: 1.15;\n  letter-spacing: -0.025em;\n  font-weight: 650;\n  text-wrap: balance;\n  overflow-wrap: anywhere;\n}\n.tick {\n  width: 0.95em;\n  height: 0.95em;\n  margin-right: 0.3em;\n  vertical-align: -0.12em;\n  fill: none;\n  stroke: var(--good);\n  stroke-width: 3;\n  stroke-linecap: round;\n  stroke-linejoin: round;\n}\n.lead {\n  margin-top: 10px;\n  color: var(--soft);\n  overflow-wrap: anywhere;\n}\n.lead strong {\n  color: var(--ink);\n}\n\n/* Sections */\nmain > * {\n  margin-bottom: 40px;\n}\nmain h2 {\n  margin-bottom: 14px;\n}\n.alarm {\n  background: var(--alarm);\n  color: var(--on-alarm);\n  border-radius: 10px;\n  padding: 20px 24px;\n}\n.alarm h2 {\n  font-size: 20px;\n  margin-bottom: 6px;\n}\n.alarm ul {\n  margin-top: 12px;\n  padding-left: 20px;\n}\n.alarm li {\n  margin-bottom: 4px;\n  overflow-wrap: anywhere;\n}\n.alarm code {\n  background: rgb(0 0 0 / 0.28);\n  border-radius: 3px;\n  padding: 1px 5px;\n}\n.alarm :focus-visible {\n  outline-color: currentColor;\n}\n\n.tiles {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 1px;\n  background: var(--line);\n  border: 1px solid var(--line);\n  border-radius: 10px;\n  overflow: hidden;\n}\n.tile {\n  flex: 1 1 140px;\n  background: var(--surface);\n  padding: 16px 20px 18px;\n}\n.tile dt {\n  color: var(--soft);\n  font-size: 13px;\n}\n.tile .value {\n  display: block;\n  font-size: 28px;\n  line-height: 1.25;\n  font-weight: 620;\n  letter-spacing: -0.02em;\n  font-variant-numeric: tabular-nums;\n  white-space: nowrap;\n}\n.tile.loud .value {\n  color: var(--critical);\n}\n.tile.loud {\n  box-shadow: inset 0 3px 0 var(--critical);\n}\n\n/* Charts */\n.legend {\n  font-size: 13px;\n  margin: -8px 0 14px;\n}\n.swatch {\n  display: inline-block;\n  width: 10px;\n  height: 10px;\n  border-radius: 2px;\n  margin-left: 8px;\n}\n.swatch:first-child {\n  margin-left: 0;\n}\n.swatch.blocking {\n  background: var(--bar);\n}\n.swatch.other {\n  background: var(--bar-soft);\n}\n.grid {\n  display: grid;\n  grid-template-columns: repeat(6, 1fr);\n  gap: 16px;\n}\n.grid figure {\n  grid-column: span 2;\n  background: var(--surface);\n  border: 1px solid var(--line);\n  border-radius: 10px;\n  padding: 18px 20px;\n  min-width: 0;\n  position: relative;\n}\n.grid figure.wide {\n  grid-column: span 4;\n}\n.grid figure p {\n  font-size: 13px;\n  margin-top: 8px;\n}\n.hint {\n  margin-top: 14px;\n}\nfigcaption {\n  font-weight: 600;\n  margin-bottom: 14px;\n}\nrect.blocking,\nrect.scanned {\n  fill: var(--bar);\n}\nrect.other,\nrect.skipped {\n  fill: var(--bar-soft);\n}\nrect.failed {\n  fill: var(--critical);\n}\n.timeline {\n  display: block;\n  width: 100%;\n  height: 132px;\n  border-bottom: 1px solid var(--strong-line);\n  border-top: 1px dashed var(--line);\n}\n.timeline rect:hover {\n  opacity: 0.75;\n}\n.highest {\n  position: absolute;\n  right: 20px;\n  top: 18px;\n  font-size: 13px;\n  font-variant-numeric: tabular-nums;\n}\n.axis {\n  display: flex;\n  justify-content: space-between;\n  font-variant-numeric: tabular-nums;\n}\ntable {\n  border-collapse: collapse;\n  width: 100%;\n}\n.bars th {\n  text-align: left;\n  font-weight: 400;\n  width: 46%;\n  padding: 3px 12px 3px 0;\n  overflow-wrap: anywhere;\n  line-height: 1.35;\n}\n.bars td {\n  padding: 3px 0;\n}\n.bars .number {\n  width: 1%;\n  padding-left: 12px;\n  text-align: right;\n  font-variant-numeric: tabular-nums;\n}\n.bar {\n  display: block;\n  width: 100%;\n  height: 10px;\n  background: var(--sunken);\n  border-radius: 2px;\n}\n.matrix th,\n.matrix td {\n  padding: 6px 8px;\n  text-align: right;\n  font-weight: 400;\n  font-variant-numeric: tabular-nums;\n}\n.matrix thead th {\n  color: var(--soft);\n  font-size: 13px;\n}\n.matrix tbody th {\n  text-align: left;\n  padding-left: 0;\n}\n.matrix td {\n  border-top: 1px solid var(--line);\n}\n.matrix tbody th {\n  border-top: 1px solid var(--line);\n}\n.matrix .none {\n  color: var(--soft);\n}\n.matrix .blocking {\n  font-weight: 700;\n}\n\n/* A level is told by its bars and its word. */\n.level {\n  white-space: nowrap;\n}\n.level::before {\n  content: \"\";\n  display: inline-block;\n  width: 22px;\n  height: 11px;\n  margin-right: 8px;\n  --on: currentColor;\n  background:\n    linear-gradient(var(--on) 0 0) 0 0 / 4px 100% no-repeat,\n    linear-gradient(var(--b2) 0 0) 6px 0 / 4px 100% no-repeat,\n    linear-gradient(var(--b3) 0 0) 12px 0 / 4px 100% no-repeat,\n    linear-gradient(var(--b4) 0 0) 18px 0 / 4px 100% no-repeat;\n  --b2: var(--line);\n  --b3: var(--line);\n  --b4: var(--line);\n}\n.level.critical::before {\n  color: var(--critical);\n  --b2: currentColor;\n  --b3: currentColor;\n  --b4: currentColor;\n}\n.level.high::before {\n  color: var(--high);\n  --b2: currentColor;\n  --b3: currentColor;\n}\n.level.medium::before {\n  color: var(--medium);\n  --b2: currentColor;\n}\n.level.low::before {\n  color: var(--low);\n}\n\n.chip {\n  display: inline-block;\n  padding: 1px 8px;\n  border: 1px solid currentColor;\n  border-radius: 99px;\n  font-size: 13px;\n  line-height: 1.45;\n  white-space: nowrap;\n  color: var(--soft);\n}\n.chip.blocks,\n.chip.live {\n  background: var(--critical);\n  border-color: var(--critical);\n  color: var(--surface);\n  font-weight: 600;\n}\n.chip.warns {\n  color: var(--medium);\n}\n.chip.overdue {\n  color: var(--high);\n}\n.tag {\n  display: inline-block;\n  padding: 0 6px;\n  background: var(--sunken);\n  border: 1px solid var(--line);\n  border-radius: 4px;\n  font-size: 13px;\n  overflow-wrap: anywhere;\n}\n\n/* Controls */\nbutton,\nselect,\ninput {\n  font: inherit;\n  color: inherit;\n}\nbutton,\nselect,\ninput[type=\"search\"] {\n  background: var(--surface);\n  border: 1px solid var(--strong-line);\n  border-radius: 6px;\n  padding: 5px 12px;\n  min-height: 34px;\n}\nbutton {\n  cursor: pointer;\n}\nbutton:hover {\n  background: var(--sunken);\n}\nbutton[aria-disabled=\"true\"] {\n  color: var(--soft);\n  border-color: var(--line);\n  cursor: default;\n}\n.controls {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 12px;\n  align-items: end;\n}\n.controls label > span:first-child {\n  display: block;\n  font-size: 13px;\n  color: var(--soft);\n  margin-bottom: 2px;\n}\n.controls .search {\n  flex: 1 1 260px;\n}\n.controls .search input {\n  width: 100%;\n}\n.controls select {\n  max-width: 180px;\n}\nfieldset {\n  flex: 1 1 100%;\n  align-items: center;\n  display: flex;\n  flex-wrap: wrap;\n  gap: 12px;\n  border: 0;\n  margin: 0;\n  padding: 0;\n}\n.controls .toggle {\n  display: inline-flex;\n  gap: 6px;\n  align-items: center;\n  min-height: 34px;\n}\n.controls .toggle > span {\n  color: var(--ink);\n  font-size: 15px;\n  margin: 0;\n}\n.toggle input {\n  width: 17px;\n  height: 17px;\n  margin: 0;\n  accent-color: var(--accent);\n}\n.plain {\n  padding-left: 4px;\n  padding-right: 4px;\n  border-color: transparent;\n  background: none;\n  color: var(--accent);\n}\n.pager {\n  position: sticky;\n  top: 0;\n  z-index: 2;\n  display: flex;\n  flex-wrap: wrap;\n  gap: 8px 20px;\n  align-items: center;\n  background: var(--ground);\n  padding: 10px 0;\n  font-variant-numeric: tabular-nums;\n}\n.pager #count {\n  font-weight: 600;\n  margin-right: auto;\n}\n.pager nav {\n  display: flex;\n  align-items: center;\n  gap: 6px;\n}\n.pager nav button {\n  min-width: 34px;\n  padding: 5px 8px;\n}\n#page {\n  padding: 0 8px;\n}\n.pager label {\n  display: flex;\n  gap: 8px;\n  align-items: center;\n  color: var(--soft);\n}\n.pager select {\n  padding: 5px 8px;\n  color: var(--ink);\n}\n\n/* The list */\n.keys:focus,\n.proof:focus {\n  outline: none;\n}\n.scroller {\n  overflow-x: auto;\n  background: var(--surface);\n  border: 1px solid var(--line);\n  border-radius: 10px;\n}\n.list th,\n.list td {\n  text-align: left;\n  vertical-align: top;\n  padding: 11px 16px;\n}\n.list thead th {\n  font-size: 13px;\n  font-weight: 600;\n  color: var(--soft);\n  white-space: nowrap;\n  border-bottom: 1px solid var(--line);\n  padding-top: 8px;\n  padding-bottom: 8px;\n}\n.list tbody tr.key > * {\n  border-top: 1px solid var(--line);\n}\n.list tbody tr.key:first-child > * {\n  border-top: 0;\n}\n.list tbody tr.key:hover > * {\n  background: var(--sunken);\n}\n.list tbody th {\n  font-weight: 400;\n  min-width: 220px;\n}\n.list .title {\n  font-weight: 600;\n}\n.list .where {\n  min-width: 200px;\n}\n.list .lives {\n  min-width: 130px;\n}\n.allowed .title {\n  font-weight: 400;\n}\n.sorter {\n  all: unset;\n  cursor: pointer;\n  padding: 4px 0;\n  display: inline-flex;\n  gap: 6px;\n  align-items: center;\n}\n.sorter:hover {\n  color: var(--ink);\n  text-decoration: underline;\n}\n.sorter:focus-visible,\n.opener:focus-visible {\n  outline: 2px solid var(--accent);\n  outline-offset: 2px;\n  border-radius: 3px;\n}\n[aria-sort] .sorter {\n  color: var(--ink);\n}\n[aria-sort=\"ascending\"] .sorter::after {\n  content: \"▲\" / \"\";\n  font-size: 9px;\n}\n[aria-sort=\"descending\"] .sorter::after {\n  content: \"▼\" / \"\";\n  font-size: 9px;\n}\n.opener {\n  all: unset;\n  cursor: pointer;\n  position: relative;\n  padding-left: 18px;\n  overflow-wrap: anywhere;\n}\n.opener::before {\n  content: \"\";\n  position: absolute;\n  left: 2px;\n  top: 0.42em;\n  border: 5px solid transparent;\n  border-left: 7px solid var(--soft);\n  border-right: 0;\n}\n.opener[aria-expanded=\"true\"]::before {\n  transform: rotate(90deg);\n}\n.opener:hover .title {\n  text-decoration: underline;\n}\n.opener + .under {\n  padding-left: 18px;\n}\n.detail summary {\n  margin-bottom: 8px;\n}\n.detail > td {\n  padding: 4px 16px 20px 34px;\n}\n.panel {\n  display: grid;\n  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);\n  gap: 20px 40px;\n  background: var(--sunken);\n  border: 1px solid var(--line);\n  border-radius: 8px;\n  padding: 18px 20px;\n}\n.panel .facts {\n  grid-column: 2;\n  grid-row: 1 / span 2;\n}\n.panel ol {\n  padding-left: 20px;\n}\n.plan li {\n  margin-bottom: 6px;\n}\n.places li {\n  margin-bottom: 10px;\n}\n.places pre {\n  margin: 4px 0 0;\n  padding: 8px 12px;\n  background: var(--surface);\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  white-space: pre-wrap;\n  overflow-wrap: anywhere;\n}\n.facts dl > div,\n.about > div {\n  display: grid;\n  grid-template-columns: 110px minmax(0, 1fr);\n  gap: 12px;\n  padding: 3px 0;\n}\n.facts dt,\n.about dt {\n  color: var(--soft);\n}\n.facts code {\n  user-select: all;\n}\n\n/* Proof */\n.proof {\n  background: var(--surface);\n  border: 1px solid var(--line);\n  border-radius: 10px;\n  padding: 20px 24px 24px;\n}\n.sum {\n  font-size: 17px;\n  font-variant-numeric: tabular-nums;\n}\n.sum .bad {\n  color: var(--critical);\n}\n.shares {\n  display: block;\n  width: 100%;\n  height: 10px;\n  margin: 14px 0 20px;\n  border-radius: 3px;\n  background: var(--sunken);\n}\n.columns {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));\n  gap: 20px 48px;\n}\nsummary {\n  cursor: pointer;\n}\ndetails ul {\n  padding-left: 20px;\n  margin: 4px 0 8px;\n}\nfooter {\n  padding-bottom: 48px;\n  font-size: 13px;\n}\nfooter p {\n  max-width: 75ch;\n}\n\n@media (max-width: 960px) {\n  .grid figure,\n  .grid figure.wide {\n    grid-column: span 3;\n  }\n  .grid figure.wide {\n    grid-column: 1 / -1;\n  }\n}\n@media (max-width: 640px) {\n  .page-head,\n  main,\n  footer {\n    padding-left: 16px;\n    padding-right: 16px;\n  }\n  .grid figure,\n  .grid figure.wide {\n    grid-column: 1 / -1;\n  }\n  .panel {\n    grid-template-columns: minmax(0, 1fr);\n    padding: 14px;\n  }\n  .panel .facts {\n    grid-column: 1;\n    grid-row: auto;\n  }\n  .detail > td {\n    padding: 4px 12px 16px;\n  }\n  .list th,\n  .list td {\n    padding: 10px 12px;\n  }\n  .list .confidence,\n  .list .age,\n  .list .lives,\n  .list .first,\n  .list .severity,\n  .list .where {\n    display: none;\n  }\n  .list tbody th {\n    min-width: 0;\n  }\n  .pager label {\n    display: none;\n  }\n  .pager {\n    justify-content: space-between;\n  }\n}\n@media (forced-colors: active) {\n  .level::before,\n  .bar,\n  .timeline,\n  .shares,\n  .swatch {\n    forced-color-adjust: none;\n  }\n}\n@media print {\n  :root,\n  :root[data-theme] {\n    color-scheme: light;\n    --ground: #ffffff;\n  }\n  body {\n    font-size: 10pt;\n  }\n  .page-head,\n  main,\n  footer {\n    max-width: none;\n    padding-left: 0;\n    padding-right: 0;\n  }\n  .skip,\n  .controls,\n  .pager nav,\n  .pager label,\n  #theme {\n    display: none;\n  }\n  .pager {\n    position: static;\n  }\n  .scroller {\n    overflow: visible;\n  }\n  figure,\n  .tile,\n  tr.key,\n  .alarm,\n  .proof {\n    break-inside: avoid;\n  }\n  h2 {\n    break-after: avoid;\n  }\n  thead {\n    display: table-header-group;\n    break-inside: avoid;\n  }\n  * {\n    print-color-adjust: exact;\n    -webkit-print-color-adjust: exact;\n  }\n  .list th,\n  .list td {\n    padding: 6px 8px;\n  }\n  a[href^=\"https\"] {\n    color: inherit;\n  }\n}\n@media (prefers-reduced-motion: no-preference) {\n  .opener::before {\n    transition: transform 0.12s;\n  }\n}\n/* Last, so that nothing shown by its class comes back. */\n[hidden] {\n  display: none;\n}\n";

// src/report/html/tree.ts
function h(tag, attributes, ...children) {
	return {
		tag,
		attributes,
		children: children.flatMap(kept)
	};
}
function kept(child) {
	if (child === false || child === null) return [];
	if (typeof child === "string" || "tag" in child) return [child];
	return child.flatMap(kept);
}

// src/report/html/words.ts
const VERDICT_WORDS = {
	blocks: "Blocks",
	warns: "Warns",
	allowed: "Allowed"
};
const SEVERITY_WORDS = {
	critical: "Critical",
	high: "High",
	medium: "Medium",
	low: "Low"
};
const CONFIDENCE_WORDS = {
	certain: "Certain",
	likely: "Likely",
	maybe: "Maybe"
};
const LIFE_WORDS = {
	HEAD: "HEAD",
	worktree: "Work tree",
	branch: "A branch",
	tag: "A tag",
	remote: "A remote branch",
	ref: "Another ref",
	stash: "The stash",
	history: "History",
	reflog: "The reflog",
	unreachable: "Unreachable objects"
};
function lifeKind(name) {
	return /^(?:branch|tag|remote|ref):/.exec(name)?.[0].slice(0, -1) ?? name;
}
function lifeWord(kind) {
	return Object.entries(LIFE_WORDS).find(([name]) => name === kind)?.[1] ?? kind;
}
function severityMark(severity) {
	return h("span", { class: `level ${severity}` }, SEVERITY_WORDS[severity]);
}
function dayOf(date) {
	return date.slice(0, 10);
}
function plural(n, noun) {
	return `${grouped(n)} ${noun}${n === 1 ? "" : "s"}`;
}
function grouped(n) {
	return String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function ageWords(days) {
	if (days === 0) return "today";
	if (days < 60) return plural(days, "day");
	if (days < 730) return plural(Math.floor(days / 30.44), "month");
	return plural(Math.floor(days / 365.25), "year");
}

// src/report/html/buckets.ts
const MOST_BARS = 48;
const FEWEST_BARS = 12;
function timelineOf(entries) {
	const dated = entries.filter(({ date }) => /^\d{4}-\d\d-\d\d/.test(date));
	if (dated.length === 0) return [];
	const days = dated.map(({ date }) => dayOf(date)).sort();
	const [from, to] = [days[0], days.at(-1)];
	const unit = [
		"day",
		"month",
		"quarter"
	].find((each) => barsBetween(from, to, each) <= MOST_BARS) ?? "year";
	const count = Math.min(Math.max(barsBetween(from, to, unit), FEWEST_BARS), 400);
	const start = ordinal(to, unit) - count + 1;
	const bars = Array.from({ length: count }, (_, i) => ({
		label: labelOf(start + i, unit),
		total: 0,
		blocking: 0
	}));
	for (const { date, blocking } of dated) {
		const bar = bars[ordinal(date, unit) - start];
		if (!bar) continue;
		bar.total++;
		if (blocking) bar.blocking++;
	}
	return bars;
}
function barsBetween(from, to, unit) {
	return ordinal(to, unit) - ordinal(from, unit) + 1;
}
function ordinal(date, unit) {
	const year = Number(date.slice(0, 4));
	const month = Number(date.slice(5, 7)) - 1;
	if (unit === "year") return year;
	if (unit === "quarter") return year * 4 + Math.floor(month / 3);
	if (unit === "month") return year * 12 + month;
	return Math.floor(Date.parse(`${dayOf(date)}T00:00:00Z`) / 864e5);
}
function labelOf(n, unit) {
	if (unit === "year") return String(n);
	if (unit === "quarter") return `${Math.floor(n / 4)} Q${n % 4 + 1}`;
	if (unit === "month") return `${Math.floor(n / 12)}-${String(n % 12 + 1).padStart(2, "0")}`;
	return (/* @__PURE__ */ new Date(n * 864e5)).toISOString().slice(0, 10);
}
const AGES = [
	["Under a week", 7],
	["1 to 4 weeks", 30],
	["1 to 3 months", 91],
	["3 to 12 months", 365],
	["1 to 2 years", 730],
	["Over 2 years", Number.POSITIVE_INFINITY]
];
function agesOf(keys) {
	return tallied(keys, ({ ageDays }) => [ageDays === null ? "Not known" : AGES.find(([, below]) => ageDays < below)?.[0] ?? "Not known"], [...AGES.map(([label]) => label), "Not known"]).filter(({ label, total }) => label !== "Not known" || total > 0);
}
function tallied(entries, namesOf, labels = []) {
	const counts = new Map(labels.map((label) => [label, {
		label,
		total: 0,
		blocking: 0
	}]));
	for (const entry of entries) for (const label of new Set(namesOf(entry))) {
		let bucket = counts.get(label);
		if (!bucket) counts.set(label, bucket = {
			label,
			total: 0,
			blocking: 0
		});
		bucket.total++;
		if (entry.blocking) bucket.blocking++;
	}
	const all = [...counts.values()];
	return labels.length > 0 ? all : all.sort((a, b) => b.total - a.total || b.blocking - a.blocking || (a.label < b.label ? -1 : 1));
}
function top(buckets, most) {
	const fits = buckets.length <= most;
	return {
		shown: fits ? buckets : buckets.slice(0, most),
		left: fits ? 0 : buckets.length - most
	};
}
function folderOf(path) {
	const parts = path.split("/").slice(0, -1);
	return parts.length === 0 ? "(top level)" : parts.slice(0, 2).join("/");
}

// src/report/html/charts.ts
const LOWEST_TOP = 4;
const MOST = 8;
function chartsOf(keys, knows) {
	const open = keys.filter(({ verdict }) => verdict !== "allowed").map((key) => ({
		...key,
		blocking: key.verdict === "blocks"
	}));
	const dated = open.flatMap(({ first, blocking }) => first?.date ? [{
		date: first.date,
		blocking
	}] : []);
	return h("section", {
		class: "charts",
		"aria-labelledby": "charts-title"
	}, h("h2", { id: "charts-title" }, "Overview"), h("p", { class: "legend soft" }, h("span", { class: "swatch blocking" }), " blocks ", h("span", { class: "swatch other" }), " warns; allowed keys are not counted here"), h("div", { class: "grid" }, knows.dates && figure("When they first appeared", timeline(timelineOf(dated)), "wide"), figure("How bad, how sure", matrix(open)), knows.dates && figure("How old they are", bars(agesOf(open))), figure("By provider", ranked(tallied(open, ({ provider, rule }) => [provider || rule]), "provider")), figure("By folder", ranked(tallied(open, ({ places }) => places.map(({ path }) => folderOf(path))), "folder"))), !knows.dates && h("p", { class: "soft hint" }, "This kind of scan looks at no commits, so that nothing is known of dates and ages: ", h("code", {}, "npx keysieve audit"), " tells them."));
}
function figure(caption, content, size = "") {
	return h("figure", { class: size }, h("figcaption", {}, caption), content);
}
function timeline(buckets) {
	if (buckets.length === 0) return h("p", { class: "soft" }, "No dates are known.");
	const highest = Math.max(LOWEST_TOP, ...buckets.map(({ total }) => total));
	const said = buckets.filter(({ total }) => total > 0).map(({ label, total }) => `${label}: ${total}`).join(", ");
	const width = 12;
	const scale = 100 / highest;
	return [
		h("span", {
			class: "highest soft",
			"aria-hidden": "true"
		}, grouped(highest)),
		h("svg", {
			class: "timeline",
			viewBox: `0 0 ${buckets.length * width} 100`,
			preserveAspectRatio: "none",
			role: "img",
			"aria-label": `Keys by their first appearance. ${said}`
		}, buckets.map(({ label, total, blocking }, i) => total === 0 ? null : [column(i * width, 100 - total * scale, (total - blocking) * scale, "other", `${label}: ${plural(total, "key")}, ${blocking} blocking`), column(i * width, 100 - blocking * scale, blocking * scale, "blocking", `${label}: ${plural(total, "key")}, ${blocking} blocking`)])),
		h("p", {
			class: "axis soft",
			"aria-hidden": "true"
		}, h("span", {}, buckets[0].label), buckets.length > 1 && h("span", {}, buckets.at(-1).label))
	];
}
function column(x, y, height, kind, title) {
	if (height === 0) return null;
	return h("rect", {
		x: x + 1,
		y: rounded(y),
		width: 10,
		height: rounded(height),
		class: kind
	}, h("title", {}, title));
}
function ranked(buckets, noun) {
	const { shown, left } = top(buckets, MOST);
	return [bars(shown), left > 0 && h("p", { class: "soft" }, `and ${plural(left, `other ${noun}`)}`)];
}
function bars(buckets) {
	const highest = Math.max(1, ...buckets.map(({ total }) => total));
	return h("table", { class: "bars" }, h("thead", { class: "unseen" }, h("tr", {}, h("th", { scope: "col" }, "Name"), h("th", { scope: "col" }, "Bar"), h("th", { scope: "col" }, "Keys"))), h("tbody", {}, buckets.map(({ label, total, blocking }) => h("tr", {}, h("th", { scope: "row" }, label), h("td", { "aria-hidden": "true" }, h("svg", {
		viewBox: "0 0 100 10",
		preserveAspectRatio: "none",
		class: "bar"
	}, h("rect", {
		width: rounded(100 * total / highest),
		height: 10,
		class: "other"
	}), h("rect", {
		width: rounded(100 * blocking / highest),
		height: 10,
		class: "blocking"
	}))), h("td", { class: "number" }, grouped(total))))));
}
function matrix(keys) {
	return h("table", { class: "matrix" }, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, h("span", { class: "unseen" }, "Severity")), require_core.CONFIDENCES.map((confidence) => h("th", { scope: "col" }, CONFIDENCE_WORDS[confidence])))), h("tbody", {}, require_core.SEVERITIES.map((severity) => h("tr", {}, h("th", { scope: "row" }, severityMark(severity)), require_core.CONFIDENCES.map((confidence) => {
		const here = keys.filter((key) => key.severity === severity && key.confidence === confidence);
		const blocking = here.some((key) => key.blocking);
		return h("td", { class: here.length === 0 ? "none" : blocking ? "blocking" : null }, grouped(here.length));
	})))));
}
function rounded(n) {
	return Math.round(n * 100) / 100;
}

// src/report/html/columns.ts
const VERDICTS$1 = [
	"blocks",
	"warns",
	"allowed"
];
const always = () => true;
const NOTHING = h("span", { class: "soft" }, "–");
const LIVES_SHOWN = 2;
const COLUMNS = [
	{
		id: "key",
		label: "Key",
		in: always,
		cell: () => null,
		order: ({ title }) => title.toLowerCase()
	},
	{
		id: "verdict",
		label: "Verdict",
		in: always,
		cell: verdictCell,
		order: ({ verdict }) => VERDICTS$1.indexOf(verdict)
	},
	{
		id: "severity",
		label: "Severity",
		in: always,
		cell: ({ severity }) => severity ? severityMark(severity) : NOTHING,
		order: ({ severity }) => severity ? require_core.SEVERITIES.indexOf(severity) : null
	},
	{
		id: "confidence",
		label: "Confidence",
		in: always,
		cell: ({ confidence }) => confidence ? CONFIDENCE_WORDS[confidence] : NOTHING,
		order: ({ confidence }) => confidence ? require_core.CONFIDENCES.indexOf(confidence) : null
	},
	{
		id: "where",
		label: "Where",
		in: always,
		cell: whereCell,
		order: ({ places }) => places[0]?.path ?? null
	},
	{
		id: "lives",
		label: "Lives in",
		in: ({ lives }) => lives,
		cell: livesCell,
		order: ({ livesIn }) => livesRank(livesIn)
	},
	{
		id: "first",
		label: "First seen",
		in: ({ dates }) => dates,
		cell: firstCell,
		order: ({ first }) => first?.date ? Date.parse(first.date) : null
	},
	{
		id: "age",
		label: "Age",
		in: ({ dates }) => dates,
		cell: ageCell,
		order: ({ ageDays }) => ageDays
	}
];
function columnsFor(knows) {
	return COLUMNS.filter((column) => column.in(knows));
}
function verdictCell({ verdict, live }) {
	return [h("span", { class: `chip ${verdict}` }, VERDICT_WORDS[verdict]), live !== null && [" ", h("span", { class: `chip ${live}` }, LIVE_WORDS[live])]];
}
const LIVE_WORDS = {
	live: "Live",
	dead: "Dead",
	unknown: "Not known if live"
};
function whereCell({ places }) {
	const [first] = places;
	if (!first) return NOTHING;
	const more = places.length - 1;
	return [h("span", { class: "path" }, `${first.path}:${first.at.split(":")[0]}`), more > 0 && [" ", h("span", { class: "soft" }, `and ${more} more`)]];
}
function livesCell({ livesIn }) {
	if (livesIn.length === 0) return NOTHING;
	const more = livesIn.length - LIVES_SHOWN;
	return [livesIn.slice(0, LIVES_SHOWN).map((name) => [h("span", { class: "tag" }, lifeName(name)), " "]), more > 0 && h("span", { class: "soft" }, `and ${more} more`)];
}
function lifeName(name) {
	return lifeKind(name) === name ? lifeWord(name) : name;
}
const NEAREST = Object.keys(LIFE_WORDS);
function livesRank(livesIn) {
	const ranks = livesIn.map((name) => NEAREST.indexOf(lifeKind(name))).filter((rank) => rank >= 0);
	return ranks.length === 0 ? null : Math.min(...ranks);
}
function firstCell({ first }) {
	if (!first?.date) return NOTHING;
	return [h("span", { class: "nowrap" }, dayOf(first.date)), first.author !== null && h("span", { class: "under" }, first.author.replace(/ <[^<>]*>$/, ""))];
}
function ageCell({ ageDays, overdue }) {
	if (ageDays === null) return NOTHING;
	return [h("span", {
		class: "nowrap",
		title: `${ageDays} days`
	}, ageWords(ageDays)), overdue && [" ", h("span", { class: "chip overdue" }, "Overdue")]];
}

// src/report/html/controls.ts
const PAGE_SIZES = [
	25,
	50,
	100,
	250
];
function controlsOf({ keys, knows }) {
	return h("form", {
		id: "controls",
		class: "controls",
		role: "search",
		"aria-label": "Keys",
		hidden: true
	}, h("label", { class: "search" }, h("span", {}, "Search"), h("input", {
		type: "search",
		name: "words",
		placeholder: "Path, provider, rule, id, author…",
		autocomplete: "off",
		spellcheck: "false"
	})), choice("severity", "Severity", here(keys, require_core.SEVERITIES, "severity").map((level) => [level, SEVERITY_WORDS[level]])), choice("confidence", "Confidence", here(keys, require_core.CONFIDENCES, "confidence").map((level) => [level, CONFIDENCE_WORDS[level]])), choice("provider", "Provider", providersOf(keys).map((name) => [name, name])), knows.lives && choice("lives", "Lives in", livesOf(keys).map((kind) => [kind, lifeWord(kind)])), h("fieldset", {}, h("legend", { class: "unseen" }, "Only"), toggle("blocking", "Blocking", keys, ({ verdict }) => verdict === "blocks"), knows.live && toggle("live", "Live", keys, ({ live }) => live === "live"), knows.overdue && toggle("overdue", "Overdue", keys, ({ overdue }) => overdue), toggle("allowed", "Allowed", keys, ({ verdict }) => verdict === "allowed"), h("button", {
		type: "reset",
		class: "plain"
	}, "Reset")));
}
function pagerOf({ perPage }) {
	const step = (to, label, sign) => h("button", {
		type: "button",
		"data-page": to,
		"aria-label": label
	}, sign);
	return h("div", {
		id: "pager",
		class: "pager",
		hidden: true
	}, h("p", {
		id: "count",
		role: "status",
		"aria-live": "polite"
	}), h("nav", { "aria-label": "Pages of keys" }, step("first", "First page", "«"), step("previous", "Previous page", "‹"), h("span", { id: "page" }), step("next", "Next page", "›"), step("last", "Last page", "»")), h("label", {}, h("span", {}, "A page"), h("select", { id: "per-page" }, PAGE_SIZES.map((n) => h("option", {
		value: n,
		selected: n === perPage
	}, String(n))))));
}
function choice(name, label, options) {
	if (options.length < 2) return null;
	return h("label", {}, h("span", {}, label), h("select", { name }, h("option", { value: "" }, "All"), options.map(([value, text]) => h("option", { value }, text))));
}
function toggle(name, label, keys, test) {
	const n = keys.filter(test).length;
	if (n === 0) return null;
	return h("label", { class: "toggle" }, h("input", {
		type: "checkbox",
		name
	}), h("span", {}, `${label} `, h("span", { class: "soft" }, grouped(n))));
}
function here(keys, levels, of) {
	return levels.filter((level) => keys.some((key) => key[of] === level));
}
function providersOf(keys) {
	return [...new Set(keys.map(({ provider }) => provider))].filter((name) => name !== "").sort();
}
function livesOf(keys) {
	const kinds = new Set(keys.flatMap(({ livesIn }) => livesIn.map(lifeKind)));
	return Object.keys(LIFE_WORDS).filter((kind) => kinds.has(kind));
}

// src/report/html/inventory.ts
const DAY_MS = 864e5;
function inventoryOf(report, now) {
	const groups = /* @__PURE__ */ new Map();
	const group = (id) => {
		let found = groups.get(id);
		if (!found) groups.set(id, found = {
			id,
			key: void 0,
			findings: [],
			allowed: []
		});
		return found;
	};
	for (const key of report.keys ?? []) group(key.id).key = key;
	for (const finding of report.findings) group(finding.id).findings.push(finding);
	for (const entry of report.suppressed) group(entry.id).allowed.push(entry);
	const keys = [...groups.values()].map((each) => keyOf(each, now));
	return report.keys ? keys : keys.sort(byUrgency);
}
function keyOf({ id, key, findings, allowed }, now) {
	const [finding] = findings;
	const rule = key?.rule ?? finding?.rule ?? allowed[0]?.rule ?? "";
	const [first, last] = key ? sightingsOf(key) : spanOf(findings);
	return {
		id,
		rule,
		provider: key?.provider ?? finding?.provider ?? "",
		title: key?.title ?? finding?.title ?? rule,
		severity: key?.severity ?? strongest(require_core.SEVERITIES, findings, "severity"),
		confidence: key?.confidence ?? strongest(require_core.CONFIDENCES, findings, "confidence"),
		verdict: verdictOf(key, findings),
		live: key?.live ?? finding?.live ?? null,
		overdue: key?.overdue ?? false,
		ageDays: key ? key.ageDays : daysSince(first?.date ?? null, now),
		rotated: key?.rotated ?? null,
		first,
		last,
		livesIn: key?.livesIn ?? [...new Set(findings.flatMap(({ livesIn = [] }) => livesIn))],
		occurrences: key?.occurrences ?? findings.reduce((sum, { occurrences }) => sum + occurrences, allowed.length),
		plan: key?.plan ?? planOf$1(findings),
		places: [...findings.map(placeOf), ...allowed.map(allowedPlace)]
	};
}
function planOf$1(findings) {
	return [.../* @__PURE__ */ new Set([...findings.map(require_address.ruleRemedy), ...findings.flatMap(({ advice = [] }) => advice)])];
}
function verdictOf(key, findings) {
	if (findings.some(({ blocking }) => blocking)) return "blocks";
	return key ? key.suppressed ? "allowed" : "warns" : findings.length > 0 ? "warns" : "allowed";
}
function sightingsOf(key) {
	return [sighting(key.firstCommit, key.firstAuthor, key.firstDate), sighting(key.lastCommit, null, key.lastDate)];
}
function spanOf(findings) {
	const dated = findings.filter(({ date }) => date !== null).sort((a, b) => Date.parse(a.date) - Date.parse(b.date)).map(({ commit, author, date }) => ({
		commit,
		author,
		date
	}));
	return [dated[0] ?? null, dated.at(-1) ?? null];
}
function sighting(commit, author, date) {
	return commit === null && date === null ? null : {
		commit,
		author,
		date
	};
}
function placeOf(finding) {
	const { line, column, excerpt, decodedFrom, livesIn, commit, author, date } = finding;
	const seen = sighting(commit, author, date);
	return {
		path: require_place.fullPath(finding),
		at: `${line}:${column}`,
		excerpt,
		...decodedFrom.length > 0 ? { decodedFrom: decodedFrom.join(", ") } : {},
		...seen ? { seen } : {},
		...livesIn && livesIn.length > 0 ? { livesIn: livesIn.join(", ") } : {}
	};
}
function allowedPlace({ path, line, by, reason }) {
	return {
		path,
		at: String(line),
		allowed: `${by}: ${reason}`
	};
}
function daysSince(date, now) {
	const at = date === null ? NaN : Date.parse(date);
	return Number.isNaN(at) ? null : Math.max(0, Math.floor((now - at) / DAY_MS));
}
function strongest(order, findings, of) {
	return order.find((level) => findings.some((finding) => finding[of] === level)) ?? null;
}
const VERDICTS = [
	"blocks",
	"warns",
	"allowed"
];
function byUrgency(a, b) {
	return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || Number(b.live === "live") - Number(a.live === "live") || Number(b.livesIn.includes("HEAD")) - Number(a.livesIn.includes("HEAD")) || rank(require_core.CONFIDENCES, a.confidence) - rank(require_core.CONFIDENCES, b.confidence) || rank(require_core.SEVERITIES, a.severity) - rank(require_core.SEVERITIES, b.severity) || (b.ageDays ?? -1) - (a.ageDays ?? -1);
}
function rank(order, level) {
	return level === null ? order.length : order.indexOf(level);
}

// src/report/html/markup.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const VOID = /* @__PURE__ */ new Set([
	"meta",
	"input",
	"br"
]);
function markup(tree) {
	if (typeof tree === "string") return escaped(tree);
	const attributes = Object.entries(tree.attributes).map(([name, value]) => {
		if (value === false || value === null) return "";
		return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
	});
	const opening = `<${tree.tag}${attributes.join("")}>`;
	return VOID.has(tree.tag) ? opening : `${opening}${tree.children.map(markup).join("")}</${tree.tag}>`;
}
function embedded(value) {
	return JSON.stringify(value).replace(/[<>&\x7f-\x9f\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function escaped(text) {
	return require_core.visible(text).replace(/[&<>"']/g, (c) => ENTITIES[c]);
}

// src/report/html/verdict.ts
const PROBLEMS_SHOWN = 20;
const MODE_WORDS = {
	staged: "what is about to be committed",
	tree: "the files of the work tree",
	range: "what the commits of a range add",
	history: "the whole history",
	audit: "the work tree and the whole history",
	stdin: "standard input",
	hook: "what a git hook was given"
};
function nameOf$1({ scan }) {
	return scan.root.split(/[\\/]/).filter(Boolean).at(-1) ?? scan.mode;
}
function headlineOf(report, keys) {
	const open = keys.filter(({ verdict }) => verdict !== "allowed");
	const blocking = open.filter(({ verdict }) => verdict === "blocks").length;
	const others = open.length - blocking;
	if (open.length === 0) return report.problems.length > 0 ? "No keys in what could be scanned" : `No keys found in ${nameOf$1(report)}`;
	if (blocking === 0) return `${plural(others, "key")} to look at, none that blocks`;
	return `${plural(blocking, "key")} to act on${others > 0 ? `, ${grouped(others)} more to look at` : ""}`;
}
function headerOf(report, keys, made) {
	const clean = report.problems.length === 0 && keys.every(({ verdict }) => verdict === "allowed");
	return h("header", { class: clean ? "page-head clean" : "page-head" }, h("p", { class: "brand" }, h("strong", {}, "keysieve"), h("span", { class: "soft" }, ` ${report.scan.mode} report`), h("button", {
		type: "button",
		id: "theme",
		hidden: true
	}, "Dark")), h("h1", {}, clean && h("svg", {
		class: "tick",
		viewBox: "0 0 24 24",
		"aria-hidden": "true"
	}, h("path", { d: "M4 12.5 9.5 18 20 6.5" })), headlineOf(report, keys)), h("p", { class: "lead" }, h("strong", {}, nameOf$1(report)), `: ${MODE_WORDS[report.scan.mode]}, scanned on `, h("time", { datetime: made }, `${made.slice(0, 10)} ${made.slice(11, 16)} UTC`), report.scan.head !== null && [" at ", h("code", { title: report.scan.head }, report.scan.head.slice(0, 12))], "."));
}
function alarmOf({ problems }) {
	if (problems.length === 0) return null;
	const item = ({ code, path, message }) => h("li", {}, h("code", {}, code), " ", path !== "" && [h("span", { class: "path" }, path), ": "], message);
	const more = problems.slice(PROBLEMS_SHOWN);
	return h("section", {
		class: "alarm",
		"aria-labelledby": "alarm-title"
	}, h("h2", { id: "alarm-title" }, "INCOMPLETE: not everything was scanned"), h("p", {}, `${require_core.count(problems.length, "problem")} kept this scan from looking at all it was asked to. What follows is no proof that there is nothing else; mend this and scan again.`), h("ul", {}, problems.slice(0, PROBLEMS_SHOWN).map(item)), more.length > 0 && h("details", {}, h("summary", {}, `${plural(more.length, "more problem")}`), h("ul", {}, more.slice(0, 500).map(item))));
}
function tilesOf(report, keys, knows) {
	const open = keys.filter(({ verdict }) => verdict !== "allowed");
	const allowed = keys.length - open.length;
	if (open.length === 0) return list(cleanTiles(report, allowed));
	const many = (test) => open.filter(test).length;
	const blocking = many(({ verdict }) => verdict === "blocks");
	const tiles = [{
		label: "Open keys",
		value: grouped(open.length),
		note: `at ${plural(report.totals.findings, "place")}`
	}, {
		label: "Blocking",
		value: grouped(blocking),
		note: blocking > 0 ? "act on these first" : "nothing blocks",
		loud: blocking > 0
	}];
	if (knows.live) {
		const live = many((key) => key.live === "live");
		tiles.push({
			label: "Live",
			value: grouped(live),
			note: "the provider accepts them",
			loud: live > 0
		});
	}
	if (knows.lives) {
		const near = many(({ livesIn }) => livesIn.includes("HEAD") || livesIn.includes("worktree"));
		tiles.push({
			label: "In HEAD",
			value: grouped(near),
			note: `${grouped(open.length - near)} elsewhere only`
		});
	}
	if (knows.overdue) {
		const overdue = many((key) => key.overdue);
		tiles.push({
			label: "Overdue",
			value: grouped(overdue),
			note: "not rotated in time",
			loud: overdue > 0
		});
	}
	if (knows.dates) {
		const oldest = open.reduce((most, { ageDays }) => Math.max(most, ageDays ?? -1), -1);
		if (oldest >= 0) tiles.push({
			label: "Oldest",
			value: ageWords(oldest),
			note: "since it first appeared"
		});
	}
	tiles.push(allowedTile(allowed));
	if (report.totals.known > 0) tiles.push({
		label: "Known",
		value: grouped(report.totals.known),
		note: "stood there before"
	});
	return list(tiles);
}
function cleanTiles({ totals, tool }, allowed) {
	const { scanned, skipped, problems, bytes } = totals;
	return [
		{
			label: "Scanned",
			value: grouped(scanned),
			note: require_core.sizeText(bytes)
		},
		{
			label: "Rules",
			value: grouped(tool.rules),
			note: "kinds of keys looked for"
		},
		{
			label: "Skipped",
			value: grouped(skipped),
			note: skipped > 0 ? "with a reason each" : "nothing left out"
		},
		{
			label: "Not readable",
			value: grouped(problems),
			note: problems > 0 ? "see above" : "nothing failed",
			loud: problems > 0
		},
		allowedTile(allowed)
	];
}
function allowedTile(allowed) {
	return {
		label: "Allowed",
		value: grouped(allowed),
		note: allowed > 0 ? "with a reason each" : "no exceptions"
	};
}
function list(tiles) {
	return h("dl", { class: "tiles" }, tiles.map(({ label, value, note, loud }) => h("div", { class: loud ? "tile loud" : "tile" }, h("dt", {}, label), h("dd", {}, h("span", { class: "value" }, value), h("span", { class: "under" }, note)))));
}

// src/report/html/proof.ts
const NAMED = 100;
function proofOf(report) {
	const { listed, scanned, skipped, problems, bytes } = report.totals;
	return h("section", {
		class: "proof",
		id: "proof",
		tabindex: -1,
		"aria-labelledby": "proof-title"
	}, h("h2", { id: "proof-title" }, "Proof of scan"), h("p", { class: "sum" }, h("strong", {}, plural(listed, "entry").replace("entrys", "entries")), " listed = ", h("strong", {}, grouped(scanned)), ` scanned (${require_core.sizeText(bytes)}) + `, h("strong", {}, grouped(skipped)), " skipped + ", h("strong", { class: problems > 0 ? "bad" : null }, grouped(problems)), problems > 0 ? " not readable" : " not readable, so every one is accounted for", "."), shares(report), h("div", { class: "columns" }, h("dl", { class: "about" }, aboutOf(report).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))), skipsOf(report)));
}
function shares({ totals }) {
	const { listed, scanned, skipped, problems } = totals;
	if (listed === 0) return null;
	const parts = [
		["scanned", scanned],
		["skipped", skipped],
		["failed", problems]
	];
	let x = 0;
	return h("svg", {
		class: "shares",
		viewBox: "0 0 100 4",
		preserveAspectRatio: "none",
		role: "img",
		"aria-label": `Of ${listed} entries ${scanned} were scanned, ${skipped} skipped, ${problems} not readable`
	}, parts.map(([kind, n]) => {
		const width = 100 * n / listed;
		const part = n > 0 && h("rect", {
			x,
			width,
			height: 4,
			class: kind
		});
		x += width;
		return part;
	}));
}
function aboutOf({ scan, tool, totals }) {
	const facts = [["What", `${MODE_WORDS[scan.mode].slice(0, 1).toUpperCase()}${MODE_WORDS[scan.mode].slice(1)}`], ["Where", h("span", { class: "path" }, scan.root)]];
	if (scan.head !== null) facts.push(["HEAD", h("code", {}, scan.head)]);
	const { commits, from, to, indexTree } = scan.covered;
	if (commits > 0) facts.push(["Commits", grouped(commits)]);
	if (from !== null || to !== null) facts.push(["Range", h("code", {}, `${from ?? ""}..${to ?? ""}`)]);
	if (indexTree !== null) facts.push(["Index tree", h("code", {}, indexTree)]);
	if (scan.shard !== null) facts.push(["Shard", `${scan.shard}: a part only`]);
	facts.push(["Rules", [
		grouped(tool.rules),
		", digest ",
		h("code", {}, tool.rulesDigest.slice(0, 16))
	]], ["Made by", `keysieve ${tool.version} in ${duration(totals.durationMs)}`]);
	return facts;
}
function duration(ms) {
	if (ms < 1e3) return `${ms} ms`;
	return ms < 12e4 ? `${(ms / 1e3).toFixed(1)} s` : `${Math.round(ms / 6e4)} min`;
}
function skipsOf({ skips }) {
	if (skips.length === 0) return null;
	const byReason = /* @__PURE__ */ new Map();
	for (const { path, reason } of skips) {
		const paths = byReason.get(reason);
		if (paths) paths.push(path);
		else byReason.set(reason, [path]);
	}
	return h("div", { class: "skips" }, h("h3", {}, "Skipped, and why"), [...byReason].sort(([, a], [, b]) => b.length - a.length).map(([reason, paths]) => h("details", {}, h("summary", {}, `${reason} `, h("span", { class: "soft" }, grouped(paths.length))), h("ul", {}, paths.slice(0, NAMED).map((path) => h("li", { class: "path" }, path))), paths.length > NAMED && h("p", { class: "soft" }, `and ${grouped(paths.length - NAMED)} more; the JSON report names all`))));
}

// src/report/html/rows.ts
const PLACES_SHOWN = 10;
const PLACES_MORE = 100;
function rowOf(key, columns, opening) {
	return h("tr", {
		class: `key ${key.verdict}`,
		"data-id": key.id
	}, columns.map((column) => column.id === "key" ? h("th", {
		scope: "row",
		class: "name"
	}, nameOf(key, opening)) : h("td", { class: column.id }, column.cell(key))));
}
function nameOf(key, opening) {
	const title = h("span", { class: "title" }, key.title);
	return [opening === "fixed" ? title : h("button", {
		type: "button",
		class: "opener",
		"aria-expanded": String(opening === "open"),
		"data-id": key.id
	}, title), h("span", { class: "under" }, [key.provider, key.id.slice(0, 12)].filter((part) => part !== "").join(" · "))];
}
function foldedDetailOf(key, columns) {
	const folded = h("details", {}, h("summary", {}, "What to do, and where"), panelOf(key, 10));
	return h("tr", { class: "detail" }, h("td", { colspan: columns.length }, folded));
}
function panelOf(key, shown) {
	const left = key.places.length - shown;
	return h("div", { class: "panel" }, h("section", { class: "plan" }, h("h3", {}, "What to do"), planOf(key)), h("section", { class: "places" }, h("h3", {}, plural(key.places.length, "place")), h("ol", {}, key.places.slice(0, shown).map(placeItem)), left > 0 && h("p", {}, h("button", {
		type: "button",
		class: "more",
		"data-id": key.id
	}, `Show ${Math.min(left, 100)} more`), h("span", { class: "soft" }, ` ${plural(left, "place")} not shown`))), h("section", { class: "facts" }, h("h3", {}, "What is known"), factsOf(key)));
}
function planOf({ plan }) {
	if (plan.length === 0) return h("p", {}, "It was allowed; nothing is left to do. The reason stands at each of its places.");
	return plan.length === 1 ? h("p", {}, adviceOf(plan[0])) : h("ol", {}, plan.map((step) => h("li", {}, adviceOf(step))));
}
function adviceOf(text) {
	return text.split(/(`[^`]+`)/).map((piece, i) => i % 2 === 1 ? h("code", {}, piece.slice(1, -1)) : require_address.splitAtAddresses(piece).map((part, j) => j % 2 === 1 ? h("a", {
		href: part,
		rel: "noreferrer noopener",
		target: "_blank"
	}, part) : part));
}
function factsOf(key) {
	const facts = [["Rule", h("code", {}, key.rule)], ["Id", h("code", {}, key.id)]];
	if (key.severity) facts.push(["Severity", SEVERITY_WORDS[key.severity]]);
	if (key.confidence) facts.push(["Confidence", CONFIDENCE_WORDS[key.confidence]]);
	if (key.live) facts.push(["At the provider", LIVE_WORDS[key.live]]);
	if (key.first) facts.push(["First seen", sightingOf(key.first)]);
	if (key.last && key.last.commit !== key.first?.commit) facts.push(["Last seen", sightingOf(key.last)]);
	if (key.rotated !== null) facts.push(["Rotated", key.rotated]);
	if (key.livesIn.length > 0) facts.push(["Lives in", key.livesIn.map((name) => [h("span", { class: "tag" }, lifeName(name)), " "])]);
	facts.push(["Occurrences", String(key.occurrences)]);
	if (key.verdict !== "allowed") facts.push(["To allow it", h("code", {}, `npx keysieve ignore ${key.id} --reason "why"`)]);
	return h("dl", {}, facts.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}
function sightingOf({ commit, author, date }) {
	return [
		date !== null && dayOf(date),
		commit !== null && [date === null ? "" : " in ", h("code", { title: commit }, commit.slice(0, 12))],
		author !== null && ` by ${author}`
	];
}
function placeItem({ path, at, excerpt, decodedFrom, seen, livesIn, allowed }) {
	const notes = [decodedFrom && `decoded from ${decodedFrom}`, livesIn && `lives in ${livesIn}`].filter(Boolean);
	return h("li", {}, h("span", { class: "path" }, `${path}:${at}`), seen !== void 0 && h("span", { class: "under" }, sightingOf(seen)), notes.length > 0 && h("span", { class: "under" }, notes.join("; ")), excerpt !== void 0 && excerpt !== "" && h("pre", {}, h("code", {}, excerpt)), allowed !== void 0 && h("span", { class: "under" }, `Allowed by ${allowed}`));
}
function headOf(columns, sort, sortable) {
	return h("tr", {}, columns.map(({ id, label }) => {
		const by = sort?.column === id ? sort.descending ? "descending" : "ascending" : null;
		return h("th", {
			scope: "col",
			class: id,
			"aria-sort": by
		}, sortable ? h("button", {
			type: "button",
			class: "sorter",
			"data-column": id
		}, label) : label);
	}));
}

// src/report/html.ts
const PER_PAGE = 50;
const html = (report, write, { now }) => {
	const keys = inventoryOf(report, now);
	const data = {
		keys,
		knows: known(report, keys),
		perPage: PER_PAGE
	};
	write("<!doctype html>\n<html lang=\"en\">\n<head>\n");
	for (const meta of metas(report)) write(`${markup(h("meta", meta))}\n`);
	write(`${markup(h("title", {}, `${report.problems.length > 0 ? "INCOMPLETE: " : ""}${headlineOf(report, keys)} · ${nameOf$1(report)} · keysieve`))}\n`);
	write(`<style>${STYLE}</style>\n</head>\n<body>\n`);
	write(`${markup(keys.length > 0 ? h("a", {
		class: "skip",
		href: "#keys"
	}, "Skip to the keys") : h("a", {
		class: "skip",
		href: "#proof"
	}, "Skip to the proof of scan"))}\n`);
	write(`${markup(headerOf(report, keys, new Date(now).toISOString()))}\n`);
	write(`${markup(h("main", {}, [alarmOf(report), tilesOf(report, keys, data.knows)], keys.length > 0 && [chartsOf(keys, data.knows), tableOf(data)], proofOf(report)))}\n`);
	write(`${markup(footer)}\n`);
	if (keys.length > 0) write(`<script type="application/json" id="data">${embedded(data)}<\/script>\n`);
	write(`<script>${SCRIPT}<\/script>\n</body>\n</html>\n`);
};
function metas({ tool }) {
	return [
		{ charset: "utf-8" },
		{
			"http-equiv": "Content-Security-Policy",
			content: [
				"default-src 'none'",
				`script-src ${digest(SCRIPT)}`,
				`style-src ${digest(STYLE)}`,
				"base-uri 'none'",
				"form-action 'none'",
				"require-trusted-types-for 'script'",
				"trusted-types 'none'"
			].join("; ")
		},
		{
			name: "viewport",
			content: "width=device-width, initial-scale=1"
		},
		{
			name: "color-scheme",
			content: "light dark"
		},
		{
			name: "referrer",
			content: "no-referrer"
		},
		{
			name: "robots",
			content: "noindex"
		},
		{
			name: "generator",
			content: `keysieve ${tool.version}`
		}
	];
}
function digest(text) {
	return `'sha256-${(0, node_crypto.createHash)("sha256").update(text).digest("base64")}'`;
}
function known(report, keys) {
	return {
		dates: keys.some(({ first }) => first?.date != null),
		lives: keys.some(({ livesIn }) => livesIn.length > 0),
		overdue: report.keys !== void 0,
		live: keys.some(({ live }) => live !== null)
	};
}
function tableOf(data) {
	const { keys, knows } = data;
	const columns = columnsFor(knows);
	const first = keys.slice(0, PER_PAGE);
	return h("section", {
		class: "keys",
		id: "keys",
		tabindex: -1,
		"aria-labelledby": "keys-title"
	}, h("h2", { id: "keys-title" }, "The keys, in the order of what to do first"), controlsOf(data), pagerOf(data), h("noscript", {}, h("p", { class: "soft" }, keys.length > first.length ? `The first ${first.length} of ${keys.length} keys: the others, sorting and filters need JavaScript.` : "Sorting and filters need JavaScript.")), h("div", {
		class: "scroller",
		tabindex: 0,
		role: "group",
		"aria-labelledby": "keys-title"
	}, h("table", {
		id: "table",
		class: "list"
	}, h("caption", { class: "unseen" }, "Keys with their verdict, severity, confidence, places and dates"), h("thead", {}, headOf(columns, null, false)), h("tbody", {}, first.map((key) => [rowOf(key, columns, "fixed"), foldedDetailOf(key, columns)])))));
}
const footer = h("footer", {}, h("p", { class: "soft" }, "No value of a key is in this file. It loads nothing and sends nothing; what it names is how to find the keys, so share it like any other internal document."));

exports.html = html;