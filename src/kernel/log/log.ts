/** The log: JSON lines on standard error, so that standard output holds results only. */
import { pino, type Logger } from 'pino'

export type { Logger }

export function createLog(level: string = process.env.CLIENTELE_LOG ?? 'warn'): Logger {
  return pino({ level, redact: { paths: ['req.headers.authorization', 'req.headers.cookie', 'password', 'key'], remove: true } }, pino.destination(2))
}
