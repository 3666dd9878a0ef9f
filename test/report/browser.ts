import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../support/repo.ts'

const PROGRAM = '/usr/bin/chromium'
/** Tests of pages need a real browser: `apt-get install chromium`. */
export const NO_BROWSER = !existsSync(PROGRAM)

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: PROGRAM, args: QUIET })
}

/** A page from disk, and everything that it should not do. */
export interface Opened {
  readonly page: Page
  /** Messages on the console, errors of scripts, dialogs, refusals of the policy and requests for anything but the page. */
  readonly trouble: string[]
}

export async function open(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const file = path.join(temporaryFolder(), 'report.html')
  writeFileSync(file, html)
  const address = pathToFileURL(file).href
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('console', (message) => trouble.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
  page.on('dialog', async (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url() !== address) trouble.push(`request: ${request.url()}`)
  })
  await page.goto(address)
  return { page, trouble }
}
