/** Settings of fields: an object, its sections and what stands in them. */
import { Select } from '@mantine/core'
import { IconForms, IconLayoutList, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, ErrorState, LoadingRows, NoAccess } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { openOverlay, SettingsPage } from '../../../../ui/shell/index.ts'
import { fieldsOfCode, useCatalogObjects } from '../catalog.ts'
import { openField } from './edit/openField.tsx'
import { fieldRows, groupRows } from './fieldRows.ts'
import { FieldsOfObject } from './list/FieldsOfObject.tsx'
import { RemovedFields } from './removal/RemovedFields.tsx'
import { SectionDialog } from './sections/SectionDialog.tsx'
import { useStored } from './useStored.ts'
import { objectWords, takesFields } from './words.ts'
import styles from './Fields.module.css'

export default function FieldsPage() {
  const { t } = useTranslation()
  const can = useCan()
  const navigate = useNavigate()
  const all = useCatalogObjects().filter(takesFields)
  const asked = (useSearch({ strict: false }) as { object?: string }).object
  const object = all.find(({ name }) => name === asked) ?? all.find(({ name }) => name === 'companies') ?? all[0]
  const stored = useStored(object?.name ?? '')
  const open = (name: string | null): void => void (name && navigate({ to: '.', search: { object: name } as never, replace: true }))
  if (!can('see', 'fields')) return <SettingsPage title={t('fields:list.title')}><NoAccess /></SettingsPage>
  if (!object) return <SettingsPage title={t('fields:list.title')}><EmptyState icon={IconForms} title={t('fields:list.noObjects')} /></SettingsPage>
  const groups = groupRows(fieldRows(object, stored.fields, fieldsOfCode(object.name)), stored.sections)
  const add = can('create', 'fields') && (
    <Button kind="pri" icon={IconPlus} onClick={() => openField({ object, sections: stored.sections, sectionId: null })}>
      {t('fields:draft.add')}
    </Button>
  )
  return (
    <SettingsPage wide title={t('fields:list.title')} text={t('fields:list.text')} actions={add}>
      <div className={styles.bar}>
        <Select size="sm" className={styles.objects} label={t('fields:list.object')} data={all.map((one) => ({ value: one.name, label: objectWords(t, one) }))} value={object.name} onChange={open} allowDeselect={false} searchable={all.length > 8} />
        {can('create', 'sections') && (
          <Button icon={IconLayoutList} onClick={() => openOverlay((close) => <SectionDialog object={object} onClose={close} />)}>
            {t('fields:section.add')}
          </Button>
        )}
      </div>
      {stored.error ? (
        <ErrorState error={stored.error} onRetry={stored.retry} />
      ) : stored.loading ? (
        <LoadingRows rows={12} height={44} />
      ) : (
        <>
          <FieldsOfObject object={object} groups={groups} sections={stored.sections} />
          <RemovedFields object={object} />
        </>
      )}
    </SettingsPage>
  )
}
