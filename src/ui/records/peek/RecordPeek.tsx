/** A record beside its list: who it is, what can be done, its fields, and what other modules add. */
import { IconMail, IconPencil, IconPhone, IconRestore, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Email, Phone } from '../../../shared/fields.ts'
import { relationsOf, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { useRecord } from '../../api/useRecords.ts'
import { useSlot } from '../../module.ts'
import { usePaletteActions } from '../../palette/actions.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { IconButton } from '../../parts/Button.tsx'
import { FieldList } from '../../parts/FieldList.tsx'
import { Peek, PeekSection } from '../../parts/Peek.tsx'
import { ErrorState, LoadingRows } from '../../parts/states.tsx'
import { StepMark } from '../../parts/UrgencyMark.tsx'
import { useCan } from '../../session/viewer.tsx'
import { isEmpty } from '../field/FieldView.tsx'
import { EditableField } from '../field/EditableField.tsx'
import { primaryOf, telLink } from '../field/phoneText.ts'
import { useFieldState } from '../field/useFieldState.ts'
import { openRecordForm } from '../form/openRecordForm.tsx'
import { screensOf, titleOf } from '../registry.ts'
import { fieldLabel } from '../labels.ts'
import { PeekLink } from './PeekLink.tsx'
import { peekFields } from './peekFields.ts'
import styles from './RecordPeek.module.css'

interface RecordPeekProps {
  object: ObjectDeclaration
  id: string
  /** The columns of the list: their fields come first. */
  columns: readonly string[]
  position?: string
  onClose(): void
  onPrevious?(): void
  onNext?(): void
  onTrash?(record: AnyRecord): void
  onRestore?(record: AnyRecord): void
}

export function RecordPeek({ object, id, columns, position, onClose, onPrevious, onNext, onTrash, onRestore }: RecordPeekProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const can = useCan()
  const screens = screensOf(object.name)
  const relations = relationsOf(object).filter(({ relation, fieldName }) => relation !== fieldName && !object.fields[fieldName]?.internal && object.fields[fieldName])
  const { data, error, refetch } = useRecord(object as ObjectDeclaration, id, { include: relations.map(({ relation }) => relation) })
  const record = data?.id === id ? (data as AnyRecord) : undefined
  const stateOf = useFieldState(object)
  const blocks = useSlot(`peek.${object.name}`)
  const title = record ? titleOf(object.name, record) || t('ui:records.unnamed') : t('ui:states.loading')
  const open = screens?.path && record && !record.deletedAt ? (): void => void navigate({ to: screens.path?.(id) }) : undefined
  const edit = record && !record.deletedAt && can('change', object.name) ? (): void => openRecordForm(object, { record }) : undefined
  const phone = primaryOf(record?.phones as Phone[] | undefined)
  const email = primaryOf(record?.emails as Email[] | undefined)
  usePaletteActions(record && edit ? { title, actions: [{ key: 'edit', label: t('ui:actions.edit'), icon: IconPencil, run: edit }] } : null)

  return (
    <Peek label={title} position={position} onClose={onClose} onPrevious={onPrevious} onNext={onNext} onOpen={open}>
      {error && !record && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!record && !error && <LoadingRows rows={8} />}
      {record && (
        <>
          <PeekSection>
            <div className={styles.who}>
              {screens?.avatar && <Avatar id={record.id} name={title} size="l" square={screens.avatar === 'square'} />}
              <div className={styles.names}>
                <h2>{title}</h2>
                <Subtitle object={object} record={record} />
              </div>
            </div>
            <div className={styles.actions}>
              {phone && <PeekLink main icon={IconPhone} href={telLink(phone)} label={t('ui:records.peek.call')} />}
              {email && <PeekLink icon={IconMail} href={`mailto:${email.value}`} label={t('ui:records.peek.mail')} />}
              {onRestore && record.deletedAt && <PeekLink icon={IconRestore} onClick={() => onRestore(record)} label={t('ui:records.bulk.restore')} />}
              <span className={styles.last}>
                {edit && <IconButton icon={IconPencil} label={t('ui:actions.edit')} onClick={edit} />}
                {onTrash && !record.deletedAt && can('delete', object.name) && <IconButton icon={IconTrash} label={t('ui:actions.delete')} onClick={() => onTrash(record)} />}
              </span>
            </div>
          </PeekSection>
          {'nextStepOn' in object.fields && !record.deletedAt && (
            <PeekSection>
              <StepMark pill step={{ on: record.nextStepOn as string | null, at: record.nextStepAt as string | null }} />
            </PeekSection>
          )}
          <PeekSection>
            <FieldList
              items={peekFields(object, columns)
                .filter((name) => (columns.includes(name) || !isEmpty(record[name])) && stateOf(name, record).visible)
                .map((name) => ({ key: name, label: fieldLabel(t, object, name), value: <EditableField key={`${record.id}-${name}`} object={object} record={record} name={name} /> }))}
            />
          </PeekSection>
          {blocks.map(({ key, component: Block }) => (
            <PeekSection key={key}>
              <Block record={record} />
            </PeekSection>
          ))}
        </>
      )}
    </Peek>
  )
}

/** One line that tells this record from its namesakes: company and position, or industry. */
function Subtitle({ object, record }: { object: ObjectDeclaration; record: AnyRecord }) {
  const linked = relationsOf(object).find(({ to, relation }) => to !== 'users' && record[relation])
  const parts = [record.jobTitle, linked && titleOf(linked.to, record[linked.relation] as Record<string, unknown>), record.industry, record.sku].filter((part) => typeof part === 'string' && part !== '')
  return parts.length > 0 ? <p>{parts.join(' · ')}</p> : null
}
