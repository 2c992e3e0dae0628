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
import { hasEditor, type WithoutEditor } from './isEditable.ts'

const editors: Record<Exclude<FieldType, WithoutEditor>, ComponentType<EditorProps>> = {
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
}

export function FieldEditor(props: EditorProps) {
  const { type } = props.field
  if (!hasEditor(type)) return null
  const Editor = editors[type]
  return <Editor {...props} />
}
