/** The settings of the embedded PostgreSQL. `ALTER SYSTEM` still wins over them. */
import { totalmem } from 'node:os'

const mebibyte = 1024 * 1024

/**
 * The text of a configuration file, sized to the memory of the machine or container.
 * @param socketFolder where to listen beside the loopback address; null for nowhere
 * @param memory in bytes
 */
export function configuration(socketFolder: string | null, memory: number = available()): string {
  const megabytes = Math.floor(memory / mebibyte)
  const between = (least: number, value: number, most: number): string => `${Math.round(Math.min(most, Math.max(least, value)))}MB`
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketFolder ?? '',
    unix_socket_permissions: '0700',
    max_connections: '100',
    password_encryption: 'scram-sha-256',
    shared_buffers: between(32, megabytes / 8, 256),
    effective_cache_size: between(128, megabytes / 2, 16_384),
    work_mem: between(4, megabytes / 512, 16),
    maintenance_work_mem: between(32, megabytes / 32, 256),
    // Short queries by the thousand: compiling each costs more than it saves.
    jit: 'off',
    random_page_cost: '1.1',
    // An answered write is on the disk (P1), so neither of these is ever off.
    fsync: 'on',
    synchronous_commit: 'on',
    // No other server follows this one: what is made and filled in one transaction needs no copy in the log.
    wal_level: 'minimal',
    max_wal_senders: '0',
    wal_compression: 'on',
    min_wal_size: '80MB',
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    // Until a table is analysed, filters over several objects are planned blindly, thousands of times slower; small firms never reach the default of 50 rows.
    autovacuum_naptime: '15s',
    autovacuum_analyze_threshold: '10',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Start-up failures are recognised by their English texts.
    lc_messages: 'C',
    // One file for each day of the week, so that a log never grows without end.
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgres-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    // No statement and no key value in the log: they are the customers' data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('')
}

/** Memory that this process may use, in bytes: a container's limit where there is one. */
function available(): number {
  const limit = process.constrainedMemory()
  return limit > 0 && limit < totalmem() ? limit : totalmem()
}
