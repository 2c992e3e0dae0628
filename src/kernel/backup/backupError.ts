/** Why a backup, a restore or a check could not be done. */
export type BackupReason =
  | 'notABackup'
  | 'damaged'
  | 'newer'
  | 'otherMigration'
  | 'notEmpty'
  | 'differs'
  | 'passphrase'
  | 'unknownPart'
  | 'refused'
  | 'noWorkspace'
  | 'busy'

/** The message is for the person at the keyboard as it is; screens word `reason` in their own language. */
export class BackupError extends Error {
  readonly reason: BackupReason
  constructor(reason: BackupReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
