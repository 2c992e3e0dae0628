/** The sections of an object with their fields, in the order of the card. */
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import type { SectionRecord } from '../../../contract.ts'
import type { FieldGroup } from '../fieldRows.ts'
import { moveField, stepFrom } from '../moveFields.ts'
import { rowLabel } from '../words.ts'
import { FieldLine } from './FieldLine.tsx'
import { moveSection } from './moveSection.ts'
import { SectionHead } from './SectionHead.tsx'
import styles from '../Fields.module.css'

interface FieldListProps {
  object: ObjectDeclaration
  groups: readonly FieldGroup[]
  sections: readonly SectionRecord[]
}

export function FieldsOfObject({ object, groups, sections }: FieldListProps) {
  const { t } = useTranslation()
  const rows = groups.flatMap((group) => group.rows)
  const bring = (key: string, sectionId: string | null, at: number): void => {
    const row = rows.find((one) => one.key === key)
    if (row) void moveField(object.name, groups, row, { sectionId, at }, rowLabel(t, object, row))
  }
  return (
    <ul className={styles.list} aria-label={t('fields:fields.many')}>
      {groups.flatMap(({ section, rows: own }, index) => [
        <SectionHead
          key={section?.id ?? 'card'}
          object={object}
          section={section}
          sections={sections}
          onDrop={(dragged) => {
            const [kind, key = ''] = split(dragged)
            if (kind === 'field') bring(key, section?.id ?? null, own.filter((row) => row.key !== key).length)
            else if (section) void moveSection(sections, key, index - 1)
          }}
          onStep={(step) => section && void moveSection(sections, section.id, index - 1 + step)}
        />,
        ...own.map((row) => (
          <FieldLine
            key={row.key}
            object={object}
            row={row}
            sections={sections}
            onDrop={(dragged) => {
              const [kind, key = ''] = split(dragged)
              if (kind === 'field') bring(key, section?.id ?? null, own.filter((one) => one.key !== key).findIndex((one) => one.key === row.key))
            }}
            onStep={(step) => {
              const place = stepFrom(groups, row, step)
              if (place) void moveField(object.name, groups, row, place, rowLabel(t, object, row))
            }}
          />
        )),
        ...(own.length === 0 ? [<li key={`${section?.id ?? 'card'}-none`} className={styles.nothing}>{t('fields:list.nothing')}</li>] : []),
      ])}
    </ul>
  )
}

/** `field:x_colour`, `section:<id>` */
const split = (dragged: string): string[] => dragged.split(':')
