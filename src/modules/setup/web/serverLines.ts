import type { TFunction } from 'i18next'
import type { ServerState } from '../contract.ts'

export interface ServerLine {
  key: 'database' | 'disk' | 'memory' | 'clock' | 'https'
  state: 'ok' | 'warning'
  text: string
}

const clockTolerance = 60_000

/** What the panel says line by line. The clock is held against the database's and against this computer's. */
export function serverLines(server: ServerState, answeredAt: number, language: string, t: TFunction): ServerLine[] {
  const gigabytes = (bytes: number): string => new Intl.NumberFormat(language, { style: 'unit', unit: 'gigabyte', maximumFractionDigits: bytes < 10e9 ? 1 : 0 }).format(bytes / 1024 ** 3)
  const { database, disk, memory, clock, https } = server
  const apart = Math.abs(Date.parse(clock.now) - answeredAt)
  const clockState = clock.state === 'warning' || apart > clockTolerance ? 'warning' : 'ok'
  const lines: ServerLine[] = [{ key: 'database', state: database.state, text: t('setup:server.database.text', { version: database.version, milliseconds: database.milliseconds }) }]
  if (disk) lines.push({ key: 'disk', state: disk.state, text: t('setup:server.disk.text', { free: gigabytes(disk.free), total: gigabytes(disk.total) }) })
  lines.push(
    { key: 'memory', state: memory.state, text: t('setup:server.memory.text', { used: gigabytes(memory.used), total: gigabytes(memory.total) }) },
    { key: 'clock', state: clockState, text: clockState === 'ok' ? t('setup:server.clock.ok') : t('setup:server.clock.warning', { count: Math.round(Math.max(apart, Math.abs(clock.differenceMs)) / 1000) }) },
    { key: 'https', state: https.state, text: t(`setup:server.https.${https.state}`) },
  )
  return lines
}
