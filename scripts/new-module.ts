/**
 * `npm run new-module NAME [SINGULAR]`: a module with one object, its table, texts, list and test, entered into both
 * lists of modules. NAME is a plural noun: it names the module, the object, the table and the path.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { namesOf } from './module-template/names.ts'
import { serverFiles } from './module-template/server.ts'
import { webFiles } from './module-template/web.ts'

/**
 * Makes the module and answers with the files written or changed. Throws when the name is taken or not fit.
 * @param root the folder that holds src
 */
export function newModule(root: string, many: string, one?: string): string[] {
  if (![many, one ?? 'fit'].every((name) => /^[a-z]+$/.test(name))) throw new Error('A module is named by a plural noun in small letters, such as warranties.')
  const folder = join(root, 'src', 'modules', many)
  if (existsSync(folder)) throw new Error(`There is a module ${many} already.`)
  const names = namesOf(many, one)
  const files = Object.entries({ ...serverFiles(names), ...webFiles(names) }).map(([path, content]) => [join('src', 'modules', many, path), content] as const)
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return [
    ...files.map(([path]) => path),
    enter(root, 'src/app/modules.server.ts', many, 'server/module.ts'),
    enter(root, 'src/app/modules.web.ts', many, 'web/module.tsx'),
  ]
}

/** Adds an import after the other modules' and the name at the end of the list. */
function enter(root: string, path: string, many: string, entry: string): string {
  const text = readFileSync(join(root, path), 'utf8')
  const imports = [...text.matchAll(/^import \w+ from '\.\.\/modules\/.*\n/gm)]
  const last = imports.at(-1)
  const list = /(modules: [^=]*= \[[^\]]*)\]/
  if (!last || !list.test(text)) throw new Error(`${path} has no list of modules that this script can read.`)
  const at = last.index + last[0].length
  const imported = `${text.slice(0, at)}import ${many} from '../modules/${many}/${entry}'\n${text.slice(at)}`
  writeFileSync(join(root, path), imported.replace(list, `$1, ${many}]`))
  return path
}

if (import.meta.main) {
  const [many, one] = process.argv.slice(2)
  try {
    if (!many) throw new Error('Name the module: npm run new-module warranties [warranty]')
    for (const path of newModule(join(import.meta.dirname, '..'), many, one)) console.log(path)
    console.log('Next: the Russian names in locales/ru.json, the icon in web/module.tsx, the fields in contract.ts and the migration.')
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 2
  }
}
