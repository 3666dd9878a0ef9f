// src/sources/ci/chosen.ts
const ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const ZERO = /^0+$/;
const WHOLE = "This run is about no push: scan everything with `keysieve history`, or name a range.";
const NAME_IT = "Name the range: keysieve range BASE..HEAD.";
const isZero = (id) => ZERO.test(id);
const isId = (id) => id !== void 0 && ID.test(id) && !ZERO.test(id);
function between(from, to, why) {
	if (from !== void 0 && to !== void 0 && ID.test(from) && ID.test(to)) return {
		kind: "range",
		from,
		to,
		why
	};
	return {
		kind: "none",
		why: "the CI system names no commits to compare",
		hint: NAME_IT
	};
}
function pushedFrom(from, to, why, otherwise) {
	const range = between(from, to, why);
	return range.kind === "range" ? {
		...range,
		otherwise
	} : range;
}
function beyondBranch(to, ref, main, why) {
	if (!main) return {
		kind: "none",
		why: `${why}, and the default branch is not known`,
		hint: NAME_IT
	};
	const name = ref?.replace(/^refs\/heads\//, "");
	const base = main.startsWith("origin/") ? main : `origin/${main}`;
	return {
		kind: "range",
		from: name === main ? "" : `refs/remotes/${base}`,
		to,
		why
	};
}
function beyondDefault(to, ref, why) {
	if (!isId(to)) return {
		kind: "none",
		why: "the CI system names no commit",
		hint: NAME_IT
	};
	return {
		kind: "beyond-default",
		to,
		ref,
		why
	};
}
function beyondTarget(target, to, why) {
	const name = target?.replace(/^refs\/heads\//, "");
	if (!name || !isId(to)) return {
		kind: "none",
		why: "the CI system names no commits to compare",
		hint: NAME_IT
	};
	return {
		kind: "range",
		from: `refs/remotes/origin/${name}`,
		to,
		why
	};
}
function pushless(why) {
	return {
		kind: "none",
		why,
		hint: WHOLE,
		pushless: true
	};
}
function branchRef(branch, tag) {
	if (tag) return `refs/tags/${tag}`;
	return branch === void 0 ? void 0 : `refs/heads/${branch}`;
}

// src/sources/ci/azure.ts
const PUSHES = /* @__PURE__ */ new Set(["IndividualCI", "BatchedCI"]);
const azure = {
	name: "Azure Pipelines",
	runs: (env) => Boolean(env.TF_BUILD),
	choose(env) {
		const { BUILD_REASON: reason = "", SYSTEM_PULLREQUEST_PULLREQUESTID: id } = env;
		if (id) return beyondTarget(env.SYSTEM_PULLREQUEST_TARGETBRANCH, env.SYSTEM_PULLREQUEST_SOURCECOMMITID || env.BUILD_SOURCEVERSION, `pull request ${env.SYSTEM_PULLREQUEST_PULLREQUESTNUMBER || id}`);
		if (!PUSHES.has(reason)) return pushless(`an Azure pipeline of reason "${reason}" has no range of commits`);
		return beyondDefault(env.BUILD_SOURCEVERSION, env.BUILD_SOURCEBRANCH, "a pipeline for a branch or tag");
	}
};

// src/sources/ci/bitbucket.ts
const bitbucket = {
	name: "Bitbucket Pipelines",
	runs: (env) => Boolean(env.BITBUCKET_BUILD_NUMBER),
	choose(env) {
		const { BITBUCKET_PR_ID: id, BITBUCKET_PR_DESTINATION_BRANCH: target, BITBUCKET_COMMIT: to } = env;
		if (id) return beyondTarget(target, to, `pull request ${id}`);
		return beyondDefault(to, branchRef(env.BITBUCKET_BRANCH, env.BITBUCKET_TAG), "a pipeline for a branch or tag");
	}
};

// src/sources/ci/circleci.ts
const circleci = {
	name: "CircleCI",
	runs: (env) => Boolean(env.CIRCLECI),
	choose: (env) => beyondDefault(env.CIRCLE_SHA1, branchRef(env.CIRCLE_BRANCH, env.CIRCLE_TAG), "a pipeline for a branch or tag")
};

// src/sources/ci/github.ts
const github = {
	name: "GitHub Actions",
	runs: (env) => Boolean(env.GITHUB_ACTIONS && env.GITHUB_EVENT_NAME),
	choose(env, readPayload) {
		const event = env.GITHUB_EVENT_NAME;
		const payload = readPayload(env.GITHUB_EVENT_PATH ?? "");
		if (typeof payload !== "object" || payload === null) return {
			kind: "none",
			why: `the payload of the GitHub event "${event}" cannot be read`,
			hint: NAME_IT
		};
		const pull = at(payload, "pull_request");
		if (pull !== void 0) return between(text(pull, "base", "sha"), text(pull, "head", "sha"), `pull request ${String(at(payload, "number") ?? "")}`.trim());
		if (event === "merge_group") return between(text(payload, "merge_group", "base_sha"), text(payload, "merge_group", "head_sha"), "a merge group");
		if (event === "delete") return {
			kind: "nothing",
			why: "this event deletes a ref"
		};
		return event === "push" ? pushed(payload) : pushless(`the GitHub event "${event}" has no range of commits`);
	}
};
function pushed(payload) {
	const before = text(payload, "before");
	const after = text(payload, "after");
	if (at(payload, "deleted") === true || after !== void 0 && isZero(after)) return {
		kind: "nothing",
		why: "this push deletes a ref"
	};
	if (after === void 0) return between(before, after, "");
	const main = text(payload, "repository", "default_branch");
	const isNew = (why) => beyondBranch(after, text(payload, "ref"), main, why);
	if (before === void 0 || !isZero(before)) {
		const forced = at(payload, "forced") === true;
		const otherwise = isNew("a push whose earlier commit is gone");
		return before === void 0 ? between(before, after, "") : pushedFrom(before, after, forced ? "a forced push" : "a push", otherwise);
	}
	return isNew("a push of a new ref");
}
function at(value, ...keys) {
	let here = value;
	for (const key of keys) here = typeof here === "object" && here !== null ? Object.entries(here).find(([name]) => name === key)?.[1] : void 0;
	return here;
}
function text(value, ...keys) {
	const found = at(value, ...keys);
	return typeof found === "string" ? found : void 0;
}

// src/sources/ci/gitlab.ts
const gitlab = {
	name: "GitLab CI",
	runs: (env) => Boolean(env.GITLAB_CI),
	choose(env) {
		const { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_COMMIT_BEFORE_SHA: before, CI_COMMIT_SHA: head } = env;
		if (base) return between(base, env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || head, `merge request ${env.CI_MERGE_REQUEST_IID ?? ""}`.trim());
		const source = env.CI_PIPELINE_SOURCE;
		if (source !== void 0 && source !== "push") return pushless(`a GitLab pipeline of source "${source}" has no range of commits`);
		if (before === void 0 || head === void 0) return between(before, head, "a push");
		const ref = env.CI_COMMIT_TAG ? `refs/tags/${env.CI_COMMIT_TAG}` : env.CI_COMMIT_REF_NAME;
		const isNew = (why) => beyondBranch(head, ref, env.CI_DEFAULT_BRANCH, why);
		return isZero(before) ? isNew("a push of a new ref") : pushedFrom(before, head, "a push", isNew("a push whose earlier commit is gone"));
	}
};

// src/sources/ci/jenkins.ts
const jenkins = {
	name: "Jenkins",
	runs: (env) => Boolean(env.JENKINS_URL || env.BUILD_TAG?.startsWith("jenkins-")),
	choose(env) {
		const { GIT_COMMIT: to, CHANGE_ID: id, CHANGE_TARGET: target, GIT_PREVIOUS_SUCCESSFUL_COMMIT: before } = env;
		if (id) return beyondTarget(target, to, `change ${id}`);
		const branch = env.BRANCH_NAME || env.GIT_BRANCH?.replace(/^origin\//, "");
		const isNew = (why) => beyondDefault(to, branchRef(branch, env.TAG_NAME), why);
		return isId(before) ? pushedFrom(before, to, "since the last build that passed", isNew("the last build that passed is gone")) : isNew("no build has passed before");
	}
};

// src/sources/ci/list.ts
const CI_SYSTEMS = [
	github,
	gitlab,
	bitbucket,
	circleci,
	azure,
	jenkins
];

// src/sources/ci-range.ts
function chooseRange(env, readPayload) {
	const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to, KEYSIEVE_BASE: base } = env;
	if (from && to) return isZero(from) ? beyondBranch(to, "main", "origin/HEAD", "a new branch of the pre-commit framework") : {
		kind: "range",
		from,
		to,
		why: "PRE_COMMIT_FROM_REF and PRE_COMMIT_TO_REF"
	};
	const system = CI_SYSTEMS.find((one) => one.runs(env));
	if (!system) return {
		kind: "range",
		from: "@{upstream}",
		to: "HEAD",
		why: "what this branch has beyond its upstream"
	};
	const chosen = system.choose(env, readPayload);
	if (!isId(base) || chosen.kind !== "range" && chosen.kind !== "beyond-default") return chosen;
	return pushedFrom(base, chosen.to, "KEYSIEVE_BASE", chosen);
}
function inCi(env) {
	const { CI: ci } = env;
	return ci !== void 0 && ci !== "" && ci !== "false" && ci !== "0" || CI_SYSTEMS.some((one) => one.runs(env));
}

Object.defineProperty(exports, "beyondBranch", {
  enumerable: true,
  get: function () {
    return beyondBranch;
  }
});
Object.defineProperty(exports, "chooseRange", {
  enumerable: true,
  get: function () {
    return chooseRange;
  }
});
Object.defineProperty(exports, "inCi", {
  enumerable: true,
  get: function () {
    return inCi;
  }
});