/** A role: its name, its rights, and what was changed of it. Nothing is saved before it was looked through. */
import { TextInput } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Permissions } from '../../../../../shared/access.ts'
import { Button, ConfirmDialog, Note, Tabs } from '../../../../../ui/parts/index.ts'
import { adoptedObjects } from '../../../../../ui/records/catalog.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import type { Role } from '../../../contract.ts'
import { changesBetween, type RolePerson } from './roleChanges.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import { RoleMatrix } from './RoleMatrix.tsx'
import { RoleVersions } from './RoleVersions.tsx'
import styles from './RoleEditor.module.css'

interface RoleEditorProps {
  role: Role
  allRoles: readonly Role[]
  people: readonly RolePerson[]
  mayEdit: boolean
}

export function RoleEditor({ role, allRoles, people, mayEdit }: RoleEditorProps) {
  const { t } = useTranslation()
  const [name, setName] = useState<string | null>(null)
  const [draft, setDraft] = useState<Permissions | null>(null)
  const [tab, setTab] = useState('rights')
  const fixed = role.key === 'admin'
  const permissions = draft ?? (role.permissions as Permissions)
  const changes = changesBetween(role.permissions as Permissions, permissions, adoptedObjects().map((object) => object.name))
  const renamed = name !== null && name.trim() !== '' && name.trim() !== role.name
  const count = changes.length + (renamed ? 1 : 0)
  const discard = (): void => {
    setName(null)
    setDraft(null)
  }
  const leaving = useBlocker({ shouldBlockFn: () => count > 0, enableBeforeUnload: () => count > 0, withResolver: true })
  const review = (): void => void openOverlay((close) => <ReviewDialog role={role} changes={changes} draft={{ name: renamed ? name.trim() : role.name, permissions }} people={people} allRoles={allRoles} onSaved={discard} onClose={close} />)
  return (
    <>
      {fixed && <Note>{t('accounts:roleEditor.fixed')}</Note>}
      {!fixed && !mayEdit && <Note>{t('accounts:roleEditor.onlyAdministrators')}</Note>}
      {mayEdit && !fixed && <TextInput className={styles.name} label={t('accounts:roles.fields.name')} value={name ?? role.name} onChange={(event) => setName(event.currentTarget.value)} error={name !== null && name.trim() === '' ? t('accounts:roleEditor.nameNeeded') : undefined} />}
      <Tabs label={t('accounts:roleEditor.parts')} value={tab} onChange={setTab} items={['rights', 'history'].map((key) => ({ key, label: t(`accounts:roleEditor.${key}`) }))} />
      {tab === 'rights' && <RoleMatrix permissions={permissions} onChange={setDraft} readOnly={fixed || !mayEdit} />}
      {tab === 'history' && (
        <RoleVersions
          role={role}
          onBack={
            mayEdit && !fixed
              ? (before) => {
                  setDraft(before)
                  setTab('rights')
                }
              : undefined
          }
        />
      )}
      {count > 0 && (
        <div className={styles.bar} role="status">
          <span>{t('accounts:roleEditor.unsaved', { count })}</span>
          <Button onClick={discard}>{t('accounts:roleEditor.discard')}</Button>
          <Button kind="pri" onClick={review}>
            {t('accounts:roleEditor.review')}
          </Button>
        </div>
      )}
      {leaving.status === 'blocked' && <ConfirmDialog title={t('accounts:roleEditor.leaveTitle')} text={t('accounts:roleEditor.leaveText', { count })} verb={t('accounts:roleEditor.discard')} cancelLabel={t('accounts:roleEditor.stay')} destroys run={leaving.proceed} onClose={leaving.reset} />}
    </>
  )
}
