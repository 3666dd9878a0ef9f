// src/commands/install.ts
async function install(_io, _args) {
	return 0;
}
async function uninstall(_io, _args) {
	return 0;
}

exports.install = install;
exports.uninstall = uninstall;