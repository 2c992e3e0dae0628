/** The head of a section: its name, who sees it, and what can be done with it. */
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { Badge, classes, IconButton } from '../../../../../ui/parts/index.ts'
import { useDragOrder } from '../../../../../ui/records/list/useDragOrder.ts'
import { useCan } from '../../../../../ui/session/index.ts'
import type { SectionConditions, SectionRecord } from '../../../contract.ts'
import { AddedIcon } from '../../AddedIcon.tsx'
import { openField } from '../edit/openField.tsx'
import { SectionMenu } from '../sections/SectionMenu.tsx'
import { Grip } from './Grip.tsx'
import styles from '../Fields.module.css'

interface SectionHeadProps {
  object: ObjectDeclaration
  section: SectionRecord | null
  sections: readonly SectionRecord[]
  onDrop(dragged: string): void
  onStep(step: 1 | -1): void
}

export function SectionHead({ object, section, sections, onDrop, onStep }: SectionHeadProps) {
  const { t } = useTranslation()
  const can = useCan()
  const { row, grip, over } = useDragOrder(`section:${section?.id ?? ''}`, can('change', 'fields'), onDrop)
  const when = section?.when as SectionConditions | null
  const name = section?.name ?? t('fields:list.onCard')
  return (
    <li ref={row} className={classes(styles.head, over && styles.over)}>
      <Grip grip={grip} name={name} enabled={section !== null && can('change', 'sections')} onStep={onStep} />
      {section && <AddedIcon name={section.icon} />}
      <h2>{name}</h2>
      {when?.roles && <Badge>{t('fields:list.someRoles')}</Badge>}
      {when?.visible !== undefined && <Badge>{t('fields:list.conditions')}</Badge>}
      <span className={styles.end}>
        {can('create', 'fields') && <IconButton icon={IconPlus} label={t('fields:draft.addTo', { section: name })} onClick={() => openField({ object, sections, sectionId: section?.id ?? null })} />}
        {section && <SectionMenu object={object} section={section} />}
      </span>
    </li>
  )
}
