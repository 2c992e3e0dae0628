/** The product as people start it, as processes of its own, for measurements. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..')

/** The first administrator, who is made by the first start. */
export const account = { email: 'bench@firm.example', password: 'three plain words' }
const firm = { HOST: '127.0.0.1', PORT: '0', CLIENTELE_ADMIN_EMAIL: account.email, CLIENTELE_ADMIN_PASSWORD: account.password, CLIENTELE_COMPANY: 'Bench', CLIENTELE_COUNTRY: 'LV', CLIENTELE_CURRENCY: 'EUR', CLIENTELE_TIMEZONE: 'Europe/Riga', CLIENTELE_LANGUAGE: 'en', CLIENTELE_DEMO: 'false' }

export interface Started {
  address: string
  pid: number
  child: ChildProcess
  /** Ends it and waits until it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>
}

/**
 * `clientele start`; throws when it ends before it serves.
 * @param flags for Node, before the program
 */
export async function start(env: NodeJS.ProcessEnv, flags: readonly string[] = []): Promise<Started> {
  const child = spawn(process.execPath, [...flags, join(project, 'bin', 'clientele.js'), 'start'], { cwd: project, env: { ...process.env, ...firm, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /runs at (\S+)/.exec(text)
      if (found) resolve(found[1]!)
    })
    child.on('exit', () => reject(new Error(`The server ended without saying where it runs: ${text}`)))
  })
  const end = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return { address, pid: child.pid!, child, end }
}
