/** Edits the value of any field: in the form, in a table cell, on a card, for many at once. */
import type { FieldType } from '../../../shared/fields.ts'
import type { ComponentType } from 'react'
import { AddressesEditor } from './editors/AddressesEditor.tsx'
import { BooleanEditor } from './editors/BooleanEditor.tsx'
import { DateEditor } from './editors/DateEditor.tsx'
import type { EditorProps } from './editors/editorProps.ts'
import { DurationEditor } from './editors/DurationEditor.tsx'
import { EmailsEditor } from './editors/EmailsEditor.tsx'
import { FileEditor } from './editors/FileEditor.tsx'
import { InstantEditor } from './editors/InstantEditor.tsx'
import { MoneyEditor } from './editors/MoneyEditor.tsx'
import { NumberEditor } from './editors/NumberEditor.tsx'
import { OptionEditor } from './editors/OptionEditor.tsx'
import { OptionsEditor } from './editors/OptionsEditor.tsx'
import { PhonesEditor } from './editors/PhonesEditor.tsx'
import { ReferenceEditor } from './editors/ReferenceEditor.tsx'
import { ReferencesEditor } from './editors/ReferencesEditor.tsx'
import { RichTextEditor } from './editors/RichTextEditor.tsx'
import { TagsEditor } from './editors/TagsEditor.tsx'
import { TextEditor } from './editors/TextEditor.tsx'

const editors: Record<FieldType, ComponentType<EditorProps> | null> = {
  text: TextEditor,
  richText: RichTextEditor,
  link: TextEditor,
  number: NumberEditor,
  decimal: NumberEditor,
  percent: NumberEditor,
  money: MoneyEditor,
  date: DateEditor,
  instant: InstantEditor,
  duration: DurationEditor,
  boolean: BooleanEditor,
  option: OptionEditor,
  options: OptionsEditor,
  tags: TagsEditor,
  phones: PhonesEditor,
  emails: EmailsEditor,
  addresses: AddressesEditor,
  reference: ReferenceEditor,
  references: ReferencesEditor,
  file: FileEditor,
  image: FileEditor,
  computed: null,
  autoNumber: null,
  json: null,
}

/** Kinds of fields that a person can edit by a control of their own. */
export const isEditable = (field: { type: FieldType; readOnly?: boolean; internal?: boolean }): boolean => !field.readOnly && !field.internal && editors[field.type] !== null

export function FieldEditor(props: EditorProps) {
  const Editor = editors[props.field.type]
  return Editor && <Editor {...props} />
}
