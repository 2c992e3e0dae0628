/** The routes of a module that the administrator switched off are not there. */
import type { FastifyInstance } from 'fastify'
import { Problem } from '../problem.ts'
import { translate } from '../text/translate.ts'
import { languageOf, type HttpContext } from './context.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers while the database is locked; only in modules that are never off. */
    withoutDatabase?: true
  }
}

/** For a scope that holds the routes of one module: 404 while it is off. */
export function hideWhileOff(routes: FastifyInstance, context: HttpContext, module: string): void {
  routes.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.withoutDatabase) return
    const workspace = context.workspaceOf(request.hostname)
    if (!workspace || !(await context.catalogOf(workspace)).modulesOff.has(module)) return
    const { language } = await context.firmOf(workspace)
    throw new Problem(404, 'module_off', 'Switched off', translate(languageOf(request.headers['accept-language'], language), 'kernel:errors.moduleOff', { module }), [], { module })
  })
}
