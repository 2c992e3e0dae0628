/** The door: `configureBackups`, once at start. */
export { configureBackups, type BackupConfiguration } from './configuration.ts'
