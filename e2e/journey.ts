/** A product of its own on a fresh data folder, and a real browser to use it with. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect } from 'vitest'

const project = join(import.meta.dirname, '..')
export const fixtures = join(project, 'test', 'fixtures')
export const email = 'ilze@firm.example'
export const password = 'three plain words'

/** Answers to the set-up page, so that a journey starts with a firm. */
export const firm = {
  CLIENTELE_ADMIN_EMAIL: email,
  CLIENTELE_ADMIN_PASSWORD: password,
  CLIENTELE_COMPANY: 'Ziemeļu Logi',
  CLIENTELE_COUNTRY: 'LV',
  CLIENTELE_CURRENCY: 'EUR',
  CLIENTELE_TIMEZONE: 'Europe/Riga',
  CLIENTELE_LANGUAGE: 'en',
}

export interface Journey {
  address: string
  setupUrl: string | null
  dataDir: string
  /** A window of its own, signed in unless `stranger`. */
  open(path: string, options?: { phone?: boolean; dark?: boolean; language?: 'en' | 'ru'; stranger?: boolean }): Promise<Page>
  /** Ends the server as a power cut would, or starts it again. */
  kill(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

interface Running {
  child: ChildProcess
  address: string
  setupUrl: string | null
}

async function startServer(dataDir: string, env: Record<string, string>, port: number): Promise<Running> {
  const child = spawn(process.execPath, [join(project, 'src', 'app', 'cli.ts'), 'start'], { cwd: project, env: { ...process.env, CLIENTELE_DATA: dataDir, HOST: '127.0.0.1', PORT: String(port), ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
  let out = ''
  for await (const chunk of child.stdout!.setEncoding('utf8')) {
    out += String(chunk)
    const address = /^Clientele runs at (\S+)$/m.exec(out)
    if (address) return { child, address: address[1]!, setupUrl: /^Set up your firm at (\S+)$/m.exec(out)?.[1] ?? null }
  }
  throw new Error(`The server did not start.\n${said}`)
}

export async function startJourney(env: Record<string, string> = firm): Promise<Journey> {
  const dataDir = mkdtempSync(join(tmpdir(), 'clientele-journey-'))
  let running = await startServer(dataDir, env, 0)
  const { address, setupUrl } = running
  const browser = await launch()
  const contexts: BrowserContext[] = []
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return
    running.child.kill(signal)
    await once(running.child, 'exit')
  }
  return {
    address,
    setupUrl,
    dataDir,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: options.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 }, hasTouch: options.phone ?? false, isMobile: options.phone ?? false, colorScheme: options.dark ? 'dark' : 'light', locale: options.language ?? 'en', timezoneId: 'Europe/Riga', reducedMotion: 'reduce' })
      contexts.push(context)
      if (!options.stranger) {
        const headers = { origin: address }
        const signedIn = await context.request.post(`${address}/api/v1/session`, { data: { email, password }, headers })
        expect(signedIn.status()).toBe(200)
        await context.request.patch(`${address}/api/v1/me`, { data: { language: options.language ?? 'en' }, headers })
      }
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      await page.goto(path.startsWith('http') ? path : address + path)
      return page
    },
    kill: () => end('SIGKILL'),
    restart: async () => {
      running = await startServer(dataDir, env, Number(new URL(address).port))
    },
    stop: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
}

/** No serious finding of axe (WCAG 2.2 AA) on the page as it is now, or on the part of it that a selector names. */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`)).toEqual([])
}

/** Keeps a picture of the page when CLIENTELE_PICTURES names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.CLIENTELE_PICTURES
  if (!folder) return
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** Words that the browser reports as errors while the journey runs; a journey ends with none. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) errors.push(message.text())
  })
  return errors
}
