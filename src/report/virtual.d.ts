/** src/report/html/page, bundled by scripts/page-plugin.mjs at build and test time. */
declare module 'virtual:html-page' {
  export const SCRIPT: string
  export const STYLE: string
}
