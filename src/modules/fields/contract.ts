/** What an administrator adds without code: fields, sections of cards, whole objects; and modules switched off. */
export * from './contracts/catalog.ts'
export * from './contracts/fieldSettings.ts'
export * from './contracts/modules.ts'
export * from './contracts/objects.ts'
export * from './contracts/verbs.ts'
