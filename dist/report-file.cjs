const require_core = require("./core.cjs");
const require_whole_file = require("./whole-file.cjs");
let node_fs = require("node:fs");

// src/commands/report-file.ts
const PIECE = 65536;
function writeReportFile(io, file, format, report) {
	try {
		const before = (0, node_fs.statSync)(file, { throwIfNoEntry: false });
		const isLink = (0, node_fs.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
		if (before ? !before.isFile() : isLink) writeInPlace(io, file, format, report);
		else if (!before) require_whole_file.writeWhole(file, 438, (fd) => writeTo(io, fd, format, report));
		else replace(io, (0, node_fs.realpathSync)(file), before.mode & 511, format, report);
	} catch (error) {
		throw unwritable(file, error);
	}
}
function replace(io, file, mode, format, report) {
	try {
		require_whole_file.writeWhole(file, mode, (fd) => {
			(0, node_fs.fchmodSync)(fd, mode);
			writeTo(io, fd, format, report);
		});
	} catch (error) {
		if (![
			"EACCES",
			"EPERM",
			"EBUSY",
			"EXDEV",
			"EROFS"
		].includes(require_core.systemCode(error))) throw error;
		writeInPlace(io, file, format, report);
	}
}
function appendReport(io, file, format, report) {
	try {
		writeInPlace(io, file, format, report, "a");
	} catch (error) {
		throw unwritable(file, error);
	}
}
function writeInPlace(io, file, format, report, flag = "w") {
	const fd = (0, node_fs.openSync)(file, flag);
	try {
		writeTo(io, fd, format, report);
	} finally {
		(0, node_fs.closeSync)(fd);
	}
}
function writeTo(io, fd, format, report) {
	let pending = "";
	const flush = () => {
		const bytes = Buffer.from(pending);
		for (let at = 0; at < bytes.length;) at += (0, node_fs.writeSync)(fd, bytes, at);
		pending = "";
	};
	const write = (text) => {
		pending += text;
		if (pending.length > PIECE) flush();
	};
	format(report, write, {
		color: false,
		now: io.now()
	});
	flush();
}
function unwritable(file, error) {
	return new require_core.KeysieveError("output", `the report cannot be written to ${require_core.visible(file)} (${require_core.systemCode(error)})`, "Check the folder and its rights.", error);
}

exports.appendReport = appendReport;
exports.writeReportFile = writeReportFile;