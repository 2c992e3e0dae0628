/** One condition over the fields of an object: always, or only when … */
import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../../../../shared/filter.ts'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { Note } from '../../../../../ui/parts/index.ts'
import { GroupEditor } from '../../../../../ui/records/filter/GroupEditor.tsx'
import { useLinkedNames } from '../../../../../ui/records/filter/useLinkedNames.ts'
import { conditionOf, emptyGroup, groupOf } from './conditionGroup.ts'
import styles from './Edit.module.css'

interface ConditionEditorProps {
  object: ObjectDeclaration
  /** "Shown only when", say. */
  title: string
  filter: Filter | undefined
  error?: string | undefined
  /** Undefined when nothing is asked any more. */
  onChange(filter: Filter | undefined): void
}

export function ConditionEditor({ object, title, filter, error, onChange }: ConditionEditorProps) {
  const { t } = useTranslation()
  const [group, setGroup] = useState(() => groupOf(filter))
  const [on, setOn] = useState(filter !== undefined)
  const names = useLinkedNames(object, group ? [group] : [])
  const turn = (next: boolean): void => {
    setOn(next)
    setGroup(emptyGroup)
    if (!next) onChange(undefined)
  }
  return (
    <div className={styles.condition}>
      <Switch label={title} checked={on} onChange={(event) => turn(event.currentTarget.checked)} />
      {on && !group && <Note>{t('fields:conditions.opaque')}</Note>}
      {on && group && (
        <GroupEditor
          object={object}
          group={group}
          names={names}
          fixed
          onChange={(next) => {
            setGroup(next)
            onChange(conditionOf(next))
          }}
        />
      )}
      {error && <Note kind="bad">{error}</Note>}
    </div>
  )
}
