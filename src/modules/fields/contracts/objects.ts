/** The three objects of settings. Changing them needs the rights to them like any other object. */
import { field } from '../../../shared/fields.ts'
import { defineObject, type RecordOf } from '../../../shared/object.ts'
import { fieldTypes, ownerships } from './fieldSettings.ts'

/**
 * Fields that were added (their keys start with `x_`), and what was changed of built-in ones (any other
 * key): words, hint, place, hidden, needed, conditions. Removing a field keeps its column and values.
 */
export const fields = defineObject({
  name: 'fields',
  singular: 'field',
  module: 'fields',
  title: 'name',
  defaultSort: 'position',
  access: { open: true },
  fields: {
    object: field.text({ required: true, max: 63, sortable: true }),
    /** Made from the label where it is not given; fixed afterwards. */
    key: field.text({ max: 63, sortable: true }),
    /** The label in the firm's language. */
    name: field.text({ readOnly: true, searchable: true, sortable: true }),
    /** Empty for a built-in field. */
    fieldType: field.option(fieldTypes),
    /** `Label`: one text, or one for each language. */
    label: field.json(),
    hint: field.json(),
    sectionId: field.reference('sections'),
    position: field.number({ sortable: true, min: 0, max: 1_000_000_000 }),
    required: field.boolean(),
    /** Not offered on screens; the interface still has it. */
    hidden: field.boolean(),
    /** `FieldOption[]` */
    options: field.json(),
    /** `FieldSettings` */
    settings: field.json(),
    /** `FieldConditions` of shared/conditions. */
    when: field.json(),
  },
})
export type FieldRecord = RecordOf<typeof fields>

/** Sections: tabs of a card and headed parts of a form, to which fields belong. */
export const sections = defineObject({
  name: 'sections',
  singular: 'section',
  module: 'fields',
  title: 'name',
  defaultSort: 'position',
  access: { open: true },
  fields: {
    object: field.text({ required: true, max: 63, sortable: true }),
    key: field.text({ max: 63, sortable: true }),
    name: field.text({ readOnly: true, searchable: true, sortable: true }),
    label: field.json({ required: true }),
    position: field.number({ sortable: true, min: 0, max: 1_000_000_000 }),
    /** Columns of the form, 1 to 4. */
    columns: field.number({ min: 1, max: 4 }),
    /** Name of an icon that the screens know. */
    icon: field.text({ max: 40 }),
    /** `SectionConditions` */
    when: field.json(),
  },
})
export type SectionRecord = RecordOf<typeof sections>

/** Objects that an administrator made. Their records are at `/{name}`. */
export const objects = defineObject({
  name: 'objects',
  singular: 'object',
  module: 'fields',
  title: 'title',
  defaultSort: 'position',
  access: { open: true },
  fields: {
    /** `x_vehicles`: table, path, permission, event. Made from the label where it is not given; fixed afterwards. */
    name: field.text({ max: 63, sortable: true }),
    /** The plural in the firm's language. */
    title: field.text({ readOnly: true, searchable: true, sortable: true }),
    one: field.json({ required: true }),
    many: field.json({ required: true }),
    /** Words for the field that names a record; "Name" without them. */
    titleLabel: field.json(),
    icon: field.text({ max: 40 }),
    /** Who sees a record: by its owner, everybody with a right to the object, or also who sees its customer or deal. */
    ownership: field.option(ownerships),
    withCompany: field.boolean(),
    withContact: field.boolean(),
    withDeal: field.boolean(),
    /** Records get running numbers; fixed afterwards. */
    numbered: field.boolean(),
    /** Where in the navigation; the screens know the places. */
    place: field.text({ max: 40 }),
    position: field.number({ sortable: true, min: 0, max: 1_000_000_000 }),
    description: field.text({ multiline: true, max: 2000 }),
  },
})
export type ObjectRecord = RecordOf<typeof objects>
