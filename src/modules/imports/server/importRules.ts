/** Imports are made by uploading files, not as bare records, and people change nothing but their names. */
import { conflict } from '../../../kernel/problem.ts'
import type { ObjectRules } from '../../../kernel/module.ts'
import { translate } from '../../../kernel/text/translate.ts'

export const importRules: ObjectRules = {
  async prepare(_tx, call, changes) {
    if (changes.some(({ op, after }) => op === 'create' && after.status === null)) throw conflict('upload_files', translate(call.language, 'imports:errors.uploadFiles'))
    if (changes.some(({ op, before }) => op === 'trash' && before?.status === 'running')) throw conflict('still_running', translate(call.language, 'imports:errors.stillRunning'))
  },
}
