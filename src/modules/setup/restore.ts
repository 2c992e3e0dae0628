/** The other way to begin: a backup takes the place of the empty installation. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'

/** The token of the set-up link travels in this header: addresses end up in logs. */
export const tokenHeader = 'clientele-setup-token'

export const restoreReasons = ['notABackup', 'damaged', 'newer', 'otherMigration', 'unknownPart', 'notEmpty', 'passphrase', 'busy', 'setUp', 'noRoom', 'noDatabase', 'other'] as const
export type RestoreReason = (typeof restoreReasons)[number]

const state = z.object({
  /** `restoring` locks the database of the firm; nothing else answers meanwhile. */
  step: z.enum(['none', 'receiving', 'checking', 'restoring', 'done', 'failed']),
  /** Why it failed. Nothing was changed then. */
  reason: z.enum(restoreReasons).nullable(),
  restored: z
    .object({
      firm: z.string(),
      /** When the backup was made. */
      backupOf: z.string(),
      rows: z.number(),
      files: z.number(),
      /** Of outside systems: `keptOut` where the backup holds them and no passphrase was given. */
      secrets: z.enum(['restored', 'keptOut', 'none']),
      /** Other processes of the server have to be started anew. */
      restart: z.boolean(),
    })
    .nullable(),
})
export type RestoreState = z.infer<typeof state>

export const getRestore = defineEndpoint({ method: 'GET', path: '/setup/restore', tag: 'setup', summary: `How the restore of a backup stands, in this process. With the token of the set-up link in the header \`${tokenHeader}\`.`, open: true, response: state })

/** Taken in as multipart/form-data: an optional field `passphrase`, then the file. */
export const startRestore = defineEndpoint({
  method: 'POST',
  path: '/setup/restore',
  tag: 'setup',
  summary: `Upload a backup (multipart/form-data, the field "passphrase" where it is sealed with one, then the part "file") and restore it in place of an empty installation. With the token of the set-up link in the header \`${tokenHeader}\`. Answers when the file has arrived; GET tells how it goes on. 403 with a wrong token, 409 when the firm was set up before or another restore is under way.`,
  open: true,
  response: state,
  status: 202,
})
