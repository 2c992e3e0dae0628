/** Chromium without a window, and somebody signed in with a cache of their own. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

export interface Visitor {
  browser: Browser
  address: string
  email: string
  password: string
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
}

/** @throws where the person may not come in */
export async function signIn({ browser, address, email, password }: Visitor): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', timezoneId: 'Europe/Riga' })
  const answer = await context.request.post(`${address}/api/v1/session`, { data: { email, password }, headers: { origin: address } })
  if (!answer.ok()) throw new Error(`Signing in as ${email}: ${answer.status()} ${await answer.text()}`)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return { context, page }
}
