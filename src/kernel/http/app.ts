/** Builds the HTTP application of all modules. */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { Problem } from '../problem.ts'
import type { Stream } from '../events/stream.ts'
import type { ServerModule } from '../module.ts'
import { translate } from '../text/translate.ts'
import { limitBodyTime, longestRequest } from './bodyTime.ts'
import { languageOf, type HttpContext } from './context.ts'
import { describeNow } from './describedLater.ts'
import { addEndpoint, base } from './endpoints.ts'
import { answerBadAddress, answerBrokenRequest, installErrors } from './errors.ts'
import { spareBodies } from './headRequests.ts'
import { depthOf } from './listQuery.ts'
import { addCustomObjectRoutes, addObjectRoutes } from './objectRoutes.ts'
import { addOpenapiRoute } from './openapi.ts'
import type { Reference } from './reference.ts'
import { answerRefusedBodies } from './refusedBody.ts'
import { secureHeaders } from './secureHeaders.ts'
import { addStreamRoute } from './streamRoute.ts'
import { hideWhileOff } from './switchedOff.ts'

const maxBody = 5 * 1024 * 1024
const maxJsonDepth = 64
/** The page of the description loads nothing from elsewhere. */
const docsPolicy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"

export interface AppOptions {
  context: HttpContext
  modules: readonly ServerModule[]
  stream: Stream
  logger: FastifyBaseLogger
  https?: { cert: string | Buffer; key: string | Buffer } | undefined
  /** Words and look of the page that describes the interface. */
  reference?: Reference
  /** Browsers are told to come by https alone. */
  strictTransport?: boolean
}

export async function buildApp({ context, modules, stream, logger, https, reference, strictTransport = false }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // What is logged of a request carries the id of its problem; a logger of its own for each would carry nothing more.
    childLoggerFactory: (parent) => parent,
    bodyLimit: maxBody,
    requestTimeout: longestRequest,
    // A proxy on this machine says who asks; from elsewhere nobody is believed.
    trustProxy: 'loopback',
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
    // Validation and serialisation are zod's and JSON's; the routes' schemas only describe. Fastify's own compilers are not even loaded.
    schemaController: { compilersFactory: { buildValidator: (() => () => () => true) as never, buildSerializer: () => () => (data) => JSON.stringify(data) } },
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerBrokenRequest,
    ...(https ? { https } : {}),
  }) as unknown as FastifyInstance
  limitBodyTime(app)
  answerRefusedBodies(app)
  installErrors(app)
  readJson(app)
  secureHeaders(app, strictTransport)
  spareBodies(app)
  await app.register(swagger, { transform: describeNow, openapi: { openapi: '3.1.0', info: { title: 'Clientele', version: '1', description: 'Everything that the screens can do, a script can do.' }, components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } }, security: [{ key: [] }] } })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: docsPolicy,
    theme: { title: 'Clientele API', css: [{ filename: 'theme.css', content: reference?.style ?? '' }] },
    // `urls`, because the plugin's own `url` leads to the description without the caller's fields.
    uiConfig: { urls: [{ url: `${base}/openapi.json`, name: 'Clientele' }], docExpansion: 'none', filter: true, defaultModelsExpandDepth: -1, displayRequestDuration: true, deepLinking: true } as never,
  })
  addOpenapiRoute(app, context, reference)
  await app.register((routes, _, done) => {
    addCustomObjectRoutes(routes, context)
    addStreamRoute(routes, context, stream)
    done()
  })
  for (const module of modules) {
    await app.register(async (routes) => {
      hideWhileOff(routes, context, module.name)
      for (const { object } of module.objects ?? []) addObjectRoutes(routes, context, object)
      for (const handler of module.endpoints ?? []) addEndpoint(routes, context, handler)
      if (module.routes) await routes.register(async (inner) => module.routes!(inner, context))
    })
  }
  return app
}

/** JSON of any `*json` type; `__proto__` and bottomless nesting are refused before anything walks them. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  // Fastify's own parser of plain `application/json` would come first.
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser(/^application\/([\w.+-]+\+)?json/, { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined)
    if (depthOf(body as string) > maxJsonDepth) return done(new Problem(422, 'too_deep', 'Invalid data', translate(languageOf(request.headers['accept-language'], 'en'), 'kernel:errors.tooMany', { max: `${maxJsonDepth} levels` })))
    void parse(request, body as string, done)
  })
}
