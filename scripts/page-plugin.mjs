import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { ROOT } from './load-ts.mjs'

const FOLDER = path.join(ROOT, 'src/report/html')
const MODULE = 'virtual:html-page'

/**
 * Serves script and style of the HTML report as a virtual module. The script is one self-calling function that people can read; its
 * digest is part of the report's policy, so that the text must reach the browser as it is.
 */
export function pagePlugin() {
  return {
    name: 'keysieve-page',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined
      for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }))
        if (/\.(?:ts|css)$/.test(file)) this.addWatchFile(path.join(FOLDER, file))
      const script = await bundled()
      const style = readFileSync(path.join(FOLDER, 'page/style.css'), 'utf8')
      // What would end the element early, open a comment in it (HTML Living Standard, 13.2.5.4) or reach the browser as another text.
      if (/<\/script|<!--|<script|\r|\0/i.test(script)) throw new Error('the page script cannot stand in a page')
      if (/<\/style|\r|\0/i.test(style)) throw new Error('the page style cannot stand in a page')
      return `export const SCRIPT = ${JSON.stringify(script)}\nexport const STYLE = ${JSON.stringify(style)}`
    },
  }
}

async function bundled() {
  const bundle = await rolldown({ input: path.join(FOLDER, 'page/page.ts'), platform: 'browser', logLevel: 'warn' })
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: false })
  await bundle.close()
  return output[0].code
}
