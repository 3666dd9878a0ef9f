const require_joined = require("./joined.cjs");
const require_names = require("./names.cjs");
const require_weigh = require("./weigh.cjs");

// src/commands/told.ts
async function toldOf(found) {
	const { plan, triaged, options, rulebook, config, texts, now } = found;
	const publish = (entries) => require_weigh.publishedEach(entries, rulebook, options, config);
	const rotation = require_joined.rotationOf(config, now);
	const joining = (parts) => plan.shard ? { joining: require_joined.joiningOf(plan.shard, {
		options,
		rulebook,
		texts,
		scope: plan.join?.scope ?? ""
	}, rotation, parts) } : {};
	if (!plan.join) {
		const { inOrder } = await Promise.resolve().then(() => require("./weigh.cjs")).then((n) => n.publish_exports);
		return {
			findings: inOrder(await publish(triaged.findings)),
			suppressed: require_joined.suppressedInOrder(triaged.suppressed),
			notes: [],
			...joining(null)
		};
	}
	const open = await publish(triaged.findings);
	const allowed = await publish(triaged.allowed);
	const all = [...open.map((finding, i) => ({
		finding,
		allowed: null,
		...triaged.findings[i].by.part
	})), ...allowed.map((finding, i) => {
		const { by, reason } = triaged.suppressed[i];
		return {
			finding,
			allowed: {
				by,
				reason
			},
			...triaged.allowed[i].by.part
		};
	})];
	const parts = await require_names.partsWithoutNamedKeys(all, found.engine);
	return {
		...require_joined.joinedOf(plan.mode, parts, rotation),
		...joining(parts)
	};
}

exports.toldOf = toldOf;