import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { visible } from '../../src/report/escape.ts'
import { html } from '../../src/report/html.ts'
import { launch, NO_BROWSER, open } from './browser.ts'
import { finding, HOSTILE_NAMES, hostileReport, reportOf, written } from './hostile.ts'
import { auditOf } from './sample.ts'

const audit = written(html, auditOf(120))
const hostile = hostileReport()
/** Each finding a key of its own. */
const hostilePage = written(html, {
  ...hostile,
  findings: hostile.findings.map((each, i) => ({ ...each, id: String(i).padStart(24, '0') })),
})
const incomplete: Report = {
  ...auditOf(8),
  problems: [{ code: 'unreadable', path: 'src/locked.bin', message: 'it cannot be read (EACCES)' }],
}

const titles = (page: Page): Promise<string[]> => page.locator('tbody th .under').allTextContents()
const column = (page: Page, name: string): Promise<string[]> =>
  page.locator(`#table tbody td.${name}`).allTextContents()
/** Each press draws the rows anew. */
const openAll = (page: Page): Promise<void> =>
  page.evaluate(
    'for (let i = 0; i < document.querySelectorAll(".opener").length; i++) document.querySelectorAll(".opener")[i].click()',
  )
const counted = (page: Page): Promise<string | null> => page.locator('#count').textContent()
const nodes = (page: Page): Promise<number> => page.evaluate('document.querySelectorAll("*").length')

describe.skipIf(NO_BROWSER)("the page in a browser (skipped without Debian's chromium)", () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  it.each([
    ['an audit', audit],
    ['nothing found', written(html, reportOf())],
    ['an incomplete scan', written(html, incomplete)],
    ['hostile names', hostilePage],
  ])('opens %s from disk without a message, a request or a dialog', async (_, text) => {
    const { page, trouble } = await open(browser, text)
    await openAll(page)
    await page.locator('#theme').click()
    expect(trouble).toEqual([])
  })

  it('refuses script, style, markup and requests that are not its own', async () => {
    const { page, trouble } = await open(browser, audit)
    const done = await page.evaluate(`new Promise((resolve) => {
      const refused = []
      addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective))
      const script = document.createElement('script')
      try { script.textContent = 'window.ran = true' } catch { refused.push('text of a script') }
      document.body.append(script)
      try { document.body.insertAdjacentHTML('beforeend', '<b>x</b>') } catch { refused.push('markup') }
      const style = document.createElement('style')
      style.textContent = 'body { display: none }'
      document.head.append(style)
      fetch('https://example.com/').catch(() => refused.push('fetch'))
      const image = new Image()
      image.onerror = () => refused.push('image')
      image.src = 'https://example.com/x.png'
      setTimeout(() => resolve({ refused, ran: window.ran === true, shown: getComputedStyle(document.body).display }), 300)
    })`)
    expect(done).toMatchObject({ ran: false, shown: 'block' })
    expect(done).toMatchObject({
      refused: expect.arrayContaining([
        'markup',
        'text of a script',
        'fetch',
        'image',
        'style-src-elem',
        'connect-src',
        'img-src',
      ]),
    })
    expect(trouble.filter((line) => line.startsWith('request:') && !line.includes('example.com'))).toEqual([])
  })

  it('shows every hostile name as it is and runs none', async () => {
    const { page, trouble } = await open(browser, hostilePage)
    await page.locator('#per-page').selectOption('250')
    await openAll(page)
    const shown = await page.locator('#table').innerText()
    // Blanks at a name's ends fall together with those around it, and what is no character is shown in one way or another.
    const tame = (text: string): string => text.replace(/[\p{Surrogate}\ufffd-\uffff]/gu, '?').trim()
    for (const name of HOSTILE_NAMES) expect(tame(shown)).toContain(tame(visible(name)))
    expect(await page.evaluate('document.scripts.length')).toBe(1)
    expect(await page.locator('#table a').evaluateAll((links) => links.map((a) => a.getAttribute('href')))).toEqual(
      expect.arrayContaining(['https://console.groq.com/keys']),
    )
    expect(trouble).toEqual([])
  })

  it('sorts by a column up, down and back to the order of what to do first', async () => {
    const { page } = await open(browser, audit)
    const usual = await titles(page)
    const button = page.getByRole('button', { name: 'Severity' })
    const header = page.locator('#table').getByRole('columnheader', { name: 'Severity' })
    await button.click()
    expect(await header.getAttribute('aria-sort')).toBe('ascending')
    expect(new Set(await column(page, 'severity'))).toEqual(new Set(['Critical', 'High']))
    expect(await counted(page)).toBe('1–50 of 120 keys, by severity')
    await button.click()
    expect(await header.getAttribute('aria-sort')).toBe('descending')
    expect((await column(page, 'severity'))[0]).toBe('Low')
    await button.click()
    expect(await header.getAttribute('aria-sort')).toBeNull()
    expect(await titles(page)).toEqual(usual)
  })

  it('filters by each choice, and by all of them together', async () => {
    const { page } = await open(browser, audit)
    await page.getByLabel('Severity').selectOption('critical')
    await page.getByLabel('Confidence').selectOption('certain')
    await page.getByLabel('Lives in').selectOption('HEAD')
    await page.getByLabel('Blocking').check()
    await page.getByLabel('Overdue').check()
    await expect.poll(() => counted(page)).toMatch(/^\d key.* \(of 120\)$/)
    expect(new Set(await column(page, 'severity'))).toEqual(new Set(['Critical']))
    expect(new Set(await column(page, 'confidence'))).toEqual(new Set(['Certain']))
    for (const text of await column(page, 'lives')) expect(text).toContain('HEAD')
    for (const text of await column(page, 'age')) expect(text).toContain('Overdue')
    for (const text of await column(page, 'verdict')) expect(text).toContain('Blocks')
    await page.getByRole('button', { name: 'Reset' }).click()
    await expect.poll(() => counted(page)).toBe('1–50 of 120 keys')
    await page.getByLabel('Provider').selectOption('OpenAI')
    await expect.poll(() => titles(page)).toSatisfy((all: string[]) => all.every((text) => text.startsWith('OpenAI')))
    await page.getByLabel('Provider').selectOption('')
    await page.getByLabel('Allowed').check()
    await expect.poll(() => counted(page)).toBe('6 keys (of 120)')
  })

  it('finds keys by path, author, commit and id, every word of it, and says when there is none', async () => {
    const { page } = await open(browser, audit)
    const search = page.getByLabel('Search')
    await search.fill('infra/terraform émile')
    await expect.poll(() => counted(page)).toMatch(/\(of 120\)$/)
    expect((await column(page, 'first')).every((text) => text.includes('Émile Örn'))).toBe(true)
    await search.fill('000000000000000000000011')
    await expect.poll(() => counted(page)).toBe('1 key (of 120)')
    await search.fill('no such thing')
    await expect.poll(() => counted(page)).toBe('No key fits (of 120)')
  })

  it('is used by keyboard alone', async () => {
    const { page } = await open(browser, audit)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the keys')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('groq')
    await expect.poll(() => counted(page)).toMatch(/^\d+ keys \(of 120\)$/)
    const opener = page.locator('.opener').first()
    await opener.focus()
    await page.keyboard.press('Enter')
    expect(await opener.getAttribute('aria-expanded')).toBe('true')
    expect(await opener.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
    await expect.poll(() => page.locator('.detail').count()).toBe(1)
    await page.keyboard.press('Space')
    expect(await page.locator('.detail').count()).toBe(0)
    expect(await opener.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
    const outline = await opener.evaluate(
      (element) => element.ownerDocument.defaultView!.getComputedStyle(element).outlineStyle,
    )
    expect(outline).toBe('solid')
  })

  it('keeps the focus on the button that turns pages, also at the end', async () => {
    const { page } = await open(browser, audit)
    const next = page.getByRole('button', { name: 'Next page' })
    await next.focus()
    for (let i = 0; i < 4; i++) await page.keyboard.press('Enter')
    expect(await page.locator('#page').textContent()).toBe('Page 3 of 3')
    expect(await counted(page)).toBe('101–120 of 120 keys')
    expect(await next.getAttribute('aria-disabled')).toBe('true')
    expect(await next.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
  })

  it('opens the key that the address names', async () => {
    const { page } = await open(browser, audit)
    await page.evaluate('location.hash = "#000000000000000000000060"')
    await expect.poll(() => page.locator('.detail').count()).toBe(1)
    expect(await page.evaluate('document.activeElement.dataset.id')).toBe('000000000000000000000060')
  })

  it('says what is in the details: plan, commits, places, excerpts', async () => {
    const { page } = await open(browser, audit)
    await page.locator('.opener').first().click()
    const detail = page.locator('.detail').first()
    await expect
      .poll(() => detail.ariaSnapshot())
      .toMatch(
        /heading "What to do" \[level=3\][\s\S]*listitem:[\s\S]*Revoke it at[\s\S]*link "https:\/\/console\.example\.com\/[\s\S]*code: git filter-repo[\s\S]*heading "\d places?"[\s\S]*REDACTED[\s\S]*heading "What is known"[\s\S]*term: First seen[\s\S]*term: To allow it/,
      )
  })

  it('has landmarks, headings and names for everything that can be used', async () => {
    const { page } = await open(browser, written(html, auditOf(3)))
    expect(await page.locator('body').ariaSnapshot()).toMatchSnapshot()
  })

  it.each([
    ['an audit', audit],
    ['nothing found', written(html, reportOf())],
    ['an incomplete scan', written(html, incomplete)],
  ])('axe finds nothing to mend in %s, light or dark, wide or narrow', async (_, text) => {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 390],
    ] as const) {
      // The policy of the page would keep axe out too.
      const { page } = await open(browser, text, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
      if (await page.locator('.opener').count()) await page.locator('.opener').first().click()
      await page.evaluate(axe.source)
      const found = await page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 200) + failureSummary)]))`)
      expect([colorScheme, width, found]).toEqual([colorScheme, width, []])
    }
  })

  it('is light or dark as the system is, until the button is pressed', async () => {
    const ground = (page: Page): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await open(browser, audit, { colorScheme: 'light' })
    const dark = await open(browser, audit, { colorScheme: 'dark' })
    const [day, night] = [await ground(light.page), await ground(dark.page)]
    expect(day).not.toBe(night)
    await light.page.getByRole('button', { name: 'Dark theme' }).click()
    expect(await ground(light.page)).toBe(night)
    await dark.page.getByRole('button', { name: 'Light theme' }).click()
    expect(await ground(dark.page)).toBe(day)
  })

  it('prints every key that fits the filters, light, without what is of use on a screen only', async () => {
    const { page } = await open(browser, audit, { colorScheme: 'dark' })
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: 'print' })
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    expect(await page.locator('tr.key').count()).toBe(120)
    expect(await counted(page)).toBe('120 keys')
    for (const hidden of ['#controls', '#theme', '.pager nav'])
      expect(await page.locator(hidden).isVisible()).toBe(false)
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    await page.evaluate('dispatchEvent(new Event("afterprint"))')
    expect(await page.locator('tr.key').count()).toBe(50)
  })

  it('holds a page of 10,000 keys at a time, however it is sorted and searched', async () => {
    const { page, trouble } = await open(browser, written(html, auditOf(10_000)))
    expect(await counted(page)).toBe('1–50 of 10,000 keys')
    expect(await nodes(page)).toBeLessThan(3000)
    await page.getByRole('button', { name: 'Last page' }).click()
    await page.getByRole('button', { name: 'Where' }).click()
    await page.getByLabel('Search').fill('billing chidi')
    await expect.poll(() => counted(page)).toMatch(/^1–50 of [\d,]+ keys \(of 10,000\), by where$/)
    expect(await nodes(page)).toBeLessThan(3000)
    expect(trouble).toEqual([])
  })

  it('shows some of the 10,000 places of one key, and more when asked', async () => {
    const findings = Array.from({ length: 10_000 }, (_, i) => finding({ path: `d/${i}.txt` }))
    const { page } = await open(browser, written(html, reportOf({ findings })))
    await page.locator('.opener').click()
    expect(await page.locator('.places li').count()).toBe(10)
    await page.getByRole('button', { name: 'Show 100 more' }).press('Enter')
    expect(await page.locator('.places li').count()).toBe(110)
    expect(await page.evaluate('document.activeElement.className')).toBe('more')
  })

  it('is a report without JavaScript too', async () => {
    const { page, trouble } = await open(browser, audit, { javaScriptEnabled: false })
    expect(await page.locator('tr.key').count()).toBe(50)
    expect(await page.locator('noscript').innerText()).toContain('The first 50 of 120 keys')
    for (const hidden of ['#controls', '#theme', '#pager']) expect(await page.locator(hidden).isVisible()).toBe(false)
    await page.locator('.detail summary').first().click()
    expect(await page.locator('.panel').first().innerText()).toContain('Revoke it at https://console.example.com/')
    expect(trouble).toEqual([])
  })

  it('says loudly that a scan was incomplete, and what was not scanned', async () => {
    const { page } = await open(browser, written(html, incomplete))
    expect(await page.title()).toMatch(/^INCOMPLETE: /)
    const alarm = page.getByRole('region', { name: 'INCOMPLETE: not everything was scanned' })
    expect(await alarm.innerText()).toContain('src/locked.bin: it cannot be read (EACCES)')
    const box = await alarm.boundingBox()
    expect(box!.y + box!.height).toBeLessThan(900)
  })
})
