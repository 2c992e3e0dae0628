/** The requests of "Restore from a backup". Who has not the token is refused before the first byte of the file. */
import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { discard, expectRoom, receive } from '../../../../kernel/files/index.ts'
import { crossSite, languageOf, type HttpContext } from '../../../../kernel/http/context.ts'
import { base, describe } from '../../../../kernel/http/endpoints.ts'
import { conflict, invalid, notFound, Problem } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { getRestore, startRestore, tokenHeader } from '../../contract.ts'
import { setupNeeded } from '../needed.ts'
import { isSetupToken } from '../token.ts'
import { begin, giveBack, isUnderWay, restorer, restoreStateOf, restoreUploaded } from './restoreRun.ts'

const maxPassphrase = 1024

export async function restoreRoutes(app: FastifyInstance, context: HttpContext): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false, limits: { files: 1, fields: 2, parts: 5, fieldSize: maxPassphrase, fileSize: Number.MAX_SAFE_INTEGER } })

  // Asks no database: a restore keeps it locked.
  app.get(base + getRestore.path, { schema: describe(getRestore), config: { withoutDatabase: true } }, async (request) => restoreStateOf(admit(context, request).workspace))

  app.post(base + startRestore.path, { schema: { ...describe(startRestore), consumes: ['multipart/form-data'] }, config: { withoutDatabase: true } }, async (request, reply) => {
    const { workspace, language } = admit(context, request)
    const { database } = context
    const say = (key: string): string => translate(language, `setup:errors.${key}`)
    restorer()
    const oneOnly = (): void => {
      if (isUnderWay(workspace)) throw conflict('restore_running', say('restoreRunning'))
    }
    // Before the database is asked, which a restore keeps locked, and again after the wait for it.
    oneOnly()
    if (!(await setupNeeded(database, workspace))) throw conflict('set_up_before', say('done'))
    oneOnly()
    begin(workspace)
    try {
      if (!request.isMultipart()) throw new Problem(415, 'not_multipart', 'Wrong media type', say('noBackup'))
      const length = Number(request.headers['content-length'])
      const room = { limit: Number.MAX_SAFE_INTEGER, language }
      await expectRoom(Number.isFinite(length) ? length : null, room)
      const part = await firstFile(request, say('noBackup'))
      const passphrase = passphraseOf(part)
      const { path, size } = await receive(part.file, room)
      if (size === 0) {
        await discard(path)
        throw invalid([{ path: 'file', code: 'required', message: say('noBackup') }])
      }
      void restoreUploaded({ database, workspace, path, passphrase, log: (error) => app.log.error({ err: error }, 'a backup could not be restored') })
    } catch (error) {
      giveBack(workspace)
      throw error
    }
    return reply.code(202).send(restoreStateOf(workspace))
  })
}

function admit(context: HttpContext, request: FastifyRequest): { workspace: string; language: string } {
  const language = languageOf(request.headers['accept-language'], 'en')
  const workspace = context.workspaceOf(request.hostname)
  if (!workspace) throw notFound(translate(language, 'kernel:errors.noRoute'))
  if (crossSite(request)) throw new Problem(403, 'cross_site', 'Refused', translate(language, 'kernel:errors.crossSite'))
  const token = request.headers[tokenHeader]
  if (typeof token !== 'string' || !isSetupToken(token)) throw new Problem(403, 'wrong_token', 'Not allowed', translate(language, 'setup:errors.token'))
  return { workspace, language }
}

async function firstFile(request: FastifyRequest, missing: string): Promise<MultipartFile> {
  const found = await request.file().catch(() => undefined)
  if (!found) throw invalid([{ path: 'file', code: 'required', message: missing }])
  return found
}

/** Only what came before the file is known by then. */
function passphraseOf({ fields }: MultipartFile): string | null {
  const { passphrase } = fields
  const given = passphrase && !Array.isArray(passphrase) && passphrase.type === 'field' ? passphrase.value : null
  return typeof given === 'string' && given !== '' ? given : null
}
