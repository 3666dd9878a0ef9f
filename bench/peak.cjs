/** Preloaded (`node --require`): writes the peak of the process's memory in KiB to the file that PEAK_FILE names. */
const { writeFileSync } = require('node:fs')
process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)))
