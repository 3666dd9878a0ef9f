const require_rolldown_runtime = require("./rolldown-runtime.cjs");
let node_path = require("node:path");
node_path = require_rolldown_runtime.__toESM(node_path, 1);
let node_os = require("node:os");

// src/commands/known-home.ts
const each = (pattern) => (text) => Array.from(text.matchAll(pattern), ([, value]) => value);
const HOME_FILES = [
	{
		file: (home, env) => env.AWS_SHARED_CREDENTIALS_FILE || node_path.default.join(home, ".aws/credentials"),
		values: each(/^[ \t]*aws_(?:secret_access_key|session_token)[ \t]*=[ \t]*(\S+)/gim)
	},
	{
		file: (home, env) => env.NPM_CONFIG_USERCONFIG || node_path.default.join(home, ".npmrc"),
		values: each(/(?:^|:)(?:_authToken|_password|_auth)[ \t]*=[ \t]*"?([^\s"]+)/gm)
	},
	{
		file: (home) => node_path.default.join(home, ".netrc"),
		values: each(/(?:^|\s)(?:password|account)\s+(\S+)/g)
	},
	{
		file: (home, env) => node_path.default.join(env.GH_CONFIG_DIR || node_path.default.join(env.XDG_CONFIG_HOME || node_path.default.join(home, ".config"), "gh"), "hosts.yml"),
		values: each(/^[ \t]*oauth_token:[ \t]*["']?([^\s"']+)/gm)
	},
	{
		file: (home, env) => node_path.default.join(env.DOCKER_CONFIG || node_path.default.join(home, ".docker"), "config.json"),
		values: (text) => [...each(/"(?:auth|identitytoken|registrytoken)"\s*:\s*"([^"\\]+)"/g)(text), ...each(/"auth"\s*:\s*"([^"\\]+)"/g)(text).map((pair) => Buffer.from(pair, "base64").toString("latin1").replace(/^[^:]*:/, ""))]
	}
];
function homeAssignments(io, read) {
	const home = io.env.HOME || io.env.USERPROFILE || (0, node_os.homedir)();
	return HOME_FILES.flatMap(({ file, values }) => {
		const text = read(file(home, io.env));
		return text === void 0 ? [] : values(text).map((value) => ({
			name: "SECRET",
			value
		}));
	});
}

exports.homeAssignments = homeAssignments;