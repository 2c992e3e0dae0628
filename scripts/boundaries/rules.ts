/** "Direction" of ARCHITECTURE.md in the language of dependency-cruiser. */
import type { IForbiddenRuleType } from 'dependency-cruiser'
import type { ModuleNote } from './modules.ts'

/** Tests may look behind every door; nothing else may look at tests. */
const tests = '\\.(?:test|testing)\\.tsx?$'
const ours = '^src/'
const door = '^src/modules/[^/]+/(?:contract\\.ts|server/index\\.ts|web/index\\.tsx?)$'
/** The contract, and what lies beside it for both sides. */
const bothSides = '^src/modules/([^/]+)/(?:contracts/)?[^/]+\\.ts$'
const texts = '^src/[^.]+/locales/'

/** All rules, those of `needs` made from the modules' own notes. */
export function directionRules(modules: readonly ModuleNote[]): IForbiddenRuleType[] {
  const rule = (name: string, from: string, to: string, toNot: string[] = []): IForbiddenRuleType => ({
    name,
    severity: 'error',
    from: { path: from, pathNot: tests },
    to: { path: to, pathNot: toNot },
  })
  return [
    rule('shared imports only shared', '^src/shared/', ours, ['^src/shared/']),
    rule('kernel imports only kernel and shared', '^src/kernel/', ours, ['^src/(?:kernel|shared)/']),
    rule('ui imports only ui and shared', '^src/ui/', ours, ['^src/(?:ui|shared)/']),
    rule('nothing imports app', '^src/(?:shared|kernel|ui|modules)/', '^src/app/'),
    rule('what both sides read imports shared, its own kind and other contracts', bothSides, ours, [
      '^src/shared/',
      '^src/modules/$1/(?:contracts/)?[^/]+\\.ts$',
      '^src/modules/[^/]+/contract\\.ts$',
    ]),
    rule(
      'server never imports web',
      '^src/(?:modules/[^/]+/server/|kernel/|app/server|app/commands/|app/cli|app/modules\\.server)',
      '^src/(?:modules/[^/]+/web/|ui/|app/web|app/modules\\.web)',
    ),
    rule(
      'web never imports server',
      '^src/(?:modules/[^/]+/web/|ui/|app/web|app/modules\\.web)',
      '^src/(?:modules/[^/]+/server/|kernel/|app/server|app/modules\\.server)',
    ),
    rule('a module opens another only by its doors', '^src/modules/([^/]+)/', '^src/modules/', ['^src/modules/$1/', door]),
    rule('app opens a module only by its doors', '^src/app/', '^src/modules/', [door, '^src/modules/[^/]+/(?:server|web)/module\\.tsx?$', texts]),
    ...modules.map(({ name, needs }) =>
      rule(`${name} needs ${needs.join(', ') || 'no other module'}, and imports no more`, `^src/modules/${name}/`, '^src/modules/', [
        `^src/modules/(?:${[name, ...needs].join('|')})/`,
      ]),
    ),
    {
      name: 'what runs in the browser imports nothing of Node',
      severity: 'error',
      from: { path: ['^src/(?:shared|ui|modules/[^/]+/web)/', bothSides], pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'only tests import tests', severity: 'error', from: { pathNot: tests }, to: { path: tests } },
    { name: 'no circles', severity: 'error', from: { path: ours }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } } },
  ]
}
