/**
 * The objects as this workspace has them. The declarations of the code are what the screens begin
 * with; what the server says of them (fields that were added, taken away by rights, renamed) is put
 * into them in place, so that every list, form, filter and card that holds one shows it.
 */
import i18next from 'i18next'
import { labelText, type Label } from '../../shared/labels.ts'
import { fieldOf, relationsOf, type ObjectDeclaration } from '../../shared/object.ts'
import { registerRecords, screensOf } from './registry.ts'

/** The address of a record of an object that an administrator made. */
export const addedPath = (object: string, id?: string): string => `/o/${object}${id ? `/${id}` : ''}`

/** Fields of the form of an added object that are in sight without a click. */
const formFields = 8

let adopted: readonly ObjectDeclaration[] = []

/** All objects of the workspace that the viewer has a right to. */
export const adoptedObjects = (): readonly ObjectDeclaration[] => adopted

/** The fields by which included records are named: a list needs no more of them, and they make up most of its answer. */
export function nestedTitles(object: ObjectDeclaration, include: readonly string[]): string[] {
  return relationsOf(object).flatMap(({ relation, to }) => {
    const target = include.includes(relation) ? adopted.find(({ name }) => name === to) : undefined
    return target && fieldOf(target, target.title) ? [`${relation}.${target.title}`] : []
  })
}

/** Takes the declarations over, before the first screen and when they changed. */
export function adoptObjects(objects: readonly ObjectDeclaration[]): void {
  adopted = objects
  for (const object of objects) {
    const known = screensOf(object.name)
    if (known && known.object !== object) {
      // The declaration itself stays the same object: modules hold it.
      for (const key of Object.keys(known.object) as (keyof ObjectDeclaration)[]) delete (known.object as Partial<ObjectDeclaration>)[key]
      Object.assign(known.object, object)
    }
    // Again with each catalog: the form shows what was added since.
    if (object.custom) {
      const fields = Object.entries(object.fields).filter(([, f]) => !f.internal && !f.readOnly && f.type !== 'json').map(([name]) => name)
      registerRecords({ object: known?.object ?? object, path: (id) => addedPath(object.name, id), form: fields.slice(0, formFields) })
    }
    nameObject(object)
  }
}

const firstWords = new Map<string, string | undefined>()

/** The words of the product itself for a text that an administrator has changed; undefined where it has none. */
export function wordsOfCode(key: string): string | undefined {
  const { language } = i18next
  const [namespace = '', path = ''] = key.split(':')
  return firstWords.get(`${language} ${key}`) ?? (i18next.getResource(language, namespace, path) as string | undefined)
}

/** Puts a text in place; without one, what stood there before the first. */
function put(language: string, namespace: string, key: string, text: string | undefined): void {
  const name = `${language} ${namespace}:${key}`
  if (text === undefined && !firstWords.has(name)) return
  if (!firstWords.has(name)) firstWords.set(name, i18next.getResource(language, namespace, key) as string | undefined)
  const words = text ?? firstWords.get(name)
  if (words !== undefined) i18next.addResource(language, namespace, key, words)
}

/** Gives the words of administrators the keys under which the screens look for words. */
function nameObject(object: ObjectDeclaration): void {
  const { language } = i18next
  const say = (key: string, label: Label | undefined): void => put(language, object.module, `${object.name}.${key}`, labelText(label, language))
  for (const [name, f] of Object.entries(object.fields)) {
    say(`fields.${name}`, f.label)
    if (f.type === 'option' || f.type === 'options') for (const [key, label] of Object.entries(f.labels ?? {})) say(`options.${name}.${key}`, label)
  }
  if (!object.labels) return
  say('one', object.labels.one)
  say('many', object.labels.many)
  const words = { one: labelText(object.labels.one, language) ?? object.name, many: labelText(object.labels.many, language) ?? object.name }
  say('new', i18next.t('ui:added.new', words))
  // The words of a firm have no forms for numbers: "Cars: 3" is right in every language.
  for (const form of ['zero', 'one', 'two', 'few', 'many', 'other']) say(`count_${form}`, `${words.many}: {{count, number}}`)
  say('empty.title', i18next.t('ui:added.emptyTitle', words))
  say('empty.text', i18next.t('ui:added.emptyText', words))
}
