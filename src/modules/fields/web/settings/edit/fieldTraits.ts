/** What each type of field can have, for what the dialog offers. The server decides. */
import type { AddedFieldType } from '../../../contract.ts'

const searchable: readonly AddedFieldType[] = ['text', 'longText', 'richText', 'link', 'number', 'tags', 'phones', 'emails']
const sortable: readonly AddedFieldType[] = ['text', 'link', 'number', 'decimal', 'percent', 'money', 'date', 'instant', 'duration', 'boolean', 'option', 'formula', 'rollup']
const unique: readonly AddedFieldType[] = ['text', 'link', 'number', 'date']
const bounded: readonly AddedFieldType[] = ['number', 'decimal', 'duration']
const written: readonly AddedFieldType[] = ['text', 'longText', 'richText']

export const canSearch = (type: AddedFieldType): boolean => searchable.includes(type)
export const canSort = (type: AddedFieldType): boolean => sortable.includes(type)
export const canBeUnique = (type: AddedFieldType): boolean => unique.includes(type)
export const hasBounds = (type: AddedFieldType): boolean => bounded.includes(type)
export const hasLength = (type: AddedFieldType): boolean => written.includes(type)
export const hasOptions = (type: AddedFieldType | null): boolean => type === 'option' || type === 'options'
export const pointsTo = (type: AddedFieldType): boolean => type === 'reference' || type === 'references'
export const isComputed = (type: AddedFieldType | null): boolean => type === 'formula' || type === 'rollup'
